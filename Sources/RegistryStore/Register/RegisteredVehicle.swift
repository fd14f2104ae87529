public import RegistryModel

/// What the register says of a vehicle at a moment, as far as an inspection can contradict it.
public struct RegisteredVehicle: Hashable, Sendable {
  /// Its plate; nil where the register states none.
  public let plate: Plate?
  /// The colour of the plate.
  public let plateColor: PlateColor?
  /// Its emission stage, as stated or derived.
  public let stage: Int?
  /// Rated power of its engine.
  public let ratedPower: Quantity<Kilowatts>?
  /// Its fuel.
  public let fuel: FuelKind?
  /// Its type (GA/T 16.4).
  public let type: String?
  /// Its plate kind (GA/T 16.7).
  public let plateKind: String?
  /// Its total mass.
  public let grossMass: Quantity<Kilograms>?
  /// Its day of manufacture.
  public let manufacturedOn: CivilDate?
  /// The day of its first registration.
  public let firstRegisteredOn: CivilDate?
}

extension RegistryReader {
  /// What the register says of the vehicle of a VIN at a moment; nil where it says nothing.
  ///
  /// Every inspection that comes in asks this, so it reads ten columns of one row and makes no dictionary of them.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n).
  public func registeredVehicle(_ vin: VIN, at moment: Instant) throws -> RegisteredVehicle? {
    try connection.vehicleQuery().vehicle(vin, at: moment)
  }

  /// Whose a plate is at a moment: the holder with the first VIN where there are several, nil where nobody holds it.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + vehicles that ever bore the plate).
  public func holder(ofPlate plate: Plate, color: PlateColor, at moment: Instant) throws -> VIN? {
    try connection.first(
      RegisteredVehicleQuery.holder,
      {
        $0.bind(1, plate.text)
        $0.bind(2, color.rawValue)
        $0.bind(3, moment.millisecondsSinceEpoch)
      }, row: { $0.isNull(0) ? nil : VIN($0.text(0)) }) ?? nil
  }
}

/// The prepared query of a registered vehicle, kept as long as its connection.
final class RegisteredVehicleQuery {
  /// States of a subject follow each other without overlap, so it is the last one up to the moment: the index is read backwards.
  static let vehicle = """
    SELECT plate, plateColor, stage, ratedPower, fuel, type, plateKind, grossMass, manufacturedOn, firstRegisteredOn
    FROM vehicle
    WHERE key = ?1 AND replacedAt IS NULL AND validFrom <= ?2 AND (validUntil IS NULL OR validUntil > ?2)
    ORDER BY validFrom DESC LIMIT 1
    """

  static let holder = """
    SELECT min(key) FROM vehicle WHERE plate = ?1 AND plateColor = ?2 AND replacedAt IS NULL
    AND validFrom <= ?3 AND (validUntil IS NULL OR validUntil > ?3)
    """

  private let statement: Statement

  init(_ connection: Connection) throws {
    statement = try Statement(Self.vehicle, on: connection.handle)
  }

  func vehicle(_ vin: VIN, at moment: Instant) throws -> RegisteredVehicle? {
    defer { statement.reset() }
    statement.bind(1, vin.text)
    statement.bind(2, moment.millisecondsSinceEpoch)
    guard try statement.step() else { return nil }
    return RegisteredVehicle(
      plate: statement.optionalText(0).map { Plate($0) },
      plateColor: statement.optionalText(1).flatMap(PlateColor.init),
      stage: statement.optionalInteger(2).map { Int($0) },
      ratedPower: statement.optionalInteger(3).map { Quantity(scaled: Int($0)) },
      fuel: statement.optionalText(4).flatMap(FuelKind.init),
      type: statement.optionalText(5),
      plateKind: statement.optionalText(6),
      grossMass: statement.optionalInteger(7).map { Quantity(scaled: Int($0)) },
      manufacturedOn: statement.optionalInteger(8).map { CivilDate(daysSinceEpoch: Int($0)) },
      firstRegisteredOn: statement.optionalInteger(9).map { CivilDate(daysSinceEpoch: Int($0)) })
  }
}
