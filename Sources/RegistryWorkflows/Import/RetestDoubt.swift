import RegistryModel
import RegistryStore

/// What the registry says of a retest that is stated as passed against its own readings: it is only suspected, and releases
/// nobody, until readings or outcome, or what the register says of its vehicle or machine, are corrected.
///
/// It follows from the records alone, in whichever order they come: see ``RetestReach`` for what else may settle it anew.
struct RetestDoubt {
  /// The key of the check.
  let key: String
  let transaction: RegistryTransaction

  /// What became of a doubt.
  enum Change {
    case raised
    case lifted
  }

  /// Makes the registry's own statement anew.
  ///
  /// - Parameters:
  ///   - findings: what was found on the check as it stands.
  ///   - mayHaveBeenRetest: whether what was just stated may have taken from it that it is one.
  /// - Returns: nil where the check is doubted as it was, or as little.
  /// - Throws: `StoreError`.
  @discardableResult
  func settle(_ findings: [Finding], mayHaveBeenRetest: Bool = false) throws -> Change? {
    let reader = transaction.reader
    guard let check = try reader.state(of: .check, key: key, .latest()),
      mayHaveBeenRetest || check.text("retestOf") != nil
    else { return nil }
    let known = try SubjectStatements(kind: .check, key: key, reader)
    var wanted: [RegisterDelta] = []
    if check.isJudgedRetest, check.values.findingOutcome == .pass,
      findings.contains(where: { $0.code == .checkOutcome }),
      let last = known.sources.max(by: SubjectTimeline.precedes)
    {
      wanted = [SubjectDetermination.statement(on: last, of: ["status": .text(FindingStatus.suspected.rawValue)])]
    }
    guard wanted != known.own else { return nil }
    try transaction.exchange(known.own, for: wanted, of: .check, key: key)
    if known.own.isEmpty { return .raised }
    return wanted.isEmpty ? .lifted : nil
  }
}
