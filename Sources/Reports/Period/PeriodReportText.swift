public import RegistryModel

/// The report of a period for a terminal: what it is, its ranking, figures and publications.
extension PeriodReport: Report {
  /// Whether a target is missed or cannot be judged.
  public var needsAction: Bool { indicators.contains(where: \.needsAction) }

  /// What version this is, then ranking, figures and what today's register says otherwise.
  public func lines(in language: Language, width: Int) -> [String] {
    var lines = heading(language).flatMap { DisplayWidth.wrapped(TerminalText.safe($0), to: width) }
    if let ranking { lines += [""] + ranking.lines(in: language, width: width) }
    if !indicators.isEmpty {
      lines += [""]
      lines += IndicatorReport(pack: pack ?? "", period: period, rows: indicators).lines(in: language, width: width)
    }
    if let progressTable {
      lines += ["", ProgressTable.title[language]]
      var table = TextTable(ProgressTable.columns.map { .text($0[language]) })
      for row in progressTable.rows(in: language) { table.append(row) }
      lines += table.lines(width: width)
    }
    for section in lists {
      lines += ["", section.title[language]]
      var table = TextTable(section.columns.map { .text($0[language]) })
      for row in section.rows(in: language) { table.append(row) }
      lines += table.lines(width: width)
    }
    if !publications.isEmpty {
      lines += [""]
      let report = PublicationReport(pack: pack ?? "", period: period, asOf: asOf, entries: publications)
      lines += report.lines(in: language, width: width)
    }
    for note in notes { lines += DisplayWidth.wrapped(TerminalText.safe(note[language]), to: width) }
    return lines + differenceLines(language, width)
  }

  /// The figures; ``tables(in:)`` has every table.
  public func csv(in language: Language) -> CSVTable? {
    IndicatorReport(pack: pack ?? "", period: period, rows: indicators).csv(in: language)
  }

  private func heading(_ language: Language) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [plan[language] + " " + period]
    guard frozen else { return lines + [say("草稿，截至 \(asOf)", "Draft, as of \(asOf)")] }
    var state = say("第 \(version) 版，已冻结，截至 \(asOf)", "Version \(version), frozen, as of \(asOf)")
    if let closedAt { state += say("，关账时间 \(closedAt)", ", closed \(closedAt)") }
    lines.append(state)
    if let correctionReason { lines.append(say("更正原因：", "Corrected because: ") + correctionReason) }
    if let contentHash { lines.append(say("内容校验：", "Content hash: ") + contentHash) }
    return lines
  }

  private func differenceLines(_ language: Language, _ width: Int) -> [String] {
    guard let differences else { return [] }
    return ["", differenceTitle(differences.count)[language]]
      + differences.flatMap { difference in
        DisplayWidth.wrapped(TerminalText.safe(difference.line(in: language)), to: max(20, width - 2)).map { "  " + $0 }
      }
  }

  func differenceTitle(_ count: Int) -> BilingualText {
    count == 0
      ? BilingualText(zh: "现在的登记库得出相同的数值。", en: "Today's register gives the same figures.")
      : BilingualText(
        zh: "现在的登记库会得出不同的数值（\(count) 项，冻结 → 现在）：",
        en: "Today's register would give other figures (\(count); frozen → today):")
  }
}
