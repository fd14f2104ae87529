import GRDB

extension Schema {
  /// The machine, or its code, that a held check notes: a look-up of the machine asks for them by index, as that of a vehicle
  /// asks for plate and VIN.
  static let heldMachineMigration = Migration(name: "14-held-machines") { database in
    try database.execute(
      sql: """
        ALTER TABLE heldRecord ADD COLUMN machine TEXT;
        ALTER TABLE heldRecord ADD COLUMN machineCode TEXT;
        CREATE INDEX heldRecord_machine ON heldRecord (machine) WHERE machine IS NOT NULL;
        CREATE INDEX heldRecord_machineCode ON heldRecord (machineCode) WHERE machineCode IS NOT NULL;
        """)
  }
}
