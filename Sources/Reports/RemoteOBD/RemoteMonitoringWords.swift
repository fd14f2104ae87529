public import RegistryModel
public import RemoteOBD

extension RemoteMonitoringState {
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
