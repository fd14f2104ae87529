import RegistryModel
import StationOversight
import TestSupport
import Testing

/// Composes tests as the supervision of stations looks at them.
enum TestBench {
  static func suspicions(_ tests: [ObservedTest]) -> [Suspicion] {
    var sieve = SuspicionSieve()
    for (number, test) in tests.enumerated() { sieve.look(at: test, number: Int64(number)) }
    return suspicions(of: sieve.numbers().map { tests[Int($0)] }, after: sieve)
  }

  static func suspicions(of tests: [ObservedTest], after sieve: SuspicionSieve) -> [Suspicion] {
    var scan = SuspicionScan(after: sieve)
    for test in tests { scan.look(at: test) }
    return scan.suspicions()
  }

  static func vin(_ number: Int) -> VIN { VIN("LZZ5BLVF1JA" + number.zeroPadded(to: 6)) }

  static func values(_ values: [(String, Int)]) -> [ObservedTest.MeasuredValue] {
    values.map { ObservedTest.MeasuredValue($0.0, $0.1) }
  }

  /// A test on line 1.
  static func test(
    _ serial: String, _ start: String, vin: VIN, station: String = "13013101", minutes: Int = 15
  ) throws -> ObservedTest {
    let start = try #require(Instant(start))
    let reference = TestReference(
      station: try #require(StationCode(station)), serial: try #require(InspectionSerial(serial)))
    var test = ObservedTest(reference: reference, vin: vin, start: start, end: start.adding(seconds: minutes * 60))
    test.line = "1"
    return test
  }

  static func lugdown(
    _ serial: String, _ start: String, vin: VIN, station: String = "13013101", nox: Int = 81_200
  ) throws -> ObservedTest {
    var test = try test(serial, start, vin: vin, station: station)
    test.methods = [.lugdown]
    test.readings = values([("k100", 45), ("k80", 38), ("nox80", nox), ("maxWheelPower", 1123)])
    return test
  }

  /// Tests of which many share something, as a station that cheats in every way would send them.
  static func crowd(_ random: inout SeededGenerator, count: Int) throws -> [ObservedTest] {
    try (0..<count).map { index in
      let vin = VIN(["LZZ", "LFW", "LGA"][random.below(3)] + "5BLVF1JA" + random.below(30).zeroPadded(to: 6))
      let station = "1301310\(1 + random.below(3))"
      let day = "2020-0\(6 + random.below(2))-0\(1 + random.below(3))"
      let clock = "T\((8 + random.below(3)).zeroPadded(to: 2)):\(random.below(60).zeroPadded(to: 2))"
      var test = try TestBench.lugdown(
        "X\(index)", day + clock, vin: vin, station: station, nox: 81_200 + random.below(4) * 100)
      test.line = ["1", "2", nil][random.below(3)]
      test.end = test.start.adding(seconds: [20, 600, 1200][random.below(3)])
      test.processDigest = String(repeating: "0123456789abcdef", count: 4).dropLast(1) + String(random.below(9))
      test.processRows = 100
      test.engineModel = ["SD9-276E5", "YC6-240E5", nil][random.below(3)]
      test.calibrations = [
        .init(unit: "engine", identification: "EC31\(random.below(5))", verificationNumber: "1A2B3C4\(random.below(9))")
      ]
      test.ratedPower = Quantity(scaled: 2760)
      test.registeredPower = Quantity(scaled: 2760 + random.below(3) * 300)
      return test
    }
  }
}
