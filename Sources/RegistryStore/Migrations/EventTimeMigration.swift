import GRDB

extension Schema {
  /// Checks of a plate or VIN and passages at the gates of a unit by their time: each pass before a remote-sensing device
  /// asks for the passes around it, and a figure of a unit for the passages of a month or year. And the checks of a plate
  /// that note a VIN.
  static let eventTimeMigration = Migration(name: "12-event-times") { database in
    try RegisterTables.addMissing(to: database)
  }
}
