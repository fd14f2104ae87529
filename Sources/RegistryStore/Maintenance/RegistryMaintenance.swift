import GRDBSQLite
public import RegistryModel

extension Registry {
  /// Counts, versions and the audit head.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(n): the tables are counted.
  public func info() throws -> RegistryInfo {
    try read { reader in
      let connection = reader.connection
      let head = try AuditLog.last(connection)
      return RegistryInfo(
        migrations: try Schema.appliedMigrations(connection), sqliteVersion: String(cString: sqlite3_libversion()),
        size: try reader.size(), counts: try Registry.counts(connection),
        open: try Registry.openCounts(connection),
        auditCount: try connection.first("SELECT count(*) FROM auditEntry") { Int($0.integer(0)) } ?? 0,
        auditHead: head?.hash)
    }
  }

  /// SHA-256 over all domain rows in the order of their keys, as 64 hexadecimal digits.
  ///
  /// Covered are inspections as received (replaced ones marked as such), the statements of the register that stand with
  /// the states that follow from them, days of remote monitors, and publications. Left out are runs, files, held records,
  /// audit, numbers of rows, moments of recording, and what the registry computed itself (judgements, findings): so the
  /// same content gives the same hash however it came in.
  /// - Parameter report: takes which kind of record is read.
  /// - Throws: `StoreError`.
  /// - Complexity: O(n), constant memory.
  public func contentHash(report: (WorkStage) -> Void = { _ in }) throws -> String {
    try read { try ContentHash.digest($0.connection, report: report) }
  }

  /// Checks the file's structure, the references between rows, what was published and the audit log. The content of records
  /// is compared with nothing: the digests of the audit log cover identities and outcomes. Who keeps a backup can compare
  /// its ``contentHash()``.
  ///
  /// - Parameters:
  ///   - depth: `quick` leaves out that indexes fit their tables.
  ///   - head: an audit head noted elsewhere.
  ///   - report: takes what is checked.
  /// - Throws: `StoreError` where the check cannot be made.
  /// - Complexity: O(n).
  public func verify(
    _ depth: VerificationDepth, head: String? = nil, report: (WorkStage) -> Void = { _ in }
  ) throws -> VerificationReport {
    func begin(_ number: Int, zh: String, en: String) {
      report(WorkStage(BilingualText(zh: zh, en: en), done: number, of: 4))
    }
    return try read { reader in
      let connection = reader.connection
      begin(1, zh: "文件结构", en: "structure of the file")
      let integrity = try Registry.integrity(depth, connection)
      begin(2, zh: "引用关系", en: "references")
      let orphans = try connection.all("PRAGMA foreign_key_check") { row in
        row.text(0) + ":" + (row.optionalInteger(1).map(String.init) ?? "?")
      }
      begin(3, zh: "公布件", en: "publications")
      let publications = try reader.publicationProblems()
      begin(4, zh: "审计链", en: "audit chain")
      return VerificationReport(
        integrity: integrity + publications, orphans: Set(orphans).sorted(), audit: try reader.verifyAudit(head: head))
    }
  }

  private static func counts(_ connection: Connection) throws -> [RegistryInfo.Count] {
    var counts = try RecordKind.all.map { kind in
      try count(kind.id, in: SubjectTable.quoted(kind.id), subject: "key", connection)
    }
    counts.append(try count("inspection", in: "inspection", subject: "id", connection))
    counts.append(try count("vehicleDay", in: "vehicleDay", subject: "identity", connection))
    return counts.sorted { $0.kind < $1.kind }
  }

  private static func count(
    _ kind: String, in table: String, subject: String, _ connection: Connection
  ) throws -> RegistryInfo.Count {
    let count = try connection.first(
      """
      SELECT count(DISTINCT \(subject)) FILTER (WHERE replacedAt IS NULL), count(*) FILTER (WHERE replacedAt IS NULL),
        count(replacedAt)
      FROM \(table)
      """
    ) { row in
      RegistryInfo.Count(
        kind: kind, subjects: Int(row.integer(0)), current: Int(row.integer(1)), replaced: Int(row.integer(2)))
    }
    return count ?? RegistryInfo.Count(kind: kind, subjects: 0, current: 0, replaced: 0)
  }

  private static func openCounts(_ connection: Connection) throws -> [RegistryInfo.HeldCount] {
    try connection.all(
      "SELECT outcome, count(*) FROM heldRecord WHERE state = 'open' GROUP BY outcome ORDER BY outcome"
    ) { row in
      var reader = RowReader(row)
      return RegistryInfo.HeldCount(outcome: try reader.code(), count: try reader.integer())
    }
  }

  private static func integrity(_ depth: VerificationDepth, _ connection: Connection) throws -> [String] {
    do {
      let lines = try connection.all(depth == .quick ? "PRAGMA quick_check" : "PRAGMA integrity_check") { $0.text(0) }
      return lines == ["ok"] ? [] : lines
    } catch let error as StoreError where error.code == .corrupt {
      return [error.reason]
    }
  }
}

extension RegistryReader {
  /// Size of the registry in bytes: of its pages as they stand, wherever they lie.
  ///
  /// The file itself may be longer for a while, such as after a smaller backup was restored over it, or shorter where pages
  /// are still in its log; a link to it has a length of its own.
  /// - Throws: `StoreError`.
  /// - Complexity: O(1).
  public func size() throws -> Int {
    let pages = try connection.first("PRAGMA page_count") { Int($0.integer(0)) } ?? 0
    return pages * (try connection.first("PRAGMA page_size") { Int($0.integer(0)) } ?? 0)
  }
}

/// How thoroughly a file is checked.
public enum VerificationDepth: Hashable, Sendable {
  /// Structure only: linear in the size of the file.
  case quick
  /// Indexes against their tables as well.
  case full
}
