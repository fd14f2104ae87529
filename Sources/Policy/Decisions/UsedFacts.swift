/// The facts that a rule used, in their order. Rules share what is the same for all of them, so that a decision about one
/// of many subjects copies none.
public struct UsedFacts: RandomAccessCollection, Sendable {
  private let parts: [Part]
  /// The record of the subject, where some facts are told from it.
  private let record: OwnRecord?

  /// Where a fact of a rule comes from that is asked of one subject after the other.
  enum Part: Sendable {
    /// The same for every subject.
    case fixed(FactUse)
    /// The place of an attribute among those of the subject.
    case own(Int)
    /// The place among what checks and cases say of the subject.
    case supervision(Int)
  }

  /// Facts of which some are told from the record of the subject.
  init(_ parts: [Part], of record: OwnRecord) {
    self.parts = parts
    self.record = record
  }

  /// Facts of one subject alone.
  init(_ facts: [FactUse]) {
    parts = facts.map { .fixed($0) }
    record = nil
  }

  /// The place of the first fact.
  public var startIndex: Int { 0 }
  /// The place behind the last fact.
  public var endIndex: Int { parts.count }

  /// The fact at a place.
  public subscript(position: Int) -> FactUse {
    if case .fixed(let fact) = parts[position] { return fact }
    guard let record else { preconditionFailure("facts of a subject come with its record") }
    switch parts[position] {
    case .fixed(let fact): return fact
    case .own(let place): return FactUse(record, at: place)
    case .supervision(let place): return record.supervision[place]
    }
  }

  /// Reads the facts one after the other.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// The facts one after the other: a step for each, where a collection takes one for its end and one for its fact.
  public struct Iterator: IteratorProtocol, Sendable {
    private let facts: UsedFacts
    private let end: Int
    private var position = 0

    fileprivate init(_ facts: UsedFacts) {
      self.facts = facts
      end = facts.endIndex
    }

    /// The next fact; nil behind the last one.
    public mutating func next() -> FactUse? {
      guard position < end else { return nil }
      defer { position += 1 }
      return facts[position]
    }
  }
}
