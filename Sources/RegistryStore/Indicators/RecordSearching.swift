public import Policy
public import RegistryModel

/// Counting for indicators: conditions go to SQL, and only what SQL leaves in doubt is looked at record by record.
extension RegisterSnapshot: SearchingRegister {
  /// Records that surely meet `search`, and those of which it cannot be told; keys sorted.
  ///
  /// - Throws: `StoreError`, and `PackError` where the condition does not fit the vocabulary.
  /// - Complexity: O(records of the kind), without the records themselves where SQL can tell.
  public func records(_ search: RecordSearch) throws -> (surely: [String], possibly: [String]) {
    let matches = try reader.subjects(
      meeting: try query(search), knownAt: knownAt, includesPersonal: includesPersonal)
    return (matches.surely, matches.possibly)
  }

  /// How many records surely meet `search`, by the text of an attribute of theirs where one is named, and those of which
  /// it cannot be told; keys sorted.
  ///
  /// - Throws: `StoreError`, and `PackError` where the condition does not fit the vocabulary.
  /// - Complexity: O(records of the kind): one pass, nothing sorted but the keys in doubt.
  public func counts(
    _ search: RecordSearch, by attribute: String?
  ) throws -> (surely: [String?: Int], possibly: [String]) {
    try reader.countSubjects(
      meeting: try query(search), by: attribute, knownAt: knownAt, includesPersonal: includesPersonal)
  }

  /// The places within `place` that records of a kind have. A county has none but itself; for a city all records are gone
  /// through, once for all figures.
  private func searchedPlaces(of kind: RecordKind, within place: DivisionCode) throws -> [DivisionCode] {
    guard place.text.hasSuffix("00") else { return [place] }
    if let known = places[kind] { return known }
    let found = try reader.places(of: kind)
    places[kind] = found
    return found
  }

  private func query(_ search: RecordSearch) throws -> SubjectQuery {
    let places = search.isOfPlace ? try searchedPlaces(of: search.kind, within: search.pack.place) : []
    return try SubjectQuery(
      search.kind, meeting: search.condition(within: places), in: search.pack, place: search.pack.place,
      time: search.time)
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

/// The places that records of each kind have, as far as they were looked up; kept as long as its snapshot.
final class PlaceCache {
  private var places: [RecordKind: [DivisionCode]] = [:]

  subscript(kind: RecordKind) -> [DivisionCode]? {
    get { places[kind] }
    set { places[kind] = newValue }
  }
}
