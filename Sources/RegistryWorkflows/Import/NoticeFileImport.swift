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

  /// Notices are read as a whole; none is longer.
  private static let sizeLimit = 16 << 20

  /// - Throws: `DocumentError` where the notice cannot be used, with its line; `StoreError`.
  func run() throws {
    let bytes = input.all(limit: Self.sizeLimit)
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
