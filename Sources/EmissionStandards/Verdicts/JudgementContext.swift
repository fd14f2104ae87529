public import RegistryModel

/// What a judgement needs to know beside the record: parameters of the place, and what the register says.
public struct JudgementContext: Hashable, Sendable {
  /// Which limit set the place has put in force for the moment of the record.
  public var limitSet: LimitSetChoice
  /// How the place reads the altitude note of GB 3847-2018.
  public var altitudeRule: AltitudeRule
  /// Height of the station above sea level; nil where it is not known.
  public var altitude: Quantity<Metres>?
  /// From which day of manufacture petrol vehicles take the OBD check at the place.
  public var petrolOBD = GB18285.OBDDates()
  /// What the register holds of the vehicle; it leads before what the record says of it.
  public var registered: RegisteredFacts

  /// A place that has declared nothing.
  public init(
    limitSet: LimitSetChoice = .nationwide, altitudeRule: AltitudeRule = .notApplied,
    altitude: Quantity<Metres>? = nil, registered: RegisteredFacts = RegisteredFacts()
  ) {
    self.limitSet = limitSet
    self.altitudeRule = altitudeRule
    self.altitude = altitude
    self.registered = registered
  }

  /// The same place under a limit set that it may not have declared.
  public func applying(_ set: LimitSet) -> JudgementContext {
    var other = self
    other.limitSet = .supposed(set)
    return other
  }
}
