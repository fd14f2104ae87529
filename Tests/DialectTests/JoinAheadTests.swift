import RegistryModel
import Testing

@testable import RecordExchange

@Suite("Joining parts on the thread that reads")
struct JoinAheadTests {
  /// Parts of several inspections, those of the first one around all others.
  private func parts() throws -> [MessagePart] {
    var random = RandomRecords(seed: 77)
    var texts: [[String]] = []
    for _ in 0..<3 {
      var record = try random.record()
      texts.append(VehisparaWriter.messages(of: &record).filter { !$0.isEmpty })
    }
    let ordered = Array(texts[0].prefix(1)) + texts[1] + texts[2] + texts[0].dropFirst()
    return try FileReading(text: ordered.joined()).joined.flatMap(\.parts)
      .sorted { $0.origin.byteOffset < $1.origin.byteOffset }
  }

  private func run(openInspections: Int) throws -> (joined: [JoinedInspection], single: [MessagePart]) {
    var settings = DialectSettings(receivedAt: Instant(millisecondsSinceEpoch: 0))
    settings.openInspections = openInspections
    var joining = JoinAhead(try Checkout.catalogue(), settings)
    var items: [DialectItem] = []
    for part in try parts() { items += joining.items(for: .part(part)) }
    items += joining.finish()
    var joined: [JoinedInspection] = []
    var single: [MessagePart] = []
    for item in items {
      switch item {
      case .part(let part): single.append(part)
      case .outcome(.inspection(let inspection)): joined.append(inspection)
      case .outcome: break
      }
    }
    return (joined, single)
  }

  @Test("with room for all, every inspection is complete and no part is left single")
  func room() throws {
    let (joined, single) = try run(openInspections: 10)
    #expect(single.isEmpty)
    #expect(joined.count == 3)
    #expect(joined.allSatisfy { if case .complete = $0.state { true } else { false } })
  }

  @Test("what had to make room unfinished waits elsewhere, and its later parts are handed on by themselves")
  func evicted() throws {
    let all = try parts()
    let (joined, single) = try run(openInspections: 1)
    let waiting = joined.filter { if case .waiting = $0.state { true } else { false } }
    #expect(waiting.map(\.key) == [all[0].key])
    #expect(waiting.first?.parts == [all[0]])
    #expect(single == all.filter { $0.key == all[0].key }.dropFirst().map { $0 })
    #expect(joined.reduce(0) { $0 + $1.parts.count } + single.count == all.count, "no part is lost or doubled")
  }
}
