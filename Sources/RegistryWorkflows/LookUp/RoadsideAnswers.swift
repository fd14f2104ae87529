import Policy
import RegistryModel
import Reports

/// What the plans of one place say of a subject at the roadside, over all that it may be doing there.
///
/// What only the check itself can show (its load, its cover, a reading) is not held against the subject beforehand: it is
/// named as open.
struct RoadsideAnswers {
  let kind: RecordKind
  let place: DivisionCode
  private var outcomes: [(activity: String, outcome: RuleOutcome)] = []
  /// Rules that wait for what a check shows.
  private var waiting: [(activity: String, rule: String)] = []
  /// The answer for what the subject does in any case.
  private var first: Answer?

  init(kind: RecordKind, place: DivisionCode) {
    self.kind = kind
    self.place = place
  }

  /// Adds the decision on the next activity; the one that holds in any case comes first.
  mutating func add(_ decision: Decision) {
    let isFirst = first == nil
    if isFirst { first = decision.answer }
    for outcome in decision.matching where !outcomes.contains(where: { $0.outcome.id == outcome.id }) {
      if !isFirst, outcome.manner == .open, outcome.missing.contains(where: showsOnlyAtCheck) {
        if !waiting.contains(where: { $0.rule == outcome.id }) {
          waiting.append((decision.question.activity, outcome.id))
        }
      } else {
        outcomes.append((decision.question.activity, outcome))
      }
    }
  }

  private func showsOnlyAtCheck(_ item: MissingItem) -> Bool {
    switch item {
    case .fact(let name): !name.hasPrefix(kind.id + ".")
    case .record(let kind): kind != self.kind.id
    default: false
    }
  }

  /// What catches a subject that is no vehicle and no machine, strictest first, and what may forbid something or ask something
  /// of it once more is known: no rule has to be about a unit or a station, and that there is none says nothing against it.
  var standing: [LookupReport.DecisionLine] { lines { !Self.isOnlyNoted($0.standing) } }

  /// Whether nobody can tell, and no more is at stake than a list or advice: of a unit hardly all is known that these ask for.
  /// What waits for a notice is no lack of data about the subject.
  private static func isOnlyNoted(_ standing: Standing) -> Bool {
    switch standing.answer {
    case .noRuleLoaded: true
    case .undetermined: !(standing.potential.map { [.prohibited, .refuse, .required].contains($0) } ?? true)
    default: false
    }
  }

  /// Which other rules may catch it, but for want of data or of what is loaded nobody can tell.
  var unsettled: [BilingualText] {
    let rules = outcomes.map(\.outcome).filter { Self.isOnlyNoted($0.standing) }.map(\.id).sorted().joined(
      separator: " ")
    guard !rules.isEmpty else { return [] }
    return [
      BilingualText(
        zh: "\(place)：资料不足、无法确定：\(rules)，请用 hegui decide 询问",
        en: "\(place): not known for want of data: \(rules); ask hegui decide")
    ]
  }

  /// What catches the subject, as far as it is wanted, strictest first.
  private func lines(where isWanted: (RuleOutcome) -> Bool) -> [LookupReport.DecisionLine] {
    outcomes.filter { isWanted($0.outcome) }.sorted {
      ($0.outcome.standing.rank, $0.outcome.id) < ($1.outcome.standing.rank, $1.outcome.id)
    }.map { LookupReport.DecisionLine($0.outcome, activity: $0.activity, place: place) }
  }

  /// The lines of the answer, strictest first; where nothing catches the subject, that is a line of its own.
  var lines: [LookupReport.DecisionLine] {
    var lines = lines { _ in true }
    let answer = first ?? .noRuleLoaded
    if lines.isEmpty || (answer == .noRuleLoaded && !outcomes.contains { $0.outcome.answer != .allowed }) {
      lines.append(LookupReport.DecisionLine(answer: answer, reason: nothing(answer), place: place))
    }
    return lines
  }

  /// What a reader has to know: the rules that wait for what a check shows.
  var notes: [BilingualText] {
    guard !waiting.isEmpty else { return [] }
    let rules = waiting.map(\.rule).sorted().joined(separator: " ")
    return [
      BilingualText(
        zh: "\(place)：取决于现场检查所见，请用 hegui decide 询问：\(rules)",
        en: "\(place): depends on what the check shows; ask hegui decide: \(rules)")
    ]
  }

  private func nothing(_ answer: Answer) -> BilingualText {
    answer == .allowed
      ? BilingualText(zh: "\(place) 已载入的规则均未触及", en: "none of the rules loaded for \(place) catches it")
      : BilingualText(zh: "\(place) 在该日期未载入有关规则", en: "no rule on this is loaded for \(place) at that date")
  }
}

extension LookupReport.DecisionLine {
  /// What one rule says, with where it stands and what it rests on.
  init(_ outcome: RuleOutcome, activity: String, place: DivisionCode) {
    self.init(
      answer: outcome.answer, rule: outcome.id, reason: outcome.reason, place: place.text, activity: activity,
      citation: .init(document: outcome.citation.document, clause: outcome.citation.clause),
      facts: outcome.facts.map { .init(name: $0.name, value: $0.value, source: "\($0.origin)") },
      missing: outcome.missing.map(\.text))
  }

  /// That no rule is loaded at all: the registry names no place, and holds no plan that would name one.
  static let noPlace = Self(
    answer: .noRuleLoaded, rule: "",
    reason: BilingualText(
      zh: "登记库未设定地区，也未载入规则包：没有可问的规则（见 hegui policy load）",
      en: "no rule is loaded: the registry names no place and holds no policy pack (see hegui policy load)"),
    place: "")

  /// What holds where no rule says anything.
  fileprivate init(answer: Answer, reason: BilingualText, place: DivisionCode) {
    self.init(answer: answer, rule: "", reason: reason, place: place.text)
  }
}
