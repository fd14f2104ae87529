import Foundation
import RegistryModel
import Testing

@testable import RecordExchange

/// The laws of `Fuzz/Records` over the messages that are kept in `Fixtures/fuzz`: composed ones, and those that fuzzing
/// found.
@Suite("Hostile station messages")
struct FuzzCorpusTests {
  static let folder = Checkout.path("Fixtures/fuzz/dialects")

  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  /// What reading a file tells, as texts.
  private static func told(_ bytes: [UInt8], chunkSize: Int) throws -> [String] {
    var told: [String] = []
    do {
      let settings = DialectSettings(
        receivedAt: Instant(CivilDate(daysSinceEpoch: 20_000)), station: StationCode("32010000001"), openInspections: 3)
      let reader = try DialectReader(
        .bytes(bytes), dialects: PreparedDialects(Checkout.catalogue()), settings: settings, chunkSize: chunkSize)
      let summary = try reader.read { outcome in
        if case .refused(let message) = outcome { #expect(!message.findings.isEmpty) }
        if case .inspection(let joined) = outcome, case .complete(let record) = joined.state {
          let file = Self.written(record)
          let contents = try Self.contents(of: file)
          // But for readings with more decimals than the schema has places for, the record is read unchanged.
          guard case .inspection(let read)? = contents.first else {
            Issue.record("a record is not canonical")
            return
          }
          #expect(contents.count == 1 && Self.written(read) == file)
        }
        if case .vehicle(let statement) = outcome {
          var file: [UInt8] = []
          RegisterDeltaWriter.start(to: &file)
          RegisterDeltaWriter.write(statement.delta, to: &file)
          RegisterDeltaWriter.end(to: &file)
          #expect(try Self.contents(of: file) == [.delta(statement.delta)])
        }
        told.append(Self.words(of: outcome))
      }
      #expect(summary.byteCount == bytes.count)
      told.append("\(summary.recordCount) \(summary.findings.map(\.code.id))")
    } catch let error as DocumentError {
      told.append("\(error)")
    }
    return told
  }

  /// What the register's own reader takes from a file.
  private static func contents(of file: [UInt8]) throws -> [ReadRecord.Content] {
    var contents: [ReadRecord.Content] = []
    _ = try DocumentReader(.bytes(file), schemas: Checkout.path("Schemas")).readBatches(of: 3) {
      contents += $0.map(\.content)
    }
    return contents
  }

  private static func written(_ record: InspectionRecord) -> [UInt8] {
    var file: [UInt8] = []
    InspectionRecordWriter.start(to: &file)
    InspectionRecordWriter.write(record, to: &file)
    InspectionRecordWriter.end(to: &file)
    return file
  }

  private static func words(of outcome: DialectOutcome) -> String {
    switch outcome {
    case .inspection(let joined): "inspection \(joined.key.serial) \(joined.findings.map(\.code.id))"
    case .vehicle(let statement): "vehicle \(statement.delta.key) \(statement.findings.map(\.code.id))"
    case .noRecord(_, let finding): "none \(finding.code.id)"
    case .refused(let message): "refused \(message.findings.map(\.code.id))"
    case .note(let finding): "note \(finding.code.id)"
    }
  }

  @Test("The folder holds the files that are meant")
  func folderIsThere() {
    #expect(Self.names.count > 15)
  }

  @Test("One result for every split, and what is complete is canonical", arguments: names)
  func laws(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + name)))
    let whole = try Self.told(bytes, chunkSize: 64 << 10)
    // How a reader finds its way behind something broken may depend on where a read ends; see docs/FUZZING.md.
    let isDamaged = whole.contains { $0.contains("DIALECT-BROKEN") || $0.contains("DIALECT-STRAY") }
    guard !isDamaged || name.hasPrefix("found-") else { return }
    for chunkSize in [1, 71, 1000] {
      #expect(try Self.told(bytes, chunkSize: chunkSize) == whole, "pieces of \(chunkSize)")
    }
  }
}
