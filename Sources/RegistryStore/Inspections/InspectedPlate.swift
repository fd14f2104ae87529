public import RegistryModel

/// A plate and its colour as an inspection names them.
public struct InspectedPlate: Hashable, Sendable {
  /// The plate.
  public let plate: Plate
  /// The colour; nil where it was not recorded.
  public let color: PlateColor?
  /// The VIN of the vehicle.
  public let vin: VIN
}
