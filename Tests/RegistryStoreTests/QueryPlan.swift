import GRDB

extension DatabaseQueue {
  /// How SQLite means to answer a query, a line a step.
  func queryPlan(of sql: String) throws -> [String] {
    let count = (1...9).last { sql.contains("?\($0)") } ?? 0
    return try read { database in
      try String.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN " + sql, arguments: StatementArguments(Array(repeating: 0, count: count)),
        adapter: SuffixRowAdapter(fromIndex: 3))
    }
  }
}
