import Policy
import RegistryModel
import Testing

/// A small register and pack for tests of indicators, written as the data of packs are.
struct IndicatorBench {
  static let placeCode = "130131"
  var register = InMemoryRegister()
  var place = Self.placeCode
  private var statements = 0

  /// States `values` about a record from `effective` on; places default to the bench's own.
  mutating func state(
    _ kind: RecordKind, _ key: String, _ values: [String: AttributeValue], on effective: String = "2019-01-01",
    stated: String? = nil
  ) throws {
    statements += 1
    var values = values
    if kind.attribute("place") != nil, values["place"] == nil { values["place"] = .text(place) }
    register.record(
      RegisterDelta(
        kind: kind, key: key, record: "s\(statements)", effective: try moment(effective),
        stated: try stated.map { try moment($0) }, values: values))
  }

  /// A check of `kind` at a moment, about what `values` name.
  mutating func check(_ key: String, _ kind: String, at: String, _ values: [String: AttributeValue] = [:]) throws {
    var all = values
    all["kind"] = .text(kind)
    all["at"] = .moment(try moment(at))
    all["outcome"] = all["outcome"] ?? .text("pass")
    try state(.check, key, all, on: at)
  }

  private func moment(_ text: String) throws -> Instant {
    if let day = CivilDate(text) { return Instant(day) }
    return try #require(Instant(text))
  }

  /// A pack with these indicators, each in a row of its own id up to the first dot.
  static func pack(
    _ indicators: [Indicator], from: String = "2019-01-01", issued: String? = nil,
    parameters: [PolicyParameter] = [], windows: [PolicyWindow] = [],
    others: [PolicyRow.Implementation] = []
  ) throws -> PolicyPack {
    let groups = Dictionary(grouping: indicators) { String($0.id.split(separator: ".")[0]) }
    var rows = groups.keys.sorted().map { id in
      row(id, (groups[id] ?? []).map { PolicyRow.Implementation.indicator($0) })
    }
    if !others.isEmpty { rows.append(row("other", others)) }
    return PolicyPack(
      id: "bench", place: try #require(DivisionCode(placeCode)), year: 2020, from: try #require(CivilDate(from)),
      title: BilingualText(zh: "测试", en: "bench"),
      document: PolicyDocument(title: "测试方案", issuedOn: try issued.map { try #require(CivilDate($0)) }),
      parameters: parameters, windows: windows, rows: rows)
  }

  private static func row(_ id: String, _ implementations: [PolicyRow.Implementation]) -> PolicyRow {
    PolicyRow(
      id: id, kinds: [.quota], citation: Citation(document: "测试方案", clause: id), lead: ["EEB"], join: [],
      summary: BilingualText(zh: id, en: id), implementations: implementations)
  }

  /// The figures of `pack` for a period.
  func figures(
    _ pack: PolicyPack, _ period: String, rule: String? = nil, asOf: String? = nil, explains: Bool = false
  ) throws -> [IndicatorFigure] {
    let request = IndicatorEngine.Request(
      try #require(ReportingPeriod(period)), rule: rule, asOf: try asOf.map { try #require(CivilDate($0)) },
      explains: explains)
    return try IndicatorEngine(try CompiledPack(pack)).figures(request, in: register)
  }

  /// The only figure of a pack with one indicator.
  func figure(_ indicator: Indicator, _ period: String, explains: Bool = false) throws -> IndicatorFigure {
    try #require(try figures(try Self.pack([indicator]), period, explains: explains).first)
  }
}

extension Indicator {
  /// An indicator for tests.
  static func test(
    _ id: String, _ period: Period, until: String? = nil, _ numerator: Measure, of denominator: Measure? = nil,
    _ target: Target, wording: Wording = .firm, parts: String? = nil, judgesParts: Bool = false,
    withinBase: Bool = false
  ) -> Indicator {
    Indicator(
      id: id, title: BilingualText(zh: id, en: id), period: period, until: until.flatMap { CivilDate($0) },
      numerator: numerator, denominator: denominator, target: target, wording: wording, parts: parts,
      judgesParts: judgesParts, countsWithinBase: withinBase)
  }
}

extension Condition {
  static func yes(_ name: String) -> Condition { .compare(.fact(name), .equal, .literal(.flag(true))) }
  static func atMost(_ name: String, _ number: Int) -> Condition {
    .compare(.fact(name), .atMost, .literal(.integer(number)))
  }
  static func one(_ name: String, _ codes: String...) -> Condition { .isIn(name, codes.map { .text($0) }) }
}

extension AttributeValue {
  static func date(_ text: String) -> AttributeValue { .day(CivilDate(text) ?? CivilDate(daysSinceEpoch: 0)) }
}
