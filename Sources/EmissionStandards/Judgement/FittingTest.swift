public import RegistryModel

extension InspectionRecord {
  /// Whether the exhaust was tested at all: a tail-pipe test that the vehicle's fuel allows holds a reading. Ringelmann is an
  /// observation by eye and stands for none; a method of the other standard says nothing of this engine. Nor does a test that
  /// the station itself calls not made, or one with a reading below zero, which no exhaust gives.
  ///
  /// The fuel is the one that the verdict rests on: the register's, else the record's.
  ///
  /// - Parameter verdict: what the readings of the record give.
  /// - Complexity: O(number of results).
  public func hasFittingTest(_ verdict: Verdict) -> Bool {
    var fuel = vehicle.fuel
    if case .fuel(let judged)? = verdict.facts.first(where: { $0.item == .fuel })?.value { fuel = judged }
    return results.contains {
      $0.method.isTailpipeTest && $0.method.suits(fuel) && $0.outcome != .notChecked && $0.hasReading
        && !verdict.hasReadingBelowZero(of: $0.method)
    }
  }
}

extension Verdict {
  /// Whether a reading that was to be judged is below zero: as the import tells it.
  fileprivate func hasReadingBelowZero(of method: TestMethod) -> Bool {
    comparisons.contains { $0.item.method == method && $0.isBelowZero }
  }
}

extension MethodResult {
  fileprivate var hasReading: Bool {
    switch self {
    case .freeAcceleration(let test): Self.measures(test.readings, test.mean)
    case .filterSmoke(let test): Self.measures(test.readings, test.mean)
    case .steadyState(let test): test.asm5025 != nil || test.asm2540 != nil
    // These cannot be without.
    case .lugdown, .ringelmann, .doubleIdle, .shortTransient, .transient: true
    }
  }

  /// Runs below zero are none; nothing is held against a limit where one of them is (`JudgementGap`), so no comparison shows it.
  private static func measures<Unit: UnitOfMeasure>(_ runs: [Reading<Unit>], _ mean: Reading<Unit>?) -> Bool {
    (runs + [mean].compactMap { $0 }).contains { $0.value.scaled >= 0 }
  }
}
