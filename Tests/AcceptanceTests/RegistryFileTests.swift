import Foundation
import Testing

@Suite("The registry file: whose it is, who holds it, and what is none")
struct RegistryFileTests {
  @Test("a new registry is its owner's alone, whatever the umask; with --group it is the group's too")
  func permissions() throws {
    let hegui = try HeguiProcess()
    let old = umask(0)
    defer { umask(old) }
    try hegui.succeed("init", "--place", "130131")
    #expect(try permissions(hegui.folder.path("hegui.sqlite")) == 0o600)
    let group = try #require(getgrgid(getgid())).pointee.gr_name.map { String(cString: $0) }
    try hegui.succeed("init", "--db", "shared.sqlite", "--group", try #require(group))
    #expect(try permissions(hegui.folder.path("shared.sqlite")) == 0o660)
    try hegui.succeed("import", HeguiProcess.fixture("stations"), "--db", "shared.sqlite")
    let files = try FileManager.default.contentsOfDirectory(atPath: hegui.folder.path)
    for file in files where file.hasPrefix("shared.sqlite") {
      #expect(try permissions(hegui.folder.path(file)) == 0o660, "\(file)")
    }
    #expect(try hegui.run("init", "--db", "other.sqlite", "--group", "no-such-group").status == 64)
    #expect(!FileManager.default.fileExists(atPath: hegui.folder.path("other.sqlite")))
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("init never replaces a file")
  func initTwice() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "scenarios/T-034")
    let before = try hegui.state()
    let again = try hegui.run("init")
    #expect(again.status == 73)
    #expect(again.errorLines.count == 1)
    #expect(try hegui.state() == before)
  }

  @Test("a registry that another program is writing is busy; reading goes on")
  func locked() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "scenarios/T-034")
    let before = try hegui.state()
    let holder = try SQLiteFile(hegui.folder.path("hegui.sqlite"))
    try holder.execute("BEGIN IMMEDIATE")
    #expect(try hegui.run("lookup", "冀A10001").status == 0)
    let result = try hegui.run("import", HeguiProcess.fixture("stations"), "--format", "json")
    #expect(result.status == 75)
    #expect(try result.errorDocument()["error"]["code"].string == "registryBusy")
    try holder.execute("ROLLBACK")
    #expect(try hegui.state() == before)
    #expect(try hegui.run("import", HeguiProcess.fixture("stations")).status == 0)
  }

  @Test("a registry of a newer program is refused, for reading as for writing")
  func newer() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "scenarios/T-034")
    let file = try SQLiteFile(hegui.folder.path("hegui.sqlite"))
    try file.execute("INSERT INTO grdb_migrations (identifier) VALUES ('99-future')")
    for arguments in [["lookup", "冀A10001"], ["import", HeguiProcess.fixture("stations")], ["db", "info"]] {
      for language in ["en", "zh"] {
        let result = try hegui.run(arguments: arguments + ["--lang", language])
        #expect(result.status == 65, "\(arguments)")
        #expect(result.errorLines.count == 1)
      }
    }
    try file.execute("DELETE FROM grdb_migrations WHERE identifier = '99-future'")
    #expect(try hegui.run("db", "verify").status == 0)
  }

  @Test("a file that is no registry is refused and left alone")
  func notARegistry() throws {
    let hegui = try HeguiProcess()
    let other = try SQLiteFile.other(hegui.folder.file("other.sqlite").path)
    for content in [Data("hello".utf8), Data(), Data(repeating: 0x41, count: 8192), other] {
      let path = try hegui.folder.file("some.sqlite", containing: content)
      for command in [["db", "info"], ["lookup", "冀A10001"], ["import", HeguiProcess.fixture("stations")]] {
        let result = try hegui.run(arguments: command + ["--db", path])
        #expect(result.status == 65, "\(command) \(content.count)")
        #expect(result.errorLines.count == 1 && result.errors.contains("some.sqlite"))
      }
      #expect(try hegui.folder.data("some.sqlite") == content)
    }
    #expect(try hegui.run("lookup", "冀A10001", "--db", "missing.sqlite").status == 66)
    #expect(!FileManager.default.fileExists(atPath: hegui.folder.path("missing.sqlite")))
  }

  @Test("a read-only copy in a folder that cannot be written answers; writing to it is refused")
  func readOnlyCopy() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let folder = hegui.folder.path("archive")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let copy = folder + "/copy.sqlite"
    try hegui.succeed("db", "backup", copy)
    chmod(copy, 0o400)
    chmod(folder, 0o500)
    defer { chmod(folder, 0o700) }
    #expect(try hegui.json("lookup", "冀A10001", "--db", copy)["status"].string == "found")
    let ranking = try hegui.json("rank", "2020-06", "--place", "130131", "--db", copy)
    #expect(ranking["rows"].list.count == 5)
    #expect(try hegui.run("db", "verify", "--db", copy).status == 0)
    // The superuser may write everywhere.
    if getuid() != 0 {
      #expect(try hegui.run("import", HeguiProcess.fixture("stations"), "--db", copy).status == 73)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["copy.sqlite"])
    }
  }
}

extension SQLiteFile {
  /// The bytes of a database that is of another program.
  static func other(_ path: String) throws -> Data {
    let file = try SQLiteFile(path)
    try file.execute("CREATE TABLE note (text TEXT)")
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }
}
