import GRDB

extension Schema {
  /// Inspections with their parts, and findings.
  ///
  /// Rows of parts carry the id of their inspection as their own, so that every table grows at its end. Readings are
  /// whole numbers of their unit's smallest step; `sentTexts` holds what was written in another precision. What every
  /// record has, and what is small, lies together in `inspectionDetail`: a row costs more than its columns.
  static let inspectionMigration = Migration(name: "2-inspection") { database in
    try database.execute(sql: core)
    try database.execute(sql: detail)
    try database.execute(sql: results)
    try database.execute(sql: findings)
  }

  private static let outcomes = ["pass", "fail", "notChecked"]

  private static let core = """
    CREATE TABLE inspection (
      id INTEGER PRIMARY KEY,
      station TEXT NOT NULL,
      serial TEXT NOT NULL,
      line TEXT,
      inspector TEXT,
      kind TEXT NOT NULL
        \(oneOf("kind", ["periodic", "registration", "transfer", "supervision", "comparison"])),
      attempt INTEGER NOT NULL CHECK (attempt >= 1),
      startedAt INTEGER NOT NULL,
      endedAt INTEGER NOT NULL,
      plate TEXT,
      plateColor TEXT
        \(oneOf("plateColor", ["blue", "yellow", "green", "yellowGreen", "white", "black"])),
      plateKind TEXT,
      vin TEXT NOT NULL,
      verdict TEXT \(oneOf("verdict", ["pass", "fail", "aborted", "invalid"])),
      methods TEXT,
      parts INTEGER NOT NULL,
      supersedes TEXT,
      cancellation TEXT,
      computedVerdict TEXT \(oneOf("computedVerdict", ["pass", "fail", "undetermined"])),
      disagreements INTEGER,
      file INTEGER REFERENCES sourceFile (id),
      byteOffset INTEGER,
      byteCount INTEGER,
      recordedAt INTEGER NOT NULL,
      replacedAt INTEGER CHECK (replacedAt >= recordedAt),
      replacedBy INTEGER REFERENCES inspection (id)
    ) STRICT;
    CREATE UNIQUE INDEX inspection_serial_now ON inspection (serial, station) WHERE replacedAt IS NULL;
    CREATE INDEX inspection_serial_past ON inspection (serial, station) WHERE replacedAt IS NOT NULL;
    CREATE INDEX inspection_vin_now ON inspection (vin, endedAt) WHERE replacedAt IS NULL;
    CREATE INDEX inspection_vin_past ON inspection (vin, endedAt) WHERE replacedAt IS NOT NULL;
    CREATE INDEX inspection_plate_now ON inspection (plate, plateColor, endedAt)
      WHERE replacedAt IS NULL AND plate IS NOT NULL;
    CREATE INDEX inspection_plate_past ON inspection (plate, plateColor, endedAt)
      WHERE replacedAt IS NOT NULL AND plate IS NOT NULL;
    CREATE INDEX inspection_supersedes ON inspection (supersedes, station) WHERE supersedes IS NOT NULL;
    CREATE INDEX inspection_replacedBy ON inspection (replacedBy) WHERE replacedBy IS NOT NULL;
    CREATE INDEX inspection_file ON inspection (file) WHERE file IS NOT NULL;
    """

  private static let detail = """
    CREATE TABLE inspectionDetail (
      inspection INTEGER PRIMARY KEY REFERENCES inspection (id),
      sentTexts TEXT,
      type TEXT, use TEXT, fuel TEXT NOT NULL, stage INTEGER, curbMass INTEGER, grossMass INTEGER,
      ratedPower INTEGER, ratedSpeed INTEGER, engineModel TEXT, displacement INTEGER, aftertreatment TEXT,
      disclosure TEXT, manufacturedOn INTEGER, firstRegisteredOn INTEGER, odometer INTEGER,
      appearance TEXT \(oneOf("appearance", outcomes)),
      controlDevices TEXT, obdConnector TEXT, malfunctionIndicator TEXT, leaks TEXT, appearanceNote TEXT,
      temperature INTEGER, pressure INTEGER, humidity INTEGER,
      disclosureVerified INTEGER, vehicleListVerified INTEGER, controlDeviceExamined INTEGER, laneTest TEXT
    ) STRICT;

    CREATE TABLE obd (
      inspection INTEGER PRIMARY KEY REFERENCES inspection (id),
      sentTexts TEXT,
      outcome TEXT NOT NULL \(oneOf("outcome", outcomes)),
      communication TEXT NOT NULL,
      indicatorWorks INTEGER, indicatorLit INTEGER,
      faultCodes TEXT, notReady TEXT, performanceRatios TEXT,
      vinRead TEXT, odometer INTEGER,
      calibrations TEXT
    ) STRICT;

    CREATE TABLE processData (
      inspection INTEGER PRIMARY KEY REFERENCES inspection (id),
      sentTexts TEXT,
      rowCount INTEGER NOT NULL,
      columnNames TEXT NOT NULL,
      rowTexts TEXT
    ) STRICT;
    """

  private static let results = [
    (
      "lugdown",
      """
      k100 INTEGER NOT NULL, k80 INTEGER NOT NULL, nox80 INTEGER, maxWheelPower INTEGER NOT NULL,
      speedAtMaxPower INTEGER, engineSpeedAtMaxPower INTEGER, ratedSpeedFrom INTEGER, ratedSpeedTo INTEGER,
      smokeLimit INTEGER, noxLimit INTEGER, minWheelPower INTEGER
      """
    ),
    (
      "freeAcceleration",
      """
      reading1 INTEGER, reading2 INTEGER, reading3 INTEGER, furtherReadings TEXT, mean INTEGER, idleSpeed INTEGER,
      maxSpeed INTEGER, reason TEXT, smokeLimit INTEGER
      """
    ),
    (
      "filterSmoke",
      "reading1 INTEGER, reading2 INTEGER, reading3 INTEGER, furtherReadings TEXT, mean INTEGER, smokeLimit INTEGER"
    ),
    ("ringelmann", "level INTEGER NOT NULL, visibleSmoke INTEGER, levelLimit INTEGER"),
    (
      "doubleIdle",
      """
      lowCO INTEGER NOT NULL, lowHC INTEGER NOT NULL, lowCOLimit INTEGER, lowHCLimit INTEGER,
      highCO INTEGER NOT NULL, highHC INTEGER NOT NULL, highCOLimit INTEGER, highHCLimit INTEGER, lambda INTEGER
      """
    ),
    (
      "steadyState",
      """
      co5025 INTEGER, hc5025 INTEGER, no5025 INTEGER, coLimit5025 INTEGER, hcLimit5025 INTEGER, noLimit5025 INTEGER,
      co2540 INTEGER, hc2540 INTEGER, no2540 INTEGER, coLimit2540 INTEGER, hcLimit2540 INTEGER, noLimit2540 INTEGER
      """
    ),
    ("shortTransient", transientColumns),
    ("transient", transientColumns),
  ].map { table, columns in
    """
    CREATE TABLE \(table) (
      inspection INTEGER PRIMARY KEY REFERENCES inspection (id),
      sentTexts TEXT,
      \(columns),
      outcome TEXT \(oneOf("outcome", outcomes))
    ) STRICT;
    """
  }.joined(separator: "\n")

  private static let transientColumns = """
    co INTEGER NOT NULL, hc INTEGER, nox INTEGER, hcPlusNOx INTEGER, coLimit INTEGER, hcLimit INTEGER,
    noxLimit INTEGER, hcPlusNOxLimit INTEGER
    """

  private static let findings = """
    CREATE TABLE finding (
      id INTEGER PRIMARY KEY,
      inspection INTEGER REFERENCES inspection (id),
      heldRecord INTEGER REFERENCES heldRecord (id),
      subjectKind TEXT,
      statement TEXT,
      code TEXT NOT NULL,
      severity TEXT NOT NULL,
      line INTEGER, lineColumn INTEGER, byteOffset INTEGER,
      path TEXT NOT NULL,
      value TEXT,
      messageZH TEXT NOT NULL, messageEN TEXT NOT NULL, hintZH TEXT NOT NULL, hintEN TEXT NOT NULL,
      CHECK ((inspection IS NOT NULL) + (heldRecord IS NOT NULL) + (statement IS NOT NULL) = 1)
    ) STRICT;
    CREATE INDEX finding_inspection ON finding (inspection) WHERE inspection IS NOT NULL;
    CREATE INDEX finding_heldRecord ON finding (heldRecord) WHERE heldRecord IS NOT NULL;
    CREATE INDEX finding_statement ON finding (subjectKind, statement) WHERE statement IS NOT NULL;
    """
}
