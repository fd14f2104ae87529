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
  /// It is looked for from both ends at once, for it has to be there from either: where the chain of corrections that ends with
  /// the record is short, or the one that begins with it, that is told by the short one. So whatever order a chain is sent in,
  /// its links are not followed anew for each of them.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n) for each of the corrections on that side of the record on which there are fewer.
  public func closesRing(_ record: InspectionRecord) throws -> Bool {
    guard let serial = record.supersedes else { return false }
    guard serial != record.serial else { return true }
    var ahead = Corrections(from: record.serial.text)
    var behind = Corrections(from: serial.text)
    // A record replaces one other, but may be replaced by many: those are asked for only where there is more before it.
    while let corrected = behind.next() {
      if try behind.add(serials(Self.predecessors, of: corrected, record), reaching: ahead) { return true }
      guard let correcting = ahead.next() else { return false }
      if try ahead.add(serials(Self.successors, of: correcting, record), reaching: behind) { return true }
    }
    return false
  }

  private func serials(_ query: String, of serial: String, _ record: InspectionRecord) throws -> [String] {
    try connection.all(
      query,
      {
        $0.bind(1, serial)
        $0.bind(2, record.station.text)
        $0.bind(3, record.vehicle.vin.text)
      }, row: { $0.text(0) })
  }

  /// Both halves of the index on serials.
  static let correctedVehicles = """
    SELECT vin, recordedAt, id FROM inspection WHERE serial = ?1 AND station = ?2 AND replacedAt IS NULL
    UNION ALL
    SELECT vin, recordedAt, id FROM inspection WHERE serial = ?1 AND station = ?2 AND replacedAt IS NOT NULL
    ORDER BY recordedAt, id
    """

  /// What replaces a record of the vehicle, whatever became of it since.
  static let successors = """
    SELECT serial FROM inspection WHERE supersedes = ?1 AND station = ?2 AND vin = ?3
    """

  /// What a record of the vehicle replaces; both halves of the index on serials.
  static let predecessors = """
    SELECT supersedes FROM inspection
    WHERE serial = ?1 AND station = ?2 AND vin = ?3 AND supersedes IS NOT NULL AND replacedAt IS NULL
    UNION ALL
    SELECT supersedes FROM inspection
    WHERE serial = ?1 AND station = ?2 AND vin = ?3 AND supersedes IS NOT NULL AND replacedAt IS NOT NULL
    """
}

/// The serials that are found one after the other as corrections are followed in one direction.
private struct Corrections {
  private var found: Set<String>
  private var open: [String]

  init(from serial: String) {
    found = [serial]
    open = [serial]
  }

  /// One of those whose corrections were not looked for yet; nil where there is none.
  mutating func next() -> String? { open.popLast() }

  /// Adds serials, and tells whether the other direction has found one of them.
  mutating func add(_ serials: [String], reaching other: Corrections) -> Bool {
    for serial in serials where found.insert(serial).inserted { open.append(serial) }
    return serials.contains(where: other.found.contains)
  }
}
