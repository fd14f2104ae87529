import Policy
public import RegistryModel

// Records that tell of an event (`at`), or of another moment, asked for by when it was.
extension RegistryReader {
  /// The states in which an attribute has a value and whose event lies within an interval, sorted by key and time.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute, or its records have no moment.
  /// - Complexity: O(log n + states found) where an index holds the attribute and `at`.
  func states(
    of kind: RecordKind, where attribute: String, is value: AttributeValue, during interval: MomentInterval,
    _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    try requireAttribute(attribute, of: kind)
    try requireAttribute("at", of: kind)
    return try states(
      of: kind, where: .other("\(SubjectTable.quoted(attribute)) = ?1 AND \"at\" >= ?2 AND \"at\" < ?3"), question,
      order: nil
    ) { statement in
      statement.bind(1, value)
      statement.bind(2, interval.from?.millisecondsSinceEpoch ?? Int64.min)
      statement.bind(3, interval.until?.millisecondsSinceEpoch ?? Int64.max)
    }.inOrderOfKeyAndTime()
  }

  /// Of the states in which an attribute has a value the `count` whose event lies nearest to a moment on one side of it, the
  /// nearest first.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute, or its records have no moment.
  /// - Complexity: O(log n + count) where an index holds the attribute and `at`.
  func nearest(
    _ count: Int, _ side: TimeSide, of kind: RecordKind, where attribute: String, is value: AttributeValue,
    _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    try requireAttribute(attribute, of: kind)
    try requireAttribute("at", of: kind)
    let (test, order, time) =
      switch side {
      case .upTo(let time): ("\"at\" <= ?2", "\"at\" DESC, key", time)
      case .after(let time): ("\"at\" > ?2", "\"at\", key", time)
      }
    return try states(
      of: kind, where: .other("\(SubjectTable.quoted(attribute)) = ?1 AND \(test)"), question, order: order,
      tail: "LIMIT ?3"
    ) { statement in
      statement.bind(1, value)
      statement.bind(2, time.millisecondsSinceEpoch)
      statement.bind(3, count)
    }
  }

  /// Calls `body` for the states of a kind in which an attribute that is a moment lies in an interval, in the order of
  /// that moment and of the key.
  ///
  /// - Throws: `StoreError`, `invalidRecord` where the kind has no such attribute; and whatever `body` throws.
  /// - Complexity: O(log n + states found).
  public func forEachState(
    of kind: RecordKind, where attribute: String, during interval: MomentInterval, _ question: RegisterQuestion,
    _ body: (SubjectState) throws -> Void
  ) throws {
    try requireAttribute(attribute, of: kind)
    let column = SubjectTable.quoted(attribute)
    try forEachState(
      of: kind, where: .other("\(column) >= ?1 AND \(column) < ?2"), question, order: "\(column), key", tail: "",
      { statement in
        statement.bind(1, interval.from?.millisecondsSinceEpoch ?? Int64.min)
        statement.bind(2, interval.until?.millisecondsSinceEpoch ?? Int64.max)
      }, body)
  }

  /// Supervision checks that found a vehicle over the limit, confirmed, in the order of their time.
  ///
  /// The ranking of a month asks for the three sources of clause PS-32 within the month; what is confirmed is taken as
  /// of the moment of the question (readings ).
  /// - Parameter interval: when the checks were made.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + checks of the interval).
  public func confirmedOverLimitChecks(
    kinds: Set<CheckKind>, during interval: MomentInterval, _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    let checks = try states(
      of: .check,
      where: .other("\"at\" >= ?1 AND \"at\" < ?2 AND outcome = ?3 AND status = ?4"), question,
      order: "\"at\", key"
    ) { statement in
      statement.bind(1, interval.from?.millisecondsSinceEpoch ?? Int64.min)
      statement.bind(2, interval.until?.millisecondsSinceEpoch ?? Int64.max)
      statement.bind(3, FindingOutcome.overLimit.rawValue)
      statement.bind(4, FindingStatus.confirmed.rawValue)
    }
    return checks.filter { check in check.values.checkKind.map { kinds.contains($0) } ?? false }
  }
}
