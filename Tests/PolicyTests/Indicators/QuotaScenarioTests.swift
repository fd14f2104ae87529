import Policy
import RegistryModel
import Testing

/// Outcomes of scenarios that name figures and results.
@Suite struct QuotaScenarioTests {
  @Test(arguments: [(14, 0, "10.2", "met", nil), (13, 2, "9.5", "notMet", 1)] as [(Int, Int, String, String, Int?)])
  func monthlyMachineChecks(distinct: Int, repeats: Int, percent: String, result: String, shortfall: Int?) throws {
    var bench = IndicatorBench()
    for number in 1...137 {
      try bench.state(
        .machine, "m\(number)", ["codedOn": .date("2020-05-01"), "status": .text("inService")], on: "2020-05-01")
    }
    // Coded after the start of the month: no part of the base.
    try bench.state(.machine, "late", ["codedOn": .date("2020-06-02"), "status": .text("inService")], on: "2020-06-02")
    for number in 1...distinct {
      try bench.check("c\(number)", "machine", at: "2020-06-30T23:50", ["machine": .text("m\(number)")])
    }
    for number in 0..<repeats {
      try bench.check("r\(number)", "machine", at: "2020-06-11T08:00", ["machine": .text("m1")])
    }
    try bench.check("july", "machine", at: "2020-07-01T00:10", ["machine": .text("m99")])
    let figure = try bench.figure(.machineChecks, "2020-06")
    #expect(figure.numerator == ExactAmount(distinct))
    #expect(figure.denominator == ExactAmount(137))
    #expect(figure.share?.percent() == percent)
    #expect(figure.result.rawValue == result)
    #expect(figure.shortfall == shortfall.map { ExactAmount($0) })
  }

  @Test func noMachinesAreNoBase() throws {
    var bench = IndicatorBench()
    try bench.check("c1", "machine", at: "2020-06-10T08:00", ["machine": .text("m1")])
    #expect(try bench.figure(.machineChecks, "2020-06").result == .noBase)
  }

  @Test(arguments: [(800_000_000, "met", nil), (799_999_000, "notMet", 1000)] as [(Int, String, Int?)])
  func exactFractionsDecide(rail: Int, result: String, shortfall: Int?) throws {
    var bench = IndicatorBench()
    try bench.state(.unit, "plant", ["name": .text("厂"), "railSidingOn": .date("2019-05-01")])
    for (key, mode, kilograms) in [("a", "rail", rail), ("b", "road", 1_000_000_000 - rail)] {
      try bench.state(
        .shipment, key,
        [
          "unit": .text("plant"), "on": .date("2020-03-01"), "bulk": .flag(true), "mode": .text(mode),
          "tonnes": .integer(kilograms),
        ], on: "2020-03-01")
    }
    let figure = try bench.figure(.railShare, "2020")
    #expect(figure.share?.percent() == "80.0")
    #expect(figure.result.rawValue == result)
    #expect(figure.shortfall?.steps == shortfall)
    #expect(figure.parts.map(\.key) == ["plant"])
  }

  @Test func eachPlantHasToReachTheShare() throws {
    var bench = IndicatorBench()
    for (unit, rail) in [("big", 990), ("small", 70)] {
      try bench.state(.unit, unit, ["name": .text(unit), "railSidingOn": .date("2019-05-01")])
      for (mode, tonnes) in [("rail", rail), ("road", unit == "big" ? 10 : 30)] {
        try bench.state(
          .shipment, unit + mode,
          [
            "unit": .text(unit), "on": .date("2020-03-01"), "bulk": .flag(true), "mode": .text(mode),
            "tonnes": .integer(tonnes * 1000),
          ], on: "2020-03-01")
      }
    }
    let figure = try bench.figure(.railShare, "2020")
    #expect(figure.result == .notMet)
    #expect(figure.parts.map(\.reached) == [true, false])
    #expect(figure.parts.last?.shortfall?.description == "10")
  }

  @Test func deadlineIsIncluded() throws {
    var bench = IndicatorBench()
    try bench.state(
      .task, "t", ["pack": .text("bench"), "name": .text("remoteMonitors"), "number": .integer(120_000)])
    for number in 1...120 {
      let day = number == 120 ? "2021-01-01" : number == 119 ? "2020-12-31" : "2020-05-05"
      try bench.state(
        .vehicle, "v\(number)",
        [
          "category": .text("truck"), "fuel": .text("B"), "class": .text("heavy"), "stage": .integer(5),
          "remoteInstalledOn": .date("2020-05-01"), "remoteNetworkedOn": .date(day),
        ], on: "2020-05-01")
    }
    let figure = try bench.figure(.remoteMonitors, "2020")
    #expect(figure.numerator == ExactAmount(119))
    #expect(figure.result == .notMet)
    #expect(figure.shortfall == ExactAmount(1))
    // Asked about June, the deadline has not come.
    #expect(try bench.figure(.remoteMonitors, "2020-06").result == .shownOnly)
  }

  @Test func gasBusesAreNoNewEnergy() throws {
    var bench = IndicatorBench()
    for number in 1...60 {
      try bench.state(
        .vehicle, "b\(number)",
        ["service": .text("bus"), "status": .text("inService"), "fuel": .text(number == 60 ? "E" : "C")])
    }
    let figure = try bench.figure(.buses, "2020", explains: true)
    #expect(figure.share?.percent(decimals: 2) == "98.33")
    #expect(figure.result == .notMet)
    #expect(figure.explanation?.remaining.map(\.key) == ["b60"])
  }

  @Test(arguments: [(300, true, "met"), (299, true, "notMet"), (299, false, "noBase")] as [(Int, Bool, String)])
  func dailyRoadsideShare(checked: Int, hasVolume: Bool, result: String) throws {
    var bench = IndicatorBench()
    if hasVolume {
      try bench.state(
        .figure, "f",
        ["name": .text("dailyTraffic"), "period": .text("2019-05-06"), "value": .integer(2_000_000)])
    }
    for number in 1...checked {
      try bench.state(.vehicle, "v\(number)", ["fuel": .text("B")])
      try bench.check("c\(number)", "roadside", at: "2019-05-06T10:00", ["vin": .text("v\(number)")])
    }
    #expect(try bench.figure(.roadside, "2019-05-06").result.rawValue == result)
  }

  @Test func allVehicleBasisLeads() throws {
    var bench = IndicatorBench()
    for (key, basis, value) in [("a", "diesel", 100), ("b", "all", 2000)] {
      try bench.state(
        .figure, key,
        [
          "name": .text("dailyTraffic"), "period": .text("2019-05-06"), "value": .integer(value * 1000),
          "basis": .text(basis),
        ])
    }
    let figure = try bench.figure(.roadside, "2019-05-06")
    #expect(figure.denominator?.description == "2000")
    #expect(figure.notes.contains { $0.en.contains("diesel") && $0.en.contains("100") })
  }

  @Test(arguments: [(80, 0, "met"), (78, 12, "notMet")])
  func roadsideDoesNotCountAsPremises(premises: Int, roadside: Int, result: String) throws {
    var bench = IndicatorBench()
    for number in 1...100 { try bench.state(.vehicle, "v\(number)", ["fuel": .text("B")]) }
    for number in 1...(premises + roadside) {
      try bench.check(
        "c\(number)", number <= premises ? "premises" : "roadside", at: "2019-05-06T10:00",
        ["vin": .text("v\(number)")])
    }
    // A vehicle of another place is checked too: no part of the stock.
    try bench.state(.vehicle, "far", ["fuel": .text("B"), "place": .text("410600")])
    try bench.check("far", "premises", at: "2019-05-07T10:00", ["vin": .text("far")])
    let figure = try bench.figure(.premises, "2019")
    #expect(figure.numerator == ExactAmount(premises))
    #expect(figure.result.rawValue == result)
  }

  @Test func assignedNumberIsNotLoaded() throws {
    var bench = IndicatorBench()
    for number in 1...31 { try bench.check("c\(number)", "remoteSensing", at: "2019-05-06T10:00") }
    let figure = try bench.figure(.remoteSensing, "2019")
    #expect(figure.numerator == ExactAmount(31))
    #expect(figure.result == .targetNotLoaded)
    #expect(figure.missing == ["task:remoteSensing"])
  }

  @Test(arguments: [(324, 0, "met", nil), (323, 1, "notMet", 1)] as [(Int, Int, String, Int?)])
  func phaseOutCountsStagesUpToThree(low: Int, high: Int, result: String, shortfall: Int?) throws {
    var bench = IndicatorBench()
    for number in 1...(low + high) {
      let values: [String: AttributeValue] = [
        "category": .text("truck"), "fuel": .text("B"), "stage": .integer(number <= low ? 3 : 4),
        "phasedOutOn": .date("2020-12-31"), "status": .text("deregistered"),
      ]
      try bench.state(.vehicle, "v\(number)", values, on: "2020-12-31")
      // Recorded twice: counts once.
      if number == 1 { try bench.state(.vehicle, "v1", values, on: "2020-12-31") }
    }
    let figure = try bench.figure(.phaseOut, "2020")
    #expect(figure.result.rawValue == result)
    #expect(figure.shortfall == shortfall.map { ExactAmount($0) })
  }

  @Test(arguments: [(6, 0, 200, "met"), (6, 0, 199, "notMet"), (5, 0, 260, "notMet"), (5, 3, 240, "notMet")])
  func jointChecks(joint: Int, alone: Int, vehicleTimes: Int, result: String) throws {
    var bench = IndicatorBench()
    for number in 0..<vehicleTimes {
      let action = number % (joint + alone)
      // The same truck on two days counts twice.
      try bench.check(
        "c\(number)", "roadside", at: "2024-11-0\(number % 9 + 1)T10:00",
        [
          "action": .text("a\(action)"), "vin": .text("v\(number / 2)"),
          "departments": .codes(action < joint ? ["EEB", "trafficPolice"] : ["EEB"]),
        ])
    }
    let pack = try IndicatorBench.pack([.jointActions, .vehicleTimes])
    let figures = try bench.figures(pack, "2024-11")
    #expect(figures.map(\.numerator) == [ExactAmount(joint), ExactAmount(vehicleTimes)])
    #expect(IndicatorFigure.Result.joined(figures.map(\.result))?.rawValue == result)
  }

  @Test func targetsAreReplacedWithinAWindow() throws {
    var bench = IndicatorBench()
    let replacement = TargetReplacement(window: "summer", row: "XC-16", task: "ozonePlan")
    let pack = try IndicatorBench.pack(
      [.jointActions, .vehicleTimes],
      windows: [PolicyWindow(name: "summer", title: BilingualText(zh: "夏", en: "summer"))],
      others: [.replacement(replacement)])
    #expect(try bench.figures(pack, "2024-07").map(\.result) == [.notMet, .notMet])
    try bench.state(
      .window, "w",
      [
        "name": .text("summer"), "from": .moment(Instant(CivilDate("2024-05-01") ?? CivilDate(daysSinceEpoch: 0))),
        "until": .moment(Instant(CivilDate("2024-10-01") ?? CivilDate(daysSinceEpoch: 0))), "source": .text("通告"),
      ])
    #expect(try bench.figures(pack, "2024-07").map(\.result) == [.targetNotLoaded, .targetNotLoaded])
    #expect(try bench.figures(pack, "2024-11").map(\.result) == [.notMet, .notMet])
  }

  @Test func onlyChecksWithinTheWindowCount() throws {
    var bench = IndicatorBench()
    let pack = try IndicatorBench.pack(
      [.paintShops], windows: [PolicyWindow(name: "summer", title: BilingualText(zh: "夏", en: "summer"))])
    for number in 1...18 {
      try bench.state(.workshop, "w\(number)", ["name": .text("厂\(number)"), "sprayPainting": .flag(true)])
      try bench.check(
        "c\(number)", "workshop", at: number == 18 ? "2024-10-02T10:00" : "2024-06-02T10:00",
        ["workshop": .text("w\(number)")])
    }
    #expect(try bench.figures(pack, "2024").map(\.result) == [.targetNotLoaded])
    try bench.state(
      .window, "w",
      [
        "name": .text("summer"), "from": .moment(Instant(CivilDate("2024-05-01") ?? CivilDate(daysSinceEpoch: 0))),
        "until": .moment(Instant(CivilDate("2024-10-01") ?? CivilDate(daysSinceEpoch: 0))), "source": .text("通告"),
      ])
    let figure = try #require(try bench.figures(pack, "2024", explains: true).first)
    #expect(figure.share?.percent() == "94.4")
    #expect(figure.result == .notMet)
    #expect(figure.explanation?.remaining.map(\.key) == ["w18"])
  }
}
