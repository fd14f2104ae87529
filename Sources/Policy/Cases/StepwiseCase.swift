public import RegistryModel

/// A case in which one step after the other is recorded, while nothing else is: what came before a step is neither read nor
/// added up again for it. A file may bring thousands of steps of one case.
///
/// It is a case that one record alone opened. Where several do, the steps decide which of them belong to it.
public final class StepwiseCase<Register: RegisterView> {
  private let review: CaseReview<Register>
  private let group: CauseGroup
  private let evidence: CaseEvidence<Register>
  private let order: CaseEntryOrder
  /// What happened in it, in its order.
  private var entries: [CaseEntry]
  /// The first of these, added up.
  private var begun: CaseFold
  private var begunCount = 0

  /// The case of a number with the steps that are recorded so far; nil where there is none, or not of one record alone.
  ///
  /// - Throws: What the register throws.
  /// - Complexity: As ``CaseEngine/state(numbered:at:in:)``.
  public init?(numbered number: String, of pack: CompiledPack, at moment: Instant, in register: Register) throws {
    let named = CaseNumber(number)
    guard let owner = pack.workflows.first(where: { $0.workflow.id == named.workflow }), moment.day >= pack.pack.from
    else { return nil }
    let notices = try register.notices(for: pack.pack.place, at: moment)
    func records(_ subject: CaseSubject?) -> CaseRecords<Register> {
      CaseRecords(
        register: register, pack: pack, moment: moment, subject: subject, notices: notices,
        workflows: [owner.workflow])
    }
    let subjects = try CaseOpening(records: records(nil), workflow: owner.workflow).subjects(of: named)
    guard let subject = subjects.first, subjects.count == 1 else { return nil }
    let review = CaseReview(records: records(subject), row: owner.row, workflow: owner.workflow)
    let causes = try CaseOpening(records: review.records, workflow: owner.workflow).causes()
    guard let cause = causes.first, causes.count == 1, cause.retestOf == nil,
      cause.numbers(in: owner.workflow).contains(number)
    else { return nil }
    self.review = review
    group = CauseGroup(causes: causes)
    evidence = review.evidence(of: group)
    order = CaseEntryOrder(owner.workflow.steps)
    entries = try evidence.entries().sorted(by: order.precedes)
    begun = CaseFold(owner.workflow, allowsSkipping: review.records.allowsSkipping)
  }

  /// The case with one step more, of whose timeline no more is told than what became of that step.
  ///
  /// - Complexity: O(log n + entries after the step) where it comes after the one that was added before; else O(entries).
  public func adding(_ step: RecordState) -> CaseState {
    guard let entry = evidence.entry(ofStep: step) else { return state(of: begun) }
    let place = entries.leadingCount(while: { order.precedes($0, entry) })
    entries.insert(entry, at: place)
    if place < begunCount {
      begun = CaseFold(review.workflow, allowsSkipping: review.records.allowsSkipping)
      begunCount = 0
    }
    begun.keep(only: entry)
    for next in entries[begunCount...place] { begun.take(next) }
    begunCount = place + 1
    return state(of: begun)
  }

  private func state(of begun: CaseFold) -> CaseState {
    var fold = begun
    for entry in entries[begunCount...] { fold.take(entry) }
    fold.endWaiting()
    return review.state(of: group, fold)
  }
}
