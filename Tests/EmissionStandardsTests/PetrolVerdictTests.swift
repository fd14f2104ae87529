import EmissionStandards
import RegistryModel
import Testing

@Suite("Verdicts of petrol vehicles")
struct PetrolVerdictTests {
  /// reading of each item at the limit, and one step beyond; set a, then set b.
  static let idle: [(LimitSet, [String])] = [
    (.a, ["0.60", "80", "0.30", "50"]), (.b, ["0.40", "40", "0.30", "30"]),
  ]

  func doubleIdle(_ values: [String], lambda: String?) throws -> DoubleIdleResult {
    var test = DoubleIdleResult(
      low: .init(co: try Composed.reading(values[0]), hc: try Composed.reading(values[1])),
      high: .init(co: try Composed.reading(values[2]), hc: try Composed.reading(values[3])))
    test.lambda = try lambda.map { try Composed.reading($0) }
    return test
  }

  func outcome(_ result: MethodResult, _ set: LimitSet, on day: String = "2021-03-01") throws -> Verdict.Outcome {
    Verdict(judging: try Composed.petrol([result], on: day), in: Composed.context(set)).outcome
  }

  /// The text of a decimal one step of 0.01 higher.
  func stepped(_ text: String) throws -> String {
    try #require(Quantity<VolumePercent>(text).map { Quantity<VolumePercent>(scaled: $0.scaled + 1).number })
  }

  @Test("double idle at and beyond each limit", arguments: idle)
  func idleBoundaries(set: LimitSet, limits: [String]) throws {
    #expect(try outcome(.doubleIdle(try doubleIdle(limits, lambda: "1.000")), set) == .pass)
    for index in limits.indices {
      var values = limits
      values[index] = try stepped(limits[index])
      #expect(try outcome(.doubleIdle(try doubleIdle(values, lambda: "1.000")), set) == .fail, "item \(index)")
    }
  }

  static let lambdas: [(String?, Verdict.Outcome)] = [
    ("0.949", .fail), ("0.95", .pass), ("1.05", .pass), ("1.051", .fail), (nil, .cannotJudge),
  ]

  @Test("λ on both sides of its range", arguments: lambdas)
  func lambda(value: String?, outcome: Verdict.Outcome) throws {
    let test = try doubleIdle(["0.10", "10", "0.10", "10"], lambda: value)
    #expect(try self.outcome(.doubleIdle(test), .a) == outcome)
  }

  @Test(
    "steady state at and beyond each limit",
    arguments: [
      (LimitSet.a, ["0.50", "90", "700"], ["0.40", "80", "650"]), (.b, ["0.35", "47", "420"], ["0.30", "44", "390"]),
    ])
  func steadyState(set: LimitSet, first: [String], second: [String]) throws {
    let mode = { (values: [String]) in
      SteadyStateResult.ModeReadings(
        co: try Composed.reading(values[0]), hc: try Composed.reading(values[1]), no: try Composed.reading(values[2]))
    }
    let both = SteadyStateResult(asm5025: try mode(first), asm2540: try mode(second))
    #expect(try outcome(.steadyState(both), set) == .pass)
    for index in 0..<3 {
      var values = first
      values[index] = try stepped(first[index])
      let early = SteadyStateResult(asm5025: try mode(values), asm2540: try mode(second))
      #expect(try outcome(.steadyState(early), set) == .fail)
      values = second
      values[index] = try stepped(second[index])
      let late = SteadyStateResult(asm5025: try mode(first), asm2540: try mode(values))
      #expect(try outcome(.steadyState(late), set) == .fail)
    }
    let one = SteadyStateResult(asm5025: try mode(first), asm2540: nil)
    #expect(try outcome(.steadyState(one), set) == .cannotJudge)
  }

  @Test("transient cycles at and beyond each limit", arguments: [(LimitSet.a, "3.50", "1.50"), (.b, "2.80", "1.20")])
  func transient(set: LimitSet, co: String, sum: String) throws {
    var test = TransientResult(co: try Composed.reading(co))
    #expect(try outcome(.transient(test), set) == .cannotJudge)
    test.hcPlusNOx = try Composed.reading(sum)
    #expect(try outcome(.transient(test), set) == .pass)
    test.hcPlusNOx = try Composed.reading(try stepped(sum))
    #expect(try outcome(.transient(test), set) == .fail)
    test.hcPlusNOx = try Composed.reading("0.10")
    test.hc = try Composed.reading("0.11")
    test.nox = try Composed.reading(sum)
    #expect(try outcome(.transient(test), set) == .fail, "a small stated sum does not hide large parts")
    test.nox = try Composed.reading("0.10")
    test.co = try Composed.reading(try stepped(co))
    #expect(try outcome(.transient(test), set) == .fail)
  }

  @Test(
    "short transient at and beyond each limit",
    arguments: [(LimitSet.a, ["8.00", "1.60", "1.30"]), (.b, ["5.00", "1.00", "0.70"])])
  func shortTransient(set: LimitSet, limits: [String]) throws {
    let make = { (values: [String]) in
      var test = TransientResult(co: try Composed.reading(values[0]))
      test.hc = try Composed.reading(values[1])
      test.nox = try Composed.reading(values[2])
      return test
    }
    #expect(try outcome(.shortTransient(try make(limits)), set) == .pass)
    #expect(try outcome(.shortTransient(try make(limits)), set, on: "2019-04-30") == .cannotJudge)
    #expect(try outcome(.shortTransient(try make(limits)), set, on: "2019-05-01") == .pass)
    for index in 0..<3 {
      var values = limits
      values[index] = try stepped(limits[index])
      #expect(try outcome(.shortTransient(try make(values)), set) == .fail)
    }
  }

  @Test("OBD is due by manufacture and mass")
  func obd() throws {
    var record = try Composed.petrol([.doubleIdle(try doubleIdle(["0.10", "10", "0.10", "10"], lambda: "1"))])
    record.obd = nil
    let due = { (made: String, mass: Int?) in
      record.vehicle.manufacturedOn = try Composed.day(made)
      record.vehicle.grossMass = mass.map { Quantity(scaled: $0) }
      return Verdict(judging: record).gaps
    }
    #expect(try due("2011-06-30", 1800) == [])
    #expect(try due("2011-07-01", 1800) == [.missing(.obd)])
    #expect(try due("2013-06-30", 3501) == [])
    #expect(try due("2013-07-01", 3501) == [.missing(.obd)])
    #expect(try due("2012-01-01", 3500) == [.missing(.obd)])
    #expect(try due("2012-01-01", nil) == [.missing(.grossMass)])
    #expect(try due("2011-01-01", nil) == [])
    #expect(try due("2014-01-01", nil) == [.missing(.obd)])
    record.start = Instant(try Composed.day("2019-10-31"))
    #expect(try due("2014-01-01", nil) == [])
    #expect(Verdict(judging: record).outcome == .pass)
    record.start = Instant(try Composed.day("2019-11-01"))
    #expect(try due("2014-01-01", nil) == [.missing(.obd)])
  }

  @Test("electric vehicles have no standard")
  func electric() throws {
    var record = try Composed.petrol([])
    record.vehicle.fuel = .electric
    #expect(Verdict(judging: record).gaps == [.noStandardForFuel(.electric)])
    #expect(Verdict(judging: record).outcome == .cannotJudge)
  }
}
