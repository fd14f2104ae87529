import RegistryModel
import Testing

@testable import RecordExchange

/// Shenyang numbers vehicles: what belongs to two visits is never joined.
@Suite("Visits of a vehicle")
struct VisitTests {
  /// Two visits of one vehicle, 300 days apart: what each becomes, and its messages in the order of the document.
  static func visits() throws -> [(record: InspectionRecord, messages: [String])] {
    var random = RandomRecords(seed: 41)
    var first = try random.record()
    var second = first
    second.start = first.start.adding(seconds: 300 * 86_400)
    second.end = first.end.adding(seconds: 300 * 86_400)
    if first.obd == nil { first.obd = OBDCheck(outcome: .notChecked, communication: .established) }
    second.obd = first.obd
    second.obd?.faultCodes = ["P20EE"]
    let messages = [ShenyangWriter.messages(of: &first), ShenyangWriter.messages(of: &second)]
    return [(first, messages[0]), (second, messages[1])]
  }

  @Test("Two visits in one file are two inspections, also where one is sent again")
  func oneFile() throws {
    let visits = try Self.visits()
    let both = visits.flatMap(\.messages)
    #expect(try FileReading(text: both.joined()).records == visits.map(\.record))
    let again = try FileReading(text: (both + visits[0].messages).joined())
    #expect(again.records == visits.map(\.record))
    #expect(again.joined.flatMap(\.repeated).count == visits[0].messages.count)
    let twice = try FileReading(text: [visits[0].messages[0], visits[0].messages[0]].joined() + both.joined())
    #expect(twice.records == visits.map(\.record))
  }

  @Test("Where a visit is not whole, a person decides about all messages of the vehicle")
  func notWhole() throws {
    let visits = try Self.visits()
    // The OBD check of the first visit stands behind the result of the second.
    let text = [
      visits[0].messages[1], visits[0].messages[2], visits[1].messages[1], visits[1].messages[2],
      visits[0].messages[3], visits[1].messages[3],
    ].joined()
    let reading = try FileReading(text: text)
    #expect(reading.records.isEmpty)
    #expect(reading.codes.contains("DIALECT-VISITS"))
    #expect(reading.joined.flatMap(\.parts).count == 6, "nothing is lost")
  }

  @Test("A visit that goes on in the next file waits; the one before it is taken")
  func lastWaits() throws {
    let visits = try Self.visits()
    let reading = try FileReading(text: (visits[0].messages + visits[1].messages.prefix(3)).joined())
    #expect(reading.records == [visits[0].record])
    #expect(reading.codes.contains("DIALECT-WAITING"))
  }

  @Test("Parts of several files are joined only where they came when the inspection was held")
  func severalFiles() throws {
    let visits = try Self.visits()
    let start = visits[0].record.start
    func kept(_ messages: some Sequence<String>, at moment: Instant) throws -> [MessagePart] {
      try FileReading(text: messages.joined(), received: moment).parts.map { part in
        var part = part
        part.earlierFile = 1
        return part
      }
    }
    let early = try kept(visits[0].messages.prefix(3), at: start.adding(seconds: 600))
    let rest = visits[0].messages.dropFirst(3).joined()
    let soon = try FileReading(text: rest, kept: early, received: start.adding(seconds: 900))
    #expect(soon.records == [visits[0].record])

    // Read years later, two files say nothing of when their messages were sent.
    let now = start.adding(seconds: 900 * 86_400)
    let old = try FileReading(text: rest, kept: try kept(visits[0].messages.prefix(3), at: now), received: now)
    #expect(old.records.isEmpty)
    #expect(old.codes.contains("DIALECT-VISITS"))

    // What has waited since the year before stays where it is.
    let stale = try kept([visits[0].messages[3]], at: start.adding(seconds: 900))
    let next = try FileReading(
      text: visits[1].messages.joined(), kept: stale, received: visits[1].record.start.adding(seconds: 900))
    #expect(next.records == [visits[1].record])
    #expect(next.joined.contains { $0.parts == stale })
  }
}
