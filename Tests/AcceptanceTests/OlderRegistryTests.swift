import Foundation
import Testing

@Suite("A registry and a backup of an older version")
struct OlderRegistryTests {
  private static let old = "3-register"
  let hegui: HeguiProcess
  let path: String

  init() throws {
    hegui = try HeguiProcess()
    path = try hegui.folder.file("hegui.sqlite").path
    try SQLiteFile(path).execute(
      try String(contentsOfFile: HeguiProcess.fixture("registry/\(Self.old).sql"), encoding: .utf8))
  }

  @Test(
    "who reads is told the command that brings it up; it says from where to where, and then that there is nothing to do"
  )
  func migrate() throws {
    for command in [["lookup", "冀A12345"], ["db", "info"], ["db", "verify"]] {
      let refused = try hegui.run(arguments: command)
      #expect(refused.status == 65 && refused.errors.contains("hegui db migrate"), "\(refused.errors)")
    }
    try hegui.succeed("db", "backup", "before.sqlite")
    let migrated = try hegui.json("db", "migrate")
    let newest = try hegui.json("db", "info")["schemaVersion"].string
    #expect(migrated["from"].string == Self.old && migrated["to"].string == newest && newest != Self.old)
    #expect(try hegui.run("db", "verify", "--full", "--head", migrated["auditHead"].string ?? "").status == 0)
    let again = try hegui.json("db", "migrate")
    #expect(again["from"].string == newest && again["auditHead"].string == migrated["auditHead"].string)
    // The backup is of the version that it was taken from.
    #expect(try hegui.run("db", "info", "--db", "before.sqlite").status == 65)
  }

  @Test("its backup becomes a registry of this version, in a new place or over another one, and stays as it is")
  func restore() throws {
    try hegui.succeed("db", "backup", "old.sqlite")
    let backup = try hegui.folder.data("old.sqlite")
    try hegui.succeed("db", "restore", "old.sqlite", "--db", "new.sqlite")
    let restored = try hegui.json("db", "info", "--db", "new.sqlite")
    try hegui.succeed("db", "migrate")
    #expect(restored["contentHash"].string == (try hegui.contentHash()))

    try hegui.succeed("record", "unit", "U900", "name=示例", "place=130131")
    #expect(try hegui.run("db", "restore", "old.sqlite").status == 73)
    #expect(try hegui.contentHash() != restored["contentHash"].string)
    try hegui.succeed("db", "restore", "old.sqlite", "--replace")
    #expect(try hegui.contentHash() == restored["contentHash"].string)
    #expect(try hegui.run("db", "verify", "--full").status == 0)
    #expect(try hegui.folder.data("old.sqlite") == backup)
    let left = try FileManager.default.contentsOfDirectory(atPath: hegui.folder.path(""))
    #expect(!left.contains { $0.contains(".hegui-") }, "\(left)")
  }

  @Test("a damaged one is told as that, and the registry stays as it was")
  func damaged() throws {
    try hegui.succeed("db", "backup", "old.sqlite")
    try hegui.succeed("db", "migrate")
    let before = try hegui.state()
    try hegui.folder.file("damaged.sqlite", containing: hegui.folder.data("old.sqlite"))
    try SQLiteFile(hegui.folder.path("damaged.sqlite")).execute("UPDATE auditEntry SET actor = 'x' WHERE seq = 1")
    let refused = try hegui.run("db", "restore", "damaged.sqlite", "--replace")
    #expect(refused.status == 65 && refused.errors.contains("damaged.sqlite"), "\(refused.errors)")
    #expect(try hegui.state() == before)
    let left = try FileManager.default.contentsOfDirectory(atPath: hegui.folder.path(""))
    #expect(!left.contains { $0.contains(".hegui-") }, "\(left)")
  }
}
