public import RegistryModel
import RemoteOBD

extension RemoteStatusReport {
  /// State by state: the answer, since when, the rule, the source and what was seen; then the last day.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [
      TerminalText.safe(identity) + "  " + say("远程在线监控，\(at)", "remote monitor at \(at)")
        + (registered ? "" : say("（不在登记库中）", " (not in the register)"))
    ]
    for state in states { lines += text(of: state, language: language, width: width) }
    guard let lastDay else { return lines + [say("没有任何上报", "no report of any kind")] }
    lines += ["", say("最近一天（共 \(days) 天）", "last day (of \(days))")]
    var table = TextTable([.text(""), .text("")])
    table.append([say("日期", "day"), "\(lastDay.day)"])
    table.append([say("首末次上报", "first and last contact"), "\(lastDay.firstContact) – \(lastDay.lastContact)"])
    table.append([say("在线分钟", "minutes online"), "\(lastDay.minutesOnline)"])
    table.append([say("信息条数", "records"), "\(lastDay.records)"])
    table.append([say("里程", "distance"), lastDay.distance.map { DecimalText.format($0, decimals: 1) + " km" } ?? "—"])
    table.append([say("SCR 上游 NOx 均值", "mean NOx before SCR"), RemoteStatusReport.nox(lastDay.upstreamNOx)])
    table.append([say("下游 NOx 均值", "mean NOx after"), RemoteStatusReport.nox(lastDay.downstreamNOx)])
    if let share = lastDay.reagentLow {
      table.append([say("反应剂液位低（秒）", "reagent low (s)"), "\(share.part)/\(share.whole)"])
    }
    if let share = lastDay.catalystCold {
      table.append([say("SCR 温度低（秒）", "SCR cold (s)"), "\(share.part)/\(share.whole)"])
    }
    let faults = lastDay.faults.map { $0.isEmpty ? say("无", "none") : $0.joined(separator: " ") } ?? "—"
    table.append([say("故障码", "faults"), faults])
    return lines + table.lines(width: width).dropFirst()
  }

  /// A row for each state.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["identity", "registered", "state", "answer", "since", "source", "projectReading", "evidence"])
    for state in states {
      table.append([
        identity, "\(registered)", state.state, state.answer, state.since.map { "\($0)" } ?? "", state.source ?? "",
        "\(state.projectReading)", state.evidence.joined(separator: "; "),
      ])
    }
    return table
  }

  private func text(of state: State, language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    let title = RemoteMonitoringState(rawValue: state.state)?.title[language] ?? state.state
    var head = title + ": "
    switch state.answer {
    case "yes": head += say("是", "yes") + (state.since.map { say("，自 \($0)", ", since \($0)") } ?? "")
    case "no": head += say("否", "no")
    default: head += say("无法判断", "cannot say") + (state.reason.map { " (" + $0[language] + ")" } ?? "")
    }
    var detail = state.rule[language]
    if let source = state.source { detail += " [" + source + "]" }
    if state.projectReading { detail += say("（本项目的解读）", " (the project's reading)") }
    var lines = ["• " + head] + DisplayWidth.wrapped(detail, to: width - 4).map { "    " + $0 }
    if !state.evidence.isEmpty {
      lines += DisplayWidth.wrapped(
        TerminalText.safe(say("依据：", "seen: ") + state.evidence.joined(separator: "; ")), to: width - 4
      ).map { "    " + $0 }
    }
    return lines
  }

  private static func nox(_ value: Int?) -> String {
    value.map { DecimalText.format($0, decimals: 2) + " ×10⁻⁶" } ?? "—"
  }
}
