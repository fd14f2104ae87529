import Foundation
import GRDB
import RegistryModel
import RegistryStore
import Testing

@Suite("Opening a registry")
struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("A new file belongs to its owner alone")
  func permissions() throws {
    _ = try folder.registry()
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("registry.sqlite"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("A file for a group can be written by it")
  func group() throws {
    let name = try #require(getgrgid(getgid())).pointee.gr_name
    let group = String(cString: try #require(name))
    _ = try Registry.create(at: folder.path("shared.sqlite"), group: group, by: .test)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("shared.sqlite"))
    #expect(attributes[.posixPermissions] as? Int == 0o660)
    #expect(throws: StoreError(.noSuchGroup, "")) {
      try Registry.create(at: folder.path("other.sqlite"), group: "no-such-group-here", by: .test)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("other.sqlite")))
  }

  @Test("A write into a file that was removed or replaced meanwhile is no success", arguments: [false, true])
  func removedMeanwhile(replaced: Bool) throws {
    let registry = try folder.registry()
    let path = folder.path("registry.sqlite")
    try registry.write(.test) { try $0.set("note", to: ["kept"]) }
    try FileManager.default.removeItem(atPath: path)
    if replaced { try Data("another file".utf8).write(to: URL(filePath: path)) }
    #expect(throws: StoreError(.fileMoved, "")) { try registry.write(.test) { try $0.set("note", to: ["lost"]) } }
  }

  @Test("Nothing is overwritten")
  func existing() throws {
    try Data("mine".utf8).write(to: URL(filePath: folder.path("registry.sqlite")))
    #expect(throws: StoreError(.alreadyExists, "")) { try folder.registry() }
    #expect(try String(contentsOfFile: folder.path("registry.sqlite"), encoding: .utf8) == "mine")
  }

  @Test("The log of a registry that was moved away is not emptied for a new one")
  func logOfAnother() throws {
    let path = folder.path("registry.sqlite")
    let moved = folder.path("moved.sqlite")
    let registry = try folder.registry()
    try registry.write(.test) { try $0.set("note", to: ["kept"]) }
    // As a process that was killed leaves it: what is acknowledged may stand in the log alone.
    try FileManager.default.copyItem(atPath: path + "-wal", toPath: folder.path("log"))
    try FileManager.default.moveItem(atPath: path, toPath: moved)
    try? FileManager.default.removeItem(atPath: path + "-shm")
    #expect(throws: StoreError(.logRemains, "")) { try folder.registry() }
    #expect(throws: StoreError(.logRemains, "")) { try registry.backup(to: path) }
    let copy = folder.path("copy.sqlite")
    try registry.backup(to: copy)
    #expect(throws: StoreError(.logRemains, "")) {
      try Registry.restore(from: copy, to: path, replacing: false, by: .test)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(FileManager.default.contentsEqual(atPath: path + "-wal", andPath: folder.path("log")))
  }

  @Test(
    "What is no registry is refused", arguments: ["", "not a database at all, but long enough to have a header …"])
  func foreign(content: String) throws {
    let path = folder.path("foreign")
    try Data((content + String(repeating: content, count: 40)).utf8).write(to: URL(filePath: path))
    #expect(throws: StoreError(.notARegistry, "")) { try Registry.openForReading(path) }
    #expect(throws: StoreError(.notARegistry, "")) { try Registry.openForWriting(path, by: .test) }
  }

  @Test("A database of another program is refused and stays as it was")
  func otherProgram() throws {
    let path = folder.path("other.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: StoreError(.notARegistry, "")) { try Registry.openForWriting(path, by: .test) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test("Missing files and folders have their own codes")
  func missing() throws {
    #expect(throws: StoreError(.noSuchFile, "")) { try Registry.openForReading(folder.path("none")) }
    #expect(throws: StoreError(.noSuchFile, "")) { try Registry.openForWriting(folder.path("none"), by: .test) }
    #expect(throws: StoreError(.cannotOpen, "")) { try Registry.openForReading(folder.url.path) }
    #expect(throws: StoreError(.cannotOpen, "")) { try Registry.create(at: folder.path("no/folder"), by: .test) }
  }

  @Test("A file of a newer program is refused")
  func newer() throws {
    try registryWith("INSERT INTO grdb_migrations VALUES ('99-from-the-future')")
    let path = folder.path("registry.sqlite")
    #expect(throws: StoreError(.newerThanProgram, "")) { try Registry.openForReading(path) }
    #expect(throws: StoreError(.newerThanProgram, "")) { try Registry.openForWriting(path, by: .test) }
  }

  @Test("A file of an older program is migrated on opening for writing, and the log says who did it")
  func older() throws {
    // A file before its register tables were made.
    let kinds = RecordKind.all.map { "DROP TABLE \"\($0.id)\";" }.joined()
    try registryWith("DELETE FROM grdb_migrations WHERE identifier = '3-register'; " + kinds)
    let path = folder.path("registry.sqlite")
    #expect(throws: StoreError(.olderThanProgram, "")) { try Registry.openForReading(path) }
    let registry = try Registry.openForWriting(path, by: .test)
    let entry = try registry.read { try $0.auditEntries(limit: 1) }.first
    #expect(entry?.action == "migrate")
    #expect(entry?.actor == "tester")
    #expect(try registry.verify(.full).isSound)
  }

  @Test("A registry that was opened for reading cannot be written")
  func readOnly() throws {
    _ = try folder.registry()
    let registry = try Registry.openForReading(folder.path("registry.sqlite"))
    #expect(throws: StoreError(.readOnly, "")) { try registry.write(.test) { _ in } }
  }

  @Test("A copy is readable where SQLite cannot make its shared memory")
  func unwritableFolder() throws {
    try folder.registry().write(.test) { try $0.set("place", to: ["130131"]) }
    let copy = folder.path("with space % and ?.sqlite")
    try FileManager.default.copyItem(atPath: folder.path("registry.sqlite"), toPath: copy)
    // A link that leads nowhere stands for a folder in which no file can be made; it also hinders root.
    try FileManager.default.createSymbolicLink(atPath: copy + "-shm", withDestinationPath: "/nowhere/at-all")
    let registry = try Registry.openForReading(copy)
    #expect(try registry.read { try $0.setting("place") } == ["130131"])
    // A log with content must not be passed over in silence.
    try Data("log".utf8).write(to: URL(filePath: copy + "-wal"))
    #expect(throws: StoreError(.cannotOpen, "")) { try Registry.openForReading(copy) }
  }

  @Test("A writer that waits too long is told that the registry is busy, and readers never wait")
  func busy() throws {
    let first = try folder.registry()
    let path = folder.path("registry.sqlite")
    let second = try Registry.openForWriting(path, busyTimeout: 0, by: .test)
    let reader = try Registry.openForReading(path)
    try first.write(.test) { transaction in
      try transaction.set("place", to: ["130131"])
      #expect(throws: StoreError(.busy, "")) { try second.write(.test) { _ in } }
      let seen = try reader.read { try $0.setting("place") }
      #expect(seen.isEmpty)
    }
    #expect(try reader.read { try $0.setting("place") } == ["130131"])
  }

  @Test("What throws, and what is only rehearsed, leaves nothing behind")
  func rollback() throws {
    let registry = try folder.registry()
    let head = try registry.read { try $0.auditHead() }
    #expect(throws: CancellationError.self) {
      try registry.write(.test) { transaction in
        try transaction.set("place", to: ["130131"])
        throw CancellationError()
      }
    }
    let rehearsed = try registry.rehearse(.test) { transaction in
      try transaction.set("place", to: ["130131"])
      return try transaction.reader.setting("place")
    }
    #expect(rehearsed == ["130131"])
    #expect(try registry.read { try $0.setting("place") } == [])
    #expect(try registry.read { try $0.auditHead() } == head)
  }

  private func registryWith(_ sql: String) throws {
    _ = try folder.registry()
    try DatabaseQueue(path: folder.path("registry.sqlite")).write { try $0.execute(sql: sql) }
  }
}
