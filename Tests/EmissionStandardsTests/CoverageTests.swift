import EmissionStandards
import RegistryModel
import Testing

/// From its start on each table has exactly one row for each class and day.
@Suite("Tables have no gap and no overlap")
struct CoverageTests {
  /// Every day from ten days before `start` to the end of 2026, and the days around each boundary of the rows.
  static func grid(from start: CivilDate) throws -> [CivilDate] {
    let end = try Composed.day("2026-12-31")
    return (start.daysSinceEpoch - 10...end.daysSinceEpoch).map { CivilDate(daysSinceEpoch: $0) }
  }

  func check<Key, Unit: UnitOfMeasure>(
    _ table: LimitTable<Key, Unit>, keys: [Key], from start: CivilDate
  ) throws {
    for day in try Self.grid(from: start) {
      for key in keys {
        let rows = table.rows.filter { $0.key == key && $0.interval.contains(day) }
        let wanted = day < start ? 0 : 1
        if rows.count != wanted { Issue.record("\(table.id), \(key), \(day): \(rows.count) rows") }
        if table.row(for: key, on: day)?.limit != rows.first?.limit { Issue.record("\(table.id), \(key), \(day)") }
      }
    }
  }

  @Test("GB 3847-2018")
  func diesel() throws {
    let sets = LimitSet.allCases
    let start = try Composed.day("2019-05-01")
    try check(GB3847.lugdownSmoke, keys: sets, from: start)
    try check(GB3847.freeAccelerationSmoke, keys: sets, from: start)
    try check(GB3847.opacityEquivalent, keys: sets, from: start)
    try check(GB3847.lugdownNOx, keys: sets, from: start)
    try check(GB3847.ringelmann, keys: sets, from: start)
    try check(GB3847.wheelPower, keys: [.all], from: start)
  }

  @Test("GB 18285-2018")
  func petrol() throws {
    let sets = LimitSet.allCases
    let start = try Composed.day("2019-05-01")
    for table in [GB18285.lowIdleCO, GB18285.highIdleCO, GB18285.asm5025CO, GB18285.asm2540CO] {
      try check(table, keys: sets, from: start)
    }
    for table in [
      GB18285.lowIdleHC, GB18285.highIdleHC, GB18285.asm5025HC, GB18285.asm2540HC, GB18285.asm5025NO,
      GB18285.asm2540NO,
    ] { try check(table, keys: sets, from: start) }
    for table in [
      GB18285.transientCO, GB18285.transientHCPlusNOx, GB18285.shortTransientCO, GB18285.shortTransientHC,
      GB18285.shortTransientNOx,
    ] { try check(table, keys: sets, from: start) }
    try check(GB18285.lambdaLeast, keys: sets, from: start)
    try check(GB18285.lambdaMost, keys: sets, from: start)
  }

  @Test("GB 36886-2018")
  func machines() throws {
    let start = try Composed.day("2018-12-01")
    let cells = GB36886.LimitClass.allCases.flatMap { limitClass in
      GB36886.PowerBand.allCases.map { GB36886.Cell(limitClass, $0) }
    }
    try check(GB36886.smoke, keys: cells, from: start)
    try check(GB36886.ringelmann, keys: GB36886.LimitClass.allCases, from: start)
  }

  @Test("HJ 845-2017")
  func remoteSensing() throws {
    let start = try Composed.day("2017-07-27")
    try check(HJ845.opacity, keys: [.all], from: start)
    try check(HJ845.ringelmann, keys: [.all], from: start)
    try check(HJ845.no, keys: [.all], from: start)
  }

  @Test("fuels and urea")
  func fuels() throws {
    try check(GB19147.sulphur, keys: FuelGrade.allCases, from: try Composed.day("2016-12-23"))
    try check(GB17930.sulphur, keys: FuelGrade.allCases, from: try Composed.day("2016-12-23"))
    try check(GB29518.least, keys: [.all], from: try Composed.day("2013-07-01"))
    try check(GB29518.most, keys: [.all], from: try Composed.day("2013-07-01"))
  }

  func check<Stage: EmissionStage>(_ schedule: StageSchedule<Stage>) throws {
    let intervals = schedule.intervals
    for value in try Composed.day("1995-01-01").daysSinceEpoch...(try Composed.day("2026-12-31").daysSinceEpoch) {
      let day = CivilDate(daysSinceEpoch: value)
      let holding = intervals.filter { $0.interval.contains(day) }
      if holding.count != 1 { Issue.record("\(schedule.id), \(day): \(holding.count) stages") }
      if holding.first?.stage != schedule.bound(on: day).stage { Issue.record("\(schedule.id), \(day)") }
    }
    #expect(intervals.map(\.stage) == intervals.map(\.stage).sorted())
  }

  @Test("stages")
  func stages() throws {
    try check(GB17691.heavyDiesel)
    try check(GB17691.heavyGas)
    try check(GB18352.lightDiesel)
    try check(GB20891.machines)
    try check(GB20891.agricultural)
    try check(GB20891.large)
    try check(GB20891.largeAgricultural)
  }

  @Test("the altitude note of GB 3847-2018 on a grid of heights: no step down, no gap, both sides of each boundary")
  func altitudeNote() throws {
    for rule in AltitudeRule.allCases {
      var before = 0
      for height in -100...6000 {
        let raise = GB3847.AltitudeNote.allowance(at: Quantity(scaled: height), by: rule)
        if raise < before || raise - before > (rule == .linear ? 1 : 25) { Issue.record("\(rule) at \(height) m") }
        before = raise
      }
    }
    let boundaries: [(AltitudeRule, Int, Int)] = [
      (.notApplied, 9000, 0), (.linear, 1500, 0), (.linear, 1539, 0), (.linear, 1540, 1), (.linear, 2500, 25),
      (.linear, 4499, 74), (.linear, 4500, 75), (.linear, 9000, 75), (.wholeThousands, 2499, 0),
      (.wholeThousands, 2500, 25), (.wholeThousands, 3499, 25), (.wholeThousands, 3500, 50),
      (.wholeThousands, 4499, 50), (.wholeThousands, 4500, 75), (.wholeThousands, 9000, 75),
    ]
    for (rule, height, raise) in boundaries {
      #expect(GB3847.AltitudeNote.allowance(at: Quantity(scaled: height), by: rule) == raise, "\(rule), \(height) m")
    }
  }

  @Test("the allowance of GB 36886-2018 on both sides of its height, and nowhere where it is not applied")
  func altitudeAllowance() {
    for height in stride(from: -100, through: 6000, by: 1) {
      let quantity = Quantity<Metres>(scaled: height)
      if GB36886.AltitudeAllowance.notApplied.allowance(at: quantity) != 0 { Issue.record("\(height) m") }
      let raise = GB36886.AltitudeAllowance.applied.allowance(at: quantity)
      if raise != (height > 1700 ? 25 : 0) { Issue.record("\(height) m: \(raise)") }
    }
  }

  @Test("HJ 845-2017: the window ends on the corresponding day six months later, on every day of five years")
  func window() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for value in try Composed.day("2019-01-01").daysSinceEpoch...(try Composed.day("2023-12-31").daysSinceEpoch) {
      let day = CivilDate(daysSinceEpoch: value)
      let end = HJ845.windowEnd(after: day)
      let parts = "\(day)".split(separator: "-").compactMap { Int($0) }
      let month = (parts[1] + 5) % 12 + 1
      let year = parts[0] + (parts[1] > 6 ? 1 : 0)
      let last = month == 2 && year % 4 == 0 ? 29 : lengths[month - 1]
      let wanted = [year, month, min(parts[2], last)]
      if "\(end)".split(separator: "-").compactMap({ Int($0) }) != wanted { Issue.record("\(day): \(end)") }
    }
    #expect(HJ845.exceedancesForFailure == 2 && HJ845.windowMonths == 6)
  }

  static let powerBands: [(String, String?)] = [
    ("0", nil), ("0.1", "under19"), ("18.9", "under19"), ("19", "from19To37"), ("36.9", "from19To37"),
    ("37", "from37To560"), ("560", "from37To560"), ("560.1", nil),
  ]

  @Test("power bands: both sides of each boundary", arguments: powerBands)
  func bands(power: String, band: String?) throws {
    let quantity = try #require(Quantity<Kilowatts>(power))
    #expect(GB36886.PowerBand(quantity)?.rawValue == band)
  }
}
