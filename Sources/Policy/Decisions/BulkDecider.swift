public import RegistryModel

/// Decides the same question about many subjects of one kind, one after the other, with or without their reasons.
///
/// What does not depend on the subject is filled in once, reasons included. Where a rule asks for related records, the
/// register is asked about each subject; of machines only about those that checks or cases name. The records are read at
/// the first moment of the question: of a day within which they change ``DecisionEngine`` alone says so.
public final class BulkDecider: Sendable {
  private let pack: CompiledPack
  private let plan: DecisionPlan
  private let question: Question
  private let notices: PlaceNotices
  private let day: Int
  /// The rules over frames that hold the slots of the plan alone.
  private let program: PlanProgram
  private let folded: FoldedPlan
  /// A frame with everything that is the same for all subjects.
  private let base: [Slot]
  /// The slots that are attributes of the subject.
  private let own: SubjectSlots
  /// The slots that need related records or more than one attribute.
  private let indirect: [Int]
  /// Those of them that only checks and cases about a machine can tell of.
  private let supervision: [Int]
  /// The machines of which they tell; in `base` it is as where there is none.
  private let supervised: SupervisedMachines?
  /// What they say of any other machine.
  private let unsupervised: [FactUse]
  /// The rules with what their reasons have in common; nil where a reason needs more than the subject's own record, and
  /// checks and cases about it.
  private let templates: [OutcomeTemplate]?
  /// The attributes of the subject that the rules ask for, in the order in which
  /// ``standing(ofValues:)`` takes them; the last one is `stageSource` where a stage is among them.
  public var attributes: [String] { own.attributes }

  /// Decides `question` with the rules of `plan`; the key and the facts of the question's subject do not matter.
  ///
  /// - Parameter supervised: The machines that checks and cases name, where they were read already.
  /// - Throws: What the register throws.
  public init(
    pack: CompiledPack, plan: DecisionPlan, question: Question, notices: PlaceNotices,
    supervised: SupervisedMachines? = nil, in register: some RegisterView
  ) throws {
    self.pack = pack
    self.plan = plan
    self.question = question
    self.notices = notices
    day = question.time.day.daysSinceEpoch
    let program = PlanProgram(plan, of: pack)
    self.program = program
    let unstated = plan.slots.filter { question.facts[pack.name($0)] == nil && question.computed[pack.name($0)] == nil }
    own = SubjectSlots(unstated, of: question.kind, in: pack, frame: program.places)
    let rest = plan.slots.filter { [own] in own.place(of: $0) == nil }
    let shared = rest.filter { pack.isShared(pack.probes[$0], in: question, notices) }
    let indirect = rest.filter { !shared.contains($0) }
    self.indirect = indirect
    let supervision = question.kind == .machine ? indirect.filter { pack.isSupervision(pack.probes[$0]) } : []
    self.supervision = supervision
    self.supervised =
      supervision.isEmpty
      ? nil
      : try supervised
        ?? SupervisedMachines(of: pack, at: question.time.last, notices: notices, in: register)
    var loader = FrameLoader(
      pack: pack, register: register, question: question, notices: notices, moment: question.time.first)
    var filled = try loader.frame(for: shared)
    for slot in supervision { filled[slot] = .exact(0) }
    base = program.slots.map { filled[$0] } + FoldedPlan.truths
    let folded = FoldedPlan(
      program, over: base, fixed: Set(shared.compactMap { program.places[$0] }), day: question.time.day.daysSinceEpoch)
    self.folded = folded
    guard indirect == supervision else {
      unsupervised = []
      templates = nil
      return
    }
    unsupervised = try supervision.flatMap { try loader.uses(of: pack.probes[$0], filled[$0]) }
    var fixed: [Int: [FactUse]] = [:]
    for slot in shared { fixed[slot] = try loader.uses(of: pack.probes[slot], filled[slot]) }
    let missing = try program.slots.map { [own] slot in
      try own.place(of: slot).map { [.fact(own.facts[$0].name)] } ?? loader.missing(pack.probes[slot], filled[slot])
    }
    let reasons = SharedReasons(
      program, folded, day: day, missing: missing, names: program.slots.map { pack.name($0) })
    templates = program.steps.enumerated().map { [own] place, step in
      OutcomeTemplate(
        at: place, of: pack, reasons, fixed: fixed, own: own, supervision: supervision,
        further: pack.furtherUses(pack.rules[step.index], loader))
    }
  }

  /// Whether the rules can be decided from the subject's attributes alone.
  public var needsOnlyAttributes: Bool { indirect.isEmpty }

  /// The leading standing for a subject whose attributes are `values`, in the order of ``attributes``; nil stands for an
  /// attribute without value. Only where ``needsOnlyAttributes``; anything else is as where no check or case names it.
  ///
  /// - Complexity: O(conditions of the rules that concern the question).
  public func standing(ofValues values: [AttributeValue?]) -> Standing {
    var frame = base
    own.fill(&frame, values)
    return folded.standing(frame)
  }

  /// The leading standing for a subject in the state `state`.
  ///
  /// - Parameter memo: counts shared with other subjects; nil where each counts for itself.
  /// - Throws: What the register throws where a rule asks for related records.
  /// - Complexity: O(facts and conditions of the rules that concern the question).
  public func standing(
    of state: RecordState, in register: some RegisterView, memo: CountMemo? = nil
  ) throws -> Standing {
    var frame = base
    own.fill(&frame, state.values)
    let isSupervised = isSupervised(state)
    if isSupervised || indirect.count > supervision.count {
      var loader = loader(state, register, memo)
      let open = isSupervised ? indirect : indirect.filter { !supervision.contains($0) }
      let filled = try loader.frame(for: open)
      for slot in open { frame[program.places[slot, default: slot]] = filled[slot] }
    }
    return folded.standing(frame)
  }

  /// The rule that leads for a subject in the state `state`, with why; nil where none does more than let it pass.
  ///
  /// - Parameter memo: counts shared with other subjects; nil where each counts for itself.
  /// - Throws: What the register throws where a rule asks for related records.
  /// - Complexity: O(facts and conditions of the rules that concern the question).
  public func leadingRule(
    for state: RecordState, in register: some RegisterView, memo: CountMemo? = nil
  ) throws -> (id: String, reason: BilingualText)? {
    var loader = loader(state, register, memo)
    let frame = try loader.frame(settling: plan)
    let results = pack.results(of: plan, day: day, frame: frame)
    let leading = results.map(\.standing).min()
    return results.first { $0.manner.isMatching && $0.standing == leading }.map { result in
      let rule = pack.rules[result.index]
      return (rule.rule.id, rule.reason(inManner: result.manner))
    }
  }

  /// What each rule says about a subject in the state `state`, with its reasons.
  ///
  /// - Throws: What the register throws where a rule asks for related records.
  /// - Complexity: O(facts and conditions of the rules that concern the question).
  public func outcomes(of state: RecordState, in register: some RegisterView) throws -> [RuleOutcome] {
    if let templates {
      return outcomes(
        of: isSupervised(state) ? try supervisedRecord(of: state, in: register) : record(of: state), templates)
    }
    return try outcomes(ofRelated: state, in: register)
  }

  /// Where a rule asks for related records. Apart, so that what depends on the type of the register is not looked up for
  /// subjects that need none.
  @inline(never)
  private func outcomes(ofRelated state: RecordState, in register: some RegisterView) throws -> [RuleOutcome] {
    var loader = loader(state, register)
    let frame = try loader.frame(for: plan.slots)
    var outcomes: [RuleOutcome] = []
    for result in pack.results(of: plan, day: day, frame: frame) {
      outcomes.append(try pack.outcome(result, frame, &loader))
    }
    return outcomes
  }

  private func outcomes(of record: OwnRecord, _ templates: [OutcomeTemplate]) -> [RuleOutcome] {
    var outcomes: [RuleOutcome] = []
    outcomes.reserveCapacity(templates.count)
    for template in templates { outcomes.append(template.outcome(of: record)) }
    return outcomes
  }

  /// The subject's own record, where no check or case names it.
  private func record(of state: RecordState) -> OwnRecord {
    let values = own.values(of: state)
    var frame = base
    own.fill(&frame, values)
    return OwnRecord(state, own.facts, values, frame: frame, supervision: unsupervised)
  }

  /// The same with what checks and cases say of it. Apart, for the same reason as above.
  @inline(never)
  private func supervisedRecord(of state: RecordState, in register: some RegisterView) throws -> OwnRecord {
    let values = own.values(of: state)
    var frame = base
    own.fill(&frame, values)
    var loader = loader(state, register)
    var uses: [FactUse] = []
    for slot in supervision {
      guard let (value, use) = try loader.supervision(pack.probes[slot]) else { continue }
      frame[program.places[slot, default: slot]] = value
      uses.append(use)
    }
    return OwnRecord(state, own.facts, values, frame: frame, supervision: uses)
  }

  private func isSupervised(_ state: RecordState) -> Bool { supervised?.mayHold(state) ?? false }

  private func loader<Register: RegisterView>(
    _ state: RecordState, _ register: Register, _ memo: CountMemo? = nil
  ) -> FrameLoader<Register> {
    FrameLoader(
      pack: pack, register: register, question: question.about(state.key), notices: notices,
      moment: question.time.first, subject: state, memo: memo)
  }
}

extension CompiledPack {
  /// The attribute of the subject that a probe asks for; nil for anything else.
  func attribute(_ probe: Probe, of kind: RecordKind) -> Attribute? {
    guard case .fact(let name) = probe, case .attribute(kind, let attribute)? = catalogue.fact(name)?.source else {
      return nil
    }
    return attribute
  }

  /// The name of the fact in a slot; empty for anything else.
  func name(_ slot: Int) -> String {
    if case .fact(let name) = probes[slot] { return name }
    return ""
  }

  /// Whether a probe has the same value for every subject of a question.
  func isShared(_ probe: Probe, in question: Question, _ notices: PlaceNotices) -> Bool {
    switch probe {
    case .parameter, .window, .hours, .alert, .loaded, .constant: return true
    case .zone(let test):
      // What a zone bans and limits matters only to who may be inside.
      return test.bannedStage == nil && test.narrowedBy == nil
        || !notices.zones.contains { $0.text("kind") == test.kind && question.location.mayHold($0.key) }
    case .fact(let name):
      if question.facts[name] != nil || question.computed[name] != nil { return true }
      switch catalogue.fact(name)?.source {
      case .clock, .question: return true
      default: return false
      }
    case .entry, .count, .circular: return false
    }
  }

  /// Whether a probe asks what checks and cases say of a machine.
  func isSupervision(_ probe: Probe) -> Bool {
    guard case .fact(let name) = probe, case .computed(let computed)? = catalogue.fact(name)?.source else {
      return false
    }
    return computed == .machineOutOfUse || computed == .machineOpenFinding
  }
}
