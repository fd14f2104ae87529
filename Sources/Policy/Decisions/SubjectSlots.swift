import RegistryModel

/// The slots of a frame that are attributes of the subject itself: they are filled without asking a register.
struct SubjectSlots: Sendable {
  /// The attributes that are asked for, in the order in which `fill` takes them; the last one is
  /// `stageSource` where a stage is among them.
  let attributes: [String]
  /// The facts in the slots, in the order of the slots.
  let facts: [OwnFact]
  private let places: [Int: Int]
  private let names: NameTable

  /// A fact that is an attribute of the subject. A reference, so that reading one counts one.
  final class OwnFact: Sendable {
    /// Its place in a frame.
    let slot: Int
    let name: String
    /// The id of the kind of record.
    let kind: String
    let attribute: String
    let type: AttributeType
    private let coder: AttributeCoder
    /// The highest stage, where the attribute is a stage; −1 elsewhere.
    fileprivate let highest: Int

    fileprivate init(_ slot: Int, at place: Int, _ attribute: Attribute, of kind: RecordKind, in pack: CompiledPack) {
      self.slot = place
      self.kind = kind.id
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

    /// The slot of a value.
    ///
    /// - Parameter isDerived: whether dates of sale or registration are all that tells of the stage.
    fileprivate func encode(_ value: AttributeValue, isDerived: @autoclosure () -> Bool) -> Slot {
      guard let number = coder.encode(value) else { return .unknown }
      // Such dates prove at least a stage, never at most.
      return highest >= 0 && isDerived() ? .between(number, max(number, highest)) : .exact(number)
    }
  }

  /// Those of `slots` that are attributes of a subject of the kind.
  ///
  /// - Parameter frame: where each slot of the pack stands in a frame; nil for the frames of the pack.
  init(_ slots: [Int], of kind: RecordKind, in pack: CompiledPack, frame: [Int: Int]? = nil) {
    let own = slots.compactMap { slot in pack.attribute(pack.probes[slot], of: kind).map { (slot, $0) } }
    facts = own.map { slot, attribute in OwnFact(slot, at: frame?[slot] ?? slot, attribute, of: kind, in: pack) }
    let attributes = facts.map(\.attribute) + (facts.contains { $0.highest >= 0 } ? ["stageSource"] : [])
    self.attributes = attributes
    names = NameTable(attributes)
    places = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($0.element.0, $0.offset) })
  }

  /// The place of the fact in a slot of the pack among ``facts``; nil where the slot is none of them.
  func place(of slot: Int) -> Int? { places[slot] }

  /// The values of a state, in the order of ``attributes``.
  func values(of state: RecordState) -> [AttributeValue?] { values(state.values) }

  private func values(_ values: [String: AttributeValue]) -> [AttributeValue?] {
    // To hash a name takes longer than to pass over a value or two.
    guard values.count <= 2 * attributes.count else { return attributes.map { values[$0] } }
    return [AttributeValue?](unsafeUninitializedCapacity: attributes.count) { found, count in
      for place in attributes.indices { found.initializeElement(at: place, to: nil) }
      count = attributes.count
      for (name, value) in values {
        if let place = names.place(of: name) { found[place] = value }
      }
    }
  }

  /// Fills the slots from the values of a state.
  func fill(_ frame: inout [Slot], _ values: [String: AttributeValue]) {
    fill(&frame, self.values(values))
  }

  /// Fills the slots from values in the order of ``attributes``; nil stands for an attribute without value.
  func fill(_ frame: inout [Slot], _ values: [AttributeValue?]) {
    for place in facts.indices where place < values.count {
      let fact = facts[place]
      guard let value = values[place] else {
        frame[fact.slot] = .absent
        continue
      }
      frame[fact.slot] = fact.encode(value, isDerived: values.last == .some(.text("derived")))
    }
  }
}
