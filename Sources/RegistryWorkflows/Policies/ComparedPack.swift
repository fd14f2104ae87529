import Policy
import RegistryModel

/// A pack asked the same questions about many subjects, for the comparison with another one.
struct ComparedPack {
  private let pack: CompiledPack
  private let moment: Instant
  private let notices: PlaceNotices
  private let supervised: SupervisedMachines
  /// What is counted of a unit is counted once, and not for each of its trucks.
  private let memo = CountMemo()

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
    /// Nil where the pack has no rule for the question on that day.
    private let decider: BulkDecider?
    private let memo: CountMemo

    fileprivate init(_ question: Question, zone: String?, _ decider: BulkDecider?, _ memo: CountMemo) {
      self.question = question
      self.zone = zone
      self.decider = decider
      self.memo = memo
    }

    /// The answer about a subject, without its reasons.
    func standing(of state: RecordState, in register: some RegisterView) throws -> Standing {
      try decider?.standing(of: state, in: register, memo: memo) ?? .noRuleLoaded(.prohibited)
    }

    /// The rule that leads to the answer about a subject; nil where none does more than let it pass.
    func leadingRule(
      for state: RecordState, in register: some RegisterView
    ) throws -> (id: String, reason: BilingualText)? {
      try decider?.leadingRule(for: state, in: register, memo: memo)
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
      return Side(question, zone: zones.first, nil, memo)
    }
    return Side(
      question, zone: zones.first,
      try BulkDecider(
        pack: pack, plan: plan, question: question, notices: notices, supervised: supervised, in: register), memo)
  }
}
