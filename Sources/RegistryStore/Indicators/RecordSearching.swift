public import Policy
public import RegistryModel

/// Counting for indicators: conditions go to SQL, and only what SQL leaves in doubt is looked at record by record.
extension RegisterSnapshot: SearchingRegister {
  /// Records that surely meet `search`, and those of which it cannot be told; keys sorted.
  ///
  /// - Throws: `StoreError`, and `PackError` where the condition does not fit the vocabulary.
  /// - Complexity: O(records of the kind), without the records themselves where SQL can tell.
  public func records(_ search: RecordSearch) throws -> (surely: [String], possibly: [String]) {
    let places = search.isOfPlace ? try reader.places(of: search.kind) : []
    let query = try SubjectQuery(
      search.kind, meeting: search.condition(within: places), in: search.pack, place: search.pack.place,
      time: search.time)
    let matches = try reader.subjects(meeting: query, knownAt: knownAt, includesPersonal: includesPersonal)
    return (matches.surely, matches.possibly)
  }

  /// All statements about a record, in the order in which they take effect.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + statements about the record).
  public func statements(of kind: RecordKind, key: String) throws -> [RegisterDelta] {
    let question = RegisterQuestion(at: nil, knownAt: knownAt, includesPersonal: includesPersonal)
    return try reader.statements(of: kind, key: key, question)
  }
}

extension RegisterSnapshot: StatementHistory {}

extension RegistryReader {
  /// The places that records of a kind have, in any version.
  func places(of kind: RecordKind) throws -> [DivisionCode] {
    var places: [DivisionCode] = []
    let sql = "SELECT DISTINCT place FROM \(SubjectTable.quoted(kind.id)) WHERE place IS NOT NULL"
    try connection.forEach(sql) { row in
      if let place = DivisionCode(row.text(0)) { places.append(place) }
    }
    return places.sorted()
  }
}
