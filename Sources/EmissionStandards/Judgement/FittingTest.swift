public import RegistryModel

extension InspectionRecord {
  /// Whether the exhaust was tested at all: a tail-pipe test that the vehicle's fuel allows holds a reading. Ringelmann is an
  /// observation by eye and stands for none; a method of the other standard says nothing of this engine.
  ///
  /// The fuel is the one that the verdict rests on: the register's, else the record's.
  ///
  /// - Parameter verdict: what the readings of the record give.
  /// - Complexity: O(number of results).
  public func hasFittingTest(_ verdict: Verdict) -> Bool {
    var fuel = vehicle.fuel
    if case .fuel(let judged)? = verdict.facts.first(where: { $0.item == .fuel })?.value { fuel = judged }
    return results.contains { $0.method.isTailpipeTest && $0.method.suits(fuel) && $0.hasReading }
  }
}

extension MethodResult {
  fileprivate var hasReading: Bool {
    switch self {
    case .freeAcceleration(let test): !test.readings.isEmpty || test.mean != nil
    case .filterSmoke(let test): !test.readings.isEmpty || test.mean != nil
    case .steadyState(let test): test.asm5025 != nil || test.asm2540 != nil
    // These cannot be without.
    case .lugdown, .ringelmann, .doubleIdle, .shortTransient, .transient: true
    }
  }
}
