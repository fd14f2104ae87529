/// What a check itself says to be wrong with its subject, whatever outcome it states beside that. The raw values are the
/// attributes that say it.
///
/// They are those that state a fault or an offence by themselves, wherever they stand:
/// - the exhaust, its after-treatment or its OBD failed or was tampered with;
/// - the sample failed, the tank leaks, vapour recovery does not work, the load spills, a control area was entered against
///   its rules, the transport certificate does not hold;
/// - the truck was impounded: who stops it again has to know that it was not let go, until a statement says that it was.
///
/// Not among them is what is a fault by a plan and the circumstances alone, for its rules and cases tell that: a load that is
/// not enclosed (an empty truck need not be), ledgers, invoices and reports that were not there (they are brought later, which
/// another check shows), a site that sells no urea, fewer vehicles washed than seen. Nor is a truck that was turned back or
/// sampled: the first ended on the spot, the second says nothing until the laboratory does.
public enum CheckFault: String, Encodable, Sendable, CaseIterable {
  case deviceRemoved
  case obdTampered
  case exhaustResult
  case deviceResult
  case obdResult
  case sampleFailed
  case zoneBreach
  case spilling
  case tankLeak
  case recoveryWorks
  case certificateValid
  case truckAction

  /// The value by which the attribute says it.
  private var told: AttributeValue {
    switch self {
    case .deviceRemoved, .obdTampered, .sampleFailed, .zoneBreach, .spilling, .tankLeak: .flag(true)
    case .recoveryWorks, .certificateValid: .flag(false)
    case .exhaustResult, .deviceResult, .obdResult: .text(CheckOutcome.fail.rawValue)
    case .truckAction: .text("impounded")
    }
  }

  /// Whether it is about the exhaust, so that a check which says it shows no exhaust that is in order.
  public var isOfExhaust: Bool {
    switch self {
    case .deviceRemoved, .obdTampered, .exhaustResult, .deviceResult, .obdResult: true
    case .sampleFailed, .zoneBreach, .spilling, .tankLeak, .recoveryWorks, .certificateValid, .truckAction: false
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
    case .sampleFailed: BilingualText(zh: "样品不合格", en: "sample failed")
    case .zoneBreach: BilingualText(zh: "违规进入控制区", en: "entered a control area against its rules")
    case .spilling: BilingualText(zh: "抛洒滴漏", en: "load spilling or dripping")
    case .tankLeak: BilingualText(zh: "油罐渗漏", en: "tank leaks")
    case .recoveryWorks: BilingualText(zh: "油气回收不正常", en: "vapour recovery does not work")
    case .certificateValid: BilingualText(zh: "道路运输证无效", en: "transport certificate not valid")
    case .truckAction: BilingualText(zh: "车辆被暂扣", en: "truck impounded")
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
