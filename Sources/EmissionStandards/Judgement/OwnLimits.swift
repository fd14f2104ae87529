import RegistryModel

extension InspectionRecord {
  /// Whether a reading is beyond the limit that the station printed beside it, where the registry has no verdict of its own:
  /// the day lies before its tables, a method has none, or something that a verdict needs is missing. By its own measure the
  /// station should not have passed it then. Where the registry judges the whole record, its limits stand instead.
  func isOverOwnLimits(_ verdict: Verdict) -> Bool {
    guard verdict.outcome == .cannotJudge else { return false }
    // What the law only shows on that day fails nobody, whatever limit was printed.
    let isNOxJudged = !verdict.comparisons.contains { $0.item == .lugdownNOx80 && $0.outcome == .notJudged }
    return results.contains { $0.isOverOwnLimit(isNOxJudged: isNOxJudged) }
  }
}

extension MethodResult {
  fileprivate func isOverOwnLimit(isNOxJudged: Bool) -> Bool {
    switch self {
    case .lugdown(let test):
      over(test.k100, test.smokeLimit) || over(test.k80, test.smokeLimit)
        || isNOxJudged && over(test.nox80, test.noxLimit)
        // Of the wheel power the least is printed.
        || over(test.minWheelPower, test.maxWheelPower)
    case .freeAcceleration(let test): over(test.readings, test.mean, test.smokeLimit)
    case .filterSmoke(let test): over(test.readings, test.mean, test.limit)
    case .ringelmann(let test): over(test.level, test.limit)
    case .doubleIdle(let test):
      [test.low, test.high].contains { over($0.co, $0.coLimit) || over($0.hc, $0.hcLimit) }
    case .steadyState(let test):
      [test.asm5025, test.asm2540].contains {
        over($0?.co, $0?.coLimit) || over($0?.hc, $0?.hcLimit) || over($0?.no, $0?.noLimit)
      }
    case .shortTransient(let test), .transient(let test):
      over(test.co, test.coLimit) || over(test.hc, test.hcLimit) || over(test.nox, test.noxLimit)
        || over(test.hcPlusNOx, test.hcPlusNOxLimit)
        || test.hcPlusNOxLimit.map { limit in test.sumOfParts.map { $0 > limit.value.scaled } ?? false } ?? false
    }
  }

  private func over<Unit: UnitOfMeasure>(_ reading: Reading<Unit>?, _ limit: Reading<Unit>?) -> Bool {
    guard let reading, let limit else { return false }
    return reading.value.scaled > limit.value.scaled
  }

  /// Runs are judged by their mean: the stated one, and that of the runs, rounded half up as a judged mean is.
  private func over<Unit: UnitOfMeasure>(
    _ runs: [Reading<Unit>], _ mean: Reading<Unit>?, _ limit: Reading<Unit>?
  ) -> Bool {
    guard let limit else { return false }
    if over(mean, limit) { return true }
    guard !runs.isEmpty else { return false }
    var sum = 0
    for run in runs {
      let (next, overflow) = sum.addingReportingOverflow(run.value.scaled)
      guard !overflow, next.magnitude < Int.max.magnitude / 4 else { return runs.contains { over($0, limit) } }
      sum = next
    }
    return (2 * sum + runs.count) / (2 * runs.count) > limit.value.scaled
  }
}
