import RegistryModel
import StationOversight
import TestSupport
import Testing

@Suite("Suspicions about stations")
struct SuspicionTests {
  private func triggers(_ tests: [ObservedTest]) -> [SuspicionTrigger] {
    TestBench.suspicions(tests).map(\.trigger)
  }

  // MARK: Readings

  @Test("Two tests with the same eleven digits are noticed, one with another reading is not")
  func repeatedReadings() throws {
    let first = try TestBench.lugdown("A1", "2020-06-01T09:00", vin: TestBench.vin(1))
    let copy = try TestBench.lugdown("A2", "2020-06-01T11:00", vin: TestBench.vin(2))
    let found = TestBench.suspicions([first, copy])
    #expect(found.map(\.trigger) == [.repeatedReadings])
    #expect(found.first?.tests.map(\.serial.text) == ["A1", "A2"])
    #expect(found.first?.numbers.first?.value == "2")
    let other = try TestBench.lugdown("A2", "2020-06-01T11:00", vin: TestBench.vin(2), nox: 81_300)
    #expect(triggers([first, other]).isEmpty)
  }

  @Test("The same readings at another station, or two months later, are none")
  func farApart() throws {
    let first = try TestBench.lugdown("A1", "2020-06-01T09:00", vin: TestBench.vin(1))
    #expect(triggers([first, try TestBench.lugdown("A2", "2020-08-01T09:00", vin: TestBench.vin(2))]).isEmpty)
    let elsewhere = try TestBench.lugdown("B1", "2020-06-01T11:00", vin: TestBench.vin(2), station: "13013102")
    #expect(triggers([first, elsewhere]).isEmpty)
  }

  @Test("Few digits agree by chance: they are noticed from four tests on", arguments: [(3, false), (4, true)])
  func weakReadings(count: Int, isNoticed: Bool) throws {
    let tests = try (0..<count).map { index in
      var test = try TestBench.test("W\(index)", "2020-06-0\(index + 1)T09:00", vin: TestBench.vin(index))
      test.methods = [.freeAcceleration]
      test.readings = TestBench.values([
        ("reading1", 45), ("reading2", 44), ("reading3", 46), ("idleSpeed", 753), ("maxSpeed", 2587),
      ])
      return test
    }
    #expect(triggers(tests) == (isNoticed ? [.repeatedReadings] : []))
  }

  // MARK: Process rows

  @Test("The same process rows are noticed at every station that has them; few rows are none")
  func repeatedProcess() throws {
    var first = try TestBench.test("P1", "2020-06-01T09:00", vin: TestBench.vin(1))
    first.processDigest = String(repeating: "ab", count: 32)
    first.processRows = 120
    var copy = try TestBench.test("P2", "2020-06-03T09:00", vin: TestBench.vin(2), station: "13013102")
    copy.processDigest = first.processDigest
    copy.processRows = 120
    let found = TestBench.suspicions([first, copy])
    #expect(found.map(\.trigger) == [.repeatedProcess, .repeatedProcess])
    #expect(found.map(\.station.text) == ["13013101", "13013102"])
    first.processRows = 9
    copy.processRows = 9
    #expect(triggers([first, copy]).isEmpty)
  }

  // MARK: Lines

  @Test("Two vehicles on one line at once are noticed; one after the other, the same vehicle, or two lines are none")
  func overlaps() throws {
    let first = try TestBench.test("L1", "2020-06-01T09:00", vin: TestBench.vin(1), minutes: 15)
    func second(_ start: String, vin: Int = 2, line: String? = "1") throws -> ObservedTest {
      var test = try TestBench.test("L2", start, vin: TestBench.vin(vin), minutes: 15)
      test.line = line
      return test
    }
    let found = TestBench.suspicions([first, try second("2020-06-01T09:10")])
    #expect(found.map(\.trigger) == [.overlappingTests])
    #expect(found.first?.numbers.map(\.value) == ["1", "2020-06-01", "1", "2", "300 s"])
    #expect(triggers([first, try second("2020-06-01T09:15")]).isEmpty)
    #expect(triggers([first, try second("2020-06-01T09:10", vin: 1)]).isEmpty)
    #expect(triggers([first, try second("2020-06-01T09:10", line: "2")]).isEmpty)
    #expect(triggers([first, try second("2020-06-01T09:10", line: nil)]).isEmpty)
  }

  // MARK: Calibrations

  @Test("A calibration on engines of two makers is noticed; on one engine of two makers it is not")
  func sharedCalibration() throws {
    func test(_ serial: String, _ vin: String, engine: String?, number: String = "1A2B3C4D") throws -> ObservedTest {
      var test = try TestBench.test(serial, "2020-06-01T09:00", vin: VIN(vin))
      test.line = serial
      test.engineModel = engine
      test.calibrations = [.init(unit: "engine", identification: "EC310V501", verificationNumber: number)]
      return test
    }
    let (one, two, three) = ("LZZ5BLVF1JA000101", "LFW5BLVF1JA000102", "LGA5BLVF1JA000103")
    let found = TestBench.suspicions([
      try test("C1", one, engine: "SD9-276E5"), try test("C2", two, engine: "YC6-240E5"),
    ])
    #expect(found.map(\.trigger) == [.sharedCalibration])
    #expect(found.first?.cause == "sharedCalibration 13013101 CVN 1A2B3C4D")
    #expect(triggers([try test("C1", one, engine: "SD9-276E5"), try test("C2", two, engine: "sd9 276e5")]).isEmpty)
    #expect(triggers([try test("C1", one, engine: nil), try test("C2", two, engine: nil)]).isEmpty)
    let unstated = try [test("C1", one, engine: nil), test("C2", two, engine: nil), test("C3", three, engine: nil)]
    #expect(triggers(unstated) == [.sharedCalibration])
    // What the station leaves out the register may know, and it leads before what was entered.
    func registered(_ test: ObservedTest, _ engine: String) -> ObservedTest {
      var test = test
      test.registeredEngineModel = engine
      return test
    }
    let known = try [
      registered(test("C1", one, engine: nil), "SD9-276E5"), registered(test("C2", two, engine: nil), "YC6-240E5"),
    ]
    #expect(triggers(known) == [.sharedCalibration])
    #expect(triggers([known[0], registered(try test("C2", two, engine: "YC6-240E5"), "sd9 276e5")]).isEmpty)
    #expect(triggers([known[0], try test("C2", two, engine: nil)]).isEmpty, "of one engine nothing is known")
    let silent = try [
      test("C1", one, engine: "SD9-276E5", number: "00000000"),
      test("C2", two, engine: "YC6-240E5", number: "00000000"),
    ]
    #expect(TestBench.suspicions(silent).map(\.cause) == ["sharedCalibration 13013101 CALID EC310V501"])
  }

  // MARK: Durations and power

  @Test("A test shorter than its method's trace is noticed", arguments: [(194, true), (195, false)])
  func shortTests(seconds: Int, isNoticed: Bool) throws {
    var test = try TestBench.test("D1", "2020-06-01T09:00", vin: TestBench.vin(1))
    test.methods = [.shortTransient]
    test.end = test.start.adding(seconds: seconds)
    #expect(triggers([test]) == (isNoticed ? [.shortTest] : []))
  }

  @Test("339 kW entered as 120 kW is noticed, a difference of 5 % is not", arguments: [(1200, true), (3221, false)])
  func ratedPower(entered: Int, isNoticed: Bool) throws {
    var test = try TestBench.test("R1", "2020-06-01T09:00", vin: TestBench.vin(1))
    test.ratedPower = Quantity(scaled: entered)
    #expect(triggers([test]).isEmpty, "where the register does not say, nothing differs")
    test.registeredPower = Quantity(scaled: 3390)
    let found = TestBench.suspicions([test])
    #expect(found.map(\.trigger) == (isNoticed ? [.ratedPower] : []))
    if isNoticed { #expect(found.first?.numbers.suffix(2).map(\.value) == ["120.0 kW", "339.0 kW"]) }
  }

  // MARK: Laws

  @Test("The order of the tests does not matter, nor that one comes twice", arguments: 0..<20)
  func order(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let tests = try TestBench.crowd(&random, count: 120)
    let expected = TestBench.suspicions(tests)
    #expect(Set(expected.map(\.trigger)) == Set(SuspicionTrigger.allCases))
    #expect(TestBench.suspicions(tests.shuffled(using: &random)) == expected)
    #expect(TestBench.suspicions((tests + tests.prefix(40)).shuffled(using: &random)) == expected)
    #expect(Set(expected.map(\.key)).count == expected.count, "one key a cause")
  }

  @Test("On what the sieve leaves out no suspicion rests", arguments: 0..<20)
  func sieve(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &+ 31)
    let tests = try TestBench.crowd(&random, count: [20, 60, 200][seed % 3])
    var sieve = SuspicionSieve()
    for (number, test) in tests.enumerated() { sieve.look(at: test, number: Int64(number)) }
    #expect(TestBench.suspicions(tests) == TestBench.suspicions(of: tests, after: sieve))
  }

  @Test("Tests that have nothing in common leave nothing to look at again")
  func sieveOfUnlike() throws {
    var sieve = SuspicionSieve()
    for index in 0..<50 {
      let day = "2020-06-\((1 + index / 10).zeroPadded(to: 2))T\((8 + index % 10).zeroPadded(to: 2)):00"
      let test = try TestBench.lugdown("S\(index)", day, vin: TestBench.vin(index), nox: 81_211 + index)
      sieve.look(at: test, number: Int64(index))
    }
    #expect(sieve.numbers().isEmpty)
  }

  @Test("Of one station the same is noticed where of others only copies are looked for", arguments: 0..<10)
  func ofOneStation(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &+ 53)
    let tests = try TestBench.crowd(&random, count: 150)
    let station = try #require(StationCode("13013102"))
    var sieve = SuspicionSieve()
    let numbered = Array(tests.enumerated())
    for (number, test) in numbered where test.reference.station == station {
      sieve.look(at: test, number: Int64(number))
    }
    for (number, test) in numbered where test.reference.station != station {
      sieve.compare(test, number: Int64(number))
    }
    let found = TestBench.suspicions(of: sieve.numbers().map { tests[Int($0)] }, after: sieve)
    #expect(found.filter { $0.station == station } == TestBench.suspicions(tests).filter { $0.station == station })
  }

  @Test("More tests never take a cause away", arguments: 0..<10)
  func growth(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &+ 99)
    let tests = try TestBench.crowd(&random, count: 120)
    let part = Set(
      TestBench.suspicions(Array(tests.prefix(70))).filter { $0.trigger != .sharedCalibration }.map(\.cause))
    #expect(part.isSubset(of: Set(TestBench.suspicions(tests).map(\.cause))))
  }

  @Test("Overlaps are those that looking at every pair finds", arguments: 0..<20)
  func overlapsByPairs(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &+ 7)
    let tests = try TestBench.crowd(&random, count: 80)
    var expected: Set<String> = []
    for left in tests where left.line != nil {
      for right in tests where left.line == right.line && left.reference.station == right.reference.station {
        if left.vin != right.vin, left.start < right.end, right.start < left.end {
          expected.insert("\(left.reference)")
        }
      }
    }
    let found = TestBench.suspicions(tests).filter { $0.trigger == .overlappingTests }.flatMap(\.tests)
    #expect(Set(found.map { "\($0)" }) == expected)
  }

  @Test("Every trigger says where it comes from, and every method of the station interface its bound")
  func sources() {
    for trigger in SuspicionTrigger.allCases {
      #expect(!trigger.title.zh.isEmpty && !trigger.title.en.isEmpty)
      #expect(!trigger.source.zh.isEmpty && !trigger.source.en.isEmpty)
    }
    #expect(LeastDuration.table.allSatisfy { $0.seconds > 0 && $0.provenance.note != nil })
    #expect(LeastDuration.seconds(of: [.ringelmann]) == nil)
    #expect(LeastDuration.seconds(of: [.lugdown, .ringelmann]) == 40)
  }
}
