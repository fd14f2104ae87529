public import RegistryModel

/// Why an appearance or OBD check fails (GB 3847-2018 clause 6 and Appendix E; medium confidence, from memory).
public enum PartFault: String, Sendable, CaseIterable {
  /// The scan tool could not talk to the vehicle.
  case noCommunication
  /// The malfunction indicator does not work.
  case indicatorDefective
  /// The malfunction indicator is lit and fault codes are stored.
  case indicatorLitWithCodes
  /// The malfunction indicator is lit without a word on codes, or codes are stored without a word on the indicator.
  case indicatorOrCodes
  /// The station says fail and the recorded parts do not show why.
  case statedByStation
  /// A pollution-control device is missing or tampered with.
  case controlDevices
  /// The OBD connector is missing or unusable.
  case obdConnector
  /// The malfunction indicator was found defective by eye.
  case malfunctionIndicator
  /// Fuel, oil or coolant leaks.
  case leaks

  /// What is wrong, in both languages.
  public var title: BilingualText {
    switch self {
    case .noCommunication: BilingualText(zh: "不能通讯", en: "no communication")
    case .indicatorDefective: BilingualText(zh: "故障指示灯失效", en: "malfunction indicator defective")
    case .indicatorLitWithCodes: BilingualText(zh: "故障灯点亮且存有故障码", en: "malfunction indicator lit with fault codes")
    case .indicatorOrCodes:
      BilingualText(
        zh: "故障灯点亮而未填故障码，或有故障码而未填故障灯",
        en: "malfunction indicator lit without codes, or codes without a word on it")
    case .statedByStation: BilingualText(zh: "检验机构判定不合格", en: "failed by the station's word")
    case .controlDevices: BilingualText(zh: "污染控制装置不合格", en: "pollution-control devices not in order")
    case .obdConnector: BilingualText(zh: "OBD 接口不合格", en: "OBD connector not in order")
    case .malfunctionIndicator: BilingualText(zh: "故障指示灯不合格", en: "malfunction indicator not in order")
    case .leaks: BilingualText(zh: "有泄漏", en: "leaks found")
    }
  }
}

extension OBDCheck {
  /// What the recorded parts of the check say is wrong, whatever its stated outcome.
  public var faults: [PartFault] {
    var faults: [PartFault] = []
    if communication != .established { faults.append(.noCommunication) }
    if indicatorWorks == false { faults.append(.indicatorDefective) }
    if indicatorLit == true && !faultCodes.isEmpty { faults.append(.indicatorLitWithCodes) }
    return faults
  }

  /// What is wrong by the recorded parts of a check that the station calls not made. A connector that nobody found may be
  /// none at all: such a vehicle has no check.
  ///
  /// - Parameter mayBeDue: whether the vehicle may have to take the check; one that has not may well fail to answer.
  func faultsUnchecked(mayBeDue: Bool) -> [PartFault] {
    var faults = faults.filter { $0 != .noCommunication }
    if mayBeDue, communication != .established, communication != .connectorNotFound {
      faults.insert(.noCommunication, at: 0)
    }
    if hintsAtFault { faults.append(.indicatorOrCodes) }
    return faults
  }

  /// Whether half of what fails the check is stated, and nothing of the other half.
  var hintsAtFault: Bool {
    indicatorLit == true && faultCodes.isEmpty || indicatorLit == nil && !faultCodes.isEmpty
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

extension AppearanceCheck {
  /// The items that are recorded as failed, whatever the stated outcome of the check.
  public var faults: [PartFault] {
    let items: [(PartFault, CheckOutcome?)] = [
      (.controlDevices, controlDevices), (.obdConnector, obdConnector), (.malfunctionIndicator, malfunctionIndicator),
      (.leaks, leaks),
    ]
    return items.compactMap { $0.1 == .fail ? $0.0 : nil }
  }
}
