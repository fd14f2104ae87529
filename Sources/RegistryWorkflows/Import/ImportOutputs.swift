import RegistryModel
import Reports

/// What an import writes beside the registry: the receipt and the file of all findings.
struct ImportOutputs {
  let receipt: ReceiptFile?
  let findings: FindingsFile?

  /// - Throws: `WorkflowError` where a file cannot be written.
  init(_ request: ImportRequest, receivedAt: Instant) throws {
    receipt = try request.receipt.map { try ReceiptFile(path: $0, receivedAt: receivedAt, isDryRun: request.dryRun) }
    findings = try request.findings.map { try FindingsFile(path: $0) }
  }
}
