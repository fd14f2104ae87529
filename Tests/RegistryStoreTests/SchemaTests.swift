import GRDB
import RegistryModel
import Testing

@testable import RegistryStore

@Suite("The schema")
struct SchemaTests {
  let folder: TemporaryFolder
  let database: DatabaseQueue

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.registry()
    database = try DatabaseQueue(path: folder.path("registry.sqlite"))
  }

  @Test("Every table is strict and keeps whole numbers, texts and bytes only")
  func strict() throws {
    let tables = try database.read { database in
      try Row.fetchAll(
        database, sql: "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
    }.filter { !["grdb_migrations", "sqlite_schema"].contains($0["name"] as String) }
    #expect(tables.count > 20)
    for table in tables {
      let name: String = table["name"]
      #expect(table["strict"] == 1, "\(name) is not strict")
      let types = try database.read {
        try String.fetchAll($0, sql: "SELECT type FROM pragma_table_info(?)", arguments: [name])
      }
      #expect(Set(types).isSubset(of: ["INTEGER", "TEXT", "BLOB"]), "\(name): \(types)")
    }
  }

  @Test("Every reference to another table has an index")
  func foreignKeys() throws {
    let references = try database.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT t.name AS "table", f."from" AS "column" FROM pragma_table_list t, pragma_foreign_key_list(t.name) f
          WHERE t.schema = 'main'
          """)
    }
    #expect(references.count > 10)
    for reference in references {
      let (table, column): (String, String) = (reference["table"], reference["column"])
      let plan = try plan("SELECT 1 FROM \"\(table)\" WHERE \"\(column)\" = 1")
      #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(table).\(column): \(plan)")
    }
  }

  @Test("Hot queries go through indexes", arguments: [Instant?.none, Instant(millisecondsSinceEpoch: 0)])
  func plans(knownAt: Instant?) throws {
    let filter = VersionFilter(knownAt)
    let vehicle = SubjectTable.quoted("vehicle")
    let queries = [
      InspectionWriter.knownQuery, InspectionWriter.supersession, RegistryReader.correctedVehicles,
      filter.query("id, endedAt", from: "inspection", where: "vin = ?1", order: "endedAt DESC", tail: "LIMIT 5"),
      filter.query("id, endedAt", from: "inspection", where: "plate = ?1", order: "endedAt DESC", tail: "LIMIT 5"),
      filter.query(
        "id, endedAt", from: "inspection", where: "plate = ?1 AND plateColor = ?2 AND endedAt < ?3",
        order: "endedAt DESC", tail: "LIMIT 1"),
      filter.query("id", from: "inspection", where: "serial = ?1", order: "id"),
      filter.query("id", from: vehicle, where: "key = ?1 AND validFrom <= ?2", order: "id"),
      filter.query("id", from: vehicle, where: "plate = ?1 AND plateColor = ?2", order: "id"),
      filter.query("id", from: vehicle, where: "disclosure = ?1", order: "id"),
      filter.query("id", from: "machine", where: "code = ?1", order: "id"),
      filter.query("id", from: "\"check\"", where: "\"at\" >= ?1 AND \"at\" < ?2", order: "id"),
      filter.query("id", from: "\"check\"", where: "plate = ?1", order: "id"),
      SubjectTable(.vehicle).currentRowsQuery, SubjectTable(.vehicle).numberedQuery,
    ]
    for query in queries {
      let steps = try plan(query).filter { $0.hasPrefix("SCAN") || $0.hasPrefix("SEARCH") }
      #expect(!steps.isEmpty)
      #expect(steps.allSatisfy { $0.hasPrefix("SEARCH") && $0.contains("USING") }, "\(query): \(steps)")
    }
  }

  @Test("A ring of corrections is followed through the indexes of what replaces what and of serials")
  func ringPlan() throws {
    let successors = try plan(RegistryReader.successors)
    #expect(successors == ["SEARCH inspection USING INDEX inspection_supersedes (supersedes=? AND station=?)"])
    let predecessors = try plan(RegistryReader.predecessors).filter { $0.contains("inspection") }
    #expect(
      predecessors == [
        "SEARCH inspection USING INDEX inspection_serial_now (serial=? AND station=?)",
        "SEARCH inspection USING INDEX inspection_serial_past (serial=? AND station=?)",
      ])
  }

  @Test("The state of a subject, however many it had, is the first row that the index gives")
  func statePlan() throws {
    let plan = try plan(SubjectTable(.vehicle).lastRowQuery)
    #expect(plan == ["SEARCH vehicle USING INDEX vehicle_key_now (key=?)"])
  }

  @Test("What every inspection, or vehicle of a register, asks of the rest is one search, and nothing is sorted")
  func intakePlans() throws {
    let vehicle = try plan(RegisteredVehicleQuery.vehicle)
    #expect(vehicle == ["SEARCH vehicle USING INDEX vehicle_key_now (key=? AND validFrom<?)"])
    let inspected = try plan(RegistryReader.otherInspected.sql).filter { $0.contains("inspection") }
    #expect(inspected == ["SEARCH inspection USING INDEX inspection_plate_now (plate=?)"])
    let holder = try plan(RegisteredVehicleQuery.holder)
    #expect(holder == ["SEARCH vehicle USING INDEX vehicle_plate_now (plate=? AND plateColor=?)"])
  }

  @Test("The ranking's and the look-up's order comes from the index")
  func order() throws {
    let query = VersionFilter(nil).query(
      InspectionSummary.columns, from: "inspection", where: "vin = ?1", order: "endedAt DESC", tail: "LIMIT 5")
    #expect(try plan(query) == ["SEARCH inspection USING INDEX inspection_vin_now (vin=?)"])
  }

  @Test("The content hash walks through inspections without sorting them")
  func hashOrder() throws {
    for (_, condition, order) in ContentHash.inspectionHalves where condition.hasSuffix("IS NULL") {
      let plan = try plan(ContentHash.inspectionQuery(where: condition, order: order))
      #expect(plan.allSatisfy { !$0.contains("TEMP B-TREE") }, "\(plan)")
    }
  }

  @Test("Parts write the columns that their tables have")
  func partColumns() throws {
    for (name, columns) in PartTables.all {
      let present = try database.read { try $0.columns(in: name).map(\.name) }
      #expect(present == ["inspection", "sentTexts"] + columns)
    }
    let core = try database.read { try $0.columns(in: "inspection").map(\.name) }
    #expect(core == ["id"] + InspectionCore.columns)
  }

  @Test("Tables of the register have the columns that the declarations ask for")
  func registerColumns() throws {
    for kind in RecordKind.all {
      let present = try database.read { try $0.columns(in: kind.id).map(\.name) }
      #expect(present == SubjectTable.fixedColumns + kind.attributes.map(\.name))
      #expect(Set(SubjectTable.fixedColumns).isDisjoint(with: kind.attributes.map(\.name)))
    }
  }

  @Test("A grown declaration has its migration")
  func fingerprint() {
    #expect(
      RegisterTables.fingerprint == Schema.registerFingerprint,
      """
      The declarations of record kinds have changed. Append a migration that calls RegisterTables.addMissing (or, before \
      the first release, keep the one there is), and note the new fingerprint.
      """)
  }

  @Test("Missing columns, tables and indexes are added to a file that was made earlier")
  func growth() throws {
    try database.write { database in
      try database.execute(sql: "DROP TABLE workshop; ALTER TABLE unit DROP COLUMN sector; DROP INDEX machine_code_now")
      try RegisterTables.addMissing(to: database)
      for kind in RecordKind.all {
        #expect(Set(try database.columns(in: kind.id).map(\.name)).isSuperset(of: kind.attributes.map(\.name)))
      }
      #expect(
        try Bool.fetchOne(database, sql: "SELECT count(*) = 1 FROM sqlite_schema WHERE name = 'machine_code_now'")
          == true)
    }
  }

  private func plan(_ sql: String) throws -> [String] { try database.queryPlan(of: sql) }
}
