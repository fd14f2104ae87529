public import Policy
public import RegistryModel

/// The register as it is known now, or as it was known at a moment, for the evaluation of plans; valid as long as its
/// reader is.
public struct RegisterSnapshot: RegisterView {
  let reader: RegistryReader
  let knownAt: Instant?
  let includesPersonal: Bool
  /// Whether states name the statement that each of their values comes from; that asks for all statements of each record.
  let namesSources: Bool
  let places = PlaceCache()

  init(_ reader: RegistryReader, knownAt: Instant?, includesPersonal: Bool, namesSources: Bool) {
    self.reader = reader
    self.knownAt = knownAt
    self.includesPersonal = includesPersonal
    self.namesSources = namesSources
  }

  /// The state of one record, with the statement that each of its values comes from.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + statements about the record).
  public func state(of kind: RecordKind, key: String, at moment: Instant) throws -> RecordState? {
    let question = RegisterQuestion(at: moment, knownAt: knownAt, includesPersonal: includesPersonal)
    guard let state = try reader.state(of: kind, key: key, question) else { return nil }
    return try recordState(state)
  }

  /// The states that one record ever had, with the statement that each of their values comes from.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + statements about the record).
  public func timeline(of kind: RecordKind, key: String) throws -> [DatedState] {
    let question = RegisterQuestion(at: nil, knownAt: knownAt, includesPersonal: includesPersonal)
    var sources: [String: String] = [:]
    var timeline: [DatedState] = []
    try reader.forEachStatement(of: kind, key: key, question) { statement, state in
      if namesSources { sources.note(statement) }
      // Where a statement of the same moment outranks it, it never held.
      guard state.until.map({ $0 > state.from }) ?? true else { return }
      timeline.append(
        DatedState(
          RecordState(kind: kind, key: key, values: state.values, sources: sources.naming(state.values)),
          from: state.from))
    }
    return timeline
  }

  /// The states of all records of a kind, or of those with a value of an attribute, sorted by key.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute.
  /// - Complexity: O(log n + states found) for indexed attributes, else O(n).
  public func states(of kind: RecordKind, where filter: RecordFilter?, at moment: Instant) throws -> [RecordState] {
    let question = RegisterQuestion(at: moment, knownAt: knownAt, includesPersonal: includesPersonal)
    if let filter {
      guard isAsked(filter, of: kind) else { return [] }
      return try reader.states(of: kind, where: filter.attribute, is: filter.value, question).map {
        try recordState($0)
      }
    }
    var states: [RecordState] = []
    try forEachState(of: kind, at: moment) { states.append($0) }
    return states
  }

  /// Calls `body` for the state of each record of a kind, sorted by key, one at a time.
  ///
  /// - Throws: `StoreError`, and whatever `body` throws.
  /// - Complexity: O(n); memory does not grow with the number of records.
  public func forEachState(of kind: RecordKind, at moment: Instant, _ body: (RecordState) throws -> Void) throws {
    let question = RegisterQuestion(at: moment, knownAt: knownAt, includesPersonal: includesPersonal)
    try reader.forEachState(of: kind, question) { try body(recordState($0)) }
  }

  /// The states of the records with a value of an attribute, in no particular order, of their attributes only `attributes`,
  /// without the statements that they come from.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + states found) for indexed attributes, else O(n).
  public func states(
    of kind: RecordKind, where filter: RecordFilter, at moment: Instant, reading attributes: Set<String>
  ) throws -> [RecordState] {
    guard isAsked(filter, of: kind) else { return [] }
    let question = RegisterQuestion(at: moment, knownAt: knownAt, includesPersonal: includesPersonal)
    return try reader.records(of: kind, where: filter.attribute, is: filter.value, question, reading: attributes)
  }

  /// Some of the states of the records with a value of an attribute, at most `count`, in no particular order.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + count) where an index holds the attribute.
  public func some(
    _ count: Int, of kind: RecordKind, having filter: RecordFilter, at moment: Instant
  ) throws -> [RecordState] {
    guard isAsked(filter, of: kind) else { return [] }
    let question = RegisterQuestion(at: moment, knownAt: knownAt, includesPersonal: includesPersonal)
    return try reader.some(count, of: kind, where: filter.attribute, is: filter.value, question).map {
      try recordState($0)
    }
  }

  /// Those of the states of the records with a value of an attribute that say something in another one, or nothing, sorted
  /// by key.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + states found) where an index holds both attributes, else O(log n + states with the value).
  public func states(
    of kind: RecordKind, having filter: RecordFilter, and presence: Presence, at moment: Instant
  ) throws -> [RecordState] {
    guard isAsked(filter, of: kind) else { return [] }
    let question = RegisterQuestion(at: moment, knownAt: knownAt, includesPersonal: includesPersonal)
    return try reader.states(of: kind, where: filter.attribute, is: filter.value, and: [presence], question).map {
      try recordState($0)
    }
  }

  /// The states of the records with a value of an attribute whose event lies within an interval, sorted by key.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + states found) where an index holds the attribute and the moments of the events.
  public func states(
    of kind: RecordKind, where filter: RecordFilter, during interval: MomentInterval, at moment: Instant
  ) throws -> [RecordState] {
    guard isAsked(filter, of: kind) else { return [] }
    let question = RegisterQuestion(at: moment, knownAt: knownAt, includesPersonal: includesPersonal)
    return try reader.states(
      of: kind, where: filter.attribute, is: filter.value, during: interval, question
    ).map { try recordState($0) }
  }

  /// The texts that an attribute of the records with a value of another one has, sorted.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n) for each text where an index holds both attributes, else O(states with the value).
  public func texts(
    of attribute: String, among kind: RecordKind, having filter: RecordFilter, at moment: Instant
  ) throws -> [String] {
    guard isAsked(filter, of: kind) else { return [] }
    let question = RegisterQuestion(at: moment, knownAt: knownAt, includesPersonal: includesPersonal)
    return try reader.texts(of: attribute, among: kind, where: filter.attribute, is: filter.value, question)
  }

  /// Of the states of the records with a value of an attribute those whose event lies nearest to a moment on one side of it,
  /// the nearest first.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + count) where an index holds the attribute and the moments of the events.
  public func nearest(
    _ count: Int, _ side: TimeSide, of kind: RecordKind, having filter: RecordFilter, known: Instant
  ) throws -> [RecordState] {
    guard isAsked(filter, of: kind) else { return [] }
    let question = RegisterQuestion(at: known, knownAt: knownAt, includesPersonal: includesPersonal)
    return try reader.nearest(count, side, of: kind, where: filter.attribute, is: filter.value, question).map {
      try recordState($0)
    }
  }

  /// Whether records of a kind can have the value, and the question may see it.
  private func isAsked(_ filter: RecordFilter, of kind: RecordKind) -> Bool {
    guard let attribute = kind.attribute(filter.attribute) else { return false }
    return attribute.type.admits(filter.value) && (includesPersonal || !attribute.isPersonal)
  }

  /// Keys of the records of a kind that had a value of an attribute at some time up to a moment, sorted.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + states found) for indexed attributes, else O(n).
  public func keys(of kind: RecordKind, everHaving filter: RecordFilter, until moment: Instant) throws -> [String] {
    guard let attribute = kind.attribute(filter.attribute), attribute.type.admits(filter.value) else { return [] }
    let question = RegisterQuestion(at: nil, knownAt: knownAt, includesPersonal: includesPersonal)
    let states = try reader.states(of: kind, where: filter.attribute, is: filter.value, question)
    return Set(states.filter { $0.from <= moment }.map(\.key)).sorted()
  }

  /// The states in which the records of a kind ever had a value of an attribute, without the statements that they come from.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + states found) for indexed attributes, else O(n).
  public func states(of kind: RecordKind, everHaving filter: RecordFilter) throws -> [TimedState] {
    guard let attribute = kind.attribute(filter.attribute), attribute.type.admits(filter.value) else { return [] }
    let question = RegisterQuestion(at: nil, knownAt: knownAt, includesPersonal: includesPersonal)
    return try reader.states(of: kind, where: filter.attribute, is: filter.value, question).compactMap { own in
      // Where a statement of the same moment outranks it, it never held.
      let during = MomentInterval(from: own.from, until: own.until)
      return during.isEmpty
        ? nil : TimedState(RecordState(kind: kind, key: own.key, values: own.values), during: during)
    }
  }

  /// The values that an attribute of a record had up to a moment.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + statements about the record).
  public func values(of attribute: String, heldBy key: String, _ kind: RecordKind, until moment: Instant) throws
    -> Set<AttributeValue>
  {
    let question = RegisterQuestion(at: nil, knownAt: knownAt, includesPersonal: includesPersonal)
    let states = try reader.history(of: kind, key: key, question)
    return Set(states.compactMap { $0.from <= moment ? $0[attribute] : nil })
  }

  /// The moments at which the state of one record changes.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + statements about the record).
  public func changes(of kind: RecordKind, key: String) throws -> [Instant] {
    let statements = try reader.statements(of: kind, key: key, RegisterQuestion(at: nil, knownAt: knownAt))
    return Set(statements.map(\.effective)).sorted()
  }

  /// The days of deleted events, whatever was known before they were: all their versions are gone.
  ///
  /// - Throws: `StoreError`.
  public func deletedDays(of kind: RecordKind, unit: String) throws -> Set<CivilDate> {
    try reader.deletedDays(of: kind, unit: unit)
  }

  private func recordState(_ state: SubjectState) throws -> RecordState {
    RecordState(
      kind: state.kind, key: state.key, values: state.values, sources: namesSources ? try sources(of: state) : [:])
  }

  /// The number of the statement that each value comes from: the last one up to the state that made it.
  private func sources(of state: SubjectState) throws -> [String: String] {
    // A record with one statement is the rule.
    if state.isOneStatement { return state.values.mapValues { _ in state.record } }
    // The statements come in their order, and the state begins with its own.
    var sources: [String: String] = [:]
    let question = RegisterQuestion(at: nil, knownAt: knownAt, includesPersonal: includesPersonal)
    for statement in try reader.statements(of: state.kind, key: state.key, question) {
      sources.note(statement)
      if statement.record == state.record { break }
    }
    return sources.naming(state.values)
  }
}

/// The numbers of the statements that values come from, by the name of the attribute.
extension [String: String] {
  fileprivate mutating func note(_ statement: RegisterDelta) {
    // A record with one statement is the rule: nothing is placed anew.
    if isEmpty { return self = statement.values.mapValues { _ in statement.record } }
    for name in statement.values.keys { self[name] = statement.record }
    for name in statement.cleared { self[name] = nil }
  }

  /// Those of values that a state has.
  fileprivate func naming(_ values: [String: AttributeValue]) -> [String: String] {
    allSatisfy { values[$0.key] != nil } ? self : filter { values[$0.key] != nil }
  }
}

extension RegistryReader {
  /// The register as it is known now, or as it was known at `knownAt`.
  ///
  /// - Parameter namesSources: whether states name the statements that their values come from. Counting needs none.
  public func snapshot(
    knownAt: Instant? = nil, includesPersonal: Bool = false, namesSources: Bool = true
  ) -> RegisterSnapshot {
    RegisterSnapshot(self, knownAt: knownAt, includesPersonal: includesPersonal, namesSources: namesSources)
  }
}
