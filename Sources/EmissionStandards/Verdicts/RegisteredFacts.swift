public import RegistryModel

/// What the register holds of a vehicle, as far as a verdict rests on it; nil where the register does not say.
///
/// The register leads: a station's record is used only where the register is silent.
public struct RegisteredFacts: Hashable, Sendable {
  /// Rated engine power, for the wheel-power rule.
  public var ratedPower: Quantity<Kilowatts>?
  /// Fuel, which decides the standard.
  public var fuel: FuelKind?
  /// Vehicle type (GA/T 16.4), which decides the scope of GB 3847-2018.
  public var type: String?
  /// Plate kind (GA/T 16.7), which decides the scope of GB 3847-2018.
  public var plateKind: String?
  /// Total mass, which decides when the OBD check of a petrol vehicle is due.
  public var grossMass: Quantity<Kilograms>?
  /// Day of manufacture, which decides whether the OBD check is due.
  public var manufacturedOn: CivilDate?
  /// Day of first registration, which decides the same where no day of manufacture is held.
  public var firstRegisteredOn: CivilDate?

  /// A register that says nothing but, perhaps, the rated power.
  public init(ratedPower: Quantity<Kilowatts>? = nil) {
    self.ratedPower = ratedPower
  }
}

/// The vehicle of an inspection as a verdict takes it: the register's word where it has one, else the record's.
struct JudgedVehicle {
  let record: PresentedVehicle
  let register: RegisteredFacts

  init(_ record: InspectionRecord, _ context: JudgementContext) {
    self.record = record.vehicle
    register = context.registered
  }

  var fuel: FuelKind { register.fuel ?? record.fuel }
  var type: String? { register.type ?? record.type }
  var plateKind: String? { register.plateKind ?? record.plateKind }
  var grossMass: Quantity<Kilograms>? { register.grossMass ?? record.grossMass }
  var ratedPower: Quantity<Kilowatts>? { register.ratedPower ?? record.ratedPower }
  var manufacturedOn: CivilDate? { register.manufacturedOn ?? record.manufacturedOn }

  /// Only with the day of manufacture's own source: a registered day of manufacture is never weighed against a day of
  /// registration that a station states.
  var firstRegisteredOn: CivilDate? { register.firstRegisteredOn ?? record.firstRegisteredOn }

  /// What decides whether and by what the vehicle is judged; noted once for each record.
  func facts(in working: inout VerdictWorking) {
    working.facts.append(.init(.fuel, .fuel(fuel), register.fuel, .fuel(record.fuel)))
    note(.type, type, register.type, record.type, in: &working)
    if GB3847.excludes(type: nil, plateKind: plateKind) {
      note(.plateKind, plateKind, register.plateKind, record.plateKind, in: &working)
    }
  }

  /// Notes the day of manufacture, the day of first registration where that is not known, and the total mass.
  func datesAndMass(in working: inout VerdictWorking, withMass: Bool) {
    if let manufacturedOn {
      working.facts.append(
        .init(.manufacturedOn, .day(manufacturedOn), register.manufacturedOn, record.manufacturedOn.map { .day($0) }))
    } else if let firstRegisteredOn {
      working.facts.append(
        .init(
          .firstRegisteredOn, .day(firstRegisteredOn), register.firstRegisteredOn,
          record.firstRegisteredOn.map { .day($0) }))
    }
    if withMass, let grossMass {
      working.facts.append(.init(.grossMass, .mass(grossMass), register.grossMass, record.grossMass.map { .mass($0) }))
    }
  }

  /// Notes the rated power.
  func power(in working: inout VerdictWorking) {
    guard let ratedPower else { return }
    working.facts.append(
      .init(.ratedPower, .power(ratedPower), register.ratedPower, record.ratedPower.map { .power($0) }))
  }

  private func note(
    _ item: VerdictFact.Item, _ text: String?, _ registered: String?, _ stated: String?,
    in working: inout VerdictWorking
  ) {
    guard let text else { return }
    working.facts.append(.init(item, .text(text), registered, stated.map { .text($0) }))
  }
}
