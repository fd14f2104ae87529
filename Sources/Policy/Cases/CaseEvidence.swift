import RegistryModel

/// Gathers the records that have a place in one case: what opened it, the steps that people recorded, and the records
/// that prove steps.
struct CaseEvidence<Register: RegisterView> {
  let records: CaseRecords<Register>
  let workflow: Workflow
  let causes: [CaseCause]
  let ground: CaseGround

  private var moment: Instant { records.moment }

  func entries() throws -> [CaseEntry] {
    // Inspections that fail again are failed retests: they come as proofs.
    var entries = (workflow.opensOnFailedInspection ? [ground.proving] : causes).map(entry)
    for cause in causes { entries += try stepsAndRetests(of: cause) }
    for step in workflow.steps { entries += try proofs(of: step) }
    return entries
  }

  /// Those that are there for one cause that joined others.
  func entries(of cause: CaseCause) throws -> [CaseEntry] {
    (workflow.opensOnFailedInspection ? [] : [entry(of: cause)]) + (try stepsAndRetests(of: cause))
  }

  private func entry(of cause: CaseCause) -> CaseEntry {
    // A cause that was annulled has no effect while another one stands.
    if cause.annulledAt == nil || ground.annulledAt != nil { return cause.entry }
    return CaseEntry(
      moment: cause.openedAt, .cause, kind: cause.kind, key: cause.key, particulars: cause.entry.particulars,
      isAnnulled: true)
  }

  // MARK: Steps

  private func stepsAndRetests(of cause: CaseCause) throws -> [CaseEntry] {
    try cause.numbers(in: workflow).flatMap { try steps($0) + retests($0) }
  }

  private func steps(_ number: String) throws -> [CaseEntry] {
    try records.steps(of: number).compactMap(entry(ofStep:))
  }

  /// What a step that a person recorded is in the case; nil where it is none of it.
  func entry(ofStep state: RecordState) -> CaseEntry? {
    // A case that begins anew knows nothing of what was done in the one before.
    guard let at = state.moment("at"), at <= moment, ground.beganAnewAt.map({ at >= $0 }) ?? true,
      let step = state.text("step"), workflow.step(step) != nil
    else { return nil }
    let result = state.text("result") ?? "done"
    // An annulled step had its effect until then, as whatever it was recorded as being.
    let effect = CaseEvent.Result(rawValue: result) ?? .done
    let isVoid = result == "annulled" || ground.isVoid(at: at)
    return CaseEntry(
      moment: at, .step(CaseEvent(step: step, effect)), kind: state.kind.id,
      key: state.key, particulars: CaseEntry.particulars(of: state), isAnnulled: isVoid)
  }

  private func retests(_ number: String) throws -> [CaseEntry] {
    guard let step = workflow.steps.first(where: { $0.proof == .retest }) else { return [] }
    let checks = try records.register.states(
      of: .check, where: RecordFilter("retestOf", equals: .text(number)), at: moment)
    return try checks.compactMap { check in
      guard let at = check.moment("at"), at <= moment else { return nil }
      // Only what the case is about can pass its retest.
      if let subject = causes[0].subject,
        records.subject(of: try records.located(check), as: subject.kind) != subject
      {
        return nil
      }
      let result: CaseEvent.Result
      switch check.values.findingOutcome {
      case .pass where check.passesExhaustTest || check.values.isAnnulled: result = .done
      case .overLimit where check.failsExhaustTest: result = .failed
      default: return nil
      }
      return CaseEntry(
        moment: at, .proof(CaseEvent(step: step.id, result)), kind: check.kind.id, key: check.key,
        particulars: CaseEntry.particulars(of: check), isAnnulled: check.values.isAnnulled)
    }
  }

  // MARK: Proofs

  private func proofs(of step: WorkflowStep) throws -> [CaseEntry] {
    switch step.proof {
    case .condition(let condition): return try condition.isProven(by: provingCause, records, step, workflow)
    case .record(let kind, let condition):
      // What opened the case proves a step from when on it says so, other records from when they happened.
      guard let condition, provingCause.kind == kind else { return try found(kind, condition, step) }
      return try condition.isProven(by: provingCause, records, step, workflow) + found(kind, condition, step)
    case .inspection: return try inspections(step)
    case .retest: return []
    case nil: return try tasks(step)
    }
  }

  /// The cause by which conditions are asked, and the one that opens a loop of inspection and maintenance.
  private var provingCause: CaseCause { ground.proving }

  /// Records of a kind about the same subject, but for the cause itself. What a record opened is settled by later ones
  /// only; a duty that stands may have been met before. Where a case is about the plan as a whole all of the place count.
  private func found(_ id: String, _ condition: Condition?, _ step: WorkflowStep) throws -> [CaseEntry] {
    guard let kind = RecordKind.named(id) else { return [] }
    // A repair after the finding counts, however late the finding was confirmed.
    let begins = ground.begins
    let stands = workflow.form != .case && workflow.openers.isEmpty
    return try records.records(of: kind).compactMap { located in
      if condition != nil, provingCause.kind == id, provingCause.key == located.state.key { return nil }
      if let subject = causes[0].subject, records.subject(of: located, as: subject.kind) != subject { return nil }
      // Leaving another site is no withdrawal from the one where the machine was found.
      if kind == .siteEntry, let site = provingCause.related[RecordKind.site.id],
        located.state.text("site").map({ $0 != site }) ?? false
      {
        return nil
      }
      let at = try records.eventMoment(of: located.state) ?? moment
      guard at <= moment, stands || at >= begins else { return nil }
      if let condition, try records.truth(condition, of: located.state, located.related, at: moment, asked: at) != .yes
      {
        return nil
      }
      return CaseEntry(
        moment: at, .proof(CaseEvent(step: step.id)), kind: id, key: located.state.key,
        particulars: CaseEntry.particulars(of: located.state),
        isAnnulled: located.state.values.isAnnulled)
    }
  }

  /// The task that the pack names as the workflow does, of the month where it comes back every month.
  private func tasks(_ step: WorkflowStep) throws -> [CaseEntry] {
    let cause = causes[0]
    let period = workflow.monthlyDueDay == nil ? nil : "\(cause.openedAt.day.month)"
    guard let name = workflow.taskName(of: step, department: cause.department) else { return [] }
    return try records.register.states(of: .task, where: RecordFilter("name", equals: .text(name)), at: moment)
      .compactMap { task in
        guard task.text("pack") == records.pack.pack.id, isOfPlace(task),
          period == nil || task.text("period") == period,
          let done = task.day("doneOn"), Instant(done) <= moment
        else { return nil }
        return CaseEntry(
          moment: Instant(done), .proof(CaseEvent(step: step.id)), kind: task.kind.id, key: task.key)
      }
  }

  /// What a county has done is not done for the whole city, nor the other way round.
  private func isOfPlace(_ task: RecordState) -> Bool {
    guard let place = task.text("place").flatMap({ DivisionCode($0) }) else { return false }
    return records.pack.pack.place.covers(place) && place.covers(records.pack.pack.place)
  }

  /// The next inspections of the vehicle: passed or failed again.
  private func inspections(_ step: WorkflowStep) throws -> [CaseEntry] {
    let first = provingCause
    guard let vehicle = first.subject?.key else { return [] }
    return try records.register.inspections(ofVehicle: vehicle, until: moment).compactMap { inspection in
      guard inspection.end > first.openedAt, let isPassed = inspection.isPassed else { return nil }
      return CaseEntry(
        moment: inspection.end, .proof(CaseEvent(step: step.id, isPassed ? .done : .failed)), kind: "inspection",
        key: inspection.serial, particulars: ["station": inspection.station])
    }
  }
}

extension Condition {
  /// The moment from which on the condition holds of what opened a case, as an entry of its timeline. Of a duty that
  /// stands, such as a ledger, every moment at which it came to be met and ceased to be.
  fileprivate func isProven<Register: RegisterView>(
    by cause: CaseCause, _ records: CaseRecords<Register>, _ step: WorkflowStep, _ workflow: Workflow
  ) throws -> [CaseEntry] {
    guard let state = cause.state else { return [] }
    var moments = Set(try records.changes(of: state) + [cause.openedAt, records.moment])
    moments.formUnion(try TurningPoints(records: records, state: state, related: cause.related).moments(of: self))
    if let subject = cause.subject, subject.kind != state.kind,
      let own = try records.register.state(of: subject.kind, key: subject.key, at: records.moment)
    {
      moments.formUnion(try records.changes(of: own))
      for case .day(let day) in own.values.values { moments.insert(Instant(day)) }
    }
    for case .day(let day) in state.values.values { moments.insert(Instant(day)) }
    var isMet = false
    var entries: [CaseEntry] = []
    for moment in moments.filter({ $0 <= records.moment && $0 >= cause.openedAt }).sorted() {
      guard let then = try records.state(of: state.kind, key: state.key, at: moment) else { continue }
      let holds = try records.truth(self, of: then, cause.related, at: moment) == .yes
      guard holds != isMet else { continue }
      isMet = holds
      // What was done in a case stays done, as a certificate that was revoked before another one was given.
      if !holds, workflow.form == .milestone {
        entries = []
      } else if holds || workflow.form == .ledger {
        let content: CaseEntry.Content = holds ? .proof(CaseEvent(step: step.id)) : .ceased(step: step.id)
        entries.append(CaseEntry(moment: moment, content, kind: state.kind.id, key: state.key))
      }
    }
    return entries
  }
}
