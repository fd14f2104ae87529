public import RegistryModel

/// What the register says about the remote monitor of a vehicle.
public struct RemoteMonitoringRegister: Hashable, Sendable {
  /// Remote monitor installed on.
  public var installedOn: CivilDate?
  /// Networked with the ecology-environment department on.
  public var networkedOn: CivilDate?
  /// Disconnected on.
  public var disconnectedOn: CivilDate?

  /// The register's dates; nil where it has none.
  public init(installedOn: CivilDate? = nil, networkedOn: CivilDate? = nil, disconnectedOn: CivilDate? = nil) {
    self.installedOn = installedOn
    self.networkedOn = networkedOn
    self.disconnectedOn = disconnectedOn
  }
}

/// A state that a vehicle's remote monitor may be in.
public enum RemoteMonitoringState: String, Encodable, Hashable, Sendable, CaseIterable {
  /// A monitor is installed.
  case installed
  /// It is networked.
  case networked
  /// It reports.
  case online
  /// It has fallen silent, though networked.
  case silent
  /// The lamp is lit or faults are stored.
  case faulty
  /// Removed, or reporting for another vehicle.
  case suspectedTampering
  /// Stably meets the standard (稳定达标).
  case stablyCompliant

  /// Whether someone has to act where the state holds.
  public var needsAction: Bool { self == .silent || self == .faulty || self == .suspectedTampering }

  /// What the state is called.
  public var title: BilingualText {
    switch self {
    case .installed: BilingualText(zh: "已安装", en: "installed")
    case .networked: BilingualText(zh: "已联网", en: "networked")
    case .online: BilingualText(zh: "在线", en: "online")
    case .silent: BilingualText(zh: "失联", en: "silent")
    case .faulty: BilingualText(zh: "故障", en: "faulty")
    case .suspectedTampering: BilingualText(zh: "疑似篡改", en: "suspected tampering")
    case .stablyCompliant: BilingualText(zh: "稳定达标", en: "stably compliant")
    }
  }
}

/// Whether a state holds.
public enum RemoteMonitoringAnswer: Hashable, Sendable {
  /// It holds; since when, where that is known.
  case yes(since: Instant?)
  /// It does not hold.
  case no
  /// It cannot be told.
  case cannotSay(Reason)

  /// Why it cannot be told.
  public enum Reason: String, Hashable, Sendable {
    /// The parameter that defines the state is not loaded.
    case parameterNotLoaded
    /// The register does not say.
    case registerSilent
    /// The terminal has reported nothing that tells.
    case noReport

    /// The reason in both languages.
    public var title: BilingualText {
      switch self {
      case .parameterNotLoaded: BilingualText(zh: "参数未载入", en: "parameter not loaded")
      case .registerSilent: BilingualText(zh: "登记库无此日期", en: "the register has no such date")
      case .noReport: BilingualText(zh: "终端没有上报可判断的信息", en: "the terminal has reported nothing that tells")
      }
    }
  }
}

/// One state with its answer and the rule that says so.
public struct RemoteMonitoringStatus: Hashable, Sendable {
  /// The state.
  public let state: RemoteMonitoringState
  /// Whether it holds.
  public let answer: RemoteMonitoringAnswer
  /// The rule in both languages.
  public let rule: BilingualText
  /// Where the rule's parameter comes from; nil where the rule needs none, or it is not loaded.
  public let source: Citation?
  /// What was seen, sorted: faults, or what raised a suspicion.
  public let evidence: [Evidence]

  /// Something seen, by a stable text for programs and in both languages.
  public struct Evidence: Hashable, Sendable {
    /// For programs.
    public let name: String
    /// For people.
    public let title: BilingualText

    init(_ name: String, zh: String, en: String) {
      self.name = name
      title = BilingualText(zh: zh, en: en)
    }

    /// Something that is called the same in both languages, such as a fault code.
    init(_ name: String) { self.init(name, zh: name, en: name) }
  }
}
