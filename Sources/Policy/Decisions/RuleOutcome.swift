public import RegistryModel

/// What one rule said, with its reasons.
public struct RuleOutcome: Sendable {
  /// Its answer and rank.
  public let standing: Standing
  /// How it came to its answer.
  public let manner: RuleResult.Manner
  private let reasons: Reasons

  private enum Reasons: Sendable {
    case told(ToldReasons)
    /// From what the rule says to all subjects of a question, and the record of one of them.
    case drawn(OutcomeTemplate, OwnRecord)
  }

  /// Reasons that were put together for one subject.
  private final class ToldReasons: Sendable {
    let rule: CompiledPack.CompiledRule
    let facts: UsedFacts
    let missing: [MissingItem]
    let lacking: [String]

    init(_ rule: CompiledPack.CompiledRule, _ facts: UsedFacts, _ missing: [MissingItem], _ lacking: [String]) {
      self.rule = rule
      self.facts = facts
      self.missing = missing
      self.lacking = lacking
    }
  }

  init(
    _ rule: CompiledPack.CompiledRule, standing: Standing, manner: RuleResult.Manner, facts: UsedFacts,
    missing: [MissingItem], lacking: [String]
  ) {
    self.standing = standing
    self.manner = manner
    reasons = .told(ToldReasons(rule, facts, missing, lacking))
  }

  /// What the rule of a template said to the subject with that record.
  init(_ result: RuleResult, by template: OutcomeTemplate, of record: OwnRecord) {
    standing = result.standing
    manner = result.manner
    reasons = .drawn(template, record)
  }

  /// The same rule, open for want of `missing`.
  func open(_ standing: Standing, missing: [MissingItem]) -> RuleOutcome {
    RuleOutcome(rule, standing: standing, manner: .open, facts: facts, missing: missing, lacking: [])
  }

  private var rule: CompiledPack.CompiledRule {
    switch reasons {
    case .told(let told): told.rule
    case .drawn(let template, _): template.rule
    }
  }

  /// The facts it used, sorted by name.
  public var facts: UsedFacts {
    switch reasons {
    case .told(let told): told.facts
    case .drawn(let template, let record): template.facts(of: record)
    }
  }

  /// What is missing, sorted by text.
  ///
  /// - Complexity: O(size of the rule's conditions) where it is open.
  public var missing: [MissingItem] {
    switch reasons {
    case .told(let told): told.missing
    case .drawn(let template, let record): manner == .open ? template.missing(of: record) : []
    }
  }

  /// Facts that a checklist of the rule asks for and the subject has not, for which the rule catches it; sorted.
  ///
  /// - Complexity: O(size of the rule's conditions) where it has a checklist.
  public var lacking: [String] {
    switch reasons {
    case .told(let told): told.lacking
    case .drawn(let template, let record): manner == .caught ? template.lacking(of: record) : []
    }
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
  public var reason: BilingualText { rule.reason(inManner: manner) }
  /// Its answer.
  public var answer: Answer { standing.answer }
}
