public import RegistryModel

/// The answer to a question, with every rule that took part.
///
/// The rules' results are at hand; texts, facts and what is missing are put together only when asked for.
public struct Decision: Sendable {
  /// The question.
  public let question: Question
  /// The strictest standing.
  public let leading: Standing
  /// What each rule said, in the order of packs and rows.
  public let outcomes: [RuleOutcome]
  /// What a reader should know beside the rules.
  public let notes: [BilingualText]

  /// The leading answer.
  public var answer: Answer { leading.answer }

  /// The rules that do not simply pass: those that catch the subject, are open, silent or excepted.
  public var matching: [RuleOutcome] {
    outcomes.filter { $0.manner != .passed && $0.manner != .notInForce }
  }
}

/// What one rule said, with its reasons.
public struct RuleOutcome: Sendable {
  /// The id of the pack.
  public let pack: String
  /// The id of the row.
  public let row: String
  /// The id of the rule.
  public let id: String
  /// Its answer and rank.
  public let standing: Standing
  /// How it came to its answer.
  public let manner: RuleResult.Manner
  /// Where it stands.
  public let citation: Citation
  /// Why, in both languages; that of the exception where it applies.
  public let reason: BilingualText
  /// The facts it used, sorted by name.
  public let facts: [FactUse]
  /// What is missing, sorted by text.
  public let missing: [MissingItem]
  /// Facts that a checklist of the rule asks for and the subject has not, for which the rule catches it; sorted.
  public let lacking: [String]

  init(
    pack: String, row: String, id: String, standing: Standing, manner: RuleResult.Manner, citation: Citation,
    reason: BilingualText, facts: [FactUse], missing: [MissingItem], lacking: [String] = []
  ) {
    self.pack = pack
    self.row = row
    self.id = id
    self.standing = standing
    self.manner = manner
    self.citation = citation
    self.reason = reason
    self.facts = facts
    self.missing = missing
    self.lacking = lacking
  }

  /// Its answer.
  public var answer: Answer { standing.answer }
}
