import Policy
import RegistryModel
import RegistryStore
import Reports

/// The open cases about a subject, its repairs, and what no case has settled of its findings. A confidential suspicion about a
/// vehicle or machine that is not confirmed is shown by `hegui case` alone: who asks at the roadside is not to pass it on
/// (reading A-41). Who asks about a station is of the bureau.
struct CaseHistory {
  let reader: RegistryReader
  /// What `reader` sees, each question asked once.
  let register: RememberedRegister<RegisterSnapshot>
  let context: WorkflowContext
  /// The packs that the registry has loaded.
  let packs: [CompiledPack]
  let kind: RecordKind
  let key: String
  /// The checks that are not shown.
  var earlier = EarlierChecks()

  func fill(_ report: inout LookupReport) throws {
    let day = context.at.day
    let others = [RecordKind.vehicle, .machine].contains(kind) ? try unattributed() : [:]
    var (open, ended): ([CaseState], [CaseState]) = ([], [])
    var suspicionsTold: Set<String> = []
    for pack in packs {
      var found = try CaseEngine(pack).cases(at: context.at, involving: CaseSubject(kind, key), in: register)
      for (name, records) in others.sorted(by: { $0.key < $1.key }) {
        found += try CaseEngine(pack).cases(at: context.at, involving: CaseSubject(kind, name), in: register)
          .filter { $0.aliases.contains { CaseNumber($0).opener.map(records.contains) ?? false } }
      }
      // A case comes by each name of its subject.
      var known: Set<String> = []
      let retested =
        kind == .vehicle || kind == .machine ? [] : try casesOfRetests(among: report.findings, pack, besides: found)
      ended += try (found + retested).filter { try !isCalledIntoQuestion($0) }
      suspicionsTold.formUnion(found.flatMap(\.suspicionsTold))
      open += found.filter {
        known.insert($0.id).inserted && $0.status == .open && isShown($0) && !$0.workflow.steps.isEmpty
      }
    }
    report.cases = CaseWorkflow.sorted(open, on: day).map { line(of: $0, on: day) }
    let excesses = SettledExcesses(of: CaseSubject(kind, key), by: ended, at: context.at, in: register)
    for place in report.findings.indices where report.findings[place].isStandingExcess {
      report.findings[place].settledBy = try excesses.settlements(of: report.findings[place].check)
    }
    report.openItems = report.openExcesses + report.openItems
    try tellEarlierExcesses(excesses, &report)
    let settled = Set(ended.flatMap(\.settledChecks))
    report.openItems += report.contradictedFindings(but: settled)
    let contradicted = earlier.contradicted.count { !settled.contains($0) }
    if contradicted > 0 {
      report.openItems.append(
        BilingualText(
          zh: "更早的检查中读数、所载问题（装置被拆除、样品或某项不合格等）或同一时刻的另一记录与其结果不符：\(contradicted) 条",
          en:
            "Earlier checks that are not shown whose readings, items (a removed device, a failed sample or item) or another statement of the same moment contradict their outcome: \(contradicted)"
        ))
    }
    report.openItems += try ConfirmedSuspicions(
      register: register, context: context, kind: kind, key: key,
      unattributed: others.values.reduce(into: []) { $0.formUnion($1) }
    ).openItems(but: suspicionsTold)
    report.repairs = try repairs()
  }

  /// The excesses that are not shown: those that are open, and by which cases the others were settled.
  private func tellEarlierExcesses(_ excesses: SettledExcesses, _ report: inout LookupReport) throws {
    let settlements = try register.passing { try earlier.excesses.map { try excesses.settlements(of: $0) } }
    let open = settlements.count(where: \.isEmpty)
    if open > 0 {
      report.openItems.append(
        BilingualText(
          zh: "更早的检查中超标：\(open) 条", en: "Found over the limit by earlier checks that are not shown: \(open)"))
    }
    let settled = settlements.filter { !$0.isEmpty }
    guard !settled.isEmpty else { return }
    let cases = Set(settled.joined().map(\.case)).sorted()
    let named = cases.prefix(3).joined(separator: ", ") + (cases.count > 3 ? ", …" : "")
    report.notes.append(
      BilingualText(
        zh: "更早的检查中超标且已由案件办结：\(settled.count) 条（\(named)）。",
        en:
          "Found over the limit by earlier checks that are not shown, and settled by closed cases: \(settled.count) (\(named))."
      ))
  }

  /// The cases of failed retests that name whom was asked about, where nothing does that opened them.
  private func casesOfRetests(
    among findings: [LookupReport.SupervisionFinding], _ pack: CompiledPack, besides found: [CaseState]
  ) throws -> [CaseState] {
    let shown = try findings.filter(\.isStandingExcess).compactMap {
      try register.state(of: .check, key: $0.check, at: context.at)?.text("retestOf")
    }
    return try earlier.retestedCases.union(shown).subtracting(found.flatMap(\.aliases)).sorted().compactMap {
      try CaseEngine(pack).state(numbered: $0, at: context.at, in: register)
    }
  }

  /// Whether the retest with which a case ended speaks against itself: it settles nothing.
  private func isCalledIntoQuestion(_ state: CaseState) throws -> Bool {
    guard state.status == .closed, let retest = state.passedRetest, retest.kind == RecordKind.check.id,
      let check = try register.state(of: .check, key: retest.key, at: context.at)
    else { return false }
    return try CheckWorking(reader: reader, register: register, context: context).isContradicted(check, retest.moment)
  }

  /// The keys of records that speak of vehicles or machines which nobody can tell, under the plates and codes that this one
  /// bears at the moment asked about, by the name under which that subject is known: who stops a truck has to hear of a
  /// finding under the plate that it shows, and of two machines with one code neither is known to be clear. What notes no
  /// colour is counted for the registered bearer of the number, and may be about a plate of another colour all the same.
  private func unattributed() throws -> [String: Set<String>] {
    let bearers = IdentityBearers(in: register, known: context.at)
    var found: [String: Set<String>] = [:]
    let isUnregistered = try kind == .vehicle && register.state(of: kind, key: key, at: context.at) == nil
    for sighted in try shown(bearers) {
      for kind in [RecordKind.check, .suspicion] {
        for state in try register.states(of: kind, where: sighted.filter, at: context.at)
        where state.text("vin") == nil && state.text("machine") == nil {
          guard let own = SightedKey(of: self.kind, readFrom: state.values), own.mayBe(sighted) else { continue }
          let time = state.moment("at") ?? context.at
          let name = try bearers.key(of: self.kind, named: own.text, at: time)
          guard name != key else { continue }
          if try SightedKey(name) != nil || isUnregistered && own.color == nil && bears(name, notAs: sighted, at: time)
          {
            found[name, default: []].insert(state.key)
          }
        }
      }
    }
    return found
  }

  /// Whether a vehicle bore the number in another colour than the one that the subject shows.
  private func bears(_ vehicle: String, notAs sighted: SightedKey, at time: Instant) throws -> Bool {
    guard case .plate(let plate, let color?) = sighted else { return false }
    return try register.bears(plate, inAnotherColorThan: color, vehicle: vehicle, at: time)
  }

  /// What the subject shows: by the register, where that holds it, else as others saw it.
  private func shown(_ bearers: IdentityBearers<RememberedRegister<RegisterSnapshot>>) throws -> [SightedKey] {
    if let own = SightedKey(key) { return [own] }
    guard let state = try register.state(of: kind, key: key, at: context.at) else {
      return kind == .vehicle
        ? try bearers.plates(of: key).flatMap(inNotedColors) : try bearers.codes(of: key).map { .code($0) }
    }
    if kind == .vehicle { return SightedKey(of: .vehicle, readFrom: state.values).map { [$0] } ?? [] }
    return state.text("code").map { [.code(MachineCode($0))] } ?? []
  }

  /// A plate of an unregistered vehicle, in each colour that was noted beside its VIN.
  private func inNotedColors(_ plate: Plate) throws -> [SightedKey] {
    let noted = try register.sightings(of: plate, nil, known: context.at).filter { $0.vehicle == key }
    let colors = Set(noted.compactMap(\.color)).sorted()
    return colors.isEmpty ? [.plate(plate, color: nil)] : colors.map { .plate(plate, color: $0) }
  }

  private func isShown(_ state: CaseState) -> Bool {
    state.isConfirmed || !state.workflow.isConfidential || (kind != .vehicle && kind != .machine)
  }

  private func line(of state: CaseState, on day: CivilDate) -> LookupReport.Case {
    let titles = state.current.map(\.step.title)
    let owners = state.current.map { CaseLines.text(of: $0.owner) }
    return LookupReport.Case(
      id: state.id, title: state.workflow.title, state: state.current.map(\.step.id).joined(separator: " "),
      step: BilingualText(zh: titles.map(\.zh).joined(separator: "、"), en: titles.map(\.en).joined(separator: ", ")),
      owner: owners.first ?? BilingualText(zh: "—", en: "—"), overdue: state.isOverdue(on: day),
      outOfUse: state.workflow.putsOutOfUse, confirmed: state.isConfirmed)
  }

  private func repairs() throws -> [LookupReport.Repair] {
    if kind == .machine || kind == .vehicle && SightedKey(key) == nil {
      return try SubjectRecords(kind: kind, key: key, register: register, context: context)
        .records(of: .repair).map { line(of: $0.state, $0.at) }
    }
    guard let (attribute, text) = repaired else { return [] }
    return try register.states(of: .repair, where: RecordFilter(attribute, equals: .text(text)), at: context.at)
      .compactMap { repair in
        guard let at = repair.moment("at"), at <= context.at, !isAnothers(repair) else { return nil }
        return line(of: repair, at)
      }.sorted { ($1.at, $0.id) < ($0.at, $1.id) }
  }

  /// How records of repairs name a vehicle known by its plate alone, or a workshop; nil where none is about its kind.
  private var repaired: (attribute: String, text: String)? {
    if case .plate(let plate, _)? = SightedKey(key) { return ("plate", plate.text) }
    return kind == .workshop ? (kind.id, key) : nil
  }

  /// Whether a repair under the same number names a vehicle by its VIN, or a plate of another colour.
  private func isAnothers(_ repair: RecordState) -> Bool {
    guard let own = SightedKey(key), let seen = SightedKey(of: kind, readFrom: repair.values) else { return false }
    return repair.text("vin") != nil || !seen.mayBe(own)
  }

  private func line(of repair: RecordState, _ at: Instant) -> LookupReport.Repair {
    LookupReport.Repair(
      id: repair.key, at: at, workshop: repair.text("workshop"), items: repair.text("items"),
      document: repair.text("document"))
  }
}
