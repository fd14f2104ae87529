public import RegistryModel

/// What became of one source record, as a receipt tells it.
public struct ReceiptRecord: Hashable, Sendable {
  /// Number of the record in its file, from 1.
  public var position: Int
  /// What became of it.
  public var outcome: RecordOutcome
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
  public init(position: Int, outcome: RecordOutcome, findings: [Finding] = []) {
    self.position = position
    self.outcome = outcome
    self.findings = findings
  }
}
