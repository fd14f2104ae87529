public import RegistryModel
import RemoteOBD

extension RemoteStatusReport {
  /// State by state: the answer, since when, the rule, the source and what was seen; then the last day.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = DisplayWidth.wrapped(
      TerminalText.safe(identity) + "  " + say("远程在线监控，\(at)", "remote monitor at \(at)")
        + (registered ? "" : say("（不在登记库中）", " (not in the register)")), to: width)
    for state in states { lines += text(of: state, language: language, width: width) }
    guard let lastDay else { return lines + [say("没有任何上报", "no report of any kind")] }
    lines += ["", say("最近一天（共 \(days) 天）", "last day (of \(days))")]
    lines += text(of: lastDay, language).lines(width: width).dropFirst()
    if recentDays.count > 1 { lines += [""] + text(of: recentDays, language).lines(width: width) }
    if !episodes.isEmpty { lines += [""] + textOfEpisodes(language, width) }
    if let positions { lines += [""] + text(of: positions, language, width) }
    return lines
  }

  /// A row for each state.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["identity", "registered", "state", "answer", "since", "source", "projectReading", "evidence"])
    for state in states {
      table.append([
        identity, "\(registered)", state.state.rawValue, state.answer.rawValue, state.since.map { "\($0)" } ?? "",
        state.source ?? "",
        "\(state.projectReading)", state.evidence.joined(separator: "; "),
      ])
    }
    return table
  }

  private func text(of state: State, language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var head = state.state.title[language] + say("：", ": ")
    switch state.answer {
    case .yes: head += say("是", "yes") + (state.since.map { say("，自 \($0)", ", since \($0)") } ?? "")
    case .no: head += say("否", "no")
    case .cannotSay: head += say("无法判断", "cannot say") + (state.reason.map { say("（\($0.zh)）", " (\($0.en))") } ?? "")
    }
    var detail = state.rule[language]
    if let source = state.source { detail += " [" + source + "]" }
    if state.projectReading { detail += say("（本项目的解读）", " (the project's reading)") }
    var lines = DisplayWidth.wrapped(head, to: width - 2).enumerated().map {
      ($0.offset == 0 ? "• " : "  ") + $0.element
    }
    lines += DisplayWidth.wrapped(detail, to: width - 4).map { "    " + $0 }
    if !state.seen.isEmpty {
      lines += DisplayWidth.wrapped(
        TerminalText.safe(say("依据：", "seen: ") + state.seen.map { $0[language] }.joined(separator: "; ")), to: width - 4
      ).map { "    " + $0 }
    }
    return lines
  }
}
