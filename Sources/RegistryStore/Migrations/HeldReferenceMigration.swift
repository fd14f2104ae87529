import GRDB

extension Schema {
  /// What a held record of the register names beside plate and VIN: a machine, a unit, a site, a check. A look-up of one of them
  /// asks for it by index, as that of a vehicle asks for plate and VIN.
  static let heldReferenceMigration = Migration(name: "14-held-references") { database in
    try database.execute(
      sql: """
        CREATE TABLE heldReference (
          kind TEXT NOT NULL,
          key TEXT NOT NULL,
          held INTEGER NOT NULL REFERENCES heldRecord (id),
          PRIMARY KEY (kind, key, held)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX heldReference_held ON heldReference (held);
        """)
  }
}
