import Crypto
public import RegistryModel

extension RegistryTransaction {
  /// Keeps a record aside with its bytes.
  ///
  /// - Returns: whether it is newly kept, or waits anew; false where the same bytes are kept for the same subject and reason
  ///   already (also where a person has discarded what was held for them), and then nothing is written.
  /// - Throws: `StoreError`.
  @discardableResult
  public func hold(_ draft: HeldRecordDraft) throws -> Bool {
    let digest = HeldRecordTable.digest(draft.bytes)
    let statement = try connection.statement(
      """
      INSERT INTO heldRecord (
        outcome, file, byteOffset, line, lineColumn, positionOffset, bytes, bytesDigest, kind, station, serial,
        reasonCode, recordedAt, encoding, plate, plateColor, vin, happenedAt, isFailure)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
      ON CONFLICT DO NOTHING
      """)
    statement.bind(1, draft.outcome.rawValue)
    statement.bind(2, draft.source.file.number)
    statement.bind(3, draft.source.byteOffset)
    statement.bind(4, draft.position?.line)
    statement.bind(5, draft.position?.column)
    statement.bind(6, draft.position?.byteOffset)
    statement.bind(7, draft.bytes)
    statement.bind(8, digest)
    statement.bind(9, draft.kind)
    statement.bind(10, draft.station)
    statement.bind(11, draft.serial)
    statement.bind(12, draft.reasonCode)
    statement.bind(13, recordedAt.millisecondsSinceEpoch)
    statement.bind(14, draft.encoding)
    statement.bind(15, draft.naming?.plate?.text)
    statement.bind(16, draft.naming?.plateColor?.rawValue)
    statement.bind(17, draft.naming?.vin?.text)
    statement.bind(18, draft.naming?.happenedAt?.millisecondsSinceEpoch)
    statement.bind(19, draft.naming?.isFailure == true ? 1 : 0)
    try statement.run()
    guard connection.changes > 0 else { return try draft.outcome == .waiting && reopen(digest, draft) }
    let id = connection.lastInsertedID
    try FindingTable.insert(draft.findings, of: .heldRecord(id), connection)
    try insert(draft.naming?.references ?? [], of: id)
    note("held", digest, draft.outcome.rawValue + " " + draft.reasonCode)
    if draft.outcome == .quarantined { try endEarlier(than: id, digest, draft) }
    return true
  }

  /// Lets a part of an inspection wait again that was discarded and is sent again: without it its partners, which may come yet,
  /// would wait for ever.
  ///
  /// - Complexity: O(log n), by the index of what is held of the same bytes.
  private func reopen(_ digest: String, _ draft: HeldRecordDraft) throws -> Bool {
    // The sign keeps SQLite from going through all that is discarded by the index of states.
    let statement = try connection.statement(
      """
      UPDATE heldRecord SET state = 'open', resolvedBy = NULL, resolvedAt = NULL, resolution = NULL
      WHERE bytesDigest = ?1 AND state <> 'released' AND +state = 'discarded' AND reasonCode = ?2 AND kind = ?3
        AND ifnull(station, '') = ifnull(?4, '') AND ifnull(serial, '') = ifnull(?5, '')
      """)
    statement.bind(1, digest)
    statement.bind(2, draft.reasonCode)
    statement.bind(3, draft.kind)
    statement.bind(4, draft.station)
    statement.bind(5, draft.serial)
    try statement.run()
    guard connection.changes > 0 else { return false }
    note("held", digest, "again " + draft.reasonCode)
    return true
  }

  private func insert(_ references: Set<HeldReference>, of id: Int64) throws {
    guard !references.isEmpty else { return }
    let statement = try connection.statement("INSERT INTO heldReference (kind, key, held) VALUES (?1, ?2, ?3)")
    for reference in references.sorted(by: { ($0.kind, $0.key) < ($1.kind, $1.key) }) {
      statement.bind(1, reference.kind)
      statement.bind(2, reference.key)
      statement.bind(3, id)
      try statement.run()
    }
  }

  /// Ends what is held of the same record for a reason that holds no more, such as a station that was not listed yet.
  ///
  /// - Complexity: O(log n), by the index of what is held of the same bytes.
  private func endEarlier(than id: Int64, _ digest: String, _ draft: HeldRecordDraft) throws {
    // The signs keep SQLite from going through all that is open by the index of states.
    let statement = try connection.statement(
      """
      UPDATE heldRecord SET state = ?2, resolvedBy = ?3, resolvedAt = ?4, resolution = ?5
      WHERE bytesDigest = ?1 AND state <> 'released' AND +state = 'open' AND +outcome = 'quarantined' AND id <> ?6 AND kind = ?7
        AND ifnull(station, '') = ifnull(?8, '') AND ifnull(serial, '') = ifnull(?9, '')
      """)
    statement.bind(1, digest)
    bindResolution(statement, .released, draft.reasonCode)
    statement.bind(6, id)
    statement.bind(7, draft.kind)
    statement.bind(8, draft.station)
    statement.bind(9, draft.serial)
    try statement.run()
    if connection.changes > 0 { note("resolved", digest, "released " + draft.reasonCode) }
  }

  /// Keeps a record for a person that waited for its partners: they have come, and something stands against all of them.
  ///
  /// - Parameter naming: whom all of them are about.
  /// - Throws: `StoreError`; `noSuchRecord` where the record is not open.
  public func quarantine(_ waiting: HeldRecord, reasonCode: String, naming: HeldNaming?) throws {
    var draft = HeldRecordDraft(
      outcome: .quarantined, source: waiting.source, bytes: waiting.bytes, kind: waiting.kind, reasonCode: reasonCode)
    draft.position = waiting.position
    draft.station = waiting.station
    draft.serial = waiting.serial
    draft.encoding = waiting.encoding
    draft.naming = naming
    try hold(draft)
    try resolve(waiting.id, as: .released, reason: HeldOutcome.quarantined.rawValue)
  }

  /// Ends the wait of a held record: `released` after it was judged again and taken, or `discarded`.
  ///
  /// - Throws: `StoreError`; `noSuchRecord` where there is no such record or it is not open, `invalidRecord` where
  ///   `state` is `open`.
  public func resolve(_ id: HeldRecordID, as state: HeldState, reason: String) throws {
    guard state != .open else { throw StoreError(.invalidRecord, "a decision cannot leave a record open") }
    let statement = try connection.statement(
      """
      UPDATE heldRecord SET state = ?2, resolvedBy = ?3, resolvedAt = ?4, resolution = ?5
      WHERE id = ?1 AND state = 'open'
      """)
    statement.bind(1, id.number)
    bindResolution(statement, state, reason)
    try statement.run()
    try requireChange("held record \(id.number) does not exist or is not open")
    note("resolved", String(id.number), state.rawValue + " " + reason)
  }

  /// Releases what was rejected of a register record that has come again, well-formed, and was taken; what asks to act stays
  /// (``RegistryReader/heldFailures(of:key:)``).
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n), by an index of what is open.
  public func releaseRejected(_ kind: RecordKind, key: String, reason: String) throws {
    let statement = try connection.statement(
      """
      UPDATE heldRecord SET state = ?2, resolvedBy = ?3, resolvedAt = ?4, resolution = ?5
      WHERE serial = ?1 AND station IS NULL AND state = 'open' AND outcome = 'rejected' AND kind = ?6 AND isFailure = 0
      """)
    statement.bind(1, key)
    bindResolution(statement, .released, reason)
    statement.bind(6, kind.id)
    try statement.run()
    if connection.changes > 0 { note("resolved", key, "released " + reason) }
  }

  /// Releases what is held, for a person or as rejected, of an inspection that has come again and was taken; what asks to act
  /// stays (``RegistryReader/heldFailures(station:serial:)``).
  ///
  /// - Returns: how many were released.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n), by an index of what is open.
  @discardableResult
  public func releaseHeld(station: String, serial: String, reason: String) throws -> Int {
    let statement = try connection.statement(
      """
      UPDATE heldRecord SET state = ?2, resolvedBy = ?3, resolvedAt = ?4, resolution = ?5
      WHERE serial = ?1 AND station = ?6 AND state = 'open' AND outcome <> 'waiting' AND isFailure = 0
      """)
    statement.bind(1, serial)
    bindResolution(statement, .released, reason)
    statement.bind(6, station)
    try statement.run()
    let count = connection.changes
    if count > 0 { note("resolved", station + "/" + serial, "released " + reason) }
    return count
  }

  private func bindResolution(_ statement: Statement, _ state: HeldState, _ reason: String) {
    statement.bind(2, state.rawValue)
    statement.bind(3, context.actor)
    statement.bind(4, recordedAt.millisecondsSinceEpoch)
    statement.bind(5, reason)
  }
}

/// What the reading and writing of held records share.
enum HeldRecordTable {
  static func digest(_ bytes: [UInt8]) -> String { Hexadecimal.text(of: SHA256.hash(data: bytes)) }
}
