public import RegistryModel

/// One entry of the audit log: who wrote what, when, chained to the entry before.
public struct AuditEntry: Hashable, Sendable {
  /// The action of a write that does nothing but note that personal data is shown.
  public static let disclosing = "disclosure"

  /// The number in the log, from 1 without gaps.
  public let sequence: Int64
  /// The moment of the write.
  public let at: Instant
  /// Who wrote.
  public let actor: String
  /// What was done.
  public let action: String
  /// What it was done to.
  public let subject: String
  /// Anything else.
  public let detail: String
  /// SHA-256 over the identities and outcomes of all that the transaction wrote, as 64 hexadecimal digits.
  public let contentDigest: String
  /// The hash of the entry before, 64 zeros for the first one.
  public let previousHash: String
  /// SHA-256 over all fields above, as 64 hexadecimal digits: the head of the log where the entry is the last one.
  public let hash: String
}
