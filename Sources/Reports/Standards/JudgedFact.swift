public import EmissionStandards
public import RegistryModel

extension JudgementReport {
  /// A fact about vehicle or machine that a verdict rests on.
  public struct Fact: Encodable, Sendable {
    /// What it is about.
    public var fact: String
    /// The value used, in words.
    public var value: BilingualText
    /// Where it was taken from: `register`, `record`, `derived` or `none`.
    public var source: String
    /// What the record says instead; nil where it says the same or nothing.
    public var recordSays: BilingualText?
    /// The fact as a line.
    public var line: BilingualText

    init(_ fact: VerdictFact) {
      self.fact = fact.item.rawValue
      value = fact.value.text
      source = fact.source.rawValue
      recordSays = fact.contradicted?.text
      line = BilingualText(zh: fact.line(in: .zh), en: fact.line(in: .en))
    }
  }

  /// A part of the inspection that has no number.
  public struct Part: Encodable, Sendable {
    /// Its name.
    public var part: String
    /// Its title.
    public var title: BilingualText
    /// What came of it.
    public var outcome: LimitComparison.Outcome
    /// The outcome in words.
    public var outcomeTitle: BilingualText
    /// What is wrong with it.
    public var faults: [BilingualText]
    /// Document and clause that ask for it.
    public var citation: String
    /// How well the requirement is established.
    public var confidence: Confidence
    /// Whether the requirement rests on general knowledge.
    public var fromMemory: Bool
    /// What is uncertain about the requirement.
    public var note: BilingualText?

    init(_ check: PartCheck) {
      part = check.part.rawValue
      title = check.part.title
      outcome = check.outcome
      outcomeTitle = check.outcome.title
      faults = check.faults.map(\.title)
      citation = "\(check.basis.citation)"
      confidence = check.basis.provenance.confidence
      fromMemory = check.basis.provenance.isFromMemory
      note = check.basis.provenance.note
    }
  }
}
