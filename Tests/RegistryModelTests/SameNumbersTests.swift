import RegistryModel
import Testing

@Suite("Two records say the same where their numbers are equal, however written")
struct SameNumbersTests {
  /// Every method with every reading that it has, each written as `text`.
  private static func results(_ text: String) throws -> [MethodResult] {
    func read<Unit: UnitOfMeasure>(_ unit: Unit.Type = Unit.self) throws -> Reading<Unit> {
      try #require(Reading<Unit>(text), "\(text)")
    }
    var lugdown = LugdownResult(k100: try read(), k80: try read(), maxWheelPower: try read())
    (lugdown.nox80, lugdown.speedAtMaxPower, lugdown.engineSpeedAtMaxPower) = (try read(), try read(), try read())
    (lugdown.ratedSpeedFrom, lugdown.ratedSpeedTo) = (try read(), try read())
    (lugdown.smokeLimit, lugdown.noxLimit, lugdown.minWheelPower) = (try read(), try read(), try read())
    var free = FreeAccelerationResult(readings: [try read(), try read()])
    (free.mean, free.idleSpeed, free.maxSpeed, free.smokeLimit) = (try read(), try read(), try read(), try read())
    var filter = FilterSmokeResult(readings: [try read()])
    (filter.mean, filter.limit) = (try read(), try read())
    var ringelmann = RingelmannResult(level: try read())
    ringelmann.limit = try read()
    var idle = DoubleIdleResult.IdleReadings(co: try read(), hc: try read())
    (idle.coLimit, idle.hcLimit) = (try read(), try read())
    var doubleIdle = DoubleIdleResult(low: idle, high: idle)
    doubleIdle.lambda = try read()
    var mode = SteadyStateResult.ModeReadings(co: try read(), hc: try read(), no: try read())
    (mode.coLimit, mode.hcLimit, mode.noLimit) = (try read(), try read(), try read())
    var transient = TransientResult(co: try read())
    (transient.hc, transient.nox, transient.hcPlusNOx) = (try read(), try read(), try read())
    (transient.coLimit, transient.hcLimit) = (try read(), try read())
    (transient.noxLimit, transient.hcPlusNOxLimit) = (try read(), try read())
    return [
      .lugdown(lugdown), .freeAcceleration(free), .filterSmoke(filter), .ringelmann(ringelmann),
      .doubleIdle(doubleIdle), .steadyState(SteadyStateResult(asm5025: mode, asm2540: mode)),
      .shortTransient(transient), .transient(transient),
    ]
  }

  private static func record(_ text: String, _ results: [MethodResult]) throws -> InspectionRecord {
    let start = Instant(try #require(CivilDate("2020-03-10")))
    var record = InspectionRecord(
      station: try #require(StationCode("13013101")), serial: try #require(InspectionSerial("A-1")), kind: .periodic,
      attempt: 1, start: start, end: start, vehicle: PresentedVehicle(vin: VIN("LZZ5BLVF6EA000102"), fuel: .diesel))
    record.results = results
    record.ambient = AmbientConditions(
      temperature: try #require(Reading(text)), pressure: try #require(Reading(text)),
      humidity: try #require(Reading(text)))
    return record
  }

  @Test("in each method and each reading of it")
  func written() throws {
    let (first, again, other) = (try Self.results("1"), try Self.results("1.0000"), try Self.results("2"))
    #expect(first.map(\.method) == TestMethod.allCases)
    for index in first.indices {
      let record = try Self.record("1", [first[index]])
      let written = try Self.record("1.0000", [again[index]])
      #expect(record != written && record.saysTheSame(as: written), "\(first[index].method)")
      #expect(try !record.saysTheSame(as: Self.record("1", [other[index]])), "\(first[index].method)")
      #expect(try !record.saysTheSame(as: Self.record("2", [first[index]])))
    }
  }
}
