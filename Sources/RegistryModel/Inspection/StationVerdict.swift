/// What the station itself says of the inspection as a whole.
public enum StationVerdict: String, Encodable, Sendable, CaseIterable {
  /// Passed (合格).
  case pass
  /// Failed (不合格).
  case fail
  /// Broken off (中止).
  case aborted
  /// Declared void by the station (无效).
  case invalid

  /// What it is called.
  public var title: BilingualText {
    switch self {
    case .pass: BilingualText(zh: "合格", en: "pass")
    case .fail: BilingualText(zh: "不合格", en: "fail")
    case .aborted: BilingualText(zh: "中止", en: "aborted")
    case .invalid: BilingualText(zh: "无效", en: "invalid")
    }
  }
}
