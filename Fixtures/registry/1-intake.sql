PRAGMA application_id = 1212499797;
BEGIN;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES ('1-intake');
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
INSERT INTO "auditEntry" VALUES (2, 1600000000001, 'tester', 'test', '', '', '24ec4838b9a0327aca69eb06cd3fc1a99013a7b787d67ceee182a6921a6e4495', 'f120ce8a7edc5f1ed8ac94267b741d73f869bd838cceeb56011af9cec5e5660b', '3a32d10a34256eabcaaa743d3833e21338f3c17485342bfa1b428a6d5ac4f440');
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
CREATE INDEX setting_name ON setting (name, recordedAt);
CREATE UNIQUE INDEX setting_now ON setting (name) WHERE replacedAt IS NULL;
CREATE INDEX sourceFile_run ON sourceFile (run);
CREATE INDEX heldRecord_file ON heldRecord (file);
CREATE UNIQUE INDEX heldRecord_digest ON heldRecord (bytesDigest, reasonCode) WHERE state <> 'released';
CREATE INDEX heldRecord_state ON heldRecord (state, outcome);
CREATE INDEX heldRecord_serial ON heldRecord (serial, station) WHERE state = 'open';
CREATE INDEX frozenPublication_auditSeq ON frozenPublication (auditSeq);
COMMIT;
