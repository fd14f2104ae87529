public import RegistryModel

/// One write to a registry; valid only within the call that passes it.
///
/// What can be written is in the folders of what it is written to: inspections, register, intake, publications.
public final class RegistryTransaction {
  /// Who writes, when and why.
  public let context: WriteContext
  /// The moment under which everything in this transaction is recorded.
  ///
  /// The clock's moment, or that of the entry before where the clock was set back: what was recorded later never
  /// carries the earlier moment, so that "as known then" stays true.
  public let recordedAt: Instant
  /// The number that the audit entry of this transaction will have.
  public let auditSequence: Int64

  let connection: Connection
  var audit: AuditTrail

  init(_ connection: Connection, _ context: WriteContext) throws {
    self.connection = connection
    self.context = context
    audit = try AuditTrail(after: AuditLog.last(connection))
    recordedAt = max(context.at, audit.previous?.at ?? context.at)
    auditSequence = audit.sequence
  }

  /// Questions to the state that this transaction has made so far.
  public var reader: RegistryReader { RegistryReader(connection) }

  func appendAuditEntry() throws {
    try AuditLog.append(audit.entry(context, at: recordedAt), connection)
  }

  /// Notes what was written, for the digest of the audit entry.
  func note(_ operation: String, _ subject: String, _ outcome: String) {
    audit.note(operation, subject, outcome)
  }
}
