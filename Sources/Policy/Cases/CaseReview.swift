import RegistryModel

/// Puts the cases of one workflow together.
struct CaseReview<Register: RegisterView> {
  let records: CaseRecords<Register>
  let row: PolicyRow
  let workflow: Workflow

  private var moment: Instant { records.moment }

  func cases() throws -> [CaseState] {
    try groups().map { try state(of: $0) }.sorted { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }
  }

  /// Whether any of the cases is open: without its timeline, clock and owner, which nobody asks for that decides.
  func hasOpenCase() throws -> Bool {
    try groups().contains { status(of: $0, try fold($0)).value == .open }
  }

  private func groups() throws -> [CauseGroup] {
    let causes = try CaseOpening(records: records, workflow: workflow).causes()
    let told = try ToldCases(causes.filter { $0.retestOf == nil }, self)
    // Who calls a finding a retest cannot make it disappear: only one within its open case opens none of its own. One that
    // opens a case may have retests itself, so they are told one after the other.
    for cause in causes.sorted(by: { ($0.openedAt, $0.key) < ($1.openedAt, $1.key) }) {
      guard let number = cause.retestOf, try !isRetest(of: number, cause, among: told) else { continue }
      told.add(cause)
    }
    return try told.groups()
  }

  func groups(of causes: [CaseCause]) throws -> [CauseGroup] {
    try CauseGroup.groups(of: causes, workflow) { GrowingCase(records, workflow, openedBy: $0) }
  }

  /// Whether a finding is the retest that it says it is: of a case of this workflow that was open then, or of a record
  /// that can open a case about the same kind of subject under another row of the plan.
  private func isRetest(
    of number: String, _ finding: CaseCause, among told: ToldCases<Register>
  ) throws -> Bool {
    // Only an excess is a retest that was not passed; whatever else was found is a finding of its own.
    guard finding.state?.failsExhaustTest == true else { return false }
    // A case in which something was done does not vanish because another one comes to be open.
    guard try records.steps(of: finding.number(in: workflow)).isEmpty else { return false }
    if let found = try told.case(numbered: number) {
      guard found.first.subject == finding.subject, finding.openedAt >= found.first.openedAt else {
        return false
      }
      // With the case falls what followed from it, but not what was found on its own: it needs a case that stands.
      guard found.annulledAt == nil else { return false }
      return try found.endedAt().map { finding.openedAt <= $0 } ?? true
    }
    let named = CaseNumber(number)
    guard named.opener != nil, named.workflow != workflow.id,
      let other = CaseEngine(records.pack).workflows.first(where: { $0.workflow.id == named.workflow })?.workflow,
      other.subject == workflow.subject, other.steps.contains(where: { $0.proof == .retest })
    else { return false }
    return try isWithinOpenCase(of: other, number, finding)
  }

  /// Whether a case of another workflow that bears the number was open when the finding was made. Findings that call
  /// themselves retests open none there, so the two workflows do not wait for each other.
  private func isWithinOpenCase(of other: Workflow, _ number: String, _ finding: CaseCause) throws -> Bool {
    guard let found = try records.toldCases(of: other, about: finding.subject, row).case(numbered: number),
      found.annulledAt == nil, finding.openedAt >= found.first.openedAt
    else { return false }
    return try found.endedAt().map { finding.openedAt <= $0 } ?? true
  }

  func fold(_ group: CauseGroup) throws -> CaseFold {
    CaseFold(workflow, entries: try evidence(of: group).entries(), allowsSkipping: records.allowsSkipping)
  }

  func evidence(of group: CauseGroup) -> CaseEvidence<Register> {
    CaseEvidence(records: records, workflow: workflow, causes: group.causes, ground: CaseGround(group.causes))
  }

  private func state(of group: CauseGroup) throws -> CaseState { state(of: group, try fold(group)) }

  /// The case that a group of causes makes, with what became of its records as far as that is kept.
  func state(of group: CauseGroup, _ fold: CaseFold) -> CaseState {
    let numbers = group.causes.flatMap { $0.numbers(in: workflow) }
    let opened = group.leading.map(\.openedAt).min() ?? moment
    let status = status(of: group, fold)
    let isOpen = status.value == .open
    return CaseState(
      id: numbers[0], aliases: numbers, pack: records.pack.pack.id, row: row.id, workflow: workflow,
      subject: group.causes[0].subject, related: related(of: group),
      linked: Set(group.causes.compactMap { $0.state?.text("linked") }).sorted(), openedAt: opened,
      status: status.value, endedAt: status.at,
      current: isOpen
        ? fold.progress.current.map {
          current($0, fold, opened: opened, department: group.causes[0].department)
        } : [],
      exceptions: workflow.steps.map(\.id).filter(fold.progress.skipped.contains),
      isConfirmed: isConfirmed(group, fold), timeline: timeline(of: group, fold, status.value),
      fitting: isOpen ? fold.progress.fitting.filter(workflow.mayBeRecordedByHand) : [])
  }

  private func status(of group: CauseGroup, _ fold: CaseFold) -> (value: CaseState.Status, at: Instant?) {
    if let annulled = group.annulledAt { return (.annulled, annulled) }
    switch fold.progress.ending {
    case .closed: return (.closed, fold.endedAt)
    case .dismissed: return (.dismissed, fold.endedAt)
    case nil:
      let lapses = group.causes.compactMap(\.lapsedAt)
      return lapses.count == group.causes.count ? (.lapsed, lapses.max()) : (.open, nil)
    }
  }

  /// A confidential case is confirmed by its step; another one that a suspicion alone opened once somebody confirmed it,
  /// or everything was done that it asks for.
  private func isConfirmed(_ group: CauseGroup, _ fold: CaseFold) -> Bool {
    if workflow.steps.contains(where: { $0.confirms && fold.progress.done.contains($0.id) }) { return true }
    if workflow.isConfidential { return false }
    let isSuspected = group.causes.allSatisfy {
      $0.kind == RecordKind.suspicion.id && $0.state?.values.findingStatus != .confirmed
    }
    return !isSuspected || fold.progress.ending == .closed
  }

  /// Records that the causes name, but for the subject itself and personal matters; several of a kind with blanks between.
  private func related(of group: CauseGroup) -> [String: String] {
    var found: [String: Set<String>] = [:]
    for cause in group.causes {
      for (kind, key) in cause.related where kind != workflow.subject && kind != cause.kind {
        found[kind, default: []].insert(key)
      }
    }
    return found.mapValues { $0.sorted().joined(separator: " ") }
  }

  // MARK: Owner and clock

  private func current(
    _ step: WorkflowStep, _ fold: CaseFold, opened: Instant, department: String?
  ) -> CurrentStep {
    let since = fold.waitingSince(step.id) ?? opened
    return CurrentStep(
      step: step, owner: department.map { .departments([$0]) } ?? owner(of: step),
      clock: clock(of: step, since: since.day), task: workflow.taskName(of: step, department: department))
  }

  private func owner(of step: WorkflowStep) -> CaseOwner {
    if let name = step.departmentParameter, case .text(let loaded) = records.parameter(name),
      CodeList.department.contains(loaded)
    {
      return .departments([loaded])
    }
    if let department = step.department { return .departments([department]) }
    if !row.lead.isEmpty { return .departments(row.lead) }
    if let others = row.others { return .others(others) }
    return .undecided(row.join)
  }

  private func clock(of step: WorkflowStep, since: CivilDate) -> CaseClock {
    if let lastDay = workflow.lastDay { return CaseClock(since: since, due: .on(lastDay(since.month))) }
    let name = step.daysParameter ?? CaseParameter.days
    guard let days = step.days ?? records.parameter(name)?.integer else {
      return CaseClock(since: since, due: .notLoaded(parameter: name))
    }
    guard let isWorking = countsWorkingDays(step) else {
      return CaseClock(since: since, due: .notLoaded(parameter: CaseParameter.daysAreWorking))
    }
    guard isWorking else { return CaseClock(since: since, due: .on(since.adding(days: days))) }
    let calendar = WorkingCalendar(records.notices)
    let last = calendar.day(days, after: since)
    return CaseClock(
      since: since, due: .on(last), yearsWithoutHolidays: calendar.yearsWithoutNotice(from: since, to: last))
  }

  /// Whether the days of a step are working days; nil where the plan leaves that to a notice that is not loaded.
  private func countsWorkingDays(_ step: WorkflowStep) -> Bool? {
    if step.countsWorkingDays || step.days != nil { return step.countsWorkingDays }
    return records.parameter(CaseParameter.daysAreWorking).map { $0 == .flag(true) }
  }

  // MARK: Timeline

  /// The clock of the step that was done; nil where it did nothing.
  private func clock(of entry: TimelineEntry, _ fold: CaseFold, _ group: CauseGroup) -> CaseClock? {
    guard let event = entry.entry.event, let step = workflow.step(event.step) else { return nil }
    if let lastDay = workflow.lastDay {
      let opened = group.causes[0].openedAt.day
      let isMeant = [.done, .noted].contains(entry.effect)
      return isMeant ? CaseClock(since: opened, due: .on(lastDay(opened.month))) : nil
    }
    return fold.waitedSince[entry.entry].map { clock(of: step, since: $0.day) }
  }

  private func timeline(of group: CauseGroup, _ fold: CaseFold, _ status: CaseState.Status) -> [TimelineEntry] {
    let entries = fold.timeline.map { own -> TimelineEntry in
      let entry = TimelineEntry(entry: own.entry, effect: own.effect, clock: clock(of: own, fold, group))
      // What followed from a finding falls with it, and stays to be seen.
      guard status == .annulled, entry.entry.event != nil, entry.effect != .annulled else { return entry }
      return TimelineEntry(entry: entry.entry, effect: .void)
    }
    let annulments = group.causes.compactMap { cause in
      cause.annulledAt.map { annulled in
        TimelineEntry(
          entry: CaseEntry(
            moment: annulled, .annulment, kind: cause.kind, key: cause.key,
            particulars: cause.state.map(CaseEntry.particulars) ?? [:]), effect: .annulment)
      }
    }
    guard !annulments.isEmpty else { return entries }
    // After what happened up to the same moment, in the order of the causes.
    return (entries + annulments).enumerated().sorted {
      ($0.element.entry.moment, $0.offset) < ($1.element.entry.moment, $1.offset)
    }.map(\.element)
  }
}
