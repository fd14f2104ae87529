import EmissionStandards
import RegistryModel
import Testing

@Suite("Verdicts of machines")
struct MachineVerdictTests {
  func outcome(
    _ k: String, stage: StageKnowledge<NonRoadStage>, power: String?, isInBanZone: Bool? = false,
    on day: String = "2020-06-01", altitude: Int? = nil, allowance: GB36886.AltitudeAllowance = .notApplied,
    level: String? = nil, visible: Bool? = nil
  ) throws -> Verdict.Outcome {
    var test = MachineSmokeTest(day: try Composed.day(day), stage: stage)
    test.freeAcceleration = try Composed.freeAcceleration([k, k, k])
    test.ratedPower = try power.map { try #require(Quantity($0)) }
    test.isInBanZone = isInBanZone
    if let level {
      var observation = RingelmannResult(level: try Composed.reading(level))
      observation.visibleSmoke = visible
      test.ringelmann = observation
    }
    return Verdict(judging: test, altitude: altitude.map { Quantity(scaled: $0) }, allowance: allowance).outcome
  }

  static let two = StageKnowledge<NonRoadStage>.declared(.two, source: .record)
  static let three = StageKnowledge<NonRoadStage>.declared(.three, source: .record)

  @Test(
    "each cell of the table at the limit and one step beyond, on both sides of each band",
    arguments: [
      (two, false, "18.9", "3.00", "3.01"), (two, false, "19", "2.00", "2.01"), (two, false, "36.9", "2.00", "2.01"),
      (two, false, "37", "1.61", "1.62"), (two, false, "560", "1.61", "1.62"), (three, false, "18.9", "2.00", "2.01"),
      (three, false, "19", "1.00", "1.01"), (three, false, "37", "0.80", "0.81"), (two, true, "18.9", "0.80", "0.81"),
      (three, true, "36.9", "0.80", "0.81"), (three, true, "37", "0.50", "0.51"),
    ])
  func cells(
    stage: StageKnowledge<NonRoadStage>, isInBanZone: Bool, power: String, passes: String, fails: String
  ) throws {
    #expect(try outcome(passes, stage: stage, power: power, isInBanZone: isInBanZone) == .pass)
    #expect(try outcome(fails, stage: stage, power: power, isInBanZone: isInBanZone) == .fail)
  }

  @Test("above 560 kW no limit is loaded")
  func largePower() throws {
    #expect(try outcome("0.01", stage: Self.three, power: "560.1") == .cannotJudge)
    #expect(try outcome("9.00", stage: Self.three, power: "560.1") == .cannotJudge)
  }

  @Test("a power that is not known is taken to lie within the table, and that is said", arguments: [nil, "110"])
  func unknownPower(power: String?) throws {
    var test = MachineSmokeTest(day: try Composed.day("2020-06-01"), stage: Self.three)
    test.freeAcceleration = try Composed.freeAcceleration(["0.80", "0.80", "0.80"])
    test.ratedPower = try power.map { try #require(Quantity($0)) }
    test.isInBanZone = false
    let verdict = Verdict(judging: test)
    #expect(verdict.outcome == .pass)
    #expect(verdict.assumptions.contains(.powerWithinTable) == (power == nil))
  }

  @Test("before 2018-12-01 no table is loaded")
  func start() throws {
    #expect(try outcome("0.10", stage: Self.three, power: "50", on: "2018-11-30") == .cannotJudge)
    #expect(try outcome("0.10", stage: Self.three, power: "50", on: "2018-12-01") == .pass)
  }

  @Test("what is unknown decides only where every possibility agrees")
  func unknownClass() throws {
    #expect(try outcome("0.80", stage: .unknown, power: "50") == .pass)
    #expect(try outcome("0.81", stage: .unknown, power: "50") == .cannotJudge)
    #expect(try outcome("1.62", stage: .unknown, power: "50") == .fail)
    #expect(try outcome("0.81", stage: .atLeast(.two), power: "50") == .cannotJudge)
    #expect(try outcome("0.81", stage: .atLeast(.three), power: "50") == .fail)
    #expect(try outcome("0.50", stage: Self.three, power: "50", isInBanZone: nil) == .pass)
    #expect(try outcome("0.51", stage: Self.three, power: "50", isInBanZone: nil) == .cannotJudge)
    #expect(try outcome("0.81", stage: Self.three, power: nil) == .cannotJudge)
    #expect(try outcome("2.01", stage: Self.three, power: nil) == .fail)
  }

  @Test("the altitude allowance counts only where the policy says so, and above 1700 m")
  func altitude() throws {
    #expect(try outcome("0.81", stage: Self.three, power: "50", altitude: 3000) == .fail)
    #expect(try outcome("0.81", stage: Self.three, power: "50", altitude: 1700, allowance: .applied) == .fail)
    #expect(try outcome("1.05", stage: Self.three, power: "50", altitude: 1701, allowance: .applied) == .pass)
    #expect(try outcome("1.06", stage: Self.three, power: "50", altitude: 1701, allowance: .applied) == .fail)
    #expect(try outcome("1.05", stage: Self.three, power: "50", allowance: .applied) == .cannotJudge)
  }

  @Test("Ringelmann counts beside k; class III allows no visible smoke")
  func blackness() throws {
    #expect(try outcome("0.10", stage: Self.three, power: "50", level: "1") == .pass)
    #expect(try outcome("0.10", stage: Self.three, power: "50", level: "2") == .fail)
    #expect(try outcome("0.10", stage: Self.three, power: "50", level: "1", visible: true) == .pass)
    #expect(try outcome("0.10", stage: Self.three, power: "50", isInBanZone: true, level: "1", visible: true) == .fail)
    #expect(
      try outcome("0.10", stage: Self.three, power: "50", isInBanZone: nil, level: "1", visible: true) == .cannotJudge)
  }

  @Test(
    "a supervision check is judged by its stated k and level",
    arguments: [
      (80, 1, false, Verdict.Outcome.pass), (81, 1, false, .fail), (80, 2, false, .fail), (80, nil, false, .pass),
      (51, nil, true, .fail), (50, nil, nil, .pass), (51, nil, nil, .cannotJudge), (81, nil, nil, .fail),
      (nil, 1, false, .cannotJudge), (nil, 2, false, .fail), (-1, nil, false, .cannotJudge),
    ] as [(Int?, Int?, Bool?, Verdict.Outcome)])
  func check(k: Int?, level: Int?, isInBanZone: Bool?, outcome: Verdict.Outcome) throws {
    let verdict = Verdict(
      judging: MachineSmokeTest(
        checkOn: try Composed.day("2020-06-01"), k: k.map { Quantity(scaled: $0) },
        ringelmann: level.map { Quantity(scaled: $0) }, stage: Self.three, ratedPower: Quantity(scaled: 500),
        isInBanZone: isInBanZone))
    #expect(verdict.outcome == outcome)
    #expect(verdict.assumptions.contains(.meanAsStated) == (k != nil))
    #expect(verdict.gaps.contains(.missing(.opacity)) == (k == nil))
  }

  @Test("a check of a machine of which nothing is known stays open between the classes")
  func checkOfUnknown() throws {
    let judge = { (k: Int) in
      Verdict(judging: MachineSmokeTest(checkOn: try Composed.day("2020-06-01"), k: Quantity(scaled: k))).outcome
    }
    #expect(try judge(50) == .pass)
    #expect(try judge(51) == .cannotJudge)
    #expect(try judge(301) == .fail)
  }

  @Test("a reading of 0.99 against 0.80 is printed as an excess of 24 %")
  func excess() throws {
    var test = MachineSmokeTest(day: try Composed.day("2020-06-01"), stage: Self.three)
    test.freeAcceleration = try Composed.freeAcceleration(["0.99", "0.99", "0.99"])
    test.ratedPower = Quantity(scaled: 300)
    test.isInBanZone = true
    let comparison = try #require(Verdict(judging: test).exceeded.first)
    #expect(comparison.excess?.description == "23.8 %")
    #expect(comparison.line(in: .en).contains("0.99 m⁻¹ > 0.80 m⁻¹"))
  }
}
