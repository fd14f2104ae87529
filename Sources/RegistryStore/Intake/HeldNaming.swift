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
  /// The key of the machine that it notes.
  public var machine: String?
  /// The code of the machine that it notes.
  public var machineCode: MachineCode?
  /// When what it tells of happened; nil where it does not say.
  public var happenedAt: Instant?
  /// Whether it states a failure or an excess, or its readings are one.
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

/// A held record by what it names.
public struct HeldMention: Hashable, Sendable {
  /// Its number.
  public let id: HeldRecordID
  /// The code of the finding that decided.
  public let reasonCode: String
  /// Whom it is about.
  public let naming: HeldNaming
}

extension RegistryReader {
  /// What is held and open, or was at `knownAt`, and notes a plate or a VIN, in the order of arrival.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + held records that note one of the two).
  public func heldMentions(of plate: Plate?, _ vin: VIN?, knownAt: Instant? = nil) throws -> [HeldMention] {
    try heldMentions(of: ("plate", plate?.text), ("vin", vin?.text), knownAt: knownAt)
  }

  /// What is held and open, or was at `knownAt`, and notes the key or the code of a machine, in the order of arrival.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + held records that note one of the two).
  public func heldMentions(
    ofMachine key: String?, _ code: MachineCode?, knownAt: Instant? = nil
  ) throws -> [HeldMention] {
    try heldMentions(of: ("machineCode", code?.text), ("machine", key), knownAt: knownAt)
  }

  /// What is held and open, or was at `knownAt`, of a check by its key, in the order of arrival.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + held records of the check).
  public func heldMentions(ofCheck key: String, knownAt: Instant? = nil) throws -> [HeldMention] {
    let sql = """
      SELECT \(Self.mentionColumns) FROM heldRecord
      WHERE serial = ?1 AND kind = 'check' AND station IS NULL AND \(Self.isOpen(knownAt))
      """
    return try connection.all(
      sql,
      { statement in
        statement.bind(1, key)
        if let knownAt { statement.bind(3, knownAt.millisecondsSinceEpoch) }
      }, row: Self.mention
    ).sorted { $0.id < $1.id }
  }

  private func heldMentions(
    of one: (column: String, text: String?), _ other: (column: String, text: String?), knownAt: Instant?
  ) throws -> [HeldMention] {
    let isOpen = Self.isOpen(knownAt)
    let sql = """
      SELECT \(Self.mentionColumns) FROM heldRecord WHERE \(one.column) = ?1 AND \(isOpen)
      UNION ALL
      SELECT \(Self.mentionColumns) FROM heldRecord
      WHERE \(other.column) = ?2 AND \(one.column) IS NOT ?1 AND \(isOpen)
      """
    return try connection.all(
      sql,
      { statement in
        statement.bind(1, one.text)
        statement.bind(2, other.text)
        if let knownAt { statement.bind(3, knownAt.millisecondsSinceEpoch) }
      }, row: Self.mention
    ).sorted { $0.id < $1.id }
  }

  /// The sign keeps SQLite from going through all that is open by the index of states.
  private static func isOpen(_ knownAt: Instant?) -> String {
    knownAt == nil ? "+state = 'open'" : "recordedAt <= ?3 AND (resolvedAt IS NULL OR resolvedAt > ?3)"
  }

  private static let mentionColumns =
    "id, reasonCode, plate, plateColor, vin, machine, machineCode, happenedAt, isFailure"

  private static func mention(_ statement: Statement) throws -> HeldMention {
    var row = RowReader(statement)
    let (id, code) = (HeldRecordID(try row.integer64()), try row.text())
    var naming = HeldNaming(
      plate: row.optionalText().map { Plate($0) }, try row.optionalCode(), vin: row.optionalText().map { VIN($0) },
      happenedAt: nil, isFailure: false)
    naming.machine = row.optionalText()
    naming.machineCode = row.optionalText().map { MachineCode($0) }
    naming.happenedAt = row.optionalMoment()
    naming.isFailure = try row.integer() == 1
    return HeldMention(id: id, reasonCode: code, naming: naming)
  }
}
