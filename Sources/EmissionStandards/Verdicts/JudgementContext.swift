public import RegistryModel

/// What a judgement needs to know beside the record: parameters of the place, and what the register says.
public struct JudgementContext: Hashable, Sendable {
  /// Which limit set the place has put in force.
  public var limitSets: LimitSetPolicy
  /// Whether the place declares both sets from one day on, so that none of them is taken as declared.
  public var isLimitSetContradicted = false
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
    limitSets: LimitSetPolicy = LimitSetPolicy(), altitudeRule: AltitudeRule = .notApplied,
    altitude: Quantity<Metres>? = nil, registered: RegisteredFacts = RegisteredFacts()
  ) {
    self.limitSets = limitSets
    self.altitudeRule = altitudeRule
    self.altitude = altitude
    self.registered = registered
  }

  /// What is taken for granted where no limit set is declared.
  var defaultSetAssumption: JudgementAssumption {
    isLimitSetContradicted ? .limitSetContradicted : .limitSetIsDefault
  }

  /// The same place, as if it had declared a limit set for all time.
  public func applying(_ set: LimitSet) -> JudgementContext {
    var other = self
    other.limitSets = LimitSetPolicy([
      LimitSetPolicy.Declaration(set, interval: EffectiveInterval(), citation: Citation(document: "", clause: ""))
    ])
    return other
  }
}
