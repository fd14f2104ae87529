import Foundation
import Testing

/// The audit chain in the hands of someone who may write the file: an entry older than a head that was noted elsewhere
/// cannot be edited or deleted unseen.
@Suite("Tampering with the audit log is found")
struct AuditTamperingTests {
  @Test(
    "an edited or deleted entry",
    arguments: [
      "UPDATE auditEntry SET actor = 'someone else' WHERE seq = 3",
      "UPDATE auditEntry SET at = at + 1 WHERE seq = 2", "UPDATE auditEntry SET detail = 'x' WHERE seq = 1",
      "UPDATE auditEntry SET hash = previousHash WHERE seq = 4", "DELETE FROM auditEntry WHERE seq = 5",
      "DELETE FROM auditEntry WHERE seq = 1",
      "DELETE FROM auditEntry WHERE seq = (SELECT max(seq) FROM auditEntry)", "DELETE FROM auditEntry",
    ])
  func tampering(sql: String) throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let head = try hegui.auditHead()
    #expect(try hegui.run("db", "verify", "--head", head).status == 0)
    try SQLiteFile(hegui.folder.path("hegui.sqlite")).execute("PRAGMA foreign_keys = OFF; " + sql)
    let report = try hegui.json("db", "verify", "--head", head, status: 1)
    #expect(report["isSound"].bool == false)
    #expect(!report["problems"].list.isEmpty)
  }

  @Test("a noted head stays in the chain as it grows; another head is not in it")
  func growing() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "scenarios/T-034")
    let head = try hegui.auditHead()
    try hegui.succeed("import", HeguiProcess.fixture("stations"))
    #expect(try hegui.auditHead() != head)
    #expect(try hegui.run("db", "verify", "--head", head).status == 0)
    #expect(try hegui.run("db", "verify", "--head", String(repeating: "0", count: 64)).status == 1)
  }

  @Test(
    "content that was changed past the chain is not compared, and the answer says so; a backup's content hash tells")
  func content() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    try hegui.succeed("db", "backup", "copy.sqlite")
    let before = try hegui.state()
    try SQLiteFile(hegui.folder.path("hegui.sqlite")).execute("UPDATE inspection SET inspector = 'someone else'")
    for (language, blank, words) in [("en", " ", "Not checked: the content of records"), ("zh", "", "未核对：记录内容")] {
      let result = try hegui.run("db", "verify", "--full", "--lang", language)
      let text = result.output.replacingOccurrences(of: "\n", with: blank)
      #expect(result.status == 0 && text.contains(words), "\(result.output)")
    }
    #expect(try hegui.json("db", "verify")["scope"]["en"].string?.contains("db info --db BACKUP") == true)
    let info = try hegui.json("db", "info", "--db", "copy.sqlite")
    #expect(info["auditHead"].string == before.auditHead && info["contentHash"].string == before.contentHash)
    let after = try hegui.state()
    #expect(after.auditHead == before.auditHead && after.contentHash != before.contentHash)
  }

  @Test("what can be no head says nothing of the file: a usage error", arguments: ["xyz", "", "3f6c…"])
  func noHead(text: String) throws {
    let result = try HeguiProcess.withRegistry().run("db", "verify", "--head", text)
    #expect(result.status == 64)
    #expect(result.errorLines.count == 1)
    #expect(result.output.isEmpty)
  }

  @Test("a chain that was written anew behind a noted head is found by the head")
  func rewritten() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "scenarios/T-034")
    try hegui.succeed("db", "backup", "early.sqlite")
    try hegui.succeed("import", HeguiProcess.fixture("stations"))
    let head = try hegui.auditHead()
    // Whoever puts an earlier file in place and goes on from there has a sound chain, but not the noted head.
    try hegui.succeed("db", "restore", "early.sqlite", "--replace")
    #expect(try hegui.run("db", "verify").status == 0)
    #expect(try hegui.run("db", "verify", "--head", head).status == 1)
  }
}
