/// The rules of a plan as a program of their own, whose frames hold the slots that they ask for and no others: a frame for
/// each of many subjects is small.
struct PlanProgram: Sendable {
  /// The rules, in the order of the plan.
  let steps: [RuleStep]
  /// The slots of the pack, in the order of a frame.
  let slots: [Int]
  /// The place of each slot in a frame.
  let places: [Int: Int]
  let program: ConditionProgram

  init(_ plan: DecisionPlan, of pack: CompiledPack) {
    slots = plan.slots
    let places = Dictionary(uniqueKeysWithValues: plan.slots.enumerated().map { ($0.element, $0.offset) })
    var program = ConditionProgram()
    steps = plan.ruleIndexes.map { index in
      let step = pack.steps[index]
      return RuleStep(
        step, node: program.add(step.node, of: pack.program, places: places),
        exception: step.exception < 0 ? -1 : program.add(step.exception, of: pack.program, places: places),
        fromSlot: step.fromSlot < 0 ? -1 : places[step.fromSlot] ?? -1)
    }
    self.places = places
    self.program = program
  }
}

extension ConditionProgram {
  /// Adds a node of another program with all below it.
  ///
  /// - Parameter places: where each slot of the other program stands in the frames of this one.
  fileprivate mutating func add(_ index: Int, of other: ConditionProgram, places: [Int: Int]) -> Int {
    let node = other.nodes[index]
    func place(_ slot: Int32) -> Int {
      guard let place = places[Int(slot)] else { preconditionFailure("a plan names all slots of its rules") }
      return place
    }
    switch node.operation {
    case .all, .any:
      let list = other.children[Int(node.first)..<Int(node.first + node.second)]
      return add(node.operation, children: list.map { add(Int($0), of: other, places: places) })
    case .not, .established: return add(node.operation, add(Int(node.first), of: other, places: places))
    case .equal, .below, .atMost, .happened:
      return add(node.operation, place(node.first), place(node.second), mask: node.mask)
    case .inMask, .hasBit, .known, .truth: return add(node.operation, place(node.first), mask: node.mask)
    }
  }
}
