import RegistryModel

/// What checking the audit log found.
public struct AuditVerification: Hashable, Sendable {
  /// Number of entries.
  public let count: Int
  /// Hash of the last entry; nil where the log is empty.
  public let head: String?
  /// What is wrong, in the order of the log; empty where the chain is whole.
  public let problems: [Problem]

  /// Whether the chain is whole and holds the head that was noted elsewhere.
  public var isWhole: Bool { problems.isEmpty }

  /// A break of the chain.
  public enum Problem: Hashable, Sendable {
    /// The entry's own hash does not fit its fields: it was edited.
    case edited(sequence: Int64)
    /// Entries between `after` and `sequence` are missing.
    case missing(after: Int64, sequence: Int64)
    /// The entry does not continue the one before: one was inserted, replaced or moved.
    case unlinked(sequence: Int64)
    /// The head that was noted elsewhere is not in the log: its end was cut off, or the log was written anew.
    case headNotFound(String)
    /// The log has no entry at all.
    case empty
  }
}

extension RegistryReader {
  /// The hash of the last audit entry: whoever notes it elsewhere can prove later that the log was not changed.
  ///
  /// - Throws: `StoreError`.
  public func auditHead() throws -> String? { try AuditLog.last(connection)?.hash }

  /// The latest entries of the audit log, newest first.
  ///
  /// - Throws: `StoreError`.
  public func auditEntries(limit: Int) throws -> [AuditEntry] { try AuditLog.latest(limit, connection) }

  /// Recomputes the chain of the audit log.
  ///
  /// - Parameter head: a head noted elsewhere (receipt, publication, `db info`), compared without regard to case; without
  ///   one a log whose end was cut off cannot be told from a shorter log.
  /// - Throws: `StoreError`.
  /// - Complexity: O(entries), constant memory where the chain is whole.
  public func verifyAudit(head: String? = nil) throws -> AuditVerification {
    var problems: [AuditVerification.Problem] = []
    var previous: AuditEntry?
    var count = 0
    var foundHead = false
    let wanted = head?.lowercased()
    try AuditLog.forEach(connection) { entry in
      let expected = (previous?.sequence ?? 0) + 1
      if entry.sequence != expected {
        problems.append(.missing(after: expected - 1, sequence: entry.sequence))
      } else if entry.previousHash != previous?.hash ?? AuditTrail.beginning {
        problems.append(.unlinked(sequence: entry.sequence))
      }
      let hash = AuditTrail.hash(
        sequence: entry.sequence, at: entry.at, actor: entry.actor, action: entry.action, subject: entry.subject,
        detail: entry.detail, contentDigest: entry.contentDigest, previousHash: entry.previousHash)
      if hash != entry.hash { problems.append(.edited(sequence: entry.sequence)) }
      if entry.hash == wanted { foundHead = true }
      previous = entry
      count += 1
    }
    if count == 0 { problems.append(.empty) }
    if let head, !foundHead { problems.append(.headNotFound(head)) }
    return AuditVerification(count: count, head: previous?.hash, problems: problems)
  }
}

extension Registry {
  /// Notes in the audit log that personal data of `subject` is shown unmasked, and why.
  ///
  /// - Throws: `StoreError`; `readOnly` where the registry cannot be written, and then nothing may be shown.
  public func noteDisclosure(of subject: String, purpose: String, by context: WriteContext) throws {
    try write(context.doing(AuditEntry.disclosing, subject: subject, detail: purpose)) { transaction in
      transaction.note(AuditEntry.disclosing, subject, purpose)
    }
  }
}
