import RecordExchange
import RegistryModel
import Reports

/// What a run has to tell: counts, findings, the receipt. Every finding is counted and written out; the report shows the
/// first of each code.
final class RunLedger {
  private(set) var report: ImportReport
  private let outputs: ImportOutputs
  private var counts = OutcomeCounts()
  private var path = ""
  private var isFileOpen = false
  private var personalPaths = PersonalPaths()
  private var samplesPerCode: [String: Int] = [:]

  /// How many findings of each code the report shows.
  static let samplesShown = 20

  init(outputs: ImportOutputs, dryRun: Bool) {
    self.outputs = outputs
    report = ImportReport(dryRun: dryRun)
  }

  /// Records read so far, in all files.
  var recordCount: Int { report.totals.read + counts.read }

  /// What became of the records of the file so far.
  var fileCounts: OutcomeCounts { counts }

  /// - Parameter dialect: nil where none was recognised.
  func startFile(_ path: String, dialect: String?) {
    self.path = path
    isFileOpen = true
    counts = OutcomeCounts()
    outputs.receipt?.startFile(name: path, dialect: dialect)
  }

  /// Notes what became of a record.
  ///
  /// - Throws: `WorkflowError` where an output cannot be written.
  func note(_ line: RecordLine) throws {
    let findings = line.findings.map { withoutPersonalData($0) }
    for finding in findings { try count(finding, subject: line.serial ?? line.key) }
    counts[line.outcome] += 1
    guard let receipt = outputs.receipt else { return }
    var record = ReceiptRecord(position: counts.read, outcome: line.outcome, findings: findings)
    record.kind = line.kind
    record.station = line.station
    record.serial = line.serial
    record.key = line.key
    try receipt.append(record)
  }

  /// Notes a finding that belongs to the file and not to one of its records alone.
  ///
  /// - Parameter subject: the key of whom it is about; nil where it is about nobody.
  /// - Throws: `WorkflowError` where an output cannot be written.
  func note(_ finding: Finding, subject: String? = nil) throws {
    let finding = withoutPersonalData(finding)
    try count(finding, subject: subject)
    try outputs.receipt?.append(finding)
  }

  func endFile(dialect: String, byteCount: Int, sha256: String, isCut: Bool) {
    outputs.receipt?.endFile(content: isCut ? nil : (byteCount, sha256), counts: counts)
    report.totals += counts
    report.files.append(.init(path: path, dialect: dialect, counts: counts, cutAtByte: isCut ? byteCount : nil))
    counts = OutcomeCounts()
    isFileOpen = false
  }

  /// Notes what was not read of folders.
  func notePassedOver(_ files: PassedOver?) { report.passedOver = files }

  /// Notes a file that cannot be used, or not from some place on.
  func noteUnusable(_ path: String, _ error: DocumentError) {
    if !isFileOpen { startFile(path, dialect: nil) }
    outputs.receipt?.endFile(unusable: (error.code.rawValue, error.located), counts: counts)
    report.totals += counts
    counts = OutcomeCounts()
    isFileOpen = false
    report.unusable.append(.init(path: path, code: error.code.rawValue, message: error.located))
  }

  /// Completes the outputs.
  ///
  /// - Throws: `WorkflowError` where an output cannot be written.
  func close(auditHead: String?) throws -> ImportReport {
    report.auditHead = auditHead
    try outputs.receipt?.close(counts: report.totals, findings: report.findingCounts, auditHead: auditHead)
    try outputs.findings?.close()
    return report
  }

  private func withoutPersonalData(_ finding: Finding) -> Finding {
    finding.value != nil && personalPaths.contain(finding.path) ? finding.withMaskedValue : finding
  }

  private func count(_ finding: Finding, subject: String?) throws {
    counts.findings += 1
    report.findingCounts[finding.code.id, default: 0] += 1
    let shown = samplesPerCode[finding.code.id, default: 0]
    guard shown < Self.samplesShown || outputs.findings != nil else { return }
    let sample = ImportReport.Sample(finding, path: path, subject: subject)
    try outputs.findings?.append([sample])
    if shown < Self.samplesShown {
      samplesPerCode[finding.code.id] = shown + 1
      report.samples.append(sample)
    }
  }
}

/// A record of a file and what became of it.
struct RecordLine {
  let byteOffset: Int
  let outcome: RecordOutcome
  let findings: [Finding]
  let kind: String
  var station: String?
  var serial: String?
  var key: String?
}

extension DocumentError {
  /// The message with the place in the file.
  var located: BilingualText {
    guard let position else { return message }
    return BilingualText(
      zh: message.zh + "（第 \(position.line) 行，字节 \(position.byteOffset)）",
      en: message.en + " (line \(position.line), byte \(position.byteOffset))")
  }
}
