import RegistryModel
import RegistryStore

/// The statements about one subject: those of its sources and those that the registry made itself.
struct SubjectStatements {
  let kind: RecordKind
  let key: String
  /// What the sources state; where ``before`` holds the sum of it, no more than what ranks beside the statement that came in.
  let sources: [RegisterDelta]
  /// What the registry determined.
  let own: [RegisterDelta]
  /// The statement in whose place the one that came in may come; nil where there is none.
  let replaced: RegisterDelta?
  /// What the statement that came in contradicts, together with the others, and did not before.
  let contradictions: [Finding]
  /// What all others add up to, where the statement that came in ranks after them and they were not read again.
  private(set) var before: GrowingSubject?

  /// The statements of a subject as they stand.
  ///
  /// - Throws: `StoreError`.
  init(kind: RecordKind, key: String, _ reader: RegistryReader) throws {
    let known = try reader.statements(of: kind, key: key, RegisterQuestion(at: nil))
    self.kind = kind
    self.key = key
    sources = known.filter { !SubjectDetermination.isOwn($0) }
    own = known.filter { SubjectDetermination.isOwn($0) }
    contradictions = []
    replaced = nil
  }

  /// The statements of a vehicle or machine together with one that comes in; none of other kinds, of which a statement that
  /// comes in determines nothing.
  ///
  /// - Throws: `StoreError`.
  init(of delta: RegisterDelta, _ reader: RegistryReader) throws {
    kind = delta.kind
    key = delta.key
    guard delta.kind == .vehicle || delta.kind == .machine else {
      sources = []
      own = []
      contradictions = []
      replaced = nil
      return
    }
    let known = try reader.statements(of: delta.kind, key: delta.key, RegisterQuestion(at: nil))
    let others = known.filter { !SubjectDetermination.isOwn($0) && $0.record != delta.record }
    sources = others + [delta]
    own = known.filter { SubjectDetermination.isOwn($0) }
    replaced = known.first { $0.record == delta.record }
    contradictions = SubjectContradictions.findings(of: delta.kind, in: others, adding: delta)
  }

  /// A statement together with what all others add up to, after which it ranks.
  init(of delta: RegisterDelta, after others: GrowingSubject) {
    kind = delta.kind
    key = delta.key
    sources = others.rivals + [delta]
    own = []
    replaced = nil
    contradictions = others.contradictions(adding: delta)
    before = others
  }
}
