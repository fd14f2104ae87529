import Foundation
import RegistryModel
import Testing
import XMLStreaming

@testable import RecordExchange

/// The laws of `Fuzz/Records` over the files that are kept in `Fixtures/fuzz`: composed ones, and those that fuzzing found.
@Suite("Hostile files of records")
struct FuzzCorpusTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/fuzz/import")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  /// What reading a file has told.
  private struct Outcome: Equatable {
    var error: String?
    var summary: ReadSummary?
    var contents: [ReadRecord.Content] = []
    var codes: [[String]] = []
    var slices: [SourceSlice] = []

    init(_ bytes: [UInt8], chunkSize: Int) throws {
      do {
        let reader = try DocumentReader(.bytes(bytes), schemas: schemaFolder, chunkSize: chunkSize)
        summary = try reader.readBatches(of: 3) { batch in
          contents += batch.map(\.content)
          codes += batch.map { $0.findings.map(\.code.id) }
          slices += batch.map(\.slice)
        }
      } catch let problem as DocumentError {
        error = "\(problem)"
      }
    }
  }

  @Test("The folder holds the files that are meant")
  func folderIsThere() {
    #expect(Self.names.count > 30)
  }

  @Test(
    "One result for every split, no refusal without a word, and what is taken reads the same again", arguments: names)
  func laws(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    let whole = try Outcome(bytes, chunkSize: 64 << 10)
    for chunkSize in [1, 7, 64, 1000] {
      #expect(try Outcome(bytes, chunkSize: chunkSize) == whole, "pieces of \(chunkSize)")
    }
    #expect(whole.error != nil || whole.summary?.byteCount == bytes.count)
    for (content, codes) in zip(whole.contents, whole.codes) {
      switch content {
      case .rejected, .remark: #expect(!codes.isEmpty)
      case .inspection(let inspection):
        #expect(codes.isEmpty)
        #expect(try Outcome(inspectionFile([inspection]), chunkSize: 64 << 10).contents == [content])
      case .delta(let delta):
        #expect(codes.isEmpty)
        #expect(try Outcome(registerFile([delta]), chunkSize: 64 << 10).contents == [content])
      }
    }
  }

  @Test("Entities are never expanded, whatever they name", arguments: names.filter { $0.hasPrefix("entity-") })
  func entities(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    let outcome = try Outcome(bytes, chunkSize: 64 << 10)
    #expect(outcome.error != nil || outcome.contents.allSatisfy { $0 == .rejected || $0 == .remark })
  }
}
