import RegistryModel

/// Counts of related records, and what a ledger adds up to, that were made already, for evaluations that ask the same of many
/// subjects: the trucks of a unit are counted once, and not once for each of its trucks.
public final class CountMemo {
  private var counts: [Key: Slot] = [:]
  private var figures: [FigureKey: Slot] = [:]
  private var reusable: [CountedRelation: Bool] = [:]
  private var asked: [Batch: Int] = [:]
  private var batches: [Batch: [String: Slot]] = [:]

  /// How many records may be counted for one by one before all are counted in one search.
  private static let patience = 3

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

  /// A computed fact of a holder, which depends on nothing but its records and the time.
  struct FigureKey: Hashable {
    let fact: ComputedFact
    let holder: String
    let time: Question.AskedTime
    let moment: Instant
  }

  /// A relation at a time: what can be counted for all records that hold it in one search.
  struct Batch: Hashable {
    let relation: CountedRelation
    let time: Question.AskedTime
    let moment: Instant
  }

  func count(_ key: Key) -> Slot? { counts[key] }

  /// The count of a relation for one of its holders, from a search for all of them; nil where there was none. The first few
  /// holders are counted one by one, since a question about one unit does not pay for a search of all vehicles.
  func count(
    for holder: String, in batch: Batch, search: () throws -> [String: Slot]?
  ) rethrows -> Slot? {
    if let known = batches[batch] { return known[holder] ?? .exact(0) }
    let before = asked[batch, default: 0]
    asked[batch] = before + 1
    guard before == Self.patience, let found = try search() else { return nil }
    batches[batch] = found
    return found[holder] ?? .exact(0)
  }

  /// The fact of a holder, computed the first time that it is asked for.
  func figure(_ key: FigureKey, compute: () throws -> Slot) rethrows -> Slot {
    if let known = figures[key] { return known }
    let slot = try compute()
    if figures.count >= Self.capacity { figures.removeAll(keepingCapacity: true) }
    figures[key] = slot
    return slot
  }

  func keep(_ slot: Slot, as key: Key) {
    if counts.count >= Self.capacity { counts.removeAll(keepingCapacity: true) }
    counts[key] = slot
  }

  /// Whether a count depends on nothing but the record it is made for and the time: then it holds for every question that
  /// names that record.
  func isReusable(_ relation: CountedRelation, in pack: CompiledPack) -> Bool {
    if let known = reusable[relation] { return known }
    let own = pack.relations[relation]?.branch.slots.allSatisfy { slot in
      switch pack.probes[slot] {
      case .constant, .parameter, .window, .hours, .alert, .loaded: true
      case .fact(let name):
        [relation.kind, relation.role].contains { name.hasPrefix($0 + ".") } || pack.catalogue.isClock(name)
      case .zone, .entry, .circular, .count: false
      }
    }
    reusable[relation] = own ?? false
    return own ?? false
  }
}
