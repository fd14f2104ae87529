/// The text of a query that stands once in the program and is asked many times: a connection finds its prepared statement by
/// the reference, where hashing the text would cost as much as a row.
final class StandingQuery: Sendable {
  let sql: String

  init(_ sql: String) { self.sql = sql }
}
