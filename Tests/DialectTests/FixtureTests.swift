import Foundation
import RegistryModel
import Testing

@testable import RecordExchange

/// The composed fixtures of each dialect: whatever the dress, the inspection in it is the same.
@Suite("Fixtures of the dialects")
struct FixtureTests {
  static let dialects = ["jiangsu", "message-row", "nanjing", "shenyang", "vehispara", "wsinvoke"]

  /// What the dress of a fixture must be told as.
  static let dresses: [(name: String, codes: Set<String>)] = [
    ("clean", []), ("dirty", ["DIALECT-STRAY", "DIALECT-LEFTOVER"]), ("encoding", ["DIALECT-ENCODING"]),
    ("several", ["DIALECT-NO-RECORD"]),
  ]
  /// The messages as a log of the calls that sent them; HGBY's calls are not known.
  static let envelope: (name: String, codes: Set<String>) = ("envelope", ["DIALECT-NO-RECORD"])

  static func path(_ dialect: String, _ name: String) -> String {
    Checkout.path("Fixtures/dialects/\(dialect)/\(name).xml")
  }

  static func reading(
    _ dialect: String, _ name: String, kept: [MessagePart] = [],
    received: Instant = Instant(CivilDate(daysSinceEpoch: 20_000))
  ) throws -> FileReading {
    try FileReading(.file(path(dialect, name)), kept: kept, received: received)
  }

  @Test("One inspection in every dress", arguments: dialects)
  func everyDress(dialect: String) throws {
    var random = RandomRecords(seed: 2026)
    var expected = try random.record()
    let writer = try #require(RoundTripTests.writers.first { $0.id == dialect })
    let messages = writer.messages(of: &expected).filter { !$0.isEmpty }
    if dialect == "message-row" || dialect == "wsinvoke" {
      expected.station = try #require(StationCode("32010000001"))
    }
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil { try record(messages, dialect) }
    for dress in Self.dresses + [Self.envelope] {
      let reading = try Self.reading(dialect, dress.name)
      #expect(
        reading.records.first == expected, "\(dress.name) \(reading.joined.flatMap(\.findings)) \(reading.refused)")
      #expect(reading.codes.isSuperset(of: dress.codes), "\(dress.name) \(reading.codes)")
      #expect(reading.refused.isEmpty, "\(dress.name) \(reading.refused)")
    }
    #expect(try Self.reading(dialect, "several").summary.messageCount > messages.count)
  }

  @Test("An inspection split over two files", arguments: dialects)
  func split(dialect: String) throws {
    let whole = try Self.reading(dialect, "clean").records
    let moment = try #require(whole.first?.end).adding(seconds: 60)
    let first = try Self.reading(dialect, "split-1", received: moment)
    #expect(first.records.isEmpty)
    let kept = first.parts.map { part in
      var part = part
      part.earlierFile = 1
      return part
    }
    #expect(try Self.reading(dialect, "split-2", kept: kept, received: moment).records == whole)
  }

  @Test("HGBY says nothing of the tail pipe: what it says is the same in every dress, and waits")
  func hgby() throws {
    let clean = try Self.reading("hgby", "clean")
    let fields: [CanonicalField] = [
      .vin, .plate, .plateColor, .ratedPower, .manufacturedOn, .obdOutcome, .obdFaultCodes, .calibrationVerification,
    ]
    #expect(clean.texts(.plate) == ["粤B62796"])
    #expect(clean.texts(.obdFaultCodes) == ["P0001", "P20EE"])
    for dress in Self.dresses {
      let reading = try Self.reading("hgby", dress.name)
      for field in fields { #expect(reading.texts(field) == clean.texts(field), "\(dress.name) \(field.name)") }
      #expect(reading.codes.isSuperset(of: dress.codes.union(["DIALECT-WAITING"])), "\(dress.name) \(reading.codes)")
      #expect(reading.refused.isEmpty)
    }
    let first = try Self.reading("hgby", "split-1")
    #expect(try Self.reading("hgby", "split-2", kept: first.parts).joined.first?.parts.count == 2)
  }

  @Test("The canonical form in every dress: the same records, and what is wrong is told")
  func canonical() throws {
    func read(_ name: String) throws -> (records: [InspectionRecord], codes: Set<String>) {
      var records: [InspectionRecord] = []
      var codes: Set<String> = []
      let reader = try DocumentReader(.file(Self.path("canonical", name)), schemas: Checkout.path("Schemas"))
      let summary = try reader.readBatches(of: 10) { batch in
        for record in batch {
          if case .inspection(let inspection) = record.content { records.append(inspection) }
          codes.formUnion(record.findings.map(\.code.id))
        }
      }
      return (records, codes.union(summary.findings.map(\.code.id)))
    }
    let clean = try read("clean")
    #expect(clean.records.count == 2)
    #expect(clean.codes.isEmpty)
    #expect(try read("dirty") == (clean.records, ["SCHEMA-INVALID", "XML-STRAY"]))
    #expect(try read("encoding") == (clean.records, ["ENC-CONTRADICTED"]))
    #expect(try read("several") == (clean.records, ["XML-STRAY"]))
    let parts = try [read("split-1"), read("split-2")]
    #expect(parts.map(\.records.count) == [1, 1])
    #expect(parts.flatMap(\.records) == clean.records)
    #expect(parts.map(\.codes) == [[], []])
  }

  /// Writes the clean fixture; the others are made of it by hand.
  private func record(_ messages: [String], _ dialect: String) throws {
    let folder = Checkout.path("Fixtures/dialects/\(dialect)")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = messages.joined(separator: "\n\n") + "\n"
    try text.write(toFile: Self.path(dialect, "clean"), atomically: true, encoding: .utf8)
    try JSONEncoder().encode(messages).write(to: URL(filePath: NSTemporaryDirectory() + dialect + ".json"))
  }
}
