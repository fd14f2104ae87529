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

/// What one rule said, with its reasons.
public struct RuleOutcome: Sendable {
  private let rule: CompiledPack.CompiledRule
  /// Its answer and rank.
  public let standing: Standing
  /// How it came to its answer.
  public let manner: RuleResult.Manner
  /// The facts it used, sorted by name.
  public let facts: UsedFacts
  /// What is missing, sorted by text.
  public let missing: [MissingItem]
  /// Facts that a checklist of the rule asks for and the subject has not, for which the rule catches it; sorted.
  public let lacking: [String]

  init(
    _ rule: CompiledPack.CompiledRule, standing: Standing, manner: RuleResult.Manner, facts: UsedFacts,
    missing: [MissingItem], lacking: [String]
  ) {
    self.rule = rule
    self.standing = standing
    self.manner = manner
    self.facts = facts
    self.missing = missing
    self.lacking = lacking
  }

  /// The same rule, open for want of `missing`.
  func open(_ standing: Standing, missing: [MissingItem]) -> RuleOutcome {
    RuleOutcome(rule, standing: standing, manner: .open, facts: facts, missing: missing, lacking: [])
  }

  /// The id of the pack.
  public var pack: String { rule.pack }
  /// The id of the row.
  public var row: String { rule.row }
  /// The id of the rule.
  public var id: String { rule.rule.id }
  /// Where it stands.
  public var citation: Citation { rule.citation }
  /// Why, in both languages; that of the exception where it applies.
  public var reason: BilingualText {
    let own = rule.rule
    return manner == .excepted ? own.exception?.reason ?? own.reason : own.reason
  }
  /// Its answer.
  public var answer: Answer { standing.answer }
}
