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
      report.openItems = WithdrawnSubject(.machine, state.values, on: context.at.day).items
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
    report.openItems += try othersUnderCodes(working)
    guard let code else { return }
    let monitoring = try RemoteMonitoringHistory.ifTold(
      reader, identity: code, state: nil, at: context.at, knownAt: context.knownAt)
    report.remoteOBD = monitoring.map { RemoteStatusLine.line(of: $0) }
    report.openItems += monitoring.map { RemoteStatusLine.openItems(of: $0) } ?? []
  }

  /// Checks over a limit, or against themselves, that note a code of this machine beside the key of another one: it may be about
  /// this machine, whichever of the two was written wrongly.
  ///
  /// - Complexity: O(log n + checks that note a code of the machine and a key).
  private func othersUnderCodes(_ working: CheckWorking) throws -> [BilingualText] {
    let bearers = IdentityBearers(in: register, known: context.at)
    return try bearers.codes(of: key).flatMap { code in
      let filter = RecordFilter("machineCode", equals: .text(code.text))
      return try register.states(of: .check, having: filter, and: .stated("machine"), at: context.at)
        .compactMap { check -> BilingualText? in
          guard let other = check.text("machine"), other != key, let at = try register.happened(check),
            at <= context.at,
            try bearers.machine(bearing: code, at: at).map({ $0 == key }) ?? true
          else { return nil }
          let finding = try working.line(of: check, at)
          guard finding.isStandingExcess || finding.isContradicted else { return nil }
          return BilingualText(
            zh: "编码 \(code) 下有检查记在另一机械 \(other) 名下，超标或与其结果不符（\(check.key)，\(at.day)）：核对机械标识与编码",
            en:
              "Under the code \(code) a check notes another machine, \(other), with an excess or against its outcome (\(check.key), \(at.day)): check key and code"
          )
        }
    }
  }
}
