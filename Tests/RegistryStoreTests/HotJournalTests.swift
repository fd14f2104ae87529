import Foundation
import GRDB
import RegistryModel
import Testing

@testable import RegistryStore

@Suite("A registry that another tool filled, and that keeps no write-ahead log")
struct HotJournalTests {
  @Test("whoever opens it for writing begins a log, so that readers and writers need not wait for each other")
  func beginsLog() throws {
    let folder = try TemporaryFolder()
    let path = try plainRegistry(in: folder)
    try Registry.openForWriting(path, by: .test).close()
    #expect(try journalMode(of: path) == "wal")
  }

  @Test("where a program was killed within a change, whoever reads next takes it back")
  func takesBack() throws {
    let folder = try TemporaryFolder()
    let path = try plainRegistry(in: folder)
    let copy = folder.path("copy.sqlite")
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { database in
      try database.execute(
        sql: """
          PRAGMA cache_size = 2;
          BEGIN;
          CREATE TABLE scratch (content);
          WITH RECURSIVE number(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM number WHERE n < 500)
          INSERT INTO scratch SELECT randomblob(2000) FROM number;
          UPDATE setting SET name = name || 'x';
          """)
      for suffix in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
      }
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try Registry.openForReading(copy).read { try $0.setting("place") } == ["130131"])
    #expect(!FileManager.default.fileExists(atPath: copy + "-journal"))
  }

  private func plainRegistry(in folder: TemporaryFolder) throws -> String {
    let registry = try folder.registry()
    try registry.write(.test) { try $0.set("place", to: ["130131"]) }
    try registry.close()
    let path = folder.path("registry.sqlite")
    #expect(
      try DatabaseQueue(path: path).inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
        == "delete")
    return path
  }

  private func journalMode(of path: String) throws -> String? {
    try DatabaseQueue(path: path).inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
  }
}
