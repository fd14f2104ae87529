public import Policy
public import RegistryModel

extension RegistryReader {
  /// What the register says of a subject at the moment of the question; nil where it says nothing.
  ///
  /// A question without a moment gets the subject's last state.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n).
  public func state(
    of kind: RecordKind, key: String, _ question: RegisterQuestion
  ) throws -> SubjectState? {
    // States follow each other without overlap, so it is the last one up to the moment, and the index is read backwards: of
    // those that begin with it at one moment and never held, the one that was written last comes first.
    return try states(of: kind, where: .key, question, order: "validFrom DESC", tail: "LIMIT 1") { $0.bind(1, key) }
      .first
  }

  /// The states of a subject in the order of time; that of the question's moment where it has one.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + states of the subject).
  public func history(
    of kind: RecordKind, key: String, _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    try states(of: kind, where: .key, question, order: nil) { $0.bind(1, key) }.inOrderOfKeyAndTime()
  }

  /// The states in which an attribute has a value, sorted by key and time: as of the question's moment, or ever.
  ///
  /// Indexed are plates, VINs, machine codes, disclosure numbers, references and moments; other attributes are searched
  /// through.
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute.
  /// - Complexity: O(log n + states found) for indexed attributes, else O(n).
  public func states(
    of kind: RecordKind, where attribute: String, is value: AttributeValue, _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    try requireAttribute(attribute, of: kind)
    return try states(of: kind, where: .attribute(attribute), question, order: nil) {
      $0.bind(1, value)
    }.inOrderOfKeyAndTime()
  }

  /// Some of these states, at most `count`, in no particular order.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute.
  /// - Complexity: O(log n + count) for indexed attributes, else O(n).
  public func some(
    _ count: Int, of kind: RecordKind, where attribute: String, is value: AttributeValue, _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    try requireAttribute(attribute, of: kind)
    return try states(of: kind, where: .attribute(attribute), question, order: nil, tail: "LIMIT ?2") {
      $0.bind(1, value)
      $0.bind(2, count)
    }
  }

  /// The states in which an attribute has a text that begins with another one, sorted by key and time.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute.
  /// - Complexity: O(log n + states found) for indexed attributes, else O(n).
  public func states(
    of kind: RecordKind, where attribute: String, beginsWith prefix: String, _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    try requireAttribute(attribute, of: kind)
    let column = SubjectTable.quoted(attribute)
    return try states(of: kind, where: .other("\(column) >= ?1 AND \(column) < ?2"), question, order: nil) {
      $0.bind(1, prefix)
      $0.bind(2, prefix + "\u{10FFFF}")
    }.inOrderOfKeyAndTime()
  }

  /// Of the states in which an attribute has a value, in no particular order: of each its key and `attributes` alone,
  /// without the statements that they come from. Counting asks for no more, and the rest is half of what a row costs.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute.
  /// - Complexity: O(log n + states found) for indexed attributes, else O(n).
  func records(
    of kind: RecordKind, where attribute: String, is value: AttributeValue, _ question: RegisterQuestion,
    reading attributes: Set<String>
  ) throws -> [RecordState] {
    try requireAttribute(attribute, of: kind)
    var found: [RecordState] = []
    try forEachRow(
      of: kind, where: .attribute(attribute), question, reading: attributes, order: nil, tail: "",
      { $0.bind(1, value) },
      { row, table, columns in found.append(table.record(row, columns)) })
    return found
  }

  /// Those of the states in which an attribute has a value that say something in other attributes, or nothing, sorted by
  /// key and time.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute.
  /// - Complexity: O(log n + states found) where an index holds these attributes.
  public func states(
    of kind: RecordKind, where attribute: String, is value: AttributeValue, and presences: [Presence],
    _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    try requireAttribute(attribute, of: kind)
    let tests = try ["\(SubjectTable.quoted(attribute)) = ?1"] + presences.map { try presenceTest($0, of: kind) }
    return try states(
      of: kind, where: .other(tests.joined(separator: " AND ")), question, order: nil
    ) { $0.bind(1, value) }.inOrderOfKeyAndTime()
  }

  /// The texts that an attribute has in the states in which another one has a value, sorted.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute.
  /// - Complexity: O(log n) for each text where an index holds both attributes.
  func texts(
    of name: String, among kind: RecordKind, where attribute: String, is value: AttributeValue,
    _ question: RegisterQuestion
  ) throws -> [String] {
    try requireAttribute(attribute, of: kind)
    try requireAttribute(name, of: kind)
    let column = SubjectTable.quoted(name)
    let condition = StateQuery.Condition.other("\(SubjectTable.quoted(attribute)) = ?1 AND \(column) > ?2")
    var texts: [String] = []
    // From one text to the next greater one, whatever number of records has it.
    while true {
      let known = texts.count
      try forEachRow(
        of: kind, where: condition, question, reading: [name], order: column, tail: "LIMIT 1",
        { statement in
          statement.bind(1, value)
          statement.bind(2, texts.last ?? "")
        },
        { row, table, columns in
          if let text = table.record(row, columns).text(name) { texts.append(text) }
        })
      if texts.count == known { return texts }
    }
  }

  /// Those of `candidates` that some subject of the kind has, or once had, as the text of an attribute, or as its key
  /// where `attribute` is nil, as far as it was known at `knownAt`; sorted.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute.
  /// - Complexity: O(candidates · log n) for keys and indexed attributes.
  public func knownValues(
    of kind: RecordKind, attribute: String?, among candidates: [String], knownAt: Instant? = nil
  ) throws -> [String] {
    if let attribute { try requireAttribute(attribute, of: kind) }
    let column = SubjectTable.quoted(attribute ?? "key")
    let filter = VersionFilter(knownAt)
    let sql = filter.query(
      "1", from: SubjectTable.quoted(kind.id), where: "\(column) = ?1", order: nil, tail: "LIMIT 1")
    return try Set(candidates).sorted().filter { candidate in
      try connection.first(
        sql,
        {
          $0.bind(1, candidate)
          filter.bind($0)
        }, row: { _ in true }) ?? false
    }
  }

  /// Whether the register holds any record of a kind.
  ///
  /// - Throws: `StoreError`.
  public func keepsRecords(of kind: RecordKind) throws -> Bool {
    try connection.first("SELECT 1 FROM \(SubjectTable.quoted(kind.id)) LIMIT 1") { _ in true } ?? false
  }

  /// Whether any record of a kind says something in an attribute by now.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute.
  /// - Complexity: O(log n) for indexed attributes, else O(n).
  public func keepsRecords(of kind: RecordKind, stating attribute: String) throws -> Bool {
    let isStated = try presenceTest(.stated(attribute), of: kind)
    return try connection.first(
      "SELECT 1 FROM \(SubjectTable.quoted(kind.id)) WHERE replacedAt IS NULL AND \(isStated) LIMIT 1"
    ) { _ in true } ?? false
  }

  /// The states that say something in an attribute, sorted by key and time.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute.
  /// - Complexity: O(log n + states found) for indexed attributes, else O(n).
  public func states(
    of kind: RecordKind, stating attribute: String, _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    let isStated = try presenceTest(.stated(attribute), of: kind)
    return try states(of: kind, where: .other(isStated), question, order: nil) { _ in }.inOrderOfKeyAndTime()
  }

  /// Calls `body` for the state of every subject of a kind at the question's moment, sorted by key, one at a time.
  ///
  /// A question without a moment gets every state ever. Memory does not grow with the number of subjects.
  /// - Throws: `StoreError`, and whatever `body` throws.
  /// - Complexity: O(n).
  public func forEachState(
    of kind: RecordKind, _ question: RegisterQuestion, _ body: (SubjectState) throws -> Void
  ) throws {
    try forEachState(
      of: kind, where: .everything, question, order: "key, validFrom, statedAt, record", tail: "", { _ in }, body)
  }

}

extension RegistryReader {
  private func presenceTest(_ presence: Presence, of kind: RecordKind) throws -> String {
    switch presence {
    case .unstated(let name):
      try requireAttribute(name, of: kind)
      return "\(SubjectTable.quoted(name)) IS NULL"
    case .stated(let name):
      try requireAttribute(name, of: kind)
      // No text that was read is empty; put so, an index finds those that have one.
      let isText = kind.attribute(name)?.type.form == .text
      return SubjectTable.quoted(name) + (isText ? " > ''" : " IS NOT NULL")
    }
  }
}
