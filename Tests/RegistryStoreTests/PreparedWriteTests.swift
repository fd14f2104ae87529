import RegistryModel
import RegistryStore
import Testing

@Suite("Writes that take long to prepare")
struct PreparedWriteTests {
  let folder: TemporaryFolder
  let registry: Registry
  let other: Registry

  init() throws {
    folder = try TemporaryFolder()
    registry = try folder.registry()
    other = try Registry.openForWriting(folder.path("registry.sqlite"), busyTimeout: 0, by: .test)
  }

  /// Writes what it read of the place, while `meanwhile` does something else with the number of the preparation.
  private func copyPlace(meanwhile: (Int) throws -> Void) throws -> Int {
    var number = 0
    try registry.write(
      .test,
      preparing: { reader in
        let place = try reader.setting("place")
        number += 1
        try meanwhile(number)
        return place
      }
    ) { transaction, place in try transaction.set("copy", to: place) }
    return number
  }

  private func setPlace(_ text: String) throws {
    try other.write(.test) { try $0.set("place", to: [text]) }
  }

  private func copy() throws -> [String] { try registry.read { try $0.setting("copy") } }

  @Test("Others write while it is prepared; what they wrote is in it")
  func preparedAnew() throws {
    try setPlace("130131")
    #expect(try copyPlace { if $0 == 1 { try setPlace("130132") } } == 2)
    #expect(try copy() == ["130132"])
    #expect(try registry.verify(.full).isSound)
  }

  @Test("Where others always write, nothing is written")
  func outrun() throws {
    let before = try registry.read { try $0.auditHead() }
    var heads: [String?] = []
    #expect(throws: StoreError(.outdated, "")) {
      try copyPlace {
        try setPlace("13013\($0)")
        heads.append(try other.read { try $0.auditHead() })
      }
    }
    #expect(heads.count == 3 && heads.first != before)
    #expect(try copy() == [])
    #expect(try registry.read { try $0.auditHead() } == heads.last)
  }

  @Test("A look at personal data changes nothing that was prepared")
  func disclosure() throws {
    try setPlace("130131")
    #expect(try copyPlace { _ in try other.noteDisclosure(of: "冀A12345", purpose: "check", by: .test) } == 1)
    #expect(try copy() == ["130131"])
  }

  @Test("A backup that was restored meanwhile is another content")
  func restored() throws {
    let path = folder.path("registry.sqlite")
    let backup = folder.path("backup.sqlite")
    try setPlace("130131")
    try other.backup(to: backup)
    try setPlace("130132")
    let number = try copyPlace {
      if $0 == 1 { try Registry.restore(from: backup, to: path, replacing: true, by: .test) }
    }
    #expect(number == 2)
    #expect(try copy() == ["130131"])
  }
}
