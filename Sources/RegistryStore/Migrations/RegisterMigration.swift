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
  static let registerFingerprint = "9dc60b7495da75fb"
}

/// Makes tables and columns of the declarations of record kinds.
enum RegisterTables {
  /// Creates the tables, columns and indexes that the declarations ask for and the file does not have.
  static func addMissing(to database: Database) throws {
    for kind in RecordKind.all {
      let table = SubjectTable(kind)
      if try database.tableExists(kind.id) {
        let present = Set(try database.columns(in: kind.id).map(\.name))
        for column in table.columns where !present.contains(column.name) {
          try database.execute(sql: "ALTER TABLE \(table.name) ADD COLUMN \(column.definition)")
        }
      } else {
        try database.execute(sql: table.creation)
      }
      for index in table.indexes { try database.execute(sql: index) }
    }
  }

  /// A short digest of all declarations as far as tables depend on them.
  static var fingerprint: String {
    var hasher = CanonicalHasher()
    for kind in RecordKind.all {
      let table = SubjectTable(kind)
      hasher.add(kind.id)
      for column in table.columns { hasher.add(column.definition) }
      for index in table.indexes { hasher.add(index) }
    }
    return String(hasher.digest().prefix(16))
  }
}
