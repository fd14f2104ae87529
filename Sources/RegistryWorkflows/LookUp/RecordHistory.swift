import Policy
import RegistryModel
import RegistryStore
import Reports

/// What the registry knows of one record of any other kind than vehicles and machines: a unit, a station, a check.
struct RecordHistory {
  let reader: RegistryReader
  /// What `reader` sees, each question asked once.
  let register: RememberedRegister<RegisterSnapshot>
  let context: WorkflowContext
  let record: NamedRecord
  /// The checks that are too many to be shown.
  private(set) var earlier = EarlierChecks()

  init(
    reader: RegistryReader, register: RememberedRegister<RegisterSnapshot>, context: WorkflowContext,
    record: NamedRecord
  ) {
    self.reader = reader
    self.register = register
    self.context = context
    self.record = record
  }

  /// The record and the checks that name it; nil where the registry knows nothing of it.
  ///
  /// - Throws: `StoreError`.
  mutating func report(key asked: String) throws -> LookupReport? {
    let known = RegisterQuestion(at: nil, knownAt: context.knownAt)
    guard try !reader.history(of: record.kind, key: record.key, known).isEmpty else {
      return try sighted(asked)
    }
    guard let state = try reader.state(of: record.kind, key: record.key, context.questionWithPersonalData) else {
      var report = try sighted(asked) ?? LookupReport(key: asked, status: .unknown, at: context.at)
      report.notes.append(
        BilingualText(
          zh: "所问时刻尚未登记；这不表示合规。",
          en: "It was not registered yet at the moment asked. That does not mean it complies."))
      return report
    }
    var report = LookupReport(key: asked, status: .found, at: context.at)
    report.record = LookupReport.Subject(
      kind: record.kind.id, key: record.key, registered: true,
      titled: SubjectText.titled(state, personal: context.includesPersonalData, on: context.at.day))
    try fillFindings(state, &report)
    return report
  }

  /// A record that the register does not hold, of which checks, repairs, suspicions or lists speak; nil where none does.
  private mutating func sighted(_ asked: String) throws -> LookupReport? {
    var report = LookupReport(key: asked, status: .found, at: context.at)
    try fillFindings(nil, &report)
    guard try !report.findings.isEmpty || isNamedByRepair() || isSuspected() || isListed() else { return nil }
    report.record = LookupReport.Subject(kind: record.kind.id, key: record.key, registered: false, titled: [])
    report.notes.append(
      BilingualText(
        zh: "登记库没有该对象，只知检查、维修、线索或名单记录提及；这不表示合规。",
        en:
          "The register does not hold it: only records of checks, repairs, suspicions or lists name it. That does not mean it complies."
      )
    )
    return report
  }

  private func isNamedByRepair() throws -> Bool {
    guard record.kind == .workshop else { return false }
    let question = RegisterQuestion(at: context.at, knownAt: context.knownAt)
    return try !reader.states(of: .repair, where: record.kind.id, is: .text(record.key), question).isEmpty
  }

  private func isListed() throws -> Bool {
    try reader.isListed(record.kind, key: record.key, RegisterQuestion(at: context.at, knownAt: context.knownAt))
  }

  private func isSuspected() throws -> Bool {
    guard RecordKind.suspicion.attribute(record.kind.id) != nil else { return false }
    let question = RegisterQuestion(at: context.at, knownAt: context.knownAt)
    return try !reader.states(of: .suspicion, where: record.kind.id, is: .text(record.key), question).isEmpty
  }

  /// The latest checks, newest first, and how many there are; a device or station is named by hundreds of thousands.
  private mutating func fillFindings(_ state: SubjectState?, _ report: inout LookupReport) throws {
    let working = CheckWorking(reader: reader, register: register, context: context)
    if record.kind == .check {
      guard let state else { return }
      let check = RecordState(kind: .check, key: state.key, values: state.values)
      report.findings = try register.happened(check).map { [try working.line(of: check, $0)] } ?? []
      return
    }
    guard RecordKind.check.attribute(record.kind.id) != nil else { return }
    let filter = RecordFilter(record.kind.id, equals: .text(record.key))
    // Of those that are not shown no more is read than tells whether somebody has to act on them.
    let checks = try reader.snapshot(knownAt: context.knownAt)
      .states(of: .check, where: filter, at: context.at, reading: Self.telling)
      .compactMap { check in try register.happened(check).map { (check: check, at: $0) } }
      .filter { $0.at <= context.at }
      .sorted { ($1.at, $0.check.key) < ($0.at, $1.check.key) }
    report.findings = try checks.prefix(LookupWorkflow.historyLimit).compactMap { found in
      try register.state(of: .check, key: found.check.key, at: context.at).map { try working.line(of: $0, found.at) }
    }
    let rest = checks.dropFirst(LookupWorkflow.historyLimit)
    guard !rest.isEmpty else { return }
    report.notes.append(
      BilingualText(
        zh: "共有 \(checks.count) 条检查记录提及；以上为最近 \(LookupWorkflow.historyLimit) 条。",
        en: "\(checks.count) checks name it; the latest \(LookupWorkflow.historyLimit) are shown."))
    let excesses = rest.map(\.check).filter(\.values.checkFinding.isStandingExcess)
    earlier = EarlierChecks(
      excesses: excesses.map(\.key), retestedCases: Set(excesses.compactMap { $0.text("retestOf") }),
      contradicted: try contradicted(among: rest.map { ($0.check, $0.at) }, working))
  }

  /// Those of the checks that are not shown which state no excess, while their readings, their items or another statement of
  /// the same moment say otherwise.
  ///
  /// - Complexity: O(checks); only what may contradict itself is read whole.
  private func contradicted(
    among checks: [(check: RecordState, at: Instant)], _ working: CheckWorking
  ) throws -> [String] {
    try register.passing {
      try checks.filter { check, at in
        guard check.values.checkFinding.isStandingWithoutExcess,
          try check.values.mayContradictItself
            || reader.hasOvertakenStatement(of: .check, key: check.key, upTo: context.at, knownAt: context.knownAt),
          let whole = try register.state(of: .check, key: check.key, at: context.at)
        else { return false }
        return try working.isContradicted(whole, at)
      }.map(\.check.key)
    }
  }

  /// The attributes that tell whether somebody has to act on a check.
  private static let telling = Set(
    ["at", "kind", "outcome", "retestOf", "status"] + CheckFault.allCases.map(\.rawValue) + FuelReadings.attributes
      + CheckWorking.exhaustReadings)
}

extension [String: AttributeValue] {
  /// Whether a check holds anything that could contradict its outcome.
  fileprivate var mayContradictItself: Bool {
    hasUncountedFault || FuelReadings.attributes.contains { self[$0] != nil }
      || checkKind != .remoteSensing && CheckWorking.exhaustReadings.contains { self[$0] != nil }
  }
}
