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
  /// What opens it: a condition on a record of ``opener``; nil where it is opened by hand.
  public let opensWhen: Condition?
  /// The kind of record that opens it; nil where it is the subject itself.
  public let opener: String?
  /// The last day on which it is on time, included (reading A-04); nil where there is none.
  public let due: CivilDate?
  /// Steps in their order.
  public let steps: [Step]

  /// Kinds of work.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// A case with steps, opened by a finding.
    case `case`
    /// Something to be done once, by a day.
    case milestone
    /// Records to be kept, with a list of gaps.
    case ledger
  }

  /// One step.
  public struct Step: Hashable, Sendable {
    /// Its id within the workflow.
    public let id: String
    /// What it is called.
    public let title: BilingualText
    /// The department that owns it; nil where the plan names none.
    public let department: String?
    /// The kind of record that proves it; nil where a person says so.
    public let evidence: String?
    /// Days it may take after the step before it; nil where the plan names none.
    public let days: Int?
    /// Whether the step is the implementer's reading and not in the text.
    public let isReading: Bool

    /// A step.
    public init(
      id: String, title: BilingualText, department: String?, evidence: String? = nil, days: Int? = nil,
      isReading: Bool = false
    ) {
      self.id = id
      self.title = title
      self.department = department
      self.evidence = evidence
      self.days = days
      self.isReading = isReading
    }
  }

  /// A workflow.
  public init(
    id: String, title: BilingualText, form: Form, subject: String, opensWhen: Condition? = nil, opener: String? = nil,
    due: CivilDate? = nil, steps: [Step] = []
  ) {
    self.id = id
    self.title = title
    self.form = form
    self.subject = subject
    self.opensWhen = opensWhen
    self.opener = opener
    self.due = due
    self.steps = steps
  }
}

/// Something that has to be made public.
public struct PublicationDuty: Hashable, Sendable {
  /// Its id: that of its row, with a suffix where a row has several.
  public let id: String
  /// What it is called.
  public let title: BilingualText
  /// What is published, a code of ``RegistryModel/CodeList/publicationKind``.
  public let kind: String
  /// How often.
  public let rhythm: Rhythm
  /// The last day on which it is on time, included; nil where there is none.
  public let due: CivilDate?
  /// The kind of record each of which has to be decided on; nil where it is about none.
  public let subject: String?
  /// Which of them; only confirmed results may be public (reading A-41).
  public let condition: Condition?

  /// How often something is published.
  public enum Rhythm: String, Hashable, Sendable, CaseIterable {
    /// Once.
    case once
    /// Every month.
    case monthly
    /// Regularly, without a stated period.
    case regularly
    /// For each record.
    case perRecord
  }

  /// A duty.
  public init(
    id: String, title: BilingualText, kind: String, rhythm: Rhythm, due: CivilDate? = nil, subject: String? = nil,
    condition: Condition? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.rhythm = rhythm
    self.due = due
    self.subject = subject
    self.condition = condition
  }
}
