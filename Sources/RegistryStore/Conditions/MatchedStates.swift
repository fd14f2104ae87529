public import Policy
public import RegistryModel

/// The state of a record that meets a condition, or of which that cannot be told.
public struct MatchedState: Sendable {
  /// The key.
  public let key: String
  /// Whether it surely meets the condition; else that cannot be told.
  public let isSure: Bool
  /// The values of the attributes that were asked for.
  public let values: [String: AttributeValue]
  /// From when the state holds.
  public let from: Instant
  /// Until when, excluded; nil where it holds on.
  public let until: Instant?
  /// Whether it is surely the only state that the record ever had.
  public let isOnly: Bool
}

extension RegistryReader {
  /// Calls `body` for the state of every record of the kind that meets the condition or of which that cannot be told,
  /// sorted by key, one at a time: what ``forEachSubject(meeting:knownAt:includesPersonal:_:)`` finds, with values, in one
  /// pass.
  ///
  /// - Parameter attributes: names of the attributes to read; personal ones are left out.
  /// - Throws: `StoreError`, and whatever `body` throws.
  /// - Complexity: as ``forEachSubject(meeting:knownAt:includesPersonal:_:)``.
  public func forEachState(
    meeting query: SubjectQuery, attributes: Set<String>, knownAt: Instant? = nil,
    _ body: (MatchedState) throws -> Void
  ) throws {
    let columns = connection.subjectTable(query.kind).columns.filter {
      attributes.contains($0.name) && !$0.attribute.isPersonal
    }
    let alias = ConditionSQL<RegisterSnapshot>.subject
    // Which versions stood at an earlier moment is not worth a subquery: then each record is asked for its states.
    let others =
      knownAt == nil
      ? """
      EXISTS (SELECT 1 FROM \(SubjectTable.quoted(query.kind.id)) other
        WHERE other.key = \(alias).key AND other.replacedAt IS NULL AND other.id <> \(alias).id)
      """ : "1"
    let prepared = try prepare(
      query, knownAt, false,
      columns: ["\(alias).validFrom", "\(alias).validUntil", others] + columns.map { "\(alias).\($0.quotedName)" })
    try connection.forEach(prepared.sortedRows, prepared.parameters.bind) { row in
      let truth = try prepared.truth(of: row)
      guard truth != .no else { return }
      var values = [String: AttributeValue](minimumCapacity: columns.count)
      for (place, column) in columns.enumerated() {
        if let value = column.form.value(row, Int32(place) + 5) { values[column.name] = value }
      }
      try body(
        MatchedState(
          key: row.text(0), isSure: truth == .yes, values: values,
          from: Instant(millisecondsSinceEpoch: row.integer(2)),
          until: row.optionalInteger(3).map { Instant(millisecondsSinceEpoch: $0) }, isOnly: row.integer(4) == 0))
    }
  }
}
