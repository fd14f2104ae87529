import RegistryModel

/// The cases of one workflow by their numbers. Whom many records are about has their cases put together once, not once for
/// each of their numbers: each time takes all of the records.
final class NumberedCases<Register: RegisterView> {
  private let owner: CompiledPack.CompiledWorkflow
  private let records: (CaseSubject?) -> CaseRecords<Register>
  private let opening: CaseOpening<Register>
  private var known: [CaseSubject?: [String: CaseState]] = [:]

  /// - Parameter notices: those of the place at the moment.
  init(
    of owner: CompiledPack.CompiledWorkflow, in pack: CompiledPack, at moment: Instant, notices: PlaceNotices,
    in register: Register
  ) {
    self.owner = owner
    records = {
      CaseRecords(
        register: register, pack: pack, moment: moment, subject: $0, notices: notices, workflows: [owner.workflow])
    }
    opening = CaseOpening(records: records(nil), workflow: owner.workflow)
  }

  /// The case of a number; nil where there is none. Links that only other cases name are not looked for.
  ///
  /// - Throws: What the register throws.
  /// - Complexity: O(records about its subject) where that was not asked about before; else O(log n).
  func state(numbered number: CaseNumber) throws -> CaseState? {
    for subject in try opening.subjects(of: number) {
      if let found = try cases(of: subject)[number.text] { return found }
    }
    return nil
  }

  private func cases(of subject: CaseSubject?) throws -> [String: CaseState] {
    if let found = known[subject] { return found }
    let cases = try CaseReview(records: records(subject), row: owner.row, workflow: owner.workflow).cases()
    let named = cases.flatMap { own in own.aliases.map { ($0, own) } }
    let found = Dictionary(named) { first, _ in first }
    known[subject] = found
    return found
  }
}
