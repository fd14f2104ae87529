public import RegistryModel

/// A register that can find the records that meet a condition without handing out all others: the store, by SQL.
public protocol SearchingRegister: RegisterView {
  /// Records that surely meet `search`, and those of which it cannot be told; keys sorted.
  ///
  /// - Throws: Whatever keeps the register from answering.
  func records(_ search: RecordSearch) throws -> (surely: [String], possibly: [String])

  /// How many records surely meet `search`, by the text of an attribute of theirs where one is named, and the keys of
  /// those of which it cannot be told, sorted.
  ///
  /// - Throws: Whatever keeps the register from answering.
  func counts(_ search: RecordSearch, by attribute: String?) throws -> (surely: [String?: Int], possibly: [String])
}

/// Which records a measure asks for: of a kind and place, with a day within the period, that meet a condition.
public struct RecordSearch: Sendable {
  /// The kind of the records.
  public let kind: RecordKind
  /// The pack whose parameters, windows and lists the condition may name.
  public let pack: PolicyPack
  /// When.
  public let time: Question.AskedTime
  /// What they have to meet, but for the place.
  public let condition: Condition
  /// Whether only records of the pack's place are asked for; those without a place are in doubt.
  public let isOfPlace: Bool

  /// The attribute that holds the place of a record.
  static let placeAttribute = "place"

  /// The attribute of `kind` itself that a fact names; nil where it is another record's, or computed.
  static func attribute(_ fact: String, of kind: RecordKind) -> String? {
    let parts = fact.split(separator: ".", maxSplits: 1).map(String.init)
    return parts.count == 2 && parts[0] == kind.id && kind.attribute(parts[1]) != nil ? parts[1] : nil
  }

  /// All that `measure` asks for, where the state at one moment decides.
  init<Register>(statesOf measure: Indicator.Measure, _ kind: RecordKind, in scan: MeasureScan<Register>) {
    self.init(measure, kind, measure.condition, in: scan)
  }

  /// What can be said of the records by themselves: no record outside can count, though not all within do.
  init<Register>(candidatesOf measure: Indicator.Measure, _ kind: RecordKind, in scan: MeasureScan<Register>) {
    let parts: [Condition]
    if case .all(let all) = measure.condition { parts = all } else { parts = [measure.condition] }
    self.init(measure, kind, .all(parts.filter { $0.isOwn(of: kind) }), in: scan)
  }

  private init<Register>(
    _ measure: Indicator.Measure, _ kind: RecordKind, _ condition: Condition, in scan: MeasureScan<Register>
  ) {
    self.kind = kind
    pack = scan.compiled.pack.pack
    isOfPlace = kind.attribute(Self.placeAttribute) != nil
    time = measure.moment == .start ? .moment(Instant(scan.days.from ?? scan.lastDay)) : .day(scan.lastDay)
    var parts = [condition]
    if let within = measure.within {
      parts.append(Self.range(kind.id + "." + within, kind.attribute(within)?.type, scan.days))
    }
    self.condition = .all(parts)
  }

  /// The condition with the place: one of the codes that the register holds for it.
  public func condition(within places: [DivisionCode]) -> Condition {
    guard isOfPlace else { return condition }
    let codes = Set(places.filter { pack.place.covers($0) } + [pack.place]).sorted()
    return .all([condition, .isIn(kind.id + "." + Self.placeAttribute, codes.map { .text($0.text) })])
  }

  /// The event lies within the days; a record without it does not.
  private static func range(_ fact: String, _ type: AttributeType?, _ days: EffectiveInterval) -> Condition {
    func bound(_ day: CivilDate) -> AttributeValue {
      if case .moment? = type { .moment(Instant(day)) } else { .day(day) }
    }
    var parts = [Condition.known(fact)]
    if let from = days.from { parts.append(.compare(.fact(fact), .atLeast, .literal(bound(from)))) }
    if let until = days.until { parts.append(.compare(.fact(fact), .below, .literal(bound(until)))) }
    return .established(.all(parts))
  }
}

extension MeasureScan {
  /// The records that have to be looked at one by one: all of the kind, or those that a search leaves in doubt.
  ///
  /// - Parameters:
  ///   - parts: the fact by which the figure is shown in parts.
  ///   - asksOnlyCounts: whether nothing but the number of subjects matters. Where the state at one moment decides, those
  ///     that a search finds are then counted at once.
  func recordsInDoubt(
    of kind: RecordKind, _ measure: Indicator.Measure, parts: String?, asksOnlyCounts: Bool,
    _ tally: inout MeasureTally
  ) throws -> RecordsInDoubt<Register> {
    let readAt = measure.moment == .start ? Instant(days.from ?? lastDay) : lastMoment
    guard !explains, let searching = register as? any SearchingRegister else {
      return RecordsInDoubt(register: register, kind: kind, keys: nil, moment: readAt)
    }
    let keys: [String]
    if asksOnlyCounts, measure.countsStates, kind.attribute(RecordSearch.placeAttribute) != nil,
      parts.map({ RecordSearch.attribute($0, of: kind) != nil }) ?? true
    {
      let search = RecordSearch(statesOf: measure, kind, in: self)
      let counts = try searching.counts(search, by: parts.flatMap { RecordSearch.attribute($0, of: kind) })
      for (part, number) in counts.surely { tally.countSurely(number, part: part) }
      keys = counts.possibly
    } else {
      let matches = try searching.records(RecordSearch(candidatesOf: measure, kind, in: self))
      keys = (matches.surely + matches.possibly).sorted()
    }
    return RecordsInDoubt(register: register, kind: kind, keys: keys, moment: readAt)
  }
}

/// Records that have to be looked at one by one. Only their keys are held: the checks of a year would fill the memory.
struct RecordsInDoubt<Register: RegisterView> {
  let register: Register
  let kind: RecordKind
  /// nil for all of the kind.
  let keys: [String]?
  /// As of when they are read.
  let moment: Instant

  /// Calls `body` for each, in the order of their keys.
  func forEach(_ body: (RecordState) throws -> Void) throws {
    guard let keys else { return try register.forEachState(of: kind, at: moment, body) }
    for key in keys {
      if let state = try register.state(of: kind, key: key, at: moment) { try body(state) }
    }
  }
}

extension Indicator.Measure {
  /// Whether it counts records by their own state at one moment.
  fileprivate var countsStates: Bool { moment != .event && counting == .distinct && by == nil && together == nil }
}

extension Condition {
  /// Whether the condition asks for nothing but attributes of the record itself, so that it is the same at any moment at
  /// which the same state is looked at.
  func isOwn(of kind: RecordKind) -> Bool {
    func owns(_ fact: String) -> Bool { RecordSearch.attribute(fact, of: kind) != nil }
    return switch self {
    case .all(let parts), .any(let parts): parts.allSatisfy { $0.isOwn(of: kind) }
    case .not(let inner), .established(let inner): inner.isOwn(of: kind)
    case .compare(.fact(let left), _, .literal): owns(left)
    case .isIn(let fact, _), .contains(let fact, _), .known(let fact): owns(fact)
    case .compare, .happened, .zone, .window, .hours, .alert, .listed, .loaded: false
    }
  }
}
