/// What happens in a case: a step and how it ends.
public struct CaseEvent: Hashable, Sendable {
  /// The id of the step.
  public let step: String
  /// How it ends.
  public let result: Result

  /// How a step ends.
  public enum Result: String, Hashable, Sendable, CaseIterable {
    /// It is done.
    case done
    /// It is not passed: the case goes back.
    case failed
    /// It turns out that there is no ground: the case ends.
    case dismissed
  }

  /// An event.
  public init(step: String, _ result: Result = .done) {
    self.step = step
    self.result = result
  }
}

/// An event that does not fit, and those that would.
public struct CaseMisfit: Error, Hashable, Sendable {
  /// The event.
  public let event: CaseEvent
  /// What would fit, in the order of the steps; empty where the case is at its end.
  public let fitting: [CaseEvent]
}

/// How far a case has come: the steps that are done, and how it ended. It knows no dates and no records, so that its
/// states can be enumerated.
public struct CaseProgress: Hashable, Sendable {
  /// The work.
  public let workflow: Workflow
  /// Whether a step may come although steps before it are missing, where the workflow says so (reading A-21).
  public let allowsSkipping: Bool
  /// Ids of the steps that are done.
  public private(set) var done: Set<String> = []
  /// Ids of the steps that were passed over.
  public private(set) var skipped: Set<String> = []
  /// How it ended; nil while it is open.
  public private(set) var ending: Ending?

  /// How a case ends of itself.
  public enum Ending: String, Hashable, Sendable {
    /// Every step is done.
    case closed
    /// There was no ground for it.
    case dismissed
  }

  /// The beginning of a case. Work without steps ends as it begins: it only keeps the record.
  public init(_ workflow: Workflow, allowsSkipping: Bool = true) {
    self.workflow = workflow
    self.allowsSkipping = allowsSkipping
    if workflow.steps.isEmpty { ending = .closed }
  }

  /// The steps whose turn it is, in their order; empty where the case is at its end.
  ///
  /// - Complexity: O(steps²).
  public var current: [WorkflowStep] {
    guard ending == nil else { return [] }
    return workflow.steps.filter { isOpen($0) && requirementsAreMet(for: $0) }
  }

  /// The events that fit, in the order of the steps.
  public var fitting: [CaseEvent] {
    guard ending == nil else { return [] }
    return workflow.steps.flatMap { step -> [CaseEvent] in
      // A retest that was passed may be followed by one that is not, as long as nothing is released.
      if done.contains(step.id), step.failsTo != nil { return [CaseEvent(step: step.id, .failed)] }
      guard isOpen(step), requirementsAreMet(for: step) || (allowsSkipping && step.maySkip) else { return [] }
      return [CaseEvent(step: step.id)]
        + (step.failsTo == nil ? [] : [CaseEvent(step: step.id, .failed)])
        + (step.mayDismiss ? [CaseEvent(step: step.id, .dismissed)] : [])
    }
  }

  /// Where the case stands after an event.
  ///
  /// - Throws: ``CaseMisfit`` with the events that would fit.
  public func after(_ event: CaseEvent) throws(CaseMisfit) -> CaseProgress {
    let fitting = self.fitting
    guard fitting.contains(event), let step = workflow.step(event.step) else {
      throw CaseMisfit(event: event, fitting: fitting)
    }
    var next = self
    switch event.result {
    case .done: next.complete(step)
    case .failed: next.goBack(from: step)
    case .dismissed: next.ending = .dismissed
    }
    return next
  }

  /// Where the case stands once the register confirms what was dismissed for want of ground: it is open again.
  public func revived() -> CaseProgress {
    guard ending == .dismissed else { return self }
    var next = self
    next.ending = nil
    return next
  }

  /// Where the case stands once what a step asks for is not met any more: the step is open again, and with it the case.
  public func reopening(_ step: String) -> CaseProgress {
    guard done.contains(step), ending != .dismissed else { return self }
    var next = self
    next.done.remove(step)
    next.ending = nil
    return next
  }

  /// The steps that a failure of `step` opens again: the one it goes back to and all from there on.
  public func reopened(by step: WorkflowStep) -> [String] {
    guard let target = step.failsTo, let from = workflow.steps.firstIndex(where: { $0.id == target }) else { return [] }
    return workflow.steps[from...].map(\.id)
  }

  private func isOpen(_ step: WorkflowStep) -> Bool { !done.contains(step.id) && !skipped.contains(step.id) }

  private func requirementsAreMet(for step: WorkflowStep) -> Bool {
    workflow.requirements(of: step).allSatisfy { done.contains($0) || skipped.contains($0) }
  }

  private mutating func complete(_ step: WorkflowStep) {
    if !requirementsAreMet(for: step) {
      for earlier in workflow.steps.prefix(while: { $0 != step }) where isOpen(earlier) { skipped.insert(earlier.id) }
    }
    done.insert(step.id)
    if workflow.steps.allSatisfy({ !isOpen($0) }) { ending = .closed }
  }

  private mutating func goBack(from step: WorkflowStep) {
    let again = reopened(by: step)
    done.subtract(again)
    skipped.subtract(again)
  }
}
