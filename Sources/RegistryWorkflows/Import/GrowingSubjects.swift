import RegistryModel
import RegistryStore

/// The vehicles and machines of which many statements came, each as they add up; kept as long as nobody else writes.
struct GrowingSubjects {
  private var bySubject: [Subject: GrowingSubject] = [:]
  private var version: OutsideVersion?

  private struct Subject: Hashable {
    let kind: String
    let key: String
  }

  /// From how many statements on they are kept: most subjects have few, and to read those costs no more.
  private static let many = 8
  /// How many subjects are remembered.
  private static let remembered = 2_000

  /// What the statements about a subject add up to; nil where that is not kept, or `delta` does not come after all of them.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n).
  mutating func subject(before delta: RegisterDelta, _ reader: RegistryReader) throws -> GrowingSubject? {
    guard !bySubject.isEmpty else { return nil }
    let current = try reader.outsideVersion()
    if current != version { forget() }
    version = current
    guard let known = bySubject[Subject(kind: delta.kind.id, key: delta.key)], known.precedes(delta),
      // One that bears the number of another one takes its place, or is refused.
      try !reader.isNumbered(delta.record, of: delta.kind)
    else { return nil }
    return known
  }

  /// Whether what the statements about a subject add up to is worth keeping.
  static func areMany(_ subject: SubjectStatements) -> Bool { subject.sources.count >= many }

  /// Keeps what all statements about a subject add up to; nil where that is not worth it, and what was kept holds no more.
  ///
  /// - Throws: `StoreError`.
  mutating func keep(_ sum: GrowingSubject?, of subject: SubjectStatements, _ reader: RegistryReader) throws {
    let place = Subject(kind: subject.kind.id, key: subject.key)
    guard let sum else { return bySubject[place] = nil }
    if bySubject.count >= Self.remembered { forget() }
    version = try reader.outsideVersion()
    bySubject[place] = sum
  }

  /// Forgets what a statement that is taken may change: the stages of models decide what is determined of all their vehicles
  /// and machines.
  mutating func forget(after kind: RecordKind) {
    if kind == .family { forget() }
  }

  /// Forgets everything.
  mutating func forget() { bySubject.removeAll() }
}
