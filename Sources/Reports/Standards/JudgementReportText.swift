import EmissionStandards
public import RegistryModel

extension JudgementReport {
  /// Each record with its working, line by line.
  public func lines(in language: Language, width: Int) -> [String] {
    let page = JudgementPage(language: language, width: width)
    var lines: [String] = []
    for record in judgements { lines += (lines.isEmpty ? [] : [""]) + page.lines(of: record) }
    for check in checks { lines += (lines.isEmpty ? [] : [""]) + page.lines(of: check) }
    for finding in unreadable {
      lines += page.wrapped(
        TerminalText.safe(
          "! \(finding.code) \(finding.path):\(finding.line ?? 0) \(finding.element) \(finding.message[language])"))
    }
    if lines.isEmpty {
      lines += page.wrapped(
        page.say("文件中没有检验记录或监督检查可判定", "the file holds no inspection and no supervision check to judge"))
    }
    return lines
  }
}

/// Lays out workings in one language.
private struct JudgementPage {
  let language: Language
  let width: Int

  func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }

  func wrapped(_ text: String, indent: Int = 0) -> [String] {
    DisplayWidth.wrapped(text, to: width - indent).map { String(repeating: " ", count: indent) + $0 }
  }

  func lines(of record: JudgementReport.Record) -> [String] {
    let methods = record.methods.map { CodeList.testMethod.title(of: $0)?[language] ?? $0 }
    var lines = wrapped(
      TerminalText.safe(record.serial) + "  " + record.station + "  \(record.day)  " + methods.joined(separator: " + "))
    lines += record.facts.flatMap { wrapped(TerminalText.safe($0.line[language]), indent: 2) }
    if let set = record.limitSetLine { lines += wrapped(TerminalText.safe(set[language]), indent: 2) }
    lines += record.comparisons.flatMap { comparison($0) }
    for part in record.parts {
      let faults = part.faults.map { $0[language] }.joined(separator: say("；", "; "))
      lines += wrapped(
        part.title[language] + say("：", ": ") + part.outcomeTitle[language]
          + (faults.isEmpty ? "" : say("（", " (") + faults + say("）", ")")), indent: 4)
      lines += wrapped(
        part.citation + say("（可信度：", " (confidence: ")
          + ConfidenceWord.text(part.confidence, part.fromMemory, language) + say("）", ")"), indent: 8)
      if let note = part.note { lines += wrapped(note[language], indent: 8) }
    }
    // Each reason says by itself what is wrong: missing, not loaded, outside the scope.
    lines += reasons(record.missing, record.assumptions)
    lines += wrapped(
      say("复核结论：", "registry's verdict: ") + VerdictWord.text(record.computed, language)
        + say("；机构结论：", "; station's verdict: ") + VerdictWord.text(record.stated, language), indent: 2)
    return lines + findings(record.findings)
  }

  func lines(of check: JudgementReport.Check) -> [String] {
    let kind = check.kind?.title[language] ?? "—"
    var lines = wrapped(
      TerminalText.safe(check.check) + "  " + TerminalText.safe(check.subject) + "  " + "\(check.at)".prefixOfMinute
        + "  "
        + kind + (check.standard.map { "  " + $0 } ?? ""))
    lines += check.facts.flatMap { wrapped(TerminalText.safe($0.line[language]), indent: 2) }
    if let set = check.limitSetLine { lines += wrapped(TerminalText.safe(set[language]), indent: 2) }
    lines += check.comparisons.flatMap { comparison($0) }
    for join in check.joins { lines += wrapped(TerminalText.safe(join[language]), indent: 4) }
    lines += reasons(check.missing, check.assumptions)
    let stated = check.stated.flatMap { CodeList.checkOutcome.title(of: $0)?[language] } ?? say("未填", "none")
    lines += wrapped(
      say("复核结论：", "registry's verdict: ") + check.computedTitle[language]
        + say("；检查结果：", "; stated outcome: ") + stated, indent: 2)
    return lines + findings(check.findings)
  }

  private func comparison(_ comparison: JudgementReport.Comparison) -> [String] {
    var lines = wrapped(comparison.line[language], indent: 4)
    if let allowance = comparison.allowance {
      lines += wrapped(
        say("其中海拔放宽 \(allowance) \(comparison.unit)", "of which \(allowance) \(comparison.unit) for the altitude"),
        indent: 8)
    }
    lines += wrapped(
      comparison.citation + say("，", ", ") + comparison.basis[language] + say("（可信度：", " (confidence: ")
        + ConfidenceWord.text(comparison.confidence, comparison.fromMemory, language) + say("）", ")"), indent: 8)
    if let note = comparison.note { lines += wrapped(note[language], indent: 8) }
    return lines
  }

  private func reasons(_ missing: [BilingualText], _ assumptions: [BilingualText]) -> [String] {
    missing.flatMap { wrapped($0[language], indent: 4) }
      + assumptions.flatMap { wrapped(say("前提：", "taken for granted: ") + $0[language], indent: 4) }
  }

  private func findings(_ findings: [ImportReport.Sample]) -> [String] {
    findings.flatMap { finding in
      wrapped(
        TerminalText.safe("! \(finding.code) \(finding.element) \(finding.value ?? "") \(finding.message[language])"),
        indent: 4)
    }
  }
}
