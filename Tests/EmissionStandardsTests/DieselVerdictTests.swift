import RegistryModel
import Testing

@testable import EmissionStandards

@Suite("Verdicts of diesel vehicles")
struct DieselVerdictTests {
  /// limit set, day, item to change, reading, outcome: both sides of each limit and of each date.
  static let lugdownBoundaries: [(LimitSet, String, String, String, Verdict.Outcome)] = [
    (.a, "2021-03-01", "k100", "1.20", .pass), (.a, "2021-03-01", "k100", "1.21", .fail),
    (.a, "2021-03-01", "k80", "1.20", .pass), (.a, "2021-03-01", "k80", "1.21", .fail),
    (.b, "2021-03-01", "k100", "0.70", .pass), (.b, "2021-03-01", "k100", "0.71", .fail),
    (.b, "2021-03-01", "k80", "0.7", .pass), (.b, "2021-03-01", "k80", "0.71", .fail),
    (.a, "2021-03-01", "nox", "1500", .pass), (.a, "2021-03-01", "nox", "1500.01", .fail),
    (.a, "2019-11-01", "nox", "1500", .pass), (.a, "2019-11-01", "nox", "1501", .fail),
    (.a, "2019-10-31", "nox", "9000", .pass),
    (.b, "2020-06-30", "nox", "1200", .pass), (.b, "2020-06-30", "nox", "1200.01", .fail),
    (.b, "2020-07-01", "nox", "900", .pass), (.b, "2020-07-01", "nox", "901", .fail),
    (.b, "2020-07-01", "nox", "1200", .fail),
    (.a, "2021-03-01", "power", "102.8", .pass), (.a, "2021-03-01", "power", "102.7", .fail),
    (.a, "2019-05-01", "k100", "1.20", .pass), (.a, "2019-04-30", "k100", "9.00", .cannotJudge),
    (.a, "2019-04-30", "k100", "0.10", .cannotJudge),
  ]

  @Test("lugdown: equal to the limit passes, one step beyond fails", arguments: lugdownBoundaries)
  func lugdownBoundary(set: LimitSet, day: String, item: String, reading: String, outcome: Verdict.Outcome) throws {
    let result = try Composed.lugdown(
      k100: item == "k100" ? reading : "0.50", k80: item == "k80" ? reading : "0.40",
      nox: item == "nox" ? reading : "600", power: item == "power" ? reading : "120.0")
    let verdict = Verdict(
      judging: try Composed.diesel([.lugdown(result)], on: day), in: Composed.context(set))
    #expect(verdict.outcome == outcome)
  }

  @Test("before the standard nothing is judged, and the answer says so")
  func noTable() throws {
    let verdict = Verdict(judging: try Composed.diesel([.lugdown(try Composed.lugdown())], on: "2019-04-30"))
    #expect(verdict.outcome == .cannotJudge)
    #expect(verdict.gaps == [.noTableLoaded(standard: "GB3847-2018", from: try Composed.day("2019-05-01"))])
    #expect(verdict.comparisons.isEmpty)
  }

  @Test("without a declaration set a is used and marked as default")
  func defaultSet() throws {
    let verdict = Verdict(judging: try Composed.diesel([.lugdown(try Composed.lugdown(k100: "1.00"))]))
    #expect(verdict.outcome == .pass)
    #expect(verdict.limitSet?.set == .a)
    #expect(verdict.limitSet?.isDefault == true)
    #expect(verdict.assumptions.contains(.limitSetIsDefault))
  }

  @Test(
    "altitude raises the lugdown smoke limit as the policy says, and nothing else",
    arguments: [
      (AltitudeRule.notApplied, 4000, "1.20", "1.21"), (.linear, 1500, "1.20", "1.21"),
      (.linear, 1540, "1.21", "1.22"), (.linear, 1539, "1.20", "1.21"), (.linear, 2500, "1.45", "1.46"),
      (.linear, 4500, "1.95", "1.96"), (.linear, 8000, "1.95", "1.96"), (.wholeThousands, 2499, "1.20", "1.21"),
      (.wholeThousands, 2500, "1.45", "1.46"), (.wholeThousands, 4499, "1.70", "1.71"),
      (.wholeThousands, 4500, "1.95", "1.96"), (.wholeThousands, 9000, "1.95", "1.96"),
    ])
  func altitude(rule: AltitudeRule, metres: Int, passes: String, fails: String) throws {
    let context = JudgementContext(altitudeRule: rule, altitude: Quantity(scaled: metres))
    let record = { (k: String) in try Composed.diesel([.lugdown(try Composed.lugdown(k100: k))]) }
    #expect(Verdict(judging: try record(passes), in: context).outcome == .pass)
    #expect(Verdict(judging: try record(fails), in: context).outcome == .fail)
    let smoke = try Composed.freeAcceleration(["1.21", "1.21", "1.21"])
    #expect(Verdict(judging: try Composed.diesel([.freeAcceleration(smoke)]), in: context).outcome == .fail)
  }

  @Test("a policy that needs an unknown altitude leaves open what it could decide")
  func altitudeUnknown() throws {
    let context = JudgementContext(altitudeRule: .linear)
    let judge = { (k: String) in
      Verdict(judging: try Composed.diesel([.lugdown(try Composed.lugdown(k100: k))]), in: context)
    }
    #expect(try judge("1.20").outcome == .pass)
    #expect(try judge("1.95").outcome == .cannotJudge)
    #expect(try judge("1.95").gaps.contains(.altitudeUnknown))
    #expect(try judge("1.96").outcome == .fail)
  }

  @Test("the register's rated power leads; without any the wheel power is not judged")
  func ratedPower() throws {
    var record = try Composed.diesel([.lugdown(try Composed.lugdown(power: "120.0"))])
    #expect(Verdict(judging: record).assumptions.contains(.ratedPowerFromRecord))
    let strong = JudgementContext(registered: RegisteredFacts(ratedPower: Quantity(scaled: 3001)))
    #expect(Verdict(judging: record, in: strong).outcome == .fail)
    #expect(
      Verdict(judging: record, in: JudgementContext(registered: RegisteredFacts(ratedPower: Quantity(scaled: 3000))))
        .outcome == .pass)
    record.vehicle.ratedPower = nil
    #expect(Verdict(judging: record).gaps == [.missing(.ratedPower)])
    #expect(Verdict(judging: record).outcome == .cannotJudge)
  }

  @Test("low-speed trucks and three-wheelers are outside the scope", arguments: ["H51", "H54", "N11"])
  func scope(type: String) throws {
    var record = try Composed.diesel([.lugdown(try Composed.lugdown())])
    record.vehicle.type = type
    #expect(Verdict(judging: record).gaps == [.outOfScope(standard: "GB3847-2018")])
    #expect(Verdict(judging: record).outcome == .cannotJudge)

    // Nothing fails by a standard that does not hold, and the station's verdict is not contradicted.
    var result = try Composed.lugdown(k100: "3.00")
    result.smokeLimit = try Composed.reading("2.00")
    result.minWheelPower = try Composed.reading("10.0")
    record.results = [.lugdown(result), .ringelmann(RingelmannResult(level: try Composed.reading("3")))]
    record.appearance = AppearanceCheck(outcome: .fail)
    record.obd = OBDCheck(outcome: .fail, communication: .noResponse)
    record.verdict = .fail
    let judgement = InspectionJudgement(of: record)
    #expect(judgement.computed.outcome == .cannotJudge)
    #expect(judgement.computed.checks.isEmpty && judgement.computed.comparisons.isEmpty)
    #expect(judgement.findings.map(\.code) == [.judgeNoTable])
  }

  @Test(
    "free acceleration is judged by the mean in hundredths, however it is written",
    arguments: [
      (["1.20", "1.20", "1.20"], Verdict.Outcome.pass), (["1.21", "1.20", "1.20"], .pass),
      (["1.21", "1.21", "1.20"], .fail), (["1.3", "1.2", "1.2"], .fail), (["1.3", "1.3", "1.2"], .fail),
      (["1.25", "1.2", "1.2"], .fail), (["1.2", "1.2", "1.2"], .pass), (["2", "1", "0.6"], .pass),
      (["1.19", "1.20", "1.2"], .pass), (["1.2", "1.2"], .cannotJudge), ([], .cannotJudge),
      (["1.0", "1.0", "1.0", "1.0"], .cannotJudge),
    ])
  func freeAcceleration(readings: [String], outcome: Verdict.Outcome) throws {
    let test = try Composed.freeAcceleration(readings)
    #expect(Verdict(judging: try Composed.diesel([.freeAcceleration(test)])).outcome == outcome)
  }

  @Test(
    "of more than three runs it is a doubt where three of them are over the limit, and none where no three can be",
    arguments: [
      (["1.30", "0.40", "0.40", "0.40"], false), (["1.21", "1.21", "1.21", "0.40"], true),
      (["3.00", "0.50", "0.40", "0.40"], true),
      (["1.30", "0.40"], true), (["0.40", "0.40"], false),
    ])
  func incompleteRuns(readings: [String], isDoubtful: Bool) throws {
    let record = try Composed.diesel([.freeAcceleration(try Composed.freeAcceleration(readings))])
    #expect(record.doubts(Verdict(judging: record)).contains(.readingOverLimit) == isDoubtful)
  }

  @Test("Ringelmann and visible smoke fail a test, and alone make none")
  func ringelmann() throws {
    let judge = { (level: String, visible: Bool?, lugdown: Bool) in
      var observation = RingelmannResult(level: try Composed.reading(level))
      observation.visibleSmoke = visible
      let results: [MethodResult] = lugdown ? [.lugdown(try Composed.lugdown())] : []
      return Verdict(judging: try Composed.diesel(results + [.ringelmann(observation)])).outcome
    }
    #expect(try judge("1", nil, true) == .pass)
    #expect(try judge("1", false, true) == .pass)
    #expect(try judge("2", nil, true) == .fail)
    #expect(try judge("1", true, true) == .fail)
    #expect(try judge("1", nil, false) == .cannotJudge)
    #expect(try judge("2", nil, false) == .fail)
  }

  @Test("a missing NOx reading is no pass from 2019-11-01 on")
  func missingNOx() throws {
    let judge = { (day: String) in
      Verdict(judging: try Composed.diesel([.lugdown(try Composed.lugdown(nox: nil))], on: day))
    }
    #expect(try judge("2019-10-31").outcome == .pass)
    #expect(try judge("2019-11-01").outcome == .cannotJudge)
    #expect(try judge("2019-11-01").gaps == [.missing(.nox80)])
  }

  @Test("OBD: due by manufacture, judged by day, repeated where monitors are not ready")
  func obd() throws {
    var record = try Composed.diesel([.lugdown(try Composed.lugdown())])
    record.obd = nil
    #expect(Verdict(judging: record).gaps == [.missing(.obd)])
    record.vehicle.manufacturedOn = try Composed.day("2017-12-31")
    #expect(Verdict(judging: record).outcome == .pass)
    record.vehicle.manufacturedOn = try Composed.day("2018-01-01")
    #expect(Verdict(judging: record).outcome == .cannotJudge)
    record.vehicle.manufacturedOn = nil
    #expect(Verdict(judging: record).gaps == [.missing(.manufacturedOn)])
    record.vehicle.firstRegisteredOn = try Composed.day("2017-12-31")
    #expect(Verdict(judging: record).outcome == .pass)

    // Before 2019-11-01 a missing check, or an unknown day of manufacture, bars no verdict.
    for made in [nil, "2018-01-01"] {
      record.vehicle.manufacturedOn = try made.map { try Composed.day($0) }
      record.vehicle.firstRegisteredOn = nil
      record.start = Instant(try Composed.day("2019-10-31"))
      #expect(Verdict(judging: record).outcome == .pass)
      #expect(Verdict(judging: record).gaps == [])
      record.start = Instant(try Composed.day("2019-11-01"))
      #expect(Verdict(judging: record).outcome == .cannotJudge)
    }

    var check = OBDCheck(outcome: .pass, communication: .noResponse)
    record.obd = check
    #expect(Verdict(judging: record).outcome == .fail)
    record.start = Instant(try Composed.day("2019-10-31"))
    #expect(Verdict(judging: record).outcome == .pass)
    record.start = Instant(try Composed.day("2019-11-01"))
    #expect(Verdict(judging: record).outcome == .fail)

    check = Composed.obd()
    check.notReady = ["DPF", "SCR"]
    record.obd = check
    #expect(Verdict(judging: record).outcome == .pass)
    check.notReady = ["DPF", "EGR", "SCR"]
    record.obd = check
    #expect(Verdict(judging: record).gaps == [.monitorsNotReady(3)])
    check.indicatorLit = true
    check.faultCodes = ["P2000"]
    record.obd = check
    #expect(Verdict(judging: record).outcome == .fail)
  }

  static let unclearOBD: [(works: Bool?, lit: Bool?, codes: [String], outcome: Verdict.Outcome)] = [
    (nil, nil, [], .cannotJudge), (nil, true, [], .cannotJudge), (true, true, [], .cannotJudge),
    (true, nil, ["P2000"], .cannotJudge), (nil, nil, ["P2000"], .cannotJudge), (true, true, ["P2000"], .fail),
    (false, nil, [], .fail), (true, false, ["P2000"], .pass), (true, nil, [], .pass), (nil, false, [], .pass),
  ]

  @Test("what an OBD check states that is called not checked is no pass, no failure, and not missing")
  func obdFaultUnchecked() throws {
    var record = try Composed.diesel([.lugdown(try Composed.lugdown())])
    record.verdict = .pass
    func judge(
      _ communication: OBDCheck.Communication = .established, works: Bool? = true, lit: Bool? = false,
      codes: [String] = []
    ) -> InspectionJudgement {
      var check = OBDCheck(outcome: .notChecked, communication: communication)
      check.indicatorWorks = works
      check.indicatorLit = lit
      check.faultCodes = codes
      record.obd = check
      return InspectionJudgement(of: record)
    }
    let stated = [
      judge(lit: true), judge(lit: true, codes: ["P20EE"]), judge(lit: nil, codes: ["P20EE"]), judge(works: false),
      judge(.connectorDamaged), judge(.noResponse),
    ]
    for judgement in stated {
      #expect(judgement.computed.outcome == .cannotJudge && judgement.computed.gaps == [.obdFaultUnchecked])
      #expect(judgement.findings.map(\.code) == [.judgeOBD])
      #expect(record.doubts(judgement.computed) == [.obdFaultUnchecked])
    }
    // A station says that there is no connector, or nothing against the vehicle: the check is missing.
    for judgement in [judge(), judge(.connectorNotFound), judge(codes: ["P20EE"])] {
      #expect(judgement.computed.gaps == [.missing(.obd)] && record.doubts(judgement.computed).isEmpty)
    }
    // A vehicle that takes no check need not answer; a lit indicator is one all the same.
    record.vehicle.manufacturedOn = try Composed.day("2015-02-01")
    #expect(judge(.noResponse).computed.outcome == .pass)
    #expect(judge(lit: true).computed.gaps == [.obdFaultUnchecked])
    // Before 2019-11-01 no check counts.
    record.start = Instant(try Composed.day("2019-10-31"))
    let early = judge(lit: true).computed
    #expect(early.outcome == .pass && record.doubts(early).isEmpty)
  }

  @Test("what an OBD check leaves unsaid is no pass", arguments: unclearOBD)
  func obdDetails(works: Bool?, lit: Bool?, codes: [String], outcome: Verdict.Outcome) throws {
    var record = try Composed.diesel([.lugdown(try Composed.lugdown())])
    var check = OBDCheck(outcome: .pass, communication: .established)
    check.indicatorWorks = works
    check.indicatorLit = lit
    check.faultCodes = codes
    record.obd = check
    let judgement = InspectionJudgement(of: record)
    #expect(judgement.computed.outcome == outcome)
    #expect(judgement.computed.gaps == (outcome == .cannotJudge ? [.obdUnclear] : []))
    #expect(judgement.findings.contains { $0.code == .judgeOBDUnclear } == (outcome == .cannotJudge))
    #expect(judgement.findings.contains { $0.code == .judgeOBDCodes } == (lit == false && !codes.isEmpty))
    // A check that the station failed stays failed, and before 2019-11-01 none counts.
    record.obd?.outcome = .fail
    #expect(Verdict(judging: record).outcome == .fail)
    record.start = Instant(try Composed.day("2019-10-31"))
    #expect(Verdict(judging: record).outcome == .pass)
  }

  @Test(
    "supervision and comparison tests do without appearance and OBD, the others do not",
    arguments: [
      (InspectionKind.periodic, Verdict.Outcome.cannotJudge), (.registration, .cannotJudge), (.transfer, .cannotJudge),
      (.supervision, .pass), (.comparison, .pass),
    ])
  func kinds(kind: InspectionKind, outcome: Verdict.Outcome) throws {
    var record = try Composed.diesel([.lugdown(try Composed.lugdown())])
    record.kind = kind
    record.appearance = nil
    record.obd = nil
    #expect(Verdict(judging: record).outcome == outcome)
  }

  @Test("a reading below zero is no pass")
  func negative() throws {
    let record = try Composed.diesel([.lugdown(try Composed.lugdown(k100: "-0.10"))])
    #expect(Verdict(judging: record).outcome == .cannotJudge)
  }

  @Test("the excess is (v - L) / L and shown in tenths of a percent")
  func excess() throws {
    let record = try Composed.diesel([.lugdown(try Composed.lugdown(k100: "1.31", power: "51.4"))])
    let exceeded = Verdict(judging: record).exceeded
    #expect(exceeded.map(\.item) == [.lugdownSmoke100, .wheelPower])
    #expect(exceeded.first?.excess == Excess(numerator: 11, denominator: 120))
    #expect(exceeded.first?.excess?.description == "9.2 %")
    #expect(exceeded.last?.excess?.description == "50.0 %")
    #expect(Excess(numerator: 193, denominator: 800).tenthsOfPercent == 241)
    #expect(Excess(numerator: .max, denominator: 1).tenthsOfPercent == .max)
    #expect(Excess(numerator: 1, denominator: 2).tenthsOfPercent == 500)
    #expect(Excess(numerator: .max, denominator: .max).tenthsOfPercent == 1000)
  }

  @Test(
    "the excess of each Ringelmann level above 1 is printed",
    arguments: [("2", "100.0 %"), ("3", "200.0 %"), ("4", "300.0 %"), ("5", "400.0 %")])
  func ringelmannExcess(level: String, share: String) throws {
    let observation = RingelmannResult(level: try Composed.reading(level))
    let record = try Composed.diesel([.lugdown(try Composed.lugdown()), .ringelmann(observation)])
    let comparison = try #require(Verdict(judging: record).exceeded.first)
    #expect(comparison.item == .ringelmann)
    #expect(comparison.excess?.description == share)
    #expect(comparison.line(in: .en).hasSuffix("beyond by " + share))
  }

  @Test("an absurd reading is judged and printed, not trapped on", arguments: ["92000000000000000", "9999999999999"])
  func absurd(reading: String) throws {
    for set in LimitSet.allCases {
      let record = try Composed.diesel([.lugdown(try Composed.lugdown(k100: reading, nox: reading, power: reading))])
      let verdict = Verdict(judging: record, in: Composed.context(set))
      #expect(verdict.outcome == .fail)
      #expect(!verdict.lines(in: .en).isEmpty)
      let free = try Composed.freeAcceleration([reading, reading, reading], mean: reading)
      #expect(Verdict(judging: try Composed.diesel([.freeAcceleration(free)])).outcome != .pass)
    }
    for limit in 1...1200 { _ = Excess(numerator: 9_200_000_000_000_000_000, denominator: limit).description }
  }
}
