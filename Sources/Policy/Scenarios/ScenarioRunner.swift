import RegistryModel

/// What came of a scenario.
public struct ScenarioResult: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// What came out otherwise than expected, one line each; empty where it passed.
  public let failures: [String]

  /// Whether everything came out as expected.
  public var passed: Bool { failures.isEmpty }
}

/// Runs scenarios of one pack over a register of their own.
public struct ScenarioRunner: Sendable {
  private let pack: CompiledPack
  private let engine: DecisionEngine

  /// Runs scenarios against `pack`.
  public init(_ pack: CompiledPack) {
    self.pack = pack
    engine = DecisionEngine([pack])
  }

  /// Runs one scenario.
  ///
  /// - Throws: What the register throws; one in memory throws nothing.
  public func run(_ scenario: Scenario) throws -> ScenarioResult {
    var register = InMemoryRegister()
    var failures: [String] = []
    for (index, step) in scenario.steps.enumerated() {
      let place = "step \(index + 1): "
      switch step {
      case .record(let delta): register.record(delta)
      case .ask(let question, let expected):
        let decision = try engine.decide(question, in: register)
        failures += ScenarioRunner.differences(decision, expected).map { place + $0 }
      case .member(let list, let kind, let key, let day, let expected):
        let found = try pack.membership(of: list, kind: kind, key: key, on: day, in: register)
        if found != expected { failures.append(place + "\(list) \(key) on \(day): \(found), expected \(expected)") }
      case .membership(let list, let kind, let key, let from, let until, let expected):
        let found = try pack.memberships(of: list, kind: kind, key: key, from: from, until: until, in: register)
        if found.map(\.days) != expected {
          failures.append(place + "\(list) \(key): \(found.map(\.days)), expected \(expected)")
        }
      case .figure(let expected):
        failures += try expected.differences(pack, in: register, register).map { place + $0 }
      case .inspection(let mark): register.record(mark)
      case .caseState(let expected):
        failures += try expected.differences(CaseEngine(pack), in: register).map { place + $0 }
      case .caseEvent(let expected):
        failures += try expected.differences(CaseEngine(pack), in: register).map { place + $0 }
      case .progress(let expected):
        failures += try expected.differences(pack, in: register, register).map { place + $0 }
      case .publication(let expected):
        failures += try expected.differences(IndicatorEngine(pack), in: register).map { place + $0 }
      }
    }
    return ScenarioResult(scenario: scenario, failures: failures)
  }

  private static func differences(_ decision: Decision, _ expected: Scenario.Expectation) -> [String] {
    var lines: [String] = []
    if let answer = expected.answer, decision.answer != answer {
      let rules = decision.matching.map { "\($0.id)=\($0.answer.rawValue)\($0.missing.map(\.text))" }
      lines.append(
        "answer \(decision.answer.rawValue), expected \(answer.rawValue); \(rules.joined(separator: " "))")
    }
    for rule in expected.rules {
      guard let outcome = decision.outcomes.first(where: { $0.id == rule.id }) else {
        lines.append("rule \(rule.id) took no part")
        continue
      }
      if outcome.answer != rule.answer {
        lines.append(
          "rule \(rule.id) \(outcome.answer.rawValue), expected \(rule.answer.rawValue); "
            + "missing \(outcome.missing.map(\.text))")
      }
      let named = outcome.missing.map(\.text) + outcome.lacking
      for item in rule.missing where !named.contains(item) {
        lines.append("rule \(rule.id) does not name \(item) as missing, but \(named)")
      }
    }
    return lines
  }
}
