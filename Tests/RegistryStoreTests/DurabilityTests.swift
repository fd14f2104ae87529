import RegistryModel
import Testing

@testable import RegistryStore

@Suite("What is told to be kept is on the disk")
struct DurabilityTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("each commit by hand is synced, those of an import when it ends")
  func levels() throws {
    _ = try folder.registry()
    let registry = try Registry.openForWriting(folder.path("registry.sqlite"), by: .test)
    // 2: the log is synced at each commit; 1: when it is written back.
    func level() throws -> Int64? {
      try registry.onQueue { try $0.first("PRAGMA synchronous") { $0.integer(0) } }
    }
    #expect(try level() == 2)
    try registry.putOffSync()
    #expect(try level() == 1)
    try registry.write(.test) { try $0.set("note", to: ["kept"]) }
    try registry.makeDurable()
    #expect(try registry.read { try $0.setting("note") } == ["kept"])
  }
}
