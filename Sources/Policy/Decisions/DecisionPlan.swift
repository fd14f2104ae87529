import RegistryModel

/// The rules of a pack that concern one activity of one kind of subject, ready to run over frames.
public struct DecisionPlan: Sendable {
  /// Places of the rules in the pack.
  let ruleIndexes: [Int]
  /// The slots that any of them asks for, ascending.
  public let slots: [Int]

  init(ruleIndexes: [Int], rules: [CompiledPack.CompiledRule]) {
    self.ruleIndexes = ruleIndexes
    var all: Set<Int> = []
    for index in ruleIndexes {
      all.formUnion(rules[index].condition.slots)
      all.formUnion(rules[index].exception?.slots ?? [])
      if let slot = rules[index].fromSlot { all.insert(slot) }
    }
    slots = all.sorted()
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

  private func result(of index: Int, day: Int, frame: [Slot]) -> RuleResult {
    let compiled = rules[index]
    let rule = compiled.rule
    if let from = rule.validity.from, day < from.daysSinceEpoch { return notInForce(index) }
    if let until = rule.validity.until, day >= until.daysSinceEpoch { return notInForce(index) }
    let truth = program.evaluate(compiled.condition.node, frame)
    if truth == .no { return RuleResult(index: index, standing: Standing(.allowed), manner: .passed) }
    let exception = compiled.exception.map { program.evaluate($0.node, frame) } ?? .no
    if exception == .yes { return RuleResult(index: index, standing: Standing(.allowed), manner: .excepted) }
    var isOpen = truth == .unknown || exception == .unknown
    if let slot = compiled.fromSlot {
      let from = frame[slot]
      if !from.hasValue || day < from.low { isOpen = true }
    }
    let potential = rule.potential
    if isOpen {
      let lacksNotice = lacksNotice(compiled, frame)
      let standing: Standing = lacksNotice ? .noRuleLoaded(potential) : .undetermined(potential)
      return RuleResult(index: index, standing: standing, manner: .open)
    }
    switch rule.effect {
    case .answer(let answer): return RuleResult(index: index, standing: Standing(answer), manner: .caught)
    case .gap(let answer): return RuleResult(index: index, standing: .noRuleLoaded(answer), manner: .silent)
    }
  }

  private func notInForce(_ index: Int) -> RuleResult {
    RuleResult(index: index, standing: Standing(.allowed), manner: .notInForce)
  }

  /// Whether a rule is open for want of a notice.
  private func lacksNotice(_ rule: CompiledRule, _ frame: [Slot]) -> Bool {
    missingSlots(rule, frame).contains { frame[$0].state == .notLoaded }
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
