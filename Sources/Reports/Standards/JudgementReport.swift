public import EmissionStandards
public import RegistryModel

/// The working of judgements: every comparison, in the order in which a station engineer would check it.
public struct JudgementReport: Report {
  /// The records judged, in the order of the file.
  public var judgements: [Record]
  /// What could not be read of the file.
  public var unreadable: [ImportReport.Sample]

  /// A report on the records of a file.
  public init(judgements: [Record], unreadable: [ImportReport.Sample]) {
    self.judgements = judgements
    self.unreadable = unreadable
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
    public var computed: String
    /// The verdict the station states; nil where it gives none.
    public var stated: String?
    /// The limit set applied.
    public var limitSet: String?
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
      computed = verdict.outcome.rawValue
      stated = judgement.stated?.rawValue
      limitSet = verdict.limitSet?.set.rawValue
      comparisons = verdict.comparisons.map(Comparison.init)
      parts = verdict.checks.map {
        Part(
          part: $0.part.rawValue, title: $0.part.title, outcome: $0.outcome.rawValue, outcomeTitle: $0.outcome.title,
          faults: $0.faults.map(\.title))
      }
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
    public var outcome: String
    /// (v − L) / L, in percent; nil where the reading is within.
    public var excess: String?
    /// Document and clause.
    public var citation: String
    /// How well the limit is established.
    public var confidence: String
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
      outcome = comparison.outcome.rawValue
      excess = comparison.excess.map { "\($0)" }
      citation = "\(comparison.basis.citation)"
      confidence = comparison.basis.provenance.confidence.rawValue
      fromMemory = comparison.basis.provenance.isFromMemory
      line = BilingualText(zh: comparison.line(in: .zh), en: comparison.line(in: .en))
    }
  }

  /// A part of the inspection that has no number.
  public struct Part: Encodable, Sendable {
    /// Its name.
    public var part: String
    /// Its title.
    public var title: BilingualText
    /// What came of it.
    public var outcome: String
    /// The outcome in words.
    public var outcomeTitle: BilingualText
    /// What is wrong with it.
    public var faults: [BilingualText]
  }

  /// Each record with its working, line by line.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines: [String] = []
    for record in judgements {
      if !lines.isEmpty { lines.append("") }
      let methods = record.methods.map { CodeList.testMethod.title(of: $0)?[language] ?? $0 }
      lines += DisplayWidth.wrapped(
        TerminalText.safe(record.serial) + "  " + record.station + "  \(record.day)  "
          + methods.joined(separator: " + "),
        to: width)
      if let set = record.limitSet { lines.append(say("  适用限值 \(set)", "  limit set \(set)")) }
      for comparison in record.comparisons {
        lines += DisplayWidth.wrapped(comparison.line[language], to: width - 4).map { "    " + $0 }
        lines += DisplayWidth.wrapped(
          comparison.citation + say("（可信度：", " (confidence: ")
            + ConfidenceWord.text(comparison.confidence, comparison.fromMemory, language) + say("）", ")"), to: width - 8
        ).map { "        " + $0 }
      }
      for part in record.parts {
        let faults = part.faults.map { $0[language] }.joined(separator: say("；", "; "))
        lines += DisplayWidth.wrapped(
          part.title[language] + say("：", ": ") + part.outcomeTitle[language]
            + (faults.isEmpty ? "" : say("（", " (") + faults + say("）", ")")),
          to: width - 4
        ).map { "    " + $0 }
      }
      // Each reason says by itself what is wrong: missing, not loaded, outside the scope.
      lines += bullets(record.missing, language, width)
      lines += bullets(record.assumptions, behind: say("前提：", "taken for granted: "), language, width)
      lines.append(
        say("  复核结论：", "  registry's verdict: ") + VerdictWord.text(record.computed, language)
          + say("；机构结论：", "; station's verdict: ") + VerdictWord.text(record.stated, language))
      for finding in record.findings {
        lines += DisplayWidth.wrapped(
          TerminalText.safe("! \(finding.code) \(finding.element) \(finding.value ?? "") \(finding.message[language])"),
          to: width - 4
        ).map { "    " + $0 }
      }
    }
    for finding in unreadable {
      lines += DisplayWidth.wrapped(
        TerminalText.safe(
          "! \(finding.code) \(finding.path):\(finding.line ?? 0) \(finding.element) \(finding.message[language])"),
        to: width)
    }
    return lines
  }

  private func bullets(
    _ texts: [BilingualText], behind heading: String = "", _ language: Language, _ width: Int
  ) -> [String] {
    texts.flatMap { DisplayWidth.wrapped(heading + $0[language], to: width - 4).map { "    " + $0 } }
  }
}
