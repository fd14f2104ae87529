import RecordExchange
import RegistryModel
import RegistryStore

/// Imports a notice: zones, alerts, named periods, holidays, parameters, assigned numbers and the like. All that it brings
/// is stated, or nothing: half a notice would be another notice.
struct NoticeFileImport {
  let writer: ImportRunWriter
  let input: ReceivedInput

  /// Name under which notices are counted.
  static let form = "notice"

  /// - Throws: `DocumentError` where the notice cannot be used, with its line; `StoreError`.
  func run() throws {
    // One byte more than the limit tells a notice that is too long from one that ends there.
    let bytes = input.all(limit: PolicyFiles.sizeLimit + 1)
    guard bytes.count <= PolicyFiles.sizeLimit else { throw tooLarge }
    let schemas = try writer.context.shared.path(of: "Schemas")
    let deltas = try PolicyFiles(schemas: schemas).notice(bytes)
    let lines = try writer.write(input.name) { transaction in
      let file = try writer.begin(input, transaction)
      writer.ledger.startFile(input.name, dialect: Self.form)
      let lines = try deltas.map {
        try take($0, RegistryStore.SourceSlice(file: file, byteOffset: 0, byteCount: bytes.count), transaction)
      }
      try transaction.describeFile(file, dialect: Self.form, encoding: "UTF-8")
      return (file, lines)
    }
    for line in lines.1 { try writer.ledger.note(line) }
    let counts = writer.ledger.fileCounts
    try writer.write(input.name) { transaction in
      try transaction.endFile(lines.0, sha256: input.sha256, byteCount: bytes.count, totals: counts.stored)
    }
    writer.ledger.endFile(dialect: Self.form, byteCount: bytes.count, sha256: input.sha256, isCut: false)
    writer.showProgress(input)
  }

  private var tooLarge: DocumentError {
    let limit = PolicyFiles.sizeLimit
    return DocumentError(
      .limit,
      BilingualText(
        zh: "通知文件超过 \(limit) 字节；请拆成几份，各用自己的编号，或改用登记记录文件",
        en: """
          the notice is longer than \(limit) bytes; split it into several, each under a number of its own, or write its \
          entries as register records
          """))
  }

  private func take(
    _ delta: RegisterDelta, _ source: RegistryStore.SourceSlice, _ transaction: RegistryTransaction
  ) throws -> RecordLine {
    let result = try writer.intake.take(delta, findings: [], in: transaction)
    let line = RecordLine(
      byteOffset: 0, outcome: result.outcome, findings: result.findings, kind: delta.kind.id, key: delta.key)
    try writer.settle(line, result.reason, source, at: nil, of: input, in: transaction)
    return line
  }
}
