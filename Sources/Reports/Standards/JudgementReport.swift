public import EmissionStandards
public import RegistryModel

/// The working of judgements: every comparison, in the order in which a station engineer would check it.
public struct JudgementReport: Report {
  /// The records judged, in the order of the file.
  public var judgements: [Record]
  /// The supervision checks judged, in the order of the file.
  public var checks: [Check]
  /// What could not be read of the file.
  public var unreadable: [ImportReport.Sample]

  /// A report on the records of a file.
  public init(judgements: [Record], checks: [Check], unreadable: [ImportReport.Sample]) {
    self.judgements = judgements
    self.checks = checks
    self.unreadable = unreadable
  }

  /// Whether nothing is judged, or something could not be.
  public var isUndetermined: Bool {
    judgements.isEmpty && checks.isEmpty || judgements.contains { $0.computed == .cannotJudge }
      || checks.contains { $0.computed == .check(.notJudged) }
  }

  /// Whether all could be read, is within the limits, and agrees with what was stated.
  public var isClean: Bool {
    unreadable.isEmpty && judgements.allSatisfy { $0.computed == .pass && $0.findings.isEmpty }
      && checks.allSatisfy { $0.computed.isWithinLimits && $0.findings.isEmpty }
  }

  /// One record's judgement.
  public struct Record: Encodable, Sendable {
    /// The serial.
    public var serial: String
    /// The station.
    public var station: String
    /// The day whose limits apply.
    public var day: CivilDate
    /// The method or methods.
    public var methods: [String]
    /// The verdict computed.
    public var computed: Verdict.Outcome
    /// The verdict the station states; nil where it gives none.
    public var stated: StationVerdict?
    /// The facts about the vehicle that the verdict rests on.
    public var facts: [Fact]
    /// The limit set applied.
    public var limitSet: String?
    /// The limit set with who declared it, as a line.
    public var limitSetLine: BilingualText?
    /// Every reading against its limit.
    public var comparisons: [Comparison]
    /// Parts without a number: appearance, OBD.
    public var parts: [Part]
    /// What is missing for a verdict.
    public var missing: [BilingualText]
    /// What was taken for granted.
    public var assumptions: [BilingualText]
    /// What disagrees with the record.
    public var findings: [ImportReport.Sample]

    /// A record with its judgement.
    public init(_ record: InspectionRecord, _ judgement: InspectionJudgement, path: String) {
      let verdict = judgement.computed
      serial = record.serial.text
      station = record.station.text
      day = record.start.day
      methods = record.results.map(\.method.rawValue)
      computed = verdict.outcome
      stated = judgement.stated
      facts = verdict.facts.map(Fact.init)
      limitSet = verdict.limitSet?.set.rawValue
      limitSetLine = verdict.limitSet.map { JudgementReport.line(of: $0) }
      comparisons = verdict.comparisons.map(Comparison.init)
      parts = verdict.checks.map(Part.init)
      missing = verdict.gaps.map(\.reason)
      assumptions = verdict.assumptions.map(\.text)
      findings = judgement.findings.map { ImportReport.Sample($0, path: path, subject: record.serial.text) }
    }
  }

  /// One reading against its limit.
  public struct Comparison: Encodable, Sendable {
    /// What is compared.
    public var item: String
    /// The reading.
    public var reading: String
    /// The text of the reading as sent, where it was written otherwise.
    public var asSent: String?
    /// How the reading must relate to the limit.
    public var relation: String
    /// The limit.
    public var limit: String
    /// The unit.
    public var unit: String
    /// What came of it.
    public var outcome: LimitComparison.Outcome
    /// (v − L) / L, in percent; nil where the reading is within.
    public var excess: String?
    /// How far the altitude raised the limit, in the same unit; nil where it did not.
    public var allowance: String?
    /// Which row of the table the limit is: method, limit set or class, power band.
    public var basis: BilingualText
    /// Document and clause.
    public var citation: String
    /// What is uncertain about the limit.
    public var note: BilingualText?
    /// How well the limit is established.
    public var confidence: Confidence
    /// Whether the limit rests on general knowledge.
    public var fromMemory: Bool
    /// The comparison as a line.
    public var line: BilingualText

    init(_ comparison: LimitComparison) {
      item = comparison.item.rawValue
      reading = comparison.readingText
      asSent = comparison.readingAsSent
      relation = comparison.item.relation.sign
      limit = comparison.limitText
      unit = comparison.item.unit.symbol
      outcome = comparison.outcome
      excess = comparison.excess.map { "\($0)" }
      allowance =
        comparison.allowance > 0
        ? DecimalText.format(comparison.allowance, decimals: comparison.item.unit.decimals) : nil
      basis = comparison.basis.subject
      citation = "\(comparison.basis.citation)"
      note = comparison.basis.provenance.note
      confidence = comparison.basis.provenance.confidence
      fromMemory = comparison.basis.provenance.isFromMemory
      line = BilingualText(zh: comparison.line(in: .zh), en: comparison.line(in: .en))
    }
  }

  static func line(of choice: LimitSetChoice) -> BilingualText {
    BilingualText(zh: choice.line(in: .zh), en: choice.line(in: .en))
  }
}
