import GRDB

extension Schema {
  /// The document that a pass and a publication rest on, and the grade of the fuel that a check found.
  static let noticeDocumentMigration = Migration(name: "7-notice-documents") { database in
    try RegisterTables.addMissing(to: database)
  }
}
