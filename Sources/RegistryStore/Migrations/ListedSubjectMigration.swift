import GRDB

extension Schema {
  /// The entries of lists by their subject: each look-up asks which lists name it.
  static let listedSubjectMigration = Migration(name: "9-listed-subjects") { database in
    try RegisterTables.addMissing(to: database)
  }
}
