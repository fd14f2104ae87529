import EmissionStandards
import RegistryModel
import RegistryStore

/// The registry's own view of a supervision check: a machine's smoke by GB 36886-2018, a vehicle's passes before the
/// remote-sensing device by HJ 845-2017. What a person entered stays; a disagreement is a finding.
struct CheckJudgement {
  let key: String
  let reader: RegistryReader
  let at: Instant

  func findings() throws -> [Finding] {
    guard let check = try reader.state(of: .check, key: key, RegisterQuestion(at: at)), let moment = check.moment("at")
    else { return [] }
    if check.text("kind") == "remoteSensing" { return try remoteSensingFindings(check, moment) }
    return try machineFindings(check, moment)
  }

  private func machineFindings(_ check: SubjectState, _ moment: Instant) throws -> [Finding] {
    guard let machine = try machine(of: check, moment) else { return [] }
    let test = MachineSmokeTest(
      checkOn: moment.day, k: check.integer("opacityK").map { Quantity(scaled: $0) },
      ringelmann: check.integer("ringelmann").map { Quantity(scaled: $0) }, stage: Self.stage(machine),
      ratedPower: machine.integer("ratedPower").map { Quantity(scaled: $0) })
    guard test.statedMean != nil || test.ringelmann != nil else { return [] }
    return disagreement(check, Verdict(judging: test))
  }

  private func disagreement(_ check: SubjectState, _ verdict: Verdict) -> [Finding] {
    let computed =
      switch verdict.outcome {
      case .pass: "pass"
      case .fail: "overLimit"
      case .cannotJudge: "notJudged"
      }
    guard let stated = check.text("outcome"), computed != "notJudged", stated != "notJudged", stated != computed else {
      return []
    }
    let working = verdict.comparisons.first { $0.outcome == .fail } ?? verdict.comparisons.first
    let message = BilingualText(
      zh: FindingCode.checkOutcome.title.zh + (working.map { "：" + $0.line(in: .zh) } ?? ""),
      en: FindingCode.checkOutcome.title.en + (working.map { ": " + $0.line(in: .en) } ?? ""))
    return [Finding(.checkOutcome, path: "check/outcome", value: stated, message: message)]
  }

  private func remoteSensingFindings(_ check: SubjectState, _ moment: Instant) throws -> [Finding] {
    let own = Verdict.Series(checks: [check])
    var findings: [Finding] = []
    if own.exceeds, check.text("outcome") == "pass" {
      findings.append(Finding(.checkOutcome, path: "check/outcome", value: "pass"))
    }
    let series = Verdict.Series(checks: try passes(of: check))
    if series.verdict.outcome == .failed {
      findings.append(Finding(.remoteSensingFailed, path: "check", value: check.text("plate") ?? check.text("vin")))
    }
    return findings
  }

  /// All remote-sensing checks of the same vehicle, as the check itself names it.
  private func passes(of check: SubjectState) throws -> [SubjectState] {
    let name = check.text("vin") == nil ? "plate" : "vin"
    guard let value = check.text(name) else { return [check] }
    return try reader.states(of: .check, where: name, is: .text(value), RegisterQuestion(at: at)).filter {
      $0.text("kind") == "remoteSensing" && $0.text("status") != "annulled"
        && $0.text("plateColor") == check.text("plateColor")
    }
  }

  private func machine(of check: SubjectState, _ moment: Instant) throws -> SubjectState? {
    let question = RegisterQuestion(at: moment)
    if let key = check.text("machine") { return try reader.state(of: .machine, key: key, question) }
    guard let code = check.text("machineCode") else { return nil }
    return try reader.states(of: .machine, where: "code", is: .text(code), question).first
  }

  /// The machine's stage, as a bound where it was derived from dates.
  private static func stage(_ machine: SubjectState) -> StageKnowledge<NonRoadStage> {
    guard let stage = machine.integer("stage").flatMap({ NonRoadStage(rawValue: $0) }) else {
      var facts = NonRoadStageFacts()
      facts.disclosure = machine.text("disclosure").map { DisclosureNumber($0) }
      facts.manufacturedOn = machine.day("manufacturedOn")
      facts.ratedPower = machine.integer("ratedPower").map { Quantity(scaled: $0) }
      facts.isAgricultural = machine.text("trade").map { $0 == "farmland" }
      return StageDetermination(facts).knowledge
    }
    let source = machine.text("stageSource").flatMap(StageSource.init) ?? .record
    return source == .derived ? .atLeast(stage) : .declared(stage, source: source)
  }
}

extension Verdict {
  /// Remote-sensing checks of one vehicle, judged as a series (HJ 845-2017).
  struct Series {
    let verdict: RemoteSensingVerdict

    init(checks: [SubjectState]) {
      let passes = checks.compactMap { check -> RemoteSensingObservation? in
        guard let moment = check.moment("at") else { return nil }
        return RemoteSensingObservation(
          time: moment, isValid: true, opacity: check.integer("opacityPercent").map { Quantity(scaled: $0) },
          ringelmann: check.integer("ringelmann").map { Quantity(scaled: $0) },
          no: check.integer("nox").map { Quantity(scaled: $0) })
      }
      verdict = RemoteSensingVerdict(judging: passes)
    }

    /// Whether some reading exceeds its limit.
    var exceeds: Bool { verdict.comparisons.contains { $0.outcome == .fail } }
  }
}
