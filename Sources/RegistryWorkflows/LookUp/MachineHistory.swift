import Policy
import RegistryModel
import RegistryStore
import Reports

/// What the registry knows of one machine: the register's state and what supervision found.
struct MachineHistory {
  let reader: RegistryReader
  /// What `reader` sees, each question asked once.
  let register: RememberedRegister<RegisterSnapshot>
  let context: WorkflowContext
  let key: String

  func fill(_ report: inout LookupReport) throws {
    let state = try reader.state(of: .machine, key: key, context.questionWithPersonalData)
    if let state {
      report.machine = .init(
        key: key, registered: true,
        titled: SubjectText.titled(state, personal: context.includesPersonalData, on: context.at.day))
      report.openItems = WithdrawnSubject(state.values, on: context.at.day).items
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
    let working = CheckWorking(reader: reader, register: register, context: context)
    report.findings = try SubjectRecords(kind: .machine, key: key, register: register, context: context).records(
      of: .check
    )
    .map { try working.line(of: $0.state, $0.at) }
    guard let code else { return }
    let monitoring = try RemoteMonitoringHistory.ifTold(
      reader, identity: code, state: nil, at: context.at, knownAt: context.knownAt)
    report.remoteOBD = monitoring.map { RemoteStatusLine.line(of: $0) }
    report.openItems += monitoring.map { RemoteStatusLine.openItems(of: $0) } ?? []
  }
}
