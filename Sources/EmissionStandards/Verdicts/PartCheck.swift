public import RegistryModel

/// A part of an inspection that is judged without a limit: appearance, OBD, visible smoke.
public struct PartCheck: Hashable, Sendable {
  /// The part.
  public let part: Part
  /// What it says for the verdict.
  public let outcome: LimitComparison.Outcome
  /// Why an OBD check fails; empty for other parts and for a passed check.
  public let faults: [OBDFault]
  /// The requirement.
  public let basis: StatedValue

  init(_ part: Part, _ outcome: LimitComparison.Outcome, faults: [OBDFault] = [], basis: StatedValue) {
    self.part = part
    self.outcome = outcome
    self.faults = faults
    self.basis = basis
  }

  /// The parts.
  public enum Part: String, Sendable, CaseIterable {
    /// Appearance check.
    case appearance
    /// OBD check.
    case obd
    /// Plainly visible smoke.
    case visibleSmoke

    /// What the part is called.
    public var title: BilingualText {
      switch self {
      case .appearance: BilingualText(zh: "外观检验", en: "appearance check")
      case .obd: BilingualText(zh: "OBD 检查", en: "OBD check")
      case .visibleSmoke: BilingualText(zh: "可见烟度", en: "visible smoke")
      }
    }
  }
}

/// Why an OBD check fails (GB 3847-2018 Appendix E; medium confidence, from memory).
public enum OBDFault: String, Sendable, CaseIterable {
  /// The scan tool could not talk to the vehicle.
  case noCommunication
  /// The malfunction indicator does not work.
  case indicatorDefective
  /// The malfunction indicator is lit and fault codes are stored.
  case indicatorLitWithCodes
  /// The station says fail and the recorded parts do not show why.
  case statedByStation

  /// What is wrong, in both languages.
  public var title: BilingualText {
    switch self {
    case .noCommunication: BilingualText(zh: "不能通讯", en: "no communication")
    case .indicatorDefective: BilingualText(zh: "故障指示灯失效", en: "malfunction indicator defective")
    case .indicatorLitWithCodes: BilingualText(zh: "故障灯点亮且存有故障码", en: "malfunction indicator lit with fault codes")
    case .statedByStation: BilingualText(zh: "检验机构判定不合格", en: "failed by the station's word")
    }
  }
}

extension OBDCheck {
  /// What the recorded parts of the check say is wrong, whatever its stated outcome.
  public var faults: [OBDFault] {
    var faults: [OBDFault] = []
    if communication != .established { faults.append(.noCommunication) }
    if indicatorWorks == false { faults.append(.indicatorDefective) }
    if indicatorLit == true && !faultCodes.isEmpty { faults.append(.indicatorLitWithCodes) }
    return faults
  }

  /// Whether the recorded parts leave open if the check passes: communication and nothing of the indicator, an
  /// indicator that is lit without a word on the codes, or codes without a word on whether it was lit.
  public var isUnclear: Bool {
    switch indicatorLit {
    case true?: faultCodes.isEmpty
    case false?: false
    case nil: indicatorWorks == nil || !faultCodes.isEmpty
    }
  }

  /// Whether fault codes are stored while the indicator is said to be dark: no failure by itself, but worth a look.
  public var hasCodesWithoutIndicator: Bool { indicatorLit == false && !faultCodes.isEmpty }
}
