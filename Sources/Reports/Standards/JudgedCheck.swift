public import EmissionStandards
public import RegistryModel

extension JudgementReport {
  /// One supervision check's judgement.
  public struct Check: Encodable, Sendable {
    /// The check's key.
    public var check: String
    /// Its kind; nil where nothing was said.
    public var kind: CheckKind?
    /// When it was made.
    public var at: Instant
    /// Plate, VIN or machine code that it names.
    public var subject: String
    /// Id of the standard; nil where none could be applied.
    public var standard: String?
    /// What is computed.
    public var computed: CheckComputation
    /// The same in both languages.
    public var computedTitle: BilingualText
    /// The outcome stated; nil where none is.
    public var stated: String?
    /// The facts about vehicle or machine that the verdict rests on.
    public var facts: [Fact]
    /// The limit set with who declared it.
    public var limitSetLine: BilingualText?
    /// Every reading against its limit.
    public var comparisons: [Comparison]
    /// The earlier exceedances that a pass joins (HJ 845-2017).
    public var joins: [BilingualText]
    /// Why nothing can be said.
    public var missing: [BilingualText]
    /// What was taken for granted.
    public var assumptions: [BilingualText]
    /// What disagrees.
    public var findings: [ImportReport.Sample]

    /// A check of which nothing is computed yet.
    public init(check: String, kind: CheckKind?, at: Instant, subject: String, stated: String?) {
      self.check = check
      self.kind = kind
      self.at = at
      self.subject = subject
      self.stated = stated
      computed = .check(.notJudged)
      computedTitle = FindingOutcome.notJudged.title
      facts = []
      comparisons = []
      joins = []
      missing = []
      assumptions = []
      findings = []
    }

    /// Takes what was compared, and what was taken for granted.
    public mutating func take(
      _ comparisons: [LimitComparison], _ facts: [VerdictFact], _ assumptions: [JudgementAssumption],
      _ limitSet: LimitSetChoice?
    ) {
      self.facts = facts.map(Fact.init)
      self.comparisons = comparisons.map(Comparison.init)
      self.assumptions = assumptions.map(\.text)
      limitSetLine = limitSet.map { JudgementReport.line(of: $0) }
    }
  }
}
