/// How far a finding is established (readings ). The raw values are the codes as stored and sent.
public enum FindingStatus: String, Encodable, Sendable, CaseIterable {
  /// Somebody thinks so.
  case suspected
  /// Somebody has established it.
  case confirmed
  /// It was taken back: it has no effect, and its record stays.
  case annulled

  /// What it is called.
  public var title: BilingualText {
    switch self {
    case .suspected: BilingualText(zh: "疑似", en: "suspected")
    case .confirmed: BilingualText(zh: "确认", en: "confirmed")
    case .annulled: BilingualText(zh: "撤销", en: "annulled")
    }
  }
}

extension CodeList {
  /// How far a finding is established (readings ).
  public static let findingStatus = CodeList("findingStatus", FindingStatus.allCases.map { Code($0, $0.title) })
}

/// What records that may be suspected, confirmed or annulled say of themselves.
extension [String: AttributeValue] {
  /// How far a check, suspicion, passage or entry is established; nil where nothing was said.
  public var findingStatus: FindingStatus? { text("status").flatMap { FindingStatus(rawValue: $0) } }

  /// Whether it was taken back.
  public var isAnnulled: Bool { findingStatus == .annulled }

  /// Whether it is neither suspected nor annulled, so that others may build on what it says.
  public var isProof: Bool { findingStatus != .suspected && findingStatus != .annulled }
}
