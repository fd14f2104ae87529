import Policy
import RegistryModel
import RegistryStore
import Reports

/// What the registry knows of one machine: the register's state and what supervision found.
struct MachineHistory {
  let reader: RegistryReader
  let context: WorkflowContext
  let key: String

  func fill(_ report: inout LookupReport) throws {
    let state = try reader.state(of: .machine, key: key, context.questionWithPersonalData)
    if let state {
      report.machine = .init(
        key: key, registered: true,
        titled: SubjectText.titled(state, personal: context.includesPersonalData, on: context.at.day))
    } else {
      report.machine = .init(key: key, registered: false, titled: [])
      report.notes.append(
        BilingualText(
          zh: "该机械在所问时刻尚未登记，只知监督记录所载；这不表示合规。",
          en:
            "The machine was not registered at the moment asked: only what supervision recorded of it is known. That does not mean it complies."
        ))
    }
    var code = state?.text("code")
    if case .code(let read)? = SightedKey(key) { code = read.text }
    report.findings = try findings(codes: codes(code))
    guard let code else { return }
    report.remoteOBD = try RemoteMonitoringHistory.ifTold(
      reader, identity: code, state: nil, at: context.at, knownAt: context.knownAt
    ).map { RemoteStatusLine.line(of: $0) }
  }

  /// The codes that it bears or bore: a finding stays its own when the code changes.
  private func codes(_ current: String?) throws -> Set<String> {
    let states = try reader.history(of: .machine, key: key, RegisterQuestion(at: nil, knownAt: context.knownAt))
    return Set(states.filter { $0.from <= context.at }.compactMap { $0.text("code") } + [current].compactMap { $0 })
  }

  /// The checks that name the machine by its key or by a code.
  private func findings(codes: Set<String>) throws -> [LookupReport.SupervisionFinding] {
    let question = RegisterQuestion(at: context.at, knownAt: context.knownAt)
    var checks = try reader.states(of: .check, where: "machine", is: .text(key), question)
    for code in codes.sorted() {
      let known = Set(checks.map(\.key))
      checks += try reader.states(of: .check, where: "machineCode", is: .text(code), question)
        .filter { ($0.text("machine") ?? key) == key && !known.contains($0.key) }
    }
    let working = CheckWorking(reader: reader, context: context)
    return try checks.compactMap { check in
      guard let at = check.moment("at"), at <= context.at else { return nil }
      return try working.line(of: check, at)
    }
    .sorted { ($1.at, $0.check) < ($0.at, $1.check) }
  }
}
