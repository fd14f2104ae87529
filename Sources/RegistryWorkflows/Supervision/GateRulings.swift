import Policy
import RegistryModel
import RegistryStore
import Reports

/// What the loaded plans say of passages at gates, each at its own moment (clause HB-49 and rules like it).
struct GateRulings {
  let packs: [CompiledPack]
  let reader: RegistryReader
  let knownAt: Instant?

  /// What is said of one passage.
  struct Ruling {
    let event: SubjectState
    let outcome: RuleOutcome
    let kind: Kind

    enum Kind {
      /// It is forbidden.
      case prohibited
      /// Data is missing to say whether it is.
      case undetermined
      /// It is allowed by an exception, and nobody is on record as having approved it.
      case unapproved
    }

    var findings: [Finding] {
      [Finding(code, path: "gateEvent", value: event.text("plate") ?? event.text("vin"), message: message)]
    }

    var code: FindingCode {
      switch kind {
      case .prohibited: .gateProhibited
      case .undetermined: .gateUndetermined
      case .unapproved: .gateExceptionUnproven
      }
    }

    /// The title of the code with the rule and its reason, or with what is missing.
    var message: BilingualText {
      func missing(_ language: Language, _ separator: String) -> String {
        outcome.missing.map { FactText.missing($0.text, language) }.joined(separator: separator)
      }
      let detail =
        outcome.missing.isEmpty
        ? outcome.reason
        : BilingualText(zh: "缺：" + missing(.zh, "、"), en: "missing: " + missing(.en, ", "))
      return BilingualText(
        zh: "\(code.title.zh)（\(outcome.row)）：\(detail.zh)", en: "\(code.title.en) (\(outcome.row)): \(detail.en)")
    }
  }

  /// What is said against a passage; nil where nothing is, or no plan of the place has a rule for gates.
  ///
  /// An unknown only counts during an alert: without one nothing forbids a passage.
  func ruling(on event: SubjectState) throws -> Ruling? {
    guard !event.values.isAnnulled, let at = event.moment("at"), let unit = event.text("unit"),
      let activity = GateRulings.activities[event.text("direction") ?? ""]
    else { return nil }
    let own = try reader.state(of: .unit, key: unit, question(at))?.text("place").flatMap {
      DivisionCode($0)?.canonical
    }
    let places = packs.filter { pack in
      pack.plan(activity: activity, kind: .vehicle) != nil && own.map { pack.pack.place.covers($0) } ?? true
    }.map { own ?? $0.pack.place }
    // A unit of which nobody said where it is, such as one that only a list names, may be in the place of any plan.
    for place in Set(places).sorted() {
      if let ruling = try ruling(on: event, at, of: unit, in: place, activity) { return ruling }
    }
    return nil
  }

  private func ruling(
    on event: SubjectState, _ at: Instant, of unit: String, in place: DivisionCode, _ activity: String
  ) throws -> Ruling? {
    let snapshot = reader.snapshot(knownAt: knownAt)
    let vehicle = try registered(event)
    let decision = try DecisionEngine(packs).decide(
      Question(
        kind: .vehicle, key: vehicle?.key, activity: activity, place: place, time: .moment(at),
        related: ["unit": unit], facts: Self.facts(of: event.values, beside: vehicle?.values)), in: snapshot,
      // What a plan advises may rest on the whole ledger of the unit, which a passage must not read anew.
      reasons: .ofMatchingRules, rules: .forbidding)
    let forbidding = decision.outcomes.filter { outcome in
      let answer = outcome.standing.potential ?? outcome.answer
      return answer == .prohibited || answer == .refuse || outcome.manner == .excepted
    }
    if let outcome = forbidding.first(where: { $0.answer == .prohibited || $0.answer == .refuse }) {
      return Ruling(event: event, outcome: outcome, kind: .prohibited)
    }
    if let outcome = forbidding.first(where: { $0.manner == .open }) {
      guard try isAlert(in: place, at: at, snapshot) else { return nil }
      return Ruling(event: event, outcome: outcome, kind: .undetermined)
    }
    if let outcome = forbidding.first(where: { $0.manner == .excepted }), event.text("approver") == nil {
      return Ruling(event: event, outcome: outcome, kind: .unapproved)
    }
    return nil
  }

  /// The vehicle of a passage in the register; nil where it is not known, or several bear the plate.
  private func registered(_ event: SubjectState) throws -> SubjectState? {
    guard let at = event.moment("at") else { return nil }
    return try reader.bearers(knownAt: knownAt, until: at).vehicle(namedIn: event.values, at: at)
      .flatMap { try reader.state(of: .vehicle, key: $0, question(at)) }
  }

  private static let activities = ["in": "gateEntry", "out": "gateExit"]

  private func question(_ at: Instant) -> RegisterQuestion { RegisterQuestion(at: at, knownAt: knownAt) }

  private func isAlert(in place: DivisionCode, at moment: Instant, _ snapshot: RegisterSnapshot) throws -> Bool {
    try snapshot.notices(for: place, at: moment).alerts.contains {
      MomentInterval(from: $0.moment("from"), until: $0.moment("until")).contains(moment)
    }
  }

  /// What the gate wrote down, where the register does not say it: the register leads.
  static func facts(
    of event: [String: AttributeValue], beside vehicle: [String: AttributeValue]?
  ) -> [String: AttributeValue] {
    var facts: [String: AttributeValue] = [:]
    for name in ["fuel", "stage", "category", "class"] where vehicle?[name] == nil {
      if let value = event[name] { facts["vehicle." + name] = value }
    }
    if let purpose = event["purpose"] { facts["gate.purpose"] = purpose }
    return facts
  }
}
