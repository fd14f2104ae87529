import Foundation
import GRDB
import RegistryModel
import RegistryStore
import TestSupport
import Testing

@Suite("Information, verification, backup and restore")
struct MaintenanceTests {
  let folder: TemporaryFolder
  let registry: Registry
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    registry = try folder.registry()
    path = folder.path("registry.sqlite")
    var generator = SeededGenerator(seed: 5)
    let station = try station("13013101")
    try registry.store(try (0..<30).map { generator.inspection(station: station, serial: try serial("S\($0)")) })
  }

  @Test("Information counts what there is")
  func info() throws {
    let info = try registry.info()
    #expect(info.counts.first { $0.kind == "inspection" }?.current == 30)
    #expect(info.auditCount == 2)
    #expect(info.auditHead == (try registry.read { try $0.auditHead() }))
    #expect(info.migrations.last == "14-held-references")
    #expect(info.size > 0)
  }

  @Test("A sound file is sound", arguments: [VerificationDepth.quick, .full])
  func sound(depth: VerificationDepth) throws {
    #expect(try registry.verify(depth).isSound)
  }

  @Test("A lost parent row and an altered publication are found")
  func damage() throws {
    let draft = PublicationDraft(
      kind: "ranking", place: try #require(DivisionCode("130131")), period: "2020-06",
      publishedAt: WriteContext.test.at, location: "portal", payload: "frozen")
    try registry.write(.test) { _ = try $0.publish(draft) }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).write { database in
      try database.execute(sql: "DELETE FROM inspection WHERE id = 1; UPDATE frozenPublication SET payload = 'thawed'")
    }
    let report = try registry.verify(.quick)
    #expect(report.orphans.contains { $0.hasPrefix("inspectionDetail:1") })
    #expect(report.integrity.count == 1)
    #expect(!report.isSound)
  }

  @Test("A backup taken within an import holds what was committed")
  func backup() throws {
    let writer = try Registry.openForWriting(path, by: .test)
    let before = try registry.contentHash()
    try writer.write(.test) { transaction in
      var generator = SeededGenerator(seed: 6)
      try transaction.store(
        generator.inspection(station: try station("13013102"), serial: try serial("T1")))
      try registry.backup(to: folder.path("copy.sqlite"))
    }
    let copy = try Registry.openForReading(folder.path("copy.sqlite"))
    #expect(try copy.contentHash() == before)
    #expect(try copy.verify(.full).isSound)
    #expect(try registry.contentHash() != before)
    #expect(throws: StoreError(.alreadyExists, "")) { try registry.backup(to: folder.path("copy.sqlite")) }
  }

  @Test("A backup is restored to a new path and over an older registry, never over anything else")
  func restore() throws {
    let backup = folder.path("copy.sqlite")
    try registry.backup(to: backup)
    let hash = try registry.contentHash()
    try Registry.restore(from: backup, to: folder.path("new.sqlite"), replacing: false, by: .test)
    #expect(try Registry.openForReading(folder.path("new.sqlite")).contentHash() == hash)

    let later = PublicationDraft(
      kind: "ranking", place: try #require(DivisionCode("130131")), period: "2020-06",
      publishedAt: WriteContext.test.at, location: "portal", payload: "")
    try registry.write(.test) { _ = try $0.publish(later) }
    #expect(throws: StoreError(.alreadyExists, "")) {
      try Registry.restore(from: backup, to: path, replacing: false, by: .test)
    }
    try Registry.restore(from: backup, to: path, replacing: true, by: .test)
    // Whoever has it open goes on with the restored content.
    #expect(try registry.contentHash() == hash)
    #expect(try registry.read { try $0.auditEntries(limit: 1) }.first?.action == "restore")
    #expect(try registry.verify(.full).isSound)

    try Data("letter".utf8).write(to: URL(filePath: folder.path("letter.txt")))
    #expect(throws: StoreError(.alreadyExists, "")) {
      try Registry.restore(from: backup, to: folder.path("letter.txt"), replacing: true, by: .test)
    }
  }

  @Test("A damaged registry is set aside by a restore; a damaged backup is refused")
  func damagedFiles() throws {
    let backup = folder.path("copy.sqlite")
    try registry.backup(to: backup)
    let victim = folder.path("victim.sqlite")
    try FileManager.default.copyItem(atPath: backup, toPath: victim)
    try overwrite(victim, from: 100, count: 4000)
    try Registry.restore(from: backup, to: victim, replacing: true, by: .test)
    #expect(try Registry.openForReading(victim).verify(.full).isSound)
    #expect(FileManager.default.fileExists(atPath: victim + ".replaced"))

    let size = try #require(try FileManager.default.attributesOfItem(atPath: backup)[.size] as? Int)
    try overwrite(backup, from: size / 2, count: 8192)
    #expect(throws: StoreError(.corrupt, "")) {
      try Registry.restore(from: backup, to: folder.path("never.sqlite"), replacing: false, by: .test)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("never.sqlite")))
  }

  private func overwrite(_ path: String, from offset: Int, count: Int) throws {
    let handle = try FileHandle(forUpdating: URL(filePath: path))
    try handle.seek(toOffset: UInt64(offset))
    try handle.write(contentsOf: Data(repeating: 0xA5, count: count))
    try handle.close()
  }
}
