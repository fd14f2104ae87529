public import RegistryModel

/// A pack made ready to decide: its conditions compiled, its rules sorted by activity and subject.
public final class CompiledPack: Sendable {
  /// The pack.
  public let pack: PolicyPack
  let program: ConditionProgram
  let encoder: SlotEncoder
  let catalogue: FactCatalogue
  let probes: [Probe]
  /// The fact of each probe that asks for one, so that no slot is filled by way of its name.
  let facts: [Fact?]
  /// A frame with the constants filled in and everything else unknown.
  let template: [Slot]
  let rules: [CompiledRule]
  /// The rules again, in the form that deciding runs through.
  let steps: [RuleStep]
  let lists: [String: CompiledList]
  let relations: [CountedRelation: CompiledRelation]
  /// Conditions of indicators, workflows and publication duties.
  let duties: [Condition: CompiledBranch]
  /// The workflows of the pack with their rows, in its order.
  let workflows: [CompiledWorkflow]
  /// What is told with each decision by the plan; the other one after the year that it is for.
  let planNote: BilingualText
  let endedPlanNote: BilingualText
  private let plans: [PlanKey: DecisionPlan]

  /// A rule with its condition compiled. A reference, so that a decision about one of many subjects copies no texts.
  final class CompiledRule: Sendable {
    let pack: String
    let row: String
    /// Where it stands.
    let citation: Citation
    let rule: DecisionRule
    let condition: CompiledBranch
    let exception: CompiledBranch?
    /// The slots that the condition and the exception ask for, ascending.
    let slots: [Int]
    let fromSlot: Int?

    init(
      pack: String, row: PolicyRow, rule: DecisionRule, condition: CompiledBranch, exception: CompiledBranch?,
      fromSlot: Int?
    ) {
      self.pack = pack
      self.row = row.id
      citation = row.citation
      self.rule = rule
      self.condition = condition
      self.exception = exception
      slots = Set(condition.slots + (exception?.slots ?? [])).sorted()
      self.fromSlot = fromSlot
    }

    /// Why it answers as it does; where its exception applies, why that does.
    func reason(inManner manner: RuleResult.Manner) -> BilingualText {
      // Asked here and not of the rule, which would be copied with all its texts.
      if manner == .excepted, let reason = rule.exception?.reason { return reason }
      return rule.reason
    }
  }

  /// A node of the program with the slots it asks for.
  struct CompiledBranch: Sendable {
    let node: Int
    let slots: [Int]
    /// Those of the slots that ask for many records and need not be filled where the node is decided without them: that
    /// stands whatever they hold.
    let deferrable: [Int]
    /// The other slots.
    let promptSlots: [Int]

    init(node: Int, slots: Set<Int>, deferrable: Set<Int>) {
      self.node = node
      self.slots = slots.sorted()
      self.deferrable = deferrable.sorted()
      promptSlots = slots.subtracting(deferrable).sorted()
    }
  }

  /// The condition of the records that a relation counts.
  struct CompiledRelation: Sendable {
    let branch: CompiledBranch
    /// The attributes of the counted record that decide, where nothing else of any one record does; else nil.
    let attributes: Set<String>?
  }

  struct CompiledList: Sendable {
    /// The id of the row that orders it.
    let row: String
    let list: PolicyList
    let branch: CompiledBranch
  }

  struct PlanKey: Hashable {
    let activity: String
    let subject: String
  }

  /// Compiles `pack`.
  ///
  /// - Throws: ``PackError`` naming the row whose condition does not fit the vocabulary.
  public init(_ pack: PolicyPack, catalogue: FactCatalogue = .standard) throws(PackError) {
    self.pack = pack
    self.catalogue = catalogue
    planNote = Decision.plan(pack, hasEnded: false)
    endedPlanNote = Decision.plan(pack, hasEnded: true)
    workflows = pack.rows.flatMap { row in
      row.implementations.compactMap {
        if case .workflow(let workflow) = $0 { CompiledWorkflow(row: row, workflow: workflow) } else { nil }
      }
    }
    var compiler = ConditionCompiler(
      catalogue: catalogue,
      parameters: Dictionary(
        pack.parameters.map { ($0.name, $0.type.attributeType) }, uniquingKeysWith: { first, _ in first }),
      windows: Set(pack.windows.map(\.name)),
      lists: Dictionary(pack.lists.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    rules = try CompiledPack.compileRules(of: pack, with: &compiler)
    lists = try CompiledPack.compileLists(of: pack, with: &compiler)
    duties = try CompiledPack.compileDuties(of: pack, with: &compiler)
    relations = try CompiledPack.compileRelations(with: &compiler)
    steps = rules.enumerated().map { RuleStep($0.element, at: $0.offset) }
    program = compiler.program
    encoder = compiler.encoder
    probes = compiler.probes
    facts = compiler.probes.map { if case .fact(let name) = $0 { catalogue.fact(name) } else { nil } }
    template = compiler.probes.map { if case .constant(let value) = $0 { .exact(value) } else { .unknown } }
    var groups: [PlanKey: [Int]] = [:]
    for (index, rule) in rules.enumerated() {
      for activity in rule.rule.activities {
        groups[PlanKey(activity: activity, subject: rule.rule.subject), default: []].append(index)
      }
    }
    let rules = rules
    plans = groups.mapValues { DecisionPlan(ruleIndexes: $0, rules: rules) }
  }

  /// The rules that concern an activity of a kind of subject; nil where the plan has none.
  ///
  /// - Complexity: O(1).
  public func plan(activity: String, kind: RecordKind) -> DecisionPlan? {
    plans[PlanKey(activity: activity, subject: kind.id)]
  }

  /// The activities of kinds of subject that rules concern, in no order.
  var planKeys: [PlanKey] { Array(plans.keys) }

  private static func branch(
    _ condition: Condition, row: String, with compiler: inout ConditionCompiler
  ) throws(PackError) -> CompiledBranch {
    do throws(ConditionError) {
      let node = try compiler.compile(condition)
      var slots: Set<Int> = []
      compiler.program.collectSlots(node, into: &slots)
      let costly = slots.filter { compiler.probes[$0].asksForManyRecords(compiler.catalogue) }
      let isDecided = compiler.program.decidesByAbsence(of: costly, node)
      return CompiledBranch(node: node, slots: slots, deferrable: isDecided ? [] : costly)
    } catch {
      throw PackError(row: row, reason: .condition(error))
    }
  }

  private static func compileRules(
    of pack: PolicyPack, with compiler: inout ConditionCompiler
  ) throws(PackError) -> [CompiledRule] {
    var compiled: [CompiledRule] = []
    var ids: Set<String> = []
    for row in pack.rows {
      for rule in row.decisionRules {
        guard ids.insert(rule.id).inserted else { throw PackError(row: row.id, reason: .duplicate(rule.id)) }
        guard RecordKind.named(rule.subject) != nil else {
          throw PackError(row: row.id, reason: .condition(ConditionError(.unknownKind, rule.subject)))
        }
        let condition = try branch(rule.condition, row: row.id, with: &compiler)
        var exception: CompiledBranch?
        if let own = rule.exception { exception = try branch(own.condition, row: row.id, with: &compiler) }
        var fromSlot: Int?
        if let name = rule.validity.fromParameter {
          guard case .day? = compiler.parameters[name] else {
            throw PackError(row: row.id, reason: .condition(ConditionError(.unknownParameter, name)))
          }
          fromSlot = compiler.slot(.parameter(name))
        }
        compiled.append(
          CompiledRule(
            pack: pack.id, row: row, rule: rule, condition: condition, exception: exception, fromSlot: fromSlot))
      }
    }
    return compiled
  }

  private static func compileLists(
    of pack: PolicyPack, with compiler: inout ConditionCompiler
  ) throws(PackError) -> [String: CompiledList] {
    var compiled: [String: CompiledList] = [:]
    for row in pack.rows {
      for case .list(let list) in row.implementations {
        guard compiled[list.id] == nil else { throw PackError(row: row.id, reason: .duplicate(list.id)) }
        let own = try branch(.listed(list: list.id, role: list.subject), row: row.id, with: &compiler)
        compiled[list.id] = CompiledList(row: row.id, list: list, branch: own)
      }
    }
    return compiled
  }

  /// What is wrong in an indicator or workflow is refused with the pack, not when a figure is asked for.
  private static func compileDuties(
    of pack: PolicyPack, with compiler: inout ConditionCompiler
  ) throws(PackError) -> [Condition: CompiledBranch] {
    var compiled: [Condition: CompiledBranch] = [:]
    let phases = Set(pack.calendars.flatMap(\.phases).map(\.name))
    for row in pack.rows {
      for case .replacement(let replacement) in row.implementations {
        guard let phase = replacement.phase, !phases.contains(phase) else { continue }
        throw PackError(row: row.id, reason: .unknownCode(phase))
      }
      for case .workflow(let workflow) in row.implementations { try check(workflow, row: row.id) }
      for condition in row.implementations.flatMap(\.dutyConditions) where compiled[condition] == nil {
        compiled[condition] = try branch(condition, row: row.id, with: &compiler)
      }
    }
    return compiled
  }

  /// Steps may only wait for steps in front of them and only go back to one: then a case always has a way on.
  private static func check(_ workflow: Workflow, row: String) throws(PackError) {
    var earlier: Set<String> = []
    for step in workflow.steps {
      for name in (step.after ?? []) + [step.failsTo].compactMap({ $0 }) where !earlier.contains(name) {
        throw PackError(row: row, reason: .unknownStep(name))
      }
      guard earlier.insert(step.id).inserted else { throw PackError(row: row, reason: .duplicate(step.id)) }
    }
  }

  /// Relations may count relations, so new ones are compiled until none is left.
  private static func compileRelations(
    with compiler: inout ConditionCompiler
  ) throws(PackError) -> [CountedRelation: CompiledRelation] {
    var compiled: [CountedRelation: CompiledRelation] = [:]
    var next = 0
    while next < compiler.probes.count {
      if case .count(let relation) = compiler.probes[next], compiled[relation] == nil {
        let branch = try branch(relation.condition, row: "", with: &compiler)
        compiled[relation] = CompiledRelation(
          branch: branch, attributes: ownAttributes(of: relation, branch, with: compiler))
      }
      next += 1
    }
    return compiled
  }

  private static func ownAttributes(
    of relation: CountedRelation, _ branch: CompiledBranch, with compiler: ConditionCompiler
  ) -> Set<String>? {
    var names = Set([relation.link, relation.distinct, relation.occasion].compactMap { $0 })
    for slot in branch.slots {
      switch compiler.probes[slot] {
      case .constant, .parameter, .window, .hours, .alert, .loaded: continue
      case .fact(let name):
        guard let own = compiler.catalogue.attributes(behind: name, of: relation.kind) else { return nil }
        names.formUnion(own)
      case .zone, .entry, .circular, .count: return nil
      }
    }
    return names
  }
}

/// A pack that cannot be used.
public struct PackError: Error, Hashable, Sendable {
  /// The row it is about; empty where it is about the whole pack.
  public let row: String
  /// What is wrong.
  public let reason: Reason

  /// What is wrong with a pack.
  public enum Reason: Hashable, Sendable {
    /// A condition does not fit the vocabulary.
    case condition(ConditionError)
    /// An id stands twice.
    case duplicate(String)
    /// An interval that no day lies in.
    case emptyInterval(String)
    /// A code that its list does not have.
    case unknownCode(String)
    /// A step that no step in front of it has.
    case unknownStep(String)
  }

  /// The name or value in question, as it stands in the pack.
  public var name: String {
    switch reason {
    case .condition(let error): error.name
    case .duplicate(let name), .emptyInterval(let name), .unknownCode(let name), .unknownStep(let name): name
    }
  }

  /// An error about a row.
  public init(row: String, reason: Reason) {
    self.row = row
    self.reason = reason
  }

  /// What is wrong, in both languages.
  public var message: BilingualText {
    switch reason {
    case .condition(let error): error.message
    case .duplicate(let id): BilingualText(zh: "编号重复：\(id)", en: "id stands twice: \(id)")
    case .emptyInterval(let text): BilingualText(zh: "空区间：\(text)", en: "empty interval: \(text)")
    case .unknownStep(let id): BilingualText(zh: "之前没有步骤：\(id)", en: "no step in front of it is called: \(id)")
    case .unknownCode(let code): BilingualText(zh: "未知代码：\(code)", en: "unknown code: \(code)")
    }
  }
}
