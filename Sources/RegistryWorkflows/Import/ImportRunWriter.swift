import Foundation
import RecordExchange
import RegistryModel
import RegistryStore
import Reports

/// One run of the importer: its files one after the other, each batch in a transaction of its own.
final class ImportRunWriter {
  private let request: ImportRequest
  private let context: WorkflowContext
  private let registry: Registry
  private let outputs: ImportOutputs
  private let schemas: String
  private let totalBytes: Int?
  private let progress: (ImportProgress) -> Void
  private var intake: RecordIntake
  private var report: ImportReport
  private var run: ImportRunID?
  private var bytesDone = 0
  private var samplesPerCode: [String: Int] = [:]
  /// The one transaction of a dry run; nil where each batch has its own.
  private var rehearsal: RegistryTransaction?

  /// How many findings of each code the report shows; all are counted, and all go to the findings file and the receipt.
  static let samplesShown = 20

  init(
    request: ImportRequest, context: WorkflowContext, registry: Registry, outputs: ImportOutputs, schemas: String,
    totalBytes: Int?, progress: @escaping (ImportProgress) -> Void
  ) {
    self.request = request
    self.context = context
    self.registry = registry
    self.outputs = outputs
    self.schemas = schemas
    self.totalBytes = totalBytes
    self.progress = progress
    intake = RecordIntake(expectedStation: request.station)
    report = ImportReport(dryRun: request.dryRun)
  }

  /// Imports the files in order. A dry run does the same in one transaction and takes all of it back.
  func importAll(_ paths: [String]) throws {
    guard request.dryRun else { return try importFiles(paths) }
    try registry.rehearse(context.writing("rehearse")) { transaction in
      rehearsal = transaction
      defer { rehearsal = nil }
      try importFiles(paths)
    }
  }

  /// The report, after the receipt and the findings file are complete.
  func finish() throws -> ImportReport {
    if !request.dryRun {
      if let run {
        try registry.write(context.writing("import", detail: "end")) {
          try $0.endRun(run, totals: report.totals.stored)
        }
      }
      report.auditHead = try registry.read { try $0.auditHead() }
    }
    try outputs.receipt?.close(counts: report.totals, findings: report.findingCounts, auditHead: report.auditHead)
    try outputs.findings?.close()
    return report
  }

  private func importFiles(_ paths: [String]) throws {
    for path in paths {
      do {
        try importFile(path)
      } catch let error as DocumentError {
        let unusable = ImportReport.Unusable(path: path, code: error.code.rawValue, message: error.located)
        report.unusable.append(unusable)
      }
    }
  }

  private func write<Result>(_ detail: String, _ body: (RegistryTransaction) throws -> Result) throws -> Result {
    if let rehearsal { return try body(rehearsal) }
    return try registry.write(context.writing("import", detail: detail), body)
  }

  private func importFile(_ path: String) throws {
    let input = try ReceivedInput(path)
    let reading = ReadAhead(input, schemas: schemas)
    var file: ReceivedFileID?
    var counts = OutcomeCounts()
    func begun(_ transaction: RegistryTransaction) throws -> ReceivedFileID {
      if let file { return file }
      let run = try self.run ?? transaction.beginRun()
      self.run = run
      let id = try transaction.beginFile(named: path, in: run)
      outputs.receipt?.startFile(name: path, dialect: ImportRunWriter.canonicalDialect)
      file = id
      return id
    }
    let summary = try reading.forEachBatch { batch in
      let taken = try write(path) { transaction in
        let file = try begun(transaction)
        return try batch.map { try take($0, of: input, file, transaction) }
      }
      for entry in taken { try note(entry, path: path, &counts) }
      progress(
        ImportProgress(
          bytes: bytesDone + input.byteCount, totalBytes: totalBytes, records: report.totals.read + counts.read))
    }
    try write(path) { transaction in
      let file = try begun(transaction)
      try transaction.describeFile(file, dialect: ImportRunWriter.canonicalDialect, encoding: summary.encoding)
      try transaction.endFile(
        file, sha256: summary.isCut ? nil : input.sha256, byteCount: summary.byteCount, totals: counts.stored)
    }
    for finding in summary.findings { try note(finding, subject: nil, path: path, &counts) }
    summary.findings.forEach { outputs.receipt?.append($0) }
    outputs.receipt?.endFile(
      content: summary.isCut ? nil : (summary.byteCount, input.sha256), counts: counts)
    bytesDone += summary.byteCount
    report.totals += counts
    report.files.append(
      .init(
        path: path, dialect: ImportRunWriter.canonicalDialect, counts: counts,
        cutAtByte: summary.isCut ? summary.byteCount : nil))
  }

  /// The canonical form is a dialect of its own.
  private static let canonicalDialect = "canonical"

  /// A record and what became of it.
  private struct Entry {
    let record: ReadRecord
    /// nil for a remark between records.
    let outcome: RecordOutcome?
    let findings: [Finding]
    let held: Int?
  }

  private func take(
    _ record: ReadRecord, of input: ReceivedInput, _ file: ReceivedFileID, _ transaction: RegistryTransaction
  ) throws -> Entry {
    let source = RegistryStore.SourceSlice(
      file: file, byteOffset: record.slice.offset, byteCount: record.slice.length)
    let result: RecordIntake.Result
    switch record.content {
    case .inspection(let inspection):
      result = try intake.take(inspection, findings: record.findings, from: source, in: transaction)
    case .delta(let delta): result = try intake.take(delta, findings: record.findings, in: transaction)
    case .rejected:
      result = RecordIntake.Result(outcome: .rejected, findings: record.findings, reason: record.findings.first?.code)
    case .remark: return Entry(record: record, outcome: nil, findings: record.findings, held: nil)
    }
    if let held = HeldOutcome(result.outcome) {
      var draft = HeldRecordDraft(
        outcome: held, source: source,
        bytes: input.bytes(offset: record.slice.offset, count: record.slice.length), kind: record.content.kindName,
        reasonCode: (result.reason ?? .formNotRead).id,
        findings: result.findings.map { $0.located(at: record.position) })
      draft.position = record.position
      draft.station = record.content.station
      draft.serial = record.content.subject
      try transaction.hold(draft)
    }
    return Entry(
      record: record, outcome: result.outcome, findings: result.findings.map { $0.located(at: record.position) },
      held: nil)
  }

  private func note(_ entry: Entry, path: String, _ counts: inout OutcomeCounts) throws {
    let subject = entry.record.content.subject
    for finding in entry.findings { try note(finding, subject: subject, path: path, &counts) }
    guard let outcome = entry.outcome else {
      entry.findings.forEach { outputs.receipt?.append($0) }
      return
    }
    counts[outcome] += 1
    guard let receipt = outputs.receipt else { return }
    var line = ReceiptRecord(position: entry.record.slice.offset, outcome: outcome, findings: entry.findings)
    line.kind = entry.record.content.kindName
    line.station = entry.record.content.station
    switch entry.record.content {
    case .inspection(let inspection): line.serial = inspection.serial.text
    case .delta(let delta): line.key = delta.key
    case .rejected, .remark: break
    }
    try receipt.append(line)
  }

  private func note(
    _ finding: Finding, subject: String?, path: String, _ counts: inout OutcomeCounts
  ) throws {
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

extension HeldOutcome {
  /// The outcomes whose records are kept with their bytes.
  fileprivate init?(_ outcome: RecordOutcome) {
    switch outcome {
    case .waiting: self = .waiting
    case .quarantined: self = .quarantined
    case .rejected: self = .rejected
    case .accepted, .duplicate, .superseded: return nil
    }
  }
}

extension ReadRecord.Content {
  /// What kind of record it is, as receipts and the quarantine name it.
  var kindName: String {
    switch self {
    case .inspection: "inspection"
    case .delta(let delta): delta.kind.id
    case .rejected, .remark: "unknown"
    }
  }

  /// The station, where the record says so.
  var station: String? {
    guard case .inspection(let inspection) = self else { return nil }
    return inspection.station.text
  }

  /// The serial or key, where the record says so.
  var subject: String? {
    switch self {
    case .inspection(let inspection): inspection.serial.text
    case .delta(let delta): delta.key
    case .rejected, .remark: nil
    }
  }
}

extension Finding {
  /// The finding with the place of its record where it has none of its own.
  fileprivate func located(at position: SourcePosition) -> Finding {
    guard self.position == nil else { return self }
    return Finding(code, at: position, path: path, value: value, message: message, hint: hint)
  }
}

extension OutcomeCounts {
  /// The counts as the store keeps them.
  var stored: ImportTotals {
    var totals = ImportTotals()
    totals.accepted = self[.accepted]
    totals.duplicate = self[.duplicate]
    totals.superseded = self[.superseded]
    totals.waiting = self[.waiting]
    totals.quarantined = self[.quarantined]
    totals.rejected = self[.rejected]
    totals.findings = findings
    return totals
  }
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
