public import RegistryModel

/// One step of a workflow.
public struct WorkflowStep: Hashable, Sendable {
  /// Its id within the workflow.
  public let id: String
  /// What it is called.
  public let title: BilingualText
  /// The department that owns it; nil where the plan names none.
  public let department: String?
  /// A parameter of the pack that names the department, where the plan leaves it open (reading A-31).
  public let departmentParameter: String?
  /// The kind of record that proves it; nil where a person says so.
  public let evidence: String?
  /// What in the register proves it without a person saying so; nil where a person has to.
  public let proof: Proof?
  /// Days it may take after the step before it; nil where the plan names none.
  public let days: Int?
  /// Whether those days are working days; else they are calendar days.
  public let countsWorkingDays: Bool
  /// A parameter of the pack that gives the days, where the plan leaves them to a notice.
  public let daysParameter: String?
  /// The steps that have to be done before; nil for the one in front of it.
  public let after: [String]?
  /// The step to which the case goes back where this one fails; nil where it cannot fail.
  public let failsTo: String?
  /// Whether the case may end here because it turns out to be without ground.
  public let mayDismiss: Bool
  /// Whether the step may come although steps before it are missing: the case is then an exception (reading A-21).
  public let maySkip: Bool
  /// Whether a confidential case counts as confirmed once this is done.
  public let confirms: Bool
  /// Whether the step is the implementer's reading and not in the text.
  public let isReading: Bool

  /// What proves a step.
  public enum Proof: Hashable, Sendable {
    /// A condition on the record that opened the case, its subject and what they name.
    case condition(Condition)
    /// A record of a kind about the same subject that meets a condition, where one is given.
    case record(kind: String, where: Condition?)
    /// A check that names the case as the one whose retest it is.
    case retest
    /// The next inspection of the vehicle.
    case inspection

    var condition: Condition? {
      switch self {
      case .condition(let condition): condition
      case .record(_, let condition): condition
      case .retest, .inspection: nil
      }
    }
  }

  /// A step.
  public init(
    id: String, title: BilingualText, department: String?, departmentParameter: String? = nil, evidence: String? = nil,
    proof: Proof? = nil, days: Int? = nil, countsWorkingDays: Bool = false, daysParameter: String? = nil,
    after: [String]? = nil, failsTo: String? = nil, mayDismiss: Bool = false, maySkip: Bool = false,
    confirms: Bool = false, isReading: Bool = false
  ) {
    self.id = id
    self.title = title
    self.department = department
    self.departmentParameter = departmentParameter
    self.evidence = evidence
    self.proof = proof
    self.days = days
    self.countsWorkingDays = countsWorkingDays
    self.daysParameter = daysParameter
    self.after = after
    self.failsTo = failsTo
    self.mayDismiss = mayDismiss
    self.maySkip = maySkip
    self.confirms = confirms
    self.isReading = isReading
  }
}
