/// The vehicle as it was presented at the station: what the station wrote down, not what the register says.
public struct PresentedVehicle: Hashable, Sendable {
  /// The plate; nil for a vehicle that has none yet.
  public var plate: Plate?
  /// The colour of the plate.
  public var plateColor: PlateColor?
  /// Plate kind (号牌种类, GA/T 16.7), two digits.
  public var plateKind: String?
  /// The VIN on the vehicle.
  public var vin: VIN
  /// Vehicle type (GA/T 16.4), such as `H11`.
  public var type: String?
  /// Use nature.
  public var use: VehicleUse?
  /// Fuel.
  public var fuel: FuelKind
  /// Emission stage 0–6 on the scale of road vehicles, as the station states it.
  public var stage: Int?
  /// Mass of the vehicle ready to drive.
  public var curbMass: Quantity<Kilograms>?
  /// Largest permitted total mass.
  public var grossMass: Quantity<Kilograms>?
  /// Rated engine power.
  public var ratedPower: Quantity<Kilowatts>?
  /// Rated engine speed.
  public var ratedSpeed: Quantity<RevolutionsPerMinute>?
  /// Engine model.
  public var engineModel: String?
  /// Engine displacement.
  public var displacement: Quantity<Millilitres>?
  /// Aftertreatment devices fitted, sorted.
  public var aftertreatment: [AftertreatmentDevice]
  /// Environmental disclosure number.
  public var disclosure: DisclosureNumber?
  /// Day of manufacture.
  public var manufacturedOn: CivilDate?
  /// Day of first registration.
  public var firstRegisteredOn: CivilDate?
  /// Odometer at the inspection.
  public var odometer: Quantity<Kilometres>?
  /// How plate, VIN and disclosure number were written, where that is not how they are compared.
  public var writings = IdentityWritings()

  /// The vehicle with the two facts that every record has.
  public init(vin: VIN, fuel: FuelKind) {
    self.vin = vin
    self.fuel = fuel
    aftertreatment = []
  }
}
