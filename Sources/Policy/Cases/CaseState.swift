public import RegistryModel

/// A case as it stands at a moment. It is never stored: it follows from what opened it and from the records of its steps.
public struct CaseState: Hashable, Sendable {
  /// Its number: the workflow and the first cause, as `PS-29/F-12`.
  public let id: String
  /// All numbers it answers to: one for each cause.
  public let aliases: [String]
  /// The id of the pack.
  public let pack: String
  /// The row that orders it.
  public let row: String
  /// Its work.
  public let workflow: Workflow
  /// Whom it is about; nil for a milestone of the plan as a whole.
  public let subject: CaseSubject?
  /// Keys of the other records it is tied to, by the id of their kind: workshop, station, unit. Several of a kind stand
  /// with blanks between.
  public let related: [String: String]
  /// Numbers of the cases it is linked with, sorted.
  public let linked: [String]
  /// When it was opened.
  public let openedAt: Instant
  /// How it stands.
  public let status: Status
  /// When it came to stand so, where it is not open.
  public let endedAt: Instant?
  /// The steps whose turn it is, with owner and clock; empty where it is not open.
  public let current: [CurrentStep]
  /// Steps that were passed over (reading A-21).
  public let exceptions: [String]
  /// Whether what it is about is confirmed; false as long as it rests on a suspicion.
  public let isConfirmed: Bool
  /// What happened, in the order of time.
  public let timeline: [TimelineEntry]
  /// What a person could record next.
  public let fitting: [CaseEvent]

  /// How a case stands.
  public enum Status: String, Encodable, Hashable, Sendable, CaseIterable {
    /// Somebody has to act.
    case open
    /// Every step is done.
    case closed
    /// It had no ground.
    case dismissed
    /// What opened it was annulled, and with it what followed.
    case annulled
    /// What opened it does not hold any more, such as a unit that is no key unit any more.
    case lapsed
  }

  /// Whether a step whose turn it is should have been done by the end of a day before `day`.
  public func isOverdue(on day: CivilDate) -> Bool { current.contains { $0.clock.isOverdue(on: day) } }

  /// Ids of the steps that were done later than they were due, in the order of time and without repetition.
  public var lateSteps: [String] {
    var found: [String] = []
    for entry in timeline where entry.isLate {
      if let step = entry.entry.event?.step, !found.contains(step) { found.append(step) }
    }
    return found
  }

  /// Years of whose holidays no notice is loaded, and in which its working days were counted all the same, ascending.
  public var yearsWithoutHolidays: [Int] {
    Set((current.map(\.clock) + timeline.compactMap(\.clock)).flatMap(\.yearsWithoutHolidays)).sorted()
  }
}

/// Whom a case is about.
public struct CaseSubject: Hashable, Sendable {
  /// The kind of record.
  public let kind: RecordKind
  /// Its key; that of a ``SightedKey`` where the register does not hold it.
  public let key: String

  /// A subject.
  public init(_ kind: RecordKind, _ key: String) {
    self.kind = kind
    self.key = key
  }
}

/// A step whose turn it is.
public struct CurrentStep: Hashable, Sendable {
  /// The step.
  public let step: WorkflowStep
  /// Who has to act.
  public let owner: CaseOwner
  /// Since when, and until when.
  public let clock: CaseClock
  /// The name of the task whose completion proves it; nil where none does.
  public let task: String?
}

/// Who has to act.
public enum CaseOwner: Hashable, Sendable {
  /// Departments, codes of ``RegistryModel/CodeList/department``; the first one leads.
  case departments([String])
  /// Others that the clause names in words.
  case others(String)
  /// Nobody yet: the plan leaves it open, and these departments are named with it (reading A-31).
  case undecided([String])

  /// The words by which those are asked for who are no department of the code list.
  public static let words = ["others", "undecided"]

  /// By what it is asked for: the codes of the departments, or one of ``words``.
  public var codes: [String] {
    switch self {
    case .departments(let codes): codes
    case .others: ["others"]
    case .undecided: ["undecided"]
    }
  }
}

/// Since when a step waits, and until when it may.
public struct CaseClock: Hashable, Sendable {
  /// The day on which its turn came.
  public let since: CivilDate
  /// The last day on which it is on time.
  public let due: Due
  /// Years in which working days were counted without a notice of their holidays, ascending: the last day may be a later
  /// one.
  public let yearsWithoutHolidays: [Int]

  /// A clock.
  public init(since: CivilDate, due: Due, yearsWithoutHolidays: [Int] = []) {
    self.since = since
    self.due = due
    self.yearsWithoutHolidays = yearsWithoutHolidays
  }

  /// The last day on which a step is on time.
  public enum Due: Hashable, Sendable {
    /// This day, included (reading A-04).
    case on(CivilDate)
    /// Not known: the plan leaves it to a notice, and the parameter is not loaded.
    case notLoaded(parameter: String)
  }

  /// Whether the last day is past on `day`; an unknown one is never past.
  public func isOverdue(on day: CivilDate) -> Bool {
    if case .on(let last) = due { day > last } else { false }
  }
}

/// One thing that happened in a case.
public struct TimelineEntry: Hashable, Sendable {
  /// The record behind it.
  public let entry: CaseEntry
  /// What it did.
  public let effect: Effect
  /// The clock of the step that it did; nil where it did none.
  public let clock: CaseClock?

  /// An entry with its effect.
  public init(entry: CaseEntry, effect: Effect, clock: CaseClock? = nil) {
    self.entry = entry
    self.effect = effect
    self.clock = clock
  }

  /// The last day on which the step that it did was on time; nil where that is not known, or it did none.
  public var due: CivilDate? { if case .on(let day)? = clock?.due { day } else { nil } }

  /// Whether it did its step later than it was due.
  public var isLate: Bool { due.map { entry.moment.day > $0 } ?? false }

  /// What a record did to a case.
  public enum Effect: String, Encodable, Hashable, Sendable, CaseIterable {
    /// It opened the case.
    case opened
    /// It is about the same thing and belongs to the case.
    case joined
    /// It did its step.
    case done
    /// It did its step, and steps before it are missing.
    case exception
    /// It opened steps again.
    case failed
    /// A duty that stands is not met any more: its step is open again.
    case ceased
    /// It ended the case for want of ground.
    case dismissed
    /// It did not fit and changed nothing.
    case refused
    /// It is kept, and changed nothing.
    case noted
    /// It was annulled itself.
    case annulled
    /// It fell with what opened the case.
    case void
    /// It annulled the case.
    case annulment
  }
}
