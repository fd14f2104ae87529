PRAGMA application_id = 1212499797;
BEGIN;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES ('1-intake');
INSERT INTO "grdb_migrations" VALUES ('2-inspection');
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
INSERT INTO "auditEntry" VALUES (1, 1600000000000, 'tester', 'test', '', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '0000000000000000000000000000000000000000000000000000000000000000', 'f120ce8a7edc5f1ed8ac94267b741d73f869bd838cceeb56011af9cec5e5660b');
INSERT INTO "auditEntry" VALUES (2, 1600000000001, 'tester', 'test', '', '', '6958d1cc4d7745a49368d1be1ff12983d83c3ad688dde4a7db30c964e55366e2', 'f120ce8a7edc5f1ed8ac94267b741d73f869bd838cceeb56011af9cec5e5660b', '7c8b2456661d68176fdc9c0697a16fed379076bdb046e54f635a4cb57a536e53');
CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  "values" TEXT NOT NULL,
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt)
) STRICT;
INSERT INTO "setting" VALUES (1, 'place', '["130131"]', 1600000000001, NULL);
CREATE TABLE importRun (
  id INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,
  startedAt INTEGER NOT NULL,
  endedAt INTEGER,
  accepted INTEGER NOT NULL DEFAULT 0 CHECK (accepted >= 0),
  duplicate INTEGER NOT NULL DEFAULT 0 CHECK (duplicate >= 0),
  superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded >= 0),
  waiting INTEGER NOT NULL DEFAULT 0 CHECK (waiting >= 0),
  quarantined INTEGER NOT NULL DEFAULT 0 CHECK (quarantined >= 0),
  rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected >= 0),
  findings INTEGER NOT NULL DEFAULT 0 CHECK (findings >= 0)
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
  accepted INTEGER NOT NULL DEFAULT 0 CHECK (accepted >= 0),
  duplicate INTEGER NOT NULL DEFAULT 0 CHECK (duplicate >= 0),
  superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded >= 0),
  waiting INTEGER NOT NULL DEFAULT 0 CHECK (waiting >= 0),
  quarantined INTEGER NOT NULL DEFAULT 0 CHECK (quarantined >= 0),
  rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected >= 0),
  findings INTEGER NOT NULL DEFAULT 0 CHECK (findings >= 0)
) STRICT;
CREATE TABLE heldRecord (
  id INTEGER PRIMARY KEY,
  outcome TEXT NOT NULL CHECK (outcome = 'waiting' OR outcome = 'quarantined' OR outcome = 'rejected'),
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
  state TEXT NOT NULL DEFAULT 'open' CHECK (state = 'open' OR state = 'released' OR state = 'discarded'),
  resolvedBy TEXT,
  resolvedAt INTEGER,
  resolution TEXT,
  CHECK ((state = 'open') = (resolvedAt IS NULL))
) STRICT;
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
CREATE TABLE inspection (
  id INTEGER PRIMARY KEY,
  station TEXT NOT NULL,
  serial TEXT NOT NULL,
  line TEXT,
  inspector TEXT,
  kind TEXT NOT NULL
    CHECK (kind = 'periodic' OR kind = 'registration' OR kind = 'transfer' OR kind = 'supervision' OR kind = 'comparison'),
  attempt INTEGER NOT NULL CHECK (attempt >= 1),
  startedAt INTEGER NOT NULL,
  endedAt INTEGER NOT NULL,
  plate TEXT,
  plateColor TEXT
    CHECK (plateColor = 'blue' OR plateColor = 'yellow' OR plateColor = 'green' OR plateColor = 'yellowGreen' OR plateColor = 'white' OR plateColor = 'black'),
  plateKind TEXT,
  vin TEXT NOT NULL,
  verdict TEXT CHECK (verdict = 'pass' OR verdict = 'fail' OR verdict = 'aborted' OR verdict = 'invalid'),
  methods TEXT,
  parts INTEGER NOT NULL,
  supersedes TEXT,
  cancellation TEXT,
  computedVerdict TEXT CHECK (computedVerdict = 'pass' OR computedVerdict = 'fail' OR computedVerdict = 'undetermined'),
  disagreements INTEGER,
  file INTEGER REFERENCES sourceFile (id),
  byteOffset INTEGER,
  byteCount INTEGER,
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  replacedBy INTEGER REFERENCES inspection (id)
) STRICT;
INSERT INTO "inspection" VALUES (1, '13013101', 'A1', NULL, NULL, 'periodic', 1, 1583803200000, 1583803800000, NULL, NULL, NULL, 'LZZ5BLVF6EA000102', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1600000000001, NULL, NULL);
CREATE TABLE inspectionDetail (
  inspection INTEGER PRIMARY KEY REFERENCES inspection (id),
  sentTexts TEXT,
  type TEXT, use TEXT, fuel TEXT NOT NULL, stage INTEGER, curbMass INTEGER, grossMass INTEGER,
  ratedPower INTEGER, ratedSpeed INTEGER, engineModel TEXT, displacement INTEGER, aftertreatment TEXT,
  disclosure TEXT, manufacturedOn INTEGER, firstRegisteredOn INTEGER, odometer INTEGER,
  appearance TEXT CHECK (appearance = 'pass' OR appearance = 'fail' OR appearance = 'notChecked'),
  controlDevices TEXT, obdConnector TEXT, malfunctionIndicator TEXT, leaks TEXT, appearanceNote TEXT,
  temperature INTEGER, pressure INTEGER, humidity INTEGER,
  disclosureVerified INTEGER, vehicleListVerified INTEGER, controlDeviceExamined INTEGER, laneTest TEXT
) STRICT;
INSERT INTO "inspectionDetail" VALUES (1, NULL, NULL, NULL, 'B', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
CREATE TABLE obd (
  inspection INTEGER PRIMARY KEY REFERENCES inspection (id),
  sentTexts TEXT,
  outcome TEXT NOT NULL CHECK (outcome = 'pass' OR outcome = 'fail' OR outcome = 'notChecked'),
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
CREATE TABLE lugdown (
  inspection INTEGER PRIMARY KEY REFERENCES inspection (id),
  sentTexts TEXT,
  k100 INTEGER NOT NULL, k80 INTEGER NOT NULL, nox80 INTEGER, maxWheelPower INTEGER NOT NULL,
speedAtMaxPower INTEGER, engineSpeedAtMaxPower INTEGER, ratedSpeedFrom INTEGER, ratedSpeedTo INTEGER,
smokeLimit INTEGER, noxLimit INTEGER, minWheelPower INTEGER,
  outcome TEXT CHECK (outcome = 'pass' OR outcome = 'fail' OR outcome = 'notChecked')
) STRICT;
CREATE TABLE freeAcceleration (
  inspection INTEGER PRIMARY KEY REFERENCES inspection (id),
  sentTexts TEXT,
  reading1 INTEGER, reading2 INTEGER, reading3 INTEGER, furtherReadings TEXT, mean INTEGER, idleSpeed INTEGER,
maxSpeed INTEGER, reason TEXT, smokeLimit INTEGER,
  outcome TEXT CHECK (outcome = 'pass' OR outcome = 'fail' OR outcome = 'notChecked')
) STRICT;
CREATE TABLE filterSmoke (
  inspection INTEGER PRIMARY KEY REFERENCES inspection (id),
  sentTexts TEXT,
  reading1 INTEGER, reading2 INTEGER, reading3 INTEGER, furtherReadings TEXT, mean INTEGER, smokeLimit INTEGER,
  outcome TEXT CHECK (outcome = 'pass' OR outcome = 'fail' OR outcome = 'notChecked')
) STRICT;
CREATE TABLE ringelmann (
  inspection INTEGER PRIMARY KEY REFERENCES inspection (id),
  sentTexts TEXT,
  level INTEGER NOT NULL, visibleSmoke INTEGER, levelLimit INTEGER,
  outcome TEXT CHECK (outcome = 'pass' OR outcome = 'fail' OR outcome = 'notChecked')
) STRICT;
CREATE TABLE doubleIdle (
  inspection INTEGER PRIMARY KEY REFERENCES inspection (id),
  sentTexts TEXT,
  lowCO INTEGER NOT NULL, lowHC INTEGER NOT NULL, lowCOLimit INTEGER, lowHCLimit INTEGER,
highCO INTEGER NOT NULL, highHC INTEGER NOT NULL, highCOLimit INTEGER, highHCLimit INTEGER, lambda INTEGER,
  outcome TEXT CHECK (outcome = 'pass' OR outcome = 'fail' OR outcome = 'notChecked')
) STRICT;
CREATE TABLE steadyState (
  inspection INTEGER PRIMARY KEY REFERENCES inspection (id),
  sentTexts TEXT,
  co5025 INTEGER, hc5025 INTEGER, no5025 INTEGER, coLimit5025 INTEGER, hcLimit5025 INTEGER, noLimit5025 INTEGER,
co2540 INTEGER, hc2540 INTEGER, no2540 INTEGER, coLimit2540 INTEGER, hcLimit2540 INTEGER, noLimit2540 INTEGER,
  outcome TEXT CHECK (outcome = 'pass' OR outcome = 'fail' OR outcome = 'notChecked')
) STRICT;
CREATE TABLE shortTransient (
  inspection INTEGER PRIMARY KEY REFERENCES inspection (id),
  sentTexts TEXT,
  co INTEGER NOT NULL, hc INTEGER, nox INTEGER, hcPlusNOx INTEGER, coLimit INTEGER, hcLimit INTEGER,
noxLimit INTEGER, hcPlusNOxLimit INTEGER,
  outcome TEXT CHECK (outcome = 'pass' OR outcome = 'fail' OR outcome = 'notChecked')
) STRICT;
CREATE TABLE transient (
  inspection INTEGER PRIMARY KEY REFERENCES inspection (id),
  sentTexts TEXT,
  co INTEGER NOT NULL, hc INTEGER, nox INTEGER, hcPlusNOx INTEGER, coLimit INTEGER, hcLimit INTEGER,
noxLimit INTEGER, hcPlusNOxLimit INTEGER,
  outcome TEXT CHECK (outcome = 'pass' OR outcome = 'fail' OR outcome = 'notChecked')
) STRICT;
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
CREATE INDEX setting_name ON setting (name, recordedAt);
CREATE UNIQUE INDEX setting_now ON setting (name) WHERE replacedAt IS NULL;
CREATE INDEX sourceFile_run ON sourceFile (run);
CREATE INDEX heldRecord_file ON heldRecord (file);
CREATE UNIQUE INDEX heldRecord_digest ON heldRecord (bytesDigest, reasonCode) WHERE state <> 'released';
CREATE INDEX heldRecord_state ON heldRecord (state, outcome);
CREATE INDEX heldRecord_serial ON heldRecord (serial, station) WHERE state = 'open';
CREATE INDEX frozenPublication_auditSeq ON frozenPublication (auditSeq);
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
CREATE INDEX finding_inspection ON finding (inspection) WHERE inspection IS NOT NULL;
CREATE INDEX finding_heldRecord ON finding (heldRecord) WHERE heldRecord IS NOT NULL;
CREATE INDEX finding_statement ON finding (subjectKind, statement) WHERE statement IS NOT NULL;
COMMIT;
