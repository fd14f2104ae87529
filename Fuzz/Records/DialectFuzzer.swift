import RegistryModel
import XMLStreaming

@testable import RecordExchange

/// Entry point of libFuzzer: breaks off where a law of reading station messages is broken.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDialects(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let (bytes, pieceLength) = taken(start, count)
  _ = prepared.settings
  let whole = withinMemory { Outcome(bytes, pieceLength: 64 << 10) }
  let pieces = Outcome(bytes, pieceLength: pieceLength)
  // How a reader finds its way behind something broken may depend on where a read ends; see docs/FUZZING.md.
  require(pieces == whole || whole.isDamaged || pieces.isDamaged, "pieces of \(pieceLength) gave another result: \(pieces)\n\(whole)")
  for record in whole.records { checkCanonical(record) }
  for delta in whole.deltas { checkCanonical(delta) }
  return 0
}

/// The profiles, prepared once; libFuzzer runs on one thread.
nonisolated(unsafe) private let prepared = Prepared()

private struct Prepared {
  let dialects: PreparedDialects
  let settings: DialectSettings

  init() {
    guard let catalogue = try? DialectCatalogue.load(folder: shared("Dialects")) else {
      preconditionFailure("the profiles cannot be read")
    }
    dialects = PreparedDialects(catalogue)
    settings = DialectSettings(
      receivedAt: Instant(CivilDate(daysSinceEpoch: 20_000)), station: StationCode("32010000001"),
      openInspections: 3)
  }
}

/// What reading a file has told.
private struct Outcome: Equatable {
  var error: String?
  var told: [String] = []
  var records: [InspectionRecord] = []
  var deltas: [RegisterDelta] = []

  /// Whether something is not well-formed or stands between the messages.
  var isDamaged: Bool {
    error != nil || told.contains { $0.contains("DIALECT-BROKEN") || $0.contains("DIALECT-STRAY") }
  }

  init(_ bytes: [UInt8], pieceLength: Int) {
    do {
      let reader = try DialectReader(
        .bytes(bytes), dialects: prepared.dialects, settings: prepared.settings, chunkSize: pieceLength)
      let summary = try reader.read { outcome in take(outcome, length: bytes.count) }
      require(summary.byteCount == bytes.count, "bytes were lost")
      require(summary.messageCount >= summary.withoutRecord, "messages were lost")
      told.append("\(summary.messageCount) \(summary.recordCount) \(summary.withoutRecord) \(summary.isCut)")
      told += summary.findings.map(\.code.id)
    } catch let problem as DocumentError {
      error = "\(problem)"
    } catch {
      require(false, "another error than the one promised: \(error)")
    }
  }

  private mutating func take(_ outcome: DialectOutcome, length: Int) {
    switch outcome {
    case .inspection(let joined):
      for part in joined.parts { check(part.origin, length) }
      told.append("inspection \(joined.dialect) \(joined.key.serial)" + codes(joined.findings))
      if case .complete(let record) = joined.state { records.append(record) }
    case .vehicle(let statement):
      check(statement.origin, length)
      told.append("vehicle \(statement.dialect)" + codes(statement.findings))
      deltas.append(statement.delta)
    case .noRecord(let origin, let finding):
      check(origin, length)
      told.append("none" + codes([finding]))
    case .refused(let message):
      check(message.origin, length)
      require(!message.findings.isEmpty, "a message was refused without a word")
      told.append("refused" + codes(message.findings))
    case .note(let finding): told.append("note" + codes([finding]))
    }
  }

  private func codes(_ findings: [Finding]) -> String { findings.map { " " + $0.code.id }.joined() }

  private func check(_ origin: MessageOrigin, _ length: Int) {
    require(
      origin.byteOffset >= 0 && origin.byteCount >= 0 && origin.byteOffset + origin.byteCount <= length,
      "a message lies outside of its file: \(origin)")
  }
}

/// Whether a record that a dialect gives is one that the register's own reader takes, unchanged but for readings with more
/// decimals than the schema has places for.
private func checkCanonical(_ record: InspectionRecord) {
  let file = written(record)
  guard case .inspection(let read)? = contents(of: file)?.first else {
    return require(false, "a record is not canonical: \(String(decoding: file, as: UTF8.self))")
  }
  require(written(read) == file, "a record is not read as it was written: \(String(decoding: file, as: UTF8.self))")
}

private func written(_ record: InspectionRecord) -> [UInt8] {
  var file: [UInt8] = []
  InspectionRecordWriter.start(to: &file)
  InspectionRecordWriter.write(record, to: &file)
  InspectionRecordWriter.end(to: &file)
  return file
}

private func checkCanonical(_ delta: RegisterDelta) {
  var file: [UInt8] = []
  RegisterDeltaWriter.start(to: &file)
  RegisterDeltaWriter.write(delta, to: &file)
  RegisterDeltaWriter.end(to: &file)
  require(contents(of: file) == [.delta(delta)], "a statement is not canonical: \(String(decoding: file, as: UTF8.self))")
}

private func contents(of file: [UInt8]) -> [ReadRecord.Content]? {
  var contents: [ReadRecord.Content] = []
  let reader = try? DocumentReader(.bytes(file), schemas: shared("Schemas"))
  guard (try? reader?.readBatches(of: 16) { contents += $0.map(\.content) }) != nil else { return nil }
  return contents
}
