import RegistryModel

/// The rules of a pack that concern one activity of one kind of subject, ready to run over frames.
public struct DecisionPlan: Sendable {
  /// Places of the rules in the pack.
  let ruleIndexes: [Int]
  /// The slots that any of them asks for, ascending.
  public let slots: [Int]
  /// The slots that every question has to fill, ascending.
  let prompt: [Int]
  /// Of each rule, in their order, the slots that need to be filled only where it is not settled without them.
  let deferred: [[Int]]

  init(ruleIndexes: [Int], rules: [CompiledPack.CompiledRule]) {
    self.ruleIndexes = ruleIndexes
    var all: Set<Int> = []
    for index in ruleIndexes {
      all.formUnion(rules[index].slots)
      if let slot = rules[index].fromSlot { all.insert(slot) }
    }
    slots = all.sorted()
    var prompt: Set<Int> = []
    for index in ruleIndexes { prompt.formUnion(DecisionPlan.promptSlots(of: rules[index])) }
    self.prompt = prompt.sorted()
    deferred = ruleIndexes.map { index in
      let rule = rules[index]
      return Set(rule.condition.deferrable + (rule.exception?.deferrable ?? [])).subtracting(prompt).sorted()
    }
  }

  private static func promptSlots(of rule: CompiledPack.CompiledRule) -> Set<Int> {
    var slots = Set(rule.condition.promptSlots + (rule.exception?.promptSlots ?? []))
    if let slot = rule.fromSlot { slots.insert(slot) }
    return slots
  }
}

/// What one rule said to one question.
public struct RuleResult: Hashable, Sendable {
  /// The place of the rule in its pack.
  let index: Int
  /// Its answer and rank; `allowed` where it does not catch the subject.
  public let standing: Standing
  /// How it came to its answer.
  public let manner: Manner

  /// How a rule came to its answer.
  public enum Manner: UInt8, Hashable, Sendable {
    /// Its condition holds.
    case caught
    /// Its condition does not hold.
    case passed
    /// Its condition holds, and so does its exception.
    case excepted
    /// Something is missing.
    case open
    /// The plan is silent here.
    case silent
    /// It is not in force on that day.
    case notInForce

    /// Whether the rule does not simply pass.
    public var isMatching: Bool { self != .passed && self != .notInForce }
  }
}

extension CompiledPack {
  /// A frame to be filled for this pack: constants are in, all else is unknown.
  public var emptyFrame: [Slot] { template }

  /// What the rules of `plan` say over a filled frame, in the order of the pack.
  ///
  /// - Complexity: O(size of the rules' conditions); one allocation.
  public func results(of plan: DecisionPlan, day: Int, frame: [Slot]) -> [RuleResult] {
    var results: [RuleResult] = []
    results.reserveCapacity(plan.ruleIndexes.count)
    for index in plan.ruleIndexes { results.append(result(of: index, day: day, frame: frame)) }
    return results
  }

  /// The leading standing of the rules of `plan` over a filled frame; allocates nothing.
  ///
  /// - Complexity: O(size of the rules' conditions).
  public func standing(of plan: DecisionPlan, day: Int, frame: [Slot]) -> Standing {
    var leading = Standing(.allowed)
    for index in plan.ruleIndexes {
      let standing = result(of: index, day: day, frame: frame).standing
      if standing < leading { leading = standing }
    }
    return leading
  }

  /// Whether a rule does not catch its subject, whatever the slots hold that are not filled yet.
  func isSettled(_ index: Int, day: Int, frame: [Slot]) -> Bool {
    let step = steps[index]
    guard day >= step.from, day < step.until else { return true }
    return program.evaluate(step.node, frame) == .no
  }

  /// What one rule says over a filled frame, by its place in the pack.
  func standing(ofRule index: Int, day: Int, frame: [Slot]) -> Standing {
    result(of: index, day: day, frame: frame).standing
  }

  /// What the rule with the place `index` says over a filled frame.
  func result(of index: Int, day: Int, frame: [Slot]) -> RuleResult {
    steps[index].result(by: program, day: day, frame: frame)
  }
}
