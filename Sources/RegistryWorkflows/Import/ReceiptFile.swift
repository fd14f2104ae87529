import RecordExchange
import RegistryModel

/// The receipt for the station: what became of each record, written as the import goes.
final class ReceiptFile {
  private let file: OutputFile
  private var bytes: [UInt8] = []

  /// - Throws: `WorkflowError` where the file cannot be written, or is one of `inputs`.
  init(path: String, sparing inputs: [String], receivedAt: Instant, isDryRun: Bool) throws(WorkflowError) {
    file = try OutputFile(path: path, sparing: inputs)
    ReceiptWriter.start(receivedAt: receivedAt, isDryRun: isDryRun, to: &bytes)
  }

  func startFile(name: String, dialect: String?) {
    ReceiptWriter.startFile(name: name, dialect: dialect, to: &bytes)
  }

  /// Appends what became of a record.
  ///
  /// - Throws: `WorkflowError` where writing fails.
  func append(_ record: ReceiptRecord) throws {
    ReceiptWriter.write(record, to: &bytes)
    try flushIfLong()
  }

  /// Appends a finding that is about no record.
  ///
  /// - Throws: `WorkflowError` where writing fails.
  func append(_ finding: Finding) throws {
    ReceiptWriter.write(finding, to: &bytes)
    try flushIfLong()
  }

  func endFile(content: (size: Int, sha256: String)?, counts: OutcomeCounts) {
    ReceiptWriter.endFile(content: content, counts: counts, to: &bytes)
  }

  func endFile(unusable: (code: String, message: BilingualText), counts: OutcomeCounts) {
    ReceiptWriter.endFile(unusable: unusable, counts: counts, to: &bytes)
  }

  /// Ends the receipt.
  ///
  /// - Throws: `WorkflowError` where writing fails.
  func close(counts: OutcomeCounts, findings: [String: Int], auditHead: String?) throws {
    ReceiptWriter.end(counts: counts, findings: findings, auditHead: auditHead, to: &bytes)
    try flush()
    try file.finish()
  }

  private func flushIfLong() throws {
    if bytes.count > 1 << 16 { try flush() }
  }

  private func flush() throws {
    try file.append(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
