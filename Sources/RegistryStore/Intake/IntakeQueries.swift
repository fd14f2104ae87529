public import RegistryModel

extension RegistryReader {
  /// The latest import runs, newest first.
  ///
  /// - Throws: `StoreError`.
  public func importRuns(limit: Int) throws -> [ImportRun] {
    try connection.all(
      """
      SELECT id, actor, startedAt, endedAt, \(ImportTotals.columns.joined(separator: ", "))
      FROM importRun ORDER BY id DESC LIMIT ?1
      """, { $0.bind(1, max(0, limit)) }
    ) { statement in
      var row = RowReader(statement)
      return ImportRun(
        id: ImportRunID(try row.integer64()), actor: try row.text(), startedAt: try row.moment(),
        endedAt: row.optionalMoment(), totals: try ImportTotals(from: &row))
    }
  }

  /// The files that a run received, in order.
  ///
  /// - Throws: `StoreError`.
  public func receivedFiles(of run: ImportRunID) throws -> [ReceivedFile] {
    try receivedFiles(where: "run = ?1 ORDER BY id", run.number)
  }

  /// The values of a setting; empty where it is not set.
  ///
  /// - Throws: `StoreError`.
  public func setting(_ name: String, knownAt: Instant? = nil) throws -> [String] {
    let filter = VersionFilter(knownAt)
    let sql = filter.query(
      "\"values\", recordedAt", from: "setting", where: "name = ?1", order: "recordedAt DESC", tail: "LIMIT 1")
    let list = try connection.first(
      sql,
      {
        $0.bind(1, name)
        filter.bind($0)
      }, row: { $0.text(0) })
    return try TextList.texts(list)
  }

  private func receivedFiles(where condition: String, _ number: Int64) throws -> [ReceivedFile] {
    try connection.all(
      """
      SELECT id, run, name, receivedAt, dialect, encoding, sha256, byteCount,
        \(ImportTotals.columns.joined(separator: ", "))
      FROM sourceFile WHERE \(condition)
      """, { $0.bind(1, number) }
    ) { statement in
      var row = RowReader(statement)
      return ReceivedFile(
        id: ReceivedFileID(try row.integer64()), run: ImportRunID(try row.integer64()), name: try row.text(),
        receivedAt: try row.moment(), dialect: row.optionalText(), encoding: row.optionalText(),
        sha256: row.optionalText(), byteCount: row.optionalInteger(), totals: try ImportTotals(from: &row))
    }
  }
}
