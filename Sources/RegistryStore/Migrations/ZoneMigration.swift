import GRDB

extension Schema {
  /// Boundaries of zones and routes. Shapes are kept once each, by the digest of their bytes: a boundary whose validity
  /// changes is a new version, but not a second copy of 150,000 corners.
  static let zoneMigration = Migration(name: "4-zones") { database in
    try database.execute(
      sql: """
        CREATE TABLE boundaryShape (
          id INTEGER PRIMARY KEY,
          digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
          corners INTEGER NOT NULL CHECK (corners > 0),
          bytes BLOB NOT NULL
        ) STRICT;

        CREATE TABLE zoneBoundary (
          id INTEGER PRIMARY KEY,
          boundary TEXT NOT NULL,
          version INTEGER NOT NULL CHECK (version > 0),
          system TEXT NOT NULL \(oneOf("system", ["WGS-84", "GCJ-02"])),
          west INTEGER NOT NULL,
          south INTEGER NOT NULL CHECK (south <= north),
          east INTEGER NOT NULL CHECK (west <= east),
          north INTEGER NOT NULL,
          shape INTEGER NOT NULL REFERENCES boundaryShape (id),
          validFrom INTEGER NOT NULL,
          validUntil INTEGER CHECK (validUntil >= validFrom),
          recordedAt INTEGER NOT NULL,
          replacedAt INTEGER CHECK (replacedAt >= recordedAt)
        ) STRICT;
        CREATE UNIQUE INDEX zoneBoundary_now ON zoneBoundary (boundary, validFrom) WHERE replacedAt IS NULL;
        CREATE INDEX zoneBoundary_past ON zoneBoundary (boundary, validFrom) WHERE replacedAt IS NOT NULL;
        CREATE INDEX zoneBoundary_shape ON zoneBoundary (shape);
        """)
  }
}
