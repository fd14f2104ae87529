import Foundation
import RegistryModel
import Testing

@testable import SampleData

@Suite struct SampleGeneratorTests {
  static func options(
    seed: UInt64 = 7, stations: Int = 3, vehicles: Int = 300, inspections: Int = 600, machines: Int = 20,
    hasFaults: Bool = true, isSingleFile: Bool = false
  ) throws -> SampleOptions {
    try SampleOptions(
      seed: seed, stations: stations, vehicles: vehicles, inspections: inspections, machines: machines,
      from: #require(CivilDate("2020-06-01")), to: #require(CivilDate("2020-06-30")),
      place: #require(DivisionCode("130131")), hasFaults: hasFaults, isSingleFile: isSingleFile)
  }

  static func write(_ options: SampleOptions) throws -> (files: [String: [UInt8]], summary: SampleSummary) {
    var sink = MemorySink()
    let summary = try SampleGenerator(options: options).write(to: &sink)
    return (sink.files, summary)
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let once = try Self.write(Self.options())
    let again = try Self.write(Self.options())
    #expect(once.files == again.files)
    #expect(once.summary == again.summary)
    #expect(try Self.write(Self.options(seed: 8)).files != once.files)
  }

  /// A change of this number means that the sample of a seed has changed on every machine: say so in the changelog.
  @Test func theBytesOfASeedAreKnown() throws {
    let files = try Self.write(Self.options()).files
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for name in files.keys.sorted() {
      for byte in Array(name.utf8) + (files[name] ?? []) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    #expect(hash == 15_059_851_941_477_427_673)
  }

  @Test func everythingAskedForIsThere() throws {
    let (files, summary) = try Self.write(Self.options())
    #expect(
      files.keys.sorted() == [
        "1-register.xml", "2-inspections-13013101.xml", "2-inspections-13013102.xml", "2-inspections-13013103.xml",
        "3-checks.xml",
      ])
    #expect(summary.inspections == 600)
    let text = files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(text.components(separatedBy: "<inspection>").count - 1 == 600)
    #expect(text.components(separatedBy: "<machine record").count - 1 == 20)
    #expect(try Self.write(Self.options(isSingleFile: true)).files.keys.contains("2-inspections.xml"))
  }

  @Test func faultsCanBeSwitchedOff() throws {
    #expect(try Self.write(Self.options(inspections: 3000)).summary.faults.values.reduce(0, +) > 10)
    #expect(try Self.write(Self.options(inspections: 3000, hasFaults: false)).summary.faults == [:])
  }

  @Test(arguments: [(0, 10, 10), (10_000, 10, 10), (1, 0, 10), (1, -1, 0), (1, 10, 20_000_000)])
  func impossibleOptionsAreRefused(stations: Int, vehicles: Int, inspections: Int) {
    #expect(throws: SampleOptionsError.self) {
      try Self.options(stations: stations, vehicles: vehicles, inspections: inspections)
    }
  }

  @Test(arguments: [("0001-01-01", "2020-12-31"), ("1999-12-31", "2000-01-01"), ("2099-01-01", "2100-01-01")])
  func daysOutsideOfTheCenturyAreRefused(from: String, to: String) throws {
    let days = try [#require(CivilDate(from)), #require(CivilDate(to))]
    let place = try #require(DivisionCode("130131"))
    #expect(throws: SampleOptionsError.daysOutOfRange) {
      try SampleOptions(seed: 1, stations: 1, vehicles: 1, inspections: 1, from: days[0], to: days[1], place: place)
    }
  }

  @Test(arguments: [1, 7, 30])
  func aSmallSampleIsCompleteToo(inspections: Int) throws {
    let summary = try Self.write(Self.options(stations: 4, vehicles: 2, inspections: inspections, machines: 0)).summary
    #expect(summary.inspections == inspections)
  }
}

/// Keeps the files in memory.
struct MemorySink: SampleSink {
  var files: [String: [UInt8]] = [:]
  private var name = ""

  mutating func begin(_ name: String) { self.name = name; files[name] = [] }
  mutating func append(_ bytes: [UInt8]) { files[name, default: []] += bytes }
  mutating func end() {}
}
