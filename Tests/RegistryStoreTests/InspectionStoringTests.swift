import RegistryModel
import RegistryStore
import TestSupport
import Testing

@Suite("Inspections in the store")
struct InspectionStoringTests {
  let folder: TemporaryFolder
  let registry: Registry
  let station: StationCode

  init() throws {
    folder = try TemporaryFolder()
    registry = try folder.registry()
    station = try RegistryStoreTests.station("13013101")
  }

  @Test("A record comes back exactly as it went in", arguments: 0..<8)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let records = try (0..<60).map { generator.inspection(station: station, serial: try serial("S\($0)")) }
    #expect(try registry.store(records) == Array(repeating: .accepted, count: records.count))
    let stored = try registry.read { reader in
      try records.map { try reader.inspection(station: station, serial: $0.serial)?.record }
    }
    for (record, back) in zip(records, stored) { #expect(back == record) }
    #expect(try registry.store(records, .test.later(1)) == Array(repeating: .duplicate, count: records.count))
  }

  @Test("Identities come back as they were written, and another writing makes no other record")
  func writings() throws {
    var generator = SeededGenerator(seed: 3)
    var record = generator.inspection(station: station, serial: try serial("W1"))
    record.vehicle.takePlate("冀a·无牌 1%?")
    record.vehicle.takeVIN("lz0b9ja36h-1000613")
    record.vehicle.takeDisclosure("CN FJ G4 00 0L53000006 0000=1")
    #expect(try registry.store([record]) == [.accepted])
    let stored = try #require(try registry.read { try $0.inspection(station: station, serial: record.serial) }).record
    #expect(stored.vehicle.plate?.text == "冀A无牌1%?")
    #expect(stored.vehicle.plateAsWritten == "冀a·无牌 1%?")
    #expect(stored.vehicle.vin.text == "LZ0B9JA36H1000613")
    #expect(stored.vehicle.vinAsWritten == "lz0b9ja36h-1000613")
    #expect(stored.vehicle.disclosureAsWritten == "CN FJ G4 00 0L53000006 0000=1")
    record.vehicle.takePlate("冀A无牌1%?")
    #expect(record.vehicle.writings.plate == nil)
    #expect(try registry.store([record], .test.later(1)) == [.duplicate])
  }

  @Test("The content does not depend on the order of arrival or on the chunks", arguments: 0..<6)
  func order(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var records = try (0..<24).map { generator.inspection(station: station, serial: try serial("S\($0)")) }
    // Of two vehicles, for a correction stays with its own.
    for index in records.indices { records[index].vehicle.vin = VIN("LHG\(generator.number(1...2))") }
    for index in records.indices where generator.number(0...2) > 0 {
      // Chains, forks, cycles, records that name themselves, and serials that never come.
      records[index].supersedes = try serial("S\(generator.number(0...26))")
    }
    try registry.store(records)
    let other = try folder.registry("other.sqlite")
    let shuffled = records.shuffled(using: &generator)
    for start in stride(from: 0, to: shuffled.count, by: 5) {
      try other.store(Array(shuffled[start..<min(start + 5, shuffled.count)]), .test.later(start))
    }
    #expect(try registry.contentHash() == other.contentHash())
    // Sending all of it once more changes nothing.
    let before = try other.contentHash()
    #expect(try other.store(records, .test.later(100)) == Array(repeating: .duplicate, count: records.count))
    #expect(try other.contentHash() == before)
  }

  @Test("Any change of a record changes the content hash")
  func hashSeesChanges() throws {
    var generator = SeededGenerator(seed: 7)
    let record = generator.inspection(station: station, serial: try serial("S1"))
    try registry.store([record])
    var hashes: Set<String> = [try registry.contentHash()]
    var variants = [record, record, record, record]
    variants[0].attempt += 1
    variants[1].vehicle.engineModel = "another"
    variants[2].results = [
      .lugdown(
        LugdownResult(
          k100: Reading(.init(scaled: 1)), k80: Reading(.init(scaled: 2)), maxWheelPower: Reading(.init(scaled: 3))))
    ]
    variants[3].obd = OBDCheck(outcome: .pass, communication: .established)
    variants[3].obd?.calibrations = [.init(unit: "engine", identification: "X")]
    for (index, variant) in variants.enumerated() {
      let other = try folder.registry("variant\(index).sqlite")
      try other.store([variant])
      hashes.insert(try other.contentHash())
    }
    #expect(hashes.count == 5)
  }

  @Test("An altered re-send is a conflict; released, it becomes a new version")
  func conflict() throws {
    var generator = SeededGenerator(seed: 1)
    let record = generator.inspection(station: station, serial: try serial("S1"))
    var altered = record
    altered.attempt += 1
    try registry.store([record])
    let known = WriteContext.test.at
    #expect(try registry.store([altered], .test.later(10)) == [.conflict])
    #expect(try registry.read { try $0.inspection(station: station, serial: record.serial)?.record } == record)
    #expect(try registry.store([altered], .test.later(20), onConflict: .replace) == [.accepted])
    let then = known.adding(seconds: 15)
    let (now, before, all) = try registry.read { reader in
      (
        try reader.inspection(station: station, serial: record.serial)?.record,
        try reader.inspection(station: station, serial: record.serial, knownAt: then)?.record,
        try reader.inspectionVersions(station: station, serial: record.serial).map(\.record)
      )
    }
    #expect(now == altered)
    #expect(before == record)
    #expect(all == [record, altered])
    // Both versions are known now: neither is stored again.
    #expect(try registry.store([record, altered], .test.later(30)) == [.duplicate, .duplicate])
  }

  @Test("A record that comes after its successor is history at once")
  func superseded() throws {
    var generator = SeededGenerator(seed: 2)
    let old = generator.inspection(station: station, serial: try serial("S1"))
    var new = generator.inspection(station: station, serial: try serial("S2"))
    new.supersedes = old.serial
    new.vehicle.vin = old.vehicle.vin
    #expect(try registry.store([new, old]) == [.accepted, .superseded(by: new.serial)])
    let (standing, all, ofVehicle) = try registry.read { reader in
      (
        try reader.inspection(station: station, serial: old.serial),
        try reader.inspectionVersions(station: station, serial: old.serial).map(\.record),
        try reader.inspections(vin: old.vehicle.vin, limit: 9).map(\.serial)
      )
    }
    #expect(standing == nil)
    #expect(all == [old])
    #expect(!ofVehicle.contains(old.serial))
  }

  @Test("Of a past moment the latest inspections are those that had ended by then, however many came since")
  func untilThen() throws {
    var generator = SeededGenerator(seed: 7)
    let first = generator.inspection(station: station, serial: try serial("S1"))
    let later = try (2...9).map { number in
      var record = first
      record.serial = try serial("S\(number)")
      record.start = first.start.adding(seconds: 86_400 * number)
      record.end = first.end.adding(seconds: 86_400 * number)
      return record
    }
    try registry.store([first] + later)
    let found = try registry.read { reader in
      try reader.inspections(vin: first.vehicle.vin, limit: 3, until: first.end).map(\.serial)
    }
    #expect(found == [first.serial])
  }

  @Test("Serials of different stations do not meet")
  func stations() throws {
    var generator = SeededGenerator(seed: 3)
    let other = try RegistryStoreTests.station("13013102")
    let one = generator.inspection(station: station, serial: try serial("S1"))
    var two = generator.inspection(station: other, serial: try serial("S1"))
    two.supersedes = try serial("S1")
    #expect(try registry.store([one, two]) == [.accepted, .accepted])
    let found = try registry.read { try $0.inspections(serial: one.serial) }
    #expect(found.map(\.station) == [station, other])
  }

  @Test("A method that stands twice is refused, and nothing is written")
  func repeatedMethod() throws {
    var generator = SeededGenerator(seed: 4)
    var record = generator.inspection(station: station, serial: try serial("S1"))
    record.results = [generator.result(.lugdown), generator.result(.lugdown)]
    let before = try registry.contentHash()
    #expect(throws: StoreError(.invalidRecord, "")) {
      try registry.store([record])
    }
    #expect(try registry.contentHash() == before)
  }
}
