public import RegistryModel

/// How the work that a row orders stands on a day: what a progress report says of it (clauses HB-54, CZ-26).
public struct WorkStanding: Sendable {
  /// The row that orders it.
  public let row: PolicyRow
  /// The work.
  public let workflow: Workflow
  /// The last day on which it is on time: that of the plan, else of the open case that is due first; nil where none is
  /// known.
  public let due: CivilDate?
  /// How it stands.
  public let state: State
  /// Cases that are open, the overdue ones included.
  public let open: Int
  /// Cases with a step that should have been done.
  public let overdue: Int
  /// Cases that are closed.
  public let closed: Int
  /// When the last of them was closed, where nothing is open.
  public let doneOn: CivilDate?

  /// States of work.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// All is done, on time where there is a time.
    case done
    /// All is done, after the last day.
    case late
    /// Something is overdue.
    case overdue
    /// Something is to be done, in time.
    case open
    /// Records are kept; there is no step to be done.
    case kept
    /// Nothing has come up.
    case idle
  }
}

extension CaseEngine {
  /// How all work of the pack stands at the end of a day, in its order. Confidential suspicions that are not confirmed are left out: the
  /// report may be published (reading A-41).
  ///
  /// - Throws: What the register throws.
  /// - Complexity: that of ``cases(at:about:row:in:)``.
  public func standings(
    on day: CivilDate, in register: some RegisterView, report: (WorkStage) -> Void = { _ in }
  ) throws -> [WorkStanding] {
    let cases = try cases(at: day.lastMoment, in: register, report: report)
      .filter { $0.isConfirmed || !$0.workflow.isConfidential }
    let byWorkflow = Dictionary(grouping: cases, by: \.workflow.id)
    return workflows.map { WorkStanding(row: $0.row, workflow: $0.workflow, byWorkflow[$0.workflow.id] ?? [], on: day) }
  }
}

extension WorkStanding {
  init(row: PolicyRow, workflow: Workflow, _ cases: [CaseState], on day: CivilDate) {
    let openCases = cases.filter { $0.status == .open }
    let closedOn = cases.filter { $0.status == .closed }.compactMap { $0.endedAt?.day }
    self.row = row
    self.workflow = workflow
    open = openCases.count
    overdue = openCases.count { $0.isOverdue(on: day) }
    closed = closedOn.count
    doneOn = openCases.isEmpty ? closedOn.max() : nil
    let clocks = openCases.flatMap(\.current).compactMap { step in
      if case .on(let last) = step.clock.due { last } else { nil }
    }
    due = workflow.due ?? clocks.min()
    if workflow.steps.isEmpty {
      state = cases.isEmpty ? .idle : .kept
    } else if overdue > 0 {
      state = .overdue
    } else if open > 0 {
      state = .open
    } else if closedOn.isEmpty {
      state = .idle
    } else {
      let isLate = workflow.due.map { last in closedOn.contains { $0 > last } } ?? false
      state = isLate ? .late : .done
    }
  }
}

extension PolicyPack {
  /// The plan as it binds a part of its place, such as a county of a city: the same rows, asked of that part alone. What was
  /// assigned to or done for the whole place is not the part's own.
  public func narrowed(to part: DivisionCode) -> PolicyPack {
    PolicyPack(
      id: id, place: part, year: year, from: from, title: title, document: document, parameters: parameters,
      windows: windows, rows: rows)
  }
}
