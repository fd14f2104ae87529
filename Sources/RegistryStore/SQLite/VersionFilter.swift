import RegistryModel

/// Builds queries over versions: those that stand now, or those that stood at an earlier moment.
///
/// Indexes come in two halves, for the versions that stand and for those that were replaced. A question as of earlier
/// knowledge asks both halves, so that each half uses its index.
struct VersionFilter {
  let knownAt: Instant?

  init(_ knownAt: Instant?) { self.knownAt = knownAt }

  /// The parameter that carries `knownAt`; other parameters of a query have lower numbers.
  private static let parameter: Int32 = 9

  /// A query of `columns` of the rows of `table` that fulfil `condition`.
  ///
  /// - Parameters:
  ///   - order: columns that stand among `columns`; nil where at most one row is found.
  ///   - tail: what follows the order, such as a limit.
  func query(_ columns: String, from table: String, where condition: String, order: String?, tail: String = "")
    -> String
  {
    let end = (order.map { " ORDER BY \($0) " } ?? " ") + tail
    guard knownAt != nil else {
      return "SELECT \(columns) FROM \(table) WHERE \(condition) AND replacedAt IS NULL" + end
    }
    let mark = "?\(VersionFilter.parameter)"
    return """
      SELECT \(columns) FROM \(table) WHERE \(condition) AND replacedAt IS NULL AND recordedAt <= \(mark)
      UNION ALL
      SELECT \(columns) FROM \(table)
      WHERE \(condition) AND replacedAt IS NOT NULL AND replacedAt > \(mark) AND recordedAt <= \(mark)
      """ + end
  }

  func bind(_ statement: Statement) {
    if let knownAt { statement.bind(VersionFilter.parameter, knownAt.millisecondsSinceEpoch) }
  }
}
