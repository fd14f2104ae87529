import RegistryModel
import Reports

/// What an import writes beside the registry: the receipt and the file of all findings.
struct ImportOutputs {
  let receipt: ReceiptFile?
  let findings: FindingsFile?

  /// - Parameter inputs: the files that are imported; none of them is overwritten.
  /// - Throws: `WorkflowError` where a file cannot be written, or is one of `inputs`.
  init(_ request: ImportRequest, receivedAt: Instant, sparing inputs: [String]) throws {
    receipt = try request.receipt.map {
      try ReceiptFile(path: $0, sparing: inputs, receivedAt: receivedAt, isDryRun: request.dryRun)
    }
    findings = try request.findings.map { try FindingsFile(path: $0, sparing: inputs) }
  }
}
