import RegistryModel
import RegistryStore
import TestSupport
import Testing

@Suite("Days of remote monitors")
struct VehicleDayTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The `number`-th version of a vehicle's day; later ones know more.
  private func vehicleDay(_ identity: String, _ dayText: String, version number: Int = 1) throws -> VehicleDay {
    let date = try day(dayText)
    var result = VehicleDay(
      identity: identity, day: date, firstContact: Instant(date, secondOfDay: 60),
      lastContact: Instant(date, secondOfDay: 60 + number), minutesOnline: number)
    result.recordCount = number
    result.distance = number == 1 ? nil : number
    result.downstreamNOx = VehicleDay.ValueSum(sum: 100 * number, count: number)
    result.lampIsOnAtEnd = number % 2 == 0
    result.faultsAtEnd = number == 1 ? nil : number == 2 ? [] : ["SPN 3361 FMI \(number)"]
    result.events = (0..<number).map { index in
      VehicleDay.Event(
        kind: VehicleDay.Event.Kind.allCases[index % 3], fault: index % 3 == 1 ? "P0401" : "",
        firstSeen: Instant(date, secondOfDay: 60 + index), lastSeen: Instant(date, secondOfDay: 60 + index),
        endedBy: index % 2 == 0 ? nil : Instant(date, secondOfDay: 70 + index))
    }
    result.lampToldFrom = number % 2 == 0 ? Instant(date, secondOfDay: 61) : nil
    result.faultsToldFrom = number == 1 ? nil : Instant(date, secondOfDay: 60)
    result.timeline = (0..<UInt8(number)).map { $0 + 7 }
    result.state = (0..<UInt8(number)).map { $0 }
    return result
  }

  @Test("A day comes back as it was stored, and storing it again changes nothing")
  func roundTrip() throws {
    let registry = try folder.registry()
    for version in 1...4 {
      let stored = try vehicleDay("LZX0B9JA3H6ABC123", "2025-07-01", version: version)
      #expect(try registry.write(.test.later(version)) { try $0.store(stored) })
      let hash = try registry.contentHash()
      #expect(try registry.write(.test.later(version)) { try !$0.store(stored) })
      #expect(try registry.contentHash() == hash)
      #expect(try registry.read { try $0.vehicleDay(identity: stored.identity, day: stored.day) } == stored)
    }
    #expect(try registry.info().counts.first { $0.kind == "vehicleDay" }?.replaced == 3)
    #expect(try registry.verify(.full).isSound)
  }

  @Test("What was known earlier is still told")
  func pastKnowledge() throws {
    let registry = try folder.registry()
    let early = try vehicleDay("A", "2025-07-01")
    let late = try vehicleDay("A", "2025-07-01", version: 3)
    let moment = try registry.write(.test) { transaction in
      _ = try transaction.store(early)
      return transaction.recordedAt
    }
    _ = try registry.write(.test.later(60)) { try $0.store(late) }
    var shown = early
    shown.state = []
    shown.timeline = []
    #expect(try registry.read { try $0.vehicleDays(identity: "A", knownAt: moment) } == [shown])
    #expect(try registry.read { try $0.vehicleDays(identity: "A") }.map(\.minutesOnline) == [3])
    #expect(try registry.read { try $0.vehicleDays(identity: "A", until: try day("2025-06-30")) }.isEmpty)
    // The timeline of the last day asked for is told, of an older version too.
    let until = try registry.read { try $0.vehicleDays(identity: "A", until: early.day, knownAt: moment) }
    #expect(until.map(\.timeline) == [early.timeline])
  }

  @Test("The order and the split of transactions leave no trace in the content hash", arguments: 0..<8)
  func permutations(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var days: [VehicleDay] = []
    for identity in ["A", "B", "C"] {
      for dayText in ["2025-07-01", "2025-07-02"] {
        days.append(try vehicleDay(identity, dayText, version: Int.random(in: 1...4, using: &generator)))
      }
    }
    let straight = try folder.registry("straight.sqlite")
    try straight.write(.test) { transaction in for day in days { _ = try transaction.store(day) } }
    let shuffled = try folder.registry("shuffled.sqlite")
    // Some days come first as an older version, and some twice.
    for day in (days + days.prefix(3)).shuffled(using: &generator) {
      try shuffled.write(.test) { _ = try $0.store(day) }
    }
    #expect(try straight.contentHash() == shuffled.contentHash())
    days[0].minutesOnline += 1
    try straight.write(.test) { _ = try $0.store(days[0]) }
    #expect(try straight.contentHash() != shuffled.contentHash())
  }

  @Test("Identities outside of the register are listed until they come in")
  func unregistered() throws {
    let registry = try folder.registry()
    try registry.write(.test) { transaction in
      for identity in ["LZX0B9JA3H6ABC123", "LZX0B9JA3H6ABC124"] {
        _ = try transaction.store(try vehicleDay(identity, "2025-07-01"))
      }
    }
    #expect(try registry.read { try $0.unregisteredIdentities() }.map(\.days) == [1, 1])
    let moment = try moment("2025-01-01T00:00:00+08:00")
    try registry.store([
      RegisterDelta(
        kind: .vehicle, key: "LZX0B9JA3H6ABC123", record: "1", effective: moment,
        values: ["stage": .integer(5)])
    ])
    #expect(try registry.read { try $0.unregisteredIdentities() }.map(\.identity) == ["LZX0B9JA3H6ABC124"])
  }

  @Test("Raw frames are kept once and go by their day; figures stay")
  func frames() throws {
    let registry = try folder.registry()
    _ = try registry.write(.test) { try $0.store(try vehicleDay("A", "2025-07-01")) }
    let hash = try registry.contentHash()
    let frames = try (1...3).map { RawFrame(identity: "A", day: try day("2025-07-0\($0)"), bytes: [0x23, UInt8($0)]) }
    let kept = try registry.write(.test) { transaction in try (frames + frames).count { try transaction.keep($0) } }
    #expect(kept == 3)
    let limit = try day("2025-07-03")
    #expect(try registry.rehearse(.test) { try $0.pruneFrames(before: limit) } == 2)
    #expect(try registry.read { try $0.rawFrameCount() } == 3)
    let entries = try registry.info().auditCount
    #expect(try registry.write(.test) { try $0.pruneFrames(before: limit) } == 2)
    #expect(try registry.read { try $0.rawFrameCount() } == 1)
    #expect(try registry.info().auditCount == entries + 1)
    #expect(try registry.contentHash() == hash)
  }
}
