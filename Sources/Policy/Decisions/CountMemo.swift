import RegistryModel

/// Counts of related records that were made already, for evaluations that ask the same of many subjects: the trucks of a
/// unit are counted once, and not once for each of its trucks.
public final class CountMemo {
  private var counts: [Key: Slot] = [:]
  private var reusable: [CountedRelation: Bool] = [:]

  /// Counts that are kept at most; beyond that memory would grow with the register.
  private static let capacity = 100_000

  /// Nothing is counted yet.
  public init() {}

  struct Key: Hashable {
    let relation: CountedRelation
    let holder: String
    let time: Question.AskedTime
    let moment: Instant
  }

  func count(_ key: Key) -> Slot? { counts[key] }

  func keep(_ slot: Slot, as key: Key) {
    if counts.count >= Self.capacity { counts.removeAll(keepingCapacity: true) }
    counts[key] = slot
  }

  /// Whether a count depends on nothing but the record it is made for and the time: then it holds for every question that
  /// names that record.
  func isReusable(_ relation: CountedRelation, in pack: CompiledPack) -> Bool {
    if let known = reusable[relation] { return known }
    let own = pack.relations[relation]?.slots.allSatisfy { slot in
      switch pack.probes[slot] {
      case .constant, .parameter, .window, .hours, .alert, .loaded: true
      case .fact(let name): [relation.kind, relation.role].contains { name.hasPrefix($0 + ".") }
      case .zone, .entry, .circular, .count: false
      }
    }
    reusable[relation] = own ?? false
    return own ?? false
  }
}
