public import RegistryModel

/// What speaks against a pass of an inspection, as a reader is told of it: what fails it, by readings or by a check without any,
/// and what it holds against a pass without proving a failure (``InspectionDoubt``).
public enum PassObjection: Hashable, Sendable, CaseIterable {
  /// A reading is beyond its limit.
  case readings
  /// Smoke was plainly visible.
  case visibleSmoke
  /// The appearance check failed.
  case appearance
  /// The OBD check failed.
  case obd
  /// The station marks one of its own tests as failed.
  case testMarkedFailed
  /// The station marks the lane test of a registration as failed.
  case laneTestFailed
  /// A reading is over its limit and too little is known for a verdict.
  case readingOverLimit
  /// Its stated mean of free acceleration is over the limit, and its three readings are within.
  case meanOverLimit
  /// The OBD indicator is lit and no fault codes are stated, or codes are stated and nothing of the indicator.
  case obdUnclear
  /// A reading is beyond the limit that the station printed in the same record.
  case overOwnLimit
  /// The control unit answered with the VIN of another vehicle.
  case obdOfOtherVehicle
  /// It takes the place of another inspection and tells nothing itself.
  case replacesWithoutResult

  /// Whether it may be what fails the inspection.
  public var failsInspection: Bool {
    switch self {
    case .readings, .visibleSmoke, .appearance, .obd: true
    case .testMarkedFailed, .laneTestFailed, .readingOverLimit, .meanOverLimit, .obdUnclear, .overOwnLimit,
      .obdOfOtherVehicle, .replacesWithoutResult:
      false
    }
  }

  /// What stands against the pass, as the end of a sentence about the inspection.
  public var title: BilingualText {
    switch self {
    case .readings: BilingualText(zh: "按读数复核为不合格", en: "its readings fail the limits")
    case .visibleSmoke: BilingualText(zh: "见明显可见烟度", en: "its smoke was plainly visible")
    case .appearance: BilingualText(zh: "其外观检验不合格", en: "its appearance check failed")
    case .obd: BilingualText(zh: "其 OBD 检查不合格", en: "its OBD check failed")
    case .testMarkedFailed: BilingualText(zh: "机构自己将某项检验记为不合格", en: "the station itself marks a test as failed")
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
    case .overOwnLimit:
      BilingualText(zh: "有读数超出该记录自填的限值", en: "a reading is beyond the limit that the record itself states")
    case .obdOfOtherVehicle:
      BilingualText(zh: "OBD 读出的是另一车辆识别代号", en: "its OBD check read the VIN of another vehicle")
    case .replacesWithoutResult:
      BilingualText(
        zh: "它替代另一条检验记录，自身却没有检验结果", en: "it replaces another inspection and holds no result of its own")
    }
  }
}

extension InspectionRecord {
  /// What speaks against a pass, the gravest first; nothing where nothing does.
  ///
  /// - Parameter verdict: what its readings and checks give.
  /// - Complexity: O(number of results); no text is made.
  public func objections(_ verdict: Verdict) -> [PassObjection] {
    let doubts = doubts(verdict)
    func fails(_ part: PartCheck.Part) -> Bool {
      verdict.checks.contains { $0.part == part && $0.outcome == .fail }
    }
    return PassObjection.allCases.filter { objection in
      switch objection {
      case .readings: !verdict.exceeded.isEmpty
      case .visibleSmoke: fails(.visibleSmoke)
      // Where no standard holds, no part is judged; what the station says of it stays.
      case .appearance: fails(.appearance) || doubts.contains(.partFailed) && saysAppearanceFailed
      case .obd: fails(.obd)
      case .testMarkedFailed: doubts.contains(.partFailed) && results.contains { $0.outcome == .fail }
      case .laneTestFailed: doubts.contains(.laneTestFailed)
      case .readingOverLimit: doubts.contains(.readingOverLimit)
      case .meanOverLimit: doubts.contains(.meanOverLimit)
      case .obdUnclear: doubts.contains(.obdUnclear)
      case .overOwnLimit: doubts.contains(.overOwnLimit)
      case .obdOfOtherVehicle: doubts.contains(.obdOfOtherVehicle)
      case .replacesWithoutResult: doubts.contains(.replacesWithoutResult)
      }
    }
  }
}
