import GRDB
import RegistryModel
import RegistryStore
import Testing

@Suite("The audit log")
struct AuditTests {
  let folder: TemporaryFolder
  let registry: Registry
  /// Head after the second of five writes, as somebody noted it elsewhere.
  let notedHead: String

  init() throws {
    folder = try TemporaryFolder()
    registry = try folder.registry()
    var heads: [String] = []
    for index in 1...5 {
      try registry.write(.test.later(index).doing("step", subject: "s\(index)")) { _ in }
      heads.append(try #require(try registry.read { try $0.auditHead() }))
    }
    notedHead = heads[1]
  }

  @Test("A log that nobody touched is whole, with any head noted before")
  func whole() throws {
    let result = try registry.read { try $0.verifyAudit(head: notedHead.uppercased()) }
    #expect(result.isWhole)
    #expect(result.count == 6)
    #expect(try registry.read { try $0.auditHead() } == result.head)
  }

  @Test(
    "Every change of the log is found",
    arguments: [
      "UPDATE auditEntry SET actor = 'x' WHERE seq = 2", "UPDATE auditEntry SET at = at + 1 WHERE seq = 1",
      "UPDATE auditEntry SET detail = 'x' WHERE seq = 6", "UPDATE auditEntry SET hash = previousHash WHERE seq = 3",
      "DELETE FROM auditEntry WHERE seq = 1", "DELETE FROM auditEntry WHERE seq = 3",
      "DELETE FROM auditEntry WHERE seq = 3; UPDATE auditEntry SET seq = seq - 1 WHERE seq > 3",
      "DELETE FROM auditEntry WHERE seq >= 3", "DELETE FROM auditEntry",
      """
      UPDATE auditEntry SET seq = 99 WHERE seq = 3; UPDATE auditEntry SET seq = 3 WHERE seq = 4;
      UPDATE auditEntry SET seq = 4 WHERE seq = 99
      """,
      """
      INSERT INTO auditEntry SELECT 7, at, actor, action, subject, detail, contentDigest, previousHash, hash
      FROM auditEntry WHERE seq = 2
      """,
    ])
  func tampering(sql: String) throws {
    try DatabaseQueue(path: folder.path("registry.sqlite")).write { try $0.execute(sql: sql) }
    let result = try registry.read { try $0.verifyAudit(head: notedHead) }
    #expect(!result.isWhole)
  }

  @Test("A cut end is found by a later head, and only by one")
  func truncation() throws {
    let head = try registry.read { try $0.auditHead() }
    try DatabaseQueue(path: folder.path("registry.sqlite")).write {
      try $0.execute(sql: "DELETE FROM auditEntry WHERE seq > 4")
    }
    #expect(try registry.read { try $0.verifyAudit() }.isWhole)
    #expect(try registry.read { try $0.verifyAudit(head: head) }.problems == [.headNotFound(head ?? "")])
  }

  @Test("Every transaction has a moment of its own, also when the clock is set back")
  func moments() throws {
    var moments: [Instant] = []
    for offset in [100, 100, 50] {
      moments.append(try registry.write(.test.later(offset)) { $0.recordedAt })
    }
    #expect(moments == moments.sorted())
    #expect(Set(moments).count == 3)
  }

  @Test("Showing personal data is noted with actor, subject and purpose")
  func disclosure() throws {
    try registry.noteDisclosure(of: "VIN1", purpose: "lookup --full", by: .test)
    let entry = try registry.read { try $0.auditEntries(limit: 1) }.first
    #expect(entry?.action == "disclosure")
    #expect(entry?.subject == "VIN1")
    #expect(entry?.detail == "lookup --full")
    let reading = try Registry.openForReading(folder.path("registry.sqlite"))
    #expect(throws: StoreError(.readOnly, "")) {
      try reading.noteDisclosure(of: "VIN1", purpose: "lookup --full", by: .test)
    }
  }
}
