import Foundation
import Testing

/// What many tests ask of the registry in the process's folder.
extension HeguiProcess {
  /// Puts a registry into the process's folder whose plan catches nobody, so that the status of a look-up speaks of the records
  /// alone. Without any plan nothing could be told to be allowed.
  func beginRegistryOfRecords() throws { try beginRegistry("--pack", HeguiProcess.fixture("policies/silent.xml")) }

  /// A process whose registry is made, with a plan that catches nobody, and into which the fixture folders were imported in order.
  static func withRegistry(importing fixtures: String...) throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistryOfRecords()
    for fixture in fixtures { try hegui.run("import", HeguiProcess.fixture(fixture)) }
    return hegui
  }

  /// The same for no place and without any plan: what is loaded later is alone, and look-ups have no rule to ask.
  static func withoutPlan(importing fixtures: String...) throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry()
    for fixture in fixtures { try hegui.run("import", HeguiProcess.fixture(fixture)) }
    return hegui
  }

  /// Runs a command that must end with 0.
  @discardableResult
  func succeed(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> ProcessResult {
    let result = try run(arguments: arguments)
    try #require(result.status == 0, "\(arguments): \(result.errors)", sourceLocation: sourceLocation)
    return result
  }

  /// How often each code was told when one record was noted: the counts by code of `hegui record`.
  func findings(recording arguments: String...) throws -> JSONValue { try findings(recording: arguments) }

  func findings(recording arguments: [String]) throws -> JSONValue {
    try run(arguments: ["record"] + arguments + ["--format", "json"]).json()["findingCounts"]
  }

  /// A registry of Hebi whose heating season 2019 to 2020 is noted and that holds a single unit, U-9: an emergency list
  /// names it, and nothing else does.
  func beginSeasonOfListedUnit() throws {
    try beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try run(
      "record", "list-entry", "E", "list=emergencyTransport", "place=410600", "subjectKind=unit", "subject=U-9",
      "from=2019-05-01", "source=D", "--at", "2019-05-01")
    for (name, day) in [("seasonFrom", "2019-11-15"), ("seasonUntil", "2020-03-16")] {
      try run(
        "record", "parameter", name, "pack=hebi-2019", "name=" + name, "value=" + day, "source=D", "--at", "2019-11-01")
    }
  }

  /// What stands in the registry, apart from when and how it came.
  func contentHash() throws -> String { try info("contentHash") }

  /// The newest entry of the audit chain.
  func auditHead() throws -> String { try info("auditHead") }

  private func info(_ key: String) throws -> String { try #require(try json("db", "info")[key].string) }

  /// Everything by which a registry could differ from before.
  func state() throws -> RegistryState {
    let info = try json("db", "info")
    return RegistryState(
      contentHash: try #require(info["contentHash"].string), auditHead: try #require(info["auditHead"].string))
  }
}

/// A registry's content and audit chain at a moment.
struct RegistryState: Equatable {
  let contentHash: String
  let auditHead: String
}

/// Counts of a file or a run as the command line names them.
struct Counts: Equatable {
  static let outcomes = ["accepted", "duplicate", "superseded", "waiting", "quarantined", "rejected"]

  var read = 0
  var byOutcome: [String: Int] = [:]

  /// Counts in which all other outcomes are zero.
  init(_ byOutcome: [String: Int]) {
    self.byOutcome = byOutcome.filter { $0.value != 0 }
    read = byOutcome.values.reduce(0, +)
  }

  /// The counts of a report; every outcome must be there.
  init(_ report: JSONValue, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for outcome in Counts.outcomes {
      let number = try #require(report[outcome].int, "\(outcome)", sourceLocation: sourceLocation)
      if number != 0 { byOutcome[outcome] = number }
    }
    read = try #require(report["read"].int, sourceLocation: sourceLocation)
    #expect(read == byOutcome.values.reduce(0, +), "read is the sum of the outcomes", sourceLocation: sourceLocation)
  }
}
