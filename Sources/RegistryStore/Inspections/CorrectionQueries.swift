public import RegistryModel

extension RegistryReader {
  /// Whether what a record names as replaced is another vehicle's: such a correction replaces nothing.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + versions of the serial that it names).
  public func correctsOtherVehicle(_ record: InspectionRecord) throws -> Bool {
    guard let serial = record.supersedes else { return false }
    // Also one that was replaced meanwhile: what a correction may name does not depend on which of several came first.
    let corrected = try connection.all(
      Self.correctedVehicles,
      {
        $0.bind(1, serial.text)
        $0.bind(2, record.station.text)
      }, row: { $0.text(0) })
    return corrected.last.map { $0 != record.vehicle.vin.text } ?? false
  }

  /// Whether a record names as replaced itself, or a record by which it is replaced in the end. Of such a ring nothing would
  /// stand, and with it a failed inspection would be gone.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n) for each of the corrections that follow from the record.
  public func closesRing(_ record: InspectionRecord) throws -> Bool {
    guard let serial = record.supersedes else { return false }
    return try connection.first(
      Self.ring,
      {
        $0.bind(1, record.serial.text)
        $0.bind(2, record.station.text)
        $0.bind(3, record.vehicle.vin.text)
        $0.bind(4, serial.text)
      }, row: { $0.integer(0) != 0 }) ?? false
  }

  /// Both halves of the index on serials.
  static let correctedVehicles = """
    SELECT vin, recordedAt, id FROM inspection WHERE serial = ?1 AND station = ?2 AND replacedAt IS NULL
    UNION ALL
    SELECT vin, recordedAt, id FROM inspection WHERE serial = ?1 AND station = ?2 AND replacedAt IS NOT NULL
    ORDER BY recordedAt, id
    """

  /// Follows the corrections of the vehicle from the record to what replaces it, and on from there.
  static let ring = """
    WITH RECURSIVE successor (serial) AS (
      SELECT ?1
      UNION
      SELECT inspection.serial FROM successor JOIN inspection ON inspection.supersedes = successor.serial
      WHERE inspection.station = ?2 AND inspection.vin = ?3
    )
    SELECT EXISTS (SELECT 1 FROM successor WHERE serial = ?4)
    """
}
