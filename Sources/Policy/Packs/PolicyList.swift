public import RegistryModel

/// A list that a plan orders: computed from a condition, kept by hand, or both.
public struct PolicyList: Hashable, Sendable {
  /// Stable id, such as `keySupervision`.
  public let id: String
  /// The kind of record it lists.
  public let subject: String
  /// What it is called.
  public let title: BilingualText
  /// Activities whose decisions show membership.
  public let activities: [String]
  /// Who is on the list: enters when it becomes true, leaves when it ceases; nil for a list kept by hand alone.
  public let condition: Condition?
  /// Whether entries can be made by hand, each with a document.
  public let isManual: Bool
  /// Whether being on it is an answer of its own, `listed`; ledgers that only keep order are not.
  public let isAnswer: Bool
  /// Why a subject is on it, in both languages.
  public let reason: BilingualText
  /// Attributes of the members that are shown with the list, such as the day of the last survey.
  public let shownAttributes: [String]
  /// How many members the plan names; a list of another number is not complete, or the plan is out of date.
  public let expectedNumber: Int?

  /// A list.
  public init(
    id: String, subject: String, title: BilingualText, activities: [String], condition: Condition?, isManual: Bool,
    isAnswer: Bool = true, reason: BilingualText, shownAttributes: [String] = [], expectedNumber: Int? = nil
  ) {
    self.id = id
    self.subject = subject
    self.title = title
    self.activities = activities
    self.condition = condition
    self.isManual = isManual
    self.isAnswer = isAnswer
    self.reason = reason
    self.shownAttributes = shownAttributes
    self.expectedNumber = expectedNumber
  }

  /// The rule that answers `listed` for its members; nil for a ledger.
  func rule(_ id: String) -> DecisionRule? {
    guard isAnswer, !activities.isEmpty else { return nil }
    return DecisionRule(
      id: id, subject: subject, activities: activities, effect: .answer(.listed),
      condition: .listed(list: self.id, role: subject), reason: reason)
  }
}

/// Phases of a year that a plan names, as months.
public struct SeasonCalendar: Hashable, Sendable {
  /// The phases.
  public let phases: [Phase]

  /// A calendar of phases.
  public init(phases: [Phase]) { self.phases = phases }

  /// One phase.
  public struct Phase: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What it is called.
    public let title: BilingualText
    /// Its months, 1–12.
    public let months: [Int]

    /// A phase of these months.
    public init(name: String, title: BilingualText, months: [Int]) {
      self.name = name
      self.title = title
      self.months = months
    }
  }

  /// The phases a month belongs to.
  public func phases(of month: Int) -> [Phase] { phases.filter { $0.months.contains(month) } }
}

/// The targets of a row are replaced, within a window, by numbers assigned by another plan (clause XC-17).
public struct TargetReplacement: Hashable, Sendable {
  /// The window.
  public let window: String
  /// The row whose targets are replaced.
  public let row: String
  /// The task that holds the numbers; where it is not loaded, so is the target.
  public let task: String
  /// The phase of the plan's calendar that stands for the window while no notice declares it (reading A-37); nil where
  /// nothing does.
  public let phase: String?

  /// A replacement.
  public init(window: String, row: String, task: String, phase: String? = nil) {
    self.phase = phase
    self.window = window
    self.row = row
    self.task = task
  }
}
