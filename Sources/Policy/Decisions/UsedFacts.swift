/// The facts that a rule used, in their order. Rules share what is the same for all of them, so that a decision about one
/// of many subjects copies none.
public struct UsedFacts: RandomAccessCollection, Sendable {
  private let parts: [Part]
  private let own: [FactUse]

  /// Where a fact comes from.
  enum Part: Sendable {
    /// The same for every subject.
    case fixed(FactUse)
    /// The place of an attribute among those of the subject.
    case own(Int)
  }

  /// Facts of which some stand in `own`, the facts of the subject.
  init(_ parts: [Part], own: [FactUse]) {
    self.parts = parts
    self.own = own
  }

  /// Facts of one subject alone.
  init(_ facts: [FactUse]) {
    self.init(facts.indices.map { .own($0) }, own: facts)
  }

  /// The place of the first fact.
  public var startIndex: Int { 0 }
  /// The place behind the last fact.
  public var endIndex: Int { parts.count }

  /// The fact at a place.
  public subscript(position: Int) -> FactUse {
    switch parts[position] {
    case .fixed(let fact): fact
    case .own(let place): own[place]
    }
  }
}
