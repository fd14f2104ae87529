public import Policy
public import RegistryModel

/// What came of scenarios.
public struct ScenarioReport: Report {
  /// How many were run.
  public var scenarios = 0
  /// How many came out as expected.
  public var passed = 0
  /// How many did not.
  public var failed = 0
  /// How many scenarios test each clause row.
  public var rows: [String: Int] = [:]
  /// What came out otherwise than expected.
  public var failures: [Failure] = []

  /// Nothing run yet.
  public init() {}

  /// Counts one result.
  public mutating func add(_ result: ScenarioResult) {
    scenarios += 1
    for row in result.scenario.rows { rows[row, default: 0] += 1 }
    guard !result.passed else {
      passed += 1
      return
    }
    failed += 1
    failures.append(
      Failure(
        id: result.scenario.id, variant: result.scenario.variant, title: result.scenario.title, lines: result.failures))
  }

  /// One scenario that came out otherwise.
  public struct Failure: Encodable, Sendable {
    /// Its id.
    public var id: String
    /// Its variant.
    public var variant: String
    /// What it is about.
    public var title: BilingualText
    /// What came out otherwise.
    public var lines: [String]
  }

  /// Failures, then the totals.
  public func lines(in language: Language, width: Int) -> [String] {
    var lines: [String] = []
    for failure in failures {
      lines.append("✗ " + failure.id + failure.variant + "  " + failure.title[language])
      lines += failure.lines.flatMap { DisplayWidth.wrapped($0, to: width - 4).map { "    " + $0 } }
    }
    let total = BilingualText(
      zh: "\(scenarios) 个情景，\(passed) 个通过，\(failed) 个不符，涉及 \(rows.count) 行",
      en: "\(scenarios) scenarios, \(passed) passed, \(failed) failed, on \(rows.count) rows")
    return lines + [total[language]]
  }
}
