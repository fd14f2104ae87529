public import RegistryModel

extension RegistryReader {
  /// Held records in the order of arrival, without bytes.
  ///
  /// - Parameters:
  ///   - outcome: only of this outcome; all where nil.
  ///   - after: only later than this one, for paging.
  /// - Throws: `StoreError`.
  public func heldRecords(
    _ state: HeldState, outcome: HeldOutcome? = nil, after: HeldRecordID? = nil, limit: Int
  ) throws -> [HeldRecord] {
    // By the number alone: the index of the states would have all that are held sorted for each page.
    let condition = "+h.state = ?1 AND h.id > ?2" + (outcome == nil ? "" : " AND +h.outcome = ?4")
    return try heldRecords(where: condition, "LIMIT ?3", isWhole: false) { statement in
      statement.bind(1, state.rawValue)
      statement.bind(2, after?.number ?? 0)
      statement.bind(3, max(0, limit))
      if let outcome { statement.bind(4, outcome.rawValue) }
    }
  }

  /// A held record with its bytes and findings; nil where there is none of that number.
  ///
  /// - Throws: `StoreError`.
  public func heldRecord(_ id: HeldRecordID) throws -> HeldRecord? {
    try heldRecords(where: "h.id = ?1", "", isWhole: true) { $0.bind(1, id.number) }.first
  }

  /// Open held records of a station's serial, with bytes and findings: parts that wait for their partners among them.
  ///
  /// - Throws: `StoreError`.
  public func heldRecords(station: String, serial: String, outcome: HeldOutcome) throws -> [HeldRecord] {
    try heldRecords(
      where: "h.state = 'open' AND h.serial = ?1 AND h.station = ?2 AND h.outcome = ?3", "", isWhole: true
    ) { statement in
      statement.bind(1, serial)
      statement.bind(2, station)
      statement.bind(3, outcome.rawValue)
    }
  }

  /// Whether there is any open held record; lets an import skip looking for each record.
  ///
  /// - Throws: `StoreError`.
  public func hasOpenHeldRecords() throws -> Bool {
    try connection.first("SELECT 1 FROM heldRecord WHERE state = 'open' LIMIT 1", row: { _ in true }) ?? false
  }

  private func heldRecords(
    where condition: String, _ tail: String, isWhole: Bool, _ bind: (Statement) -> Void
  ) throws -> [HeldRecord] {
    let sql = """
      SELECT h.id, h.outcome, h.file, h.byteOffset, length(h.bytes), f.name, f.dialect, coalesce(h.encoding, f.encoding), h.line,
        h.lineColumn, h.positionOffset, h.kind, h.station, h.serial, h.reasonCode, h.recordedAt, h.state,
        h.resolvedBy, h.resolvedAt, h.resolution, \(isWhole ? "h.bytes" : "NULL")
      FROM heldRecord h JOIN sourceFile f ON f.id = h.file WHERE \(condition) ORDER BY h.id \(tail)
      """
    return try connection.all(sql, bind) { try heldRecord($0, isWhole: isWhole) }
  }

  private func heldRecord(_ statement: Statement, isWhole: Bool) throws -> HeldRecord {
    var row = RowReader(statement)
    let id = try row.integer64()
    let outcome: HeldOutcome = try row.code()
    let source = SourceSlice(
      file: ReceivedFileID(try row.integer64()), byteOffset: try row.integer(), byteCount: try row.integer())
    let name = try row.text()
    let dialect = row.optionalText()
    let encoding = row.optionalText()
    let line = row.optionalInteger()
    let column = row.optionalInteger() ?? 0
    let offset = row.optionalInteger() ?? 0
    let kind = try row.text()
    let station = row.optionalText()
    let serial = row.optionalText()
    let reasonCode = try row.text()
    let recordedAt = try row.moment()
    let state: HeldState = try row.code()
    let resolver = row.optionalText()
    let resolvedAt = row.optionalMoment()
    let reason = row.optionalText() ?? ""
    return HeldRecord(
      id: HeldRecordID(id), outcome: outcome, source: source, fileName: name, dialect: dialect, encoding: encoding,
      position: line.map { SourcePosition(line: $0, column: column, byteOffset: offset) },
      bytes: isWhole ? statement.blob(20) : [], kind: kind, station: station, serial: serial, reasonCode: reasonCode,
      findings: try FindingTable.findings(ofHeldRecord: id, connection), recordedAt: recordedAt,
      state: state,
      resolution: resolvedAt.map { HeldRecord.Resolution(actor: resolver ?? "", at: $0, reason: reason) })
  }
}
