public import RegistryModel

extension Verdict {
  /// Computes the verdict of an inspection from its readings, whatever the station says.
  ///
  /// Diesel methods are judged by GB 3847-2018, petrol methods by GB 18285-2018, in force on the day the inspection
  /// began. A pass needs everything that is mandatory; a fail stands whatever else is missing.
  ///
  /// - Complexity: O(number of results); no text is formatted.
  public init(judging record: InspectionRecord, in context: JudgementContext = JudgementContext()) {
    var working = VerdictWorking()
    working.comparisons.reserveCapacity(4)
    working.facts.reserveCapacity(4)
    let vehicle = JudgedVehicle(record, context)
    let fuel = vehicle.fuel
    vehicle.facts(in: &working)
    var families = Families()
    for result in record.results {
      let method = result.method
      guard method.suits(fuel) else {
        working.miss(fuel.isBurnt ? .methodNotForFuel(method, fuel) : .noStandardForFuel(fuel))
        continue
      }
      if method.isForDiesel { families.diesel = true } else { families.petrol = true }
    }
    if record.results.isEmpty {
      families.diesel = fuel == .diesel
      families.petrol = fuel == .petrol
      if !fuel.isBurnt { working.miss(.noStandardForFuel(fuel)) }
    }
    if families.diesel || families.petrol, !fuel.tellsEngine { working.assume(.engineByMethod) }
    if families.diesel { GB3847.judge(record, context, into: &working) }
    if families.petrol { GB18285.judge(record, context, into: &working) }
    if !working.isOutsideStandard, fuel.isBurnt {
      // A tail-pipe test of the wrong kind is named above; it would be untrue to say that there is none.
      if !record.results.contains(where: { $0.method.isTailpipeTest }) {
        working.miss(.missing(.tailpipeMethod))
      }
      record.judgeParts(isDiesel: record.isJudgedAsDiesel(fuel: fuel), context, into: &working)
    }
    self.init(working)
  }

  private struct Families {
    var diesel = false
    var petrol = false
  }
}

extension TestMethod {
  /// Whether the method is one of GB 3847-2018 (compression ignition) and not of GB 18285-2018.
  public var isForDiesel: Bool {
    switch self {
    case .lugdown, .freeAcceleration, .filterSmoke, .ringelmann: true
    case .doubleIdle, .steadyState, .shortTransient, .transient: false
    }
  }

  /// Whether the method measures at the tail pipe with an instrument; an observation by eye does not replace one.
  public var isTailpipeTest: Bool { self != .ringelmann }

  /// Whether the method can be applied to a fuel; where the fuel does not tell the engine, every method can.
  public func suits(_ fuel: FuelKind) -> Bool {
    switch fuel {
    case .diesel: isForDiesel
    case .petrol, .naturalGas, .liquefiedPetroleumGas, .methanol, .ethanol: !isForDiesel
    case .mixedOil, .hybrid, .other: true
    case .electric, .solar, .hydrogen, .none: false
    }
  }
}

extension FuelKind {
  /// Whether the code says by which standard the engine is tested; mixed, hybrid and other fuels do not.
  var tellsEngine: Bool {
    switch self {
    case .mixedOil, .hybrid, .other: false
    default: true
    }
  }

  /// Whether an engine burns the fuel and leaves exhaust gas for which a standard is loaded.
  public var isBurnt: Bool {
    switch self {
    case .electric, .solar, .hydrogen, .none: false
    default: true
    }
  }
}
