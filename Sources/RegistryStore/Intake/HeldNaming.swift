public import RegistryModel

/// Whom a held record is about by its own words: who asks about that vehicle or machine has to hear of it, though it counts for
/// nothing.
public struct HeldNaming: Hashable, Sendable {
  /// The plate that it notes.
  public var plate: Plate?
  /// The colour of the plate.
  public var plateColor: PlateColor?
  /// The VIN that it notes.
  public var vin: VIN?
  /// What else it names, itself included; empty where that was not asked for.
  public var references: Set<HeldReference> = []
  /// When what it tells of happened; nil where it does not say.
  public var happenedAt: Instant?
  /// Whether somebody has to act on it: it states a failure or an excess, its readings are one, or it changes what is known of
  /// its subject.
  public var isFailure: Bool

  /// What a record says of itself, without the subject.
  public init(happenedAt: Instant?, isFailure: Bool) {
    self.happenedAt = happenedAt
    self.isFailure = isFailure
  }

  /// What a record says of itself about a vehicle.
  public init(plate: Plate?, _ plateColor: PlateColor?, vin: VIN?, happenedAt: Instant?, isFailure: Bool) {
    self.init(happenedAt: happenedAt, isFailure: isFailure)
    self.plate = plate
    self.plateColor = plateColor
    self.vin = vin
  }
}

/// Something of the register that a held record names.
public struct HeldReference: Hashable, Sendable {
  /// Id of its kind of record; `machineCode` for a machine that is named by its code.
  public let kind: String
  /// Its key, or code.
  public let key: String

  /// A record of the register.
  public init(_ kind: RecordKind, _ key: String) { (self.kind, self.key) = (kind.id, key) }

  /// A machine by its code.
  public init(_ code: MachineCode) { (kind, key) = ("machineCode", code.text) }
}

/// A held record by what it names.
public struct HeldMention: Hashable, Sendable {
  /// Its number.
  public let id: HeldRecordID
  /// The code of the finding that decided.
  public let reasonCode: String
  /// When it was kept.
  public let recordedAt: Instant
  /// Whom it is about.
  public let naming: HeldNaming
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
