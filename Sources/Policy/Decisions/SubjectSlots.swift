import RegistryModel

/// The slots of a frame that are attributes of the subject itself: they are filled without asking a register.
struct SubjectSlots: Sendable {
  /// The attributes that are asked for, in the order in which `fill` takes them; the last one is
  /// `stageSource` where a stage is among them.
  let attributes: [String]
  private let direct: [DirectSlot]

  private struct DirectSlot: Sendable {
    let slot: Int
    let coder: AttributeCoder
    /// The highest stage, where the attribute is a stage; −1 elsewhere.
    let highest: Int
  }

  /// Those of `slots` that are attributes of a subject of the kind.
  init(_ slots: [Int], of kind: RecordKind, in pack: CompiledPack) {
    var direct: [DirectSlot] = []
    var attributes: [String] = []
    for slot in slots {
      guard let attribute = pack.attribute(pack.probes[slot], of: kind) else { continue }
      var highest = -1
      if attribute.name == "stage", case .count(let range) = attribute.type { highest = range.upperBound }
      direct.append(DirectSlot(slot: slot, coder: AttributeCoder(attribute.type, pack.encoder), highest: highest))
      attributes.append(attribute.name)
    }
    if direct.contains(where: { $0.highest >= 0 }) { attributes.append("stageSource") }
    self.direct = direct
    self.attributes = attributes
  }

  /// Whether a slot is among them.
  func contains(_ slot: Int) -> Bool { direct.contains { $0.slot == slot } }

  /// Fills the slots from the values of a state.
  func fill(_ frame: inout [Slot], _ values: [String: AttributeValue]) {
    fill(&frame, attributes.map { values[$0] })
  }

  /// Fills the slots from values in the order of ``attributes``; nil stands for an attribute without value.
  func fill(_ frame: inout [Slot], _ values: [AttributeValue?]) {
    for (place, direct) in direct.enumerated() where place < values.count {
      guard let value = values[place] else {
        frame[direct.slot] = .absent
        continue
      }
      guard let number = direct.coder.encode(value) else {
        frame[direct.slot] = .unknown
        continue
      }
      // Dates of sale or registration prove at least a stage, never at most.
      let isDerived = direct.highest >= 0 && values.last == .some(.text("derived"))
      frame[direct.slot] = isDerived ? .between(number, max(number, direct.highest)) : .exact(number)
    }
  }
}
