import RegistryModel
import RegistryStore
import Testing

@Suite("Runs, files and held records")
struct IntakeTests {
  let folder: TemporaryFolder
  let registry: Registry
  let run: ImportRunID
  let file: ReceivedFileID

  init() throws {
    folder = try TemporaryFolder()
    registry = try folder.registry()
    (run, file) = try registry.write(.test) { transaction in
      let run = try transaction.beginRun()
      return (run, try transaction.beginFile(named: "站.xml", in: run))
    }
  }

  @Test("A run and its files carry their totals")
  func totals() throws {
    var totals = ImportTotals()
    totals.accepted = 5
    totals.quarantined = 2
    totals.findings = 9
    let digest = String(repeating: "a", count: 64)
    try registry.write(.test.later(60)) { transaction in
      try transaction.describeFile(file, dialect: "canonical", encoding: "GB18030")
      try transaction.endFile(file, sha256: digest, byteCount: 1234, totals: totals)
      try transaction.endRun(run, totals: totals)
    }
    let (runs, files) = try registry.read { reader in
      (try reader.importRuns(limit: 5), try reader.receivedFiles(of: run))
    }
    #expect(runs.map(\.totals) == [totals])
    #expect(runs.first?.endedAt == WriteContext.test.at.adding(seconds: 60))
    #expect(files.first?.name == "站.xml")
    #expect(files.first?.encoding == "GB18030")
    #expect(files.first?.sha256 == digest)
    #expect(files.first?.totals.read == 7)
  }

  @Test("A held record is found by the plate or VIN that it notes, while it is open")
  func mentions() throws {
    var draft = draft("<inspection/>")
    let naming = HeldNaming(
      plate: Plate("冀A10002"), .yellow, vin: VIN("LZZ5BLVF6EA000102"), happenedAt: WriteContext.test.at, isFailure: true
    )
    draft.naming = naming
    try registry.write(.test) { _ = try $0.hold(draft) }
    func found(_ plate: String, _ vin: String, knownAt: Instant? = nil) throws -> [HeldMention] {
      try registry.read { try $0.heldMentions(of: Plate(plate), VIN(vin), knownAt: knownAt) }
    }
    let id = try #require(try registry.read { try $0.heldRecords(.open, limit: 1) }.first).id
    for (plate, vin) in [("冀A10002", "LZZ5BLVF6EA000102"), ("冀A10002", "X"), ("冀A1", "LZZ5BLVF6EA000102")] {
      let mentions = try found(plate, vin)
      #expect(mentions.map(\.id) == [id] && mentions.map(\.reasonCode) == [draft.reasonCode])
      #expect(mentions.map(\.naming) == [naming])
    }
    #expect(try found("冀A1", "X").isEmpty)
    let (before, after) = (WriteContext.test.at.adding(seconds: -60), WriteContext.test.at.adding(seconds: 60))
    #expect(try found("冀A10002", "X", knownAt: before).isEmpty && found("冀A10002", "X", knownAt: after).count == 1)
    try registry.write(.test.later(100)) { try $0.resolve(id, as: .discarded, reason: "wrong") }
    #expect(try found("冀A10002", "X").isEmpty)
    #expect(try found("冀A10002", "X", knownAt: after).count == 1, "it was held then")
  }

  @Test("A held record is found by what it names of the register")
  func references() throws {
    var draft = draft("<check/>")
    var naming = HeldNaming(happenedAt: WriteContext.test.at, isFailure: true)
    let named = [HeldReference(.machine, "M-1"), HeldReference(MachineCode("3-3Z800123")), HeldReference(.check, "C")]
    naming.references = Set(named)
    draft.naming = naming
    try registry.write(.test) { _ = try $0.hold(draft) }
    func found(_ reference: HeldReference) throws -> [HeldMention] {
      try registry.read { try $0.heldMentions(of: reference) }
    }
    for reference in named {
      #expect(try found(reference).map(\.naming.isFailure) == [true])
    }
    #expect(try found(HeldReference(.machine, "C")).isEmpty && found(HeldReference(.check, "M-1")).isEmpty)
  }

  @Test("A held record keeps bytes, place and findings")
  func held() throws {
    var draft = draft("<inspection/>\u{0}")
    draft.position = SourcePosition(line: 7, column: 3, byteOffset: 99)
    draft.station = "13013101"
    draft.serial = "S1"
    #expect(try registry.write(.test) { try $0.hold(draft) })
    let held = try #require(try registry.read { try $0.heldRecords(.open, limit: 10) }.first)
    #expect(held.bytes.isEmpty)
    let whole = try registry.read { try $0.heldRecord(held.id) }
    #expect(whole?.bytes == draft.bytes)
    #expect(whole?.position == draft.position)
    #expect(whole?.source.byteCount == draft.bytes.count)
    #expect(whole?.fileName == "站.xml")
    let bySerial = try registry.read { try $0.heldRecords(station: "13013101", serial: "S1", outcome: .quarantined) }
    #expect(bySerial == [try #require(whole)])
  }

  @Test("The same bytes are held once for the same reason, also after they were discarded")
  func idempotence() throws {
    let draft = draft("<a/>")
    #expect(try registry.write(.test) { try $0.hold(draft) })
    #expect(try registry.write(.test) { try $0.hold(draft) } == false)
    let id = try #require(try registry.read { try $0.heldRecords(.open, limit: 10) }.first).id
    try registry.write(.test.later(5)) { try $0.resolve(id, as: .discarded, reason: "a test file") }
    #expect(try registry.write(.test) { try $0.hold(draft) } == false)
    #expect(try registry.read { try $0.hasOpenHeldRecords() } == false)
    let discarded = try registry.read { try $0.heldRecord(id) }
    #expect(discarded?.state == .discarded)
    #expect(discarded?.resolution?.actor == "tester")
    #expect(discarded?.resolution?.reason == "a test file")
  }

  @Test("A decision is made once")
  func decidedOnce() throws {
    try registry.write(.test) { _ = try $0.hold(draft("<a/>")) }
    let id = try #require(try registry.read { try $0.heldRecords(.open, limit: 1) }.first).id
    try registry.write(.test) { try $0.resolve(id, as: .released, reason: "") }
    #expect(throws: StoreError(.noSuchRecord, "")) {
      try registry.write(.test) { try $0.resolve(id, as: .discarded, reason: "") }
    }
    #expect(throws: StoreError(.noSuchRecord, "")) {
      try registry.write(.test) { try $0.resolve(HeldRecordID(77), as: .discarded, reason: "") }
    }
  }

  @Test("What is held of an inspection that has been taken is released; what waits for its partners is not")
  func releasedBySerial() throws {
    func named(_ xml: String, _ serial: String, _ outcome: HeldOutcome = .quarantined) -> HeldRecordDraft {
      var own = draft(xml)
      own.outcome = outcome
      own.station = "13013101"
      own.serial = serial
      return own
    }
    try registry.write(.test) { transaction in
      try transaction.hold(named("<a/>", "X1"))
      try transaction.hold(named("<a>1</a>", "X1", .rejected))
      try transaction.hold(named("<a>2</a>", "X1", .waiting))
      try transaction.hold(named("<b/>", "X2"))
    }
    let count = try registry.write(.test) {
      try $0.releaseHeld(station: "13013101", serial: "X1", reason: "accepted")
    }
    #expect(count == 2)
    #expect(try registry.read { try $0.heldRecords(.open, limit: 9) }.map(\.outcome) == [.waiting, .quarantined])
    #expect(try registry.read { try $0.heldRecords(.released, limit: 9) }.count == 2)
  }

  @Test("Settings keep their history")
  func settings() throws {
    try registry.write(.test.later(10)) { try $0.set("place", to: ["130131"]) }
    try registry.write(.test.later(20)) { try $0.set("place", to: ["130131", "410600"]) }
    try registry.write(.test.later(30)) { try $0.set("place", to: []) }
    let values = try [5, 15, 25, 35].map { offset in
      try registry.read { try $0.setting("place", knownAt: WriteContext.test.at.adding(seconds: offset)) }
    }
    #expect(values == [[], ["130131"], ["130131", "410600"], []])
  }

  private func draft(_ text: String) -> HeldRecordDraft {
    let bytes = Array(text.utf8)
    return HeldRecordDraft(
      outcome: .quarantined, source: SourceSlice(file: file, byteOffset: 10, byteCount: bytes.count), bytes: bytes,
      kind: "inspection", reasonCode: "REC-STATION")
  }
}
