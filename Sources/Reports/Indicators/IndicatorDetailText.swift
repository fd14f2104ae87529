import Foundation
import RegistryModel

/// Parts, notes, records and plan of one figure, as lines for a terminal.
enum IndicatorDetailText {
  /// How many subjects of one site a plan shows on a terminal.
  private static let subjectsShown = 20

  static func forEachLine(
    of row: IndicatorRow, _ language: Language, width: Int, showsNotes: Bool, _ put: (String) -> Void
  ) {
    var isBegun = false
    func append(_ line: String) {
      if !isBegun {
        put("")
        put(row.id + " " + row.period)
      }
      isBegun = true
      put(line)
    }
    let restsOnGaps = row.uncertain > 0 || !row.missing.isEmpty
    let isExplained = row.plan != nil || row.explanation != nil || !row.parts.isEmpty
    if showsNotes, row.needsAction || restsOnGaps || isExplained { notes(row, language, width).forEach(append) }
    if let records = row.explanation { IndicatorDetailText.records(records, language, width, append) }
    if let plan = row.plan { IndicatorDetailText.plan(plan, language, width).forEach(append) }
  }

  private static func notes(_ row: IndicatorRow, _ language: Language, _ width: Int) -> [String] {
    var lines: [String] = []
    if !row.parts.isEmpty {
      var table = TextTable([.text(say("分项", "part", language)), .number(IndicatorWord.figure[language])])
      for part in row.parts {
        let denominator = part.denominator.map { "/" + IndicatorWord.number($0) } ?? ""
        table.append([part.key ?? "—", IndicatorWord.number(part.numerator) + denominator])
      }
      lines += table.lines(width: width)
    }
    if !row.missing.isEmpty {
      lines += indented(say("缺少：", "missing: ", language) + row.missing.joined(separator: ", "), width)
    }
    if let cumulative = row.cumulative {
      let target = cumulative.target.map { "/" + IndicatorWord.number($0) } ?? ""
      lines += indented(
        say("本年累计：", "since the start of the year: ", language) + IndicatorWord.number(cumulative.numerator) + target,
        width)
    }
    for note in row.notes { lines += indented(note[language], width) }
    return lines
  }

  private static func records(
    _ records: IndicatorRecords, _ language: Language, _ width: Int, _ put: (String) -> Void
  ) {
    let sides = [
      (say("分子记录", "records of the numerator", language), records.numerator),
      (say("分母记录", "records of the denominator", language), records.denominator),
    ]
    let table = TextTable([
      .text(say("记录", "record", language)), .text(say("对象", "subject", language)),
      .text(say("情况", "standing", language)),
    ])
    for (title, entries) in sides where !entries.isEmpty {
      put("  " + title)
      let rows = entries.lazy.map { [$0.kind + ":" + $0.key, $0.subject ?? "—", $0.reason[language]] }
      table.forEachLine(of: rows, width: width, put)
    }
    if !records.remaining.isEmpty {
      put("  " + say("基数中尚未计入", "in the base and not counted yet", language))
      subjects(records.remaining, language, width, put)
    }
  }

  private static func subjects(
    _ subjects: some Collection<IndicatorRecords.Subject>, _ language: Language, _ width: Int,
    _ put: (String) -> Void
  ) {
    let table = TextTable([
      .text(say("对象", "subject", language)), .text(say("所在", "at", language)), .text(say("自", "since", language)),
      .text(say("名称", "name", language)),
    ])
    let rows = subjects.lazy.map { [$0.key, $0.location ?? "—", $0.since.map { "\($0)" } ?? "—", $0.name ?? ""] }
    table.forEachLine(of: rows, width: width, put)
  }

  private static func plan(_ plan: IndicatorPlanRow, _ language: Language, _ width: Int) -> [String] {
    var lines: [String] = []
    if let remaining = plan.remaining {
      var text = say(
        "还需 \(IndicatorWord.number(remaining))，期限 \(plan.deadline)，剩余工作日 \(plan.workingDays)",
        "\(IndicatorWord.number(remaining)) still needed by \(plan.deadline); \(plan.workingDays) working \(plan.workingDays == 1 ? "day" : "days") left",
        language)
      if let each = plan.perWorkingDay {
        text += say("，每个工作日 \(IndicatorWord.number(each))", "; \(IndicatorWord.number(each)) each", language)
      }
      if plan.baseGrows == true, remaining > 0 {
        text += say("（此外不再新增时）", " (where nothing else is added to the base)", language)
      }
      if !plan.holidaysLoaded {
        text += say("（未载入节假日安排：按周一至周五计）", " (holidays not loaded: weekdays counted)", language)
      }
      lines += indented(text, width)
    } else if plan.obstacle == nil {
      lines += indented(
        say("方案没有可供达到的数值，仅展示", "the plan names no number to reach: the figure is shown", language), width)
    }
    for part in plan.parts ?? [] {
      let key = part.key ?? "—"
      let text =
        part.remaining.map {
          say("\(key) 还需 \(IndicatorWord.number($0))", "\(key): \(IndicatorWord.number($0)) still needed", language)
        }
        ?? say("\(key) 无法达到", "\(key): cannot be reached", language)
      lines += indented(text, width)
    }
    if let obstacle = plan.obstacle { lines += indented(obstacle[language], width) }
    for flag in plan.flags { lines += indented("! " + flag[language], width) }
    for site in plan.unseen {
      lines += indented(
        say("尚未计入，", "not counted yet, ", language) + (site.location ?? say("地点未知", "place unknown", language))
          + say("：", ": ", language) + "\(site.subjects.count)", width)
      subjects(site.subjects.prefix(subjectsShown), language, width) { lines.append($0) }
      let rest = site.subjects.count - subjectsShown
      if rest > 0 {
        lines += indented(say("另有 \(rest) 个，见 --format json", "and \(rest) more, see --format json", language), width)
      }
    }
    return lines
  }

  private static func indented(_ text: String, _ width: Int) -> [String] {
    DisplayWidth.wrapped(TerminalText.safe(text), to: max(20, width - 2)).map { "  " + $0 }
  }

  private static func say(_ zh: String, _ en: String, _ language: Language) -> String {
    BilingualText(zh: zh, en: en)[language]
  }
}
