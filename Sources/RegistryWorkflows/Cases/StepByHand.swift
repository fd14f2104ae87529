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
    happened = values.moment("at") ?? delta.effective
    moment = max(context.now, happened, delta.effective)
    before = try cases.state(number, reader, at: moment)
  }

  /// Refuses the statement, once it is stored, where it would not count.
  ///
  /// - Throws: `StoreError`; `WorkflowError` with the steps that would fit.
  func requireCounted(_ reader: RegistryReader) throws {
    guard before.status != .annulled || isTakenBack else { throw WorkflowError.refusal(of: event, .misfit, in: before) }
    let after = try cases.state(before.id, reader, at: moment)
    let standing = StepStanding(of: key, happened: happened, before: before, after: after)
    guard standing.isAccepted else { throw WorkflowError.refusal(of: event, standing, in: before) }
    try cases.requireFitting(event, of: key, on: happened, before, reader)
  }
}

extension CaseWorkflow {
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
