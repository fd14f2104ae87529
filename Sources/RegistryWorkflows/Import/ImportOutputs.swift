import RegistryModel
import Reports

/// What an import writes beside the registry: the receipt and the file of all findings.
struct ImportOutputs {
  let receipt: ReceiptFile?
  let findings: FindingsFile?

  /// - Parameter inputs: the registry and the files that are imported; none of them is overwritten.
  /// - Throws: `WorkflowError` where a file cannot be written, is one of `inputs`, or is named for both.
  init(_ request: ImportRequest, receivedAt: Instant, sparing inputs: [String]) throws {
    if let receipt = request.receipt, let findings = request.findings,
      OutputPlace(receipt).isSame(as: OutputPlace(findings))
    {
      throw OutputFile.refused(findings, zh: "该文件已用作回执", en: "the file is that of the receipt")
    }
    receipt = try request.receipt.map {
      try ReceiptFile(path: $0, sparing: inputs, receivedAt: receivedAt, isDryRun: request.dryRun)
    }
    findings = try request.findings.map { try FindingsFile(path: $0, sparing: inputs) }
  }
}

extension WorkflowError {
  /// The same where an import had taken records before: these stay, and come again they are told to be known.
  var besidesTakenRecords: WorkflowError {
    WorkflowError(
      code, zh: message.zh + "；此前已入库的记录保留", en: message.en + "; records that were taken before stay in the registry",
      location: location, hintZH: hint.zh + "；然后重新导入，已有记录不会重复计入",
      hintEN: hint.en + "; then import again: what is known is not counted twice")
  }
}
