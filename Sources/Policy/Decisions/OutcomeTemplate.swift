import RegistryModel

/// What one rule says and uses, as far as that is the same for all subjects of a question. A reference, for the same
/// reason as ``CompiledPack/CompiledRule``.
final class OutcomeTemplate: Sendable {
  let rule: CompiledPack.CompiledRule
  /// Its place in the plan.
  private let place: Int
  private let step: RuleStep
  private let parts: [UsedFacts.Part]
  private let hasChecklist: Bool
  private let shared: SharedReasons

  /// The template of a rule.
  ///
  /// - Parameters:
  ///   - place: The place of the rule in the plan.
  ///   - fixed: The facts behind each slot that is the same for all subjects.
  ///   - own: Slots that are attributes of the subject.
  ///   - supervision: Slots that only checks and cases can tell of.
  init(
    at place: Int, of pack: CompiledPack, _ shared: SharedReasons, fixed: [Int: [FactUse]], own: SubjectSlots,
    supervision: [Int], further: [FactUse]
  ) {
    let step = shared.plan.steps[place]
    self.place = place
    self.step = step
    self.shared = shared
    rule = pack.rules[step.index]
    hasChecklist = shared.plan.program.hasChecklist(step.node)
    let slots = rule.slots
    let known = Set(slots.flatMap { fixed[$0] ?? [] } + further)
    // None of the others has the name of anything that is fixed, so the order does not depend on the subject.
    func named(_ part: UsedFacts.Part, _ name: String) -> (part: UsedFacts.Part, fact: FactUse) {
      (part, FactUse(name: name, value: nil, origin: .nowhere))
    }
    let all =
      known.map { (part: UsedFacts.Part.fixed($0), fact: $0) }
      + slots.compactMap { own.place(of: $0) }.map { named(.own($0), own.facts[$0].name) }
      + supervision.enumerated().filter { slots.contains($0.element) }.map {
        named(.supervision($0.offset), pack.name($0.element))
      }
    parts = all.sorted { FactUse.isBefore($0.fact, $1.fact) }.map(\.part)
  }

  /// What the rule says to the subject with that record.
  func outcome(of record: OwnRecord) -> RuleOutcome {
    RuleOutcome(shared.folded.result(at: place, record.frame), by: self, of: record)
  }

  /// The facts it uses, sorted by name.
  func facts(of record: OwnRecord) -> UsedFacts { UsedFacts(parts, of: record) }

  /// What is missing where the rule is open, sorted by text.
  func missing(of record: OwnRecord) -> [MissingItem] {
    // Mostly one: a set would cost more than it saves.
    var found: [MissingItem] = []
    for place in step.missingSlots(by: shared.plan.program, record.frame) {
      for item in shared.missing[place] where !found.contains(item) { found.append(item) }
    }
    if let item = step.startItem(record.frame, day: shared.day) { found.append(item) }
    return found.count > 1 ? found.sorted { $0.text < $1.text } : found
  }

  /// The names of the facts for want of which a checklist of the rule catches the subject, sorted.
  func lacking(of record: OwnRecord) -> [String] {
    guard hasChecklist else { return [] }
    return shared.plan.program.lacking(step.node, record.frame).map { shared.names[$0] }.filter { !$0.isEmpty }.sorted()
  }
}

/// What the reasons of all rules of a plan have in common.
final class SharedReasons: Sendable {
  let plan: PlanProgram
  let folded: FoldedPlan
  let day: Int
  /// What is missing where the slot at a place of a frame cannot decide.
  let missing: [[MissingItem]]
  /// The name of the fact at each place of a frame; empty for anything else.
  let names: [String]

  init(_ plan: PlanProgram, _ folded: FoldedPlan, day: Int, missing: [[MissingItem]], names: [String]) {
    self.plan = plan
    self.folded = folded
    self.day = day
    self.missing = missing
    self.names = names
  }
}
