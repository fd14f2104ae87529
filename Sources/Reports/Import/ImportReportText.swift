public import RegistryModel

extension ImportReport {
  /// Totals, files, and findings by code with the first place of each.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines: [String] = []
    if dryRun { lines += [say("试运行：未写入任何内容", "Dry run: nothing was written")] }
    lines += table(language: language, width: width).lines(width: width)
    lines += unusable.map { "  ! " + TerminalText.safe($0.path) + ": " + $0.message[language] }
    lines += passedOver?.lines(in: language, width: width) ?? []
    for file in files {
      if let byte = file.cutAtByte {
        lines.append(
          "  ! " + TerminalText.safe(file.path)
            + say("：文件在第 \(byte) 字节处中断；请重新发送整个文件", ": cut at byte \(byte); send the whole file again"))
      }
    }
    if !findingCounts.isEmpty {
      lines += ["", say("发现的问题", "Findings")]
      for (code, count) in findingCounts.sorted(by: { $0.key < $1.key }) {
        guard let first = samples.first(where: { $0.code == code }) else { continue }
        let title = FindingCode.named(code)?.title ?? first.message
        lines += DisplayWidth.wrapped("\(code) × \(count)  " + title[language], to: width - 2).map { "  " + $0 }
        lines += detail(of: first, language: language, width: width)
      }
    }
    if let auditHead { lines += ["", say("审计链头：", "Audit head: ") + auditHead] }
    return lines
  }

  /// The files with their counts.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable([
      "path", "dialect", "read", "accepted", "duplicate", "superseded", "waiting", "quarantined", "rejected",
      "findings",
    ])
    for file in files {
      table.append([file.path, file.dialect] + file.counts.cells + ["\(file.counts.findings)"])
    }
    return table
  }

  private func table(language: Language, width: Int) -> TextTable {
    let headings =
      switch language {
      case .zh: ["读取", "接受", "重复", "被替代", "等待", "隔离", "拒绝", "问题"]
      case .en: ["read", "acc.", "dup.", "sup.", "wait", "quar.", "rej.", "find."]
      }
    var table = TextTable(
      [.text(BilingualText(zh: "文件", en: "file")[language])] + headings.map { .number($0) })
    let shown = files.count <= 20 ? files : files.filter { $0.counts.needsAction || $0.counts.findings > 0 }
    for file in shown.prefix(20) {
      table.append(
        [shortened(lastComponents(file.path), to: width - 58)] + file.counts.cells + ["\(file.counts.findings)"])
    }
    if files.count != 1 || shown.count != 1 {
      let label = BilingualText(zh: "合计（\(files.count) 个文件）", en: "total (\(files.count) files)")[language]
      table.append([label] + totals.cells + ["\(totals.findings)"])
    }
    return table
  }

  private func detail(of sample: Sample, language: Language, width: Int) -> [String] {
    var place = lastComponents(sample.path)
    if let line = sample.line { place += ":\(line)" }
    if let column = sample.column, column > 0 { place += ":\(column)" }
    var text = place
    if !sample.element.isEmpty { text += " " + sample.element }
    if let value = sample.value { text += " = " + value }
    let hint = sample.hint[language]
    var lines = DisplayWidth.wrapped(TerminalText.safe(text), to: width - 4)
    if let title = FindingCode.named(sample.code)?.title, sample.message != title {
      lines += DisplayWidth.wrapped(TerminalText.safe(sample.message[language]), to: width - 4)
    }
    if !hint.isEmpty { lines += DisplayWidth.wrapped("→ " + hint, to: width - 4) }
    return lines.map { "    " + $0 }
  }

  /// A name that leaves room for the counts: its end, which tells files of one folder apart. Where that would be hardly
  /// anything, the name stays whole, and the row gives way.
  private func shortened(_ name: String, to width: Int) -> String {
    guard DisplayWidth.columns(of: name) > width, width >= 12 else { return name }
    var rest = Substring(name)
    while DisplayWidth.columns(of: rest) > width - 1 { rest = rest.dropFirst() }
    return "…" + rest
  }

  private func lastComponents(_ path: String) -> String {
    let parts = path.split(separator: "/")
    return parts.count <= 2 ? path : parts.suffix(2).joined(separator: "/")
  }
}

extension OutcomeCounts {
  fileprivate var cells: [String] { ([read] + RecordOutcome.allCases.map { self[$0] }).map(String.init) }
}
