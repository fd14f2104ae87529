import RegistryModel
import RegistryStore

/// Settles the doubts of the retests that a statement about something else reaches, once it is stored.
struct RetestReview {
  let transaction: RegistryTransaction
  /// A judge over the register as it is just now.
  let judge: (RegistryReader) -> CheckJudge

  /// Settles them and tells which retests are doubted from now on, and which no more.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: As ``RetestReach/retests(_:)``, and one judgement for each retest.
  func settle(_ reach: RetestReach) throws -> [Finding] {
    let reader = transaction.reader
    var retests = try reach.retests(reader)
    var wider = reach
    var findings: [Finding] = []
    for check in retests where check.isNamed {
      guard let finding = try settle(check.key) else { continue }
      findings.append(finding)
      wider.tell(check.values)
    }
    // A doubted check proves nothing of whom it speaks, so what it told of others may have changed with it.
    if !findings.isEmpty { retests = try wider.retests(reader) }
    for check in retests where !check.isNamed {
      if let finding = try settle(check.key) { findings.append(finding) }
    }
    return findings
  }

  private func settle(_ key: String) throws -> Finding? {
    let found = try CheckJudgement(judge: judge(transaction.reader), key: key).findings()
    switch try RetestDoubt(key: key, transaction: transaction).settle(found) {
    case .raised:
      return found.first { $0.code == .checkOutcome }.map {
        Finding(.checkOutcome, path: "check", value: key, message: $0.message)
      }
    case .lifted: return Finding(.retestCleared, path: "check", value: key)
    case nil: return nil
    }
  }
}
