import RegistryModel

/// What a complete record has and this one does not.
enum MissingItems {
  static func find(in record: InspectionRecord, _ verdict: Verdict, into findings: inout [Finding]) {
    for gap in verdict.gaps {
      switch gap {
      case .missing(let item): findings.append(Finding(code(of: item), path: item.path, message: message(of: item)))
      case .noTableLoaded, .outOfScope, .noStandardForFuel, .noTableForMethod, .noLimitLoaded:
        findings.append(Finding(.judgeNoTable, path: "inspection", message: gap.reason))
      case .obdUnclear: findings.append(Finding(.judgeOBDUnclear, path: MandatoryItem.obd.path, message: gap.reason))
      case .monitorsNotReady:
        findings.append(Finding(.judgeOBDNotReady, path: MandatoryItem.obd.path, message: gap.reason))
      case .altitudeUnknown: findings.append(Finding(.judgeAltitudeUnknown, path: "inspection/lugdown"))
      // The first is told by `MethodChoice`, the second by `StatedOutcomes`; the others come from checks and machines alone.
      case .methodNotForFuel, .obdFaultUnchecked, .noLimitForPower, .noLimitForReading, .classUndetermined: break
      }
    }
    for comparison in verdict.comparisons where comparison.isBelowZero {
      findings.append(
        Finding(.judgeNegative, path: comparison.item.path ?? "inspection", value: comparison.readingText))
    }
    for result in record.results {
      if case .freeAcceleration(let test) = result, test.mean == nil {
        findings.append(Finding(.judgeMeanMissing, path: MandatoryItem.mean.path))
      }
    }
    if record.verdict == nil { findings.append(Finding(.judgeVerdictMissing, path: "inspection/verdict")) }
    if record.ambient == nil, !record.results.isEmpty {
      findings.append(Finding(.judgeAmbientMissing, path: MandatoryItem.ambient.path))
    }
  }

  /// Items with a code of their own need no message beside the code's title.
  private static func message(of item: MandatoryItem) -> BilingualText? {
    code(of: item) == .judgeReadingMissing ? JudgementGap.missing(item).reason : nil
  }

  private static func code(of item: MandatoryItem) -> FindingCode {
    switch item {
    case .tailpipeMethod: .judgeNoMethod
    case .threeReadings: .judgeReadings
    case .mean: .judgeMeanMissing
    case .nox80: .judgeNOxMissing
    case .ratedPower: .judgeRatedPowerMissing
    case .appearance: .judgeAppearanceMissing
    case .obd: .judgeOBDMissing
    case .manufacturedOn, .grossMass: .judgeOBDUnclear
    case .ambient: .judgeAmbientMissing
    case .opacity, .ringelmann, .lambda, .asm5025, .asm2540, .hcPlusNOx, .shortTransientHC, .shortTransientNOx:
      .judgeReadingMissing
    }
  }
}
