import RegistryModel
import RemoteOBD
import Reports

/// The one line about the remote monitor in the answer to a look-up: the gravest state that holds.
enum RemoteStatusLine {
  private static let gravestFirst: [RemoteMonitoringState] = [
    .suspectedTampering, .faulty, .silent, .online, .networked, .installed,
  ]

  static func line(of history: RemoteMonitoringHistory) -> LookupReport.RemoteStatus {
    for state in gravestFirst {
      guard case .yes(let since) = history.rules.status(state).answer else { continue }
      let mark = history.parameters.restsOnProjectReading(state)
      return LookupReport.RemoteStatus(
        status: state.rawValue,
        reason: BilingualText(
          zh: state.title.zh + (since.map { "，自 \($0)" } ?? "") + contact(history).zh
            + (mark ? "（按本项目的解读）" : ""),
          en: state.title.en + (since.map { ", since \($0)" } ?? "") + contact(history).en
            + (mark ? " (by the project's reading)" : "")))
    }
    return LookupReport.RemoteStatus(
      status: "none",
      reason: BilingualText(
        zh: "未安装或未联网" + contact(history).zh, en: "not installed or not networked" + contact(history).en))
  }

  private static func contact(_ history: RemoteMonitoringHistory) -> BilingualText {
    guard let last = history.rules.days.last else { return BilingualText(zh: "；没有任何上报", en: "; no report of any kind") }
    return BilingualText(zh: "；最近上报日 \(last.day)", en: "; last day of report \(last.day)")
  }
}
