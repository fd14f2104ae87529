import Policy
import RegistryModel

/// A pack asked the same questions about many subjects, for the comparison with another one.
struct ComparedPack {
  private let pack: CompiledPack
  private let moment: Instant
  private let notices: PlaceNotices
  private let supervised: SupervisedMachines

  /// - Throws: What the register throws.
  init(_ pack: CompiledPack, at moment: Instant, in register: some RegisterView) throws {
    self.pack = pack
    self.moment = moment
    notices = try register.notices(for: pack.pack.place, at: moment)
    supervised = try SupervisedMachines(of: pack, at: moment, notices: notices, in: register)
  }

  /// One question, ready to be asked about many subjects.
  struct Side {
    let question: Question
    /// The zone it is about; nil for outside of all.
    let zone: String?
    private let engine: DecisionEngine
    /// Nil where the pack has no rule for the question on that day.
    private let decider: BulkDecider?

    fileprivate init(_ question: Question, zone: String?, _ pack: CompiledPack, _ decider: BulkDecider?) {
      self.question = question
      self.zone = zone
      engine = DecisionEngine([pack])
      self.decider = decider
    }

    /// The answer about a subject, without its reasons.
    func standing(of state: RecordState, in register: some RegisterView) throws -> Standing {
      try decider?.standing(of: state, in: register) ?? .noRuleLoaded(.prohibited)
    }

    /// The answer about a subject, with its reasons.
    func decision(on state: RecordState, in register: some RegisterView) throws -> Decision {
      try engine.decide(question.about(state.key), in: register)
    }
  }

  /// The question whether a subject of a kind may do something inside these zones.
  ///
  /// - Throws: What the register throws.
  func side(
    _ kind: RecordKind, _ activity: String, _ zones: [String], in register: some RegisterView
  ) throws -> Side {
    let question = Question(
      kind: kind, key: nil, activity: activity, place: pack.pack.place, time: .moment(moment),
      location: .inside(zones, isComplete: true))
    guard moment.day >= pack.pack.from, let plan = pack.plan(activity: activity, kind: kind) else {
      return Side(question, zone: zones.first, pack, nil)
    }
    return Side(
      question, zone: zones.first, pack,
      try BulkDecider(
        pack: pack, plan: plan, question: question, notices: notices, supervised: supervised, in: register))
  }
}
