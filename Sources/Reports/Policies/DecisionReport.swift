public import Policy
public import RegistryModel

/// The answer to a question, with every rule that took part and why.
public struct DecisionReport: Report {
  /// The key as asked.
  public var key: String
  /// The leading answer.
  public var answer: Answer
  /// The rules that matter, strictest first.
  public var rules: [Rule]
  /// Rules that were looked at and do not catch the subject.
  public var passed: [Rule]
  /// What a reader has to know.
  public var notes: [BilingualText]

  /// A report on a decision.
  ///
  /// - Parameter notes: what a reader has to know of how the question was understood.
  public init(_ decision: Decision, key: String, notes own: [BilingualText] = []) {
    self.key = key
    answer = decision.answer
    let sorted = decision.outcomes.sorted { ($0.standing.rank, $0.id) < ($1.standing.rank, $1.id) }
    rules = sorted.filter { $0.manner != .passed && $0.manner != .notInForce }.map(Rule.init)
    passed = sorted.filter { $0.manner == .passed }.map(Rule.init)
    notes = own + decision.notes
  }

  /// One rule.
  public struct Rule: Encodable, Sendable {
    /// Its id.
    public var id: String
    /// The clause row it implements.
    public var row: String
    /// The pack it stands in.
    public var pack: String
    /// What it answers.
    public var answer: Answer
    /// What it could become once what is missing is known.
    public var couldBecome: Answer?
    /// Where it stands.
    public var citation: Source
    /// Why.
    public var reason: BilingualText
    /// The facts it used.
    public var facts: [Fact]
    /// What is missing.
    public var missing: [String]
    /// What the subject has not of all that the rule asks for.
    public var lacking: [String]

    init(_ outcome: RuleOutcome) {
      id = outcome.id
      row = outcome.row
      pack = outcome.pack
      answer = outcome.answer
      couldBecome = outcome.standing.potential
      citation = Source(document: outcome.citation.document, clause: outcome.citation.clause)
      reason = outcome.reason
      facts = outcome.facts.map { Fact(name: $0.name, value: $0.value, source: "\($0.origin)") }
      missing = outcome.missing.map(\.text)
      lacking = outcome.lacking
    }
  }

  /// A document and a clause.
  public struct Source: Encodable, Sendable {
    /// The document.
    public var document: String
    /// The clause.
    public var clause: String

    /// A place in a document.
    public init(document: String, clause: String) {
      self.document = document
      self.clause = clause
    }
  }

  /// A fact with its value and where it comes from.
  public struct Fact: Encodable, Sendable {
    /// The fact's name.
    public var name: String
    /// Its value; nil where it is missing.
    public var value: String?
    /// Where it comes from.
    public var source: String

    /// A fact that a rule used.
    public init(name: String, value: String?, source: String) {
      self.name = name
      self.value = value
      self.source = source
    }
  }

  /// The answer first, then each rule with clause, facts and what is missing.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines = [TerminalText.safe(key) + "  " + answer.title[language]]
    for rule in rules {
      lines +=
        [""]
        + DisplayWidth.wrapped(
          "[" + rule.answer.title[language] + "] " + rule.id + "  " + rule.reason[language], to: width)
      lines += indented(rule.citation.document + " " + rule.citation.clause, width)
      for fact in rule.facts {
        lines += indented(FactText.line(fact, language), width)
      }
      if !rule.lacking.isEmpty {
        lines += indented(
          say("尚缺：", "lacking: ")
            + rule.lacking.map { FactText.missing($0, language) }.joined(separator: say("、", ", ")), width)
      }
      if !rule.missing.isEmpty {
        lines += indented(
          say("缺少：", "missing: ")
            + rule.missing.map { FactText.missing($0, language) }.joined(separator: say("、", ", ")),
          width)
      }
      if let potential = rule.couldBecome {
        lines += indented(say("查明后可能为：", "once known, it may be: ") + potential.title[language], width)
      }
    }
    if !passed.isEmpty {
      lines +=
        [""]
        + DisplayWidth.wrapped(
          say("核对过、未触及：", "Looked at, does not catch it: ") + passed.map(\.id).joined(separator: ", "), to: width)
    }
    for note in notes { lines += [""] + DisplayWidth.wrapped(note[language], to: width) }
    return lines
  }

  /// A row a rule.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["rule", "answer", "document", "clause", "reason", "missing"])
    for rule in rules + passed {
      table.append([
        rule.id, rule.answer.rawValue, rule.citation.document, rule.citation.clause, rule.reason[language],
        rule.missing.joined(separator: " "),
      ])
    }
    return table
  }

  /// The answer as a whole, and the notes.
  public func csvRemarks(in language: Language) -> [String] {
    [key + "  " + answer.title[language]] + notes.map { $0[language] }
  }

  private func indented(_ text: String, _ width: Int) -> [String] {
    DisplayWidth.wrapped(TerminalText.safe(text), to: width - 4).map { "    " + $0 }
  }
}
