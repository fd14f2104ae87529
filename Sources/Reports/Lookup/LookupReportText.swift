public import RegistryModel

extension LookupReport {
  /// What matters at the roadside first: status, open cases, findings and decisions, then the subject and its history.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = DisplayWidth.wrapped(TerminalText.safe(key) + "  " + headline(language), to: width) + [""]
    for entry in cases {
      let text =
        entry.id + ": " + entry.title[language] + say("；待", "; waits for ") + entry.step[language] + " ("
        + entry.owner[language] + ")"
      lines += bullet(
        say("办理中的案件 ", "Open case ") + text + (entry.overdue ? say("，逾期", ", overdue") : "")
          + (entry.outOfUse ? say("；停止使用", "; out of use") : "")
          + (entry.confirmed ? "" : say("；疑似，不得公开", "; suspected, not for the public")), width: width)
    }
    for item in openItems { lines += bullet(item[language], width: width) }
    for decision in decisions {
      lines += bullet(
        "[" + decision.answer.title[language] + "] " + decision.reason[language]
          + (decision.rule.isEmpty ? "" : " (" + decision.rule + ")"), width: width)
      if let citation = decision.citation { lines += under(citation.document + " " + citation.clause, width: width) }
      if !decision.missing.isEmpty {
        let missing = decision.missing.map {
          FactText.missing($0, language) + ($0 == "location" ? say("（--point）", " (--point)") : "")
        }.joined(separator: say("、", ", "))
        lines += under(say("缺少：", "missing: ") + missing, width: width)
      }
    }
    for list in lists {
      lines += bullet(
        say("列入名单 ", "On the list ") + list.list + " " + (list.from.map { "\($0)" } ?? "") + " (" + list.rule + ")",
        width: width)
    }
    if !findings.isEmpty { lines += [say("监督检查", "Supervision findings")] + findingTable(language).lines(width: width) }
    for finding in findings {
      for note in finding.explanations { lines += under(finding.check + ": " + note[language], width: width) }
    }
    if !repairs.isEmpty { lines += [say("维修记录", "Repairs")] + repairTable(language).lines(width: width) }
    if let subject = vehicle ?? machine ?? record { lines += subjectLines(subject, language: language, width: width) }
    if let remoteOBD {
      lines += DisplayWidth.wrapped(
        say("远程在线监控：", "Remote OBD: ") + remoteOBD.reason[language], to: width)
    }
    if !inspections.isEmpty {
      lines += ["", say("最近的检验", "Latest inspections")] + inspectionTable(language).lines(width: width)
    }
    if !suggestions.isEmpty {
      let heading =
        status == .ambiguous
        ? say("可能所指的对象", "Those that may be meant")
        : say("相似的号码（仅供核对，不作判断）", "Look-alikes (for checking only; they decide nothing)")
      lines += ["", heading]
      for suggestion in suggestions {
        lines.append(
          "  " + suggestion.key + (suggestion.color.map { " " + ColorWord.text($0, language) } ?? "") + "  "
            + suggestion.difference[language])
      }
    }
    for note in notes { lines += [""] + DisplayWidth.wrapped(note[language], to: width) }
    if at == at.day.lastMoment {
      let asOf = say(
        "规则按 \(at.day) 全天判断，其余为当日终了时的情况；问当天某一时刻请写明时间。",
        "The rules are asked about the whole of \(at.day), and all else is as it stood at the end of \(at.day); to ask about a moment of that day, add its time."
      )
      lines += [""] + DisplayWidth.wrapped(asOf, to: width)
    }
    return lines
  }

  private func headline(_ language: Language) -> String {
    switch status {
    case .found: BilingualText(zh: "已查到", en: "found")[language]
    case .unknown:
      BilingualText(
        zh: "登记库中没有——这不表示合规", en: "not in the registry - this does not mean that it complies")[language]
    case .ambiguous:
      (areToldApartByColor
        ? BilingualText(
          zh: "有多个对象：请指明号牌颜色，或按车辆识别代号、机械标识查询",
          en: "several subjects; name the colour of the plate, or ask by VIN or the key of the machine")
        : BilingualText(
          zh: "有多个对象：请按车辆识别代号、机械标识查询", en: "several subjects; ask by VIN or the key of the machine"))[language]
    }
  }

  /// Whether the colour of the plate leaves one of those that may be meant.
  private var areToldApartByColor: Bool {
    let colors = suggestions.map(\.color)
    return !colors.contains(nil) && Set(colors).count == colors.count
  }

  private func bullet(_ text: String, width: Int) -> [String] {
    DisplayWidth.wrapped(TerminalText.safe(text), to: width - 2).enumerated().map { ($0 == 0 ? "• " : "  ") + $1 }
  }

  private func under(_ text: String, width: Int) -> [String] {
    DisplayWidth.wrapped(TerminalText.safe(text), to: width - 4).map { "    " + $0 }
  }

  private func findingTable(_ language: Language) -> TextTable {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var table = TextTable([
      .text(say("时间", "time")), .text(say("类别", "kind")), .text(say("结果", "outcome")),
      .text(say("复核", "registry says")), .text(say("认定", "status")), .text(say("编号", "check")),
    ])
    for finding in findings {
      table.append([
        "\(finding.at)".prefixOfMinute, finding.kind?.title[language] ?? "—",
        finding.outcome?.title[language] ?? "—",
        finding.computedTitle?[language] ?? "—",
        finding.status?.title[language] ?? "—", finding.check,
      ])
    }
    return table
  }

  private func repairTable(_ language: Language) -> TextTable {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var table = TextTable([
      .text(say("完工", "finished")), .text(say("维修单位", "workshop")), .text(say("项目", "items")),
      .text(say("档案", "file")), .text(say("编号", "repair")),
    ])
    for repair in repairs {
      table.append([
        "\(repair.at)".prefixOfMinute, repair.workshop ?? "—", repair.items ?? "—", repair.document ?? "—", repair.id,
      ])
    }
    return table
  }

  private func subjectLines(_ subject: Subject, language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [
      "",
      heading(of: subject)[language] + " " + TerminalText.safe(subject.key)
        + (subject.registered
          ? "" : say("（不在登记册中）", " (not in the register)")),
    ]
    let left = min(36, subject.titled.map { DisplayWidth.columns(of: $0.title[language]) }.max() ?? 0)
    for value in subject.titled {
      let text = TerminalText.safe(value.shown[language])
      guard width - left - 4 >= 20 else {
        lines += TableRecords.lines(value.title[language], text, width: width)
        continue
      }
      let shown = DisplayWidth.wrapped(text, to: width - left - 4)
      for (index, line) in shown.enumerated() {
        lines.append("  " + DisplayWidth.padded(index == 0 ? value.title[language] : "", to: left) + "  " + line)
      }
    }
    return lines
  }

  private func heading(of subject: Subject) -> BilingualText {
    if let kind = subject.kind { return RecordKind.named(kind)?.title ?? BilingualText(zh: kind, en: kind) }
    return vehicle == nil ? BilingualText(zh: "机械", en: "Machine") : BilingualText(zh: "车辆", en: "Vehicle")
  }

  private func inspectionTable(_ language: Language) -> TextTable {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var table = TextTable([
      .text(say("结束时间", "ended")), .text(say("机构", "station")), .text(say("方法", "method")),
      .number(say("次", "no.")), .text(say("机构判定", "station says")), .text(say("复核", "registry says")),
      .text(say("流水号与问题", "serial, findings")),
    ])
    for inspection in inspections {
      let methods = inspection.methods.map { CodeList.testMethod.title(of: $0)?[language] ?? $0 }
      let cancelled = inspection.cancelled ? [say("已作废", "cancelled")] : []
      let onImport =
        inspection.computedOnImport.map {
          [say("导入时复核：", "on import:") + VerdictWord.text($0, language)]
        } ?? []
      table.append([
        "\(inspection.end)".prefixOfMinute, inspection.station, methods.joined(separator: "+"), "\(inspection.attempt)",
        VerdictWord.text(inspection.verdict, language), VerdictWord.text(inspection.computedVerdict, language),
        ([inspection.serial] + cancelled + onImport + inspection.findings).joined(separator: " "),
      ])
    }
    return table
  }
}

extension LookupReport.SupervisionFinding {
  /// What has to be known of it beside its row.
  fileprivate var explanations: [BilingualText] {
    let tested = testedMachine.map {
      BilingualText(zh: "被测的是机械 \($0)，不是该车", en: "it was the machine \($0) that was tested, not this vehicle")
    }
    let settled = settledBy.map {
      BilingualText(
        zh: "超标已由案件 \($0.case) 办结（\($0.closed.day)）：其后的复检 \($0.retest) 于 \($0.retested.day) 合格",
        en:
          "settled by the case \($0.case), closed on \($0.closed.day): the retest \($0.retest) of \($0.retested.day) was passed"
      )
    }
    return [device, tested].compactMap { $0 } + settled
  }
}

extension String {
  /// `2020-06-05 09:12` of an ISO 8601 moment.
  var prefixOfMinute: String {
    let text = prefix(16)
    return text.prefix(10) + " " + text.dropFirst(11)
  }
}
