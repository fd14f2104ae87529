import RecordExchange
import RegistryModel
import Testing

@Suite("What is written is read back")
struct RoundTripTests {
  @Test("Random inspections", arguments: [1, 2, 3] as [UInt64])
  func inspections(seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    let records = (0..<120).compactMap { _ in random.inspection() }
    #expect(records.count == 120)
    let bytes = inspectionFile(records)
    #expect(isHarmless(bytes))
    let read = try readAll(bytes)
    #expect(read.records.flatMap(\.findings) == [])
    #expect(read.summary.recordCount == records.count)
    for (record, expected) in zip(read.records, records) {
      guard case .inspection(let inspection) = record.content else {
        Issue.record("\(record)")
        continue
      }
      #expect(inspection == expected)
      #expect(bytes[record.slice.range].starts(with: "<inspection>".utf8))
    }
  }

  @Test("Random statements of every kind", arguments: RecordKind.all.map(\.id))
  func deltas(kind: String) throws {
    let kind = try #require(RecordKind.named(kind))
    var random = RandomRecords(seed: 5)
    let deltas = (0..<60).map { _ in random.delta(of: kind) }
    let bytes = registerFile(deltas)
    #expect(isHarmless(bytes))
    let read = try readAll(bytes)
    #expect(read.records.flatMap(\.findings) == [])
    #expect(
      read.records.map(\.content) == deltas.map { delta in .delta(delta) })
  }

  /// Whether a document moves no cursor and turns no writing where it is shown.
  private func isHarmless(_ document: [UInt8]) -> Bool {
    String(decoding: document, as: UTF8.self).unicodeScalars.allSatisfy {
      $0 == "\n" || !HarmfulCharacters.contains($0)
    }
  }
}
