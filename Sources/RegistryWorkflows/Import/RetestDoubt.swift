import RegistryModel
import RegistryStore

/// What the registry says of a retest that is stated as passed against its own readings: it is only suspected, and releases
/// nobody, until readings or outcome are corrected.
struct RetestDoubt {
  /// The key of the check.
  let key: String
  let transaction: RegistryTransaction

  /// Makes the registry's own statement anew.
  ///
  /// - Parameter findings: what was found on the check as it stands.
  /// - Throws: `StoreError`.
  func settle(_ findings: [Finding]) throws {
    let reader = transaction.reader
    guard let check = try reader.state(of: .check, key: key, .latest()), check.text("retestOf") != nil else { return }
    let known = try SubjectStatements(kind: .check, key: key, reader)
    var wanted: [RegisterDelta] = []
    if check.values.findingOutcome == .pass, findings.contains(where: { $0.code == .checkOutcome }),
      let last = known.sources.max(by: SubjectTimeline.precedes)
    {
      wanted = [SubjectDetermination.statement(on: last, of: ["status": .text(FindingStatus.suspected.rawValue)])]
    }
    guard wanted != known.own else { return }
    try transaction.exchange(known.own, for: wanted, of: .check, key: key)
  }
}
