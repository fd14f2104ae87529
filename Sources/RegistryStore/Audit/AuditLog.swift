import RegistryModel

/// The table of the audit log.
enum AuditLog {
  private static let columns = "seq, at, actor, action, subject, detail, contentDigest, previousHash, hash"

  static func last(_ connection: Connection) throws -> AuditEntry? {
    try connection.first("SELECT \(columns) FROM auditEntry ORDER BY seq DESC LIMIT 1", row: entry)
  }

  /// Whether the log is one that `entry` was written to: it, or one that continues it.
  ///
  /// - Complexity: O(log n).
  static func holds(_ entry: AuditEntry, _ connection: Connection) throws -> Bool {
    try connection.first(
      "SELECT hash FROM auditEntry WHERE seq = ?1", { $0.bind(1, entry.sequence) }, row: { $0.text(0) }) == entry.hash
  }

  /// Whether nothing was written since `entry`, the last one then, but that personal data was shown.
  ///
  /// - Complexity: O(log n + entries since).
  static func isUnchanged(since entry: AuditEntry?, _ connection: Connection) throws -> Bool {
    guard try entry.map({ try holds($0, connection) }) ?? true else { return false }
    return try connection.first(
      "SELECT 1 FROM auditEntry WHERE seq > ?1 AND action <> ?2 LIMIT 1",
      {
        $0.bind(1, entry?.sequence ?? 0)
        $0.bind(2, AuditEntry.disclosing)
      }, row: { _ in true }) == nil
  }

  static func latest(_ limit: Int, _ connection: Connection) throws -> [AuditEntry] {
    try connection.all(
      "SELECT \(columns) FROM auditEntry ORDER BY seq DESC LIMIT ?1", { $0.bind(1, max(0, limit)) }, row: entry)
  }

  static func forEach(_ connection: Connection, _ body: (AuditEntry) throws -> Void) throws {
    try connection.forEach("SELECT \(columns) FROM auditEntry ORDER BY seq") { try body(entry($0)) }
  }

  static func append(_ entry: AuditEntry, _ connection: Connection) throws {
    let statement = try connection.statement(
      "INSERT INTO auditEntry (\(columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
    statement.bind(1, entry.sequence)
    statement.bind(2, entry.at.millisecondsSinceEpoch)
    let texts = [
      entry.actor, entry.action, entry.subject, entry.detail, entry.contentDigest, entry.previousHash, entry.hash,
    ]
    for (offset, text) in texts.enumerated() { statement.bind(Int32(offset + 3), text) }
    try statement.run()
  }

  private static func entry(_ row: Statement) -> AuditEntry {
    AuditEntry(
      sequence: row.integer(0), at: Instant(millisecondsSinceEpoch: row.integer(1)), actor: row.text(2),
      action: row.text(3), subject: row.text(4), detail: row.text(5), contentDigest: row.text(6),
      previousHash: row.text(7), hash: row.text(8))
  }
}
