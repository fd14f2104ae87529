import Policy
import RegistryModel
import RegistryStore
import TestSupport
import Testing

/// Figures counted by SQL, held against figures counted record by record.
@Suite("Indicators in SQL and in memory")
struct IndicatorAgreementTests {
  private static let title = BilingualText(zh: "p", en: "p")

  private static func yes(_ fact: String) -> Condition { .compare(.fact(fact), .equal, .literal(.flag(true))) }
  private static func one(_ fact: String, _ codes: String...) -> Condition { .isIn(fact, codes.map { .text($0) }) }

  private static func indicator(
    _ id: String, _ period: Indicator.Period, _ numerator: Indicator.Measure, of denominator: Indicator.Measure? = nil,
    parts: String? = nil, withinBase: Bool = false
  ) -> Indicator {
    Indicator(
      id: id, title: title, period: period, numerator: numerator, denominator: denominator,
      target: denominator == nil ? .count(3) : .share(1, of: 2), parts: parts, countsWithinBase: withinBase)
  }

  /// States, days, events, sums, roles, windows and lists, as the packs use them.
  private static func indicators() -> [Indicator] {
    let inService = Condition.all([yes("machine.coded"), one("machine.status", "inService")])
    let heavy = Condition.all([yes("vehicle.isDieselTruck"), one("vehicle.class", "heavy")])
    let checked = Indicator.Measure(
      kind: "check", counting: .distinct, by: "vin", moment: .event, within: "at",
      where: .all([one("check.kind", "roadside", "premises"), one("vehicle.fuel", "B")]))
    return [
      indicator(
        "coverage", .month,
        .init(
          kind: "check", counting: .distinct, by: "machine", moment: .event, within: "at",
          where: one("check.kind", "machine")),
        of: .init(kind: "machine", counting: .distinct, moment: .start, where: inService), withinBase: true),
      indicator(
        "stock", .status,
        .init(kind: "vehicle", counting: .distinct, where: .all([heavy, yes("vehicle.remoteNetworked")])),
        of: .init(kind: "vehicle", counting: .distinct, where: heavy)),
      indicator(
        "phaseOut", .year,
        .init(
          kind: "vehicle", counting: .distinct, within: "phasedOutOn",
          where: .all([yes("vehicle.isDieselTruck"), .compare(.fact("vehicle.stage"), .atMost, .literal(.integer(3)))]))
      ),
      indicator(
        "checked", .quarter, checked, of: .init(kind: "vehicle", counting: .distinct, where: one("vehicle.fuel", "B"))),
      indicator(
        "parts", .year,
        .init(kind: "vehicle", counting: .distinct, within: "inServiceOn", where: yes("vehicle.newEnergy")),
        of: .init(kind: "vehicle", counting: .distinct, within: "inServiceOn"), parts: "vehicle.service"),
      indicator(
        "tonnes", .year,
        .init(
          kind: "shipment", counting: .sum, by: "tonnes", moment: .event, within: "on",
          where: one("shipment.mode", "rail")),
        of: .init(kind: "shipment", counting: .sum, by: "tonnes", moment: .event, within: "on")),
      indicator(
        "window", .month,
        .init(
          kind: "check", counting: .events, moment: .event, within: "at",
          where: .all([.window("w"), .known("check.vin")]))),
      indicator(
        "listed", .status, .init(kind: "vehicle", counting: .distinct, where: .listed(list: "units", role: "unit")),
        of: .init(kind: "vehicle", counting: .distinct, where: .not(.happened("vehicle.phasedOutOn")))),
    ]
  }

  private static func pack() throws -> PolicyPack {
    let list = PolicyList(
      id: "units", subject: "unit", title: title, activities: [],
      condition: .compare(.fact("unit.ownedHeavyDiesel"), .atLeast, .literal(.integer(1))), isManual: true,
      reason: title)
    return PolicyPack(
      id: "p", place: try #require(DivisionCode("130100")), year: 2020, from: try day("2020-01-01"), title: title,
      document: PolicyDocument(title: "p"), windows: [PolicyWindow(name: "w", title: title)],
      rows: [
        PolicyRow(
          id: "R", kinds: [.quota], citation: Citation(document: "p", clause: "1"), lead: [], join: [], summary: title,
          implementations: [.list(list)] + indicators().map { .indicator($0) })
      ])
  }

  @Test("Every figure is the same over every random register", arguments: 0..<6)
  func agreement(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 77)
    let deltas = try FigureRegister.deltas(160, lacking: seed % 3 == 0 ? 0 : 2, &generator)
    let folder = try TemporaryFolder()
    let registry = try folder.registry()
    try registry.store(deltas)
    let plain = InMemoryRegister(deltas)
    let engine = IndicatorEngine(try CompiledPack(try Self.pack()))
    var counted = 0
    try registry.read { reader in
      let snapshot = reader.snapshot(includesPersonal: true)
      for period in ["2020", "2020-06", "2020-Q2"] {
        for explains in period == "2020" ? [false, true] : [false] {
          let request = IndicatorEngine.Request(try #require(ReportingPeriod(period)), explains: explains)
          let expected = try engine.figures(request, in: plain)
          let found = try engine.figures(request, in: snapshot)
          #expect(found.count == expected.count)
          for (left, right) in zip(found, expected) {
            let name = Comment(rawValue: "\(left.indicator.id) \(left.period) of \(period)")
            expectSame(left, as: right, name)
            counted += right.numerator?.steps ?? 0
          }
        }
      }
    }
    #expect(counted > 0)
  }
}
