import GRDB

extension Schema {
  /// Repairs and suspicions name a machine that the register does not hold by its code, as checks do.
  static let namedMachineMigration = Migration(name: "11-named-machines") { database in
    try RegisterTables.addMissing(to: database)
  }
}
