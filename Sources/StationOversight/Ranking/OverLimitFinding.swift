public import RegistryModel

/// A confirmed over-limit finding of one vehicle, as the monthly ranking counts it (clause PS-32).
public struct OverLimitFinding: Hashable, Sendable {
  /// The key of the check that found it.
  public let check: String
  /// When the vehicle was found.
  public let at: Instant
  /// The vehicle: findings of the same vehicle count once a month.
  public let vehicle: VehicleReference
  /// Where the vehicle is registered on the day of the finding; nil where the register does not say.
  public let registeredIn: DivisionCode?
  /// Where the vehicle was found; nil where the check does not say.
  public let foundIn: DivisionCode?
  /// The station of the vehicle's latest valid periodic inspection before the finding; nil where none is known.
  public let station: StationCode?

  /// A finding with everything the ranking needs to know of it.
  public init(
    check: String, at: Instant, vehicle: VehicleReference, registeredIn: DivisionCode?, foundIn: DivisionCode?,
    station: StationCode?
  ) {
    self.check = check
    self.at = at
    self.vehicle = vehicle
    self.registeredIn = registeredIn
    self.foundIn = foundIn
    self.station = station
  }

  /// The place whose ranking counts the finding (reading A-40): where the vehicle is registered, and where that is not
  /// known, where it was found; nil where neither is known.
  var countedIn: DivisionCode? { registeredIn ?? foundIn }
}

/// What is known of a vehicle's identity.
public enum VehicleReference: Hashable, Sendable {
  /// The VIN is known.
  case vin(VIN)
  /// Only the plate was seen; its colour may be unknown.
  case plate(Plate, PlateColor?)
}
