public import RegistryModel

/// A held record by what it names.
public struct HeldMention: Hashable, Sendable {
  /// Its number.
  public let id: HeldRecordID
  /// The code of the finding that decided.
  public let reasonCode: String
  /// When it was kept.
  public let recordedAt: Instant
  /// Whom it is about.
  public internal(set) var naming: HeldNaming
}

extension RegistryReader {
  /// What is held and open, or was at `knownAt`, and notes a plate or a VIN, in the order of arrival.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + held records that note one of the two).
  public func heldMentions(of plate: Plate?, _ vin: VIN?, knownAt: Instant? = nil) throws -> [HeldMention] {
    let isOpen = Self.isOpen(knownAt)
    let sql = """
      SELECT \(Self.mentionColumns) FROM heldRecord h WHERE plate = ?1 AND \(isOpen)
      UNION ALL
      SELECT \(Self.mentionColumns) FROM heldRecord h WHERE vin = ?2 AND plate IS NOT ?1 AND \(isOpen)
      """
    return try heldMentions(sql, plate?.text, vin?.text, knownAt)
  }

  /// What is held and open, or was at `knownAt`, and names something of the register, in the order of arrival.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + held records that name it).
  public func heldMentions(of reference: HeldReference, knownAt: Instant? = nil) throws -> [HeldMention] {
    let sql = """
      SELECT \(Self.mentionColumns) FROM heldReference r CROSS JOIN heldRecord h ON h.id = r.held
      WHERE r.kind = ?1 AND r.key = ?2 AND \(Self.isOpen(knownAt))
      """
    return try heldMentions(sql, reference.kind, reference.key, knownAt)
  }

  /// What is held and open under a serial of a station and asks to act, with all that it names; without what waits for its
  /// partners.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + held records of the serial).
  public func heldFailures(station: String, serial: String) throws -> [HeldMention] {
    try heldFailures("station = ?2 AND outcome <> 'waiting'", serial, station)
  }

  /// The same under the key of a register record: what was rejected, or dated ahead.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + held records of the key).
  public func heldFailures(of kind: RecordKind, key: String) throws -> [HeldMention] {
    try heldFailures(
      "station IS NULL AND kind = ?2 AND (outcome = 'rejected' OR reasonCode = 'CHECK-DATED-AHEAD')", key, kind.id)
  }

  private func heldFailures(_ condition: String, _ serial: String, _ other: String) throws -> [HeldMention] {
    let sql = """
      SELECT \(Self.mentionColumns) FROM heldRecord h
      WHERE serial = ?1 AND state = 'open' AND isFailure = 1 AND \(condition)
      """
    return try heldMentions(sql, serial, other, nil).map { mention in
      var mention = mention
      mention.naming.references = Set(
        try connection.all(
          "SELECT kind, key FROM heldReference WHERE held = ?1", { $0.bind(1, mention.id.number) },
          row: { HeldReference(storedKind: $0.text(0), $0.text(1)) }))
      return mention
    }
  }

  private func heldMentions(
    _ sql: String, _ first: String?, _ second: String?, _ knownAt: Instant?
  ) throws -> [HeldMention] {
    try connection.all(
      sql,
      { statement in
        statement.bind(1, first)
        statement.bind(2, second)
        if let knownAt { statement.bind(3, knownAt.millisecondsSinceEpoch) }
      }, row: Self.mention
    ).sorted { $0.id < $1.id }
  }

  /// The sign keeps SQLite from going through all that is open by the index of states.
  private static func isOpen(_ knownAt: Instant?) -> String {
    knownAt == nil ? "+h.state = 'open'" : "h.recordedAt <= ?3 AND (h.resolvedAt IS NULL OR h.resolvedAt > ?3)"
  }

  private static let mentionColumns =
    "h.id, h.reasonCode, h.recordedAt, h.plate, h.plateColor, h.vin, h.happenedAt, h.isFailure"

  private static func mention(_ statement: Statement) throws -> HeldMention {
    var row = RowReader(statement)
    let (id, code) = (HeldRecordID(try row.integer64()), try row.text())
    let recordedAt = try row.moment()
    return HeldMention(
      id: id, reasonCode: code, recordedAt: recordedAt,
      naming: HeldNaming(
        plate: row.optionalText().map { Plate($0) }, try row.optionalCode(), vin: row.optionalText().map { VIN($0) },
        happenedAt: row.optionalMoment(), isFailure: try row.integer() == 1))
  }
}
