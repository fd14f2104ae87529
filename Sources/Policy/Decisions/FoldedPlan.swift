/// The rules of a plan after everything that is the same for all subjects was worked out: where and when is asked once, and
/// of each subject only what is its own. A reference, so that a decision counts none of what it runs through.
final class FoldedPlan: Sendable {
  private let plan: PlanProgram
  private let day: Int
  private let program: ConditionProgram
  /// The rules, in the order of the plan.
  private let steps: [RuleStep]

  /// What has to stand at the end of each frame: no, unknown and yes.
  static let truths: [Slot] = [.truth(.no), .truth(.unknown), .truth(.yes)]

  /// - Parameters:
  ///   - base: A frame that is filled at the places in `fixed`.
  init(_ plan: PlanProgram, over base: [Slot], fixed: Set<Int>, day: Int) {
    var folding = Folding(source: plan.program, base: base, fixed: fixed, truths: plan.slots.count)
    steps = plan.steps.map { step in
      RuleStep(
        step, node: folding.node(step.node), exception: step.exception < 0 ? -1 : folding.node(step.exception),
        fromSlot: step.fromSlot)
    }
    program = folding.program
    self.plan = plan
    self.day = day
  }

  /// What the rule at a place of the plan says over a filled frame.
  func result(at place: Int, _ frame: [Slot]) -> RuleResult {
    let result = steps[place].result(by: program, day: day, frame: frame)
    // Whether a notice is missing is told by all that the rule asks for.
    return result.manner == .open ? plan.steps[place].result(by: plan.program, day: day, frame: frame) : result
  }

  /// The leading standing over a filled frame; allocates nothing.
  ///
  /// - Complexity: O(size of the rules' conditions).
  func standing(_ frame: [Slot]) -> Standing {
    var leading = Standing(.allowed)
    for place in steps.indices {
      let standing = result(at: place, frame).standing
      if standing < leading { leading = standing }
    }
    return leading
  }
}

/// Copies conditions into a smaller program.
private struct Folding {
  let source: ConditionProgram
  let base: [Slot]
  let fixed: Set<Int>
  /// The place of the first of the truths in a frame.
  let truths: Int
  var program = ConditionProgram()

  private enum Folded {
    case settled(Truth)
    case open(Int)
  }

  /// The node of the program that has the value of a node of the source.
  mutating func node(_ index: Int) -> Int {
    switch fold(index) {
    case .settled(let truth): add(truth)
    case .open(let node): node
    }
  }

  private mutating func add(_ truth: Truth) -> Int { program.add(.truth, truths + Int(truth.rawValue)) }

  private mutating func fold(_ index: Int) -> Folded {
    let node = source.nodes[index]
    switch node.operation {
    case .all, .any: return fold(node)
    case .not, .established:
      switch fold(Int(node.first)) {
      case .settled(let truth): return .settled(node.operation == .not ? !truth : Truth(truth == .yes))
      case .open(let inner): return .open(program.add(node.operation, inner))
      }
    case .equal, .below, .atMost, .happened: return fold(index, asking: [node.first, node.second])
    case .inMask, .hasBit, .known, .truth: return fold(index, asking: [node.first])
    }
  }

  private mutating func fold(_ node: ConditionProgram.Node) -> Folded {
    let isAll = node.operation == .all
    var settled: Truth = isAll ? .yes : .no
    var rest: [Int] = []
    for place in Int(node.first)..<Int(node.first + node.second) {
      switch fold(Int(source.children[place])) {
      case .settled(let truth): settled = isAll ? settled && truth : settled || truth
      case .open(let inner): rest.append(inner)
      }
    }
    if rest.isEmpty || settled == (isAll ? .no : .yes) { return .settled(settled) }
    if settled == .unknown { rest.append(add(.unknown)) }
    return .open(rest.count == 1 ? rest[0] : program.add(node.operation, children: rest))
  }

  private mutating func fold(_ index: Int, asking slots: [Int32]) -> Folded {
    if slots.allSatisfy({ fixed.contains(Int($0)) }) { return .settled(source.evaluate(index, base)) }
    let node = source.nodes[index]
    return .open(program.add(node.operation, Int(node.first), Int(node.second), mask: node.mask))
  }
}
