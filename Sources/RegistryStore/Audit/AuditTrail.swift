import Crypto
import RegistryModel

/// What a transaction collects for its audit entry.
struct AuditTrail {
  let previous: AuditEntry?
  private var content = CanonicalHasher()

  init(after previous: AuditEntry?) {
    self.previous = previous
  }

  var sequence: Int64 { (previous?.sequence ?? 0) + 1 }

  mutating func note(_ operation: String, _ subject: String, _ outcome: String) {
    content.add(operation)
    content.add(subject)
    content.add(outcome)
  }

  /// SHA-256 over all that was noted.
  var digest: String { content.digest() }

  /// The entry of the transaction.
  func entry(_ context: WriteContext, at moment: Instant) -> AuditEntry {
    let contentDigest = content.digest()
    let previousHash = previous?.hash ?? AuditTrail.beginning
    return AuditEntry(
      sequence: sequence, at: moment, actor: context.actor, action: context.action, subject: context.subject,
      detail: context.detail, contentDigest: contentDigest, previousHash: previousHash,
      hash: AuditTrail.hash(
        sequence: sequence, at: moment, actor: context.actor, action: context.action, subject: context.subject,
        detail: context.detail, contentDigest: contentDigest, previousHash: previousHash))
  }

  /// The previous hash of the first entry.
  static let beginning = String(repeating: "0", count: 64)

  static func hash(
    sequence: Int64, at moment: Instant, actor: String, action: String, subject: String, detail: String,
    contentDigest: String, previousHash: String
  ) -> String {
    var hasher = CanonicalHasher()
    hasher.add("hegui-audit-1")
    hasher.add(sequence)
    hasher.add(moment.millisecondsSinceEpoch)
    for text in [actor, action, subject, detail, contentDigest, previousHash] { hasher.add(text) }
    return hasher.digest()
  }
}
