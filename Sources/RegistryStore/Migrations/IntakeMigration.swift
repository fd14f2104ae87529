import GRDB

extension Schema {
  /// Audit log, settings, import runs, received files, held records and publications.
  static let intakeMigration = Migration(name: "1-intake") { database in
    try database.execute(
      sql: """
        CREATE TABLE auditEntry (
          seq INTEGER PRIMARY KEY CHECK (seq > 0),
          at INTEGER NOT NULL,
          actor TEXT NOT NULL,
          action TEXT NOT NULL,
          subject TEXT NOT NULL,
          detail TEXT NOT NULL,
          contentDigest TEXT NOT NULL CHECK (length(contentDigest) = 64),
          previousHash TEXT NOT NULL CHECK (length(previousHash) = 64),
          hash TEXT NOT NULL CHECK (length(hash) = 64)
        ) STRICT;

        CREATE TABLE setting (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL,
          "values" TEXT NOT NULL,
          recordedAt INTEGER NOT NULL,
          replacedAt INTEGER CHECK (replacedAt >= recordedAt)
        ) STRICT;
        CREATE INDEX setting_name ON setting (name, recordedAt);
        CREATE UNIQUE INDEX setting_now ON setting (name) WHERE replacedAt IS NULL;

        CREATE TABLE importRun (
          id INTEGER PRIMARY KEY,
          actor TEXT NOT NULL,
          startedAt INTEGER NOT NULL,
          endedAt INTEGER,
          \(totalColumns)
        ) STRICT;

        CREATE TABLE sourceFile (
          id INTEGER PRIMARY KEY,
          run INTEGER NOT NULL REFERENCES importRun (id),
          name TEXT NOT NULL,
          receivedAt INTEGER NOT NULL,
          dialect TEXT,
          encoding TEXT,
          sha256 TEXT CHECK (length(sha256) = 64),
          byteCount INTEGER CHECK (byteCount >= 0),
          \(totalColumns)
        ) STRICT;
        CREATE INDEX sourceFile_run ON sourceFile (run);

        CREATE TABLE heldRecord (
          id INTEGER PRIMARY KEY,
          outcome TEXT NOT NULL \(oneOf("outcome", ["waiting", "quarantined", "rejected"])),
          file INTEGER NOT NULL REFERENCES sourceFile (id),
          byteOffset INTEGER NOT NULL,
          line INTEGER,
          lineColumn INTEGER,
          positionOffset INTEGER,
          bytes BLOB NOT NULL,
          bytesDigest TEXT NOT NULL CHECK (length(bytesDigest) = 64),
          kind TEXT NOT NULL,
          station TEXT,
          serial TEXT,
          reasonCode TEXT NOT NULL,
          recordedAt INTEGER NOT NULL,
          state TEXT NOT NULL DEFAULT 'open' \(oneOf("state", ["open", "released", "discarded"])),
          resolvedBy TEXT,
          resolvedAt INTEGER,
          resolution TEXT,
          CHECK ((state = 'open') = (resolvedAt IS NULL))
        ) STRICT;
        CREATE INDEX heldRecord_file ON heldRecord (file);
        CREATE UNIQUE INDEX heldRecord_digest ON heldRecord (bytesDigest, reasonCode) WHERE state <> 'released';
        CREATE INDEX heldRecord_state ON heldRecord (state, outcome);
        CREATE INDEX heldRecord_serial ON heldRecord (serial, station) WHERE state = 'open';

        CREATE TABLE frozenPublication (
          id INTEGER PRIMARY KEY,
          kind TEXT NOT NULL,
          place TEXT NOT NULL,
          period TEXT NOT NULL,
          version INTEGER NOT NULL CHECK (version > 0),
          publishedAt INTEGER NOT NULL,
          location TEXT NOT NULL,
          reason TEXT,
          payload TEXT NOT NULL,
          payloadHash TEXT NOT NULL CHECK (length(payloadHash) = 64),
          auditSeq INTEGER NOT NULL REFERENCES auditEntry (seq) DEFERRABLE INITIALLY DEFERRED,
          UNIQUE (kind, place, period, version),
          CHECK (version = 1 OR reason IS NOT NULL)
        ) STRICT;
        CREATE INDEX frozenPublication_auditSeq ON frozenPublication (auditSeq);
        """)
  }

  private static let totalColumns = [
    "accepted", "duplicate", "superseded", "waiting", "quarantined", "rejected", "findings",
  ].map { "\($0) INTEGER NOT NULL DEFAULT 0 CHECK (\($0) >= 0)" }.joined(separator: ",\n  ")
}
