import GRDB

extension Schema {
  /// The encoding of each held record: a file of several documents may hold several encodings.
  static let heldEncodingMigration = Migration(name: "6-held-encoding") { database in
    try database.execute(sql: "ALTER TABLE heldRecord ADD COLUMN encoding TEXT")
  }
}
