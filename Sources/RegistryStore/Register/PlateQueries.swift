import Policy
public import RegistryModel

extension RegistryReader {
  /// Vehicles that bear a plate, of any colour where `color` is nil, sorted by VIN. Where the register holds none of the
  /// colour, those of which it knows no colour: the one that was seen may be theirs.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + states found).
  public func vehicles(
    plate: Plate, color: PlateColor?, _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    let bearers = try states(of: .vehicle, where: "plate", is: .text(plate.text), question)
    return Self.bearers(bearers, in: color) { $0.text("plateColor") }
  }

  /// The VINs of these vehicles at the question's moment and the colours that the register knows, in no particular order.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + states found).
  public func bearers(
    of plate: Plate, color: PlateColor?, _ question: RegisterQuestion
  ) throws -> [(vin: VIN, color: PlateColor?)] {
    let bearers = try records(
      of: .vehicle, where: "plate", is: .text(plate.text), question, reading: ["plateColor"])
    return Self.bearers(bearers, in: color) { $0.text("plateColor") }.map { (VIN($0.key), $0.values.plateColor) }
  }

  /// Whether the register says of another vehicle than `vin` that it ever bore a plate. Each vehicle of a register that is
  /// filled is asked about, and hardly any shares its plate.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n).
  public func isBorne(_ plate: Plate, byOthersThan vin: String) throws -> Bool {
    try connection.first(
      Self.otherBearer,
      {
        $0.bind(1, plate.text)
        $0.bind(2, vin)
      }, row: { $0.integer(0) != 0 }) ?? false
  }

  private static let otherBearer = StandingQuery(
    """
    SELECT EXISTS (SELECT 1 FROM vehicle WHERE plate = ?1 AND key <> ?2 AND replacedAt IS NULL
    AND (validUntil IS NULL OR validUntil > validFrom))
    """)

  /// Whether an inspection that stands names a plate with another VIN than `vin`; asked about each vehicle of a register that
  /// is filled, as ``isBorne(_:byOthersThan:)``.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + inspections of the vehicle under the plate).
  public func isInspected(_ plate: Plate, asOtherThan vin: VIN) throws -> Bool {
    try connection.first(
      Self.otherInspected,
      {
        $0.bind(1, plate.text)
        $0.bind(2, vin.text)
      }, row: { $0.integer(0) != 0 }) ?? false
  }

  static let otherInspected = StandingQuery(
    "SELECT EXISTS (SELECT 1 FROM inspection WHERE plate = ?1 AND vin <> ?2 AND replacedAt IS NULL)")

  /// How many inspections that stand name a plate.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + inspections under the plate), by the index alone.
  public func inspectionCount(under plate: Plate) throws -> Int {
    try connection.first(Self.inspectedUnder, { $0.bind(1, plate.text) }, row: { Int($0.integer(0)) }) ?? 0
  }

  static let inspectedUnder = StandingQuery("SELECT count(*) FROM inspection WHERE plate = ?1 AND replacedAt IS NULL")

  private static func bearers<State>(
    _ bearers: [State], in color: PlateColor?, _ ownColor: (State) -> String?
  ) -> [State] {
    guard let color else { return bearers }
    let own = bearers.filter { ownColor($0) == color.rawValue }
    return own.isEmpty ? bearers.filter { ownColor($0) == nil } : own
  }
}
