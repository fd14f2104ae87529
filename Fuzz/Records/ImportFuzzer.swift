import RegistryModel
import XMLStreaming

@testable import RecordExchange

/// Entry point of libFuzzer: breaks off where a law of reading canonical records is broken.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzImport(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let (bytes, pieceLength) = taken(start, count)
  let whole = withinMemory { Outcome(bytes, pieceLength: 64 << 10) }
  let pieces = Outcome(bytes, pieceLength: pieceLength)
  // How a reader finds its way behind something broken may depend on where a read ends; see docs/FUZZING.md.
  require(pieces == whole || whole.isDamaged || pieces.isDamaged, "pieces of \(pieceLength) gave another result: \(pieces)\n\(whole)")
  checkAgainstSchema(bytes, whole)
  return 0
}

/// What reading a file has told.
private struct Outcome: Equatable {
  var error: String?
  var summary: ReadSummary?
  var records: [Told] = []
  var inspections: [InspectionRecord] = []
  var deltas: [RegisterDelta] = []

  /// Whether something is not well-formed or cannot be decoded.
  var isDamaged: Bool { error != nil || records.contains { $0.codes.contains { !$0.hasPrefix("SCHEMA-") } } }

  /// One record, or a remark between records.
  struct Told: Equatable {
    let slice: SourceSlice
    let position: SourcePosition
    let codes: [String]
    /// False for a remark on what stands between records.
    let isRecord: Bool
    let isAccepted: Bool
  }

  init(_ bytes: [UInt8], pieceLength: Int) {
    do {
      let reader = try DocumentReader(.bytes(bytes), schemas: shared("Schemas"), chunkSize: pieceLength)
      summary = try reader.readBatches(of: 16) { batch in for record in batch { take(record) } }
    } catch let problem as DocumentError {
      error = "\(problem)"
      return
    } catch {
      require(false, "another error than the one promised: \(error)")
    }
    require(summary?.byteCount == bytes.count, "bytes were lost")
    require(summary?.recordCount == records.count { $0.isRecord }, "records were lost")
    require(summary?.rejectedCount == records.count { $0.isRecord && !$0.isAccepted }, "refusals were lost")
  }

  private mutating func take(_ record: ReadRecord) {
    let told = Told(
      slice: record.slice, position: record.position, codes: record.findings.map(\.code.id),
      isRecord: record.isRecord, isAccepted: record.content != .rejected && record.isRecord)
    require(told.isAccepted == told.codes.isEmpty, "a record was refused without a word, or taken with one: \(told)")
    records.append(told)
    switch record.content {
    case .inspection(let inspection): inspections.append(inspection)
    case .delta(let delta): deltas.append(delta)
    case .rejected, .remark: break
    }
  }
}

/// Whether what was accepted is valid by the schema, and the same once it has been written and read again.
private func checkAgainstSchema(_ bytes: [UInt8], _ outcome: Outcome) {
  for inspection in outcome.inspections {
    var file: [UInt8] = []
    InspectionRecordWriter.start(to: &file)
    InspectionRecordWriter.write(inspection, to: &file)
    InspectionRecordWriter.end(to: &file)
    let again = Outcome(file, pieceLength: 64 << 10)
    require(again.inspections == [inspection], "an inspection changed when written: \(inspection) \(again)")
  }
  for delta in outcome.deltas {
    var file: [UInt8] = []
    RegisterDeltaWriter.start(to: &file)
    RegisterDeltaWriter.write(delta, to: &file)
    RegisterDeltaWriter.end(to: &file)
    let again = Outcome(file, pieceLength: 64 << 10)
    require(again.deltas == [delta], "a statement changed when written: \(delta) \(again)")
  }
  judge(bytes, accepted: Set(outcome.records.filter(\.isAccepted).map(\.slice)))
}

/// The schemas, loaded once; libFuzzer runs on one thread.
nonisolated(unsafe) private let judges = JudgeTable()

private final class JudgeTable {
  private var judges: [String: XMLSchemaValidator] = [:]

  func judge(of form: DocumentForm) -> XMLSchemaValidator? {
    if let known = judges[form.schema] { return known }
    let made = try? XMLSchemaValidator(path: shared("Schemas/") + form.schema)
    require(made != nil, "the schema cannot be read")
    judges[form.schema] = made
    return made
  }
}

/// Reads the file once more and asks the schema about every record that was accepted.
private func judge(_ bytes: [UInt8], accepted: Set<SourceSlice>) {
  guard !accepted.isEmpty else { return }
  do {
    let scanner = try RecordScanner(.bytes(bytes), vocabulary: DocumentForm.vocabulary)
    var form: DocumentForm?
    _ = try scanner.scan { root in
      let found = try DocumentForm.recognised(by: root)
      if form?.root != found.root {
        form = found
        scanner.expectRecords(named: found.records)
      }
    } _: { record in
      let slice = SourceSlice(offset: record.bytes.lowerBound, length: record.bytes.count)
      guard record.isUsable, accepted.contains(slice), let form, let judge = judges.judge(of: form) else { return }
      let issues = judge.issues(of: record)
      require(issues.isEmpty, "accepted what the schema refuses: \(issues)")
    }
  } catch {
    require(false, "a file that was read could not be read again: \(error)")
  }
}
