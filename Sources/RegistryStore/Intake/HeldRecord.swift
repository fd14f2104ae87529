public import RegistryModel

/// The number of a record that is kept aside.
public struct HeldRecordID: Hashable, Comparable, Sendable {
  /// The number, as `hegui quarantine` takes it.
  public let number: Int64

  /// The held record of that number.
  public init(_ number: Int64) { self.number = number }

  /// Ordered by number, which is the order of arrival.
  public static func < (left: HeldRecordID, right: HeldRecordID) -> Bool { left.number < right.number }
}

/// A record to be kept aside.
public struct HeldRecordDraft: Hashable, Sendable {
  /// Why it is kept.
  public var outcome: HeldOutcome
  /// The slice of the received file that it is.
  public var source: SourceSlice
  /// Line and column in the file; nil where they are not known.
  public var position: SourcePosition?
  /// The bytes as received.
  public var bytes: [UInt8]
  /// The kind of record, such as `inspection` or `vehicle`; empty where it could not be told.
  public var kind: String
  /// The station, as far as it could be read.
  public var station: String?
  /// The serial or record number, as far as it could be read.
  public var serial: String?
  /// The code of the finding that decided.
  public var reasonCode: String
  /// The encoding in which it was read, where it has one of its own; nil for that of its file.
  public var encoding: String?
  /// Whom it is about; nil where it could not be told.
  public var naming: HeldNaming?
  /// All that was found.
  public var findings: [Finding]

  /// A record with its bytes and the reason why it is kept.
  public init(
    outcome: HeldOutcome, source: SourceSlice, bytes: [UInt8], kind: String, reasonCode: String,
    findings: [Finding] = []
  ) {
    self.outcome = outcome
    self.source = source
    self.bytes = bytes
    self.kind = kind
    self.reasonCode = reasonCode
    self.findings = findings
  }
}

/// A record that is kept aside.
public struct HeldRecord: Hashable, Sendable {
  /// Its number.
  public let id: HeldRecordID
  /// Why it is kept.
  public let outcome: HeldOutcome
  /// The slice of the received file that it is.
  public let source: SourceSlice
  /// Name of the received file.
  public let fileName: String
  /// Dialect in which the file was read.
  public let dialect: String?
  /// Encoding in which it was read.
  public let encoding: String?
  /// Line and column in the file; nil where they are not known.
  public let position: SourcePosition?
  /// The bytes as received; empty in lists.
  public let bytes: [UInt8]
  /// The kind of record.
  public let kind: String
  /// The station, as far as it could be read.
  public let station: String?
  /// The serial or record number, as far as it could be read.
  public let serial: String?
  /// The code of the finding that decided.
  public let reasonCode: String
  /// All that was found; empty in lists.
  public let findings: [StoredFinding]
  /// When it was kept.
  public let recordedAt: Instant
  /// Where it stands.
  public let state: HeldState
  /// Who decided, when and why; nil while it is open.
  public let resolution: Resolution?

  /// A decision about a held record.
  public struct Resolution: Hashable, Sendable {
    /// Who decided.
    public let actor: String
    /// When.
    public let at: Instant
    /// Why.
    public let reason: String
  }
}
