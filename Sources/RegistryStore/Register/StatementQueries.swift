public import RegistryModel

extension RegistryReader {
  /// The statements about a subject as they stand, in the order in which they take effect; the question's moment plays
  /// no part.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + statements about the subject).
  public func statements(
    of kind: RecordKind, key: String, _ question: RegisterQuestion
  ) throws -> [RegisterDelta] {
    try statements(of: kind, key: key, from: nil, question)
  }

  /// Those of the statements about a subject that take effect at a moment or after it, in that order.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + statements found).
  public func statements(of kind: RecordKind, key: String, from moment: Instant) throws -> [RegisterDelta] {
    try statements(of: kind, key: key, from: moment, .latest())
  }

  /// Whether a statement about a subject takes effect up to a moment, other than the one with the number `record`.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n).
  public func hasStatement(
    of kind: RecordKind, key: String, upTo moment: Instant, otherThan record: String
  ) throws -> Bool {
    let table = connection.subjectTable(kind)
    let sql = """
      SELECT 1 FROM \(table.name) WHERE key = ?1 AND validFrom <= ?2 AND record <> ?3 AND replacedAt IS NULL LIMIT 1
      """
    return try connection.first(
      sql,
      {
        $0.bind(1, key)
        $0.bind(2, moment.millisecondsSinceEpoch)
        $0.bind(3, record)
      }, row: { _ in true }) ?? false
  }

  /// Whether a statement of a kind stands that bears a number.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n).
  public func isNumbered(_ record: String, of kind: RecordKind) throws -> Bool {
    let sql = "SELECT 1 FROM \(connection.subjectTable(kind).name) WHERE record = ?1 AND replacedAt IS NULL"
    return try connection.first(sql, { $0.bind(1, record) }, row: { _ in true }) ?? false
  }

  /// Whether a statement about a subject never held, up to a moment, since another one of the same moment outranks it.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + statements about the subject).
  public func hasOvertakenStatement(
    of kind: RecordKind, key: String, upTo moment: Instant, knownAt: Instant? = nil
  ) throws -> Bool {
    let filter = VersionFilter(knownAt)
    let sql = filter.query(
      "1", from: connection.subjectTable(kind).name,
      where: "key = ?1 AND validFrom <= ?2 AND validUntil = validFrom", order: nil, tail: "LIMIT 1")
    return try connection.first(
      sql,
      {
        $0.bind(1, key)
        $0.bind(2, moment.millisecondsSinceEpoch)
        filter.bind($0)
      }, row: { _ in true }) ?? false
  }

  /// Calls `body` for the statements about a subject as they stand, in the order in which they take effect, each with the
  /// state that it leads to.
  ///
  /// - Throws: `StoreError`, and whatever `body` throws.
  func forEachStatement(
    of kind: RecordKind, key: String, _ question: RegisterQuestion, _ body: (RegisterDelta, SubjectState) throws -> Void
  ) throws {
    var found: [(statement: RegisterDelta, state: SubjectState)] = []
    try forEachStatementRow(of: kind, key: key, question) { row, table, columns in
      let state = try table.state(row, columns)
      found.append((table.delta(of: state, row), state))
    }
    found.sort { SubjectTimeline.precedes($0.statement, $1.statement) }
    for (statement, state) in found { try body(statement, state) }
  }

  private func statements(
    of kind: RecordKind, key: String, from moment: Instant?, _ question: RegisterQuestion
  ) throws -> [RegisterDelta] {
    var deltas: [RegisterDelta] = []
    try forEachStatementRow(of: kind, key: key, from: moment, question) { row, table, columns in
      deltas.append(try table.delta(row, columns))
    }
    return deltas.sorted(by: SubjectTimeline.precedes)
  }

  /// In no particular order.
  private func forEachStatementRow(
    of kind: RecordKind, key: String, from moment: Instant? = nil, _ question: RegisterQuestion,
    _ body: (Statement, SubjectTable, [SubjectTable.Column]) throws -> Void
  ) throws {
    let table = connection.subjectTable(kind)
    let reading = table.reading(includesPersonal: question.includesPersonal)
    let filter = VersionFilter(question.knownAt)
    let query = StateQuery(
      kind: kind.id, condition: moment == nil ? .key : .other("key = ?1 AND validFrom >= ?2"), order: nil, tail: "",
      isAtMoment: false,
      includesVoid: true, includesPersonal: question.includesPersonal, isOfPastKnowledge: question.knownAt != nil)
    try connection.forEach(
      query, text: { filter.query(query, reading, table) },
      {
        $0.bind(1, key)
        if let moment { $0.bind(2, moment.millisecondsSinceEpoch) }
        filter.bind($0)
      }, row: { try body($0, table, reading.columns) })
  }
}
