import Policy
import RegistryModel
import RegistryStore

/// What a record that was just taken says against the rest of the register: devices out of service, evidence without a
/// digest, machines that nobody reported or that are out of use, passages against an alert, steps that do not fit their case,
/// and periods that are frozen already.
///
/// It keeps what it read for the records that follow, within one run.
struct SupervisionReview {
  private let packs: LoadedPacks
  private var keepsDevices: Bool?
  private var frozen = FrozenPeriods()
  private var steps = StepCourse()

  init(packs: LoadedPacks) {
    self.packs = packs
  }

  /// Forgets the cases of steps that may have been taken back, or replaced.
  mutating func forgetSteps() { steps.forget() }

  /// What is found on a statement about a subject.
  mutating func findings(on delta: RegisterDelta, in transaction: RegistryTransaction) throws -> [Finding] {
    let reader = transaction.reader
    var findings: [Finding] = []
    if delta.kind != .caseStep { steps.forget() }
    switch delta.kind {
    case .device: keepsDevices = nil
    case .vehicle: findings = try IdentityReview(reader: reader).findings(onVehicle: delta)
    case .machine: findings = try IdentityReview(reader: reader).findings(onMachine: delta)
    case .check:
      findings = try checkFindings(delta, reader) + JointActionReview(reader: reader).findings(onCheck: delta.key)
    case .jointAction: findings = try JointActionReview(reader: reader).findings(onAction: delta.key)
    case .siteEntry: findings = try siteFindings(delta, reader)
    case .suspicion: findings = try suspicionFindings(delta, transaction)
    case .gateEvent: findings = try gateFindings(delta, reader)
    case .caseStep:
      findings = try StepReview(packs: packs.packs(reader)).findings(on: delta, following: &steps, transaction)
    case .evidence: findings = try evidenceFindings(delta, reader, file: "file", digest: "digest")
    case .repair:
      findings =
        try evidenceFindings(delta, reader, file: "evidence", digest: "evidenceDigest") + repairFindings(delta, reader)
    default: break
    }
    findings += try EventReview(delta, packs: packs).findings(transaction)
    return try findings + lateFindings(delta, transaction)
  }

  /// What is found on an inspection: only whether it comes late.
  mutating func findings(
    on record: InspectionRecord, of place: DivisionCode?, in transaction: RegistryTransaction
  ) throws -> [Finding] {
    guard try frozen.contain(record.end.day, of: place, inRanking: true, in: transaction) else { return [] }
    return [Finding(.recordLate, path: "inspection/end", value: "\(record.end)")]
  }

  /// What happened, or holds from, within a month or year that is closed, or whose ranking is published, leaves it as it
  /// is and is told.
  private mutating func lateFindings(
    _ delta: RegisterDelta, _ transaction: RegistryTransaction
  ) throws -> [Finding] {
    guard try frozen.exist(in: transaction) else { return [] }
    let reader = transaction.reader
    let state = try reader.state(of: delta.kind, key: delta.key, .latest())
    let place = (state?.text("place") ?? delta.values.text("place")).flatMap { DivisionCode($0) }
    // A record that is moved out of a frozen period changes it as much as one that is moved in.
    let before = try SubjectTimeline(
      reader.statements(of: delta.kind, key: delta.key, .latest()).filter { $0.record != delta.record }
    ).entries.last?.values
    var isEvent = false
    for values in [state?.values, before].compactMap({ $0 }) {
      let isRanked = delta.kind == .check && values.checkKind.map { FindingCollector.sources.contains($0) } ?? false
      let places = try frozenPlaces(of: values, isRanked: isRanked, reader)
      for (name, moment) in RecordedEvent.moments(in: values) {
        isEvent = isEvent || RecordedEvent.isOfEvent(name)
        for place in places where try frozen.contain(moment.day, of: place, inRanking: isRanked, in: transaction) {
          return [Finding(.recordLate, path: delta.kind.id + "/" + name, value: "\(moment)")]
        }
      }
    }
    if try frozen.contain(delta.effective.day, of: place, inRanking: delta.kind == .check, in: transaction) {
      return [Finding(.recordLate, path: delta.kind.id + "/effective", value: "\(delta.effective)")]
    }
    // What is no event holds from its day on, in every later month as well.
    guard !isEvent, RecordedEvent.named(delta.kind.id, delta.kind, state?.values ?? delta.values) == nil,
      try frozen.haveEnded(onOrAfter: delta.effective.day, of: place, in: transaction)
    else { return [] }
    return [Finding(.recordLate, path: delta.kind.id + "/effective", value: "\(delta.effective)")]
  }

  /// The places whose periods count a record: its own, and of a check the ranking counts also the one where its vehicle is
  /// registered (clause PS-32). Where nothing tells, that of any place.
  private func frozenPlaces(
    of values: [String: AttributeValue], isRanked: Bool, _ reader: RegistryReader
  ) throws -> [DivisionCode?] {
    let own = values.text("place").flatMap { DivisionCode($0) }
    guard isRanked, let at = values.moment("at") else { return [own] }
    let registered = try reader.bearers().vehicle(namedIn: values, at: at)
      .flatMap { try reader.state(of: .vehicle, key: $0, RegisterQuestion(at: at)) }?
      .text("place").flatMap { DivisionCode($0) }
    return [own] + (registered.map { [$0] } ?? [])
  }

  private mutating func checkFindings(_ delta: RegisterDelta, _ reader: RegistryReader) throws -> [Finding] {
    guard let check = try reader.state(of: .check, key: delta.key, .latest()),
      let at = check.moment("at")
    else { return [] }
    var findings = try evidenceFindings(delta, reader, file: "evidence", digest: "evidenceDigest")
    findings += FuelReadings.findings(on: check.values, at.day)
    if !check.values.isAnnulled {
      findings += PassWithFault.findings(on: check.values)
      if check.isFindingOnNobody { findings.append(Finding(.checkWithoutSubject, path: "check/plate")) }
      findings += try IdentityReview(reader: reader).findings(onCheck: check, at)
      findings += try retestFindings(check, max(at, delta.effective), reader)
      if let finding = try deviceFinding(check, at, reader) { findings.append(finding) }
      if try EntryReports(reader: reader).isMissing(for: check) {
        findings.append(Finding(.machineUnreported, path: "check/site", value: check.text("site")))
      }
    }
    return findings
  }

  /// A retest has a place in the case that it names; without a plan that has cases nothing is said.
  private func retestFindings(_ check: SubjectState, _ at: Instant, _ reader: RegistryReader) throws -> [Finding] {
    guard let number = check.text("retestOf") else { return [] }
    let packs = try packs.packs(reader)
    guard !packs.isEmpty else { return [] }
    let register = reader.snapshot(knownAt: nil)
    let isMatched = try packs.contains { pack in
      try CaseEngine(pack).state(numbered: number, at: at, in: register)?.timeline.contains {
        $0.entry.kind == RecordKind.check.id && $0.entry.key == check.key
      } ?? false
    }
    return isMatched || check.values.findingOutcome == .notJudged
      ? [] : [Finding(.retestUnmatched, path: "check/retestOf", value: number)]
  }

  private func suspicionFindings(_ delta: RegisterDelta, _ transaction: RegistryTransaction) throws -> [Finding] {
    let reader = transaction.reader
    guard let suspicion = try reader.state(of: .suspicion, key: delta.key, .latest()),
      suspicion.values.findingStatus == .confirmed, let at = suspicion.moment("at")
    else { return [] }
    let moment = max(transaction.recordedAt, at, delta.effective)
    let register = reader.snapshot(knownAt: nil)
    let opens = try packs.packs(reader).contains {
      try CaseEngine($0).opensCase(.suspicion, key: delta.key, at: moment, in: register)
    }
    return opens ? [] : [Finding(.suspicionWithoutCase, path: "suspicion/kind", value: suspicion.text("kind"))]
  }

  private mutating func deviceFinding(
    _ check: SubjectState, _ at: Instant, _ reader: RegistryReader
  ) throws -> Finding? {
    guard let device = check.text("device") else { return nil }
    switch try DeviceService(device: device, reader).state(on: at.day) {
    case .inService: return nil
    case .outOfService(let message):
      return Finding(.deviceNotInService, path: "check/device", value: device, message: message)
    case .unknown:
      // A register that keeps no devices at all cannot miss one.
      let keeps = try keepsDevices ?? reader.keepsRecords(of: .device)
      keepsDevices = keeps
      return keeps ? Finding(.deviceUnknown, path: "check/device", value: device) : nil
    }
  }

  private func siteFindings(_ delta: RegisterDelta, _ reader: RegistryReader) throws -> [Finding] {
    var findings = try evidenceFindings(delta, reader, file: "evidence", digest: "evidenceDigest")
    guard let entry = try reader.state(of: .siteEntry, key: delta.key, .latest()),
      !entry.values.isAnnulled
    else { return findings }
    if try EntryReports(reader: reader).isUnreported(entry) {
      findings.append(
        Finding(.entryUnreported, path: "siteEntry/enteredAt", value: entry.moment("enteredAt").map { "\($0)" }))
    }
    if let exited = entry.moment("exitedAt"), entry.moment("enteredAt").map({ exited < $0 }) ?? true {
      findings.append(Finding(.exitBeforeEntry, path: "siteEntry/exitedAt", value: "\(exited)"))
    }
    return try findings + outOfUseFindings(entry, reader)
  }

  /// A machine that has to stay out of use is not admitted before its case is closed (clauses PS-26, HB-38).
  private func outOfUseFindings(_ entry: SubjectState, _ reader: RegistryReader) throws -> [Finding] {
    guard let entered = entry.moment("enteredAt"),
      let machine = try EntryReports(reader: reader).machine(ofEntry: entry)
    else { return [] }
    let register = reader.snapshot(knownAt: nil)
    return try packs.packs(reader).flatMap { pack in
      try CaseEngine(pack).casesPuttingOutOfUse(CaseSubject(.machine, machine), at: entered, in: register)
    }.map { state in
      Finding(
        .entryOutOfUse, path: "siteEntry/machine", value: machine,
        message: BilingualText(
          zh: "机械因案件 \(state.id) 未结停止使用，不得进场",
          en: "the machine is out of use while case \(state.id) is open and may not enter"))
    }
  }

  private mutating func gateFindings(_ delta: RegisterDelta, _ reader: RegistryReader) throws -> [Finding] {
    var findings = try evidenceFindings(delta, reader, file: "evidence", digest: "evidenceDigest")
    guard let event = try reader.state(of: .gateEvent, key: delta.key, .latest()),
      let ruling = try GateRulings(packs: packs.packs(reader), reader: reader, knownAt: nil).ruling(on: event)
    else { return findings }
    findings += ruling.findings
    return findings
  }

  private func repairFindings(_ delta: RegisterDelta, _ reader: RegistryReader) throws -> [Finding] {
    guard let repair = try reader.state(of: .repair, key: delta.key, .latest()) else { return [] }
    return try IdentityReview(reader: reader).findings(onRepair: repair) + workshopFindings(repair, reader)
  }

  /// A register that lists no workshop at all cannot miss one.
  private func workshopFindings(_ repair: SubjectState, _ reader: RegistryReader) throws -> [Finding] {
    guard let at = repair.moment("at"), try reader.keepsRecords(of: .workshop) else { return [] }
    guard let key = repair.text("workshop") else { return [Finding(.repairWorkshop, path: "repair/workshop")] }
    let workshop = try reader.state(of: .workshop, key: key, .latest())
    let days = HalfOpenInterval(
      from: workshop?.values.day("listedFrom"), until: workshop?.values.day("listedUntil"))
    guard workshop?.values.day("listedFrom") == nil || !days.contains(at.day) else { return [] }
    return [Finding(.repairWorkshop, path: "repair/workshop", value: key)]
  }

  /// File and digest come together, a digest is one of SHA-256, and the file has a name and no path.
  private func evidenceFindings(
    _ delta: RegisterDelta, _ reader: RegistryReader, file: String, digest: String
  ) throws -> [Finding] {
    guard delta.values.text(file) != nil || delta.values.text(digest) != nil else { return [] }
    // What one statement leaves out, an earlier one may have said.
    let state = try reader.state(of: delta.kind, key: delta.key, .latest())
    let name = state?.text(file)
    let hash = state?.text(digest)
    let isDigest = hash?.isSHA256 ?? false
    var findings: [Finding] = []
    if !isDigest || name == nil {
      findings.append(Finding(.evidenceDigest, path: delta.kind.id + "/" + digest, value: hash ?? name))
    }
    if let name, name.contains(where: { $0 == "/" || $0 == "\\" }) {
      findings.append(Finding(.evidenceName, path: delta.kind.id + "/" + file, value: name))
    }
    return findings
  }
}

extension SubjectState {
  /// Whether a check confirms something against somebody without naming whom: an excess of exhaust against a vehicle or
  /// machine, anything else against whoever it is.
  fileprivate var isFindingOnNobody: Bool {
    guard values.checkFinding.isConfirmedExcess || values.findingStatus == .confirmed && hasFault else { return false }
    let isOfVehicle = values.checkKind.map { $0.isAboutExhaust || $0 == .fuelTank } ?? false
    var names = ["vin", "plate", "machine", "machineCode"]
    if !isOfVehicle {
      names += ["fuelSite", "unit", "site", "station", "workshop", "family"]
    }
    return names.allSatisfy { text($0) == nil }
  }

  /// Whether it says that something is wrong, by itself or by a plan.
  private var hasFault: Bool {
    !values.checkFaults.isEmpty || ["enclosed", "ledgerPresent"].contains { self[$0] == .flag(false) }
  }
}
