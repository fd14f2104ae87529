import GRDB

extension Schema {
  /// The machine, or its code, that a held check notes, and held checks by their keys: a look-up of a machine or a check asks
  /// for them by index, as that of a vehicle asks for plate and VIN.
  static let heldCheckMigration = Migration(name: "14-held-checks") { database in
    try database.execute(
      sql: """
        ALTER TABLE heldRecord ADD COLUMN machine TEXT;
        ALTER TABLE heldRecord ADD COLUMN machineCode TEXT;
        CREATE INDEX heldRecord_machine ON heldRecord (machine) WHERE machine IS NOT NULL;
        CREATE INDEX heldRecord_machineCode ON heldRecord (machineCode) WHERE machineCode IS NOT NULL;
        CREATE INDEX heldRecord_check ON heldRecord (serial) WHERE kind = 'check';
        """)
  }
}
