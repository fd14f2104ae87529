import RegistryModel
import RegistryStore
import Testing

@Suite("What a month's ranking asks of the store")
struct RankingQueriesTests {
  let folder: TemporaryFolder
  let registry: Registry

  init() throws {
    folder = try TemporaryFolder()
    registry = try folder.registry()
  }

  @Test("Confirmed over-limit checks of the month, as known at any moment")
  func checks() throws {
    try registry.store(
      [
        try check("C1", "2020-06-05T10:00", "remoteSensing"), try check("C2", "2020-06-30T23:50", "blackSmoke"),
        try check("C3", "2020-07-01T00:10", "roadside"), try check("C4", "2020-06-16T10:00", "premises"),
        try check("C5", "2020-06-09T10:00", "roadside", status: "suspected"),
        try check("C6", "2020-06-10T10:00", "roadside", outcome: "pass"),
      ], .test.later(10))
    let annulled = RegisterDelta(
      kind: .check, key: "C1", record: "C1-annulled", effective: try moment("2020-07-20T09:00"),
      values: ["status": .text("annulled")])
    try registry.store([annulled], .test.later(100))
    let june = MomentInterval(from: try moment("2020-06-01T00:00"), until: try moment("2020-07-01T00:00"))
    let kinds: Set<CheckKind> = [.remoteSensing, .blackSmoke, .roadside]
    let questions = [
      RegisterQuestion(at: try moment("2020-07-08T00:00")), RegisterQuestion(at: try moment("2020-07-21T00:00")),
      RegisterQuestion(at: try moment("2020-07-21T00:00"), knownAt: WriteContext.test.at.adding(seconds: 50)),
    ]
    let found = try registry.read { reader in
      try questions.map { try reader.confirmedOverLimitChecks(kinds: kinds, during: june, $0).map(\.key) }
    }
    #expect(found == [["C1", "C2"], ["C2"], ["C1", "C2"]])
  }

  @Test("The latest valid periodic inspection before a moment")
  func latestInspection() throws {
    let a = try station("13013101")
    let b = try station("13013102")
    try registry.store([
      try inspection(a, "JAN", "2020-01-10T10:00"), try inspection(b, "JUN", "2020-06-25T10:00"),
      try inspection(b, "MAR", "2020-03-01T10:00") { $0.verdict = .aborted },
      try inspection(b, "APR", "2020-04-01T10:00") { $0.verdict = nil },
      try inspection(b, "MAY", "2020-05-01T10:00") { $0.cancellation = "void" },
      try inspection(b, "MAY2", "2020-05-02T10:00") { $0.kind = .supervision },
      try inspection(b, "MAY3", "2020-05-03T10:00"),
      try inspection(b, "MAY4", "2020-05-04T10:00") {
        $0.supersedes = InspectionSerial("MAY3")
        $0.cancellation = "sent by mistake"
      },
    ])
    func latest(_ identity: VehicleIdentity, _ time: String) throws -> String? {
      try registry.read {
        try $0.latestValidPeriodicInspection(of: identity, endedBefore: try moment(time))?.serial.text
      }
    }
    for identity in [VehicleIdentity.vin(VIN("VIN1")), .plate(Plate("冀A1"), .yellow)] {
      #expect(try latest(identity, "2020-06-12T10:00") == "JAN")
      #expect(try latest(identity, "2020-06-26T10:00") == "JUN")
      // It has to have ended before: the same moment is too late.
      #expect(try latest(identity, "2020-01-10T10:05") == nil)
      #expect(try latest(identity, "2020-01-10T10:06") == "JAN")
    }
    #expect(try latest(.vin(VIN("VIN2")), "2020-06-12T10:00") == nil)
    #expect(try latest(.plate(Plate("冀A1"), .blue), "2020-06-12T10:00") == nil)
  }

  @Test("A published version is frozen; corrections are numbered and give a reason")
  func publications() throws {
    let place = try #require(DivisionCode("130131"))
    var draft = PublicationDraft(
      kind: "ranking", place: place, period: "2020-06", publishedAt: try moment("2020-07-08T09:00"),
      location: "county portal", payload: "{\"rows\":[]}")
    let first = try registry.write(.test) { try $0.publish(draft) }
    #expect(first.version == 1)
    #expect(throws: StoreError(.invalidRecord, "")) { try registry.write(.test) { _ = try $0.publish(draft) } }
    draft.reason = "a finding of June was annulled"
    draft.payload = "{\"rows\":[1]}"
    let second = try registry.write(.test) { try $0.publish(draft) }
    let versions = try registry.read { try $0.publications(kind: "ranking", place: place, period: "2020-06") }
    #expect(versions == [first, second])
    let entries = try registry.read { try $0.auditEntries(limit: 1) }
    #expect(entries.first?.sequence == second.auditSequence)
  }

  private func check(
    _ key: String, _ time: String, _ kind: String, status: String = "confirmed", outcome: String = "overLimit"
  ) throws -> RegisterDelta {
    let at = try moment(time)
    return RegisterDelta(
      kind: .check, key: key, record: key, effective: at,
      values: [
        "kind": .text(kind), "at": .moment(at), "place": .text("130131"), "plate": .text("冀A1"),
        "outcome": .text(outcome), "status": .text(status),
      ])
  }

  private func inspection(
    _ station: StationCode, _ number: String, _ start: String, _ change: (inout InspectionRecord) -> Void = { _ in }
  ) throws -> InspectionRecord {
    var vehicle = PresentedVehicle(vin: VIN("VIN1"), fuel: .diesel)
    vehicle.plate = Plate("冀A1")
    vehicle.plateColor = .yellow
    let start = try moment(start)
    var record = InspectionRecord(
      station: station, serial: try serial(number), kind: .periodic, attempt: 1, start: start,
      end: start.adding(seconds: 300), vehicle: vehicle)
    record.verdict = .fail
    change(&record)
    return record
  }
}
