import RegistryModel
import RegistryStore
import TestSupport
import Testing

@Suite("Inspections as the supervision of stations looks at them")
struct ObservedTestTests {
  let folder: TemporaryFolder
  let registry: Registry
  let station: StationCode

  init() throws {
    folder = try TemporaryFolder()
    registry = try folder.registry()
    station = try RegistryStoreTests.station("13013101")
  }

  private func observed(during interval: MomentInterval = MomentInterval(), knownAt: Instant? = nil) throws
    -> [TestReference: ObservedTest]
  {
    var found: [TestReference: ObservedTest] = [:]
    try registry.read { reader in
      try reader.forEachObservedTest(during: interval, knownAt: knownAt) { test, _ in found[test.reference] = test }
    }
    return found
  }

  @Test("They say what the records say; void and replaced ones are left out", arguments: 0..<6)
  func agreement(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let records = try (0..<60).map { generator.inspection(station: station, serial: try serial("S\($0)")) }
    try registry.store(records)
    let found = try observed()
    #expect(Set(found.keys.map(\.serial)) == Set(records.filter { $0.cancellation == nil }.map(\.serial)))
    var digests: [String: Set<ProcessAttachment>] = [:]
    for record in records where record.cancellation == nil {
      let test = try #require(found[TestReference(station: station, serial: record.serial)])
      #expect(test.vin == record.vehicle.vin && test.line == record.line)
      #expect(test.start == record.start && test.end == record.end)
      #expect(test.methods == record.results.map(\.method))
      #expect(test.ratedPower == record.vehicle.ratedPower && test.engineModel == record.vehicle.engineModel)
      #expect(test.calibrations == record.obd?.calibrations ?? [])
      #expect((test.processDigest == nil) == ((record.process?.rows ?? "").isEmpty))
      if let digest = test.processDigest, var process = record.process {
        process.rowCount = 0
        digests[digest, default: []].insert(process)
      }
      for case .lugdown(let result) in record.results {
        let k100 = test.readings.first { $0.name == "k100" }
        #expect(k100?.scaled == result.k100.value.scaled)
      }
      #expect(Set(test.readings.map(\.name)).count == test.readings.count)
    }
    #expect(digests.values.allSatisfy { $0.count == 1 }, "one digest, one attachment")
    #expect(try observed(knownAt: WriteContext.test.at.adding(seconds: -1)).isEmpty)
    #expect(try observed(knownAt: WriteContext.test.at.adding(seconds: 60)).count == found.count)
  }

  @Test("What the register holds of the vehicle is that of the day, as it was known")
  func registeredFacts() throws {
    var generator = SeededGenerator(seed: 3)
    var record = generator.inspection(station: station, serial: try serial("S1"))
    record.cancellation = nil
    record.start = try moment("2020-06-03T09:00")
    record.end = try moment("2020-06-03T09:16")
    try registry.store([record])
    func state(_ power: Int, from: String, _ number: String) throws -> RegisterDelta {
      RegisterDelta(
        kind: .vehicle, key: record.vehicle.vin.text, record: number, effective: try moment(from),
        values: ["ratedPower": .integer(power), "engineModel": .text("E\(power)")])
    }
    #expect(try observed().values.first?.registeredPower == nil)
    try registry.store([try state(3390, from: "2018-01-01T00:00", "V1")], .test.later(10))
    try registry.store([try state(1200, from: "2020-07-01T00:00", "V2")], .test.later(20))
    #expect(try observed().values.first?.registeredPower?.scaled == 3390)
    try registry.store([try state(2760, from: "2019-01-01T00:00", "V3")], .test.later(30))
    #expect(try observed().values.first?.registeredPower?.scaled == 2760)
    let before = try observed(knownAt: WriteContext.test.at.adding(seconds: 25))
    #expect(before.values.first?.registeredPower?.scaled == 3390)
    #expect(try observed().values.first?.registeredEngineModel == "E2760")
    #expect(before.values.first?.registeredEngineModel == "E3390")
  }

  @Test("By its number it is read again; of other stations no more is read than may be a copy")
  func numbers() throws {
    var generator = SeededGenerator(seed: 7)
    let other = try RegistryStoreTests.station("13013102")
    try registry.store(
      try (0..<40).map { generator.inspection(station: $0 % 2 == 0 ? station : other, serial: try serial("S\($0)")) })
    let all = try observed()
    try registry.read { reader in
      var again: [TestReference: ObservedTest] = [:]
      try reader.forEachObservedTest(during: MomentInterval(), at: .only(station)) { test, number in
        #expect(test.reference.station == station && test == all[test.reference])
        try reader.forEachObservedTest(numbered: [number]) { again[$0.reference] = $0 }
      }
      try reader.forEachObservedTest(during: MomentInterval(), at: .besides(station)) { test, number in
        let whole = try #require(all[test.reference])
        #expect(test.reference.station == other && test.readings.isEmpty)
        #expect(test.processDigest == whole.processDigest && test.processRows == whole.processRows)
        #expect(test.calibrations == whole.calibrations && test.vin == whole.vin)
        try reader.forEachObservedTest(numbered: [number]) { again[$0.reference] = $0 }
      }
      #expect(again == all)
    }
  }

  @Test("An interval takes what began in it")
  func interval() throws {
    var generator = SeededGenerator(seed: 5)
    let records = try ["2020-05-31T23:59", "2020-06-01T00:00", "2020-06-30T23:59", "2020-07-01T00:00"].enumerated().map
    {
      var record = generator.inspection(station: station, serial: try serial("S\($0.offset)"))
      record.cancellation = nil
      record.start = try moment($0.element)
      return record
    }
    try registry.store(records)
    let june = MomentInterval(from: try moment("2020-06-01T00:00"), until: try moment("2020-07-01T00:00"))
    #expect(Set(try observed(during: june).keys.map(\.serial.text)) == ["S1", "S2"])
  }
}
