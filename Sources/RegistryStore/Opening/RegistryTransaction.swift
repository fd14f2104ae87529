public import RegistryModel

/// One write to a registry; valid only within the call that passes it.
///
/// What can be written is in the folders of what it is written to: inspections, register, intake, publications.
public final class RegistryTransaction {
  /// Who writes, when and why.
  public let context: WriteContext
  /// The moment under which everything in this transaction is recorded.
  ///
  /// The clock's moment, or one millisecond after the entry before where the clock stands still or was set back: every
  /// transaction has a moment of its own, so that "as known then" gives the same answer for ever.
  public let recordedAt: Instant
  /// The number that the audit entry of this transaction will have.
  public let auditSequence: Int64

  let connection: Connection
  var audit: AuditTrail
  private let rowsReadBefore: Int

  init(_ connection: Connection, _ context: WriteContext) throws {
    self.connection = connection
    self.context = context
    rowsReadBefore = connection.rowsRead
    audit = try AuditTrail(after: AuditLog.last(connection))
    let earliest = audit.previous.map { Instant(millisecondsSinceEpoch: $0.at.millisecondsSinceEpoch + 1) }
    recordedAt = max(context.at, earliest ?? context.at)
    auditSequence = audit.sequence
  }

  /// How many rows this transaction has read: a measure of its work that is the same on every machine.
  public var rowsRead: Int { connection.rowsRead - rowsReadBefore }

  /// Questions to the state that this transaction has made so far.
  public var reader: RegistryReader { RegistryReader(connection) }

  /// Writes the audit entry of this transaction, and returns it.
  func appendAuditEntry() throws -> AuditEntry {
    let entry = audit.entry(context, at: recordedAt)
    try AuditLog.append(entry, connection)
    return entry
  }

  /// Notes what was written, for the digest of the audit entry.
  func note(_ operation: String, _ subject: String, _ outcome: String) {
    audit.note(operation, subject, outcome)
  }
}
