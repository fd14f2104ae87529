import RegistryModel

/// The slots of a frame that are attributes of the subject itself: they are filled without asking a register.
struct SubjectSlots: Sendable {
  /// The attributes that are asked for, in the order in which `fill` takes them; the last one is
  /// `stageSource` where a stage is among them.
  let attributes: [String]
  /// The facts in the slots, in the order of their slots.
  let facts: [OwnFact]
  private let places: [Int: Int]

  /// A fact that is an attribute of the subject. A reference, so that reading one counts one.
  final class OwnFact: Sendable {
    let slot: Int
    let name: String
    let attribute: String
    let type: AttributeType
    fileprivate let coder: AttributeCoder
    /// The highest stage, where the attribute is a stage; −1 elsewhere.
    fileprivate let highest: Int

    fileprivate init(_ slot: Int, _ attribute: Attribute, in pack: CompiledPack) {
      self.slot = slot
      name = pack.name(slot)
      self.attribute = attribute.name
      type = attribute.type
      coder = AttributeCoder(attribute.type, pack.encoder)
      if attribute.name == "stage", case .count(let range) = attribute.type {
        highest = range.upperBound
      } else {
        highest = -1
      }
    }
  }

  /// Those of `slots` that are attributes of a subject of the kind.
  init(_ slots: [Int], of kind: RecordKind, in pack: CompiledPack) {
    let facts = slots.compactMap { slot in
      pack.attribute(pack.probes[slot], of: kind).map { OwnFact(slot, $0, in: pack) }
    }
    self.facts = facts
    attributes = facts.map(\.attribute) + (facts.contains { $0.highest >= 0 } ? ["stageSource"] : [])
    places = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($0.element.slot, $0.offset) })
  }

  /// The place of the fact in a slot; nil where the slot is none of them.
  func place(of slot: Int) -> Int? { places[slot] }

  /// The values of a state, in the order of ``attributes``.
  func values(of state: RecordState) -> [AttributeValue?] { attributes.map { state.values[$0] } }

  /// Fills the slots from the values of a state.
  func fill(_ frame: inout [Slot], _ values: [String: AttributeValue]) {
    fill(&frame, attributes.map { values[$0] })
  }

  /// Fills the slots from values in the order of ``attributes``; nil stands for an attribute without value.
  func fill(_ frame: inout [Slot], _ values: [AttributeValue?]) {
    for place in facts.indices where place < values.count {
      let fact = facts[place]
      guard let value = values[place] else {
        frame[fact.slot] = .absent
        continue
      }
      guard let number = fact.coder.encode(value) else {
        frame[fact.slot] = .unknown
        continue
      }
      // Dates of sale or registration prove at least a stage, never at most.
      let isDerived = fact.highest >= 0 && values.last == .some(.text("derived"))
      frame[fact.slot] = isDerived ? .between(number, max(number, fact.highest)) : .exact(number)
    }
  }

  /// What the subject's record says, in the order of ``facts``, where `frame` was filled from `values`.
  func uses(of state: RecordState, _ values: [AttributeValue?], _ frame: [Slot]) -> [FactUse] {
    facts.indices.map { place in
      let fact = facts[place]
      guard let value = values[place] else { return FactUse(name: fact.name, value: nil, origin: .nowhere) }
      return FactUse(fact.name, fact.type, value, attribute: fact.attribute, of: state, frame[fact.slot])
    }
  }
}
