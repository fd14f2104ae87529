import Policy
import RegistryModel
import RegistryStore

/// A statement about a step of a case that a person makes with `hegui record`: it stands by the rules of
/// `hegui case advance`, so that nobody finds out later that what was recorded does not count.
struct StepByHand {
  private let cases: CaseWorkflow
  private let key: String
  private let event: CaseEvent
  private let happened: Instant
  private let document: String?
  private let digest: String?
  /// Whether the statement takes a step back.
  private let isTakenBack: Bool
  private let before: CaseState
  private let moment: Instant

  /// nil where the statement is about no step.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where there is no such case.
  init?(_ delta: RegisterDelta, _ context: WorkflowContext, _ reader: RegistryReader) throws {
    guard delta.kind == .caseStep else { return nil }
    let values = (try reader.state(of: .caseStep, key: delta.key, .latest())?.values ?? [:])
      .merging(delta.values) { $1 }
    guard let number = values.text("case"), let step = values.text("step") else { return nil }
    cases = CaseWorkflow(context: context)
    key = delta.key
    event = CaseEvent(step: step, values.text("result").flatMap { CaseEvent.Result(rawValue: $0) } ?? .done)
    isTakenBack = values.text("result") == "annulled"
    document = values.text("document")
    digest = values.text("evidenceDigest")
    happened = values.moment("at") ?? delta.effective
    moment = max(context.now, happened, delta.effective)
    before = try cases.state(number, reader, at: moment)
  }

  /// Refuses the statement, once it is stored, where it would not count.
  ///
  /// - Throws: `StoreError`; `WorkflowError` with the steps that would fit.
  func requireCounted(_ reader: RegistryReader) throws {
    guard before.status != .annulled || isTakenBack else { throw WorkflowError.refusal(of: event, .misfit, in: before) }
    try cases.requirePaper(for: event, in: before, document: document, digest: digest)
    let after = try cases.state(before.id, reader, at: moment)
    let standing = StepStanding(of: key, happened: happened, before: before, after: after)
    guard standing.isAccepted else { throw WorkflowError.refusal(of: event, standing, in: before) }
    try cases.requireFitting(event, of: key, on: happened, before, reader)
  }
}

extension CaseWorkflow {
  /// Refuses that a retest was passed which nothing proves: neither a record nor a paper.
  ///
  /// - Throws: `WorkflowError`.
  func requirePaper(for event: CaseEvent, in state: CaseState, document: String?, digest: String?) throws {
    guard event.result == .done, document == nil, digest == nil, let step = state.workflow.step(event.step),
      step.proof == .retest || step.proof == .inspection, state.fitting.contains(event)
    else { return }
    throw WorkflowError(
      .usage, zh: "复检合格须有依据", en: "that a retest was passed needs a proof", location: step.id,
      hintZH: "录入合格的检查或检验记录，或给出 document（文书编号）或证据文件",
      hintEN: "record the check or inspection that passed, or give its document or a file of evidence")
  }

  /// Refuses a step that is stored and fits by now, but did not where the case stood on its day.
  ///
  /// - Throws: `StoreError`; `WorkflowError` with the steps that would have fitted then.
  func requireFitting(
    _ event: CaseEvent, of key: String, on happened: Instant, _ before: CaseState, _ reader: RegistryReader
  ) throws {
    let then = try state(before.id, reader, at: happened)
    let standing = StepStanding(of: key, happened: happened, before: nil, after: then)
    guard standing.isAccepted else { throw WorkflowError.refusal(of: event, standing, in: then) }
  }
}
