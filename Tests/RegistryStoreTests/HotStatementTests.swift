import GRDB
import GRDBSQLite
import Policy
import RegistryModel
import Testing

@testable import RegistryStore

/// Every statement that a look-up, a decision or a ranking puts to SQLite, as it is put.
@Suite("Plans of the hot statements")
struct HotStatementTests {
  private let notes = PlateNotes(by: [.check, .suspicion, .repair])

  @Test(
    "A look-up, a decision and a ranking search through indexes and read no table from end to end",
    arguments: [Instant?.none, Instant(millisecondsSinceEpoch: 1_700_000_000_000)])
  func searches(knownAt: Instant?) throws {
    let folder = try TemporaryFolder()
    _ = try folder.registry()
    let registry = try Registry.openForReading(folder.path("registry.sqlite"))
    let at = Instant(millisecondsSinceEpoch: 1_600_000_000_000)
    try registry.read { reader in
      try lookUp(RegisterQuestion(at: at, knownAt: knownAt), reader)
      try rank(RegisterQuestion(at: at, knownAt: knownAt), reader)
    }
    let texts = try registry.onQueue { Self.preparedTexts(of: $0.handle) }.filter { text in
      text.contains("SELECT") && !text.contains("sqlite_schema") && !text.contains("grdb_migrations")
    }
    #expect(texts.count > 20)
    let database = try DatabaseQueue(path: folder.path("registry.sqlite"))
    for text in texts {
      let steps = try database.queryPlan(of: text).filter { $0.hasPrefix("SCAN") || $0.hasPrefix("SEARCH") }
      #expect(!steps.isEmpty, "\(text)")
      // What walks over the parts of one answer is no table.
      let scans = steps.filter { $0.hasPrefix("SCAN") && !$0.contains("CONSTANT ROW") }
      #expect(scans.isEmpty, "\(text): \(scans)")
    }
  }

  @Test(
    "The passes around a moment are found by their time, and who was noted with a plate by the VIN",
    arguments: [Instant?.none, Instant(millisecondsSinceEpoch: 1_700_000_000_000)])
  func neighbours(knownAt: Instant?) throws {
    let folder = try TemporaryFolder()
    _ = try folder.registry()
    let registry = try Registry.openForReading(folder.path("registry.sqlite"))
    let at = Instant(millisecondsSinceEpoch: 1_600_000_000_000)
    let database = try DatabaseQueue(path: folder.path("registry.sqlite"))
    func expectIndex(_ index: String, _ ask: (RegisterSnapshot) throws -> Void) throws {
      let before = try registry.onQueue { Set(Self.preparedTexts(of: $0.handle)) }
      try registry.read { try ask($0.snapshot(knownAt: knownAt)) }
      let asked = try registry.onQueue { Self.preparedTexts(of: $0.handle) }.filter {
        $0.contains("\"check\"") && !before.contains($0)
      }
      #expect(asked.count == 1)
      for text in asked {
        let searches = try database.queryPlan(of: text).filter { $0.hasPrefix("SEARCH") }
        #expect(!searches.isEmpty && searches.allSatisfy { $0.contains(index) }, "\(searches)")
      }
    }
    for name in ["plate", "vin"] {
      let filter = RecordFilter(name, equals: .text("冀A00001"))
      for side in [TimeSide.upTo(at), .after(at)] {
        try expectIndex("check_\(name)_at_") { _ = try $0.nearest(4, side, of: .check, having: filter, known: at) }
      }
    }
    let plate = RecordFilter("plate", equals: .text("冀A00001"))
    try expectIndex("check_plate_vin_") { _ = try $0.states(of: .check, having: plate, and: .stated("vin"), at: at) }
    try expectIndex("check_plate_") {
      _ = try $0.states(of: .check, having: plate, and: .unstated("plateColor"), at: at)
    }
  }

  @Test("What is asked about one subject comes without a table in which SQLite would sort it")
  func sortsNothing() throws {
    let folder = try TemporaryFolder()
    _ = try folder.registry()
    let registry = try Registry.openForReading(folder.path("registry.sqlite"))
    let at = Instant(millisecondsSinceEpoch: 1_600_000_000_000)
    try registry.read { reader in
      let (vin, plate, question) = (VIN("LFWV92DX9GA000151"), Plate("冀AKX282"), RegisterQuestion(at: at))
      _ = try reader.bearers(of: plate, color: .yellow, question)
      _ = try reader.inspectedColors(of: plate, until: at)
      _ = try reader.mayHold(notes, plate, inAnotherColorThan: .blue, question)
      _ = try reader.state(of: .vehicle, key: vin.text, question)
      _ = try reader.states(of: .check, where: "vin", is: .text(vin.text), question)
      _ = try reader.judgedInspections(vin: vin, limit: 10, until: at)
      let snapshot = reader.snapshot()
      _ = try snapshot.timeline(of: .vehicle, key: vin.text)
      _ = try snapshot.states(of: .vehicle, where: RecordFilter("owner", equals: .text("U")), at: at, reading: ["fuel"])
    }
    let database = try DatabaseQueue(path: folder.path("registry.sqlite"))
    let texts = try registry.onQueue { Self.preparedTexts(of: $0.handle) }.filter {
      $0.contains("FROM \"") || $0.contains("FROM inspection")
    }
    #expect(texts.count == 8)
    for text in texts {
      let plan = try database.queryPlan(of: text)
      #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(text): \(plan)")
    }
  }

  @Test("What is held of a record is ended through the index of that record, however much else is held")
  func endsHeld() throws {
    let folder = try TemporaryFolder()
    let registry = try folder.registry()
    try registry.write(.test) { transaction in
      let file = try transaction.beginFile(named: "a.xml", in: transaction.beginRun())
      var draft = HeldRecordDraft(
        outcome: .quarantined, source: SourceSlice(file: file, byteOffset: 0, byteCount: 4), bytes: Array("<a/>".utf8),
        kind: "inspection", reasonCode: "REC-STATION")
      draft.serial = "1"
      try transaction.hold(draft)
      try transaction.releaseHeld(station: "13013101", serial: "1", reason: "accepted")
      try transaction.releaseRejected(.check, key: "C-1", reason: "accepted")
    }
    let texts = try registry.onQueue { Self.preparedTexts(of: $0.handle) }.filter { $0.contains("UPDATE heldRecord") }
    #expect(texts.count == 3)
    let database = try DatabaseQueue(path: folder.path("registry.sqlite"))
    for text in texts {
      let searches = try database.queryPlan(of: text).filter { $0.hasPrefix("SEARCH") || $0.hasPrefix("SCAN") }
      let isByRecord = searches.allSatisfy { $0.contains("heldRecord_subject") || $0.contains("heldRecord_serial") }
      #expect(!searches.isEmpty && isByRecord, "\(searches)")
    }
  }

  private func lookUp(_ question: RegisterQuestion, _ reader: RegistryReader) throws {
    let (vin, plate) = (VIN("LFWV92DX9GA000151"), Plate("冀AKX282"))
    let at = try #require(question.at)
    for kind in [RecordKind.vehicle, .machine] {
      _ = try reader.state(of: kind, key: "k", question)
      _ = try reader.history(of: kind, key: "k", RegisterQuestion(at: nil, knownAt: question.knownAt))
      _ = try reader.statements(of: kind, key: "k", question)
      _ = try reader.states(of: kind, where: "disclosure", is: .text("d"), question)
    }
    _ = try reader.vehicles(plate: plate, color: nil, question)
    _ = try reader.vehicles(plate: plate, color: .yellow, question)
    _ = try reader.states(of: .machine, where: "code", is: .text("3-3Z800476"), question)
    _ = try reader.inspections(vin: vin, limit: 10, knownAt: question.knownAt)
    _ = try reader.knowsVehicle(vin, knownAt: question.knownAt)
    _ = try reader.judgedInspections(vin: vin, limit: 10, until: at, knownAt: question.knownAt)
    _ = try reader.judgedInspections(serial: try serial("13013102202012220001"), knownAt: question.knownAt)
    _ = try reader.inspections(plate: plate, color: .yellow, limit: 10, knownAt: question.knownAt)
    _ = try reader.inspectedColors(of: plate, until: at, knownAt: question.knownAt)
    _ = try reader.mayHold(notes, plate, inAnotherColorThan: .blue, question)
    _ = try reader.inspections(serial: try serial("13013102202012220001"), knownAt: question.knownAt)
    _ = try reader.replacedInspections(serial: try serial("13013102202012220001"))
    _ = try reader.inspection(
      station: try station("13013101"), serial: try serial("13013102202012220001"), knownAt: question.knownAt)
    _ = try reader.findings(station: try station("13013101"), serial: try serial("13013102202012220001"))
    _ = try reader.vehicleDays(identity: vin.text, knownAt: question.knownAt)
    for (kind, attribute) in [
      (RecordKind.check, "vin"), (.check, "plate"), (.check, "machine"), (.check, "machineCode"), (.repair, "vin"),
      (.repair, "machine"), (.caseStep, "case"), (.listEntry, "subject"), (.gateEvent, "unit"), (.suspicion, "vin"),
    ] {
      _ = try reader.states(of: kind, where: attribute, is: .text("t"), question)
    }
    _ = try reader.states(of: .listEntry, where: "subject", beginsWith: "t", question)
    // What a statement about a vehicle or machine asks for retests.
    let retest = Presence.stated("retestOf")
    _ = try reader.keepsRecords(of: .check, stating: "retestOf")
    _ = try reader.states(of: .check, stating: "retestOf", question)
    _ = try reader.states(of: .check, where: "vin", is: .text("t"), and: [retest], question)
    _ = try reader.states(of: .check, where: "plate", is: .text("t"), and: [.unstated("vin"), retest], question)
    let snapshot = reader.snapshot(knownAt: question.knownAt)
    let shown = RecordFilter("plate", equals: .text(plate.text))
    _ = try snapshot.nearest(10, .upTo(at), of: .gateEvent, having: shown, known: at)
    _ = try snapshot.vehicles(failedUnder: "t", until: at)
    _ = try snapshot.changes(of: .vehicle, key: vin.text)
    _ = try snapshot.timeline(of: .vehicle, key: vin.text)
    let trucks = RecordFilter("owner", equals: .text("U"))
    _ = try snapshot.states(of: .vehicle, where: trucks, at: at, reading: ["class", "fuel"])
    _ = try snapshot.inspections(ofVehicle: vin.text, until: at)
    for kind in [RecordKind.check, .suspicion, .repair] {
      _ = try snapshot.texts(
        of: "plateColor", among: kind, having: RecordFilter("plate", equals: .text(plate.text)), at: at)
    }
    _ = try reader.setting("packs", knownAt: question.knownAt)
    _ = try reader.heldMentions(of: plate, vin, knownAt: question.knownAt)
    _ = try reader.heldMentions(of: HeldReference(.check, "C-1"), knownAt: question.knownAt)
    _ = try reader.heldFailures(of: .check, key: "C-1")
    _ = try reader.heldFailures(station: "13013101", serial: "1")
    _ = try reader.hasOvertakenStatement(of: .check, key: "C-1", upTo: at, knownAt: question.knownAt)
  }

  private func rank(_ question: RegisterQuestion, _ reader: RegistryReader) throws {
    let month = MomentInterval(from: question.at, until: question.at?.adding(seconds: 2_592_000))
    _ = try reader.confirmedOverLimitChecks(kinds: [.roadside], during: month, question)
    let end = try #require(month.until)
    for identity in [VehicleIdentity.vin(VIN("LFWV92DX9GA000151")), .plate(Plate("冀AKX282"), .yellow)] {
      _ = try reader.latestValidPeriodicInspection(of: identity, endedBefore: end, knownAt: question.knownAt)
    }
  }

  /// The texts of all statements that a connection holds prepared.
  private static func preparedTexts(of handle: OpaquePointer) -> [String] {
    var texts: Set<String> = []
    var statement = sqlite3_next_stmt(handle, nil)
    while let current = statement {
      if let text = sqlite3_sql(current) { texts.insert(String(cString: text)) }
      statement = sqlite3_next_stmt(handle, current)
    }
    return texts.sorted()
  }
}
