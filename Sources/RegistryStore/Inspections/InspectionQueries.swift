public import RegistryModel

extension RegistryReader {
  /// Inspections of a vehicle by its VIN, latest end first.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + limit).
  public func inspections(vin: VIN, limit: Int, knownAt: Instant? = nil) throws -> [InspectionSummary] {
    throw StoreError(.database, "not built yet")
  }

  /// Inspections of vehicles presented under a plate, latest end first; of any colour where `color` is nil.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + limit) with a colour, O(log n + inspections of the plate) without.
  public func inspections(
    plate: Plate, color: PlateColor?, limit: Int, knownAt: Instant? = nil
  ) throws -> [InspectionSummary] {
    throw StoreError(.database, "not built yet")
  }

  /// The inspections that carry a serial, sorted by station: a serial is unique only within its station.
  ///
  /// - Throws: `StoreError`.
  public func inspections(serial: InspectionSerial, knownAt: Instant? = nil) throws -> [InspectionSummary] {
    throw StoreError(.database, "not built yet")
  }

  /// The whole inspection of a station's serial as it stands, or as it stood at `knownAt`.
  ///
  /// - Throws: `StoreError`.
  public func inspection(
    station: StationCode, serial: InspectionSerial, knownAt: Instant? = nil
  ) throws -> StoredInspection? {
    throw StoreError(.database, "not built yet")
  }

  /// All versions of a station's serial, in the order in which they were recorded.
  ///
  /// - Throws: `StoreError`.
  public func inspectionVersions(
    station: StationCode, serial: InspectionSerial
  ) throws -> [StoredInspection] {
    throw StoreError(.database, "not built yet")
  }

  /// What was found in the inspection of a station's serial when it was taken, in the order of the record.
  ///
  /// - Throws: `StoreError`.
  public func findings(station: StationCode, serial: InspectionSerial) throws -> [StoredFinding] {
    throw StoreError(.database, "not built yet")
  }

  /// The latest valid periodic inspection that ended before a moment (reading A-15): of kind periodic, any attempt, a
  /// verdict of pass or fail given, neither cancelled nor replaced.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + inspections of the vehicle since).
  public func latestValidPeriodicInspection(
    of vehicle: VehicleIdentity, endedBefore moment: Instant, knownAt: Instant? = nil
  ) throws -> InspectionSummary? {
    throw StoreError(.database, "not built yet")
  }

  /// Those of `plates` under which some vehicle was inspected, with their colours, sorted.
  ///
  /// - Throws: `StoreError`.
  public func inspectedPlates(among plates: [Plate]) throws -> [PlateSighting] {
    throw StoreError(.database, "not built yet")
  }
}

/// By what a vehicle is looked for among the inspections.
public enum VehicleIdentity: Hashable, Sendable {
  /// By its VIN.
  case vin(VIN)
  /// By its plate and the colour of the plate.
  case plate(Plate, PlateColor)
}

/// A plate and its colour as they were seen on a vehicle.
public struct PlateSighting: Hashable, Sendable {
  /// The plate.
  public let plate: Plate
  /// The colour; nil where it was not recorded.
  public let color: PlateColor?
  /// The VIN of the vehicle.
  public let vin: VIN
}
