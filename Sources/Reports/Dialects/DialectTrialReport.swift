public import RegistryModel

/// What a profile makes of a file, record by record.
public struct DialectTrialReport: Report {
  /// The profile.
  public var profile: String
  /// What was found of the file as a whole: its encoding.
  public var findings: [ImportReport.Sample]
  /// The documents of the file.
  public var documents: [Document]

  /// A report on a trial.
  public init(profile: String, findings: [ImportReport.Sample] = [], documents: [Document]) {
    self.profile = profile
    self.findings = findings
    self.documents = documents
  }

  /// One document of the file.
  public struct Document: Encodable, Sendable {
    /// Line where it starts.
    public var line: Int
    /// Offset of its first byte.
    public var byteOffset: Int
    /// Name of its root.
    public var root: String
    /// Id of the message; nil where the profile does not recognise it.
    public var message: String?
    /// What it carries.
    public var content: String?
    /// Its records.
    public var records: [Record]
    /// Why it cannot be used.
    public var findings: [ImportReport.Sample]

    /// A document as it was tried.
    public init(
      line: Int, byteOffset: Int, root: String, message: String?, content: String?, records: [Record],
      findings: [ImportReport.Sample]
    ) {
      self.line = line
      self.byteOffset = byteOffset
      self.root = root
      self.message = message
      self.content = content
      self.records = records
      self.findings = findings
    }
  }

  /// One record.
  public struct Record: Encodable, Sendable {
    /// What each field became.
    public var fields: [Field]
    /// What no mapping reads.
    public var leftovers: [Leftover]
    /// What was found.
    public var findings: [ImportReport.Sample]
    /// Mapped fields for which the record has no value.
    public var empty: [String]

    /// A record as it was tried.
    public init(fields: [Field], leftovers: [Leftover], findings: [ImportReport.Sample], empty: [String]) {
      self.fields = fields
      self.leftovers = leftovers
      self.findings = findings
      self.empty = empty
    }
  }

  /// What one mapping did.
  public struct Field: Encodable, Sendable {
    /// The canonical field.
    public var field: String
    /// The group, such as a control unit.
    public var group: String
    /// Where the text came from.
    public var place: String
    /// The text as sent.
    public var text: String?
    /// The canonical texts.
    public var values: [String]
    /// Which document the mapping rests on.
    public var source: String

    /// A trace of one mapping.
    public init(field: String, group: String, place: String, text: String?, values: [String], source: String) {
      self.field = field
      self.group = group
      self.place = place
      self.text = text
      self.values = values
      self.source = source
    }
  }

  /// Something that no mapping reads.
  public struct Leftover: Encodable, Sendable {
    /// Path of the element or attribute.
    public var path: String
    /// Its text.
    public var text: String

    /// A leftover.
    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// Each document with its fields and what was left over.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = text(of: findings, language, width)
    for document in documents {
      if !lines.isEmpty { lines.append("") }
      lines.append(
        say("第 \(document.line) 行：", "line \(document.line): ") + TerminalText.safe(document.root) + "  "
          + (document.message ?? say("未识别", "not recognised")) + (document.content.map { " (" + $0 + ")" } ?? ""))
      for record in document.records {
        let places = TrialPlaces(record.fields.map(\.place))
        if !places.base.isEmpty {
          lines.append(say("  路径自 ", "  paths from ") + TerminalText.safe(places.base))
        }
        var table = TextTable([
          .text(say("字段", "field")), .text(say("出处", "from")), .text(say("原文 → 值", "as sent → value")),
        ])
        for field in record.fields {
          table.append([
            field.group.isEmpty ? field.field : field.field + "[" + field.group + "]", places.name(field.place),
            (field.text ?? "—") + " → " + (field.values.isEmpty ? "—" : field.values.joined(separator: " ")),
          ])
        }
        lines += table.lines(width: width)
        if !record.leftovers.isEmpty {
          lines.append(say("  未映射：", "  left over:"))
          lines += record.leftovers.flatMap {
            DisplayWidth.wrapped(TerminalText.safe($0.path + " = " + $0.text), to: width - 4).map { "    " + $0 }
          }
        }
        if !record.empty.isEmpty {
          lines += DisplayWidth.wrapped(
            say("已映射而无值：", "mapped, without a value: ") + record.empty.joined(separator: ", "), to: width - 2
          ).map { "  " + $0 }
        }
        lines += text(of: record.findings, language, width)
      }
      lines += text(of: document.findings, language, width)
    }
    return lines
  }

  private func text(of findings: [ImportReport.Sample], _ language: Language, _ width: Int) -> [String] {
    findings.flatMap { finding in
      DisplayWidth.wrapped(
        TerminalText.safe("! \(finding.code) \(finding.element) \(finding.value ?? "") \(finding.message[language])"),
        to: width - 2
      ).map { "  " + $0 }
    }
  }
}
