/// What a check itself says to be wrong with the exhaust of a vehicle or machine, its after-treatment or its OBD, whatever
/// outcome it states beside that. The raw values are the attributes that say it.
public enum CheckFault: String, Encodable, Sendable, CaseIterable {
  case deviceRemoved
  case obdTampered
  case exhaustResult
  case deviceResult
  case obdResult

  /// The value by which the attribute says it.
  private var told: AttributeValue {
    switch self {
    case .deviceRemoved, .obdTampered: .flag(true)
    case .exhaustResult, .deviceResult, .obdResult: .text(CheckOutcome.fail.rawValue)
    }
  }

  /// What is wrong.
  public var title: BilingualText {
    switch self {
    case .deviceRemoved: BilingualText(zh: "污染控制装置被拆除", en: "control device removed")
    case .obdTampered: BilingualText(zh: "OBD 被破坏或篡改", en: "OBD destroyed or tampered with")
    case .exhaustResult: BilingualText(zh: "尾气排放不合格", en: "exhaust failed")
    case .deviceResult: BilingualText(zh: "污染控制装置不合格", en: "pollution-control device failed")
    case .obdResult: BilingualText(zh: "OBD 不合格", en: "OBD failed")
    }
  }

  /// Whether the values of a check say it.
  fileprivate func isTold(by values: [String: AttributeValue]) -> Bool { values[rawValue] == told }
}

extension [CheckFault] {
  /// All that is wrong, in both languages.
  public var title: BilingualText {
    BilingualText(zh: map(\.title.zh).joined(separator: "、"), en: map(\.title.en).joined(separator: ", "))
  }
}

extension [String: AttributeValue] {
  /// What a check itself says to be wrong.
  public var checkFaults: [CheckFault] { CheckFault.allCases.filter { $0.isTold(by: self) } }

  /// Whether a check that stands says itself what is wrong and yet states no excess, so that nothing else counts it.
  public var hasUncountedFault: Bool {
    CheckFault.allCases.contains { $0.isTold(by: self) } && checkFinding.isStandingWithoutExcess
  }
}
