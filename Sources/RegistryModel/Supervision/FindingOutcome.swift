/// What a check found of the vehicle or machine. The raw values are the codes as stored and sent.
public enum FindingOutcome: String, Encodable, Sendable, CaseIterable {
  /// Within its limits.
  case pass
  /// Over a limit.
  case overLimit
  /// Nobody said, or nobody could.
  case notJudged

  /// What it is called.
  public var title: BilingualText {
    switch self {
    case .pass: BilingualText(zh: "达标", en: "within limits")
    case .overLimit: BilingualText(zh: "超标", en: "over limit")
    case .notJudged: BilingualText(zh: "未判定", en: "not judged")
    }
  }
}

extension CodeList {
  /// What a check found of the vehicle or machine.
  public static let checkOutcome = CodeList("checkOutcome", FindingOutcome.allCases.map { Code($0, $0.title) })
}
