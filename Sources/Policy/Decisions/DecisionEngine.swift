public import RegistryModel

/// Answers questions from packs and a register.
public struct DecisionEngine: Sendable {
  /// The packs that are loaded, sorted by id.
  public let packs: [CompiledPack]

  /// An engine over `packs`.
  public init(_ packs: [CompiledPack]) {
    self.packs = packs.sorted { $0.pack.id < $1.pack.id }
  }

  /// The packs whose rules may be asked at a place and day; rules never leak from one place to another.
  public func packs(for place: DivisionCode, on day: CivilDate) -> [CompiledPack] {
    packs.filter { $0.pack.place.covers(place) && day >= $0.pack.from }
  }

  /// Answers `question`.
  ///
  /// Where nothing is loaded for the place and date, or no loaded rule concerns the activity, the answer is
  /// `noRuleLoaded`, never `allowed`.
  ///
  /// - Parameters:
  ///   - reasons: the rules that are told with their reasons; the answer is the same.
  ///   - rules: the rules that are asked; the answer is theirs.
  ///   - memo: counts shared with other questions about the same subject that state no facts of their own; nil where this
  ///     one counts for itself.
  /// - Throws: What the register throws.
  public func decide(
    _ question: Question, in register: some RegisterView, reasons: Reasons = .ofAllRules, rules: Rules = .all,
    memo: CountMemo? = nil
  ) throws -> Decision {
    let moments = try moments(of: question, in: register)
    // Over a day the outcomes of its moments are joined, rule by rule.
    let reasons = moments.count > 1 ? .ofAllRules : reasons
    var decisions: [Decision] = []
    for moment in moments { decisions.append(try decide(question, in: register, at: moment, reasons, rules, memo)) }
    guard let first = decisions.first else { return Decision.nothingLoaded(question) }
    return decisions.dropFirst().reduce(first) { $0.joined(with: $1) }
  }

  /// How each rule that concerns a question about a moment comes to its answer, by the id of the rule, without reasons.
  ///
  /// - Parameter memo: counts shared with other questions at that moment, whose own facts are of no record that is counted.
  /// - Throws: What the register throws.
  public func manners(
    of question: Question, in register: some RegisterView, memo: CountMemo
  ) throws -> [String: RuleResult.Manner] {
    let notices = try register.notices(for: question.place, at: question.time.last)
    var manners: [String: RuleResult.Manner] = [:]
    for var asked in concerned(
      by: question, packs(for: question.place, on: question.time.day), at: question.time.first, notices, memo,
      in: register)
    {
      let frame = try asked.loader.frame(settling: asked.plan)
      for result in asked.pack.results(of: asked.plan, day: question.time.day.daysSinceEpoch, frame: frame) {
        manners[asked.pack.rules[result.index].rule.id] = result.manner
      }
    }
    return manners
  }

  /// Which rules a decision tells with their reasons.
  public enum Reasons: Sendable {
    /// All that concern the activity, those that pass included.
    case ofAllRules
    /// Those in ``Decision/matching``: what lets the subject pass is not worked out further than that it does.
    case ofMatchingRules
  }

  /// Which rules are asked.
  public enum Rules: Sendable {
    /// All that concern the activity.
    case all
    /// Those that may forbid or refuse: what others say, and whatever they would have to count for it, is not asked.
    case forbidding
  }

  /// The moments whose states matter: the one asked about; of a day its start, each change of the subject within it, and
  /// its end, by when checks, cases and other records may have come that nothing in the subject's own record tells of.
  private func moments(of question: Question, in register: some RegisterView) throws -> [Instant] {
    guard case .day = question.time else { return [question.time.first] }
    let (first, last) = (question.time.first, question.time.last)
    guard let key = question.key else { return [first, last] }
    let within = try register.changes(of: question.kind, key: key).filter { $0 > first && $0 < last }
    // Who comes to exist within the day is asked about from then on.
    let startsThere = try register.state(of: question.kind, key: key, at: first) != nil
    return (startsThere || within.isEmpty ? [first] + within : within) + [last]
  }

  private func decide(
    _ question: Question, in register: some RegisterView, at moment: Instant, _ reasons: Reasons, _ rules: Rules,
    _ memo: CountMemo?
  ) throws -> Decision {
    let loaded = packs(for: question.place, on: question.time.day)
    guard !loaded.isEmpty else {
      return Decision.nothingLoaded(question, notes: try outOfUseNotes(question, nil, in: register))
    }
    let notices = try register.notices(for: question.place, at: question.time.last)
    var outcomes: [RuleOutcome] = []
    var leading: Standing?
    var notes = try outOfUseNotes(question, notices, in: register)
    for var asked in concerned(by: question, loaded, at: moment, notices, memo, in: register) {
      let pack = asked.pack
      let plan = rules == .all ? asked.plan : pack.forbidding(asked.plan)
      let frame = try reasons == .ofAllRules ? asked.loader.frame(for: plan.slots) : asked.loader.frame(settling: plan)
      for result in pack.results(of: plan, day: question.time.day.daysSinceEpoch, frame: frame) {
        leading = leading.map { min($0, result.standing) } ?? result.standing
        guard reasons == .ofAllRules || result.manner.isMatching else { continue }
        outcomes.append(try pack.outcome(result, frame, &asked.loader))
      }
      notes += try pack.ledgerNotes(question, &asked.loader)
      if notices.alerts.isEmpty, notices.alertsWithin.isEmpty, pack.asksForAlerts(plan) {
        notes.append(Decision.noAlerts)
      }
      notes.append(question.time.day.year > pack.pack.year ? pack.endedPlanNote : pack.planNote)
      if let key = question.key, case .unregistered = try asked.loader.role(question.kind) {
        notes.append(Decision.unregistered(key))
      }
    }
    guard let leading else {
      return Decision.noRuleConcerns(question, loaded.map(\.pack), notes: notes)
    }
    return Decision(question: question, leading: leading, outcomes: outcomes, notes: notes)
  }

  /// Those of `packs` that a question concerns, each with its plan and the facts as they were at `moment`.
  private func concerned<Register: RegisterView>(
    by question: Question, _ packs: [CompiledPack], at moment: Instant, _ notices: PlaceNotices, _ memo: CountMemo?,
    in register: Register
  ) -> [(pack: CompiledPack, plan: DecisionPlan, loader: FrameLoader<Register>)] {
    packs.compactMap { pack in
      pack.plan(activity: question.activity, kind: question.kind).map { plan in
        let loader = FrameLoader(
          pack: pack, register: register, question: question, notices: notices, moment: moment, memo: memo)
        return (pack, plan, loader)
      }
    }
  }
}

extension DecisionEngine {
  /// Whatever is asked about a machine, and wherever, an open case that puts it out of use is told (clauses PS-26, HB-38):
  /// the order goes with the machine, whichever plan the case is one of.
  ///
  /// - Parameter notices: those of the question's place, where they are at hand; those of other places are read.
  private func outOfUseNotes(
    _ question: Question, _ notices: PlaceNotices?, in register: some RegisterView
  ) throws -> [BilingualText] {
    guard let key = question.key else { return [] }
    let subject = CaseSubject(question.kind, key)
    return try packs.flatMap { pack in
      let own = pack.pack.place == question.place ? notices : nil
      return try CaseEngine(pack).casesPuttingOutOfUse(
        subject, at: question.time.last, notices: own, in: register
      ).map {
        Decision.outOfUse($0.id)
      }
    }
  }
}

extension CompiledPack {
  /// Ledgers that the subject stands in: they are no answer, but who asks should know.
  fileprivate func ledgerNotes(
    _ question: Question, _ loader: inout FrameLoader<some RegisterView>
  ) throws -> [BilingualText] {
    var notes: [BilingualText] = []
    for list in pack.lists where !list.isAnswer && list.subject == question.kind.id {
      guard list.activities.contains(question.activity), let branch = lists[list.id]?.branch,
        try loader.truth(of: branch) == .yes
      else { continue }
      notes.append(
        BilingualText(zh: list.title.zh + "：" + list.reason.zh, en: list.title.en + ": " + list.reason.en))
    }
    return notes
  }

  /// Those rules of a plan that may forbid or refuse.
  fileprivate func forbidding(_ plan: DecisionPlan) -> DecisionPlan {
    DecisionPlan(
      ruleIndexes: plan.ruleIndexes.filter { [.prohibited, .refuse].contains(rules[$0].rule.potential) }, rules: rules)
  }

  /// Whether any rule of the plan is about alerts.
  fileprivate func asksForAlerts(_ plan: DecisionPlan) -> Bool {
    plan.slots.contains { if case .alert = probes[$0] { true } else { false } }
  }

  /// A result with its texts, facts and what is missing.
  func outcome(
    _ result: RuleResult, _ frame: [Slot], _ loader: inout FrameLoader<some RegisterView>
  ) throws -> RuleOutcome {
    let compiled = rules[result.index]
    var items: Set<MissingItem> = []
    if result.manner == .open {
      let step = steps[result.index]
      for slot in step.missingSlots(by: program, frame) {
        items.formUnion(try loader.missing(probes[slot], frame[slot]))
      }
      if let item = step.startItem(frame, day: loader.question.time.day.daysSinceEpoch) { items.insert(item) }
    }
    let uses = try loader.uses(of: compiled.slots, in: frame) + furtherUses(compiled, loader)
    return RuleOutcome(
      compiled, standing: result.standing, manner: result.manner, facts: UsedFacts(FactUse.sorted(uses)),
      missing: items.sorted { $0.text < $1.text }, lacking: lacking(compiled, result, frame))
  }

  /// What a rule uses beside its conditions: the notice that puts it in force, and the zones it shows.
  func furtherUses(_ compiled: CompiledRule, _ loader: FrameLoader<some RegisterView>) -> [FactUse] {
    var uses = compiled.rule.shownZones.map { loader.use(ofZones: $0) }
    if let name = compiled.rule.validity.fromParameter { uses.append(loader.use(ofParameter: name)) }
    return uses
  }

  /// The names of the facts for want of which a checklist of the rule catches the subject, sorted.
  func lacking(_ compiled: CompiledRule, _ result: RuleResult, _ frame: [Slot]) -> [String] {
    guard result.manner == .caught else { return [] }
    return program.lacking(compiled.condition.node, frame).compactMap { slot in
      if case .fact(let name) = probes[slot] { name } else { nil }
    }.sorted()
  }
}
