public import RegistryModel

/// Something that has to be done step by step, by a day, or kept in order.
public struct Workflow: Hashable, Sendable {
  /// Its id: that of its row, with a suffix where a row has several.
  public let id: String
  /// What it is called.
  public let title: BilingualText
  /// What kind of work it is.
  public let form: Form
  /// The kind of record it is about.
  public let subject: String
  /// What opens it: a condition on a record of ``openers``; nil where every record of the kinds does.
  public let opensWhen: Condition?
  /// The kinds of record that open it; empty where it is the subject itself.
  public let openers: [String]
  /// Whether a failed inspection of a vehicle opens it (clause HB-28); no kind of record does then.
  public let opensOnFailedInspection: Bool
  /// Which causes make one case.
  public let grouping: Grouping
  /// The last day on which it is on time, included (reading A-04); nil where there is none.
  public let due: CivilDate?
  /// The day of each month on which it is due, included; nil where it does not come back every month.
  public let monthlyDueDay: Int?
  /// Whether each department that leads a row of the plan has a case of its own (clause XC-33: every unit reports).
  public let isPerDepartment: Bool
  /// The last day on which its records have to be kept (clause HB-51); nil where the plan names none.
  public let keptUntil: CivilDate?
  /// Whether its subject may not be used while it is open (clause PS-26).
  public let putsOutOfUse: Bool
  /// Whether it is about a suspicion that may not become public before it is confirmed (reading A-41).
  public let isConfidential: Bool
  /// Steps in their order.
  public let steps: [WorkflowStep]

  /// Kinds of work.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// A case with steps, opened by a finding.
    case `case`
    /// Something to be done once, by a day.
    case milestone
    /// Records to be kept, with a list of gaps.
    case ledger
  }

  /// Which causes make one case, so that nobody is penalised twice for one thing.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// Each record opens its own.
    case record
    /// Findings about one subject on one day are one, whoever reports them.
    case day
    /// What is found about a subject while its case is open belongs to that case.
    case open
    /// There is one for each subject, whatever comes later.
    case subject
  }

  /// A workflow.
  public init(
    id: String, title: BilingualText, form: Form, subject: String, opensWhen: Condition? = nil, openers: [String] = [],
    opensOnFailedInspection: Bool = false, grouping: Grouping = .record, due: CivilDate? = nil,
    monthlyDueDay: Int? = nil, isPerDepartment: Bool = false, keptUntil: CivilDate? = nil, putsOutOfUse: Bool = false,
    isConfidential: Bool = false,
    steps: [WorkflowStep] = []
  ) {
    self.id = id
    self.title = title
    self.form = form
    self.subject = subject
    self.opensWhen = opensWhen
    self.openers = openers
    self.opensOnFailedInspection = opensOnFailedInspection
    self.grouping = grouping
    self.due = due
    self.monthlyDueDay = monthlyDueDay
    self.isPerDepartment = isPerDepartment
    self.keptUntil = keptUntil
    self.putsOutOfUse = putsOutOfUse
    self.isConfidential = isConfidential
    self.steps = steps
  }

  /// The last day on which all of it is on time where the plan names one, given the month in which it comes back.
  public var lastDay: ((YearMonth) -> CivilDate)? {
    if let due { return { _ in due } }
    // The 31st of a shorter month is its last day.
    return monthlyDueDay.map { day in
      { min($0.firstDay.adding(days: day - 1), $0.adding(months: 1).firstDay.adding(days: -1)) }
    }
  }

  /// The name of the task whose completion proves a step; nil where none does.
  public func taskName(of step: WorkflowStep, department: String? = nil) -> String? {
    guard step.evidence == RecordKind.task.id, step.proof == nil else { return nil }
    return ([id] + (steps.count == 1 ? [] : [step.id]) + [department].compactMap { $0 }).joined(separator: "-")
  }

  /// The step of that id; nil where there is none.
  public func step(_ id: String) -> WorkflowStep? { steps.first { $0.id == id } }

  /// The steps that have to be done before a step may come: those it names, else the one in front of it. The items of a
  /// ledger and of a milestone wait for nothing.
  public func requirements(of step: WorkflowStep) -> [String] {
    if let after = step.after { return after }
    guard form == .case, let place = steps.firstIndex(of: step), place > 0 else { return [] }
    return [steps[place - 1].id]
  }

  /// Whether only the register says that a step is done: what a ledger keeps, and what decisions and figures rest on, such as
  /// that a station is on the list no more, that a check is confirmed, or that a machine out of use passed its retest. What
  /// else became of a check or of a suspicion is for a person to say.
  public func isProvenByRegisterAlone(_ step: WorkflowStep) -> Bool {
    if step.proof == .retest { return putsOutOfUse }
    guard case .condition(let condition) = step.proof else { return false }
    if !step.confirms, condition.factNames.contains("check.status") { return true }
    let followedUp = [RecordKind.check, .suspicion].map { $0.id + "." }
    return form == .ledger
      || !condition.factNames.allSatisfy { fact in followedUp.contains { fact.hasPrefix($0) } }
  }

  /// Whether a person may state the event.
  func mayBeRecordedByHand(_ event: CaseEvent) -> Bool {
    event.result != .done || !(step(event.step).map(isProvenByRegisterAlone) ?? false)
  }

  /// The conditions that say whether it opens and which steps records prove.
  var conditions: [Condition] { [opensWhen].compactMap { $0 } + steps.compactMap { $0.proof?.condition } }
}
