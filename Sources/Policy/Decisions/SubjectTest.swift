public import RegistryModel

/// Whether records meet a condition of an indicator, workflow or publication duty of a pack.
///
/// This is the plain meaning of such a condition; the store counts the same in SQL, and tests hold the two together.
public struct SubjectTest: Sendable {
  private let pack: CompiledPack
  private let branch: CompiledPack.CompiledBranch
  private let question: Question
  private let notices: PlaceNotices

  /// A test of `condition`, which is one of the pack's, for records of `kind` at a time; nil where the pack has no such
  /// condition.
  ///
  /// - Parameter notices: The notices for the pack's place at that time.
  public init?(
    _ condition: Condition, of pack: CompiledPack, kind: RecordKind, at time: Question.AskedTime, notices: PlaceNotices
  ) {
    guard let branch = pack.duties[condition] else { return nil }
    self.pack = pack
    self.branch = branch
    self.notices = notices
    question = Question(kind: kind, key: nil, activity: "check", place: pack.pack.place, time: time)
  }

  /// Whether the record in the state `state` meets the condition; facts of other kinds are those of the records it
  /// refers to, or of `related`, by the id of their kind.
  ///
  /// - Throws: What the register throws.
  public func truth(
    of state: RecordState, related: [String: String] = [:], in register: some RegisterView
  ) throws -> Truth {
    let own = Question(
      kind: question.kind, key: state.key, activity: question.activity, place: question.place, time: question.time,
      related: related)
    var loader = FrameLoader(
      pack: pack, register: register, question: own, notices: notices, moment: question.time.last, subject: state)
    return pack.program.evaluate(branch.node, try loader.frame(for: branch.slots))
  }
}
