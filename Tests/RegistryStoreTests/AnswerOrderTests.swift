import GRDB
import RegistryModel
import TestSupport
import Testing

@testable import RegistryStore

/// What is put in order after it was read comes in the order that SQLite would give it.
@Suite("Order of answers")
struct AnswerOrderTests {
  let folder: TemporaryFolder
  let registry: Registry

  init() throws {
    folder = try TemporaryFolder()
    registry = try folder.registry()
  }

  /// Among them two writings of one letter, and characters whose order in UTF-16 is another one than in UTF-8.
  private static let names = ["B", "a", "\u{E9}", "e\u{301}", "e", "中", "\u{FF5A}", "\u{20000}", "a1", "A"]

  @Test("States come by key and time, texts by their bytes", arguments: 0..<6)
  func states(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let deltas = try (0..<80).map { number -> RegisterDelta in
      let effective = try moment("2020-01-0\(generator.number(1...3))T00:00")
      return RegisterDelta(
        kind: .vehicle, key: Self.names[generator.number(0...(Self.names.count - 1))],
        record: Self.names[generator.number(0...(Self.names.count - 1))] + "\(number)", effective: effective,
        stated: effective.adding(seconds: generator.number(0...1)),
        values: ["plate": .text("冀A\(generator.number(0...1))")], cleared: [])
    }
    try registry.store(deltas)
    let ever = RegisterQuestion(at: nil)
    let database = try DatabaseQueue(path: folder.path("registry.sqlite"))
    for plate in ["冀A0", "冀A1"] {
      let expected = try database.records(
        """
        SELECT record FROM vehicle
        WHERE plate = ? AND replacedAt IS NULL AND (validUntil IS NULL OR validUntil > validFrom)
        ORDER BY key, validFrom, statedAt, record
        """, [plate])
      #expect(!expected.isEmpty)
      let found = try registry.read {
        try $0.states(of: .vehicle, where: "plate", is: .text(plate), ever).map(\.record)
      }
      #expect(found == expected)
    }
    for key in Self.names {
      let expected = try database.records(
        "SELECT record FROM vehicle WHERE key = ? AND replacedAt IS NULL ORDER BY validFrom, statedAt, record", [key])
      let found = try registry.read { try $0.statements(of: .vehicle, key: key, ever).map(\.record) }
      #expect(found == expected)
    }
  }

  @Test("The latest inspections are those that SQLite would pick, whichever ended at one moment", arguments: 0..<6)
  func inspections(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let ends = [try moment("2020-01-01T10:00"), try moment("2020-01-01T11:00")]
    let records = try (0..<20).map { number -> InspectionRecord in
      var record = generator.inspection(
        station: try station(generator.flag() ? "13013101" : "13013102"), serial: try serial("S\(number % 13)"))
      record.vehicle.vin = VIN("V")
      record.end = ends[generator.number(0...1)]
      record.start = record.end.adding(seconds: -generator.number(1...2))
      return record
    }
    try registry.store(records)
    let database = try DatabaseQueue(path: folder.path("registry.sqlite"))
    for limit in 0...21 {
      let expected = try database.records(
        """
        SELECT serial || ' ' || station FROM inspection WHERE vin = 'V' AND replacedAt IS NULL
        ORDER BY endedAt DESC, startedAt DESC, serial DESC, station DESC LIMIT ?
        """, [limit])
      let found = try registry.read { reader in
        try reader.judgedInspections(vin: VIN("V"), limit: limit, until: ends[1]).map {
          $0.record.serial.text + " " + $0.record.station.text
        }
      }
      #expect(found == expected)
    }
  }

  @Test("Who asks a question while its answer is gone through gets both")
  func nested() throws {
    try registry.store(
      try ["A", "B", "C"].map { key in
        RegisterDelta(
          kind: .vehicle, key: key, record: key, effective: try moment("2020-01-01T00:00"), values: [:], cleared: [])
      })
    var pairs: [String] = []
    try registry.read { reader in
      try reader.forEachState(of: .vehicle, RegisterQuestion(at: nil)) { outer in
        try reader.forEachState(of: .vehicle, RegisterQuestion(at: nil)) { pairs.append(outer.key + $0.key) }
      }
    }
    #expect(pairs == ["AA", "AB", "AC", "BA", "BB", "BC", "CA", "CB", "CC"])
  }
}

extension DatabaseQueue {
  /// The texts in the first column of a query.
  fileprivate func records(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
    try read { try String.fetchAll($0, sql: sql, arguments: arguments) }
  }
}
