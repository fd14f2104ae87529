public import RegistryModel

/// A rule of a pack that answers questions about one kind of subject.
public struct DecisionRule: Hashable, Sendable {
  /// Its id: that of its row, with a suffix where a row has several.
  public let id: String
  /// The kind of record it is about.
  public let subject: String
  /// The activities it concerns.
  public let activities: [String]
  /// What it answers where its condition holds.
  public let effect: Effect
  /// When it applies.
  public let condition: Condition
  /// When it is in force.
  public let validity: Validity
  /// Why, in both languages.
  public let reason: BilingualText
  /// An exception, which turns the answer into `allowed` with a reason of its own.
  public let exception: Exception?
  /// Kinds of zones and routes whose notices are shown with the answer, such as the bypass.
  public let shownZones: [String]

  /// What a rule answers.
  public enum Effect: Hashable, Sendable {
    /// An answer.
    case answer(Answer)
    /// The plan is silent here: no rule is loaded, and one elsewhere could answer so.
    case gap(Answer)
  }

  /// When a rule is in force. Standing bans stay in force after the plan year (reading A-02).
  public struct Validity: Hashable, Sendable {
    /// The first day; nil where the rule is in force from the pack's first day on.
    public let from: CivilDate?
    /// The day after the last; nil where it has no end.
    public let until: CivilDate?
    /// A parameter that gives the first day; before that day it is not known whether the rule was in force
    /// (reading A-01).
    public let fromParameter: String?

    /// In force within these bounds.
    public init(from: CivilDate? = nil, until: CivilDate? = nil, fromParameter: String? = nil) {
      self.from = from
      self.until = until
      self.fromParameter = fromParameter
    }
  }

  /// An exception to a rule.
  public struct Exception: Hashable, Sendable {
    /// When it applies.
    public let condition: Condition
    /// Why, in both languages.
    public let reason: BilingualText

    /// An exception where `condition` holds.
    public init(condition: Condition, reason: BilingualText) {
      self.condition = condition
      self.reason = reason
    }
  }

  /// A rule.
  public init(
    id: String, subject: String, activities: [String], effect: Effect, condition: Condition,
    validity: Validity = Validity(), reason: BilingualText, exception: Exception? = nil,
    shownZones: [String] = []
  ) {
    self.id = id
    self.subject = subject
    self.activities = activities
    self.effect = effect
    self.condition = condition
    self.validity = validity
    self.reason = reason
    self.exception = exception
    self.shownZones = shownZones
  }

  /// The strictest answer it can give.
  public var potential: Answer {
    switch effect {
    case .answer(let answer), .gap(let answer): answer
    }
  }
}
