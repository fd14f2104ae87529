import RegistryModel
import RemoteOBD
import Reports

/// What the answer to a look-up says of the remote monitor: one line with the gravest state that holds, and each state that
/// somebody has to act on.
enum RemoteStatusLine {
  private static let gravestFirst: [RemoteMonitoringState] = [
    .suspectedTampering, .faulty, .silent, .online, .networked, .installed,
  ]

  static func line(of history: RemoteMonitoringHistory) -> LookupReport.RemoteStatus {
    for state in gravestFirst {
      guard case .yes(let since) = history.rules.status(state).answer else { continue }
      return LookupReport.RemoteStatus(status: state.rawValue, reason: reason(state, since, history))
    }
    return LookupReport.RemoteStatus(
      status: "none",
      reason: BilingualText(
        zh: "未安装或未联网" + contact(history).zh, en: "not installed or not networked" + contact(history).en))
  }

  /// The states for which `obd status` asks somebody to act, gravest first: who stops the vehicle is not to hear of a removed
  /// terminal as of one among many lines.
  static func openItems(of history: RemoteMonitoringHistory) -> [BilingualText] {
    gravestFirst.filter(\.needsAction).compactMap { state in
      // Of a monitor that never reported nobody knows whether its platform sends here at all.
      if state == .silent, history.rules.days.isEmpty { return nil }
      guard case .yes(let since) = history.rules.status(state).answer else { return nil }
      let reason = reason(state, since, history)
      return BilingualText(
        zh: "远程在线监控：\(reason.zh)：核查车载终端与排放控制装置",
        en: "Remote OBD: \(reason.en): check the terminal and the emission control devices")
    }
  }

  private static func reason(
    _ state: RemoteMonitoringState, _ since: Instant?, _ history: RemoteMonitoringHistory
  ) -> BilingualText {
    let mark = history.parameters.restsOnProjectReading(state)
    return BilingualText(
      zh: state.title.zh + (since.map { "，自 \($0)" } ?? "") + contact(history).zh + (mark ? "（按本项目的解读）" : ""),
      en: state.title.en + (since.map { ", since \($0)" } ?? "") + contact(history).en
        + (mark ? " (by the project's reading)" : ""))
  }

  private static func contact(_ history: RemoteMonitoringHistory) -> BilingualText {
    guard let last = history.rules.days.last else { return BilingualText(zh: "；没有任何上报", en: "; no report of any kind") }
    return BilingualText(zh: "；最近上报日 \(last.day)", en: "; last day of report \(last.day)")
  }
}
