public import RegistryModel

/// What is known of a road vehicle that bears on its stage.
public struct RoadStageFacts: Hashable, Sendable {
  /// Disclosure number.
  public var disclosure: DisclosureNumber?
  /// Stage of the model in the catalogue.
  public var catalogue: RoadStage?
  /// Stage that the record states.
  public var record: RoadStage?
  /// Fuel.
  public var fuel: FuelKind?
  /// Largest permitted total mass; over 3500 kg is heavy-duty.
  public var grossMass: Quantity<Kilograms>?
  /// Day of manufacture.
  public var manufacturedOn: CivilDate?
  /// Day of first registration.
  public var firstRegisteredOn: CivilDate?

  /// Nothing known yet.
  public init() {}

  /// What a station wrote down of the vehicle.
  public init(_ vehicle: PresentedVehicle) {
    disclosure = vehicle.disclosure
    record = vehicle.stage.flatMap { RoadStage(rawValue: $0) }
    fuel = vehicle.fuel
    grossMass = vehicle.grossMass
    manufacturedOn = vehicle.manufacturedOn
    firstRegisteredOn = vehicle.firstRegisteredOn
  }
}

extension StageDetermination where Stage == RoadStage {
  /// The stage of a road vehicle.
  ///
  /// A disclosure number counts where it is of road vehicles. The day of manufacture bounds more safely than the day of
  /// first registration and is taken where known. Where the mass is unknown, the lower bound of the two schedules.
  public init(_ facts: RoadStageFacts) {
    var declarations: [Declaration] = []
    if let stage = facts.disclosure?.roadStage { declarations.append(Declaration(stage, source: .disclosure)) }
    if let stage = facts.catalogue { declarations.append(Declaration(stage, source: .catalogue)) }
    if let stage = facts.record { declarations.append(Declaration(stage, source: .record)) }
    self.init(declarations: declarations, bound: StageDetermination.bound(facts))
  }

  private static func bound(_ facts: RoadStageFacts) -> StageBound<RoadStage>? {
    guard let day = facts.manufacturedOn ?? facts.firstRegisteredOn else { return nil }
    let isHeavy = facts.grossMass.map { EmissionDuty($0) == .heavy }
    switch (facts.fuel, isHeavy) {
    case (.diesel?, true?): return GB17691.heavyDiesel.bound(on: day)
    case (.diesel?, false?): return GB18352.lightDiesel.bound(on: day)
    case (.diesel?, nil):
      let heavy = GB17691.heavyDiesel.bound(on: day)
      let light = GB18352.lightDiesel.bound(on: day)
      return heavy.stage <= light.stage ? heavy : light
    case (.naturalGas?, true?), (.liquefiedPetroleumGas?, true?): return GB17691.heavyGas.bound(on: day)
    default: return nil
    }
  }
}
