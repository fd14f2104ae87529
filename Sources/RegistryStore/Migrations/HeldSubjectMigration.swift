import GRDB

extension Schema {
  /// Held records are told apart by their subject, too: a document may hold several, such as a list of vehicles, and each
  /// of them is kept with the bytes of all.
  static let heldSubjectMigration = Migration(name: "10-held-subjects") { database in
    try database.execute(
      sql: """
        DROP INDEX heldRecord_digest;
        CREATE UNIQUE INDEX heldRecord_subject ON heldRecord
          (bytesDigest, reasonCode, kind, ifnull(station, ''), ifnull(serial, '')) WHERE state <> 'released';
        """)
  }
}
