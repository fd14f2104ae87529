import CMalloc
import Foundation
import RecordExchange
import RegistryModel
import RegistryStore
import Reports

/// One run of the importer: its files one after the other, each batch in a transaction of its own.
final class ImportRunWriter {
  let request: ImportRequest
  let context: WorkflowContext
  let ledger: RunLedger
  var intake: RecordIntake
  private let registry: Registry
  private let schemas: String
  private let totalBytes: Int?
  private let progress: (ImportProgress) -> Void
  private var run: ImportRunID?
  private var bytesDone = 0
  private var dialects: DialectCatalogue?
  /// The one transaction of a dry run; nil where each batch has its own.
  private var rehearsal: RegistryTransaction?
  /// Whether anything is held that a record that comes again may settle; as long as nothing is, no record asks.
  private var mayHold: Bool?
  /// What the rest of the file may settle.
  private var postponed = PostponedFindings()

  /// Bytes of a file after which the memory that it took is given back before the next one is read.
  private static let leavesMuchBehind = 8 << 20

  /// How many bytes of a broken record are searched for its station and serial, which stand at its start.
  private static let quotedLength = 4096

  init(
    request: ImportRequest, context: WorkflowContext, registry: Registry, outputs: ImportOutputs, schemas: String,
    totalBytes: Int?, progress: @escaping (ImportProgress) -> Void
  ) {
    self.request = request
    self.context = context
    self.registry = registry
    self.schemas = schemas
    self.totalBytes = totalBytes
    self.progress = progress
    ledger = RunLedger(outputs: outputs, dryRun: request.dryRun)
    intake = RecordIntake(expectedStation: request.station)
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
    guard !request.dryRun else { return try ledger.close(auditHead: nil) }
    if let run {
      let totals = ledger.report.totals.stored
      try registry.write(context.writing("import", detail: "end")) { try $0.endRun(run, totals: totals) }
    }
    // The receipt acknowledges, so it is completed last.
    try registry.makeDurable()
    return try ledger.close(auditHead: try registry.read { try $0.auditHead() })
  }

  private func importFiles(_ paths: [String]) throws {
    for path in paths {
      do {
        let input = try ReceivedInput(path)
        switch try DialectChoice(request: request, context: context).dialect(of: input, &dialects) {
        case .canonical: try importRecords(input)
        case .notice: try NoticeFileImport(writer: self, input: input).run()
        case .messages(let catalogue): try MessageFileImport(self, input, catalogue).run()
        }
        bytesDone += input.byteCount
        if input.byteCount > Self.leavesMuchBehind { hegui_release_free_memory() }
      } catch let error as DocumentError {
        try tellPostponed()
        ledger.noteUnusable(path, error)
      }
    }
  }

  /// Writes a part of a file in a transaction of its own, or in that of the dry run.
  func write<Result>(_ detail: String, _ body: (RegistryTransaction) throws -> Result) throws -> Result {
    if let rehearsal { return try body(rehearsal) }
    let begun = run
    // Others may have written since; what was found once stays.
    if intake.hasNamingRecords == false { intake.hasNamingRecords = nil }
    do {
      let result = try registry.write(context.writing("import", detail: detail), body)
      registry.leaveTurnToOthers()
      return result
    } catch {
      // What the transaction began has been taken back with it.
      run = begun
      intake.forgetTransaction()
      throw error
    }
  }

  /// Asks the registry between transactions.
  func read<Result>(_ body: (RegistryReader) throws -> Result) throws -> Result {
    if let rehearsal { return try body(rehearsal.reader) }
    return try registry.read(body)
  }

  /// The received file, begun with its first batch; a run begins with its first file.
  func begin(_ input: ReceivedInput, _ transaction: RegistryTransaction) throws -> ReceivedFileID {
    let run = try self.run ?? transaction.beginRun()
    self.run = run
    return try transaction.beginFile(named: input.name, in: run)
  }

  func showProgress(_ input: ReceivedInput) {
    progress(
      ImportProgress(bytes: bytesDone + input.byteCount, totalBytes: totalBytes, records: ledger.recordCount))
  }

  /// Imports a file of canonical records.
  private func importRecords(_ input: ReceivedInput) throws {
    // What is written and not yet committed, as in a dry run, another connection does not see.
    let ahead = rehearsal == nil ? try? context.openForReading() : nil
    let forecaster = InspectionForecaster(registry: ahead)
    intake.forecaster = forecaster
    let before = try read { try $0.outsideVersion() }
    let reading = ReadAhead { [schemas] body in
      try input.reader(schemas: schemas).readBatches(of: BatchSize.handedOver) { try body(forecaster.batch($0)) }
    }
    var file: ReceivedFileID?
    func begun(_ transaction: RegistryTransaction) throws -> ReceivedFileID {
      if let file { return file }
      let id = try begin(input, transaction)
      ledger.startFile(input.name, dialect: DialectChoice.canonicalID)
      file = id
      return id
    }
    let summary = try reading.forEachChunk { first in
      var rest: ReadBatch.Rest? = ReadBatch.Rest(first)
      while rest != nil {
        let lines = try write(input.name) { transaction in
          let file = try begun(transaction)
          intake.trustsLookups = try intake.trustsLookups && transaction.reader.outsideVersion() == before
          var lines: [Line] = []
          var size = ChunkSize(in: transaction)
          while var batch = rest, !size.isFull {
            if let (record, forecast) = batch.next() {
              let line = try take(record, forecast, of: input, file, transaction)
              size.grow(by: 1 + line.findings.count)
              lines.append(line)
              rest = batch
            } else {
              rest = size.isFull ? nil : reading.next().map { ReadBatch.Rest($0) }
            }
          }
          return lines
        }
        for line in lines { try note(line) }
        showProgress(input)
      }
    }
    let id = try write(input.name) { try begun($0) }
    for finding in summary.findings { try ledger.note(finding) }
    try tellPostponed()
    let counts = ledger.fileCounts
    try write(input.name) { transaction in
      try transaction.describeFile(id, dialect: DialectChoice.canonicalID, encoding: summary.encoding)
      try transaction.endFile(
        id, sha256: summary.isCut ? nil : input.sha256, byteCount: summary.byteCount, totals: counts.stored)
    }
    ledger.endFile(
      dialect: DialectChoice.canonicalID, byteCount: summary.byteCount, sha256: input.sha256, isCut: summary.isCut)
  }

  /// Tells what no later record of the file has settled.
  private func tellPostponed() throws {
    for (finding, key) in try read({ try postponed.settled($0) }) { try ledger.note(finding, subject: key) }
  }

  /// What is told of a record, or between records, once its chunk is committed.
  enum Line {
    case record(RecordLine)
    case remarks([Finding])

    var findings: [Finding] {
      switch self {
      case .record(let record): record.findings
      case .remarks(let findings): findings
      }
    }
  }

  /// Tells what became of a record.
  func note(_ line: Line) throws {
    switch line {
    case .record(let record): try ledger.note(record)
    case .remarks(let findings): for finding in findings { try ledger.note(finding) }
    }
  }

  /// Takes one record.
  private func take(
    _ read: ReadRecord, _ forecast: InspectionForecast?, of input: ReceivedInput, _ file: ReceivedFileID,
    _ transaction: RegistryTransaction
  ) throws -> Line {
    if case .remark = read.content { return .remarks(read.findings) }
    var record = read
    if case .rejected = record.content {
      let start = min(record.slice.length, Self.quotedLength)
      record.quoteIdentity(from: input.bytes(offset: record.slice.offset, count: start))
    }
    let source = RegistryStore.SourceSlice(
      file: file, byteOffset: record.slice.offset, byteCount: record.slice.length)
    let result = try intake.take(record, forecast, from: source, in: transaction)
    var findings = record.located(result.findings) { Self.keptBytes(of: source, result.outcome, input) }
    if case .delta(let delta) = record.content { findings = postponed.keepBack(from: findings, on: delta) }
    let line = RecordLine(
      byteOffset: source.byteOffset, outcome: result.outcome, findings: findings,
      kind: record.rejectedKind ?? record.content.kindName,
      station: record.station, serial: record.serial, key: record.key)
    try settle(line, result.reason, source, at: record.position, of: input, in: transaction) {
      try intake.naming(of: record, transaction.reader)
    }
    return .record(line)
  }

  /// Ends what is held of an inspection that has been taken now: nobody has to decide about it any more. A failure ends only
  /// where the one that was taken says it again; else a station could send a pass under its serial.
  ///
  /// - Parameter taken: what the inspection says of itself; asked for only where it matters.
  func settleHeld(
    station: String, serial: String, _ transaction: RegistryTransaction, by taken: () throws -> HeldNaming?
  ) throws {
    guard try holdsAny(transaction) else { return }
    try transaction.releaseHeld(station: station, serial: serial, reason: RecordOutcome.accepted.rawValue)
    try settleFailures(
      transaction.reader.heldFailures(station: station, serial: serial), transaction, by: taken)
  }

  private func settleFailures(
    _ held: [HeldMention], _ transaction: RegistryTransaction, by taken: () throws -> HeldNaming?
  ) throws {
    guard !held.isEmpty, let taken = try taken() else { return }
    for mention in held where mention.naming.isRepeated(by: taken) {
      try transaction.resolve(mention.id, as: .released, reason: RecordOutcome.accepted.rawValue)
    }
  }

  /// Whether anything may be held and open; asked of the registry once.
  private func holdsAny(_ transaction: RegistryTransaction) throws -> Bool {
    let holds = try mayHold ?? transaction.reader.hasOpenHeldRecords()
    mayHold = holds
    return holds
  }

  /// Keeps a record that was not taken, and ends what is held of one that was.
  ///
  /// - Parameter naming: what the record says of itself; asked for only where it matters.
  func settle(
    _ line: RecordLine, _ reason: FindingCode?, _ source: RegistryStore.SourceSlice, at position: SourcePosition?,
    of input: ReceivedInput, in transaction: RegistryTransaction, naming: () throws -> HeldNaming? = { nil }
  ) throws {
    if HeldOutcome(line.outcome) != nil {
      try keep(line, reason, source, at: position, of: input, naming: naming(), in: transaction)
    }
    guard line.outcome == .accepted else { return }
    if let station = line.station, let serial = line.serial {
      try settleHeld(station: station, serial: serial, transaction, by: naming)
    } else if try holdsAny(transaction), let key = line.key, let kind = RecordKind.named(line.kind) {
      try transaction.releaseRejected(kind, key: key, reason: RecordOutcome.accepted.rawValue)
      try settleFailures(
        transaction.reader.heldFailures(of: kind, key: key), transaction, by: naming)
    }
  }

  /// Longest record that can be taken, in bytes as received: 8 MiB of text, which are twice as many in UTF-16.
  private static let longestTaken = 16 << 20
  /// Bytes that are kept of a rejected record that is longer.
  private static let keptBeginning = 1 << 20

  /// The bytes of a record that are kept: all of them; of a rejected one that is longer than any that can be taken its
  /// beginning, or one such record would fill the memory and the registry. Its place in the file is told in full.
  private static func keptBytes(
    of source: RegistryStore.SourceSlice, _ outcome: RecordOutcome, _ input: ReceivedInput
  ) -> [UInt8] {
    let isCut = outcome == .rejected && source.byteCount > longestTaken
    return input.bytes(offset: source.byteOffset, count: isCut ? keptBeginning : source.byteCount)
  }

  /// Keeps a record that was not taken, with its bytes.
  func keep(
    _ line: RecordLine, _ reason: FindingCode?, _ source: RegistryStore.SourceSlice, at position: SourcePosition?,
    of input: ReceivedInput, encoding: String? = nil, naming: HeldNaming? = nil, in transaction: RegistryTransaction
  ) throws {
    guard let held = HeldOutcome(line.outcome) else { return }
    mayHold = true
    var draft = HeldRecordDraft(
      outcome: held, source: source, bytes: Self.keptBytes(of: source, line.outcome, input), kind: line.kind,
      reasonCode: (reason ?? .formNotRead).id, findings: line.findings)
    draft.position = position
    draft.station = line.station
    draft.serial = line.serial ?? line.key
    draft.encoding = encoding
    draft.naming = naming
    try transaction.hold(draft)
  }
}

extension HeldOutcome {
  /// The outcomes whose records are kept with their bytes.
  init?(_ outcome: RecordOutcome) {
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
}

extension ReadRecord {
  /// The findings with their places in the received file: what admission and judgement found is looked up in the record's
  /// own bytes, which are asked for only then.
  func located(_ findings: [Finding], bytes: () -> [UInt8]) -> [Finding] {
    guard findings.contains(where: { $0.position == nil }) else { return findings }
    let places = positions(ofPaths: findings.map(\.path), in: bytes())
    return zip(findings, places).map { $0.located(at: $1 ?? position) }
  }
}

extension Finding {
  /// The finding with the place of its record where it has none of its own.
  func located(at position: SourcePosition) -> Finding {
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
