import RegistryModel

// How rows of the tables of subjects are asked for; every other question of the register goes through these.
extension RegistryReader {
  func requireAttribute(_ name: String, of kind: RecordKind) throws {
    // Only declared names ever come into a query's text.
    guard kind.attribute(name) != nil else {
      throw StoreError(.invalidRecord, "\(kind.id) has no attribute \(name)")
    }
  }

  func states(
    of kind: RecordKind, where condition: StateQuery.Condition, _ question: RegisterQuestion, order: String?,
    tail: String = "", _ bind: (Statement) -> Void
  ) throws -> [SubjectState] {
    var states: [SubjectState] = []
    try forEachState(of: kind, where: condition, question, order: order, tail: tail, bind) { states.append($0) }
    return states
  }

  func forEachState(
    of kind: RecordKind, where condition: StateQuery.Condition, _ question: RegisterQuestion, order: String?,
    tail: String, _ bind: (Statement) -> Void, _ body: (SubjectState) throws -> Void
  ) throws {
    try forEachRow(
      of: kind, where: condition, question, reading: nil, order: order, tail: tail, bind,
      { row, table, columns in try body(table.state(row, columns)) })
  }

  func forEachRow(
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
  func query(_ query: StateQuery, _ reading: SubjectTable.Reading, _ table: SubjectTable) -> String {
    self.query(
      reading.selection, from: table.name,
      where: "\(query.condition.text) AND \(query.timeCondition)", order: query.order, tail: query.tail)
  }
}
