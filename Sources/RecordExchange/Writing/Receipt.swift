public import RegistryModel

/// What became of one source record, as a receipt tells it.
public struct ReceiptRecord: Hashable, Sendable {
  /// Number of the record in its file, from 1.
  public var position: Int
  /// What became of it.
  public var outcome: ReceiptOutcome
  /// `inspection`, or the kind of a register record; nil where it could not be read.
  public var kind: String?
  /// The station of an inspection, where it could be read.
  public var station: String?
  /// The serial of an inspection or the number of a register record at its source, where it could be read.
  public var serial: String?
  /// The key of the subject of a register record, where it could be read.
  public var key: String?
  /// Its number in the quarantine; nil where it is not there.
  public var quarantine: Int?
  /// Everything found in it.
  public var findings: [Finding]

  /// The outcome of the record at `position`.
  public init(position: Int, outcome: ReceiptOutcome, findings: [Finding] = []) {
    self.position = position
    self.outcome = outcome
    self.findings = findings
  }
}

/// What became of a source record.
public enum ReceiptOutcome: String, Sendable, CaseIterable {
  /// Stored.
  case accepted
  /// The same record is stored already.
  case duplicate
  /// A later version stands already.
  case superseded
  /// A part whose partners have not come.
  case waiting
  /// Kept aside until a person decides.
  case quarantined
  /// Cannot be taken.
  case rejected
}

/// How many records of a file or an import had each outcome.
public struct ReceiptCounts: Hashable, Sendable {
  private var counts: [ReceiptOutcome: Int] = [:]

  /// No records.
  public init() {}

  /// The number of records with an outcome.
  public subscript(outcome: ReceiptOutcome) -> Int {
    get { counts[outcome, default: 0] }
    set { counts[outcome] = newValue }
  }

  /// All records read.
  public var read: Int { counts.values.reduce(0, +) }
}
