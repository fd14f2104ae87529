import RegistryModel

/// Adds up what opened a case and what was recorded in it. The order in which records arrived plays no part: only when
/// things happened does.
struct CaseFold {
  /// How far the case came.
  private(set) var progress: CaseProgress
  /// What happened, in the order of time.
  private(set) var timeline: [TimelineEntry] = []
  /// When each step that is done was done.
  private(set) var doneAt: [String: Instant] = [:]
  /// When the case last went back; nil where it never did.
  private(set) var wentBackAt: Instant?
  /// When each step of a standing duty last ceased to be met.
  private var ceasedAt: [String: Instant] = [:]
  /// When it came to its end; nil while it is open.
  private(set) var endedAt: Instant?
  /// Since when each step that was done had been waiting then.
  private(set) var waitedSince: [CaseEntry: Instant] = [:]
  /// The step by which it was dismissed.
  private var dismissedStep: String?
  private var openedAt: Instant?
  private var waiting: [CaseEntry] = []
  /// Of what it is kept what became of it; who asks for the end alone would copy all of it each time.
  private var kept: Kept

  private enum Kept {
    case all
    case one(CaseEntry)
    case nothing
  }

  /// The beginning of a case to which nothing is added yet: its timeline is not kept.
  init(_ workflow: Workflow, allowsSkipping: Bool) {
    progress = CaseProgress(workflow, allowsSkipping: allowsSkipping)
    kept = .nothing
  }

  /// Folds `entries`, among which there is at least one cause.
  init(_ workflow: Workflow, entries: [CaseEntry], allowsSkipping: Bool) {
    progress = CaseProgress(workflow, allowsSkipping: allowsSkipping)
    kept = .all
    let entries = CaseEntry.sorted(entries, steps: workflow.steps)
    for entry in entries { take(entry) }
    endWaiting()
    guard timeline.count > 1 else { return }
    let places = Dictionary(entries.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    timeline.sort { (places[$0.entry] ?? 0) < (places[$1.entry] ?? 0) }
  }

  /// Keeps from now on what becomes of one entry and of no other.
  mutating func keep(only entry: CaseEntry) {
    kept = .one(entry)
    timeline = []
  }

  /// What waits for its turn when nothing more comes did not fit.
  mutating func endWaiting() {
    for entry in waiting { note(entry, entry.isByHand ? .refused : .noted) }
    waiting = []
  }

  /// Adds what comes next in the order of entries.
  mutating func take(_ entry: CaseEntry) {
    if entry.isAnnulled { return note(entry, .annulled) }
    // What comes after the end is about another matter, unless a person meant this case.
    if case .proof(let event) = entry.content, progress.ending == .dismissed, event.step == dismissedStep {
      // The ground that was missing is there after all.
      progress = progress.revived()
      endedAt = nil
    } else if case .proof = entry.content, progress.ending != nil {
      // A report of the same month that comes after the first one is kept: it may be late.
      if progress.workflow.lastDay != nil { note(entry, .noted) }
      return
    }
    switch entry.content {
    case .cause:
      if openedAt != nil { goBack(after: entry) }
      note(entry, openedAt == nil ? .opened : .joined)
      openedAt = openedAt ?? entry.moment
      if progress.workflow.steps.isEmpty { endedAt = entry.moment }
      takeWaiting(from: entry.moment)
    case .annulment: note(entry, .noted)
    case .ceased(let step): cease(entry, step)
    case .step(let event):
      if progress.workflow.mayBeRecordedByHand(event) { take(entry, event) } else { note(entry, .refused) }
    case .proof(let event): take(entry, event)
    }
  }

  private mutating func take(_ entry: CaseEntry, _ event: CaseEvent) {
    guard openedAt != nil else { return waits(entry, event) }
    do throws(CaseMisfit) {
      try apply(entry, event, at: entry.moment)
      takeWaiting(from: entry.moment)
    } catch {
      waits(entry, event)
    }
  }

  /// What came before its turn waits for it: a repair may be finished before the penalty is decided, and the retest passed
  /// that followed the repair. A retest without a repair does not wait.
  private mutating func waits(_ entry: CaseEntry, _ event: CaseEvent) {
    if case .proof = entry.content, event.result == .failed, let step = progress.workflow.step(event.step) {
      // What waits for its turn is overtaken by a retest that was not passed: the repair has to be made again.
      overtake(progress.reopened(by: step))
      return note(entry, .failed)
    }
    guard let step = progress.workflow.step(event.step), event.result == .done, !step.maySkip, follows(step),
      progress.ending == nil, !progress.done.contains(step.id)
    else { return note(entry, entry.isByHand ? .refused : .noted) }
    waiting.append(entry)
  }

  /// A finding that joins an open case after the repair shows that it has to be made again.
  private mutating func goBack(after entry: CaseEntry) {
    guard progress.ending == nil, let found = entry.foundAt,
      let retest = progress.workflow.steps.first(where: { $0.failsTo != nil && $0.proof == .retest })
    else { return }
    let reopened = progress.reopened(by: retest)
    overtake(reopened) { $0.moment < found }
    guard reopened.contains(where: { doneAt[$0].map { $0 < found } ?? false }),
      let next = try? progress.after(CaseEvent(step: retest.id, .failed))
    else { return }
    progress = next
    reopen(reopened, at: entry.moment)
  }

  /// What waits for its turn in steps that are open again is kept and does not count.
  private mutating func overtake(_ steps: [String], where isMeant: (CaseEntry) -> Bool = { _ in true }) {
    guard !waiting.isEmpty else { return }
    func isOvertaken(_ entry: CaseEntry) -> Bool {
      entry.event.map { steps.contains($0.step) } ?? false && isMeant(entry)
    }
    for entry in waiting where isOvertaken(entry) { note(entry, .noted) }
    waiting.removeAll(where: isOvertaken)
  }

  private mutating func reopen(_ steps: [String], at moment: Instant) {
    for step in steps { doneAt[step] = nil }
    wentBackAt = moment
  }

  /// Whether what a step has to follow was done, or waits too: a retest the repair, and a release the retest that was
  /// passed. A release that was ordered before is none.
  private func follows(_ step: WorkflowStep) -> Bool {
    let retests = progress.workflow.requirements(of: step).filter { progress.workflow.step($0)?.failsTo != nil }
    return ([step.failsTo].compactMap { $0 } + retests).allSatisfy { needed in
      progress.done.contains(needed) || waiting.contains { $0.event?.step == needed }
    }
  }

  private mutating func takeWaiting(from moment: Instant) {
    while let place = firstFitting {
      let entry = waiting.remove(at: place)
      guard let event = entry.event, (try? apply(entry, event, at: max(entry.moment, moment))) != nil else { return }
    }
  }

  private var firstFitting: Int? {
    guard !waiting.isEmpty else { return nil }
    let fitting = progress.fitting
    return waiting.firstIndex { $0.event.map(fitting.contains) ?? false }
  }

  private mutating func apply(_ entry: CaseEntry, _ event: CaseEvent, at moment: Instant) throws(CaseMisfit) {
    let skippedBefore = progress.skipped
    let reopened = progress.workflow.step(event.step).map { progress.reopened(by: $0) } ?? []
    progress = try progress.after(event)
    switch event.result {
    case .done:
      waitedSince[entry] = waitingSince(event.step)
      doneAt[event.step] = moment
      note(entry, progress.skipped == skippedBefore ? .done : .exception)
    case .failed:
      overtake(reopened)
      reopen(reopened, at: moment)
      note(entry, .failed)
    case .dismissed:
      dismissedStep = event.step
      note(entry, .dismissed)
    }
    if progress.ending != nil { endedAt = moment }
  }

  /// A gap in a standing duty is as old as it is, not as old as the duty.
  private mutating func cease(_ entry: CaseEntry, _ step: String) {
    let reopened = progress.reopening(step)
    guard reopened != progress else { return }
    progress = reopened
    doneAt[step] = nil
    ceasedAt[step] = entry.moment
    endedAt = nil
    note(entry, .ceased)
  }

  /// Since when a step has been the next one: the last of what it had to wait for; nil before the case was opened.
  func waitingSince(_ step: String) -> Instant? {
    guard let step = progress.workflow.step(step), let openedAt else { return nil }
    let before = progress.workflow.requirements(of: step).compactMap { doneAt[$0] }
    return (before + [openedAt] + [wentBackAt, ceasedAt[step.id]].compactMap { $0 }).max()
  }

  private mutating func note(_ entry: CaseEntry, _ effect: TimelineEntry.Effect) {
    switch kept {
    case .nothing: return
    case .one(let own): guard own.key == entry.key, own == entry else { return }
    case .all: break
    }
    timeline.append(TimelineEntry(entry: entry, effect: effect))
  }
}

extension CaseEntry {
  /// Whether a person recorded it as a step.
  var isByHand: Bool { if case .step = content { true } else { false } }
}
