import GRDB

extension Schema {
  /// The checks of a plate or VIN by their time, and those of a plate that note a VIN: each pass before a remote-sensing
  /// device asks for the passes around it.
  static let neighbouringPassMigration = Migration(name: "12-neighbouring-passes") { database in
    try RegisterTables.addMissing(to: database)
  }
}
