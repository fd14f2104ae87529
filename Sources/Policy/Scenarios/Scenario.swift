public import RegistryModel

/// A situation with what has to come out of it, written by a clerk and run as a test.
public struct Scenario: Sendable {
  /// Its id, such as `T-001`.
  public let id: String
  /// The variant; empty where there is one.
  public let variant: String
  /// The rows it tests.
  public let rows: [String]
  /// What it is about.
  public let title: BilingualText
  /// What happens, in order.
  public let steps: [Step]

  /// A scenario.
  public init(id: String, variant: String = "", rows: [String], title: BilingualText, steps: [Step]) {
    self.id = id
    self.variant = variant
    self.rows = rows
    self.title = title
    self.steps = steps
  }

  /// One step.
  public enum Step: Sendable {
    /// A statement reaches the register.
    case record(RegisterDelta)
    /// A question is asked.
    case ask(Question, Expectation)
    /// Membership in a list is looked up at the end of a day.
    case member(list: String, kind: RecordKind, key: String, day: CivilDate, expected: Truth)
    /// The time on a list is looked up, from a day until before another one.
    case membership(
      list: String, kind: RecordKind, key: String, from: CivilDate, until: CivilDate, expected: [EffectiveInterval])
    /// The figures of a row are computed for a period.
    case figure(FigureExpectation)
    /// It is looked up how a publication stands.
    case publication(PublicationExpectation)
    /// An inspection reaches the registry.
    case inspection(InspectionMark)
    /// It is looked up how a case stands.
    case caseState(CaseExpectation)
    /// The progress report of the plan is looked at.
    case progress(ProgressExpectation)
    /// It is asked whether an event fits a case.
    case caseEvent(CaseEventExpectation)
  }

  /// What an answer has to be.
  public struct Expectation: Sendable {
    /// The leading answer; nil where only single rules matter.
    public let answer: Answer?
    /// What single rules have to answer, by their id.
    public let rules: [RuleExpectation]

    /// An expected answer.
    public init(answer: Answer?, rules: [RuleExpectation] = []) {
      self.answer = answer
      self.rules = rules
    }
  }

  /// What one rule has to answer.
  public struct RuleExpectation: Sendable {
    /// The id of the rule.
    public let id: String
    /// Its answer.
    public let answer: Answer
    /// What has to be named as missing or lacking, among others.
    public let missing: [String]

    /// An expected answer of a rule.
    public init(id: String, answer: Answer, missing: [String] = []) {
      self.id = id
      self.answer = answer
      self.missing = missing
    }
  }
}
