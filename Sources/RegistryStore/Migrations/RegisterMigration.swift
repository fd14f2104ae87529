import GRDB
import RegistryModel

extension Schema {
  /// A table for each kind of record that the register keeps, generated from its declaration.
  ///
  /// This stays honest although declarations grow: the step only adds what is missing, so a later migration calls it
  /// again, and a file that was made early and one that was made late end with the same columns. The fingerprint below
  /// is that of the declarations when the last such step was written; a test compares it with today's declarations and
  /// says to append a migration where they differ.
  static let registerMigration = Migration(name: "3-register") { database in
    try RegisterTables.addMissing(to: database)
  }

  /// Fingerprint of the declarations that the last register migration brought into the file.
  static let registerFingerprint = "fdbe3c7de375d67a"
}

/// Makes tables and columns of the declarations of record kinds.
enum RegisterTables {
  /// Creates the tables, columns and indexes that the declarations ask for and the file does not have.
  static func addMissing(to database: Database) throws {
    let known = try columnNames(in: database)
    let indexed = Set(try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'index'"))
    for kind in RecordKind.all {
      let table = SubjectTable(kind)
      if let present = known[kind.id] {
        for column in table.columns where !present.contains(column.name) {
          try database.execute(sql: "ALTER TABLE \(table.name) ADD COLUMN \(column.definition)")
        }
      } else {
        try database.execute(sql: table.creation)
      }
      for index in table.indexes where !indexed.contains(index.name) { try database.execute(sql: index.creation) }
    }
  }

  /// The columns of all tables of the file, asked for at once: asked for one by one, the schema would be read again after
  /// each table that is made.
  private static func columnNames(in database: Database) throws -> [String: Set<String>] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT tables.name, columns.name FROM sqlite_schema tables, pragma_table_info(tables.name) columns
        WHERE tables.type = 'table'
        """)
    var names: [String: Set<String>] = [:]
    while let row = try rows.next() { names[row[0], default: []].insert(row[1]) }
    return names
  }

  /// A short digest of all declarations as far as tables depend on them.
  static var fingerprint: String {
    var hasher = CanonicalHasher()
    for kind in RecordKind.all {
      let table = SubjectTable(kind)
      hasher.add(kind.id)
      for column in table.columns { hasher.add(column.definition) }
      for index in table.indexes { hasher.add(index.creation) }
    }
    return String(hasher.digest().prefix(16))
  }
}
