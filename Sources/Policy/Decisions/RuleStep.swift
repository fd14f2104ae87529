import RegistryModel

/// A rule as deciding runs through it: numbers alone, so that a pass over the rules counts no references.
struct RuleStep: Sendable {
  /// The place of the rule in its pack.
  let index: Int
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

  init(_ compiled: CompiledPack.CompiledRule, at index: Int) {
    self.index = index
    node = compiled.condition.node
    exception = compiled.exception?.node ?? -1
    from = compiled.rule.validity.from?.daysSinceEpoch ?? Int.min
    until = compiled.rule.validity.until?.daysSinceEpoch ?? Int.max
    fromSlot = compiled.fromSlot ?? -1
    potential = compiled.rule.potential
    if case .gap = compiled.rule.effect { isGap = true } else { isGap = false }
  }

  /// The same rule in another program, where its conditions are the nodes `node` and `exception`.
  init(_ step: RuleStep, node: Int, exception: Int, fromSlot: Int) {
    index = step.index
    self.node = node
    self.exception = exception
    from = step.from
    until = step.until
    self.fromSlot = fromSlot
    potential = step.potential
    isGap = step.isGap
  }

  /// What the rule says over a filled frame.
  func result(by program: ConditionProgram, day: Int, frame: [Slot]) -> RuleResult {
    guard day >= from, day < until else {
      return RuleResult(index: index, standing: Standing(.allowed), manner: .notInForce)
    }
    let truth = program.evaluate(node, frame)
    if truth == .no { return RuleResult(index: index, standing: Standing(.allowed), manner: .passed) }
    let exempts = exception < 0 ? .no : program.evaluate(exception, frame)
    if exempts == .yes { return RuleResult(index: index, standing: Standing(.allowed), manner: .excepted) }
    var isOpen = truth == .unknown || exempts == .unknown
    if fromSlot >= 0 {
      let first = frame[fromSlot]
      if !first.hasValue || day < first.low { isOpen = true }
    }
    if isOpen {
      let lacksNotice =
        program.lacksNotice(node, frame) || exception >= 0 && program.lacksNotice(exception, frame)
        || fromSlot >= 0 && frame[fromSlot].state == .notLoaded
      let standing: Standing = lacksNotice ? .noRuleLoaded(potential) : .undetermined(potential)
      return RuleResult(index: index, standing: standing, manner: .open)
    }
    if isGap { return RuleResult(index: index, standing: .noRuleLoaded(potential), manner: .silent) }
    return RuleResult(index: index, standing: Standing(potential), manner: .caught)
  }

  /// That the rule is in force only from a later day, where that is why it is open.
  func startItem(_ frame: [Slot], day: Int) -> MissingItem? {
    guard fromSlot >= 0, frame[fromSlot].hasValue, day < frame[fromSlot].low else { return nil }
    return .inForceOnlyFrom(CivilDate(daysSinceEpoch: frame[fromSlot].low))
  }

  /// The slots for want of which the rule is open, without repetition, in ascending order.
  func missingSlots(by program: ConditionProgram, _ frame: [Slot]) -> [Int] {
    var found: [Int] = []
    program.collectMissing(node, frame, into: &found)
    if exception >= 0 { program.collectMissing(exception, frame, into: &found) }
    if fromSlot >= 0, !frame[fromSlot].hasValue { found.append(fromSlot) }
    guard found.count > 1 else { return found }
    return Array(Set(found)).sorted()
  }
}
