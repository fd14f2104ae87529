import GRDB

extension Schema {
  /// The plate and VIN that a held record notes, when what it tells of happened, and whether that is a failure: look-ups ask
  /// for them by index. What is held already stays without them, since nothing here reads documents; it gets them once it is
  /// sent again and held anew.
  static let heldNamingMigration = Migration(name: "13-held-names") { database in
    try database.execute(
      sql: """
        ALTER TABLE heldRecord ADD COLUMN plate TEXT;
        ALTER TABLE heldRecord ADD COLUMN plateColor TEXT;
        ALTER TABLE heldRecord ADD COLUMN vin TEXT;
        ALTER TABLE heldRecord ADD COLUMN happenedAt INTEGER;
        ALTER TABLE heldRecord ADD COLUMN isFailure INTEGER NOT NULL DEFAULT 0 CHECK (isFailure IN (0, 1));
        CREATE INDEX heldRecord_plate ON heldRecord (plate) WHERE plate IS NOT NULL;
        CREATE INDEX heldRecord_vin ON heldRecord (vin) WHERE vin IS NOT NULL;
        """)
  }
}
