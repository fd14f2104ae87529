import GRDB

/// The schema of a registry file as a sequence of named, append-only migrations.
///
/// A migration that was released is never edited: a change of the schema is a new file in this folder and a new line
/// at the end of `migrations`.
enum Schema {
  /// One step of the schema.
  struct Migration: Sendable {
    let name: String
    let apply: @Sendable (Database) throws -> Void
  }

  static let migrations: [Migration] = [
    intakeMigration,
    inspectionMigration,
    registerMigration,
    zoneMigration,
    remoteOBDMigration,
    heldEncodingMigration,
    noticeDocumentMigration,
    plateWritingMigration,
    listedSubjectMigration,
    heldSubjectMigration,
    namedMachineMigration,
    eventTimeMigration,
    heldNamingMigration,
    heldReferenceMigration,
  ]

  /// Marks the file as a registry of Hegui: the letters `HEGU` as the header's application id.
  static let applicationID: Int64 = 0x4845_4755

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for migration in migrations { migrator.registerMigration(migration.name, migrate: migration.apply) }
    return migrator
  }

  /// How the schema of a file stands to the one that this program knows.
  enum Age {
    case current
    case older
    case newer
  }

  static func age(_ connection: Connection) throws -> Age {
    let applied = Set(try appliedMigrations(connection))
    let known = Set(migrations.map(\.name))
    // Migrating a file that has unknown migrations would succeed silently and leave rows half understood.
    if !applied.isSubset(of: known) { return .newer }
    return applied == known ? .current : .older
  }

  static func appliedMigrations(_ connection: Connection) throws -> [String] {
    let exists = try connection.first("SELECT 1 FROM sqlite_schema WHERE name = 'grdb_migrations'") { _ in true }
    guard exists == true else { return [] }
    return try connection.all("SELECT identifier FROM grdb_migrations ORDER BY rowid") { $0.text(0) }
  }

  /// A check that `column` is one of `values` or NULL.
  ///
  /// Written as a chain of comparisons: for a list of more than two, SQLite builds a temporary index in every execution.
  static func oneOf(_ column: String, _ values: [String]) -> String {
    "CHECK (" + values.map { "\(column) = '\($0)'" }.joined(separator: " OR ") + ")"
  }
}
