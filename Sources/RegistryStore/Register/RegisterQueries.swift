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
    // States follow each other without overlap: at most one holds at a moment, and nothing has to be sorted.
    let order = question.at == nil ? "validFrom DESC, statedAt DESC, record DESC" : nil
    return try states(of: kind, where: .key, question, order: order, tail: "LIMIT 1") { $0.bind(1, key) }.first
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

  /// The statements about a subject as they stand, in the order in which they take effect; the question's moment plays
  /// no part.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + statements about the subject).
  public func statements(
    of kind: RecordKind, key: String, _ question: RegisterQuestion
  ) throws -> [RegisterDelta] {
    var deltas: [RegisterDelta] = []
    try forEachStatementRow(of: kind, key: key, question) { row, table, columns in
      deltas.append(try table.delta(row, columns))
    }
    return deltas.sorted(by: SubjectTimeline.precedes)
  }

  /// Those of the statements about a subject that take effect after a moment, in that order.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + statements found).
  public func statements(of kind: RecordKind, key: String, after moment: Instant) throws -> [RegisterDelta] {
    var deltas: [RegisterDelta] = []
    try forEachStatementRow(of: kind, key: key, after: moment, .latest()) { row, table, columns in
      deltas.append(try table.delta(row, columns))
    }
    return deltas.sorted(by: SubjectTimeline.precedes)
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

  /// In no particular order.
  private func forEachStatementRow(
    of kind: RecordKind, key: String, after moment: Instant? = nil, _ question: RegisterQuestion,
    _ body: (Statement, SubjectTable, [SubjectTable.Column]) throws -> Void
  ) throws {
    let table = connection.subjectTable(kind)
    let reading = table.reading(includesPersonal: question.includesPersonal)
    let filter = VersionFilter(question.knownAt)
    let query = StateQuery(
      kind: kind.id, condition: moment == nil ? .key : .other("key = ?1 AND validFrom > ?2"), order: nil, tail: "",
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

  /// The same in no particular order: of each state its key and `attributes` alone, without the statements that they come
  /// from. Counting asks for no more, and the rest is half of what a row costs.
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

  /// Those of the states in which an attribute has a value that say something in another attribute, or nothing, sorted by
  /// key and time.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute.
  /// - Complexity: O(log n + states found) where an index holds both attributes.
  public func states(
    of kind: RecordKind, where attribute: String, is value: AttributeValue, and presence: Presence,
    _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    try requireAttribute(attribute, of: kind)
    let own = "\(SubjectTable.quoted(attribute)) = ?1"
    return try states(
      of: kind, where: .other(own + " AND " + presenceTest(presence, of: kind)), question, order: nil
    ) { $0.bind(1, value) }.inOrderOfKeyAndTime()
  }

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

  /// Vehicles that bear a plate, of any colour where `color` is nil, sorted by VIN. Where the register holds none of the
  /// colour, those of which it knows no colour: the one that was seen may be theirs.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + states found).
  public func vehicles(
    plate: Plate, color: PlateColor?, _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    let bearers = try states(of: .vehicle, where: "plate", is: .text(plate.text), question)
    return Self.bearers(bearers, in: color) { $0.text("plateColor") }
  }

  /// The VINs of these vehicles at the question's moment, in no particular order.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + states found).
  public func vehicleKeys(plate: Plate, color: PlateColor?, _ question: RegisterQuestion) throws -> [String] {
    let bearers = try records(
      of: .vehicle, where: "plate", is: .text(plate.text), question, reading: ["plateColor"])
    return Self.bearers(bearers, in: color) { $0.text("plateColor") }.map(\.key)
  }

  private static func bearers<State>(
    _ bearers: [State], in color: PlateColor?, _ ownColor: (State) -> String?
  ) -> [State] {
    guard let color else { return bearers }
    let own = bearers.filter { ownColor($0) == color.rawValue }
    return own.isEmpty ? bearers.filter { ownColor($0) == nil } : own
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
  /// - Parameters:
  ///   - kinds: codes of `CodeList.checkKind`.
  ///   - interval: when the checks were made.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + checks of the interval).
  public func confirmedOverLimitChecks(
    kinds: [String], during interval: MomentInterval, _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    let wanted = Set(kinds)
    let checks = try states(
      of: .check,
      where: .other("\"at\" >= ?1 AND \"at\" < ?2 AND outcome = 'overLimit' AND status = 'confirmed'"), question,
      order: "\"at\", key"
    ) { statement in
      statement.bind(1, interval.from?.millisecondsSinceEpoch ?? Int64.min)
      statement.bind(2, interval.until?.millisecondsSinceEpoch ?? Int64.max)
    }
    return checks.filter { check in check.text("kind").map { wanted.contains($0) } ?? false }
  }
}

extension RegistryReader {
  private func requireAttribute(_ name: String, of kind: RecordKind) throws {
    // Only declared names ever come into a query's text.
    guard kind.attribute(name) != nil else {
      throw StoreError(.invalidRecord, "\(kind.id) has no attribute \(name)")
    }
  }

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

  private func states(
    of kind: RecordKind, where condition: StateQuery.Condition, _ question: RegisterQuestion, order: String?,
    tail: String = "", _ bind: (Statement) -> Void
  ) throws -> [SubjectState] {
    var states: [SubjectState] = []
    try forEachState(of: kind, where: condition, question, order: order, tail: tail, bind) { states.append($0) }
    return states
  }

  private func forEachState(
    of kind: RecordKind, where condition: StateQuery.Condition, _ question: RegisterQuestion, order: String?,
    tail: String, _ bind: (Statement) -> Void, _ body: (SubjectState) throws -> Void
  ) throws {
    try forEachRow(
      of: kind, where: condition, question, reading: nil, order: order, tail: tail, bind,
      { row, table, columns in try body(table.state(row, columns)) })
  }

  private func forEachRow(
    of kind: RecordKind, where condition: StateQuery.Condition, _ question: RegisterQuestion,
    reading attributes: Set<String>?, order: String?, tail: String, _ bind: (Statement) -> Void,
    _ body: (Statement, SubjectTable, [SubjectTable.Column]) throws -> Void
  ) throws {
    let table = connection.subjectTable(kind)
    let reading = connection.reading(of: table, includesPersonal: question.includesPersonal, attributes)
    let filter = VersionFilter(question.knownAt)
    let query = StateQuery(
      kind: kind.id, attributes: attributes, condition: condition, order: order, tail: tail,
      isAtMoment: question.at != nil, includesPersonal: question.includesPersonal,
      isOfPastKnowledge: question.knownAt != nil)
    try connection.forEach(
      query, text: { filter.query(query, reading, table) },
      { statement in
        bind(statement)
        if let moment = question.at { statement.bind(5, moment.millisecondsSinceEpoch) }
        filter.bind(statement)
      }, row: { try body($0, table, reading.columns) })
  }
}

extension VersionFilter {
  /// The text of a question for states.
  fileprivate func query(_ query: StateQuery, _ reading: SubjectTable.Reading, _ table: SubjectTable) -> String {
    self.query(
      reading.selection, from: table.name,
      where: "\(query.condition.text) AND \(query.timeCondition)", order: query.order, tail: query.tail)
  }
}
