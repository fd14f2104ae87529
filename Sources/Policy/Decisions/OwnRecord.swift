import RegistryModel

/// The record of a subject as the rules of a plan read it. The reasons of an outcome are told from it when somebody reads
/// them; most decisions about a whole register are counted and not read.
final class OwnRecord: Sendable {
  /// The attributes that the rules ask for.
  let facts: [SubjectSlots.OwnFact]
  /// The frame that was filled from it.
  let frame: [Slot]
  /// What checks and cases say of it.
  let supervision: [FactUse]
  /// The values of the facts.
  private let values: [AttributeValue?]
  // Not the whole state: it counts seven references, and there is a record for each of many subjects.
  private let key: String
  private let sources: [String: String]

  init(
    _ state: RecordState, _ facts: [SubjectSlots.OwnFact], _ values: [AttributeValue?], frame: [Slot],
    supervision: [FactUse]
  ) {
    key = state.key
    sources = state.sources
    self.facts = facts
    self.values = values
    self.frame = frame
    self.supervision = supervision
  }

  /// The value of the fact at a place as text; nil where it is missing.
  func value(at place: Int) -> String? {
    guard let value = values[place] else { return nil }
    if case .text(let text) = value { return text }
    let fact = facts[place]
    return FactUse.text(of: value, fact.type, frame[fact.slot])
  }

  /// Where the value of the fact at a place comes from.
  func origin(at place: Int) -> FactUse.Origin {
    let fact = facts[place]
    guard values[place] != nil else { return .nowhere }
    return .record(kind: fact.kind, key: key, statement: sources[fact.attribute] ?? "")
  }
}
