import EmissionStandards
import Policy
import RegistryModel
import RegistryStore

extension RecordIntake {
  /// Takes a statement about a subject of the register, and draws what follows from it together with all others.
  ///
  /// - Parameter kept: what is stored with the statement without being told again: values that a dialect does not map.
  mutating func take(
    _ stated: RegisterDelta, findings readFindings: [Finding], kept: [Finding] = [],
    in transaction: RegistryTransaction
  ) throws -> Result {
    stations.forget(after: stated.kind)
    parameters.forget(after: stated.kind)
    knownStatements.forget(after: stated)
    growing.forget(after: stated.kind)
    trustsLookups = false
    let contradictions = stated.contradictions.map {
      Finding(.statedAndCleared, path: stated.kind.id + "/" + $0, value: stated.record)
    }
    guard contradictions.isEmpty else {
      return Result(outcome: .rejected, findings: readFindings + contradictions, reason: .statedAndCleared)
    }
    if let ahead = EventReview.obstacle(stated, receivedAt: transaction.recordedAt) {
      return Result(outcome: .quarantined, findings: readFindings + [ahead], reason: ahead.code)
    }
    let reader = transaction.reader
    // An entry's kind tells how the text that it names is compared.
    let entry = try ListEntryCompletion(packs: notices.packs).completed(stated, reader)
    let named = try NamedReferences(reader: reader).completed(entry)
    let (delta, zoneFindings) = try ZoneCompletion(reader: reader).completed(named)
    let reuse = try KeyReuse(reader: reader).findings(on: delta)
    if let taken = reuse.first(where: { $0.code.severity == .quarantine }) {
      return Result(outcome: .quarantined, findings: readFindings + reuse, reason: taken.code)
    }
    let known =
      NoticeIntake.kinds.contains(delta.kind) || delta.kind == .parameter
      ? try reader.state(of: delta.kind, key: delta.key, RegisterQuestion(at: delta.effective)) : nil
    let checks = SubjectChecks(delta: delta, known: known)
    let corrected = checks.corrected
    var findings = readFindings + zoneFindings + reuse + checks.findings()
    findings += try ParameterContradictions(reader: reader).findings(on: delta, known: known)
    if NoticeIntake.kinds.contains(delta.kind) {
      let problems = try notices.findings(on: delta, known: known?.values ?? [:], reader)
      findings += problems
      if let first = problems.first(where: { $0.code.severity == .quarantine }) {
        return Result(outcome: .quarantined, findings: findings, reason: first.code)
      }
    }
    let subject = try statements(about: corrected, reader)
    findings += subject.contradictions.filter { new in !findings.contains { $0.isSame(as: new) } }
    let models = delta.kind == .family ? try ModelCatalogue.models(of: delta.key, reader) : []
    let bearers = try bearerChange(corrected, reader)
    let isFuel = delta.kind == .vehicle && (delta.values["fuel"] != nil || delta.cleared.contains("fuel"))
    let mayTurn = delta.kind == .vehicle && (bearers != nil || isFuel && hasNamingRecords == true)
    let earlier = delta.kind == .check || mayTurn ? judge(reader) : nil
    let mayReach = try RetestReach.concerns(delta.kind) && hasRetests(reader)
    let reach =
      mayReach
      ? try RetestReach(of: corrected, replacing: subject.replaced, borne: subject.before?.borne, reader) : nil
    let passChange = delta.kind == .check ? try earlier.flatMap { try PassChange(of: delta, by: $0) } : nil
    let before = passChange == nil ? try earlier.map { try chains(of: delta, by: $0) } : nil
    findings += try RecordCompleteness(reader: reader).findings(on: corrected)
    let outcome = try transaction.store(corrected, findings: findings + kept, onConflict: onConflict)
    guard outcome == .accepted else { return Self.result(outcome, of: delta, findings) }
    switch delta.kind {
    case .vehicle, .machine:
      try determine(subject, with: corrected, in: transaction)
      if let before { findings += try chainFindings(of: delta, since: before, by: judge(reader)) }
    case .family:
      catalogue.forget()
      let machines = try determineModels(models + ModelCatalogue.models(of: delta.key, reader), in: transaction)
      if reach != nil { findings += try retestReview(transaction).settle(RetestReach(machines: machines)) }
    case .check:
      let later = judge(reader)
      findings += try CheckJudgement(judge: later, key: delta.key).findings()
      if let passChange { findings += try passChange.findings(by: later) }
      if let before { findings += try chainFindings(of: delta, since: before, by: later) }
      try RetestDoubt(key: delta.key, transaction: transaction).settle(
        findings, mayHaveBeenRetest: delta.cleared.contains("retestOf") || onConflict == .replace)
    default: break
    }
    if let reach { findings += try retestReview(transaction).settle(reach) }
    if let bearers {
      findings += try bearers.findings(at: delta.kind.id + (delta.kind == .machine ? "/code" : "/plate"), reader)
    }
    if onConflict == .replace { forgetTransaction() }
    findings += try supervision.findings(on: delta, in: transaction)
    let isRead = delta.kind == .vehicle || delta.kind == .machine
    let others = try isRead ? subject.sources : rivals.statements(beside: corrected, reader)
    findings += try OvertakenStatement(reader: reader).findings(on: corrected, among: others)
    return Result(outcome: .accepted, findings: findings, reason: nil)
  }

  /// A register that is filled before any check is not asked for the checks of each vehicle.
  private mutating func bearerChange(_ delta: RegisterDelta, _ reader: RegistryReader) throws -> BearerChange? {
    let mayMatter = try mayMoveRecords(reader)
    if BearerChange.concerns(delta.kind) { hasNamingRecords = true }
    return mayMatter ? try BearerChange(delta, reader) : nil
  }

  /// Whether there are retests that a statement about something else may reach.
  mutating func hasRetests(_ reader: RegistryReader) throws -> Bool {
    guard try !keepsRetests && mayMoveRecords(reader) else { return keepsRetests }
    keepsRetests = try reader.keepsRecords(of: .check, stating: "retestOf")
    return keepsRetests
  }

  func retestReview(_ transaction: RegistryTransaction) -> RetestReview {
    RetestReview(transaction: transaction) { judge($0) }
  }

  mutating func mayMoveRecords(_ reader: RegistryReader) throws -> Bool {
    let mayMatter = try hasNamingRecords ?? BearerChange.mayMatter(reader)
    hasNamingRecords = mayMatter
    return mayMatter
  }

  private static func result(_ outcome: StoreOutcome, of delta: RegisterDelta, _ findings: [Finding]) -> Result {
    switch outcome {
    case .accepted: return Result(outcome: .accepted, findings: findings, reason: nil)
    case .duplicate: return Result(outcome: .duplicate, findings: [], reason: nil)
    case .superseded: return Result(outcome: .superseded, findings: findings, reason: nil)
    case .conflict:
      let altered = Finding(.alteredStatement, path: delta.kind.id, value: delta.record)
      return Result(outcome: .quarantined, findings: findings + [altered], reason: .alteredStatement)
    }
  }

  /// The statements about the vehicle or machine of one that comes in.
  private mutating func statements(about delta: RegisterDelta, _ reader: RegistryReader) throws -> SubjectStatements {
    guard let before = try growing.subject(before: delta, reader) else {
      return try SubjectStatements(of: delta, reader)
    }
    return SubjectStatements(of: delta, after: before)
  }

  /// Makes the registry's own statements about a subject anew, with the one of a source that was taken.
  private mutating func determine(
    _ subject: SubjectStatements, with delta: RegisterDelta, in transaction: RegistryTransaction
  ) throws {
    let reader = transaction.reader
    guard let before = subject.before else {
      try determine(subject, in: transaction)
      let sum =
        try GrowingSubjects.areMany(subject)
        ? determining(subject.kind, reader) { try GrowingSubject(of: subject.sources, by: $0) } : nil
      return try growing.keep(sum, of: subject, reader)
    }
    guard let own = try determining(subject.kind, reader, { try before.take(delta, by: $0) }) else { return }
    try transaction.exchange([], for: [own], of: subject.kind, key: subject.key)
  }

  /// Makes the registry's own statements about a subject anew, where they have changed; tells whether they have.
  @discardableResult
  private mutating func determine(_ subject: SubjectStatements, in transaction: RegistryTransaction) throws -> Bool {
    let wanted = try determining(subject.kind, transaction.reader) { try $0.statements(for: subject.sources) }
    let (needed, present) = (Set(wanted), Set(subject.own))
    let stale = subject.own.filter { !needed.contains($0) }
    let new = wanted.filter { !present.contains($0) }
    guard !stale.isEmpty || !new.isEmpty else { return false }
    try transaction.exchange(stale, for: new, of: subject.kind, key: subject.key)
    return true
  }

  /// Determines with the catalogue of models as the registry holds it.
  private mutating func determining<Determined>(
    _ kind: RecordKind, _ reader: RegistryReader, _ work: (SubjectDetermination) throws -> Determined
  ) throws -> Determined {
    var catalogue = catalogue
    defer { self.catalogue = catalogue }
    return try work(SubjectDetermination(kind: kind) { try catalogue.stage(of: $0, kind, reader) })
  }

  /// Determines anew every vehicle or machine of some models.
  ///
  /// - Returns: the machines of which something else holds now.
  /// - Complexity: O(log n + subjects of the models).
  private mutating func determineModels(
    _ models: [(kind: RecordKind, model: String)], in transaction: RegistryTransaction
  ) throws -> Set<String> {
    let reader = transaction.reader
    var machines: Set<String> = []
    for (kind, model) in models {
      let states = try reader.states(of: kind, where: "model", is: .text(model), RegisterQuestion(at: nil))
      for key in Set(states.map(\.key)).sorted() {
        let isChanged = try determine(SubjectStatements(kind: kind, key: key, reader), in: transaction)
        if isChanged, kind == .machine { machines.insert(key) }
      }
    }
    return machines
  }

  private struct Chains {
    /// Whoever passes may be about that the statement tells of, before it.
    let vehicles: Set<CheckedVehicle>
    /// The plates under which they passed.
    let plates: Set<Plate>
    /// Their failures before the statement.
    let failures: [String: RemoteSensingVerdict.Pass]
  }

  /// The chains of passes that a statement which tells whose passes are may make or break.
  private func chains(of delta: RegisterDelta, by judge: CheckJudge) throws -> Chains {
    var vehicles: Set<CheckedVehicle> = []
    var plates: Set<Plate> = []
    if delta.kind == .vehicle {
      vehicles = try judge.vehicles(showing: VIN(delta.key), delta.values)
    } else {
      let known = try judge.register.state(of: .check, key: delta.key, at: .endOfTime)?.values ?? [:]
      plates = Set([known, delta.values].compactMap { $0.text("plate").map { Plate($0) } })
      vehicles = try judge.vehicles(under: plates)
      for values in [known, delta.values] {
        if let vehicle = try CheckedVehicle(of: values, in: judge.register, asOf: judge.asOf) {
          vehicles.insert(vehicle)
        }
        if let vin = values.text("vin") { vehicles.formUnion(try judge.vehicles(showing: VIN(vin), delta.values)) }
      }
    }
    return Chains(
      vehicles: vehicles, plates: plates,
      failures: try CheckJudgement(judge: judge, key: delta.key).failures(of: vehicles.sorted()))
  }

  /// The chains that it made or broke.
  private func chainFindings(
    of delta: RegisterDelta, since before: Chains, by judge: CheckJudge
  ) throws -> [Finding] {
    let judgement = CheckJudgement(judge: judge, key: delta.key)
    var vehicles = before.vehicles.union(try judge.vehicles(under: before.plates))
    if delta.kind == .vehicle {
      vehicles.formUnion(try judge.vehicles(showing: VIN(delta.key), delta.values))
    } else if let own = try judgement.vehicle() {
      vehicles.insert(own)
    }
    return CheckJudgement.changes(from: before.failures, to: try judgement.failures(of: vehicles.sorted()))
  }

  /// A judge over the register as it is just now; after a statement is stored another one is needed.
  func judge(_ reader: RegistryReader) -> CheckJudge {
    // Whose the passes under a plate are is asked of the same records for each of them.
    let register = RememberedRegister(reader.snapshot(namesSources: false))
    return CheckJudge(register: register, asOf: .endOfTime, passes: .neighbouring) { place, moment in
      var parameters = JudgementParameters()
      return try parameters.context(of: place, at: moment, reader)
    }
  }
}
