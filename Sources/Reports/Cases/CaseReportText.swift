import Policy
public import RegistryModel
import StationOversight

extension CaseReport {
  /// A table of the cases, or one of them with its timeline.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines: [String] = []
    if let only = cases.first, let timeline = only.timeline {
      lines = head(of: only, language, width: width) + entries(timeline, language).lines(width: width)
      if !only.fitting.isEmpty { lines.append(say("可推进：", "Fits next: ") + only.fitting.joined(separator: ", ")) }
    } else if cases.isEmpty {
      // "No cases" would be an answer where the notes say that there is none.
      lines = isUndetermined ? [] : [say("没有案件", "No cases")]
    } else {
      lines =
        [say("\(cases.count) 件，截至 \(at.day)", "\(cases.count) \(cases.count == 1 ? "case" : "cases") as of \(at.day)")]
        + table(language).lines(width: width)
    }
    for note in notes { lines += DisplayWidth.wrapped(note[language], to: width) }
    return lines
  }

  private func table(_ language: Language) -> TextTable {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var table = TextTable([
      .text(say("编号", "case")), .text(say("对象", "subject")), .text(say("状态", "status")),
      .text(say("当前步骤", "step")), .text(say("责任部门", "owner")), .text(say("期限", "due")),
    ])
    for entry in cases {
      table.append([
        entry.id, entry.subject ?? "—",
        entry.status.title[language] + (entry.overdue ? say("，逾期", ", overdue") : "")
          + (entry.late.isEmpty ? "" : say("，有迟办", ", done late")),
        entry.steps.map { $0.title[language] }.joined(separator: " / "),
        Self.unique(entry.steps.map { $0.shortOwner(language) }).joined(separator: " / "),
        Self.unique(entry.steps.map { $0.dueText(language) }).joined(separator: " / "),
      ])
    }
    return table
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  private func head(of entry: Case, _ language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [
      TerminalText.safe(entry.id) + "  " + entry.title[language] + "  [" + entry.status.title[language]
        + (entry.overdue ? say("，逾期", ", overdue") : "") + "]",
      say("依据 ", "Under ") + entry.row + " (" + entry.pack + ")",
    ]
    if let subject = entry.subject { lines.append(say("对象：", "Subject: ") + TerminalText.safe(subject)) }
    for (kind, key) in entry.related.sorted(by: { $0.key < $1.key }) {
      lines.append(say("相关：", "Tied to: ") + TerminalText.safe(kind + ":" + key))
    }
    if !entry.linked.isEmpty {
      lines.append(say("关联案件：", "Linked cases: ") + TerminalText.safe(entry.linked.joined(separator: ", ")))
    }
    if !entry.confirmed { lines.append(say("疑似，未查实：不得公开", "Suspected, not confirmed: not to be published")) }
    for cause in entry.timeline ?? [] { lines += trigger(of: cause, language, width: width) }
    if !entry.exceptions.isEmpty {
      lines.append(say("例外：缺步骤 ", "Exception: passed over ") + entry.exceptions.joined(separator: ", "))
    }
    if !entry.late.isEmpty { lines.append(say("迟办步骤：", "Done late: ") + entry.late.joined(separator: ", ")) }
    for step in entry.steps {
      lines += DisplayWidth.wrapped(
        say("待办：", "To do: ") + step.title[language] + " (" + step.id + "), " + step.owner[language]
          + say("，自 ", ", since ") + "\(step.since)" + say("，期限 ", ", due ") + step.dueText(language), to: width)
      lines += DisplayWidth.wrapped(say("所需证据：", "Evidence needed: ") + step.needs[language], to: width - 2).map {
        "  " + $0
      }
    }
    return lines + [""]
  }

  /// What raised the suspicion that a record is, with its figures and where they come from.
  private func trigger(of cause: Entry, _ language: Language, width: Int) -> [String] {
    let titles = [("trigger", "触发规则：", "Trigger: "), ("figures", "数据：", "Figures: "), ("source", "来源：", "Source: ")]
    guard cause.effect == .opened || cause.effect == .joined else { return [] }
    var found = cause.particulars
    if let known = found["cause"]?.split(separator: " ").first.flatMap({ SuspicionTrigger(rawValue: String($0)) }) {
      found["trigger"] = known.title[language]
      found["source"] = known.source[language]
      found["figures"] = found["reason"]
    }
    return titles.flatMap { name, zh, en -> [String] in
      guard let text = found[name] else { return [] }
      let shown = BilingualText(zh: zh, en: en)[language] + text + " (" + cause.record + ")"
      return DisplayWidth.wrapped(TerminalText.safe(shown), to: width)
    }
  }

  private func entries(_ timeline: [Entry], _ language: Language) -> TextTable {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var table = TextTable([
      .text(say("时间", "time")), .text(say("经过", "what")), .text(say("步骤", "step")), .text(say("记录", "record")),
      .text(say("文书与证据", "document, evidence")),
    ])
    for entry in timeline {
      let names = ["department", "officer", "document", "evidence", "workshop", "items", "reason", "station"]
      table.append([
        String("\(entry.at)".prefix(16)).split(separator: "T").joined(separator: " "),
        entry.effect.title[language] + (entry.late ? late(entry, language) : ""), entry.title?[language] ?? "",
        entry.record,
        names.compactMap { entry.particulars[$0] }.joined(separator: ", "),
      ])
    }
    return table
  }

  private func late(_ entry: Entry, _ language: Language) -> String {
    let due = entry.due.map { "\($0)" } ?? ""
    return BilingualText(zh: "，迟于 \(due)", en: ", late (due \(due))")[language]
  }

  /// A row a case.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable([
      "id", "pack", "row", "title", "status", "subject", "openedAt", "steps", "owners", "since", "due", "overdue",
      "exceptions", "confirmed", "late",
    ])
    for entry in cases {
      table.append([
        entry.id, entry.pack, entry.row, entry.title[language], entry.status.rawValue, entry.subject ?? "",
        "\(entry.openedAt)", entry.steps.map(\.id).joined(separator: " "),
        Self.unique(entry.steps.map { $0.owner[language] }).joined(separator: " / "),
        entry.steps.first.map { "\($0.since)" } ?? "", entry.steps.first?.due.map { "\($0)" } ?? "",
        String(entry.overdue), entry.exceptions.joined(separator: " "), String(entry.confirmed),
        entry.late.joined(separator: " "),
      ])
    }
    return table
  }
}

extension CaseReport.Step {
  /// The codes that `--owner` takes; in Chinese, and where the owner is no department, the words.
  fileprivate func shortOwner(_ language: Language) -> String {
    let isInWords = owners.contains { CaseOwner.words.contains($0) }
    return language == .zh || isInWords ? owner[language] : owners.joined(separator: ", ")
  }

  /// The last day, or that it is not known.
  fileprivate func dueText(_ language: Language) -> String {
    if let due { return "\(due)" }
    return BilingualText(zh: "未知（未载入 \(dueMissing ?? "")）", en: "not known (\(dueMissing ?? "") not loaded)")[language]
  }
}
