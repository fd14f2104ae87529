import Foundation
import RegistryModel
import Testing

@testable import RegistryStore

@Suite("A registry file takes its name when it is whole")
struct UnfinishedRegistryFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What processes that were killed have left: a file just begun, one without its first page, and one nearly whole.
  enum Leftover: CaseIterable {
    case empty
    case blank
    case marked
  }

  @Test("What a killed process left is removed, with its logs, and the file is made", arguments: Leftover.allCases)
  func leftovers(kind: Leftover) throws {
    let backup = try sample()
    for suffix in [".hegui-unfinished", ".hegui-restoring"] {
      for name in ["made", "copied", "restored"] {
        let path = folder.path(name + suffix)
        switch kind {
        case .empty: try Data().write(to: URL(filePath: path))
        case .blank: try Data(count: 8192).write(to: URL(filePath: path))
        case .marked: try FileManager.default.copyItem(atPath: backup, toPath: path)
        }
        for log in ["-journal", "-wal", "-shm"] { try Data("left".utf8).write(to: URL(filePath: path + log)) }
      }
    }
    _ = try Registry.create(at: folder.path("made"), by: .test)
    try Registry.openForReading(backup).backup(to: folder.path("copied"))
    try Registry.restore(from: backup, to: folder.path("restored"), replacing: false, by: .test)
    for name in ["made", "copied"] { #expect(try names(beginning: name + ".hegui-unfinished").isEmpty) }
    #expect(try names(beginning: "restored.hegui-restoring").isEmpty)
    for name in ["made", "copied", "restored"] {
      #expect(try Registry.openForReading(folder.path(name)).verify(.full).isSound)
    }
  }

  @Test("A file of somebody else under the name of an unfinished one stays as it is")
  func foreign() throws {
    let path = folder.path("registry.sqlite")
    try Data("mine".utf8).write(to: URL(filePath: path + ".hegui-unfinished"))
    let error = try #require(throws: StoreError.self) { try folder.registry() }
    #expect(error.code == .alreadyExists)
    #expect(error.path == path + ".hegui-unfinished")
    #expect(try String(contentsOfFile: path + ".hegui-unfinished", encoding: .utf8) == "mine")
  }

  @Test("A file that came to be in its place meanwhile is not overwritten")
  func arrivedMeanwhile() throws {
    let path = folder.path("registry.sqlite")
    #expect(throws: StoreError(.alreadyExists, "")) {
      try UnfinishedFile.make(path) { _ in try Data("theirs".utf8).write(to: URL(filePath: path)) }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "theirs")
    #expect(try names() == ["registry.sqlite"])
  }

  @Test("A log that came to lie there meanwhile is not taken for that of the new file")
  func logMeanwhile() throws {
    let path = folder.path("registry.sqlite")
    #expect(throws: StoreError(.logRemains, "")) {
      try UnfinishedFile.make(path) { _ in try Data("log".utf8).write(to: URL(filePath: path + "-wal")) }
    }
    #expect(try names() == ["registry.sqlite-wal"])
  }

  @Test("Of two that make the same file one is told to wait, and the other's file is whole")
  func twoMakers() throws {
    let path = folder.path("registry.sqlite")
    try UnfinishedFile.make(path) { unfinished in
      #expect(throws: StoreError(.busy, "")) { try folder.registry() }
      #expect(FileManager.default.fileExists(atPath: unfinished))
    }
    #expect(try names() == ["registry.sqlite"])
  }

  @Test("What fails on the way leaves nothing behind")
  func failure() throws {
    #expect(throws: CancellationError.self) {
      try UnfinishedFile.make(folder.path("registry.sqlite")) { unfinished in
        try Data("log".utf8).write(to: URL(filePath: unfinished + "-journal"))
        throw CancellationError()
      }
    }
    #expect(try names() == [])
  }

  @Test("A new registry has no log that it needs when it takes its name")
  func wholeWithoutLog() throws {
    let path = folder.path("registry.sqlite")
    let registry = try folder.registry()
    try FileManager.default.copyItem(atPath: path, toPath: folder.path("alone.sqlite"))
    let alone = try Registry.openForReading(folder.path("alone.sqlite"))
    #expect(try alone.read { try $0.auditHead() } == registry.read { try $0.auditHead() })
    #expect(try names(beginning: "registry.sqlite.").isEmpty)
  }

  @Test(
    "A log beside an empty file or none is left as it is, however the place is used",
    arguments: [true, false], ["-wal", "-journal"])
  func logAlone(hasEmptyFile: Bool, suffix: String) throws {
    let backup = try sample()
    let registry = try Registry.openForReading(backup)
    let path = folder.path("registry.sqlite")
    if hasEmptyFile { try Data().write(to: URL(filePath: path)) }
    try Data("acknowledged".utf8).write(to: URL(filePath: path + suffix))
    let error = StoreError(.logRemains, "")
    #expect(throws: error) { try Registry.openForReading(path) }
    #expect(throws: error) { try Registry.openForWriting(path, by: .test) }
    #expect(throws: error) { try Registry.restore(from: path, to: folder.path("new"), replacing: false, by: .test) }
    for replacing in [false, true] {
      #expect(throws: error) { try Registry.restore(from: backup, to: path, replacing: replacing, by: .test) }
    }
    #expect(throws: hasEmptyFile ? StoreError(.alreadyExists, "") : error) { try folder.registry() }
    #expect(throws: hasEmptyFile ? StoreError(.alreadyExists, "") : error) { try registry.backup(to: path) }
    #expect(try String(contentsOfFile: path + suffix, encoding: .utf8) == "acknowledged")
    #expect(FileManager.default.fileExists(atPath: path) == hasEmptyFile)
  }

  @Test("What is called like the log of a registry is not made", arguments: ["-wal", "-shm", "-journal"])
  func nameOfLog(suffix: String) throws {
    let backup = try sample()
    let path = folder.path("registry.sqlite" + suffix)
    let error = StoreError(.nameOfLog, "")
    #expect(throws: error) { try folder.registry("registry.sqlite" + suffix) }
    #expect(throws: error) { try Registry.openForReading(backup).backup(to: path) }
    for replacing in [false, true] {
      #expect(throws: error) { try Registry.restore(from: backup, to: path, replacing: replacing, by: .test) }
    }
    #expect(try names(beginning: "registry.sqlite").isEmpty)
  }

  @Test(
    "What is called like a registry in the making is none, however it is used, and stays as it is",
    arguments: [UnfinishedFile.suffix, UnfinishedFile.restoringSuffix])
  func nameOfUnfinished(suffix: String) throws {
    let backup = try sample()
    let registry = try Registry.openForReading(backup)
    let path = folder.path("registry.sqlite" + suffix)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: "registry.sqlite" + suffix)
    let error = StoreError(.nameOfUnfinished, "")
    for isThere in [false, true] {
      if isThere { try FileManager.default.copyItem(atPath: backup, toPath: path) }
      #expect(throws: error) { try folder.registry("registry.sqlite" + suffix) }
      #expect(throws: error) { try registry.backup(to: path) }
      for name in isThere ? [path, folder.path("link")] : [path] {
        #expect(throws: error) { try Registry.openForReading(name) }
        #expect(throws: error) { try Registry.openForWriting(name, by: .test) }
        #expect(throws: error) {
          try Registry.restore(from: name, to: folder.path("registry.sqlite"), replacing: true, by: .test)
        }
        for replacing in [false, true] {
          #expect(throws: error) { try Registry.restore(from: backup, to: name, replacing: replacing, by: .test) }
        }
      }
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(contentsOf: URL(filePath: backup)))
    #expect(try names(beginning: "registry.sqlite") == ["registry.sqlite" + suffix])
  }

  @Test(
    "Registries whose names end like those of other unfinished files are left alone",
    arguments: [".unfinished", ".restoring"])
  func namesOfOthers(suffix: String) throws {
    let backup = try sample()
    let path = folder.path("county")
    try FileManager.default.copyItem(atPath: backup, toPath: path + suffix)
    _ = try folder.registry("county")
    try FileManager.default.removeItem(atPath: path)
    try Registry.openForReading(path + suffix).backup(to: path)
    try FileManager.default.removeItem(atPath: path)
    try Registry.restore(from: path + suffix, to: path, replacing: false, by: .test)
    #expect(try Data(contentsOf: URL(filePath: path + suffix)) == Data(contentsOf: URL(filePath: backup)))
  }

  @Test("An empty file in the place of a registry is set aside by a restore that may replace, and only by one")
  func emptyFile() throws {
    let backup = try sample()
    let path = folder.path("registry.sqlite")
    try Data().write(to: URL(filePath: path))
    #expect(throws: StoreError(.alreadyExists, "")) {
      try Registry.restore(from: backup, to: path, replacing: false, by: .test)
    }
    #expect(try Registry.restore(from: backup, to: path, replacing: true, by: .test) == path + ".replaced")
    #expect(try Registry.openForReading(path).verify(.full).isSound)
  }

  @Test("The log beside an emptied file is found through a link to the file, too")
  func throughLink() throws {
    let path = folder.path("registry.sqlite")
    try Data().write(to: URL(filePath: path))
    try Data("acknowledged".utf8).write(to: URL(filePath: path + "-wal"))
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "registry.sqlite")
    #expect(throws: StoreError(.logRemains, "")) { try Registry.openForReading(folder.path("link")) }
    #expect(try String(contentsOfFile: path + "-wal", encoding: .utf8) == "acknowledged")
  }

  @Test("Damaged registries are set aside one beside the other, and the names are told")
  func setAsideAgain() throws {
    let backup = try sample()
    let path = folder.path("registry.sqlite")
    try FileManager.default.copyItem(atPath: backup, toPath: path)
    for name in [".replaced", ".replaced-2", ".replaced-3"] {
      let handle = try FileHandle(forUpdating: URL(filePath: path))
      try handle.seek(toOffset: 100)
      try handle.write(contentsOf: Data(repeating: 0xA5, count: 4000))
      try handle.close()
      let damaged = try Data(contentsOf: URL(filePath: path))
      #expect(try Registry.restore(from: backup, to: path, replacing: true, by: .test) == path + name)
      #expect(try Data(contentsOf: URL(filePath: path + name)) == damaged)
      let restored = try Registry.openForReading(path)
      #expect(try restored.verify(.full).isSound)
      #expect(try restored.read { try $0.auditEntries(limit: 1) }.first?.action == "restore")
    }
    #expect(try Registry.restore(from: backup, to: path, replacing: true, by: .test) == nil)
  }

  /// A backup of a new registry; no connection is open on it.
  private func sample() throws -> String {
    let path = folder.path("sample.sqlite")
    try folder.registry("origin.sqlite").backup(to: path)
    return path
  }

  private func names(beginning: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasPrefix(beginning) }.sorted()
  }
}
