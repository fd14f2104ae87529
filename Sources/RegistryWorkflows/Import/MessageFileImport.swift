import RecordExchange
import RegistryModel
import RegistryStore

/// Imports one file of station messages: parts that belong together become one inspection, whatever their order, also
/// across files. Each message counts as one record, with the outcome of the inspection it is a part of.
final class MessageFileImport {
  private let writer: ImportRunWriter
  private let input: ReceivedInput
  private let catalogue: DialectCatalogue
  private var assembler: InspectionAssembler
  private var file: ReceivedFileID?
  /// Parts that wait since an earlier file, by the open inspection they belong to; they were counted then.
  private var kept: [InspectionKey: [KeptMessage]] = [:]
  /// Whether parts of any inspection wait in the registry; as long as none do, it is not asked for each inspection.
  private var mayHaveKept = true
  private lazy var heldMessages = HeldMessages(catalogue: catalogue)

  init(_ writer: ImportRunWriter, _ input: ReceivedInput, _ catalogue: DialectCatalogue) {
    self.writer = writer
    self.input = input
    self.catalogue = catalogue
    assembler = InspectionAssembler(catalogue)
  }

  func run() throws {
    var settings = DialectSettings(receivedAt: writer.context.now, station: writer.request.station)
    settings.call = try writer.request.call.flatMap { try CallArgument(text: $0).call(among: catalogue) }
    mayHaveKept = try writer.read { try $0.hasOpenHeldRecords() }
    // Where nothing waits since an earlier file, the thread that reads can join the parts as well.
    let reading = ReadAhead { [input, catalogue, settings, joinsParts = !mayHaveKept] body in
      try input.messageReader(catalogue: catalogue, settings: settings)
        .readBatches(of: BatchSize.handedOver, joinsParts: joinsParts, body)
    }
    var isStarted = false
    let summary = try reading.forEachChunk { first in
      if !isStarted { writer.ledger.startFile(input.name, dialect: Self.dialects(of: first)) }
      isStarted = true
      try writeChunk { chunk in
        var next: [DialectItem]? = first
        while let batch = next {
          for item in batch { try take(item, &chunk) }
          next = chunk.isFull ? nil : reading.next()
        }
      }
    }
    if !isStarted { writer.ledger.startFile(input.name, dialect: nil) }
    let rest = assembler.finish()
    if !rest.isEmpty { try writeChunk { chunk in try take(rest, &chunk) } }
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

  /// The dialects of the first messages, for the receipt, which is written as the file is read; nil for none.
  private static func dialects(of batch: [DialectItem]) -> String? {
    let names = Set(batch.compactMap(\.dialect)).sorted()
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  /// What is written of the file in one transaction.
  private struct Chunk {
    let file: ReceivedFileID
    let transaction: RegistryTransaction
    /// What is told once it is committed.
    private(set) var lines: [ImportRunWriter.Line] = []
    private var size: ChunkSize

    init(_ file: ReceivedFileID, _ transaction: RegistryTransaction) {
      self.file = file
      self.transaction = transaction
      size = ChunkSize(in: transaction)
    }

    var isFull: Bool { size.isFull }

    mutating func note(_ line: ImportRunWriter.Line) {
      lines.append(line)
      size.grow(by: line.findings.count)
    }

    /// Notes that something has been written.
    mutating func grow() { size.grow(by: 1) }
  }

  private func writeChunk(_ body: (inout Chunk) throws -> Void) throws {
    let lines = try writer.write(input.name) { transaction in
      var chunk = Chunk(try begun(transaction), transaction)
      try body(&chunk)
      return chunk.lines
    }
    for line in lines { try writer.note(line) }
    writer.showProgress(input)
  }

  private func take(_ item: DialectItem, _ chunk: inout Chunk) throws {
    switch item {
    case .part(let part):
      let reader = chunk.transaction.reader
      try take(assembler.add(part) { try keptParts($0, reader) }, &chunk)
    case .outcome(.inspection(let joined)): try take(joined, &chunk)
    case .outcome(.vehicle(let statement)): try take(statement, &chunk)
    case .outcome(.noRecord(_, let finding)), .outcome(.note(let finding)): chunk.note(.remarks([finding]))
    case .outcome(.refused(let message)):
      let result = RecordIntake.Result(refused: message.findings)
      try note(
        message.origin, result, key: message.key, kind: message.message ?? "unknown",
        naming: HeldNaming(message.quotedSubject), &chunk)
    }
  }

  private func take(_ joined: [JoinedInspection], _ chunk: inout Chunk) throws {
    for inspection in joined { try take(inspection, &chunk) }
    for inspection in joined { kept[inspection.key] = nil }
  }

  private func begun(_ transaction: RegistryTransaction) throws -> ReceivedFileID {
    if let file { return file }
    let id = try writer.begin(input, transaction)
    file = id
    return id
  }

  private func take(_ joined: JoinedInspection, _ chunk: inout Chunk) throws {
    chunk.grow()
    let origin = joined.parts.first?.origin
    let source = RegistryStore.SourceSlice(
      file: chunk.file, byteOffset: origin?.byteOffset ?? 0, byteCount: origin?.byteCount ?? 0)
    let result = try writer.intake.take(joined, from: source, in: chunk.transaction)
    let earlier = kept[joined.key]?.flatMap(\.parts)
    let own = earlier.map { earlier in joined.parts.filter { !earlier.contains($0) } } ?? joined.parts
    let naming = try HeldOutcome(result.outcome).flatMap { _ in
      try writer.intake.naming(of: joined, chunk.transaction.reader)
    }
    if result.outcome == .waiting {
      mayHaveKept = true
    } else if earlier != nil {
      try release(joined, result, naming, chunk.transaction)
    }
    for (index, part) in own.enumerated() {
      // What is wrong with the inspection is told once, with its first part.
      let told = index == 0 ? result.findings : []
      let single = RecordIntake.Result(outcome: result.outcome, findings: told, reason: result.reason)
      try note(part.origin, single, key: joined.key, kind: part.message, naming: naming, &chunk)
    }
    if result.outcome == .accepted, !own.isEmpty {
      let reader = chunk.transaction.reader
      try writer.settleHeld(station: joined.key.station, serial: joined.key.serial, chunk.transaction) {
        try writer.intake.naming(of: joined, reader)
      }
    }
    for part in joined.repeated {
      let again = RecordIntake.Result(outcome: .duplicate, findings: [], reason: nil)
      try note(part.origin, again, key: joined.key, kind: part.message, &chunk)
    }
  }

  private func take(_ statement: VehicleStatement, _ chunk: inout Chunk) throws {
    chunk.grow()
    let result = try writer.intake.take(statement, in: chunk.transaction)
    if statement.isPart { return }
    let delta = statement.delta
    try note(statement.origin, result, key: nil, kind: delta.kind.id, &chunk, subject: delta.key)
  }

  /// Keeps a message that was not taken, and notes what became of it.
  private func note(
    _ origin: MessageOrigin, _ result: RecordIntake.Result, key: InspectionKey?, kind: String,
    naming: HeldNaming? = nil, _ chunk: inout Chunk, subject: String? = nil
  ) throws {
    let source = RegistryStore.SourceSlice(
      file: chunk.file, byteOffset: origin.byteOffset, byteCount: origin.byteCount)
    let line = RecordLine(
      byteOffset: source.byteOffset, outcome: result.outcome,
      findings: result.findings.map { $0.located(at: origin.position) }, kind: kind, station: key?.station,
      serial: key?.serial, key: subject)
    let encoding = origin.encoding.isEmpty ? nil : origin.encoding
    try writer.keep(
      line, result.reason, source, at: origin.position, of: input, encoding: encoding, naming: naming,
      in: chunk.transaction)
    chunk.note(.record(line))
  }

  /// The parts of an inspection that wait since an earlier file, read again from the bytes in which they came.
  private func keptParts(_ key: InspectionKey, _ reader: RegistryReader) throws -> [MessagePart] {
    guard mayHaveKept else { return [] }
    let held = try reader.heldRecords(station: key.station, serial: key.serial, outcome: .waiting)
    guard !held.isEmpty else { return [] }
    let messages = try held.map { record in
      KeptMessage(
        record: record,
        parts: try heldMessages.parts(of: record).filter { $0.key == key }.map { part in
          var part = part
          part.earlierFile = record.source.file.number
          return part
        })
    }
    kept[key] = messages
    return messages.flatMap(\.parts)
  }

  /// Ends the wait of the messages that the inspection is made of; those of another attempt go on waiting. Where a person
  /// has to decide about the inspection, all its messages are kept for that.
  private func release(
    _ joined: JoinedInspection, _ result: RecordIntake.Result, _ naming: HeldNaming?, _ transaction: RegistryTransaction
  ) throws {
    let used = Set(joined.parts + joined.repeated)
    for message in kept[joined.key] ?? [] where message.parts.contains(where: { used.contains($0) }) {
      if result.outcome == .quarantined, let reason = result.reason {
        try transaction.quarantine(message.record, reasonCode: reason.id, naming: naming)
      } else {
        try transaction.resolve(message.record.id, as: .released, reason: result.outcome.rawValue)
      }
    }
    kept[joined.key]?.removeAll { message in message.parts.contains { used.contains($0) } }
  }
}

/// A message that waits in the registry for its partners.
private struct KeptMessage {
  let record: HeldRecord
  let parts: [MessagePart]
}
