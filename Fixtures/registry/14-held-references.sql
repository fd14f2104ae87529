PRAGMA application_id = 1212499797;
BEGIN;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES ('1-intake');
INSERT INTO "grdb_migrations" VALUES ('2-inspection');
INSERT INTO "grdb_migrations" VALUES ('3-register');
INSERT INTO "grdb_migrations" VALUES ('4-zones');
INSERT INTO "grdb_migrations" VALUES ('5-remote-obd');
INSERT INTO "grdb_migrations" VALUES ('6-held-encoding');
INSERT INTO "grdb_migrations" VALUES ('7-notice-documents');
INSERT INTO "grdb_migrations" VALUES ('8-plates-as-written');
INSERT INTO "grdb_migrations" VALUES ('9-listed-subjects');
INSERT INTO "grdb_migrations" VALUES ('10-held-subjects');
INSERT INTO "grdb_migrations" VALUES ('11-named-machines');
INSERT INTO "grdb_migrations" VALUES ('12-event-times');
INSERT INTO "grdb_migrations" VALUES ('13-held-names');
INSERT INTO "grdb_migrations" VALUES ('14-held-references');
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
INSERT INTO "auditEntry" VALUES (2, 1600000000001, 'tester', 'test', '', '', 'f11f1a5901c454dec4de7f9b40c0f35b69d33061b34101f1d29bc77e36a74ea6', 'f120ce8a7edc5f1ed8ac94267b741d73f869bd838cceeb56011af9cec5e5660b', '0262794753e3c18d9587154e1176d981c39f5320666945829bf7687286a1e340');
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
  resolution TEXT, encoding TEXT, plate TEXT, plateColor TEXT, vin TEXT, happenedAt INTEGER, isFailure INTEGER NOT NULL DEFAULT 0 CHECK (isFailure IN (0, 1)),
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
CREATE TABLE "alert" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "place" TEXT,
  "level" TEXT,
  "from" INTEGER,
  "until" INTEGER,
  "source" TEXT
) STRICT;
CREATE TABLE "caseStep" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "case" TEXT,
  "step" TEXT,
  "at" INTEGER,
  "result" TEXT,
  "department" TEXT,
  "officer" TEXT,
  "document" TEXT,
  "evidence" TEXT,
  "evidenceDigest" TEXT,
  "reason" TEXT
) STRICT;
CREATE TABLE "catalogueEntry" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "model" TEXT,
  "place" TEXT,
  "highPollution" INTEGER CHECK ("highPollution" = 0 OR "highPollution" = 1)
) STRICT;
CREATE TABLE "check" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "kind" TEXT,
  "at" INTEGER,
  "place" TEXT,
  "location" TEXT,
  "plate" TEXT,
  "plateAsWritten" TEXT,
  "plateColor" TEXT,
  "vin" TEXT,
  "vinAsWritten" TEXT,
  "machineCode" TEXT,
  "machineCodeAsWritten" TEXT,
  "departments" TEXT,
  "device" TEXT,
  "officer" TEXT,
  "opacityK" INTEGER,
  "opacityPercent" INTEGER,
  "nox" INTEGER,
  "ringelmann" INTEGER,
  "outcome" TEXT,
  "status" TEXT,
  "evidence" TEXT,
  "evidenceDigest" TEXT,
  "reason" TEXT,
  "machine" TEXT,
  "unit" TEXT,
  "site" TEXT,
  "station" TEXT,
  "workshop" TEXT,
  "fuelSite" TEXT,
  "family" TEXT,
  "zones" TEXT,
  "action" TEXT,
  "visit" TEXT,
  "deviceResult" TEXT,
  "obdResult" TEXT,
  "exhaustResult" TEXT,
  "deviceRemoved" INTEGER CHECK ("deviceRemoved" = 0 OR "deviceRemoved" = 1),
  "obdTampered" INTEGER CHECK ("obdTampered" = 0 OR "obdTampered" = 1),
  "cargo" TEXT,
  "loaded" INTEGER CHECK ("loaded" = 0 OR "loaded" = 1),
  "enclosed" INTEGER CHECK ("enclosed" = 0 OR "enclosed" = 1),
  "spilling" INTEGER CHECK ("spilling" = 0 OR "spilling" = 1),
  "vehiclesSeen" INTEGER,
  "vehiclesWashed" INTEGER,
  "dustTrucksSeen" INTEGER,
  "dustTrucksEnclosed" INTEGER,
  "product" TEXT,
  "grade" INTEGER,
  "sampleFailed" INTEGER CHECK ("sampleFailed" = 0 OR "sampleFailed" = 1),
  "certificateValid" INTEGER CHECK ("certificateValid" = 0 OR "certificateValid" = 1),
  "ledgerPresent" INTEGER CHECK ("ledgerPresent" = 0 OR "ledgerPresent" = 1),
  "sellsUrea" INTEGER CHECK ("sellsUrea" = 0 OR "sellsUrea" = 1),
  "invoiceSeen" INTEGER CHECK ("invoiceSeen" = 0 OR "invoiceSeen" = 1),
  "recoveryWorks" INTEGER CHECK ("recoveryWorks" = 0 OR "recoveryWorks" = 1),
  "retestOf" TEXT,
  "zoneBreach" INTEGER CHECK ("zoneBreach" = 0 OR "zoneBreach" = 1),
  "reportFiledOn" INTEGER,
  "sample" TEXT,
  "labReport" TEXT,
  "sulphur" INTEGER,
  "ureaContent" INTEGER,
  "testReportSeen" INTEGER CHECK ("testReportSeen" = 0 OR "testReportSeen" = 1),
  "tankLeak" INTEGER CHECK ("tankLeak" = 0 OR "tankLeak" = 1),
  "post" TEXT,
  "truckAction" TEXT,
  "form" TEXT,
  "channel" TEXT,
  "reporter" TEXT,
  "rewardPaidOn" INTEGER,
  "cause" TEXT
) STRICT;
CREATE TABLE "device" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "kind" TEXT,
  "place" TEXT,
  "location" TEXT,
  "atProvinceBorder" INTEGER CHECK ("atProvinceBorder" = 0 OR "atProvinceBorder" = 1),
  "inServiceOn" INTEGER,
  "outOfServiceOn" INTEGER
) STRICT;
CREATE TABLE "evidence" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "check" TEXT,
  "gateEvent" TEXT,
  "siteEntry" TEXT,
  "machine" TEXT,
  "kind" TEXT,
  "file" TEXT,
  "digest" TEXT,
  "takenAt" INTEGER,
  "officer" TEXT
) STRICT;
CREATE TABLE "family" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "subject" TEXT,
  "place" TEXT,
  "maker" TEXT,
  "main" INTEGER CHECK ("main" = 0 OR "main" = 1),
  "imported" INTEGER CHECK ("imported" = 0 OR "imported" = 1),
  "soldFrom" INTEGER,
  "soldUntil" INTEGER,
  "model" TEXT,
  "stage" INTEGER,
  "disclosedOn" INTEGER,
  "disclosure" TEXT
) STRICT;
CREATE TABLE "figure" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "name" TEXT,
  "place" TEXT,
  "period" TEXT,
  "value" INTEGER,
  "basis" TEXT,
  "unit" TEXT,
  "source" TEXT
) STRICT;
CREATE TABLE "fuelSite" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "name" TEXT,
  "place" TEXT,
  "kind" TEXT,
  "licence" TEXT,
  "licensed" INTEGER CHECK ("licensed" = 0 OR "licensed" = 1),
  "operator" TEXT,
  "listedFrom" INTEGER,
  "listedUntil" INTEGER
) STRICT;
CREATE TABLE "gateEvent" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "unit" TEXT,
  "gate" TEXT,
  "at" INTEGER,
  "direction" TEXT,
  "vehicle" TEXT,
  "plate" TEXT,
  "plateAsWritten" TEXT,
  "plateColor" TEXT,
  "fuel" TEXT,
  "stage" INTEGER,
  "purpose" TEXT,
  "approver" TEXT,
  "cargo" TEXT,
  "tonnes" INTEGER,
  "zones" TEXT,
  "barrier" TEXT,
  "device" TEXT,
  "vin" TEXT,
  "category" TEXT,
  "class" TEXT,
  "use" TEXT,
  "firstRegisteredOn" INTEGER,
  "model" TEXT,
  "engineModel" TEXT,
  "engineMaker" TEXT,
  "engineNumber" TEXT,
  "networked" INTEGER CHECK ("networked" = 0 OR "networked" = 1),
  "disclosure" TEXT,
  "cargoName" TEXT,
  "fleet" TEXT,
  "vehicleListFile" TEXT,
  "vehicleListDigest" TEXT,
  "licenceFile" TEXT,
  "licenceDigest" TEXT,
  "evidence" TEXT,
  "evidenceDigest" TEXT,
  "status" TEXT
) STRICT;
CREATE TABLE "inPlantVehicle" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "unit" TEXT,
  "code" TEXT,
  "internalPlate" TEXT,
  "vin" TEXT,
  "plate" TEXT,
  "plateAsWritten" TEXT,
  "manufacturedOn" INTEGER,
  "registeredOn" INTEGER,
  "model" TEXT,
  "engineNumber" TEXT,
  "fuel" TEXT,
  "stage" INTEGER,
  "networked" INTEGER CHECK ("networked" = 0 OR "networked" = 1),
  "owner" TEXT,
  "status" TEXT
) STRICT;
CREATE TABLE "jointAction" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "place" TEXT,
  "from" INTEGER,
  "until" INTEGER,
  "departments" TEXT,
  "location" TEXT,
  "unit" TEXT,
  "reason" TEXT
) STRICT;
CREATE TABLE "letter" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "unit" TEXT,
  "signedOn" INTEGER,
  "document" TEXT
) STRICT;
CREATE TABLE "line" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "station" TEXT,
  "number" TEXT,
  "methods" TEXT,
  "inServiceOn" INTEGER,
  "outOfServiceOn" INTEGER
) STRICT;
CREATE TABLE "listEntry" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "list" TEXT,
  "place" TEXT,
  "subjectKind" TEXT,
  "subject" TEXT,
  "from" INTEGER,
  "until" INTEGER,
  "reason" TEXT,
  "source" TEXT
) STRICT;
CREATE TABLE "machine" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "code" TEXT,
  "codeAsWritten" TEXT,
  "codedOn" INTEGER,
  "codeChangedOn" INTEGER,
  "codeCancelledOn" INTEGER,
  "declaredOn" INTEGER,
  "labelledOn" INTEGER,
  "platedOn" INTEGER,
  "networkedOn" INTEGER,
  "place" TEXT,
  "class" TEXT,
  "trade" TEXT,
  "fuel" TEXT,
  "drive" TEXT,
  "stage" INTEGER,
  "stageSource" TEXT,
  "disclosure" TEXT,
  "disclosureAsWritten" TEXT,
  "environmentalCode" TEXT,
  "model" TEXT,
  "engineModel" TEXT,
  "engineMaker" TEXT,
  "engineNumber" TEXT,
  "productNumber" TEXT,
  "ratedPower" INTEGER,
  "manufacturedOn" INTEGER,
  "aftertreatment" TEXT,
  "controlSuitable" INTEGER CHECK ("controlSuitable" = 0 OR "controlSuitable" = 1),
  "controlDeviceFittedOn" INTEGER,
  "ownerKind" TEXT,
  "owner" TEXT,
  "ownerName" TEXT,
  "ownerPhone" TEXT,
  "status" TEXT,
  "phasedOutOn" INTEGER,
  "phaseOutWay" TEXT,
  "doubleThree" INTEGER CHECK ("doubleThree" = 0 OR "doubleThree" = 1),
  "site" TEXT,
  "user" TEXT
) STRICT;
CREATE TABLE "parameter" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "pack" TEXT,
  "name" TEXT,
  "value" TEXT,
  "source" TEXT
) STRICT;
CREATE TABLE "pass" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "vehicle" TEXT,
  "area" TEXT,
  "place" TEXT,
  "decision" TEXT,
  "from" INTEGER,
  "until" INTEGER,
  "reason" TEXT,
  "document" TEXT
) STRICT;
CREATE TABLE "project" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "name" TEXT,
  "place" TEXT,
  "kind" TEXT,
  "nature" TEXT,
  "sector" TEXT,
  "annualBulk" INTEGER,
  "cleanTransport" INTEGER CHECK ("cleanTransport" = 0 OR "cleanTransport" = 1),
  "railLine" INTEGER CHECK ("railLine" = 0 OR "railLine" = 1),
  "pipeline" INTEGER CHECK ("pipeline" = 0 OR "pipeline" = 1),
  "exceptionReason" TEXT
) STRICT;
CREATE TABLE "publication" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "kind" TEXT,
  "place" TEXT,
  "period" TEXT,
  "about" TEXT,
  "publishedOn" INTEGER,
  "decidedNotOn" INTEGER,
  "location" TEXT,
  "document" TEXT
) STRICT;
CREATE TABLE "repair" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "at" INTEGER,
  "vin" TEXT,
  "plate" TEXT,
  "plateAsWritten" TEXT,
  "plateColor" TEXT,
  "machineCode" TEXT,
  "machineCodeAsWritten" TEXT,
  "machine" TEXT,
  "workshop" TEXT,
  "items" TEXT,
  "document" TEXT,
  "evidence" TEXT,
  "evidenceDigest" TEXT
) STRICT;
CREATE TABLE "shipment" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "unit" TEXT,
  "place" TEXT,
  "on" INTEGER,
  "goods" TEXT,
  "bulk" INTEGER CHECK ("bulk" = 0 OR "bulk" = 1),
  "distance" INTEGER,
  "mode" TEXT,
  "tonnes" INTEGER
) STRICT;
CREATE TABLE "site" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "name" TEXT,
  "place" TEXT,
  "kind" TEXT,
  "builder" TEXT,
  "contractor" TEXT,
  "grade" TEXT,
  "project" TEXT
) STRICT;
CREATE TABLE "siteEntry" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "machine" TEXT,
  "site" TEXT,
  "place" TEXT,
  "reportedAt" INTEGER,
  "plannedOn" INTEGER,
  "enteredAt" INTEGER,
  "exitedAt" INTEGER,
  "exitReason" TEXT,
  "reporter" TEXT,
  "departments" TEXT,
  "officer" TEXT,
  "evidence" TEXT,
  "evidenceDigest" TEXT,
  "status" TEXT
) STRICT;
CREATE TABLE "station" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "name" TEXT,
  "place" TEXT,
  "listedFrom" INTEGER,
  "listedUntil" INTEGER,
  "approval" TEXT,
  "methods" TEXT,
  "processPublicOn" INTEGER
) STRICT;
CREATE TABLE "suspicion" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "kind" TEXT,
  "at" INTEGER,
  "place" TEXT,
  "station" TEXT,
  "workshop" TEXT,
  "fuelSite" TEXT,
  "unit" TEXT,
  "machineCode" TEXT,
  "machineCodeAsWritten" TEXT,
  "machine" TEXT,
  "vin" TEXT,
  "plate" TEXT,
  "plateAsWritten" TEXT,
  "plateColor" TEXT,
  "check" TEXT,
  "trigger" TEXT,
  "figures" TEXT,
  "source" TEXT,
  "linked" TEXT,
  "status" TEXT,
  "evidence" TEXT,
  "evidenceDigest" TEXT,
  "reason" TEXT
) STRICT;
CREATE TABLE "task" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "pack" TEXT,
  "name" TEXT,
  "place" TEXT,
  "period" TEXT,
  "number" INTEGER,
  "dueOn" INTEGER,
  "doneOn" INTEGER,
  "source" TEXT
) STRICT;
CREATE TABLE "trip" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "vehicle" TEXT,
  "at" INTEGER,
  "site" TEXT,
  "route" TEXT,
  "dump" TEXT
) STRICT;
CREATE TABLE "unit" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "name" TEXT,
  "creditCode" TEXT,
  "place" TEXT,
  "sector" TEXT,
  "roles" TEXT,
  "annualBulk" INTEGER,
  "railSidingOn" INTEGER,
  "pipelineOn" INTEGER,
  "heavyDieselUsedDaily" INTEGER,
  "truckMovementsDaily" INTEGER,
  "tonnesDaily" INTEGER,
  "gateSystemOn" INTEGER,
  "gateVideoOn" INTEGER,
  "oldestRecordingOn" INTEGER,
  "offPeakPlanFiledOn" INTEGER,
  "exitWashOn" INTEGER,
  "enclosedTransportOn" INTEGER,
  "unloadingHoodOn" INTEGER,
  "greenLeader" INTEGER CHECK ("greenLeader" = 0 OR "greenLeader" = 1)
) STRICT;
INSERT INTO "unit" VALUES (1, 'U1', 'U1-1', 1577808000000, 1577808000000, NULL, 1600000000001, NULL, NULL, '示例单位', NULL, '130131', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
CREATE TABLE "vehicle" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "vinAsWritten" TEXT,
  "plate" TEXT,
  "plateAsWritten" TEXT,
  "plateColor" TEXT,
  "plateKind" TEXT,
  "place" TEXT,
  "category" TEXT,
  "type" TEXT,
  "class" TEXT,
  "classSource" TEXT,
  "use" TEXT,
  "service" TEXT,
  "operating" INTEGER CHECK ("operating" = 0 OR "operating" = 1),
  "fuel" TEXT,
  "drive" TEXT,
  "engineTechnology" TEXT,
  "stage" INTEGER,
  "stageSource" TEXT,
  "disclosure" TEXT,
  "disclosureAsWritten" TEXT,
  "model" TEXT,
  "curbMass" INTEGER,
  "grossMass" INTEGER,
  "length" INTEGER,
  "ratedPower" INTEGER,
  "engineModel" TEXT,
  "displacement" INTEGER,
  "aftertreatment" TEXT,
  "enclosedBody" INTEGER CHECK ("enclosedBody" = 0 OR "enclosedBody" = 1),
  "manufacturedOn" INTEGER,
  "firstRegisteredOn" INTEGER,
  "ownerKind" TEXT,
  "owner" TEXT,
  "ownerName" TEXT,
  "ownerPhone" TEXT,
  "status" TEXT,
  "inServiceOn" INTEGER,
  "phasedOutOn" INTEGER,
  "phaseOutWay" TEXT,
  "inPhaseOutTask" INTEGER CHECK ("inPhaseOutTask" = 0 OR "inPhaseOutTask" = 1),
  "retrofitSuitable" INTEGER CHECK ("retrofitSuitable" = 0 OR "retrofitSuitable" = 1),
  "remoteSuitable" INTEGER CHECK ("remoteSuitable" = 0 OR "remoteSuitable" = 1),
  "controlDeviceFittedOn" INTEGER,
  "retrofitDoneOn" INTEGER,
  "remoteInstalledOn" INTEGER,
  "remoteNetworkedOn" INTEGER,
  "remoteDisconnectedOn" INTEGER,
  "positioningInstalledOn" INTEGER,
  "certificate" TEXT,
  "certificateUntil" INTEGER,
  "sealedCoupler" INTEGER CHECK ("sealedCoupler" = 0 OR "sealedCoupler" = 1),
  "user" TEXT,
  "site" TEXT
) STRICT;
CREATE TABLE "window" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "name" TEXT,
  "place" TEXT,
  "from" INTEGER,
  "until" INTEGER,
  "source" TEXT
) STRICT;
CREATE TABLE "workshop" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "name" TEXT,
  "place" TEXT,
  "listedFrom" INTEGER,
  "listedUntil" INTEGER,
  "emissionRepair" INTEGER CHECK ("emissionRepair" = 0 OR "emissionRepair" = 1),
  "vocRectifiedOn" INTEGER,
  "sprayPainting" INTEGER CHECK ("sprayPainting" = 0 OR "sprayPainting" = 1)
) STRICT;
CREATE TABLE "zone" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  statedAt INTEGER NOT NULL,
  validFrom INTEGER NOT NULL,
  validUntil INTEGER CHECK (validUntil >= validFrom),
  recordedAt INTEGER NOT NULL,
  replacedAt INTEGER CHECK (replacedAt >= recordedAt),
  given TEXT,
  "kind" TEXT,
  "place" TEXT,
  "name" TEXT,
  "boundary" TEXT,
  "from" INTEGER,
  "until" INTEGER,
  "hours" TEXT,
  "stagesBanned" TEXT,
  "vehicleClasses" TEXT,
  "notice" TEXT,
  "publishedOn" INTEGER,
  "surveyedOn" INTEGER
) STRICT;
CREATE TABLE boundaryShape (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
  corners INTEGER NOT NULL CHECK (corners > 0),
  bytes BLOB NOT NULL
) STRICT;
INSERT INTO "boundaryShape" VALUES (1, 'ab8503c89d8cb5bbf733e7b37641757a8937d519fafd1253165fd93d9d98c708', 5, X'010001000580DAC40980DAC40980DAC409000080DAC409FFD9C4090000FFD9C409');
CREATE TABLE zoneBoundary (
  id INTEGER PRIMARY KEY,
  boundary TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  system TEXT NOT NULL CHECK (system = 'WGS-84' OR system = 'GCJ-02'),
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
INSERT INTO "zoneBoundary" VALUES (1, 'Z1', 1, 'WGS-84', 10000000, 10000000, 20000000, 20000000, 1, 1577808000000, NULL, 1600000000001, NULL);
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
INSERT INTO "vehicleDay" VALUES (1, 'LZZ5BLVF6EA000102', 18414, 1590940860000, 1590940920000, 2, 0, 0, NULL, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, 1600000000001, NULL, X'07');
CREATE TABLE vehicleDayEvent (
  vehicleDay INTEGER NOT NULL REFERENCES vehicleDay (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'lamp' OR kind = 'fault' OR kind = 'removalAlarm' OR kind = 'otherVehicle'),
  fault TEXT NOT NULL,
  firstSeen INTEGER NOT NULL,
  lastSeen INTEGER NOT NULL,
  endedBy INTEGER,
  PRIMARY KEY (vehicleDay, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "vehicleDayEvent" VALUES (1, 0, 'lamp', '', 1590940860000, 1590940860000, NULL);
CREATE TABLE vehicleDayState (
  vehicleDay INTEGER PRIMARY KEY REFERENCES vehicleDay (id),
  bytes BLOB NOT NULL
) STRICT;
INSERT INTO "vehicleDayState" VALUES (1, X'01');
CREATE TABLE rawFrame (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL,
  day INTEGER NOT NULL,
  receivedAt INTEGER NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE heldReference (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  held INTEGER NOT NULL REFERENCES heldRecord (id),
  PRIMARY KEY (kind, key, held)
) STRICT, WITHOUT ROWID;
CREATE INDEX setting_name ON setting (name, recordedAt);
CREATE UNIQUE INDEX setting_now ON setting (name) WHERE replacedAt IS NULL;
CREATE INDEX sourceFile_run ON sourceFile (run);
CREATE INDEX heldRecord_file ON heldRecord (file);
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
CREATE INDEX "alert_key_now" ON "alert" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "alert_key_past" ON "alert" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "alert_record_now" ON "alert" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "alert_record_past" ON "alert" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "alert_from_now" ON "alert" ("from") WHERE replacedAt IS NULL AND "from" IS NOT NULL;
CREATE INDEX "alert_from_past" ON "alert" ("from") WHERE replacedAt IS NOT NULL AND "from" IS NOT NULL;
CREATE INDEX "alert_until_now" ON "alert" ("until") WHERE replacedAt IS NULL AND "until" IS NOT NULL;
CREATE INDEX "alert_until_past" ON "alert" ("until") WHERE replacedAt IS NOT NULL AND "until" IS NOT NULL;
CREATE INDEX "caseStep_key_now" ON "caseStep" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "caseStep_key_past" ON "caseStep" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "caseStep_record_now" ON "caseStep" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "caseStep_record_past" ON "caseStep" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "caseStep_case_now" ON "caseStep" ("case") WHERE replacedAt IS NULL AND "case" IS NOT NULL;
CREATE INDEX "caseStep_case_past" ON "caseStep" ("case") WHERE replacedAt IS NOT NULL AND "case" IS NOT NULL;
CREATE INDEX "caseStep_at_now" ON "caseStep" ("at") WHERE replacedAt IS NULL AND "at" IS NOT NULL;
CREATE INDEX "caseStep_at_past" ON "caseStep" ("at") WHERE replacedAt IS NOT NULL AND "at" IS NOT NULL;
CREATE INDEX "catalogueEntry_key_now" ON "catalogueEntry" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "catalogueEntry_key_past" ON "catalogueEntry" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "catalogueEntry_record_now" ON "catalogueEntry" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "catalogueEntry_record_past" ON "catalogueEntry" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "check_key_now" ON "check" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "check_key_past" ON "check" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "check_record_now" ON "check" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "check_record_past" ON "check" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "check_at_now" ON "check" ("at") WHERE replacedAt IS NULL AND "at" IS NOT NULL;
CREATE INDEX "check_at_past" ON "check" ("at") WHERE replacedAt IS NOT NULL AND "at" IS NOT NULL;
CREATE INDEX "check_plate_now" ON "check" ("plate", "plateColor") WHERE replacedAt IS NULL AND "plate" IS NOT NULL;
CREATE INDEX "check_plate_past" ON "check" ("plate", "plateColor") WHERE replacedAt IS NOT NULL AND "plate" IS NOT NULL;
CREATE INDEX "check_vin_now" ON "check" ("vin") WHERE replacedAt IS NULL AND "vin" IS NOT NULL;
CREATE INDEX "check_vin_past" ON "check" ("vin") WHERE replacedAt IS NOT NULL AND "vin" IS NOT NULL;
CREATE INDEX "check_machineCode_now" ON "check" ("machineCode") WHERE replacedAt IS NULL AND "machineCode" IS NOT NULL;
CREATE INDEX "check_machineCode_past" ON "check" ("machineCode") WHERE replacedAt IS NOT NULL AND "machineCode" IS NOT NULL;
CREATE INDEX "check_machine_now" ON "check" ("machine") WHERE replacedAt IS NULL AND "machine" IS NOT NULL;
CREATE INDEX "check_machine_past" ON "check" ("machine") WHERE replacedAt IS NOT NULL AND "machine" IS NOT NULL;
CREATE INDEX "check_unit_now" ON "check" ("unit") WHERE replacedAt IS NULL AND "unit" IS NOT NULL;
CREATE INDEX "check_unit_past" ON "check" ("unit") WHERE replacedAt IS NOT NULL AND "unit" IS NOT NULL;
CREATE INDEX "check_site_now" ON "check" ("site") WHERE replacedAt IS NULL AND "site" IS NOT NULL;
CREATE INDEX "check_site_past" ON "check" ("site") WHERE replacedAt IS NOT NULL AND "site" IS NOT NULL;
CREATE INDEX "check_station_now" ON "check" ("station") WHERE replacedAt IS NULL AND "station" IS NOT NULL;
CREATE INDEX "check_station_past" ON "check" ("station") WHERE replacedAt IS NOT NULL AND "station" IS NOT NULL;
CREATE INDEX "check_workshop_now" ON "check" ("workshop") WHERE replacedAt IS NULL AND "workshop" IS NOT NULL;
CREATE INDEX "check_workshop_past" ON "check" ("workshop") WHERE replacedAt IS NOT NULL AND "workshop" IS NOT NULL;
CREATE INDEX "check_fuelSite_now" ON "check" ("fuelSite") WHERE replacedAt IS NULL AND "fuelSite" IS NOT NULL;
CREATE INDEX "check_fuelSite_past" ON "check" ("fuelSite") WHERE replacedAt IS NOT NULL AND "fuelSite" IS NOT NULL;
CREATE INDEX "check_family_now" ON "check" ("family") WHERE replacedAt IS NULL AND "family" IS NOT NULL;
CREATE INDEX "check_family_past" ON "check" ("family") WHERE replacedAt IS NOT NULL AND "family" IS NOT NULL;
CREATE INDEX "check_retestOf_now" ON "check" ("retestOf") WHERE replacedAt IS NULL AND "retestOf" IS NOT NULL;
CREATE INDEX "check_retestOf_past" ON "check" ("retestOf") WHERE replacedAt IS NOT NULL AND "retestOf" IS NOT NULL;
CREATE INDEX "check_plate_at_now" ON "check" ("plate", "at") WHERE replacedAt IS NULL AND "plate" IS NOT NULL;
CREATE INDEX "check_plate_at_past" ON "check" ("plate", "at") WHERE replacedAt IS NOT NULL AND "plate" IS NOT NULL;
CREATE INDEX "check_vin_at_now" ON "check" ("vin", "at") WHERE replacedAt IS NULL AND "vin" IS NOT NULL;
CREATE INDEX "check_vin_at_past" ON "check" ("vin", "at") WHERE replacedAt IS NOT NULL AND "vin" IS NOT NULL;
CREATE INDEX "check_plate_vin_now" ON "check" ("plate", "vin") WHERE replacedAt IS NULL AND "plate" IS NOT NULL;
CREATE INDEX "check_plate_vin_past" ON "check" ("plate", "vin") WHERE replacedAt IS NOT NULL AND "plate" IS NOT NULL;
CREATE INDEX "check_vin_plate_now" ON "check" ("vin", "plate") WHERE replacedAt IS NULL AND "vin" IS NOT NULL;
CREATE INDEX "check_vin_plate_past" ON "check" ("vin", "plate") WHERE replacedAt IS NOT NULL AND "vin" IS NOT NULL;
CREATE INDEX "device_key_now" ON "device" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "device_key_past" ON "device" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "device_record_now" ON "device" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "device_record_past" ON "device" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "evidence_key_now" ON "evidence" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "evidence_key_past" ON "evidence" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "evidence_record_now" ON "evidence" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "evidence_record_past" ON "evidence" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "evidence_check_now" ON "evidence" ("check") WHERE replacedAt IS NULL AND "check" IS NOT NULL;
CREATE INDEX "evidence_check_past" ON "evidence" ("check") WHERE replacedAt IS NOT NULL AND "check" IS NOT NULL;
CREATE INDEX "evidence_gateEvent_now" ON "evidence" ("gateEvent") WHERE replacedAt IS NULL AND "gateEvent" IS NOT NULL;
CREATE INDEX "evidence_gateEvent_past" ON "evidence" ("gateEvent") WHERE replacedAt IS NOT NULL AND "gateEvent" IS NOT NULL;
CREATE INDEX "evidence_siteEntry_now" ON "evidence" ("siteEntry") WHERE replacedAt IS NULL AND "siteEntry" IS NOT NULL;
CREATE INDEX "evidence_siteEntry_past" ON "evidence" ("siteEntry") WHERE replacedAt IS NOT NULL AND "siteEntry" IS NOT NULL;
CREATE INDEX "evidence_machine_now" ON "evidence" ("machine") WHERE replacedAt IS NULL AND "machine" IS NOT NULL;
CREATE INDEX "evidence_machine_past" ON "evidence" ("machine") WHERE replacedAt IS NOT NULL AND "machine" IS NOT NULL;
CREATE INDEX "evidence_takenAt_now" ON "evidence" ("takenAt") WHERE replacedAt IS NULL AND "takenAt" IS NOT NULL;
CREATE INDEX "evidence_takenAt_past" ON "evidence" ("takenAt") WHERE replacedAt IS NOT NULL AND "takenAt" IS NOT NULL;
CREATE INDEX "family_key_now" ON "family" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "family_key_past" ON "family" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "family_record_now" ON "family" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "family_record_past" ON "family" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "family_maker_now" ON "family" ("maker") WHERE replacedAt IS NULL AND "maker" IS NOT NULL;
CREATE INDEX "family_maker_past" ON "family" ("maker") WHERE replacedAt IS NOT NULL AND "maker" IS NOT NULL;
CREATE INDEX "figure_key_now" ON "figure" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "figure_key_past" ON "figure" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "figure_record_now" ON "figure" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "figure_record_past" ON "figure" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "figure_unit_now" ON "figure" ("unit") WHERE replacedAt IS NULL AND "unit" IS NOT NULL;
CREATE INDEX "figure_unit_past" ON "figure" ("unit") WHERE replacedAt IS NOT NULL AND "unit" IS NOT NULL;
CREATE INDEX "fuelSite_key_now" ON "fuelSite" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "fuelSite_key_past" ON "fuelSite" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "fuelSite_record_now" ON "fuelSite" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "fuelSite_record_past" ON "fuelSite" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "fuelSite_operator_now" ON "fuelSite" ("operator") WHERE replacedAt IS NULL AND "operator" IS NOT NULL;
CREATE INDEX "fuelSite_operator_past" ON "fuelSite" ("operator") WHERE replacedAt IS NOT NULL AND "operator" IS NOT NULL;
CREATE INDEX "gateEvent_key_now" ON "gateEvent" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "gateEvent_key_past" ON "gateEvent" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "gateEvent_record_now" ON "gateEvent" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "gateEvent_record_past" ON "gateEvent" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "gateEvent_unit_now" ON "gateEvent" ("unit") WHERE replacedAt IS NULL AND "unit" IS NOT NULL;
CREATE INDEX "gateEvent_unit_past" ON "gateEvent" ("unit") WHERE replacedAt IS NOT NULL AND "unit" IS NOT NULL;
CREATE INDEX "gateEvent_at_now" ON "gateEvent" ("at") WHERE replacedAt IS NULL AND "at" IS NOT NULL;
CREATE INDEX "gateEvent_at_past" ON "gateEvent" ("at") WHERE replacedAt IS NOT NULL AND "at" IS NOT NULL;
CREATE INDEX "gateEvent_vehicle_now" ON "gateEvent" ("vehicle") WHERE replacedAt IS NULL AND "vehicle" IS NOT NULL;
CREATE INDEX "gateEvent_vehicle_past" ON "gateEvent" ("vehicle") WHERE replacedAt IS NOT NULL AND "vehicle" IS NOT NULL;
CREATE INDEX "gateEvent_plate_now" ON "gateEvent" ("plate", "plateColor") WHERE replacedAt IS NULL AND "plate" IS NOT NULL;
CREATE INDEX "gateEvent_plate_past" ON "gateEvent" ("plate", "plateColor") WHERE replacedAt IS NOT NULL AND "plate" IS NOT NULL;
CREATE INDEX "gateEvent_vin_now" ON "gateEvent" ("vin") WHERE replacedAt IS NULL AND "vin" IS NOT NULL;
CREATE INDEX "gateEvent_vin_past" ON "gateEvent" ("vin") WHERE replacedAt IS NOT NULL AND "vin" IS NOT NULL;
CREATE INDEX "gateEvent_disclosure_now" ON "gateEvent" ("disclosure") WHERE replacedAt IS NULL AND "disclosure" IS NOT NULL;
CREATE INDEX "gateEvent_disclosure_past" ON "gateEvent" ("disclosure") WHERE replacedAt IS NOT NULL AND "disclosure" IS NOT NULL;
CREATE INDEX "gateEvent_unit_at_now" ON "gateEvent" ("unit", "at") WHERE replacedAt IS NULL AND "unit" IS NOT NULL;
CREATE INDEX "gateEvent_unit_at_past" ON "gateEvent" ("unit", "at") WHERE replacedAt IS NOT NULL AND "unit" IS NOT NULL;
CREATE INDEX "inPlantVehicle_key_now" ON "inPlantVehicle" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "inPlantVehicle_key_past" ON "inPlantVehicle" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "inPlantVehicle_record_now" ON "inPlantVehicle" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "inPlantVehicle_record_past" ON "inPlantVehicle" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "inPlantVehicle_unit_now" ON "inPlantVehicle" ("unit") WHERE replacedAt IS NULL AND "unit" IS NOT NULL;
CREATE INDEX "inPlantVehicle_unit_past" ON "inPlantVehicle" ("unit") WHERE replacedAt IS NOT NULL AND "unit" IS NOT NULL;
CREATE INDEX "inPlantVehicle_code_now" ON "inPlantVehicle" ("code") WHERE replacedAt IS NULL AND "code" IS NOT NULL;
CREATE INDEX "inPlantVehicle_code_past" ON "inPlantVehicle" ("code") WHERE replacedAt IS NOT NULL AND "code" IS NOT NULL;
CREATE INDEX "inPlantVehicle_vin_now" ON "inPlantVehicle" ("vin") WHERE replacedAt IS NULL AND "vin" IS NOT NULL;
CREATE INDEX "inPlantVehicle_vin_past" ON "inPlantVehicle" ("vin") WHERE replacedAt IS NOT NULL AND "vin" IS NOT NULL;
CREATE INDEX "inPlantVehicle_plate_now" ON "inPlantVehicle" ("plate") WHERE replacedAt IS NULL AND "plate" IS NOT NULL;
CREATE INDEX "inPlantVehicle_plate_past" ON "inPlantVehicle" ("plate") WHERE replacedAt IS NOT NULL AND "plate" IS NOT NULL;
CREATE INDEX "inPlantVehicle_owner_now" ON "inPlantVehicle" ("owner") WHERE replacedAt IS NULL AND "owner" IS NOT NULL;
CREATE INDEX "inPlantVehicle_owner_past" ON "inPlantVehicle" ("owner") WHERE replacedAt IS NOT NULL AND "owner" IS NOT NULL;
CREATE INDEX "jointAction_key_now" ON "jointAction" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "jointAction_key_past" ON "jointAction" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "jointAction_record_now" ON "jointAction" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "jointAction_record_past" ON "jointAction" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "jointAction_from_now" ON "jointAction" ("from") WHERE replacedAt IS NULL AND "from" IS NOT NULL;
CREATE INDEX "jointAction_from_past" ON "jointAction" ("from") WHERE replacedAt IS NOT NULL AND "from" IS NOT NULL;
CREATE INDEX "jointAction_until_now" ON "jointAction" ("until") WHERE replacedAt IS NULL AND "until" IS NOT NULL;
CREATE INDEX "jointAction_until_past" ON "jointAction" ("until") WHERE replacedAt IS NOT NULL AND "until" IS NOT NULL;
CREATE INDEX "jointAction_unit_now" ON "jointAction" ("unit") WHERE replacedAt IS NULL AND "unit" IS NOT NULL;
CREATE INDEX "jointAction_unit_past" ON "jointAction" ("unit") WHERE replacedAt IS NOT NULL AND "unit" IS NOT NULL;
CREATE INDEX "letter_key_now" ON "letter" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "letter_key_past" ON "letter" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "letter_record_now" ON "letter" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "letter_record_past" ON "letter" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "letter_unit_now" ON "letter" ("unit") WHERE replacedAt IS NULL AND "unit" IS NOT NULL;
CREATE INDEX "letter_unit_past" ON "letter" ("unit") WHERE replacedAt IS NOT NULL AND "unit" IS NOT NULL;
CREATE INDEX "line_key_now" ON "line" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "line_key_past" ON "line" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "line_record_now" ON "line" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "line_record_past" ON "line" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "line_station_now" ON "line" ("station") WHERE replacedAt IS NULL AND "station" IS NOT NULL;
CREATE INDEX "line_station_past" ON "line" ("station") WHERE replacedAt IS NOT NULL AND "station" IS NOT NULL;
CREATE INDEX "listEntry_key_now" ON "listEntry" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "listEntry_key_past" ON "listEntry" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "listEntry_record_now" ON "listEntry" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "listEntry_record_past" ON "listEntry" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "listEntry_subject_now" ON "listEntry" ("subject") WHERE replacedAt IS NULL AND "subject" IS NOT NULL;
CREATE INDEX "listEntry_subject_past" ON "listEntry" ("subject") WHERE replacedAt IS NOT NULL AND "subject" IS NOT NULL;
CREATE INDEX "machine_key_now" ON "machine" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "machine_key_past" ON "machine" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "machine_record_now" ON "machine" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "machine_record_past" ON "machine" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "machine_code_now" ON "machine" ("code") WHERE replacedAt IS NULL AND "code" IS NOT NULL;
CREATE INDEX "machine_code_past" ON "machine" ("code") WHERE replacedAt IS NOT NULL AND "code" IS NOT NULL;
CREATE INDEX "machine_disclosure_now" ON "machine" ("disclosure") WHERE replacedAt IS NULL AND "disclosure" IS NOT NULL;
CREATE INDEX "machine_disclosure_past" ON "machine" ("disclosure") WHERE replacedAt IS NOT NULL AND "disclosure" IS NOT NULL;
CREATE INDEX "machine_model_now" ON "machine" ("model") WHERE replacedAt IS NULL AND "model" IS NOT NULL;
CREATE INDEX "machine_model_past" ON "machine" ("model") WHERE replacedAt IS NOT NULL AND "model" IS NOT NULL;
CREATE INDEX "machine_owner_now" ON "machine" ("owner") WHERE replacedAt IS NULL AND "owner" IS NOT NULL;
CREATE INDEX "machine_owner_past" ON "machine" ("owner") WHERE replacedAt IS NOT NULL AND "owner" IS NOT NULL;
CREATE INDEX "machine_site_now" ON "machine" ("site") WHERE replacedAt IS NULL AND "site" IS NOT NULL;
CREATE INDEX "machine_site_past" ON "machine" ("site") WHERE replacedAt IS NOT NULL AND "site" IS NOT NULL;
CREATE INDEX "machine_user_now" ON "machine" ("user") WHERE replacedAt IS NULL AND "user" IS NOT NULL;
CREATE INDEX "machine_user_past" ON "machine" ("user") WHERE replacedAt IS NOT NULL AND "user" IS NOT NULL;
CREATE INDEX "parameter_key_now" ON "parameter" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "parameter_key_past" ON "parameter" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "parameter_record_now" ON "parameter" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "parameter_record_past" ON "parameter" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "pass_key_now" ON "pass" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "pass_key_past" ON "pass" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "pass_record_now" ON "pass" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "pass_record_past" ON "pass" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "pass_vehicle_now" ON "pass" ("vehicle") WHERE replacedAt IS NULL AND "vehicle" IS NOT NULL;
CREATE INDEX "pass_vehicle_past" ON "pass" ("vehicle") WHERE replacedAt IS NOT NULL AND "vehicle" IS NOT NULL;
CREATE INDEX "project_key_now" ON "project" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "project_key_past" ON "project" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "project_record_now" ON "project" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "project_record_past" ON "project" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "publication_key_now" ON "publication" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "publication_key_past" ON "publication" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "publication_record_now" ON "publication" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "publication_record_past" ON "publication" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "repair_key_now" ON "repair" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "repair_key_past" ON "repair" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "repair_record_now" ON "repair" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "repair_record_past" ON "repair" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "repair_at_now" ON "repair" ("at") WHERE replacedAt IS NULL AND "at" IS NOT NULL;
CREATE INDEX "repair_at_past" ON "repair" ("at") WHERE replacedAt IS NOT NULL AND "at" IS NOT NULL;
CREATE INDEX "repair_vin_now" ON "repair" ("vin") WHERE replacedAt IS NULL AND "vin" IS NOT NULL;
CREATE INDEX "repair_vin_past" ON "repair" ("vin") WHERE replacedAt IS NOT NULL AND "vin" IS NOT NULL;
CREATE INDEX "repair_plate_now" ON "repair" ("plate", "plateColor") WHERE replacedAt IS NULL AND "plate" IS NOT NULL;
CREATE INDEX "repair_plate_past" ON "repair" ("plate", "plateColor") WHERE replacedAt IS NOT NULL AND "plate" IS NOT NULL;
CREATE INDEX "repair_machineCode_now" ON "repair" ("machineCode") WHERE replacedAt IS NULL AND "machineCode" IS NOT NULL;
CREATE INDEX "repair_machineCode_past" ON "repair" ("machineCode") WHERE replacedAt IS NOT NULL AND "machineCode" IS NOT NULL;
CREATE INDEX "repair_machine_now" ON "repair" ("machine") WHERE replacedAt IS NULL AND "machine" IS NOT NULL;
CREATE INDEX "repair_machine_past" ON "repair" ("machine") WHERE replacedAt IS NOT NULL AND "machine" IS NOT NULL;
CREATE INDEX "repair_workshop_now" ON "repair" ("workshop") WHERE replacedAt IS NULL AND "workshop" IS NOT NULL;
CREATE INDEX "repair_workshop_past" ON "repair" ("workshop") WHERE replacedAt IS NOT NULL AND "workshop" IS NOT NULL;
CREATE INDEX "shipment_key_now" ON "shipment" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "shipment_key_past" ON "shipment" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "shipment_record_now" ON "shipment" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "shipment_record_past" ON "shipment" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "shipment_unit_now" ON "shipment" ("unit") WHERE replacedAt IS NULL AND "unit" IS NOT NULL;
CREATE INDEX "shipment_unit_past" ON "shipment" ("unit") WHERE replacedAt IS NOT NULL AND "unit" IS NOT NULL;
CREATE INDEX "site_key_now" ON "site" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "site_key_past" ON "site" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "site_record_now" ON "site" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "site_record_past" ON "site" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "site_builder_now" ON "site" ("builder") WHERE replacedAt IS NULL AND "builder" IS NOT NULL;
CREATE INDEX "site_builder_past" ON "site" ("builder") WHERE replacedAt IS NOT NULL AND "builder" IS NOT NULL;
CREATE INDEX "site_contractor_now" ON "site" ("contractor") WHERE replacedAt IS NULL AND "contractor" IS NOT NULL;
CREATE INDEX "site_contractor_past" ON "site" ("contractor") WHERE replacedAt IS NOT NULL AND "contractor" IS NOT NULL;
CREATE INDEX "site_project_now" ON "site" ("project") WHERE replacedAt IS NULL AND "project" IS NOT NULL;
CREATE INDEX "site_project_past" ON "site" ("project") WHERE replacedAt IS NOT NULL AND "project" IS NOT NULL;
CREATE INDEX "siteEntry_key_now" ON "siteEntry" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "siteEntry_key_past" ON "siteEntry" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "siteEntry_record_now" ON "siteEntry" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "siteEntry_record_past" ON "siteEntry" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "siteEntry_machine_now" ON "siteEntry" ("machine") WHERE replacedAt IS NULL AND "machine" IS NOT NULL;
CREATE INDEX "siteEntry_machine_past" ON "siteEntry" ("machine") WHERE replacedAt IS NOT NULL AND "machine" IS NOT NULL;
CREATE INDEX "siteEntry_site_now" ON "siteEntry" ("site") WHERE replacedAt IS NULL AND "site" IS NOT NULL;
CREATE INDEX "siteEntry_site_past" ON "siteEntry" ("site") WHERE replacedAt IS NOT NULL AND "site" IS NOT NULL;
CREATE INDEX "siteEntry_reportedAt_now" ON "siteEntry" ("reportedAt") WHERE replacedAt IS NULL AND "reportedAt" IS NOT NULL;
CREATE INDEX "siteEntry_reportedAt_past" ON "siteEntry" ("reportedAt") WHERE replacedAt IS NOT NULL AND "reportedAt" IS NOT NULL;
CREATE INDEX "siteEntry_enteredAt_now" ON "siteEntry" ("enteredAt") WHERE replacedAt IS NULL AND "enteredAt" IS NOT NULL;
CREATE INDEX "siteEntry_enteredAt_past" ON "siteEntry" ("enteredAt") WHERE replacedAt IS NOT NULL AND "enteredAt" IS NOT NULL;
CREATE INDEX "siteEntry_exitedAt_now" ON "siteEntry" ("exitedAt") WHERE replacedAt IS NULL AND "exitedAt" IS NOT NULL;
CREATE INDEX "siteEntry_exitedAt_past" ON "siteEntry" ("exitedAt") WHERE replacedAt IS NOT NULL AND "exitedAt" IS NOT NULL;
CREATE INDEX "siteEntry_reporter_now" ON "siteEntry" ("reporter") WHERE replacedAt IS NULL AND "reporter" IS NOT NULL;
CREATE INDEX "siteEntry_reporter_past" ON "siteEntry" ("reporter") WHERE replacedAt IS NOT NULL AND "reporter" IS NOT NULL;
CREATE INDEX "station_key_now" ON "station" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "station_key_past" ON "station" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "station_record_now" ON "station" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "station_record_past" ON "station" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "suspicion_key_now" ON "suspicion" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "suspicion_key_past" ON "suspicion" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "suspicion_record_now" ON "suspicion" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "suspicion_record_past" ON "suspicion" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "suspicion_at_now" ON "suspicion" ("at") WHERE replacedAt IS NULL AND "at" IS NOT NULL;
CREATE INDEX "suspicion_at_past" ON "suspicion" ("at") WHERE replacedAt IS NOT NULL AND "at" IS NOT NULL;
CREATE INDEX "suspicion_station_now" ON "suspicion" ("station") WHERE replacedAt IS NULL AND "station" IS NOT NULL;
CREATE INDEX "suspicion_station_past" ON "suspicion" ("station") WHERE replacedAt IS NOT NULL AND "station" IS NOT NULL;
CREATE INDEX "suspicion_workshop_now" ON "suspicion" ("workshop") WHERE replacedAt IS NULL AND "workshop" IS NOT NULL;
CREATE INDEX "suspicion_workshop_past" ON "suspicion" ("workshop") WHERE replacedAt IS NOT NULL AND "workshop" IS NOT NULL;
CREATE INDEX "suspicion_fuelSite_now" ON "suspicion" ("fuelSite") WHERE replacedAt IS NULL AND "fuelSite" IS NOT NULL;
CREATE INDEX "suspicion_fuelSite_past" ON "suspicion" ("fuelSite") WHERE replacedAt IS NOT NULL AND "fuelSite" IS NOT NULL;
CREATE INDEX "suspicion_unit_now" ON "suspicion" ("unit") WHERE replacedAt IS NULL AND "unit" IS NOT NULL;
CREATE INDEX "suspicion_unit_past" ON "suspicion" ("unit") WHERE replacedAt IS NOT NULL AND "unit" IS NOT NULL;
CREATE INDEX "suspicion_machineCode_now" ON "suspicion" ("machineCode") WHERE replacedAt IS NULL AND "machineCode" IS NOT NULL;
CREATE INDEX "suspicion_machineCode_past" ON "suspicion" ("machineCode") WHERE replacedAt IS NOT NULL AND "machineCode" IS NOT NULL;
CREATE INDEX "suspicion_machine_now" ON "suspicion" ("machine") WHERE replacedAt IS NULL AND "machine" IS NOT NULL;
CREATE INDEX "suspicion_machine_past" ON "suspicion" ("machine") WHERE replacedAt IS NOT NULL AND "machine" IS NOT NULL;
CREATE INDEX "suspicion_vin_now" ON "suspicion" ("vin") WHERE replacedAt IS NULL AND "vin" IS NOT NULL;
CREATE INDEX "suspicion_vin_past" ON "suspicion" ("vin") WHERE replacedAt IS NOT NULL AND "vin" IS NOT NULL;
CREATE INDEX "suspicion_plate_now" ON "suspicion" ("plate", "plateColor") WHERE replacedAt IS NULL AND "plate" IS NOT NULL;
CREATE INDEX "suspicion_plate_past" ON "suspicion" ("plate", "plateColor") WHERE replacedAt IS NOT NULL AND "plate" IS NOT NULL;
CREATE INDEX "suspicion_check_now" ON "suspicion" ("check") WHERE replacedAt IS NULL AND "check" IS NOT NULL;
CREATE INDEX "suspicion_check_past" ON "suspicion" ("check") WHERE replacedAt IS NOT NULL AND "check" IS NOT NULL;
CREATE INDEX "task_key_now" ON "task" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "task_key_past" ON "task" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "task_record_now" ON "task" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "task_record_past" ON "task" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "trip_key_now" ON "trip" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "trip_key_past" ON "trip" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "trip_record_now" ON "trip" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "trip_record_past" ON "trip" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "trip_vehicle_now" ON "trip" ("vehicle") WHERE replacedAt IS NULL AND "vehicle" IS NOT NULL;
CREATE INDEX "trip_vehicle_past" ON "trip" ("vehicle") WHERE replacedAt IS NOT NULL AND "vehicle" IS NOT NULL;
CREATE INDEX "trip_at_now" ON "trip" ("at") WHERE replacedAt IS NULL AND "at" IS NOT NULL;
CREATE INDEX "trip_at_past" ON "trip" ("at") WHERE replacedAt IS NOT NULL AND "at" IS NOT NULL;
CREATE INDEX "trip_site_now" ON "trip" ("site") WHERE replacedAt IS NULL AND "site" IS NOT NULL;
CREATE INDEX "trip_site_past" ON "trip" ("site") WHERE replacedAt IS NOT NULL AND "site" IS NOT NULL;
CREATE INDEX "unit_key_now" ON "unit" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "unit_key_past" ON "unit" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "unit_record_now" ON "unit" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "unit_record_past" ON "unit" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "vehicle_key_now" ON "vehicle" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "vehicle_key_past" ON "vehicle" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "vehicle_record_now" ON "vehicle" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "vehicle_record_past" ON "vehicle" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "vehicle_plate_now" ON "vehicle" ("plate", "plateColor") WHERE replacedAt IS NULL AND "plate" IS NOT NULL;
CREATE INDEX "vehicle_plate_past" ON "vehicle" ("plate", "plateColor") WHERE replacedAt IS NOT NULL AND "plate" IS NOT NULL;
CREATE INDEX "vehicle_disclosure_now" ON "vehicle" ("disclosure") WHERE replacedAt IS NULL AND "disclosure" IS NOT NULL;
CREATE INDEX "vehicle_disclosure_past" ON "vehicle" ("disclosure") WHERE replacedAt IS NOT NULL AND "disclosure" IS NOT NULL;
CREATE INDEX "vehicle_model_now" ON "vehicle" ("model") WHERE replacedAt IS NULL AND "model" IS NOT NULL;
CREATE INDEX "vehicle_model_past" ON "vehicle" ("model") WHERE replacedAt IS NOT NULL AND "model" IS NOT NULL;
CREATE INDEX "vehicle_owner_now" ON "vehicle" ("owner") WHERE replacedAt IS NULL AND "owner" IS NOT NULL;
CREATE INDEX "vehicle_owner_past" ON "vehicle" ("owner") WHERE replacedAt IS NOT NULL AND "owner" IS NOT NULL;
CREATE INDEX "vehicle_user_now" ON "vehicle" ("user") WHERE replacedAt IS NULL AND "user" IS NOT NULL;
CREATE INDEX "vehicle_user_past" ON "vehicle" ("user") WHERE replacedAt IS NOT NULL AND "user" IS NOT NULL;
CREATE INDEX "vehicle_site_now" ON "vehicle" ("site") WHERE replacedAt IS NULL AND "site" IS NOT NULL;
CREATE INDEX "vehicle_site_past" ON "vehicle" ("site") WHERE replacedAt IS NOT NULL AND "site" IS NOT NULL;
CREATE INDEX "window_key_now" ON "window" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "window_key_past" ON "window" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "window_record_now" ON "window" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "window_record_past" ON "window" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "window_from_now" ON "window" ("from") WHERE replacedAt IS NULL AND "from" IS NOT NULL;
CREATE INDEX "window_from_past" ON "window" ("from") WHERE replacedAt IS NOT NULL AND "from" IS NOT NULL;
CREATE INDEX "window_until_now" ON "window" ("until") WHERE replacedAt IS NULL AND "until" IS NOT NULL;
CREATE INDEX "window_until_past" ON "window" ("until") WHERE replacedAt IS NOT NULL AND "until" IS NOT NULL;
CREATE INDEX "workshop_key_now" ON "workshop" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "workshop_key_past" ON "workshop" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "workshop_record_now" ON "workshop" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "workshop_record_past" ON "workshop" ("record") WHERE replacedAt IS NOT NULL;
CREATE INDEX "zone_key_now" ON "zone" ("key", "validFrom") WHERE replacedAt IS NULL;
CREATE INDEX "zone_key_past" ON "zone" ("key", "validFrom") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX "zone_record_now" ON "zone" ("record") WHERE replacedAt IS NULL;
CREATE INDEX "zone_record_past" ON "zone" ("record") WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX zoneBoundary_now ON zoneBoundary (boundary, validFrom) WHERE replacedAt IS NULL;
CREATE INDEX zoneBoundary_past ON zoneBoundary (boundary, validFrom) WHERE replacedAt IS NOT NULL;
CREATE INDEX zoneBoundary_shape ON zoneBoundary (shape);
CREATE UNIQUE INDEX vehicleDay_now ON vehicleDay (identity, day) WHERE replacedAt IS NULL;
CREATE INDEX vehicleDay_past ON vehicleDay (identity, day) WHERE replacedAt IS NOT NULL;
CREATE UNIQUE INDEX rawFrame_digest ON rawFrame (digest);
CREATE INDEX rawFrame_day ON rawFrame (day);
CREATE UNIQUE INDEX heldRecord_subject ON heldRecord
  (bytesDigest, reasonCode, kind, ifnull(station, ''), ifnull(serial, '')) WHERE state <> 'released';
CREATE INDEX heldRecord_plate ON heldRecord (plate) WHERE plate IS NOT NULL;
CREATE INDEX heldRecord_vin ON heldRecord (vin) WHERE vin IS NOT NULL;
CREATE INDEX heldReference_held ON heldReference (held);
COMMIT;
