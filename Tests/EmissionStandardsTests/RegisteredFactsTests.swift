import RegistryModel
import Testing

@testable import EmissionStandards

/// The register leads: what it holds decides, whatever the station wrote, and the working says so.
@Suite("Facts of the register in a verdict")
struct RegisteredFactsTests {
  static func context(_ change: (inout RegisteredFacts) throws -> Void) rethrows -> JudgementContext {
    var facts = RegisteredFacts()
    try change(&facts)
    return JudgementContext(registered: facts)
  }

  @Test(
    "the registered day of manufacture decides whether the OBD check was due, on both sides of its day",
    arguments: [
      ("2017-12-31", "2018-01-01", Verdict.Outcome.cannotJudge), ("2018-01-01", "2017-12-31", .pass),
      ("2018-01-01", "2018-01-01", .cannotJudge),
    ])
  func manufacture(stated: String, registered: String, outcome: Verdict.Outcome) throws {
    var record = try Composed.diesel([.lugdown(try Composed.lugdown())])
    record.obd = nil
    record.vehicle.manufacturedOn = try Composed.day(stated)
    let verdict = Verdict(
      judging: record, in: try Self.context { $0.manufacturedOn = try Composed.day(registered) })
    #expect(verdict.outcome == outcome)
    #expect(verdict.gaps == (outcome == .pass ? [] : [.missing(.obd)]))
    let contradiction = stated == registered ? "" : "; the record says \(stated)"
    #expect(verdict.lines(in: .en).contains("day of manufacture: \(registered) (register\(contradiction))"))
  }

  @Test("without a word of the register the record's day decides, and the working says whose it is")
  func recordAlone() throws {
    var record = try Composed.diesel([.lugdown(try Composed.lugdown())])
    record.obd = nil
    record.vehicle.manufacturedOn = try Composed.day("2017-12-31")
    let verdict = Verdict(judging: record)
    #expect(verdict.outcome == .pass)
    #expect(
      verdict.lines(in: .zh).contains("生产日期：2017-12-31（取自检验记录，登记中没有）"))
  }

  @Test("the registered fuel decides the standard, and the method that does not suit it is named")
  func fuel() throws {
    let record = try Composed.diesel([.lugdown(try Composed.lugdown())])
    let context = Self.context { $0.fuel = .petrol }
    let judgement = InspectionJudgement(of: record, in: context)
    #expect(judgement.computed.outcome == .cannotJudge)
    #expect(judgement.computed.gaps.contains(.methodNotForFuel(.lugdown, .petrol)))
    #expect(judgement.findings.contains { $0.code == .judgeMethodFuel })
    #expect(judgement.computed.lines(in: .en).contains("fuel: A petrol (register; the record says B diesel)"))
  }

  @Test(
    "a low-speed truck of the register is outside the standard whatever type the station writes",
    arguments: [true, false])
  func scope(isRegisteredSo: Bool) throws {
    var record = try Composed.diesel([.lugdown(try Composed.lugdown(k100: "9.00"))])
    record.vehicle.type = isRegisteredSo ? "H11" : "H51"
    let verdict = Verdict(judging: record, in: Self.context { $0.type = isRegisteredSo ? "H51" : "H11" })
    #expect(verdict.outcome == (isRegisteredSo ? .cannotJudge : .fail))
    #expect(verdict.gaps.contains(.outOfScope(standard: GB3847.id)) == isRegisteredSo)
  }

  @Test("the registered total mass decides which day counts for a petrol vehicle's OBD check")
  func mass() throws {
    var test = DoubleIdleResult(
      low: .init(co: try Composed.reading("0.1"), hc: try Composed.reading("10")),
      high: .init(co: try Composed.reading("0.1"), hc: try Composed.reading("10")))
    test.lambda = try Composed.reading("1")
    var record = try Composed.petrol([.doubleIdle(test)])
    record.obd = nil
    record.vehicle.manufacturedOn = try Composed.day("2012-01-01")
    record.vehicle.grossMass = Quantity(scaled: 3501)
    #expect(Verdict(judging: record).outcome == .pass)
    let led = Verdict(judging: record, in: Self.context { $0.grossMass = Quantity(scaled: 3500) })
    #expect(led.gaps == [.missing(.obd)])
    #expect(led.lines(in: .en).contains("total mass: 3500 kg (register; the record says 3501 kg)"))
  }

  @Test("a machine's stage is shown as declared, derived or unknown, and its power beside it")
  func machine() throws {
    var test = MachineSmokeTest(checkOn: try Composed.day("2021-01-01"), k: Quantity(scaled: 60), isInBanZone: false)
    test.ratedPower = Quantity(scaled: 1100)
    let stages: [(StageKnowledge<NonRoadStage>, String)] = [
      (.declared(.three, source: .catalogue), "declared by model catalogue (register)"),
      (.atLeast(.three), "derived from dates (derived)"), (.unknown, "not known (nobody says)"),
    ]
    for (stage, words) in stages {
      test.stage = stage
      let lines = Verdict(judging: test).lines(in: .en)
      #expect(lines.first?.hasPrefix("machine's emission stage: ") == true)
      #expect(lines.first?.hasSuffix(words) == true, "\(lines)")
      #expect(lines.contains("rated power: 110.0 kW (register)"))
    }
  }
}
