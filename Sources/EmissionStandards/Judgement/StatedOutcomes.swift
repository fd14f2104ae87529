import RegistryModel

/// Whether the outcomes that the station states follow from its readings and from one another.
enum StatedOutcomes {
  static func find(
    in record: InspectionRecord, _ context: JudgementContext, _ verdict: Verdict, into findings: inout [Finding]
  ) {
    for result in record.results { compareMethod(result, of: record, context, verdict, into: &findings) }
    if let appearance = record.appearance { compareAppearance(appearance, into: &findings) }
    if let obd = record.obd { compareOBD(obd, verdict, into: &findings) }
    guard let stated = record.verdict else { return }
    if stated == .pass { findFailedParts(of: record, context, into: &findings) }
    let wanted: StationVerdict? =
      switch verdict.outcome {
      case .pass: .pass
      case .fail: .fail
      case .cannotJudge: nil
      }
    guard let wanted, wanted != stated else { return }
    if followsFromOtherSet(stated, record, context, verdict) {
      findings.append(Finding(.judgeVerdictSet, path: "inspection/verdict", value: stated.rawValue))
    } else {
      findings.append(
        Finding(
          .judgeVerdict, path: "inspection/verdict", value: stated.rawValue, message: message(stated, verdict)))
    }
  }

  /// Only where the place has declared no set can the other one explain the station's verdict.
  private static func followsFromOtherSet(
    _ stated: StationVerdict, _ record: InspectionRecord, _ context: JudgementContext, _ verdict: Verdict
  ) -> Bool {
    underOtherSet(record, context, verdict)?.outcome == (stated == .pass ? .pass : .fail)
  }

  /// The verdict under the other set; nil where the place has declared one.
  private static func underOtherSet(
    _ record: InspectionRecord, _ context: JudgementContext, _ verdict: Verdict
  ) -> Verdict? {
    guard let choice = verdict.limitSet, choice.isDefault else { return nil }
    return Verdict(judging: record, in: context.applying(choice.set.other))
  }

  private static func message(_ stated: StationVerdict, _ verdict: Verdict) -> BilingualText {
    if let worst = verdict.exceeded.first {
      return BilingualText(
        zh: "检验结论为合格，复算为不合格：\(worst.line(in: .zh))", en: "stated pass, computed fail: \(worst.line(in: .en))")
    }
    if let part = verdict.checks.first(where: { $0.outcome == .fail }) {
      return BilingualText(
        zh: "检验结论为合格，复算为不合格：\(part.part.title.zh)", en: "stated pass, computed fail: \(part.part.title.en)")
    }
    return BilingualText(zh: "检验结论为不合格，复算各项均合格", en: "stated fail, computed pass in every item")
  }

  private static func compareMethod(
    _ result: MethodResult, of record: InspectionRecord, _ context: JudgementContext, _ verdict: Verdict,
    into findings: inout [Finding]
  ) {
    guard let stated = result.outcome, stated != .notChecked else { return }
    let method = result.method
    let computed = MethodOutcome(of: method, in: verdict)
    guard computed.isJudged, (stated == .pass) == computed.hasFailed else { return }
    let path = "inspection/\(method.rawValue)/outcome"
    if stated == .fail {
      // A method may fail for a reading that is missing here, for smoke that was seen, or under the other limit set.
      guard !computed.isOpen, !MethodOutcome(of: .ringelmann, in: verdict).hasFailed else { return }
      if let other = underOtherSet(record, context, verdict), MethodOutcome(of: method, in: other).hasFailed {
        findings.append(Finding(.judgeVerdictSet, path: path, value: stated.rawValue))
        return
      }
    }
    findings.append(Finding(.judgeMethodOutcome, path: path, value: stated.rawValue))
  }

  private static func compareAppearance(_ check: AppearanceCheck, into findings: inout [Finding]) {
    guard check.outcome != .fail else { return }
    for fault in check.faults {
      findings.append(
        Finding(
          .judgeAppearanceItem, path: "inspection/appearance/\(fault.rawValue)", value: "fail", message: fault.title))
    }
  }

  private static func compareOBD(_ obd: OBDCheck, _ verdict: Verdict, into findings: inout [Finding]) {
    if obd.hasCodesWithoutIndicator {
      findings.append(
        Finding(
          .judgeOBDCodes, path: "inspection/obd/faultCodes", value: obd.faultCodes.sorted().joined(separator: " ")))
    }
    func contradict(_ fault: PartFault?, _ word: BilingualText) {
      guard let fault else { return }
      findings.append(
        Finding(
          .judgeOBD, path: "inspection/obd/outcome", value: obd.outcome.rawValue,
          message: BilingualText(
            zh: "OBD 检查\(word.zh)，但\(fault.title.zh)", en: "OBD check \(word.en), but: \(fault.title.en)")))
    }
    switch obd.outcome {
    case .pass: contradict(obd.faults.first, BilingualText(zh: "合格", en: "passed"))
    case .notChecked: contradict(verdict.obdFaultsUnchecked.first, BilingualText(zh: "记为未检", en: "not checked"))
    case .fail: break
    }
  }

  private static func findFailedParts(
    of record: InspectionRecord, _ context: JudgementContext, into findings: inout [Finding]
  ) {
    if record.appearance?.outcome == .fail {
      findings.append(Finding(.judgeAppearance, path: "inspection/appearance/outcome", value: "fail"))
    }
    if record.obd?.outcome == .fail, record.start.day >= record.partRequirements(context).obdJudgedFrom {
      findings.append(Finding(.judgePartFailed, path: "inspection/obd/outcome", value: "fail"))
    }
    for result in record.results where result.outcome == .fail {
      findings.append(
        Finding(.judgePartFailed, path: "inspection/\(result.method.rawValue)/outcome", value: "fail"))
    }
  }
}

/// What the comparisons of one method come to.
private struct MethodOutcome {
  /// Whether any reading of the method was held against a limit.
  var isJudged = false
  /// Whether one of them is beyond its limit.
  var hasFailed = false
  /// Whether something that decides the method is missing or open.
  var isOpen: Bool

  init(of method: TestMethod, in verdict: Verdict) {
    isOpen = verdict.gaps.contains { $0.concerns(method) }
    for comparison in verdict.comparisons where comparison.item.method == method {
      isJudged = true
      if comparison.outcome == .fail { hasFailed = true }
      if comparison.outcome == .undetermined { isOpen = true }
    }
    if method == .ringelmann, verdict.checks.contains(where: { $0.part == .visibleSmoke && $0.outcome == .fail }) {
      hasFailed = true
    }
  }
}

extension JudgementGap {
  /// Whether the gap leaves the outcome of a method open.
  fileprivate func concerns(_ method: TestMethod) -> Bool {
    switch self {
    case .missing(let item):
      switch item {
      case .nox80, .ratedPower: method == .lugdown
      case .threeReadings: method == .freeAcceleration
      case .lambda: method == .doubleIdle
      case .asm5025, .asm2540: method == .steadyState
      case .hcPlusNOx: method == .transient
      case .shortTransientHC, .shortTransientNOx: method == .shortTransient
      default: false
      }
    case .altitudeUnknown: method == .lugdown
    case .noTableForMethod(let other), .methodNotForFuel(let other, _): method == other
    case .noLimitLoaded(let item): item.method == method
    case .monitorsNotReady, .obdUnclear, .obdFaultUnchecked: false
    default: true
    }
  }
}

extension LimitItem {
  /// The method whose reading is limited; nil for machines and remote sensing.
  var method: TestMethod? {
    switch self {
    case .lugdownSmoke100, .lugdownSmoke80, .lugdownNOx80, .wheelPower: .lugdown
    case .freeAccelerationSmoke: .freeAcceleration
    case .ringelmann: .ringelmann
    case .lowIdleCO, .lowIdleHC, .highIdleCO, .highIdleHC, .lambdaLeast, .lambdaMost: .doubleIdle
    case .asm5025CO, .asm5025HC, .asm5025NO, .asm2540CO, .asm2540HC, .asm2540NO: .steadyState
    case .transientCO, .transientHCPlusNOx: .transient
    case .shortTransientCO, .shortTransientHC, .shortTransientNOx: .shortTransient
    case .machineSmoke, .machineRingelmann, .remoteOpacity, .remoteRingelmann, .remoteNO: nil
    }
  }
}
