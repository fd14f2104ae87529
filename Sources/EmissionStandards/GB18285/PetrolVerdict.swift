import RegistryModel

extension GB18285 {
  /// Judges the petrol methods of a record into `working`.
  static func judge(_ record: InspectionRecord, _ context: JudgementContext, into working: inout VerdictWorking) {
    let day = record.start.day
    guard day >= from else { return working.miss(.noTableLoaded(standard: id, from: from)) }
    let choice = context.limitSet
    working.limitSet = choice
    if let assumption = choice.defaultAssumption { working.assume(assumption) }
    let set = choice.set
    for result in record.results {
      switch result {
      case .doubleIdle(let test): judge(test, set, on: day, into: &working)
      case .steadyState(let test): judge(test, set, on: day, into: &working)
      case .shortTransient(let test): judgeShort(test, set, on: day, into: &working)
      case .transient(let test): judge(test, set, on: day, into: &working)
      case .lugdown, .freeAcceleration, .filterSmoke, .ringelmann: break
      }
    }
  }

  private static func judge(
    _ test: DoubleIdleResult, _ set: LimitSet, on day: CivilDate, into working: inout VerdictWorking
  ) {
    working.compare(.lowIdleCO, test.low.co, in: lowIdleCO, for: set, on: day)
    working.compare(.lowIdleHC, test.low.hc, in: lowIdleHC, for: set, on: day)
    working.compare(.highIdleCO, test.high.co, in: highIdleCO, for: set, on: day)
    working.compare(.highIdleHC, test.high.hc, in: highIdleHC, for: set, on: day)
    if let lambda = test.lambda {
      working.compare(.lambdaLeast, lambda, in: lambdaLeast, for: set, on: day)
      working.compare(.lambdaMost, lambda, in: lambdaMost, for: set, on: day)
      working.assume(.lambdaRangeOfStandard)
    } else {
      working.miss(.missing(.lambda))
    }
  }

  /// Both modes are asked for: when the second may be left out is not loaded.
  private static func judge(
    _ test: SteadyStateResult, _ set: LimitSet, on day: CivilDate, into working: inout VerdictWorking
  ) {
    if let mode = test.asm5025 {
      working.compare(.asm5025CO, mode.co, in: asm5025CO, for: set, on: day)
      working.compare(.asm5025HC, mode.hc, in: asm5025HC, for: set, on: day)
      working.compare(.asm5025NO, mode.no, in: asm5025NO, for: set, on: day)
    } else {
      working.miss(.missing(.asm5025))
    }
    if let mode = test.asm2540 {
      working.compare(.asm2540CO, mode.co, in: asm2540CO, for: set, on: day)
      working.compare(.asm2540HC, mode.hc, in: asm2540HC, for: set, on: day)
      working.compare(.asm2540NO, mode.no, in: asm2540NO, for: set, on: day)
    } else {
      working.miss(.missing(.asm2540))
    }
  }

  private static func judgeShort(
    _ test: TransientResult, _ set: LimitSet, on day: CivilDate, into working: inout VerdictWorking
  ) {
    working.compare(.shortTransientCO, test.co, in: shortTransientCO, for: set, on: day)
    if let hc = test.hc {
      working.compare(.shortTransientHC, hc, in: shortTransientHC, for: set, on: day)
    } else {
      working.miss(.missing(.shortTransientHC))
    }
    if let nox = test.nox {
      working.compare(.shortTransientNOx, nox, in: shortTransientNOx, for: set, on: day)
    } else {
      working.miss(.missing(.shortTransientNOx))
    }
  }

  /// HC and NOx are judged as a sum: the stated one and, where both parts stand, their own; the larger counts.
  private static func judge(
    _ test: TransientResult, _ set: LimitSet, on day: CivilDate, into working: inout VerdictWorking
  ) {
    working.compare(.transientCO, test.co, in: transientCO, for: set, on: day)
    guard let row = working.row(of: transientHCPlusNOx, limiting: .transientHCPlusNOx, for: set, on: day) else {
      return
    }
    guard let sum = [test.hcPlusNOx?.value.scaled, test.sumOfParts].compactMap({ $0 }).max() else {
      return working.miss(.missing(.hcPlusNOx))
    }
    working.comparisons.append(
      LimitComparison(.transientHCPlusNOx, reading: sum, limit: row.limit.scaled, basis: row.stated))
  }
}

extension TransientResult {
  /// HC and NOx added, in 0.01 g/km; nil where one is missing or the sum does not fit.
  var sumOfParts: Int? {
    guard let hc, let nox else { return nil }
    let (sum, overflow) = hc.value.scaled.addingReportingOverflow(nox.value.scaled)
    return overflow ? nil : sum
  }
}
