public import RegistryModel

/// Records that were not taken in.
public struct QuarantineReport: Report {
  /// The records, oldest first.
  public var records: [Record]

  /// A report on the given records.
  public init(records: [Record]) {
    self.records = records
  }

  /// Whether one of them waits for a person.
  public var needsAction: Bool { records.contains { $0.state == .open } }

  /// One record.
  public struct Record: Encodable, Sendable {
    /// Number in the list.
    public var id: Int
    /// Why it was not taken in.
    public var outcome: HeldOutcome
    /// Where it stands.
    public var state: HeldState
    /// The file it came in.
    public var file: String
    /// Offset of its first byte in the file.
    public var byteOffset: Int
    /// Number of its bytes.
    public var byteCount: Int
    /// Line in the file.
    public var line: Int?
    /// The station, as far as known.
    public var station: String?
    /// The serial or key, as far as known.
    public var subject: String?
    /// The code of the reason.
    public var reason: String
    /// What the reason means.
    public var message: BilingualText
    /// When it was kept.
    public var recordedAt: Instant
    /// Why it was settled.
    public var resolution: String?
    /// All findings; only where one record is shown.
    public var findings: [ImportReport.Sample]
    /// The record's text; only where one record is shown.
    public var content: String?

    /// A record as it is listed.
    public init(
      id: Int, outcome: HeldOutcome, state: HeldState, file: String, byteOffset: Int, byteCount: Int, line: Int?,
      station: String?, subject: String?, reason: String, message: BilingualText, recordedAt: Instant,
      resolution: String?, findings: [ImportReport.Sample], content: String?
    ) {
      self.id = id
      self.outcome = outcome
      self.state = state
      self.file = file
      self.byteOffset = byteOffset
      self.byteCount = byteCount
      self.line = line
      self.station = station
      self.subject = subject
      self.reason = reason
      self.message = message
      self.recordedAt = recordedAt
      self.resolution = resolution
      self.findings = findings
      self.content = content
    }
  }

  /// A table, or one record in full.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    if records.isEmpty { return [say("没有待处理的记录", "Nothing waits")] }
    var table = TextTable([
      .number("id"), .text(say("结果", "outcome")), .text(say("状态", "state")), .text(say("机构", "station")),
      .text(say("流水号", "subject")), .text(say("原因", "reason")),
    ])
    for record in records {
      table.append([
        "\(record.id)", record.outcome.title[language], record.state.title[language],
        record.station ?? "—", record.subject ?? "—", record.message[language] + " (" + record.reason + ")",
      ])
    }
    var lines = table.lines(width: width)
    for record in records {
      guard let content = record.content else { continue }
      lines += [
        "",
        say("来源：", "From: ") + TerminalText.safe(record.file)
          + say(
            "，第 \(record.line ?? 0) 行，字节 \(record.byteOffset) 起 \(record.byteCount) 个",
            ", line \(record.line ?? 0), \(record.byteCount) bytes from byte \(record.byteOffset)"),
      ]
      if let resolution = record.resolution { lines.append(say("处理：", "Settled: ") + TerminalText.safe(resolution)) }
      for finding in record.findings {
        lines += DisplayWidth.wrapped(
          TerminalText.safe(
            "\(finding.code) \(finding.element) \(finding.value ?? "") \(finding.message[language]) → \(finding.hint[language])"
          ), to: width)
      }
      lines += [""] + content.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText.safe($0) }
    }
    return lines
  }

  /// The records without their bytes.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["id", "outcome", "state", "file", "line", "station", "subject", "reason", "recordedAt"])
    for record in records {
      table.append([
        "\(record.id)", record.outcome.rawValue, record.state.rawValue, record.file, record.line.map(String.init) ?? "",
        record.station ?? "", record.subject ?? "", record.reason, "\(record.recordedAt)",
      ])
    }
    return table
  }
}

extension HeldOutcome {
  /// What it is called.
  fileprivate var title: BilingualText {
    switch self {
    case .quarantined: BilingualText(zh: "隔离", en: "quarantined")
    case .waiting: BilingualText(zh: "等待", en: "waiting")
    case .rejected: BilingualText(zh: "拒绝", en: "rejected")
    }
  }
}

extension HeldState {
  /// What it is called.
  fileprivate var title: BilingualText {
    switch self {
    case .open: BilingualText(zh: "待处理", en: "open")
    case .released: BilingualText(zh: "已放行", en: "released")
    case .discarded: BilingualText(zh: "已弃置", en: "discarded")
    }
  }
}
