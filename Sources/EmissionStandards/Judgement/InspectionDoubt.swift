public import RegistryModel

/// What an inspection record holds against a pass although it proves no failure: neither the station's verdict nor what the
/// readings give says that the vehicle failed. Such an inspection settles nothing; the vehicle is to be inspected again.
public enum InspectionDoubt: String, Encodable, Sendable, CaseIterable {
  /// The station marks one of its own tests, or the appearance, as failed.
  case partFailed
  /// The station marks the lane test of a registration as failed.
  case laneTestFailed
  /// A reading is over its limit and too little is known for a verdict. Of free acceleration GB 3847-2018 wants the mean of
  /// three runs (Appendix A): one run, or a mean of which no runs are stated, proves no excess.
  case readingOverLimit
  /// The mean of free acceleration that is stated is over the limit, and the mean of the three runs beside it is within: one of
  /// them was written wrongly, and nobody can tell which.
  case meanOverLimit
  /// The OBD indicator is lit and no fault codes are stated, or codes are stated and nothing of the indicator.
  case obdUnclear
  /// The OBD check is called not checked and states a fault all the same: a lit or defective indicator, codes, or a control unit
  /// that does not answer although the vehicle may have to take the check.
  case obdFaultUnchecked
  /// A reading is beyond the limit that the station printed in the same record, and the registry itself cannot judge it.
  case overOwnLimit
  /// The control unit answered with the VIN of another vehicle, so it may be that one which was tested.
  case obdOfOtherVehicle
  /// It takes the place of another inspection and tells nothing itself: it would make a failure vanish.
  case replacesWithoutResult

  /// What stands against the pass, as the end of a sentence about the inspection.
  public var title: BilingualText {
    switch self {
    case .partFailed: BilingualText(zh: "机构自己将某项检验记为不合格", en: "the station itself marks a test as failed")
    case .laneTestFailed: BilingualText(zh: "上线检测记为不合格", en: "its lane test is marked as failed")
    case .readingOverLimit:
      BilingualText(zh: "有读数超过限值，记录不足以判定", en: "a reading is over the limit, with too little on record for a verdict")
    case .meanOverLimit:
      BilingualText(
        zh: "所填自由加速平均值超过限值，与各次读数不符", en: "its stated mean of free acceleration is over the limit, unlike its readings")
    case .obdUnclear:
      BilingualText(
        zh: "OBD 故障灯点亮而未填故障码，或有故障码而未填故障灯",
        en: "its OBD check has a lit indicator without codes, or codes without a word on the indicator")
    case .obdFaultUnchecked:
      BilingualText(
        zh: "OBD 检查记为未检，却写有故障灯点亮、故障灯失效、故障码或不能通讯",
        en: "its OBD check is called not checked and states a lit or defective indicator, codes, or no communication")
    case .overOwnLimit:
      BilingualText(zh: "有读数超出该记录自填的限值", en: "a reading is beyond the limit that the record itself states")
    case .obdOfOtherVehicle:
      BilingualText(zh: "OBD 读出的是另一车辆识别代号", en: "its OBD check read the VIN of another vehicle")
    case .replacesWithoutResult:
      BilingualText(
        zh: "它替代另一条检验记录，自身却没有检验结果", en: "it replaces another inspection and holds no result of its own")
    }
  }

  /// Whether a record that replaces another one tells nothing itself. One without a verdict tells by its readings.
  ///
  /// - Parameters:
  ///   - stated: the station's verdict.
  ///   - computed: what the readings give.
  ///   - isTested: whether the exhaust was tested.
  public static func isWithoutResult(
    _ stated: StationVerdict?, computed: Verdict.Outcome?, isTested: Bool
  ) -> Bool {
    guard computed != .fail else { return false }
    return switch stated {
    case .pass: !isTested
    case .fail: false
    case .aborted, .invalid: true
    case nil: computed != .pass
    }
  }
}

extension InspectionRecord {
  /// What the record holds against a pass; nothing where the station failed it, for then there is none.
  ///
  /// - Parameter verdict: what its readings give.
  /// - Complexity: O(number of results); no text is made.
  public func doubts(_ verdict: Verdict) -> [InspectionDoubt] {
    guard self.verdict != .fail else { return [] }
    return InspectionDoubt.allCases.filter { doubt in
      switch doubt {
      case .partFailed:
        results.contains { $0.outcome == .fail } || saysAppearanceFailed
      case .laneTestFailed: registration?.laneTest == .fail
      case .readingOverLimit: verdict.comparisons.contains { $0.outcome == .undetermined && !$0.isWithin }
      case .meanOverLimit: statesMeanOverLimit(verdict)
      case .obdUnclear:
        // What is missing altogether says nothing against the vehicle.
        obd?.outcome != .notChecked && obd?.hintsAtFault == true
          && verdict.checks.contains { $0.part == .obd && $0.outcome == .undetermined }
      case .obdFaultUnchecked: verdict.gaps.contains(.obdFaultUnchecked)
      case .overOwnLimit: isOverOwnLimits(verdict)
      case .obdOfOtherVehicle:
        // Breaking such a test off is right; and what is no VIN, as some control units answer, names no vehicle.
        (self.verdict == .pass || self.verdict == nil)
          && obd?.vinRead.map { $0 != vehicle.vin && $0.form != .unknown && Set($0.text).count > 1 } ?? false
      case .replacesWithoutResult:
        supersedes != nil && cancellation == nil
          && InspectionDoubt.isWithoutResult(
            self.verdict, computed: verdict.outcome, isTested: hasFittingTest(verdict))
      }
    }
  }
}

extension InspectionRecord {
  fileprivate func statesMeanOverLimit(_ verdict: Verdict) -> Bool {
    guard let smoke = verdict.comparisons.first(where: { $0.item == .freeAccelerationSmoke && $0.outcome == .pass })
    else { return false }
    return results.contains { result in
      guard case .freeAcceleration(let test) = result, let stated = test.mean else { return false }
      return stated.value.scaled > smoke.limit && SmokeMean(test.readings)?.allows(stated) == false
    }
  }

  /// Whether the appearance, or an item of it, is marked as failed.
  var saysAppearanceFailed: Bool { appearance?.outcome == .fail || appearance?.faults.isEmpty == false }
}
