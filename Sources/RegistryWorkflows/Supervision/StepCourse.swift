import Policy
import RegistryModel
import RegistryStore

/// The cases in which a file records one step after the other: they are put together once and grow with their steps, as long as
/// the same transaction stores nothing else.
struct StepCourse {
  private var cases: [Asked: Course] = [:]
  /// The transaction in which they were put together.
  private var sequence: Int64?

  private struct Asked: Hashable {
    let pack: String
    let number: String
  }

  private enum Course {
    /// A step was recorded; most cases have no second one in a file.
    case begun
    case growing(StepwiseCase<RegisterSnapshot>)
    /// Steps decide what else belongs to it, so all of it is put together anew for each of them.
    case whole
  }

  /// Forgets what anything else than a step may change.
  mutating func forget() { cases = [:] }

  /// The case of a number with a step of it that was just recorded: what became of other steps need not be told. nil where there
  /// is none.
  ///
  /// - Parameter moment: as of which moment; no earlier than the step and its record.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n) where steps come in the order of time; else O(records about its subject).
  mutating func state(
    numbered number: String, with step: SubjectState, at moment: Instant, of pack: CompiledPack,
    in transaction: RegistryTransaction
  ) throws -> CaseState? {
    let reader = transaction.reader
    let register = reader.snapshot()
    func whole() throws -> CaseState? { try CaseEngine(pack).state(numbered: number, at: moment, in: register) }
    if sequence != transaction.auditSequence { forget() }
    sequence = transaction.auditSequence
    // What is dated ahead is not there yet for the steps that come next.
    guard moment == transaction.recordedAt else { return try whole() }
    let asked = Asked(pack: pack.pack.id, number: number)
    switch cases[asked] {
    case nil:
      let found = try whole()
      if found != nil { cases[asked] = .begun }
      return found
    case .begun:
      // The step is in it already.
      cases[asked] =
        try StepwiseCase(numbered: number, of: pack, at: moment, in: register).map { .growing($0) } ?? .whole
      return try whole()
    case .growing(let own): return try register.state(of: .caseStep, key: step.key, at: moment).map(own.adding)
    case .whole: return try whole()
    }
  }
}
