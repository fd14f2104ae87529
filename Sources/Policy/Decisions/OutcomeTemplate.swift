import RegistryModel

/// What one rule says and uses, as far as that is the same for all subjects of a question. A reference, for the same
/// reason as ``CompiledPack/CompiledRule``.
final class OutcomeTemplate: Sendable {
  /// The place of the rule in its pack.
  let index: Int
  private let compiled: CompiledPack.CompiledRule
  private let uses: [UsedFacts.Part]
  private let hasChecklist: Bool

  /// The template of the rule with the place `index`.
  ///
  /// - Parameters:
  ///   - fixed: The facts behind each slot that is the same for all subjects.
  ///   - own: Slots that are attributes of the subject.
  init(_ index: Int, of pack: CompiledPack, fixed: [Int: [FactUse]], own: SubjectSlots, further: [FactUse]) {
    self.index = index
    compiled = pack.rules[index]
    hasChecklist = pack.program.hasChecklist(compiled.condition.node)
    let slots = compiled.condition.slots + (compiled.exception?.slots ?? [])
    let known = Set(slots.flatMap { fixed[$0] ?? [] } + further)
    let places = Set(slots.compactMap { own.place(of: $0) })
    // No attribute has the name of anything that is fixed, so the order does not depend on the subject.
    let parts =
      known.map { (use: UsedFacts.Part.fixed($0), fact: $0) }
      + places.map { place in
        (use: UsedFacts.Part.own(place), fact: FactUse(name: own.facts[place].name, value: nil, origin: .nowhere))
      }
    uses = parts.sorted { FactUse.isBefore($0.fact, $1.fact) }.map(\.use)
  }

  /// What the rule says to a subject, with its reasons.
  func outcome(
    _ result: RuleResult, _ frame: [Slot], _ own: [FactUse], day: Int, in pack: CompiledPack,
    missing: (Int) -> [MissingItem]
  ) -> RuleOutcome {
    var items: [MissingItem] = []
    if result.manner == .open {
      var found = Set(pack.missingSlots(compiled, frame).flatMap(missing))
      if let item = pack.startItem(compiled, frame, day: day) { found.insert(item) }
      items = found.sorted { $0.text < $1.text }
    }
    return RuleOutcome(
      compiled, standing: result.standing, manner: result.manner, facts: UsedFacts(uses, own: own), missing: items,
      lacking: hasChecklist ? pack.lacking(compiled, result, frame) : [])
  }
}
