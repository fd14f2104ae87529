public import RegistryModel

/// Decides the same question about many subjects of one kind, one after the other, without putting reasons together.
///
/// What does not depend on the subject is filled in once. Where a subject's reasons are wanted, ask
/// ``outcomes(of:in:)`` or ``DecisionEngine`` about it.
public struct BulkDecider: Sendable {
  private let pack: CompiledPack
  private let plan: DecisionPlan
  private let question: Question
  private let notices: PlaceNotices
  private let day: Int
  /// A frame with everything that is the same for all subjects.
  private var base: [Slot]
  /// The slots that are attributes of the subject.
  private let own: SubjectSlots
  /// The slots that need related records or more than one attribute.
  private var indirect: [Int] = []
  /// The attributes of the subject that the rules ask for, in the order in which
  /// ``standing(ofValues:)`` takes them; the last one is `stageSource` where a stage is among them.
  public var attributes: [String] { own.attributes }

  /// Decides `question` with the rules of `plan`; the key and the facts of the question's subject do not matter.
  ///
  /// - Throws: What the register throws.
  public init(
    pack: CompiledPack, plan: DecisionPlan, question: Question, notices: PlaceNotices, in register: some RegisterView
  ) throws {
    self.pack = pack
    self.plan = plan
    self.question = question
    self.notices = notices
    day = question.time.day.daysSinceEpoch
    base = pack.emptyFrame
    own = SubjectSlots(
      plan.slots.filter { question.facts[pack.name($0)] == nil }, of: question.kind, in: pack)
    let rest = plan.slots.filter { !own.contains($0) }
    let shared = rest.filter { pack.isShared(pack.probes[$0]) }
    indirect = rest.filter { !pack.isShared(pack.probes[$0]) }
    var loader = FrameLoader(
      pack: pack, register: register, question: question, notices: notices, moment: question.time.first)
    let filled = try loader.frame(for: shared)
    for slot in shared { base[slot] = filled[slot] }
  }

  /// Whether the rules can be decided from the subject's attributes alone.
  public var needsOnlyAttributes: Bool { indirect.isEmpty }

  /// The leading standing for a subject whose attributes are `values`, in the order of ``attributes``; nil stands for an
  /// attribute without value. Only where ``needsOnlyAttributes``; anything else stays unknown.
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
    if !indirect.isEmpty {
      var loader = loader(state, register)
      let filled = try loader.frame(for: indirect)
      for slot in indirect { frame[slot] = filled[slot] }
    }
    return pack.standing(of: plan, day: day, frame: frame)
  }

  /// What each rule says about a subject in the state `state`, with its reasons.
  ///
  /// - Throws: What the register throws where a rule asks for related records.
  public func outcomes(of state: RecordState, in register: some RegisterView) throws -> [RuleOutcome] {
    var loader = loader(state, register)
    let frame = try loader.frame(for: plan.slots)
    var outcomes: [RuleOutcome] = []
    for result in pack.results(of: plan, day: day, frame: frame) {
      outcomes.append(try pack.outcome(result, frame, &loader))
    }
    return outcomes
  }

  private func loader<Register: RegisterView>(_ state: RecordState, _ register: Register) -> FrameLoader<Register> {
    FrameLoader(
      pack: pack, register: register, question: question, notices: notices, moment: question.time.first, subject: state)
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
  func isShared(_ probe: Probe) -> Bool {
    switch probe {
    case .parameter, .window, .hours, .alert, .loaded, .constant: return true
    case .zone(let test): return test.bannedStage == nil && test.narrowedBy == nil
    case .fact(let name):
      switch catalogue.fact(name)?.source {
      case .clock, .question: return true
      default: return false
      }
    case .entry, .count, .circular: return false
    }
  }
}
