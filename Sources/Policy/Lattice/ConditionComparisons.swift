extension ConditionProgram {
  /// What a condition compares each slot with: where its answer may change.
  struct Comparisons: Sendable {
    /// Pairs of slots that are compared, the one that is less where the comparison holds first.
    private(set) var pairs: [Pair] = []
    private(set) var masks: [(slot: Int, mask: Int, isOfBits: Bool)] = []
    /// Slots whose being known is itself asked for, so that not knowing is an answer.
    private(set) var askedWhetherKnown: Set<Int> = []
    /// Slots of events, where no date says that it has not happened.
    private(set) var events: Set<Int> = []

    struct Pair: Sendable {
      let operation: Operation
      let first: Int
      let second: Int
    }

    /// A number that a slot is compared with.
    struct Constant: Sendable {
      let value: Int
      /// The last values before the answer may change.
      let lastBelow: [Int]
    }

    /// The constants that a slot is compared with.
    func constants(of slot: Int, in pack: CompiledPack) -> [Constant] {
      pairs.compactMap { pair in
        guard pair.first == slot || pair.second == slot else { return nil }
        let isFirst = pair.first == slot
        guard case .constant(let value) = pack.probes[isFirst ? pair.second : pair.first] else { return nil }
        let edges: [Int] =
          switch pair.operation {
          case .equal: [value - 1, value]
          // Below a value changes before it, above a value after it.
          case .below: [isFirst ? value - 1 : value]
          default: [isFirst ? value : value - 1]
          }
        return Constant(value: value, lastBelow: edges)
      }
    }

    /// Whether the slot is compared with something that is no constant.
    func meetsOtherFacts(_ slot: Int, in pack: CompiledPack) -> Bool {
      pairs.contains { pair in
        guard pair.first == slot || pair.second == slot else { return false }
        if case .constant = pack.probes[pair.first == slot ? pair.second : pair.first] { return false }
        return true
      }
    }

    /// What all conditions say about a code: codes with the same signature cannot be told apart.
    func signature(of code: Int, _ slot: Int, in pack: CompiledPack) -> [Bool] {
      masks.filter { $0.slot == slot }.map { code < 62 && $0.mask & (1 << code) != 0 }
        + constants(of: slot, in: pack).map { $0.value == code }
    }

    /// The sets of bits that are asked for in a slot, without repetition, ascending.
    func bits(of slot: Int) -> [Int] { Set(masks.filter { $0.slot == slot && $0.isOfBits }.map(\.mask)).sorted() }

    mutating func add(_ node: Node) {
      let first = Int(node.first)
      switch node.operation {
      case .equal, .below, .atMost:
        pairs.append(Pair(operation: node.operation, first: first, second: Int(node.second)))
      case .inMask: masks.append((first, node.mask, false))
      case .hasBit: masks.append((first, node.mask, true))
      case .known: askedWhetherKnown.insert(first)
      case .happened:
        events.insert(first)
        pairs.append(Pair(operation: .atMost, first: first, second: Int(node.second)))
      case .truth, .all, .any, .not, .established: break
      }
    }

    mutating func ask(whetherKnown slots: Set<Int>) { askedWhetherKnown.formUnion(slots) }
  }

  /// Adds to `found` what the node compares.
  func collectComparisons(_ index: Int, into found: inout Comparisons) {
    let node = nodes[index]
    switch node.operation {
    case .all, .any:
      for place in Int(node.first)..<Int(node.first + node.second) {
        collectComparisons(Int(children[place]), into: &found)
      }
    case .not: collectComparisons(Int(node.first), into: &found)
    case .established:
      var slots: Set<Int> = []
      collectSlots(Int(node.first), into: &slots)
      found.ask(whetherKnown: slots)
      collectComparisons(Int(node.first), into: &found)
    default: found.add(node)
    }
  }
}
