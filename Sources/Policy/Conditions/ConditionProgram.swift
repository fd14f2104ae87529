/// A condition compiled to nodes over numbered slots, so that deciding touches no dictionary and allocates nothing.
struct ConditionProgram: Sendable {
  /// The nodes; the last one is the condition itself, and children stand before their parents.
  private(set) var nodes: [Node] = []
  /// Indexes of the children of the nodes that have several.
  private(set) var children: [Int32] = []

  /// One step of the evaluation.
  struct Node: Sendable {
    let operation: Operation
    /// First slot, first child, or start in the list of children.
    let first: Int32
    /// Second slot, or number of children.
    let second: Int32
    /// A bit mask.
    let mask: Int
  }

  enum Operation: UInt8, Sendable {
    case all, any, not, established
    case equal, below, atMost
    case inMask, hasBit, known, happened, truth
  }

  mutating func add(_ operation: Operation, _ first: Int = 0, _ second: Int = 0, mask: Int = 0) -> Int {
    nodes.append(Node(operation: operation, first: Int32(first), second: Int32(second), mask: mask))
    return nodes.count - 1
  }

  mutating func add(_ operation: Operation, children list: [Int]) -> Int {
    let start = children.count
    children += list.map { Int32($0) }
    return add(operation, start, list.count)
  }

  /// The value of the node `index` over `slots`.
  ///
  /// - Complexity: O(number of nodes below it); stops at the first that decides.
  func evaluate(_ index: Int, _ slots: [Slot]) -> Truth {
    let node = nodes[index]
    switch node.operation {
    case .all:
      var result = Truth.yes
      for place in Int(node.first)..<Int(node.first + node.second) {
        result = result && evaluate(Int(children[place]), slots)
        if result == .no { return .no }
      }
      return result
    case .any:
      var result = Truth.no
      for place in Int(node.first)..<Int(node.first + node.second) {
        result = result || evaluate(Int(children[place]), slots)
        if result == .yes { return .yes }
      }
      return result
    case .not: return !evaluate(Int(node.first), slots)
    case .established: return Truth(evaluate(Int(node.first), slots) == .yes)
    case .equal: return ConditionProgram.equal(slots[Int(node.first)], slots[Int(node.second)])
    case .below: return ConditionProgram.below(slots[Int(node.first)], slots[Int(node.second)])
    case .atMost: return !ConditionProgram.below(slots[Int(node.second)], slots[Int(node.first)])
    case .inMask:
      let slot = slots[Int(node.first)]
      guard slot.state == .exact, slot.low >= 0, slot.low < 62 else { return .unknown }
      return Truth(node.mask & (1 << slot.low) != 0)
    case .hasBit:
      let slot = slots[Int(node.first)]
      return slot.state == .exact ? Truth(slot.low & node.mask != 0) : .unknown
    case .known: return Truth(slots[Int(node.first)].hasValue)
    case .happened:
      let slot = slots[Int(node.first)]
      return slot.state == .absent ? .no : !ConditionProgram.below(slots[Int(node.second)], slot)
    case .truth:
      let slot = slots[Int(node.first)]
      return slot.state == .exact ? Truth(slot.low != 0) : .unknown
    }
  }

  /// Equal where both are exact and the same; different where their bounds do not meet.
  private static func equal(_ left: Slot, _ right: Slot) -> Truth {
    guard left.hasValue, right.hasValue else { return .unknown }
    if left.high < right.low || right.high < left.low { return .no }
    return left.state == .exact && right.state == .exact ? .yes : .unknown
  }

  /// Less in every case, in none, or undecided by the bounds.
  private static func below(_ left: Slot, _ right: Slot) -> Truth {
    guard left.hasValue, right.hasValue else { return .unknown }
    if left.high < right.low { return .yes }
    return left.low >= right.high ? .no : .unknown
  }

  /// Adds to `found` the slots for want of which the node is unknown.
  func collectMissing(_ index: Int, _ slots: [Slot], into found: inout [Int]) {
    guard evaluate(index, slots) == .unknown else { return }
    let node = nodes[index]
    switch node.operation {
    case .all, .any:
      for place in Int(node.first)..<Int(node.first + node.second) {
        collectMissing(Int(children[place]), slots, into: &found)
      }
    case .not, .established: collectMissing(Int(node.first), slots, into: &found)
    case .equal, .below, .atMost, .happened:
      for slot in [Int(node.first), Int(node.second)] where slots[slot].state != .exact { found.append(slot) }
    case .inMask, .hasBit, .known, .truth: found.append(Int(node.first))
    }
  }

  /// Whether the node is unknown for want of a notice that is not loaded; allocates nothing.
  ///
  /// - Complexity: O(size × depth of the condition).
  func lacksNotice(_ index: Int, _ slots: [Slot]) -> Bool {
    guard evaluate(index, slots) == .unknown else { return false }
    let node = nodes[index]
    switch node.operation {
    case .all, .any:
      for place in Int(node.first)..<Int(node.first + node.second) where lacksNotice(Int(children[place]), slots) {
        return true
      }
      return false
    case .not, .established: return lacksNotice(Int(node.first), slots)
    case .equal, .below, .atMost, .happened:
      return slots[Int(node.first)].state == .notLoaded || slots[Int(node.second)].state == .notLoaded
    case .inMask, .hasBit, .known, .truth: return slots[Int(node.first)].state == .notLoaded
    }
  }

  /// Adds to `found` the slots the node asks for.
  func collectSlots(_ index: Int, into found: inout Set<Int>) {
    let node = nodes[index]
    switch node.operation {
    case .all, .any:
      for place in Int(node.first)..<Int(node.first + node.second) {
        collectSlots(Int(children[place]), into: &found)
      }
    case .not, .established: collectSlots(Int(node.first), into: &found)
    case .equal, .below, .atMost, .happened: found.formUnion([Int(node.first), Int(node.second)])
    case .inMask, .hasBit, .known, .truth: found.insert(Int(node.first))
    }
  }

  /// Whether the node decides by one of `numbers` not being known. Where it does not, what is decided without them stands
  /// whatever they turn out to be.
  func decidesByAbsence(of numbers: Set<Int>, _ index: Int) -> Bool {
    let node = nodes[index]
    switch node.operation {
    case .all, .any:
      return (Int(node.first)..<Int(node.first + node.second)).contains {
        decidesByAbsence(of: numbers, Int(children[$0]))
      }
    case .not: return decidesByAbsence(of: numbers, Int(node.first))
    case .established, .known, .happened:
      var slots: Set<Int> = []
      collectSlots(index, into: &slots)
      return !slots.isDisjoint(with: numbers)
    case .equal, .below, .atMost, .inMask, .hasBit, .truth: return false
    }
  }
}
