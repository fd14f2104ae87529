public import RegistryModel

/// Writes a receipt as `Schemas/receipt.xsd` describes it, in UTF-8, while the files are read.
///
/// Call `start`, then for each file `startFile`, `write` for its records and findings, `endFile`; then `end`.
public enum ReceiptWriter {
  /// The namespace of receipts.
  public static let namespace = "urn:hegui:receipt:1"

  /// Appends the beginning of the receipt.
  public static func start(receivedAt: Instant, isDryRun: Bool, to bytes: inout [UInt8]) {
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<receipt")
    bytes.attribute("xmlns", namespace)
    bytes.append(" version=\"1.0\" receivedAt=\"")
    bytes.appendMoment(receivedAt)
    bytes.append("\"")
    if isDryRun { bytes.append(" dryRun=\"true\"") }
    bytes.append(">")
  }

  /// Appends the beginning of a file; `dialect` is nil where none was recognised.
  public static func startFile(name: String, dialect: String?, to bytes: inout [UInt8]) {
    bytes.appendIndent(1)
    bytes.append("<file")
    bytes.attribute("name", name)
    if let dialect { bytes.attribute("dialect", dialect) }
    bytes.append(">")
    bytes.open("outcomes", 2)
  }

  /// Appends what became of one record.
  ///
  /// - Complexity: O(length of its findings).
  public static func write(_ record: ReceiptRecord, to bytes: inout [UInt8]) {
    bytes.appendIndent(3)
    bytes.append("<record")
    bytes.numberAttribute("position", record.position)
    bytes.attribute("outcome", record.outcome.rawValue)
    if let kind = record.kind { bytes.attribute("kind", kind) }
    if let station = record.station { bytes.attribute("station", station) }
    if let serial = record.serial { bytes.attribute("serial", serial) }
    if let key = record.key { bytes.attribute("key", key) }
    if let number = record.quarantine { bytes.numberAttribute("quarantine", number) }
    if record.findings.isEmpty {
      bytes.append("/>")
      return
    }
    bytes.append(">")
    for finding in record.findings { write(finding, level: 4, to: &bytes) }
    bytes.closeBlock("record", 3)
  }

  /// Appends a finding about the file as a whole.
  public static func write(_ finding: Finding, to bytes: inout [UInt8]) {
    write(finding, level: 3, to: &bytes)
  }

  /// Appends the end of a file.
  ///
  /// - Parameter content: length in bytes and SHA-256 (64 lower-case hexadecimal digits) of the file as received; nil
  ///   where it was not read to its end.
  public static func endFile(
    content: (size: Int, sha256: String)?, counts: OutcomeCounts, to bytes: inout [UInt8]
  ) {
    bytes.closeBlock("outcomes", 2)
    if let content {
      bytes.appendIndent(2)
      bytes.append("<content")
      bytes.numberAttribute("size", content.size)
      bytes.attribute("sha256", content.sha256)
      bytes.append("/>")
    }
    write(counts, level: 2, to: &bytes)
    bytes.closeBlock("file", 1)
  }

  /// Appends the end of a file that could not be used, or not from some place on, with the reason.
  public static func endFile(
    unusable: (code: String, message: BilingualText), counts: OutcomeCounts, to bytes: inout [UInt8]
  ) {
    bytes.closeBlock("outcomes", 2)
    bytes.appendIndent(2)
    bytes.append("<unusable")
    bytes.attribute("code", unusable.code)
    bytes.append(">")
    write(unusable.message, as: "message", level: 3, to: &bytes)
    bytes.closeBlock("unusable", 2)
    write(counts, level: 2, to: &bytes)
    bytes.closeBlock("file", 1)
  }

  /// Appends the totals and the end of the receipt.
  ///
  /// - Parameters:
  ///   - findings: how many findings of each code there were.
  ///   - auditHead: the head of the registry's hash chain after the import; nil for a dry run.
  public static func end(
    counts: OutcomeCounts, findings: [String: Int], auditHead: String?, to bytes: inout [UInt8]
  ) {
    write(counts, level: 1, to: &bytes)
    bytes.open("findingCounts", 1)
    for (code, number) in findings.sorted(by: { $0.key < $1.key }) {
      bytes.appendIndent(2)
      bytes.append("<count")
      bytes.attribute("code", code)
      bytes.numberAttribute("number", number)
      bytes.append("/>")
    }
    bytes.closeBlock("findingCounts", 1)
    bytes.element("auditHead", auditHead, 1)
    bytes.append("\n</receipt>\n")
  }

  private static func write(_ counts: OutcomeCounts, level: Int, to bytes: inout [UInt8]) {
    bytes.appendIndent(level)
    bytes.append("<counts")
    bytes.numberAttribute("read", counts.read)
    bytes.numberAttribute("accepted", counts[.accepted])
    bytes.numberAttribute("duplicate", counts[.duplicate])
    bytes.numberAttribute("superseded", counts[.superseded])
    bytes.numberAttribute("waiting", counts[.waiting])
    bytes.numberAttribute("quarantined", counts[.quarantined])
    bytes.numberAttribute("rejected", counts[.rejected])
    bytes.append("/>")
  }

  private static func write(_ finding: Finding, level: Int, to bytes: inout [UInt8]) {
    bytes.appendIndent(level)
    bytes.append("<finding")
    bytes.attribute("code", finding.code.id)
    bytes.attribute("severity", finding.code.severity.rawValue)
    if let position = finding.position {
      bytes.numberAttribute("line", position.line)
      bytes.numberAttribute("column", position.column)
      bytes.numberAttribute("byteOffset", position.byteOffset)
    }
    if !finding.path.isEmpty { bytes.attribute("path", finding.path) }
    bytes.append(">")
    // A value that is empty says no more than its absence, and the schema has no empty texts.
    if let value = finding.value, !value.isEmpty { bytes.element("value", value, level + 1) }
    write(finding.message, as: "message", level: level + 1, to: &bytes)
    write(finding.hint, as: "hint", level: level + 1, to: &bytes)
    bytes.closeBlock("finding", level)
  }

  private static func write(_ text: BilingualText, as name: StaticString, level: Int, to bytes: inout [UInt8]) {
    bytes.open(name, level)
    bytes.element("zh", text.zh, level + 1)
    bytes.element("en", text.en, level + 1)
    bytes.closeBlock(name, level)
  }
}
