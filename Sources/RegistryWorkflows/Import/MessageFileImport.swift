import RecordExchange
import RegistryModel
import RegistryStore

/// Imports one file of station messages: parts that belong together become one inspection, whatever their order, also
/// across files. Each message counts as one record, with the outcome of the inspection it is a part of.
final class MessageFileImport {
  private let writer: ImportRunWriter
  private let input: ReceivedInput
  private let catalogue: DialectCatalogue
  private var file: ReceivedFileID?
  private var pending: [DialectOutcome] = []
  /// Parts that wait since an earlier file, by the inspection they belong to; they were counted then.
  private var kept: [InspectionKey: [MessagePart]] = [:]

  /// How many outcomes go in a transaction.
  static let batchSize = 200

  init(_ writer: ImportRunWriter, _ input: ReceivedInput, _ catalogue: DialectCatalogue) {
    self.writer = writer
    self.input = input
    self.catalogue = catalogue
  }

  func run() throws {
    let settings = DialectSettings(receivedAt: writer.context.now, station: writer.request.station)
    let reader = try input.messageReader(catalogue: catalogue, settings: settings)
    writer.ledger.startFile(input.name, dialect: "")
    let summary = try reader.read(kept: keptParts) { outcome in
      pending.append(outcome)
      if pending.count >= Self.batchSize { try flush() }
    }
    try flush()
    for finding in summary.findings { try writer.ledger.note(finding) }
    let dialect = summary.dialects.joined(separator: " ")
    let counts = writer.ledger.fileCounts
    try writer.write(input.name) { transaction in
      let file = try begun(transaction)
      try transaction.describeFile(file, dialect: dialect, encoding: summary.encoding)
      try transaction.endFile(
        file, sha256: summary.isCut ? nil : input.sha256, byteCount: summary.byteCount, totals: counts.stored)
    }
    writer.ledger.endFile(
      dialect: dialect, byteCount: summary.byteCount, sha256: input.sha256, isCut: summary.isCut)
  }

  private func begun(_ transaction: RegistryTransaction) throws -> ReceivedFileID {
    if let file { return file }
    let id = try writer.begin(input, transaction)
    file = id
    return id
  }

  private func flush() throws {
    guard !pending.isEmpty else { return }
    let batch = pending
    pending = []
    let lines = try writer.write(input.name) { transaction in
      let file = try begun(transaction)
      return try batch.flatMap { try take($0, file, transaction) }
    }
    for line in lines { try writer.note(line) }
    writer.showProgress(input)
  }

  private typealias Line = ImportRunWriter.Line

  private func take(
    _ outcome: DialectOutcome, _ file: ReceivedFileID, _ transaction: RegistryTransaction
  ) throws -> [Line] {
    switch outcome {
    case .inspection(let joined): return try take(joined, file, transaction)
    case .vehicle(let statement): return try take(statement, file, transaction)
    case .noRecord(_, let finding), .note(let finding): return [.remarks([finding])]
    case .refused(let message):
      let isKept =
        message.findings.contains { $0.code.severity == .quarantine }
        && !message.findings.contains { $0.code.severity == .reject }
      let result = RecordIntake.Result(
        outcome: isKept ? .quarantined : .rejected, findings: message.findings, reason: message.findings.first?.code)
      return [
        try settle(message.origin, result, key: message.key, kind: message.message ?? "unknown", file, transaction)
      ]
    }
  }

  private func take(
    _ joined: JoinedInspection, _ file: ReceivedFileID, _ transaction: RegistryTransaction
  ) throws -> [Line] {
    let result = try self.result(of: joined, file, transaction)
    let earlier = kept[joined.key] ?? []
    let own = joined.parts.filter { !earlier.contains($0) }
    if result.outcome != .waiting { try releaseWaiting(joined.key, result.outcome, transaction) }
    var lines: [Line] = []
    for (index, part) in own.enumerated() {
      // What is wrong with the inspection is told once, with its first part.
      let told = index == 0 ? result.findings : []
      let single = RecordIntake.Result(outcome: result.outcome, findings: told, reason: result.reason)
      lines.append(try settle(part.origin, single, key: joined.key, kind: part.message, file, transaction))
    }
    for part in joined.repeated {
      let again = RecordIntake.Result(outcome: .duplicate, findings: [], reason: nil)
      lines.append(try settle(part.origin, again, key: joined.key, kind: part.message, file, transaction))
    }
    return lines
  }

  private func result(
    of joined: JoinedInspection, _ file: ReceivedFileID, _ transaction: RegistryTransaction
  ) throws -> RecordIntake.Result {
    switch joined.state {
    case .complete(let record):
      let origin = joined.parts.first?.origin
      let source = RegistryStore.SourceSlice(
        file: file, byteOffset: origin?.byteOffset ?? 0, byteCount: origin?.byteCount ?? 0)
      let leftovers = joined.leftovers.map { Finding(.dialectLeftover, path: $0.path, value: $0.text) }
      return try writer.intake.take(
        record, findings: joined.findings, kept: leftovers, from: source, in: transaction)
    case .waiting:
      return RecordIntake.Result(outcome: .waiting, findings: joined.findings, reason: .dialectWaiting)
    case .contradictory:
      return RecordIntake.Result(
        outcome: .quarantined, findings: joined.findings, reason: joined.findings.first?.code)
    }
  }

  private func take(
    _ statement: VehicleStatement, _ file: ReceivedFileID, _ transaction: RegistryTransaction
  ) throws -> [Line] {
    let result = try writer.intake.take(statement.delta, findings: statement.findings, in: transaction)
    if statement.isPart { return [] }
    return [
      try settle(
        statement.origin, result, key: nil, kind: statement.delta.kind.id, file, transaction,
        subject: statement.delta.key)
    ]
  }

  /// Keeps a message that was not taken, and says what became of it.
  private func settle(
    _ origin: MessageOrigin, _ result: RecordIntake.Result, key: InspectionKey?, kind: String, _ file: ReceivedFileID,
    _ transaction: RegistryTransaction, subject: String? = nil
  ) throws -> Line {
    let source = RegistryStore.SourceSlice(
      file: file, byteOffset: origin.byteOffset, byteCount: origin.byteCount)
    let line = RecordLine(
      byteOffset: source.byteOffset, outcome: result.outcome,
      findings: result.findings.map { $0.located(at: origin.position) }, kind: kind, station: key?.station,
      serial: key?.serial, key: subject)
    try writer.settle(line, result.reason, source, at: origin.position, of: input, in: transaction)
    return .record(line)
  }

  /// The parts of an inspection that wait since an earlier file, read again from the bytes in which they came.
  private func keptParts(_ key: InspectionKey) throws -> [MessagePart] {
    let held = try writer.read { reader in
      try reader.heldRecords(station: key.station, serial: key.serial, outcome: .waiting)
    }
    let parts = try held.flatMap { try HeldMessages(catalogue: catalogue).parts(of: $0) }
    kept[key] = parts
    return parts
  }

  private func releaseWaiting(
    _ key: InspectionKey, _ outcome: RecordOutcome, _ transaction: RegistryTransaction
  ) throws {
    for held in try transaction.reader.heldRecords(station: key.station, serial: key.serial, outcome: .waiting) {
      try transaction.resolve(held.id, as: .released, reason: outcome.rawValue)
    }
  }
}

/// Reads held messages again.
struct HeldMessages {
  let catalogue: DialectCatalogue

  /// The parts of inspections that a held record consists of.
  ///
  /// - Throws: what the reader throws.
  func parts(of held: HeldRecord) throws -> [MessagePart] {
    var parts: [MessagePart] = []
    var settings = DialectSettings(
      receivedAt: held.recordedAt, station: held.station.flatMap { StationCode($0) })
    if let station = held.station, let serial = held.serial {
      settings.preceding = InspectionKey(station: station, serial: serial)
    }
    let reader = try DialectReader(.bytes(document(held)), catalogue: catalogue, settings: settings)
    _ = try reader.read { outcome in
      if case .inspection(let joined) = outcome { parts += joined.parts }
    }
    return parts
  }

  /// The bytes as a document of their own; those of GB 18030 need a declaration to be read as such.
  func document(_ held: HeldRecord) -> [UInt8] {
    guard held.encoding == "GB18030", !held.bytes.starts(with: "<?xml".utf8) else { return held.bytes }
    return Array("<?xml version=\"1.0\" encoding=\"GB18030\"?>".utf8) + held.bytes
  }
}
