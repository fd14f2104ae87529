public import RegistryModel

/// What speaks against a pass of an inspection, as a reader is told of it: what fails it, by readings or by a check without any,
/// and what it holds against a pass without proving a failure.
public enum PassObjection: Hashable, Sendable {
  /// A reading is beyond its limit.
  case readings
  /// Smoke was plainly visible.
  case visibleSmoke
  /// The appearance check failed.
  case appearance
  /// The OBD check failed.
  case obd
  /// It proves no failure.
  case doubt(InspectionDoubt)

  /// Whether it may be what fails the inspection.
  public var failsInspection: Bool {
    switch self {
    case .readings, .visibleSmoke, .appearance, .obd: true
    case .doubt: false
    }
  }

  /// What stands against the pass, as the end of a sentence about the inspection.
  public var title: BilingualText {
    switch self {
    case .readings: BilingualText(zh: "按读数复核为不合格", en: "its readings fail the limits")
    case .visibleSmoke: BilingualText(zh: "见明显可见烟度", en: "its smoke was plainly visible")
    case .appearance: BilingualText(zh: "其外观检验不合格", en: "its appearance check failed")
    case .obd: BilingualText(zh: "其 OBD 检查不合格", en: "its OBD check failed")
    case .doubt(let doubt): doubt.title
    }
  }
}

extension InspectionRecord {
  /// What speaks against a pass, the gravest first; nothing where nothing does.
  ///
  /// - Parameters:
  ///   - verdict: what its readings and checks give.
  ///   - doubts: what ``doubts(_:)`` tells by the same verdict.
  /// - Complexity: O(number of results); no text is made.
  public func objections(_ verdict: Verdict, and doubts: [InspectionDoubt]) -> [PassObjection] {
    func fails(_ part: PartCheck.Part) -> Bool {
      verdict.checks.contains { $0.part == part && $0.outcome == .fail }
    }
    var objections: [PassObjection] = verdict.exceeded.isEmpty ? [] : [.readings]
    if fails(.visibleSmoke) { objections.append(.visibleSmoke) }
    // Where no standard holds, no part is judged; what the station says of it stays.
    if fails(.appearance) || doubts.contains(.partFailed) && saysAppearanceFailed { objections.append(.appearance) }
    if fails(.obd) { objections.append(.obd) }
    // Of the parts that the station marks as failed, the appearance is told by itself.
    return objections
      + doubts.filter { $0 != .partFailed || results.contains { $0.outcome == .fail } }.map { .doubt($0) }
  }
}
