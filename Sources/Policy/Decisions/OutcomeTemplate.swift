import RegistryModel

/// What one rule says and uses, as far as that is the same for all subjects of a question.
struct OutcomeTemplate: Sendable {
  private let compiled: CompiledPack.CompiledRule
  private let pack: String
  private let citation: Citation
  private let uses: [Use]
  private let hasChecklist: Bool

  /// Where a fact of the reasons comes from.
  private enum Use: Sendable {
    case fixed(FactUse)
    /// The place of an attribute among those of the subject.
    case own(Int)
  }

  /// The template of the rule with the place `index`.
  ///
  /// - Parameters:
  ///   - fixed: The facts behind each slot that is the same for all subjects.
  ///   - own: Slots that are attributes of the subject.
  init(
    _ index: Int, of pack: CompiledPack, fixed: [Int: [FactUse]], own: OwnAttributes, further: [FactUse]
  ) {
    compiled = pack.rules[index]
    self.pack = pack.pack.id
    citation = pack.citation(of: compiled)
    hasChecklist = pack.program.hasChecklist(compiled.condition.node)
    let slots = compiled.condition.slots + (compiled.exception?.slots ?? [])
    let known = Set(slots.flatMap { fixed[$0] ?? [] } + further)
    let places = Set(slots.compactMap { own.place(of: $0) })
    // No attribute has the name of anything that is fixed, so the order does not depend on the subject.
    let parts =
      known.map { (use: Use.fixed($0), fact: $0) }
      + places.map { place in
        (use: Use.own(place), fact: FactUse(name: own.facts[place].name, value: nil, origin: .nowhere))
      }
    uses = parts.sorted { FactUse.isBefore($0.fact, $1.fact) }.map(\.use)
  }

  /// What the rule says to a subject, with its reasons.
  func outcome(
    _ result: RuleResult, _ frame: [Slot], _ own: [FactUse], _ missing: (Int) -> [MissingItem], day: Int,
    in pack: CompiledPack
  ) -> RuleOutcome {
    var facts: [FactUse] = []
    facts.reserveCapacity(uses.count)
    for use in uses {
      switch use {
      case .fixed(let fact): facts.append(fact)
      case .own(let place): facts.append(own[place])
      }
    }
    var items: [MissingItem] = []
    if result.manner == .open {
      var found = Set(pack.missingSlots(compiled, frame).flatMap(missing))
      if let item = pack.startItem(compiled, frame, day: day) { found.insert(item) }
      items = found.sorted { $0.text < $1.text }
    }
    return RuleOutcome(
      pack: self.pack, row: compiled.row, id: compiled.rule.id, standing: result.standing, manner: result.manner,
      citation: citation, reason: compiled.rule.reason(result.manner), facts: facts, missing: items,
      lacking: hasChecklist ? pack.lacking(compiled, result, frame) : [])
  }
}

/// The attributes of a subject that the rules of a question use, each with its slot.
struct OwnAttributes: Sendable {
  /// The facts, in the order of their slots.
  let facts: [OwnFact]
  private let places: [Int: Int]

  /// A fact that is an attribute of the subject.
  struct OwnFact: Sendable {
    let slot: Int
    let name: String
    let type: AttributeType
    let attribute: String
  }

  /// Those of `slots` that are attributes of a subject of the kind.
  init(_ slots: [Int], of kind: RecordKind, in pack: CompiledPack) {
    facts = slots.compactMap { slot in
      guard let attribute = pack.attribute(pack.probes[slot], of: kind) else { return nil }
      let name = pack.name(slot)
      return OwnFact(
        slot: slot, name: name, type: pack.catalogue.fact(name)?.type ?? attribute.type, attribute: attribute.name)
    }
    places = Dictionary(
      facts.enumerated().map { ($0.element.slot, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of the fact in a slot; nil where the slot is none of them.
  func place(of slot: Int) -> Int? { places[slot] }

  /// What the subject's record says.
  func uses(of state: RecordState, _ frame: [Slot]) -> [FactUse] {
    facts.map { fact in
      guard let value = state.values[fact.attribute] else {
        return FactUse(name: fact.name, value: nil, origin: .nowhere)
      }
      return FactUse(fact.name, fact.type, value, attribute: fact.attribute, of: state, frame[fact.slot])
    }
  }
}
