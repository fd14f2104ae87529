public import RegistryModel

/// Since when a record is on a list, told from the states of the record alone.
///
/// Many lists ask for nothing but attributes of the record itself and for days among them. Such a membership changes only
/// where the record does, or on a day that it names: nothing has to be asked of a register, so that whole lists can be
/// worked out in one pass. For any other list there is ``CompiledPack/currentMembership(of:kind:key:on:in:)``, which gives
/// the same answers.
public struct OwnMembership: Sendable {
  private let pack: CompiledPack
  private let list: PolicyList
  private let row: String
  private let node: Int
  private let own: SubjectSlots
  /// The slots of the day asked about.
  private let today: [Int]
  /// The attributes that are days.
  private let days: [String]
  private let base: [Slot]

  /// One state of a record.
  public struct State: Sendable {
    /// From when it holds.
    public let from: Instant
    /// Until when, excluded; nil where it holds on.
    public let until: Instant?
    /// The values of at least ``OwnMembership/attributes``.
    public let values: [String: AttributeValue]

    /// A state that holds from `from` until before `until`.
    public init(from: Instant, until: Instant?, values: [String: AttributeValue]) {
      self.from = from
      self.until = until
      self.values = values
    }
  }

  /// The list `id` of `pack`; nil where its condition asks for more than the record itself.
  ///
  /// - Parameter hasEntries: whether the register holds any list entry; without one, no entry puts a record on the list.
  public init?(of id: String, in pack: CompiledPack, hasEntries: Bool) {
    guard let compiled = pack.lists[id], let kind = RecordKind.named(compiled.list.subject) else { return nil }
    let own = SubjectSlots(compiled.branch.slots, of: kind, in: pack)
    var today: Set<Int> = []
    var base = pack.emptyFrame
    for slot in compiled.branch.slots where own.place(of: slot) == nil {
      switch pack.probes[slot] {
      case .constant: continue
      case .fact("date"): today.insert(slot)
      case .entry(_, _, false) where !hasEntries: base[slot] = .exact(0)
      default: return nil
      }
    }
    let isDay = { (slot: Int) -> Bool in
      if case .day? = pack.attribute(pack.probes[slot], of: kind)?.type { true } else { false }
    }
    guard pack.program.compares(today, onlyWith: isDay, in: compiled.branch.node) else { return nil }
    self.pack = pack
    self.list = compiled.list
    row = compiled.row
    self.own = own
    self.today = today.sorted()
    self.base = base
    node = compiled.branch.node
    days = own.attributes.filter { if case .day? = kind.attribute($0)?.type { true } else { false } }
  }

  /// The attributes that states have to carry.
  public var attributes: [String] { own.attributes }

  /// The membership in which the record is on a day, with its first day from the beginning of the plan; nil where it is not
  /// on the list on that day.
  ///
  /// - Parameter states: the states of the record in the order of time, without those that never held.
  /// - Complexity: O(states · days that they name).
  public func current(_ states: [State], on day: CivilDate) -> ListMembership? {
    let start = pack.pack.from
    guard day >= start else { return nil }
    // A handful: a set would cost more than it saves.
    var candidates = [start]
    func consider(_ candidate: CivilDate) {
      if candidate > start, candidate <= day, !candidates.contains(candidate) { candidates.append(candidate) }
    }
    for state in states {
      consider(state.from.day)
      for name in days {
        guard case .day(let named)? = state.values[name] else { continue }
        consider(named)
        consider(named.adding(days: 1))
      }
    }
    var since: CivilDate?
    for candidate in candidates.sorted() {
      guard holds(states, on: candidate) else {
        since = nil
        continue
      }
      since = since ?? candidate
    }
    return since.map {
      ListMembership(list: list.id, row: row, days: EffectiveInterval(from: $0), reason: list.reason)
    }
  }

  private func holds(_ states: [State], on day: CivilDate) -> Bool {
    let moment = Question.AskedTime.day(day).last
    var frame = base
    // Of a record that is not there yet nothing is known.
    if let state = states.last(where: { $0.from <= moment && ($0.until.map { moment < $0 } ?? true) }) {
      own.fill(&frame, state.values)
    }
    for slot in today { frame[slot] = .exact(day.daysSinceEpoch) }
    return pack.program.evaluate(node, frame) == .yes
  }
}

extension ConditionProgram {
  /// Whether the node `index` compares the slots `numbers` with nothing but slots that `isAllowed` admits.
  func compares(_ numbers: Set<Int>, onlyWith isAllowed: (Int) -> Bool, in index: Int) -> Bool {
    let node = nodes[index]
    switch node.operation {
    case .all, .any:
      return (Int(node.first)..<Int(node.first + node.second)).allSatisfy {
        compares(numbers, onlyWith: isAllowed, in: Int(children[$0]))
      }
    case .not, .established: return compares(numbers, onlyWith: isAllowed, in: Int(node.first))
    case .equal, .below, .atMost, .happened:
      let (left, right) = (Int(node.first), Int(node.second))
      return (!numbers.contains(left) || isAllowed(right)) && (!numbers.contains(right) || isAllowed(left))
    case .inMask, .hasBit, .known, .truth: return !numbers.contains(Int(node.first))
    }
  }
}
