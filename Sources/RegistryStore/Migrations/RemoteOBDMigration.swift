import GRDB
import RegistryModel

extension Schema {
  /// Days of remote monitors with their events, and raw frames where they were asked for.
  ///
  /// The state from which a day goes on is large and read alone, so it has a table of its own; only the version that
  /// stands has one. Identities need not be in the register.
  static let remoteOBDMigration = Migration(name: "5-remote-obd") { database in
    try database.execute(
      sql: """
        CREATE TABLE vehicleDay (
          id INTEGER PRIMARY KEY,
          identity TEXT NOT NULL,
          day INTEGER NOT NULL,
          firstContact INTEGER NOT NULL,
          lastContact INTEGER NOT NULL CHECK (lastContact >= firstContact),
          minutesOnline INTEGER NOT NULL CHECK (minutesOnline BETWEEN 0 AND 1440),
          recordCount INTEGER NOT NULL CHECK (recordCount >= 0),
          obdRecordCount INTEGER NOT NULL CHECK (obdRecordCount >= 0),
          distance INTEGER CHECK (distance >= 0),
          odometerBreaks INTEGER NOT NULL,
          upstreamNOxSum INTEGER NOT NULL, upstreamNOxCount INTEGER NOT NULL,
          downstreamNOxSum INTEGER NOT NULL, downstreamNOxCount INTEGER NOT NULL,
          lampIsOnAtEnd INTEGER,
          faultsAtEnd TEXT,
          lampToldFrom INTEGER,
          faultsToldFrom INTEGER,
          recordedAt INTEGER NOT NULL,
          replacedAt INTEGER CHECK (replacedAt >= recordedAt),
          timeline BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX vehicleDay_now ON vehicleDay (identity, day) WHERE replacedAt IS NULL;
        CREATE INDEX vehicleDay_past ON vehicleDay (identity, day) WHERE replacedAt IS NOT NULL;

        CREATE TABLE vehicleDayEvent (
          vehicleDay INTEGER NOT NULL REFERENCES vehicleDay (id),
          position INTEGER NOT NULL,
          kind TEXT NOT NULL \(oneOf("kind", VehicleDay.Event.Kind.allCases.map(\.rawValue))),
          fault TEXT NOT NULL,
          firstSeen INTEGER NOT NULL,
          lastSeen INTEGER NOT NULL,
          endedBy INTEGER,
          PRIMARY KEY (vehicleDay, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE vehicleDayState (
          vehicleDay INTEGER PRIMARY KEY REFERENCES vehicleDay (id),
          bytes BLOB NOT NULL
        ) STRICT;

        CREATE TABLE rawFrame (
          id INTEGER PRIMARY KEY,
          identity TEXT NOT NULL,
          day INTEGER NOT NULL,
          receivedAt INTEGER NOT NULL,
          digest TEXT NOT NULL CHECK (length(digest) = 64),
          bytes BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX rawFrame_digest ON rawFrame (digest);
        CREATE INDEX rawFrame_day ON rawFrame (day);
        """)
  }
}
