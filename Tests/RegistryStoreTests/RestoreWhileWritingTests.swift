import RegistryModel
import RegistryStore
import Testing

/// Imports write in many transactions and keep the numbers of rows between them; none of those may reach a restored content.
@Suite("A registry that is restored while somebody writes it")
struct RestoreWhileWritingTests {
  let folder: TemporaryFolder
  let registry: Registry
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    registry = try folder.registry()
    path = folder.path("registry.sqlite")
  }

  /// What is put in the place of what was written.
  enum Restored: CaseIterable {
    /// An earlier state of the same registry.
    case earlier
    /// Another registry whose audit log is shorter.
    case shorter
    /// Another registry whose audit log is longer.
    case longer
  }

  @Test(
    "The writer is told, and neither it nor its rehearsal touches the restored content", arguments: Restored.allCases)
  func replaced(by restored: Restored) throws {
    let backup = folder.path("backup.sqlite")
    if restored == .earlier { try registry.backup(to: backup) }
    for index in 1...3 { try registry.write(.test.later(index)) { try $0.set("note", to: ["\(index)"]) } }
    if restored != .earlier {
      let other = try folder.registry("other.sqlite")
      for index in 0..<(restored == .longer ? 9 : 1) { try other.write(.test.later(100 + index)) { _ in } }
      try other.backup(to: backup)
    }
    #expect(try !registry.hasMoved())
    try Registry.restore(from: backup, to: path, replacing: true, by: .test.later(200))
    let after = try Registry.openForReading(path)
    let head = try after.read { try $0.auditHead() }
    let error = StoreError(.contentReplaced, "")
    // Not once only: no later attempt through the same connection gets through.
    for _ in 0..<2 {
      #expect(throws: error) { try registry.write(.test.later(300)) { try $0.set("note", to: ["lost"]) } }
      #expect(throws: error) { try registry.rehearse(.test.later(300)) { try $0.set("note", to: ["lost"]) } }
    }
    #expect(try registry.hasMoved())
    #expect(try after.read { try $0.setting("note") } == [])
    #expect(try after.read { try $0.auditHead() } == head)
    #expect(try Registry.openForWriting(path, by: .test).write(.test) { try $0.reader.setting("note") } == [])
  }

  @Test("Who has opened it and written nothing yet is told as well")
  func beforeFirstWrite() throws {
    let backup = folder.path("backup.sqlite")
    try registry.backup(to: backup)
    try registry.write(.test.later(1)) { _ in }
    let late = try Registry.openForWriting(path, by: .test)
    try Registry.restore(from: backup, to: path, replacing: true, by: .test.later(2))
    #expect(throws: StoreError(.contentReplaced, "")) { try late.write(.test.later(3)) { _ in } }
  }

  @Test("What other writers add, and a restored state that holds all that was written, hinder nobody")
  func continued() throws {
    let backup = folder.path("backup.sqlite")
    try registry.write(.test.later(1)) { try $0.set("note", to: ["kept"]) }
    let other = try Registry.openForWriting(path, by: .test)
    for index in 2...4 { try other.write(.test.later(index)) { _ in } }
    try other.backup(to: backup)
    try Registry.restore(from: backup, to: path, replacing: true, by: .test.later(5))
    #expect(try registry.write(.test.later(6)) { try $0.reader.setting("note") } == ["kept"])
    #expect(try !registry.hasMoved())
    #expect(try registry.verify(.full).isSound)
  }
}
