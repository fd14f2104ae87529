public import Policy
public import RegistryModel

/// Cases as they stand at a moment.
public struct CaseReport: Report {
  /// The moment asked about.
  public var at: Instant
  /// The cases; those that are overdue first.
  @WrittenInPieces public var cases: [Case]
  /// What a reader has to know.
  public var notes: [BilingualText]
  /// Of how many cases beside them nobody can tell whether they belong here; nil where no pack tells of any case.
  public var undetermined: Int?

  /// A report on the given cases.
  public init(at: Instant, cases: [Case], notes: [BilingualText] = [], undetermined: Int? = 0) {
    self.at = at
    self.cases = cases
    self.notes = notes
    self.undetermined = undetermined
  }

  /// Whether there may be cases that it does not show.
  public var isUndetermined: Bool { undetermined != 0 }

  /// Whether one of them is open.
  public var needsAction: Bool { cases.contains { $0.status == .open } }

  /// One case.
  public struct Case: Encodable, Sendable {
    /// Its number.
    public var id: String
    /// The pack.
    public var pack: String
    /// The clause row.
    public var row: String
    /// What it is called.
    public var title: BilingualText
    /// How it stands.
    public var status: CaseState.Status
    /// Whom it is about, as `kind:key`; nil for a task of the plan as a whole.
    public var subject: String?
    /// Other records it is tied to, by the id of their kind.
    public var related: [String: String]
    /// Cases it is linked with.
    public var linked: [String]
    /// When it was opened.
    public var openedAt: Instant
    /// When it came to its end.
    public var endedAt: Instant?
    /// The steps whose turn it is.
    public var steps: [Step]
    /// Whether a step should have been done by now.
    public var overdue: Bool
    /// Steps that were passed over.
    public var exceptions: [String]
    /// Steps that were done later than they were due.
    public var late: [String]
    /// Whether its suspicion is confirmed; until then it must not become public.
    public var confirmed: Bool
    /// What would fit next, as `step` or `step:result`.
    public var fitting: [String]
    /// What happened; only where one case is shown.
    public var timeline: [Entry]?

    /// A case as it is listed.
    public init(
      id: String, pack: String, row: String, title: BilingualText, status: CaseState.Status, subject: String?,
      related: [String: String], linked: [String], openedAt: Instant, endedAt: Instant?, steps: [Step], overdue: Bool,
      exceptions: [String], late: [String], confirmed: Bool, fitting: [String], timeline: [Entry]?
    ) {
      self.id = id
      self.pack = pack
      self.row = row
      self.title = title
      self.status = status
      self.subject = subject
      self.related = related
      self.linked = linked
      self.openedAt = openedAt
      self.endedAt = endedAt
      self.steps = steps
      self.overdue = overdue
      self.exceptions = exceptions
      self.late = late
      self.confirmed = confirmed
      self.fitting = fitting
      self.timeline = timeline
    }
  }

  /// A step whose turn it is.
  public struct Step: Encodable, Sendable {
    /// Its id.
    public var id: String
    /// What it is called.
    public var title: BilingualText
    /// Codes of the departments that own it; `others` where the plan names the owners in words alone, `undecided` where
    /// nobody owns it yet.
    public var owners: [String]
    /// Who owns it, in words.
    public var owner: BilingualText
    /// Since when its turn is.
    public var since: CivilDate
    /// The last day on which it is on time; nil where that is not known.
    public var due: CivilDate?
    /// The parameter that would tell the last day, where it is not loaded.
    public var dueMissing: String?
    /// What has to be on file for it to be done.
    public var needs: BilingualText

    /// A step.
    public init(
      id: String, title: BilingualText, owners: [String], owner: BilingualText, since: CivilDate, due: CivilDate?,
      dueMissing: String?, needs: BilingualText
    ) {
      self.id = id
      self.title = title
      self.owners = owners
      self.owner = owner
      self.since = since
      self.due = due
      self.dueMissing = dueMissing
      self.needs = needs
    }
  }

  /// One thing that happened.
  public struct Entry: Encodable, Sendable {
    /// When.
    public var at: Instant
    /// What it did to the case.
    public var effect: TimelineEntry.Effect
    /// The step it is about.
    public var step: String?
    /// What the step is called.
    public var title: BilingualText?
    /// The record behind it, as `kind:key`.
    public var record: String
    /// Department, officer, document, evidence and reason, by the name of the attribute.
    public var particulars: [String: String]
    /// The last day on which the step that it did was on time; nil where that is not known, or it did none.
    public var due: CivilDate?
    /// Whether it did its step later than that.
    public var late: Bool

    /// An entry.
    public init(
      at: Instant, effect: TimelineEntry.Effect, step: String?, title: BilingualText?, record: String,
      particulars: [String: String], due: CivilDate?, late: Bool
    ) {
      self.at = at
      self.effect = effect
      self.step = step
      self.title = title
      self.record = record
      self.particulars = particulars
      self.due = due
      self.late = late
    }
  }
}
