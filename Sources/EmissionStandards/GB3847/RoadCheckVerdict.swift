public import RegistryModel

/// A supervision check of a vehicle on the road or on premises, as a register keeps it: what was read, and what decides
/// the limits.
public struct RoadCheck: Hashable, Sendable {
  /// The day of the check.
  public var day: CivilDate
  /// Opacity k; nil where none was measured.
  public var opacity: Reading<OpacityCoefficient>?
  /// Ringelmann level; nil where nobody looked.
  public var ringelmann: Reading<RingelmannLevel>?
  /// Whether NOx or an opacity in percent was read, for which no limit of a roadside check is loaded.
  public var hasOtherReadings: Bool
  /// Whether the check looks at the plume only (a black-smoke capture), so that no k is missed.
  public var isObservation: Bool
  /// Fuel in the register; nil where it does not say.
  public var fuel: FuelKind?
  /// Whether GB 3847-2018 leaves the vehicle out (clause 1).
  public var isOutsideScope = false

  /// A check with what was read; nil where it was not.
  public init(
    day: CivilDate, opacity: Quantity<OpacityCoefficient>? = nil, ringelmann: Quantity<RingelmannLevel>? = nil,
    hasOtherReadings: Bool = false, isObservation: Bool = false, fuel: FuelKind? = nil
  ) {
    self.day = day
    self.opacity = opacity.map { Reading($0) }
    self.ringelmann = ringelmann.map { Reading($0) }
    self.hasOtherReadings = hasOtherReadings
    self.isObservation = isObservation
    self.fuel = fuel
  }
}

extension Verdict {
  /// Computes the verdict of a supervision check of a diesel vehicle (GB 3847-2018): k by the limit of free
  /// acceleration, the plume by the Ringelmann limit.
  ///
  /// A check does not say by which method its k was taken; free acceleration is the one that can be driven on the spot.
  public init(judging check: RoadCheck, in context: JudgementContext = JudgementContext()) {
    var working = VerdictWorking()
    GB3847.judge(check, context, into: &working)
    self.init(working)
  }
}

extension GB3847 {
  fileprivate static func judge(_ check: RoadCheck, _ context: JudgementContext, into working: inout VerdictWorking) {
    if let fuel = check.fuel, fuel.tellsEngine, fuel != .diesel { return working.miss(.noStandardForFuel(fuel)) }
    guard check.day >= from else { return working.miss(.noTableLoaded(standard: id, from: from)) }
    if check.isOutsideScope { return working.miss(.outOfScope(standard: id)) }
    switch check.fuel {
    case nil: working.assume(.fuelTakenAsDiesel)
    case let fuel?: if !fuel.tellsEngine { working.assume(.engineByMethod) }
    }
    let choice = context.limitSet
    working.limitSet = choice
    if let assumption = choice.defaultAssumption { working.assume(assumption) }
    if let opacity = check.opacity {
      working.compare(.freeAccelerationSmoke, opacity, in: freeAccelerationSmoke, for: choice.set, on: check.day)
      working.assume(.freeAccelerationTaken)
      working.assume(.meanAsStated)
    } else if !check.isObservation {
      working.miss(.missing(.opacity))
    }
    if let level = check.ringelmann {
      working.compare(.ringelmann, level, in: ringelmann, for: choice.set, on: check.day)
    } else if check.isObservation {
      working.miss(.missing(.ringelmann))
    }
    if check.hasOtherReadings { working.miss(.noLimitForReading) }
  }
}
