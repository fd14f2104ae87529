import Foundation
import Testing

@Suite("A registry is backed up, restored and verified")
struct BackupTests {
  @Test("a backup holds the same content and chain; a registry restored from it too")
  func roundTrip() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let before = try hegui.state()
    let report = try hegui.json("db", "backup", "copy.sqlite")
    #expect(report["auditHead"].string == before.auditHead)
    #expect(try hegui.json("db", "info", "--db", "copy.sqlite")["contentHash"].string == before.contentHash)
    #expect(try hegui.run("db", "backup", "copy.sqlite").status == 73, "a backup replaces nothing")

    try hegui.succeed("db", "restore", "copy.sqlite", "--db", "new.sqlite")
    #expect(try hegui.json("db", "info", "--db", "new.sqlite")["contentHash"].string == before.contentHash)
    #expect(try hegui.run("db", "verify", "--full", "--head", before.auditHead, "--db", "new.sqlite").status == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: hegui.folder.path("new.sqlite"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("a registry is replaced by a backup only when asked, and never by what is none")
  func replacing() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let before = try hegui.state()
    try hegui.succeed("db", "backup", "copy.sqlite")
    try hegui.succeed("record", "unit", "U900", "name=示例", "place=130131")
    let changed = try hegui.state()
    #expect(changed.contentHash != before.contentHash)
    let refused = try hegui.run("db", "restore", "copy.sqlite")
    #expect(refused.status == 73 && refused.errors.contains("--replace"))
    #expect(try hegui.state() == changed)
    let damaged = try hegui.folder.file("damaged.sqlite", containing: hegui.folder.data("copy.sqlite").prefix(50_000))
    #expect(try hegui.run("db", "restore", damaged, "--replace").status == 65)
    let verified = try hegui.run("db", "verify", "--db", damaged)
    #expect(verified.status == 65 && verified.errorLines.count == 1)
    #expect(verified.errors.contains("db restore") && !verified.errors.contains("db verify"))
    #expect(try hegui.state() == changed)
    let other = try hegui.folder.file("other.txt", containing: Data("notes".utf8))
    let noRegistry = try hegui.run("db", "restore", "copy.sqlite", "--replace", "--db", other)
    #expect(noRegistry.status == 73 && noRegistry.errors.contains("no registry"))
    try hegui.succeed("db", "restore", "copy.sqlite", "--replace")
    #expect(try hegui.contentHash() == before.contentHash)
  }

  @Test("the registry itself is no backup of it, by whatever name", arguments: ["hegui.sqlite", "soft", "hard"])
  func itself(name: String) throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let before = try hegui.state()
    try FileManager.default.createSymbolicLink(atPath: hegui.folder.path("soft"), withDestinationPath: "hegui.sqlite")
    try FileManager.default.linkItem(atPath: hegui.folder.path("hegui.sqlite"), toPath: hegui.folder.path("hard"))
    for words in [["--replace"], []] {
      let refused = try hegui.run(arguments: ["db", "restore", name] + words)
      #expect(refused.status == 64 && refused.errors.contains("the backup is the registry itself"), "\(refused.errors)")
    }
    #expect(try hegui.run("db", "restore", name, "--replace", "--lang", "zh").errors.contains("登记库本身"))
    #expect(try hegui.state() == before)
  }

  @Test("the size that is told is the registry's, through a link and over a larger file as well")
  func size() throws {
    let hegui = try HeguiProcess.withRegistry()
    let bytes = try #require(try hegui.json("db", "backup", "copy.sqlite")["bytes"].int)
    #expect(try hegui.folder.data("copy.sqlite").count == bytes)
    try hegui.succeed("sample", "--vehicles", "300", "--inspections", "300", "--clean", "--out", "sample")
    try hegui.succeed("import", "sample")
    #expect(try #require(try hegui.json("db", "info")["bytes"].int) > bytes)
    try FileManager.default.createSymbolicLink(
      atPath: hegui.folder.path("link.sqlite"), withDestinationPath: "hegui.sqlite")
    // Somebody who reads keeps the file from being cut to what was restored.
    let reader = try SQLiteFile(hegui.folder.path("hegui.sqlite"))
    try reader.execute("BEGIN; SELECT count(*) FROM auditEntry")
    defer { try? reader.execute("ROLLBACK") }
    for name in ["hegui.sqlite", "link.sqlite", "new.sqlite"] {
      let report = try hegui.json("db", "restore", "copy.sqlite", "--replace", "--db", name)
      #expect(report["bytes"].int == bytes, "\(name)")
      #expect(try hegui.json("db", "info", "--db", name)["bytes"].int == bytes, "\(name)")
    }
    #expect(try hegui.folder.data("hegui.sqlite").count > bytes)
  }
}
