public import RegistryModel

/// A reason why a verdict cannot be "pass".
public enum JudgementGap: Hashable, Sendable {
  /// The day lies before the first table of the standard with that id.
  case noTableLoaded(standard: String, from: CivilDate)
  /// The vehicle is outside the scope of the standard with that id.
  case outOfScope(standard: String)
  /// No standard is loaded for that fuel.
  case noStandardForFuel(FuelKind)
  /// The method is not for that fuel.
  case methodNotForFuel(TestMethod, FuelKind)
  /// No limit of that method is loaded.
  case noTableForMethod(TestMethod)
  /// Something that must be there is not.
  case missing(MandatoryItem)
  /// The station's altitude decides and is not known.
  case altitudeUnknown
  /// More monitors are incomplete than may be: drive and repeat.
  case monitorsNotReady(Int)
  /// The recorded parts of the OBD check do not show whether it passes.
  case obdUnclear
  /// The OBD check is called not checked, and its recorded parts state a fault.
  case obdFaultUnchecked
  /// No limit is loaded for that rated power.
  case noLimitForPower(Quantity<Kilowatts>)
  /// A check states a reading for which no limit is loaded.
  case noLimitForReading
  /// The table of what is read has no limit for the vehicle on that day.
  case noLimitLoaded(LimitItem)
  /// The stage or power of the machine decides and is not known.
  case classUndetermined
}

/// Something that a complete inspection record holds.
public enum MandatoryItem: String, Sendable, CaseIterable {
  /// A tail-pipe method.
  case tailpipeMethod
  /// Exactly three readings of free acceleration.
  case threeReadings
  /// The stated mean of free acceleration.
  case mean
  /// The opacity of a machine or of a check.
  case opacity
  /// The Ringelmann level of an observation.
  case ringelmann
  /// NOx of lugdown, from 2019-11-01 on.
  case nox80
  /// The rated power, for the wheel-power rule.
  case ratedPower
  /// The appearance check.
  case appearance
  /// The OBD check.
  case obd
  /// The day of manufacture, which decides whether the OBD check is due.
  case manufacturedOn
  /// The total mass, which decides whether the OBD check of a petrol vehicle is due.
  case grossMass
  /// Temperature, pressure and humidity.
  case ambient
  /// λ at high idle.
  case lambda
  /// The mode ASM5025.
  case asm5025
  /// The mode ASM2540.
  case asm2540
  /// HC and NOx of the transient cycle, together or both.
  case hcPlusNOx
  /// HC of the short transient cycle.
  case shortTransientHC
  /// NOx of the short transient cycle.
  case shortTransientNOx
}

/// Something that was taken for granted; the result says so.
public enum JudgementAssumption: String, Sendable, CaseIterable, Comparable {
  /// Limit set a, because the place has declared none.
  case limitSetIsDefault
  /// Limit set a, because the place declares both from one day on.
  case limitSetContradicted
  /// The station lies above 1500 m and the altitude note is not applied there.
  case altitudeNoteNotApplied
  /// The rated power is the station's word; the register does not say.
  case ratedPowerFromRecord
  /// The k of a check is taken for the mean of three readings that the register does not have.
  case meanAsStated
  /// The fuel code does not tell the engine; the method's standard is taken.
  case engineByMethod
  /// The register does not say what the vehicle burns; it is judged as a diesel vehicle.
  case fuelTakenAsDiesel
  /// No zone that bans high-emission machinery is loaded for the place, so class III does not apply.
  case noBanZoneLoaded
  /// The power of a machine is not known and taken to lie within the table, which ends at 560 kW.
  case powerWithinTable
  /// The check does not say which method its k is from; the limit of free acceleration is taken.
  case freeAccelerationTaken
  /// The day from which light petrol vehicles take the OBD check is disputed and decides.
  case petrolOBDDateIsDefault
  /// λ is held against the standard's range; the maker may state another.
  case lambdaRangeOfStandard

  /// Ordered by name.
  public static func < (left: JudgementAssumption, right: JudgementAssumption) -> Bool {
    left.rawValue < right.rawValue
  }
}
