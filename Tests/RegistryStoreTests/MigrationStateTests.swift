import Foundation
import GRDB
import Policy
import RegistryModel
import Testing

@testable import RegistryStore

/// Files as programs of each step of the schema made them, kept as SQL text in `Fixtures/registry`: whatever the program
/// of today writes, those must open, migrate and verify.
@Suite("Registries of every earlier schema")
struct MigrationStateTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let states = Schema.migrations.map(\.name)

  private static func file(of state: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/registry/\(state).sql")
  }

  @Test("A file of each step migrates forward, verifies and keeps what it held", arguments: states)
  func forward(state: String) throws {
    if ProcessInfo.processInfo.environment["RECORD_MIGRATION_STATES"] != nil { try record(state) }
    let sql = try #require(
      try? String(contentsOf: Self.file(of: state), encoding: .utf8),
      "no file of this step is kept: run this test once with RECORD_MIGRATION_STATES=1")
    let path = folder.path("old.sqlite")
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    let isNewest = state == Self.states.last
    if !isNewest { #expect(throws: StoreError(.olderThanProgram, "")) { try Registry.openForReading(path) } }

    let registry = try Registry.openForWriting(path, by: .test)
    #expect(try registry.verify(.full).isSound)
    #expect(try registry.read { try $0.setting("place") } == ["130131"])
    let entries = try registry.read { try $0.auditEntries(limit: 10) }
    #expect(entries.contains { $0.action == "migrate" } != isNewest)
    let number = try #require(Self.states.firstIndex(of: state))
    if number >= 1 {
      #expect(try registry.read { try $0.inspections(vin: Content.inspection().vehicle.vin, limit: 5) }.count == 1)
    }
    if number >= 2 {
      let unit = try registry.read { try $0.state(of: .unit, key: "U1", RegisterQuestion(at: nil)) }
      #expect(unit?.text("name") == "示例单位")
    }
    if number >= 4 {
      #expect(
        try registry.read { try $0.vehicleDays(identity: Content.identity, until: try day("2020-12-31")) }.count == 1)
    }
    #expect(try shape(of: path) == shape(of: fresh()), "its tables differ from those of a new file")

    // What a step brought can be written into a file that was made before it.
    try Content.write(upTo: Self.states.count - 1, into: registry, .test.later(100))
    #expect(try registry.verify(.full).isSound)
  }

  private func fresh() throws -> String {
    let path = folder.path("fresh-\(UUID().uuidString).sqlite")
    _ = try Registry.create(at: path, by: .test)
    return path
  }

  /// Columns of all tables, whatever their order, and all indexes.
  private func shape(of path: String) throws -> Set<String> {
    try DatabaseQueue(path: path).read { database in
      let columns = try String.fetchAll(
        database,
        sql: """
          SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk
          FROM pragma_table_list t, pragma_table_info(t.name) c WHERE t.schema = 'main' AND t.type = 'table'
          """)
      return try Set(
        columns + String.fetchAll(database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql NOT NULL"))
    }
  }

  // MARK: Recording

  /// Keeps a file of a step that has none yet; one that is kept is never written again.
  private func record(_ state: String) throws {
    guard !FileManager.default.fileExists(atPath: Self.file(of: state).path) else { return }
    let path = try fresh()
    let number = try #require(Self.states.firstIndex(of: state))
    try Content.write(upTo: number, into: Registry.openForWriting(path, by: .test), .test)
    let bare = try DatabaseQueue(path: folder.path("bare-\(state).sqlite"))
    try Schema.migrator.migrate(bare, upTo: state)
    let known = try bare.read { try Set(String.fetchAll($0, sql: "SELECT name FROM sqlite_schema")) }
    let text = try DatabaseQueue(path: path).inDatabase { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      for table in try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
      where !known.contains(table) && !table.hasPrefix("sqlite_") {
        try database.execute(sql: "DROP TABLE \"\(table)\"")
      }
      for later in Self.states[(number + 1)...] {
        try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = ?", arguments: [later])
      }
      return try dump(database)
    }
    try Data(text.utf8).write(to: Self.file(of: state))
  }

  private func dump(_ database: Database) throws -> String {
    var lines = ["PRAGMA application_id = \(Schema.applicationID);", "BEGIN;"]
    let objects = try Row.fetchAll(
      database,
      sql: "SELECT type, name, sql FROM sqlite_schema WHERE sql NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid")
    for object in objects where object["type"] == "table" {
      let name: String = object["name"]
      lines.append("\(object["sql"] as String);")
      let columns = try database.columns(in: name).map { "quote(\"\($0.name)\")" }.joined(separator: " || ', ' || ")
      lines += try String.fetchAll(
        database, sql: "SELECT 'INSERT INTO \"\(name)\" VALUES (' || \(columns) || ');' FROM \"\(name)\"")
    }
    for object in objects where object["type"] != "table" { lines.append("\(object["sql"] as String);") }
    return (lines + ["COMMIT;", ""]).joined(separator: "\n")
  }
}

/// What the kept files hold: a little for each step, composed.
private enum Content {
  static let identity = "LZZ5BLVF6EA000102"

  static func inspection() throws -> InspectionRecord {
    let start = try moment("2020-03-10T09:20:00+08:00")
    return InspectionRecord(
      station: try station("13013101"), serial: try serial("A1"), kind: .periodic, attempt: 1, start: start,
      end: start.adding(seconds: 600), vehicle: PresentedVehicle(vin: VIN(identity), fuel: .diesel))
  }

  /// Writes what the steps up to the one with that number have room for.
  static func write(upTo number: Int, into registry: Registry, _ context: WriteContext) throws {
    try registry.write(context) { transaction in
      try transaction.set("place", to: ["130131"])
      if number >= 1 { _ = try transaction.store(inspection()) }
      if number >= 2 {
        _ = try transaction.store(
          RegisterDelta(
            kind: .unit, key: "U1", record: "U1-1", effective: try moment("2020-01-01T00:00"),
            values: ["name": .text("示例单位"), "place": .text("130131")]))
      }
      if number >= 3 {
        let places: [(Int, Int)] = [(1, 1), (2, 1), (2, 2), (1, 2), (1, 1)]
        let corners: [Position] = try places.map { place in
          try #require(Position(longitude: place.0 * 10_000_000, latitude: place.1 * 10_000_000))
        }
        _ = try transaction.store(
          ZoneBoundary(
            number: "Z1", from: try moment("2020-01-01T00:00"), shape: .area([Polygon(outer: try Ring(corners))])))
      }
      if number >= 4 {
        let date = try day("2020-06-01")
        var remote = VehicleDay(
          identity: identity, day: date, firstContact: Instant(date, secondOfDay: 60),
          lastContact: Instant(date, secondOfDay: 120), minutesOnline: 2)
        remote.events = [
          VehicleDay.Event(
            kind: .lamp, fault: "", firstSeen: Instant(date, secondOfDay: 60), lastSeen: Instant(date, secondOfDay: 60),
            endedBy: nil)
        ]
        remote.timeline = [7]
        remote.state = [1]
        _ = try transaction.store(remote)
      }
    }
  }
}
