public import RegistryModel

/// The answer to a question, with every rule that took part.
///
/// The rules' results are at hand; texts, facts and what is missing are put together only when asked for.
public struct Decision: Sendable {
  /// The question.
  public let question: Question
  /// The strictest standing.
  public let leading: Standing
  /// What each rule said that was asked for with its reasons, in the order of packs and rows.
  public let outcomes: [RuleOutcome]
  /// What a reader should know beside the rules.
  public let notes: [BilingualText]

  /// The leading answer.
  public var answer: Answer { leading.answer }

  /// The rules that do not simply pass: those that catch the subject, are open, silent or excepted.
  public var matching: [RuleOutcome] { outcomes.filter(\.manner.isMatching) }
}
