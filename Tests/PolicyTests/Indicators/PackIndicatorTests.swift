import Policy
import RecordExchange
import RegistryModel
import Testing

/// Figures over the packs themselves.
@Suite struct PackIndicatorTests {
  /// A register for one pack, whose place is that of its records.
  private struct Place {
    let pack: CompiledPack
    var bench = IndicatorBench()

    init(_ id: String) throws {
      pack = try PackFiles.pack(id)
      bench.place = pack.pack.place.text
    }

    func results(_ row: String, _ period: String) throws -> [IndicatorFigure] {
      try IndicatorEngine(pack).figures(
        IndicatorEngine.Request(try #require(ReportingPeriod(period)), rule: row), in: bench.register)
    }

    func joined(_ row: String, _ period: String) throws -> String {
      let results = try results(row, period).map(\.result)
      return try #require(IndicatorFigure.Result.joined(results)).rawValue
    }
  }

  @Test(arguments: PackFiles.packs)
  func everyQuotaRowHasAFigureForItsYear(id: String) throws {
    let place = try Place(id)
    let engine = IndicatorEngine(place.pack)
    let year =
      place.pack.pack.rows.flatMap(\.implementations).compactMap { implementation in
        if case .indicator(let indicator) = implementation { indicator.until?.year } else { nil }
      }.max() ?? place.pack.pack.year
    let rows = place.pack.pack.rows.filter { $0.kinds.contains(.quota) && !$0.kinds.contains(.adjacent) }.map(\.id)
    for row in rows {
      var figures = try engine.figures(.init(.year(place.pack.pack.year), rule: row), in: place.bench.register)
      if figures.isEmpty { figures = try engine.figures(.init(.year(year), rule: row), in: place.bench.register) }
      #expect(!figures.isEmpty, "\(row)")
      // An empty register never reaches anything.
      for figure in figures { #expect(figure.result != .met, "\(figure.indicator.id) \(figure.period)") }
    }
  }

  @Test(arguments: [(12, "met"), (11, "notMet")])
  func keyUnitTrucks(checked: Int, result: String) throws {
    var place = try Place("pingshan-2020")
    try place.bench.state(.unit, "u", ["name": .text("水泥运输"), "sector": .text("cement")])
    for number in 1...40 {
      try place.bench.state(
        .vehicle, "v\(number)",
        [
          "category": .text("truck"), "fuel": .text("B"), "class": .text("heavy"), "status": .text("inService"),
          "owner": .text("u"),
        ])
    }
    for number in 1...checked {
      try place.bench.check(
        "c\(number)", number % 2 == 0 ? "roadside" : "premises", at: "2020-08-0\(number % 9 + 1)T09:00",
        ["vin": .text("v\(number)")])
    }
    #expect(try place.joined("PS-19", "2020") == result)
  }

  @Test(arguments: [(8, "met"), (7, "notMet")])
  func mainFamilies(sampled: Int, result: String) throws {
    var place = try Place("pingshan-2020")
    for number in 1...10 {
      try place.bench.state(
        .family, "f\(number)", ["main": .flag(true), "soldFrom": .date("2020-01-01")], on: "2020-01-01")
    }
    for number in 1...(sampled + 4) {
      try place.bench.check(
        "c\(number)", "family", at: "2020-05-05T09:00", ["family": .text("f\(min(number, sampled))")])
    }
    #expect(try place.joined("PS-06", "2020") == result)
  }

  @Test(arguments: [(30, "met"), (29, "notMet")])
  func coalTraders(sampled: Int, result: String) throws {
    var place = try Place("pingshan-2020")
    for number in 1...30 {
      try place.bench.state(.unit, "u\(number)", ["name": .text("煤\(number)"), "roles": .codes(["coalTrader"])])
    }
    for number in 1...sampled {
      try place.bench.check("c\(number)", "coalTruck", at: "2020-05-05T09:00", ["unit": .text("u\(number)")])
    }
    #expect(try place.joined("PS-03", "2020") == result)
  }

  @Test func stationsOfHebi() throws {
    var place = try Place("hebi-2019")
    for number in 1...12 {
      try place.bench.state(
        .station, "s\(number)",
        ["name": .text("站\(number)"), "listedFrom": .date(number == 12 ? "2019-12-20" : "2019-01-01")],
        on: number == 12 ? "2019-12-20" : "2019-01-01")
      if number < 12 {
        try place.bench.check("c\(number)", "station", at: "2019-05-05T09:00", ["station": .text("s\(number)")])
      }
    }
    let figure = try #require(
      try IndicatorEngine(place.pack).figures(
        .init(.year(2019), rule: "HB-25", explains: true), in: place.bench.register
      ).first)
    #expect(figure.result == .notMet)
    #expect(figure.share?.percent() == "91.7")
    let remaining = try #require(figure.explanation?.remaining.first)
    #expect(remaining.key == "s12")
    #expect(remaining.since == CivilDate("2019-12-20"))
  }

  @Test(arguments: [(190, ["met", "met"]), (189, ["met", "notMet"])])
  func familiesOfHebi(passed: Int, results: [String]) throws {
    var place = try Place("hebi-2019")
    for number in 1...20 {
      try place.bench.state(
        .family, "f\(number)",
        ["subject": .text("machine"), "soldFrom": .date("2019-01-01"), "imported": .flag(number > 16)])
    }
    for number in 1...200 {
      try place.bench.check(
        "c\(number)", "family", at: "2019-05-05T09:00",
        ["family": .text("f\(number % 16 + 1)"), "outcome": .text(number <= passed ? "pass" : "overLimit")])
    }
    #expect(try [place.joined("HB-32", "2019"), place.joined("HB-33", "2019")] == results)
  }

  @Test func vehiclesPutIntoService() throws {
    var place = try Place("hebi-2019")
    var number = 0
    func add(_ count: Int, _ service: String, fuel: String, drive: String, to place: inout Place) throws {
      for _ in 0..<count {
        number += 1
        try place.bench.state(
          .vehicle, "v\(number)",
          [
            "service": .text(service), "fuel": .text(fuel), "drive": .text(drive), "inServiceOn": .date("2019-06-01"),
          ], on: "2019-06-01")
      }
    }
    try add(49, "bus", fuel: "C", drive: "batteryElectric", to: &place)
    try add(1, "bus", fuel: "O", drive: "plugInHybrid", to: &place)
    try add(60, "taxi", fuel: "C", drive: "batteryElectric", to: &place)
    try add(25, "postal", fuel: "E", drive: "combustion", to: &place)
    try add(15, "lightLogistics", fuel: "B", drive: "combustion", to: &place)
    #expect(try place.joined("HB-05", "2019") == "notMet")
    #expect(try place.joined("HB-06", "2019") == "met")
    #expect(try place.results("HB-06", "2019").map { $0.share?.percent() } == ["85.0", "70.6"])
  }

  @Test func softWordingGivesNoVerdict() throws {
    var place = try Place("changzhi-2024")
    for number in 1...60 {
      let isRemaining = number <= 3
      var values: [String: AttributeValue] = ["stage": .integer(1), "stageSource": .text("record")]
      if isRemaining { values["status"] = .text("inService") } else { values["phasedOutOn"] = .date("2025-05-01") }
      try place.bench.state(.machine, "m\(number)", values)
    }
    let figure = try #require(
      try IndicatorEngine(place.pack).figures(
        .init(.year(2025), rule: "CZ-19", explains: true), in: place.bench.register
      ).first)
    #expect(figure.result == .shownOnly)
    #expect(figure.reached == nil)
    #expect(figure.share?.percent() == "95.0")
    #expect(figure.explanation?.remaining.count == 3)
  }

  @Test func strivingTargetIsShownAsNotReached() throws {
    var place = try Place("changzhi-2024")
    try place.bench.state(.unit, "u", ["name": .text("厂"), "roles": .codes(["largePlant"])])
    for (key, mode, megatonnes) in [("a", "rail", 178), ("b", "road", 22)] {
      try place.bench.state(
        .shipment, key,
        [
          "unit": .text("u"), "on": .date("2025-03-01"), "bulk": .flag(true), "mode": .text(mode),
          "goods": .text("煤炭"), "distance": .integer(5000), "tonnes": .integer(megatonnes * 10_000_000),
        ], on: "2025-03-01")
    }
    let figure = try #require(try place.results("CZ-08", "2025").first)
    #expect(figure.share?.percent() == "89.0")
    #expect(figure.result == .shownOnly)
    #expect(figure.reached == false)
  }

  @Test func growthFromReportedFigures() throws {
    var place = try Place("changzhi-2024")
    for (name, value) in [("railFreightIncrease", 10_000), ("railFreight2020", 100_000)] {
      try place.bench.state(.figure, name, ["name": .text(name), "period": .text("2025"), "value": .integer(value)])
    }
    #expect(try place.results("CZ-07", "2025").map(\.reached) == [true])
  }

  @Test func gasIsNoNewEnergyInXinji() throws {
    var place = try Place("xinji-2024")
    for number in 1...10 {
      try place.bench.state(
        .vehicle, "v\(number)",
        [
          "service": .text(number % 2 == 0 ? "taxi" : "logisticsDelivery"),
          "fuel": .text(number <= 7 ? "C" : number == 8 ? "E" : "A"), "inServiceOn": .date("2025-06-01"),
        ], on: "2025-06-01")
    }
    let figure = try #require(try place.results("XJ-05", "2025").first)
    #expect(figure.share?.percent() == "70.0")
    #expect(figure.result == .notMet)
  }

  @Test func monthlyNumbersOfATask() throws {
    var place = try Place("xinji-2024")
    for (key, period, number) in [("year", "2025", 120), ("march", "2025-03", 10)] {
      try place.bench.state(
        .task, key,
        [
          "pack": .text("xinji-2024"), "name": .text("premisesChecks"), "period": .text(period),
          "number": .integer(number * 1000), "source": .text("计划"),
        ])
    }
    for number in 1...17 {
      try place.bench.check("c\(number)", "premises", at: number <= 10 ? "2025-02-03T09:00" : "2025-03-03T09:00")
    }
    let figure = try #require(
      try place.results("XJ-23", "2025-03").first { $0.indicator.id == "XJ-23-premises" })
    #expect(figure.shortfall?.description == "3")
    #expect(figure.cumulative?.numerator == ExactAmount(17))
    #expect(figure.cumulative?.target?.description == "120")
  }

  @Test(arguments: [(6, 0, 200, "met"), (6, 0, 199, "notMet"), (5, 0, 260, "notMet"), (5, 3, 240, "notMet")])
  func jointChecksOfXincheng(joint: Int, alone: Int, vehicleTimes: Int, result: String) throws {
    var place = try Place("xincheng-2024")
    for number in 0..<vehicleTimes {
      let action = number % (joint + alone)
      try place.bench.check(
        "c\(number)", "roadside", at: "2024-11-0\(number % 9 + 1)T10:00",
        ["action": .text("a\(action)"), "departments": .codes(action < joint ? ["EEB", "trafficPolice"] : ["EEB"])])
    }
    #expect(try place.joined("XC-16", "2024-11") == result)
  }

  @Test func fuelAndUreaSamples() throws {
    var place = try Place("xinji-2024")
    for number in 1...30 {
      try place.bench.state(.fuelSite, "f\(number)", ["name": .text("站\(number)"), "kind": .text("station")])
      for kind in ["fuelSample", "ureaSample"] where kind == "fuelSample" || number < 30 {
        try place.bench.check("\(kind)\(number)", kind, at: "2024-06-06T09:00", ["fuelSite": .text("f\(number)")])
      }
    }
    #expect(try place.results("XJ-17", "2024").map(\.result) == [.met, .notMet])
  }

  @Test func tonnesWithoutAModeStayInTheBase() throws {
    var place = try Place("xinji-2024")
    try place.bench.state(.unit, "aosen", ["name": .text("钢铁")])
    for (key, mode) in [("a", "rail"), ("b", "road"), ("c", nil)] as [(String, String?)] {
      var values: [String: AttributeValue] = [
        "unit": .text("aosen"), "on": .date("2025-03-01"), "bulk": .flag(true), "tonnes": .integer(40_000_000),
      ]
      if let mode { values["mode"] = .text(mode) }
      try place.bench.state(.shipment, key, values, on: "2025-03-01")
    }
    let figure = try #require(try place.results("XJ-04", "2025").first)
    #expect(figure.numerator?.description == "40000")
    #expect(figure.denominator?.description == "120000")
    #expect(figure.missing == ["shipment.mode"])
    #expect(figure.result == .notMet)
  }

  @Test(arguments: [(36, "met"), (35, "notMet")])
  func deliveryVehiclesOfXincheng(clean: Int, result: String) throws {
    var place = try Place("xincheng-2024")
    for number in 1...40 {
      try place.bench.state(
        .vehicle, "v\(number)",
        [
          "service": .text("logisticsDelivery"), "fuel": .text(number <= 30 ? "C" : number <= clean ? "E" : "B"),
          "inServiceOn": .date("2024-06-01"),
        ], on: "2024-06-01")
    }
    #expect(try place.joined("XC-05", "2024") == result)
  }

  @Test func phasedOutMachinesOfXincheng() throws {
    var place = try Place("xincheng-2024")
    for number in 1...19 {
      try place.bench.state(
        .machine, "m\(number)",
        ["stage": .integer(1), "stageSource": .text("record"), "phasedOutOn": .date("2024-12-31")], on: "2024-12-31")
    }
    #expect(try place.joined("XC-09", "2024") == "met")
    #expect(try place.joined("XC-09", "2025") == "notMet")
  }

  @Test func urbanPublicSectorOfChangzhi() throws {
    var place = try Place("changzhi-2024")
    for number in 1...100 {
      try place.bench.state(
        .vehicle, "v\(number)", ["service": .text("taxi"), "fuel": .text(number <= 94 ? "C" : "A")])
    }
    let figure = try #require(
      try IndicatorEngine(place.pack).figures(
        .init(.year(2025), rule: "CZ-13", explains: true), in: place.bench.register
      ).first)
    #expect(figure.result == .shownOnly)
    #expect(figure.share?.percent() == "94.0")
    #expect(figure.explanation?.remaining.count == 6)
  }

  @Test func stationsMakeTheirProcessPublic() throws {
    var place = try Place("hebi-2019")
    for (key, on) in [("A", "2019-06-30"), ("B", "2019-07-01"), ("C", nil)] as [(String, String?)] {
      var values: [String: AttributeValue] = ["name": .text(key), "listedFrom": .date("2019-01-01")]
      if let on { values["processPublicOn"] = .date(on) }
      try place.bench.state(.station, key, values)
    }
    let states = try IndicatorEngine(place.pack).publications(
      .year(2019), asOf: try #require(CivilDate("2019-12-31")), in: place.bench.register)
    #expect(states.filter { $0.row == "HB-26" }.map(\.status) == [.done, .late, .overdue])
  }

  @Test(arguments: PackFiles.packs)
  func everyPublicationDutyCanBeFollowed(id: String) throws {
    let place = try Place(id)
    let year = ReportingPeriod.year(place.pack.pack.year)
    let states = try IndicatorEngine(place.pack).publications(year, asOf: year.lastDay, in: place.bench.register)
    for state in states { #expect(state.status != .done, "\(state.duty)") }
  }
}
