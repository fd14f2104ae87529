import GRDB

extension Schema {
  /// Plates in the writing of their source: a column `plateAsWritten` beside each `plate`.
  static let plateWritingMigration = Migration(name: "8-plates-as-written") { database in
    try RegisterTables.addMissing(to: database)
  }
}
