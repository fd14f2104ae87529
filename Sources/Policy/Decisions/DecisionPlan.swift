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
      all.formUnion(rules[index].condition.slots)
      all.formUnion(rules[index].exception?.slots ?? [])
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

/// A rule as deciding runs through it: numbers alone, so that a pass over the rules counts no references.
struct RuleStep: Sendable {
  let node: Int
  /// The node of the exception; −1 where there is none.
  let exception: Int
  /// Days since 1970 within which the rule is in force.
  let from: Int
  let until: Int
  /// The slot of the parameter that gives the first day; −1 where there is none.
  let fromSlot: Int
  let potential: Answer
  let isGap: Bool

  init(_ compiled: CompiledPack.CompiledRule) {
    node = compiled.condition.node
    exception = compiled.exception?.node ?? -1
    from = compiled.rule.validity.from?.daysSinceEpoch ?? Int.min
    until = compiled.rule.validity.until?.daysSinceEpoch ?? Int.max
    fromSlot = compiled.fromSlot ?? -1
    potential = compiled.rule.potential
    if case .gap = compiled.rule.effect { isGap = true } else { isGap = false }
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
    let step = steps[index]
    guard day >= step.from, day < step.until else { return notInForce(index) }
    let truth = program.evaluate(step.node, frame)
    if truth == .no { return RuleResult(index: index, standing: Standing(.allowed), manner: .passed) }
    let exception = step.exception < 0 ? .no : program.evaluate(step.exception, frame)
    if exception == .yes { return RuleResult(index: index, standing: Standing(.allowed), manner: .excepted) }
    var isOpen = truth == .unknown || exception == .unknown
    if step.fromSlot >= 0 {
      let from = frame[step.fromSlot]
      if !from.hasValue || day < from.low { isOpen = true }
    }
    if isOpen {
      let lacksNotice =
        program.lacksNotice(step.node, frame) || step.exception >= 0 && program.lacksNotice(step.exception, frame)
        || step.fromSlot >= 0 && frame[step.fromSlot].state == .notLoaded
      let standing: Standing = lacksNotice ? .noRuleLoaded(step.potential) : .undetermined(step.potential)
      return RuleResult(index: index, standing: standing, manner: .open)
    }
    if step.isGap { return RuleResult(index: index, standing: .noRuleLoaded(step.potential), manner: .silent) }
    return RuleResult(index: index, standing: Standing(step.potential), manner: .caught)
  }

  private func notInForce(_ index: Int) -> RuleResult {
    RuleResult(index: index, standing: Standing(.allowed), manner: .notInForce)
  }

  /// The slots for want of which a rule is open, without repetition, in ascending order.
  func missingSlots(_ rule: CompiledRule, _ frame: [Slot]) -> [Int] {
    var found: [Int] = []
    program.collectMissing(rule.condition.node, frame, into: &found)
    if let exception = rule.exception { program.collectMissing(exception.node, frame, into: &found) }
    if let slot = rule.fromSlot, !frame[slot].hasValue { found.append(slot) }
    return Array(Set(found)).sorted()
  }
}
