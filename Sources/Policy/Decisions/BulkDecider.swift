public import RegistryModel

/// Decides the same question about many subjects of one kind, one after the other, with or without their reasons.
///
/// What does not depend on the subject is filled in once, reasons included. Where a rule asks for related records, the
/// register is asked about each subject; of machines only about those that checks or cases name.
public final class BulkDecider: Sendable {
  private let pack: CompiledPack
  private let plan: DecisionPlan
  private let question: Question
  private let notices: PlaceNotices
  private let day: Int
  /// A frame with everything that is the same for all subjects.
  private let base: [Slot]
  /// The slots that are attributes of the subject.
  private let own: SubjectSlots
  /// The slots that need related records or more than one attribute.
  private let indirect: [Int]
  /// Who has to be asked what only checks and cases about a machine can tell; in `base` that is as where there are none.
  private let supervised: SupervisedMachines?
  /// The indirect slots of a machine that no check or case names.
  private let related: [Int]
  /// The rules with what their reasons have in common; nil where a reason needs more than the subject's own record.
  private let templates: [OutcomeTemplate]?
  /// What is missing where a slot that is the same for all subjects cannot decide.
  private let sharedMissing: [Int: [MissingItem]]
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
    let unstated = plan.slots.filter { question.facts[pack.name($0)] == nil && question.computed[pack.name($0)] == nil }
    own = SubjectSlots(unstated, of: question.kind, in: pack)
    let ownSlots = Set(own.facts.map(\.slot))
    let rest = plan.slots.filter { !ownSlots.contains($0) }
    let shared = rest.filter { pack.isShared(pack.probes[$0], in: question, notices) }
    let indirect = rest.filter { !shared.contains($0) }
    self.indirect = indirect
    let supervision = Set(question.kind == .machine ? indirect.filter { pack.isSupervision(pack.probes[$0]) } : [])
    related = indirect.filter { !supervision.contains($0) }
    self.supervised =
      supervision.isEmpty
      ? nil
      : try supervised
        ?? SupervisedMachines(of: pack, at: question.time.last, notices: notices, in: register)
    var loader = FrameLoader(
      pack: pack, register: register, question: question, notices: notices, moment: question.time.first)
    let filled = try loader.frame(for: shared)
    var base = pack.emptyFrame
    for slot in shared { base[slot] = filled[slot] }
    for slot in supervision { base[slot] = .exact(0) }
    self.base = base
    guard indirect.allSatisfy(supervision.contains) else {
      templates = nil
      sharedMissing = [:]
      return
    }
    var fixed: [Int: [FactUse]] = [:]
    var missing: [Int: [MissingItem]] = [:]
    for slot in shared + indirect {
      fixed[slot] = try loader.uses(of: pack.probes[slot], base[slot])
      missing[slot] = try loader.missing(pack.probes[slot], base[slot])
    }
    sharedMissing = missing
    templates = plan.ruleIndexes.map { [own] index in
      OutcomeTemplate(index, of: pack, fixed: fixed, own: own, further: pack.furtherUses(pack.rules[index], loader))
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
    return pack.standing(of: plan, day: day, frame: frame)
  }

  /// The leading standing for a subject in the state `state`.
  ///
  /// - Throws: What the register throws where a rule asks for related records.
  /// - Complexity: O(facts and conditions of the rules that concern the question).
  public func standing(of state: RecordState, in register: some RegisterView) throws -> Standing {
    var frame = base
    own.fill(&frame, state.values)
    let open = isSupervised(state) ? indirect : related
    if !open.isEmpty {
      var loader = loader(state, register)
      let filled = try loader.frame(for: open)
      for slot in open { frame[slot] = filled[slot] }
    }
    return pack.standing(of: plan, day: day, frame: frame)
  }

  /// What each rule says about a subject in the state `state`, with its reasons.
  ///
  /// - Throws: What the register throws where a rule asks for related records.
  /// - Complexity: O(facts and conditions of the rules that concern the question).
  public func outcomes(of state: RecordState, in register: some RegisterView) throws -> [RuleOutcome] {
    if let templates, !isSupervised(state) { return outcomes(of: state, by: templates) }
    var loader = loader(state, register)
    let frame = try loader.frame(for: plan.slots)
    var outcomes: [RuleOutcome] = []
    for result in pack.results(of: plan, day: day, frame: frame) {
      outcomes.append(try pack.outcome(result, frame, &loader))
    }
    return outcomes
  }

  /// From the subject's own record alone.
  private func outcomes(of state: RecordState, by templates: [OutcomeTemplate]) -> [RuleOutcome] {
    let values = own.values(of: state)
    var frame = base
    own.fill(&frame, values)
    let uses = own.uses(of: state, values, frame)
    return templates.map { template in
      template.outcome(
        pack.result(of: template.index, day: day, frame: frame), frame, uses, day: day, in: pack, missing: missing)
    }
  }

  private func missing(_ slot: Int) -> [MissingItem] {
    if let place = own.place(of: slot) { return [.fact(own.facts[place].name)] }
    return sharedMissing[slot] ?? []
  }

  private func isSupervised(_ state: RecordState) -> Bool { supervised?.mayHold(state) ?? false }

  private func loader<Register: RegisterView>(_ state: RecordState, _ register: Register) -> FrameLoader<Register> {
    FrameLoader(
      pack: pack, register: register, question: question.about(state.key), notices: notices,
      moment: question.time.first, subject: state)
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
