import RegistryModel
import Testing

@testable import EmissionStandards

/// One composed record for each kind of disagreement: exactly that finding and no other.
@Suite("Disagreements between a station and its readings")
struct JudgementTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let code: FindingCode
    let path: String
    var context = JudgementContext()
    /// What the record must have to show the disagreement, and is found before it.
    var before: [FindingCode] = []
    let record: @Sendable () throws -> InspectionRecord
    var testDescription: String { code.id + " " + path }
  }

  static func lugdown(
    _ change: (inout LugdownResult) throws -> Void = { _ in },
    record: (inout InspectionRecord) throws -> Void = { _ in }
  ) throws -> InspectionRecord {
    var result = try Composed.lugdown()
    try change(&result)
    var whole = try Composed.diesel([.lugdown(result)])
    whole.verdict = .pass
    try record(&whole)
    return whole
  }

  static func free(
    _ readings: [String] = ["0.50", "0.60", "0.70"], mean: String? = "0.60",
    change: (inout FreeAccelerationResult) throws -> Void = { _ in }
  ) throws -> InspectionRecord {
    var test = try Composed.freeAcceleration(readings, mean: mean)
    try change(&test)
    var whole = try Composed.diesel([.freeAcceleration(test)])
    whole.verdict = .pass
    return whole
  }

  static let cases: [Case] = [
    Case(code: .judgeVerdict, path: "inspection/verdict") { try lugdown { $0.k100 = try Composed.reading("1.31") } },
    Case(code: .judgeVerdict, path: "inspection/verdict") { try lugdown(record: { $0.verdict = .fail }) },
    Case(code: .judgeVerdictSet, path: "inspection/verdict") {
      try lugdown({ $0.k100 = try Composed.reading("0.71") }, record: { $0.verdict = .fail })
    },
    Case(code: .judgeMethodOutcome, path: "inspection/lugdown/outcome") {
      try lugdown(
        {
          $0.k80 = try Composed.reading("1.31")
          $0.outcome = .pass
        }, record: { $0.verdict = .fail })
    },
    Case(
      code: .judgeMethodOutcome, path: "inspection/lugdown/outcome", context: Composed.context(.a),
      before: [.judgeVerdictMissing]
    ) {
      try lugdown({ $0.outcome = .fail }, record: { $0.verdict = nil })
    },
    Case(code: .judgeMethodOutcome, path: "inspection/lugdown/outcome", before: [.judgeVerdictMissing]) {
      try lugdown({ $0.outcome = .fail }, record: { $0.verdict = nil })
    },
    Case(code: .judgeVerdictSet, path: "inspection/lugdown/outcome", before: [.judgeVerdictMissing]) {
      try lugdown(
        {
          $0.k100 = try Composed.reading("0.71")
          $0.outcome = .fail
        }, record: { $0.verdict = nil })
    },
    Case(code: .judgeMethodOutcome, path: "inspection/lugdown/outcome") {
      try lugdown({ $0.outcome = .fail }) {
        $0.verdict = .fail
        $0.appearance = AppearanceCheck(outcome: .fail)
      }
    },
    Case(code: .judgeAppearanceItem, path: "inspection/appearance/controlDevices") {
      try lugdown(record: {
        $0.appearance?.controlDevices = .fail
        $0.verdict = .fail
      })
    },
    Case(code: .judgeMean, path: "inspection/freeAcceleration/mean") { try free(mean: "0.50") },
    Case(code: .judgeMean, path: "inspection/freeAcceleration/mean") { try free(mean: "0.61") },
    Case(code: .judgeMeanMissing, path: "inspection/freeAcceleration/mean") { try free(mean: nil) },
    Case(code: .judgeReadings, path: "inspection/freeAcceleration/reading") { try free(["0.60", "0.60"]) },
    Case(code: .judgeFreeAcceleration, path: "inspection/freeAcceleration/reason") { try free { $0.reason = nil } },
    Case(code: .judgeLimit, path: "inspection/freeAcceleration/smokeLimit") {
      try free { $0.smokeLimit = try Composed.reading("1.61") }
    },
    Case(code: .judgeLimit, path: "inspection/lugdown/noxLimit") {
      try lugdown { $0.noxLimit = try Composed.reading("1200") }
    },
    Case(code: .judgeLimit, path: "inspection/lugdown/noxLimit") {
      try lugdown(
        {
          $0.nox80 = nil
          $0.noxLimit = try Composed.reading("2000")
        },
        record: {
          $0.start = Instant(try Composed.day("2019-05-01"), secondOfDay: 9 * 3600)
          $0.end = $0.start.adding(seconds: 900)
        })
    },
    Case(code: .judgeLimitSet, path: "inspection/lugdown/smokeLimit") {
      try lugdown { $0.smokeLimit = try Composed.reading("0.7") }
    },
    Case(code: .judgeLimitSet, path: "inspection/lugdown/smokeLimit", context: Composed.context(.b)) {
      try lugdown { $0.smokeLimit = try Composed.reading("1.2") }
    },
    Case(code: .judgeLimit, path: "inspection/lugdown/minWheelPower") {
      try lugdown { $0.minWheelPower = try Composed.reading("128.5") }
    },
    Case(
      code: .judgeRatedPower, path: "inspection/vehicle/ratedPower",
      context: JudgementContext(registered: RegisteredFacts(ratedPower: Quantity(scaled: 2600)))
    ) { try lugdown() },
    Case(code: .judgeNOxMissing, path: "inspection/lugdown/nox80") { try lugdown { $0.nox80 = nil } },
    Case(code: .judgeRatedPowerMissing, path: "inspection/vehicle/ratedPower") {
      try lugdown(record: { $0.vehicle.ratedPower = nil })
    },
    Case(code: .judgeAmbientMissing, path: "inspection/ambient") { try lugdown(record: { $0.ambient = nil }) },
    Case(code: .judgeAppearanceMissing, path: "inspection/appearance") { try lugdown(record: { $0.appearance = nil }) },
    Case(code: .judgeOBDMissing, path: "inspection/obd") { try lugdown(record: { $0.obd = nil }) },
    Case(code: .judgeOBDUnclear, path: "inspection/vehicle/manufacturedOn") {
      try lugdown(record: {
        $0.obd = nil
        $0.vehicle.manufacturedOn = nil
      })
    },
    Case(code: .judgeOBDUnclear, path: "inspection/obd") {
      try lugdown(record: { $0.obd = OBDCheck(outcome: .pass, communication: .established) })
    },
    Case(code: .judgeOBDCodes, path: "inspection/obd/faultCodes") {
      try lugdown(record: { $0.obd?.faultCodes = ["P2000"] })
    },
    Case(code: .judgeOBDNotReady, path: "inspection/obd") {
      try lugdown(record: { $0.obd?.notReady = ["SCR", "DPF", "EGR"] })
    },
    Case(code: .judgeVerdictMissing, path: "inspection/verdict") { try lugdown(record: { $0.verdict = nil }) },
    Case(
      code: .judgeAltitudeUnknown, path: "inspection/lugdown", context: JudgementContext(altitudeRule: .linear)
    ) {
      try lugdown { $0.k100 = try Composed.reading("1.21") }
    },
    Case(code: .judgeNoMethod, path: "inspection") { try lugdown(record: { $0.results = [] }) },
    Case(code: .judgeNegative, path: "inspection/lugdown/k100") {
      try lugdown { $0.k100 = try Composed.reading("-0.01") }
    },
    Case(code: .judgeNoTable, path: "inspection") {
      try lugdown(record: { $0.start = Instant(try Composed.day("2019-04-30")) })
    },
  ]

  @Test("each kind alone", arguments: cases)
  func alone(_ example: Case) throws {
    let record = try example.record()
    let findings = InspectionJudgement(of: record, in: example.context).findings
    #expect(findings.map(\.code.id) == example.before.map(\.id) + [example.code.id])
    #expect(findings.last?.path == example.path)
  }

  @Test("a clean record agrees in everything")
  func clean() throws {
    var record = try Self.lugdown {
      $0.outcome = .pass
      $0.smokeLimit = try Composed.reading("1.2")
      $0.noxLimit = try Composed.reading("1500")
      $0.minWheelPower = try Composed.reading("102.8")
    }
    #expect(InspectionJudgement(of: record).findings == [])
    record.results = [.freeAcceleration(try Composed.freeAcceleration(["0.50", "0.60", "0.71"], mean: "0.6"))]
    #expect(InspectionJudgement(of: record).findings == [])
    #expect(InspectionJudgement(of: record).computed.outcome == .pass)
  }

  @Test("a mean is right in every rounding of its precision", arguments: ["0.60", "0.61", "0.6", "0.7", "1", "0"])
  func meanRoundings(mean: String) throws {
    let record = try Self.free(["0.60", "0.60", "0.61"], mean: mean)
    #expect(!InspectionJudgement(of: record).findings.contains { $0.code == .judgeMean })
  }

  @Test("least wheel power in any rounding", arguments: ["102.8", "102", "103"])
  func wheelPowerRoundings(text: String) throws {
    let record = try Self.lugdown { $0.minWheelPower = try Composed.reading(text) }
    #expect(InspectionJudgement(of: record).findings == [])
  }

  @Test("a petrol method on a diesel vehicle is named and not judged")
  func wrongMethod() throws {
    var test = DoubleIdleResult(
      low: .init(co: try Composed.reading("0.1"), hc: try Composed.reading("10")),
      high: .init(co: try Composed.reading("0.1"), hc: try Composed.reading("10")))
    test.lambda = try Composed.reading("1")
    var record = try Composed.diesel([.doubleIdle(test)])
    record.verdict = .pass
    let judgement = InspectionJudgement(of: record)
    #expect(judgement.computed.outcome == .cannotJudge)
    #expect(judgement.computed.gaps == [.methodNotForFuel(.doubleIdle, .diesel)])
    #expect(judgement.findings.map(\.code) == [.judgeMethodFuel])
  }

  @Test("failed parts under a passed verdict")
  func failedParts() throws {
    var record = try Self.lugdown()
    record.appearance = AppearanceCheck(outcome: .fail)
    #expect(InspectionJudgement(of: record).findings.map(\.code) == [.judgeAppearance, .judgeVerdict])

    for item in [
      \AppearanceCheck.controlDevices, \.obdConnector, \.malfunctionIndicator, \.leaks,
    ] {
      record = try Self.lugdown()
      record.appearance?[keyPath: item] = .fail
      #expect(InspectionJudgement(of: record).computed.outcome == .fail)
      #expect(InspectionJudgement(of: record).findings.map(\.code) == [.judgeAppearanceItem, .judgeVerdict])
      record.appearance?[keyPath: item] = .notChecked
      #expect(InspectionJudgement(of: record).findings == [])
    }

    record = try Self.lugdown()
    record.obd = Composed.obd(.fail)
    #expect(InspectionJudgement(of: record).findings.map(\.code) == [.judgePartFailed, .judgeVerdict])

    record = try Self.lugdown()
    record.obd = OBDCheck(outcome: .pass, communication: .connectorDamaged)
    #expect(InspectionJudgement(of: record).findings.map(\.code) == [.judgeOBD, .judgeVerdict])

    record = try Self.lugdown()
    var check = OBDCheck(outcome: .pass, communication: .established)
    check.indicatorLit = true
    check.faultCodes = ["P2000"]
    record.obd = check
    #expect(InspectionJudgement(of: record).findings.map(\.code) == [.judgeOBD, .judgeVerdict])
  }

  @Test("smoke that was seen explains the failed method beside it")
  func seenSmoke() throws {
    var record = try Self.lugdown { $0.outcome = .fail }
    var observation = RingelmannResult(level: try Composed.reading("1"))
    observation.visibleSmoke = true
    record.results.append(.ringelmann(observation))
    record.verdict = .fail
    #expect(InspectionJudgement(of: record).findings == [])
  }

  @Test("missing and wrong parts of petrol methods")
  func petrol() throws {
    var test = TransientResult(co: try Composed.reading("1.00"))
    test.hc = try Composed.reading("0.50")
    test.nox = try Composed.reading("0.50")
    test.hcPlusNOx = try Composed.reading("0.80")
    var record = try Composed.petrol([.transient(test)])
    record.verdict = .pass
    #expect(InspectionJudgement(of: record).findings.map(\.code) == [.judgeSum])
    test.hcPlusNOx = try Composed.reading("1.01")
    test.hcPlusNOxLimit = try Composed.reading("1.40")
    record.results = [.transient(test)]
    #expect(InspectionJudgement(of: record).findings.map(\.path) == ["inspection/transient/hcPlusNOxLimit"])
    record.results = [.shortTransient(TransientResult(co: try Composed.reading("1.00")))]
    #expect(
      InspectionJudgement(of: record).findings.map(\.path)
        == ["inspection/shortTransient/hc", "inspection/shortTransient/nox"])
  }

  @Test("a record that is broken off, void or cancelled claims nothing", arguments: [StationVerdict.aborted, .invalid])
  func noClaim(verdict: StationVerdict) throws {
    var record = try Self.lugdown { $0.k100 = try Composed.reading("3.00") }
    record.verdict = verdict
    #expect(InspectionJudgement(of: record).findings == [])
    #expect(InspectionJudgement(of: record).computed.outcome == .fail)
    record.verdict = .pass
    record.cancellation = "entered twice"
    #expect(InspectionJudgement(of: record).findings == [])
  }

  @Test("the message of a disagreement shows the working")
  func message() throws {
    let record = try Self.lugdown { $0.k100 = try Composed.reading("1.31") }
    let finding = try #require(InspectionJudgement(of: record).findings.first)
    #expect(finding.message.en.contains("1.31 m⁻¹ > 1.20 m⁻¹"))
    #expect(finding.message.zh.contains("超出 9.2 %"))
  }

  @Test("codes are unique, sorted and in both languages")
  func codes() {
    let ids = FindingCode.judgementCodes.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    for code in FindingCode.judgementCodes {
      #expect(code.id.hasPrefix("JUDGE-") && !code.title.zh.isEmpty && !code.hint.en.isEmpty)
    }
  }

  @Test("a reading that the table has no row for is no pass, and is told")
  func withoutRow() throws {
    let day = try Composed.day("2021-03-01")
    let empty = LimitTable<LimitSet, OpacityCoefficient>("composed", LimitItem.lugdownSmoke100.title, [])
    var working = VerdictWorking()
    working.compare(
      .ringelmann, Reading(Quantity<RingelmannLevel>(scaled: 1)), in: GB3847.ringelmann, for: .a, on: day)
    #expect(working.outcome == .pass)
    working.compare(.lugdownSmoke100, Reading(Quantity<OpacityCoefficient>(scaled: 900)), in: empty, for: .a, on: day)
    #expect(working.gaps == [.noLimitLoaded(.lugdownSmoke100)] && working.outcome == .cannotJudge)
  }

  @Test("the parts of an inspection are judged by the standard of its vehicle")
  func partsByStandard() throws {
    func requirements(_ record: InspectionRecord) -> PartRequirements { record.partRequirements(JudgementContext()) }
    let diesel = try Composed.diesel([.lugdown(try Composed.lugdown())])
    #expect(requirements(diesel).obd == GB3847.obdRequirement)
    #expect(requirements(diesel).appearance == GB3847.appearanceRequirement)
    let petrol = try Composed.petrol([])
    #expect(requirements(petrol).obd == GB18285.obdRequirement)
    #expect(requirements(petrol).appearance == GB18285.appearanceRequirement)
    #expect(requirements(petrol).mostMonitorsNotReady == GB18285.mostMonitorsNotReady)
    var gas = petrol
    gas.vehicle.fuel = .naturalGas
    #expect(requirements(gas).obd == GB18285.obdRequirement)
  }
}
