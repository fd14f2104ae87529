import Foundation
import RecordExchange
import RegistryModel

/// The receipt for the station: what became of each record, written as the import goes.
final class ReceiptFile {
  private let file: FileHandle
  private let path: String
  private var bytes: [UInt8] = []

  /// - Throws: `WorkflowError` where the file cannot be written.
  init(path: String, receivedAt: Instant, isDryRun: Bool) throws(WorkflowError) {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw ReceiptFile.unwritable(path) }
    self.file = file
    self.path = path
    ReceiptWriter.start(receivedAt: receivedAt, isDryRun: isDryRun, to: &bytes)
  }

  func startFile(name: String, dialect: String) {
    ReceiptWriter.startFile(name: name, dialect: dialect, to: &bytes)
  }

  /// Appends what became of a record.
  ///
  /// - Throws: `WorkflowError` where writing fails.
  func append(_ record: ReceiptRecord) throws {
    ReceiptWriter.write(record, to: &bytes)
    if bytes.count > 1 << 16 { try flush() }
  }

  func append(_ finding: Finding) { ReceiptWriter.write(finding, to: &bytes) }

  func endFile(content: (size: Int, sha256: String)?, counts: OutcomeCounts) {
    ReceiptWriter.endFile(content: content, counts: counts, to: &bytes)
  }

  /// Ends the receipt.
  ///
  /// - Throws: `WorkflowError` where writing fails.
  func close(counts: OutcomeCounts, findings: [String: Int], auditHead: String?) throws {
    ReceiptWriter.end(counts: counts, findings: findings, auditHead: auditHead, to: &bytes)
    try flush()
    try file.close()
  }

  private func flush() throws {
    do {
      try file.write(contentsOf: bytes)
      bytes.removeAll(keepingCapacity: true)
    } catch {
      throw ReceiptFile.unwritable(path)
    }
  }

  private static func unwritable(_ path: String) -> WorkflowError {
    WorkflowError(
      .cannotWrite, zh: "无法写入文件", en: "the file cannot be written", location: path, hintZH: "核对路径与权限",
      hintEN: "check path and permissions")
  }
}
