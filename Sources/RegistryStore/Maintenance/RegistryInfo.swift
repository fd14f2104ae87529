public import RegistryModel

/// What `db info` tells of a registry file.
public struct RegistryInfo: Hashable, Sendable {
  /// Names of the migrations that were applied, in order; the last one names the schema's version.
  public let migrations: [String]
  /// Version of the SQLite library in use.
  public let sqliteVersion: String
  /// As of `RegistryReader.size()`, in bytes.
  public let size: Int
  /// How much the registry holds of each kind of record, sorted by kind; `inspection` among them.
  public let counts: [Count]
  /// Held records that wait for a decision, by outcome, sorted.
  public let open: [HeldCount]
  /// Number of audit entries.
  public let auditCount: Int
  /// Hash of the last audit entry.
  public let auditHead: String?

  /// Records of one kind.
  public struct Count: Hashable, Sendable {
    /// The kind.
    public let kind: String
    /// Distinct subjects, for inspections records that stand.
    public let subjects: Int
    /// Statements or records that stand.
    public let current: Int
    /// Versions that were replaced.
    public let replaced: Int
  }

  /// Held records of one outcome.
  public struct HeldCount: Hashable, Sendable {
    /// The outcome.
    public let outcome: HeldOutcome
    /// How many are open.
    public let count: Int
  }
}

/// What `db verify` found.
public struct VerificationReport: Hashable, Sendable {
  /// What SQLite says of the file's structure; empty where it is whole.
  public let integrity: [String]
  /// Rows whose parent is missing, as `table:row`, sorted.
  public let orphans: [String]
  /// The audit log.
  public let audit: AuditVerification

  /// Whether nothing is wrong.
  public var isSound: Bool { integrity.isEmpty && orphans.isEmpty && audit.isWhole }
}
