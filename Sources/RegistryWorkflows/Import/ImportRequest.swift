public import RegistryModel

/// What to import, and how.
public struct ImportRequest: Sendable {
  /// Files and folders; `-` is standard input.
  public var paths: [String]
  /// `auto`, or the id of a dialect.
  public var dialect: String
  /// The argument of the call that sent the messages, as `NAME=VALUE`; nil where it is not known.
  public var call: String?
  /// Take records of this station only; nil for any.
  public var station: StationCode?
  /// Where to write the receipt.
  public var receipt: String?
  /// Where to write every finding, one JSON a line.
  public var findings: String?
  /// Check everything, write nothing.
  public var dryRun: Bool

  /// A request for the given paths.
  public init(
    paths: [String], dialect: String = "auto", call: String? = nil, station: StationCode? = nil,
    receipt: String? = nil, findings: String? = nil, dryRun: Bool = false
  ) {
    self.paths = paths
    self.dialect = dialect
    self.call = call
    self.station = station
    self.receipt = receipt
    self.findings = findings
    self.dryRun = dryRun
  }
}

/// How far an import has come.
public struct ImportProgress: Sendable {
  /// Bytes read.
  public var bytes: Int
  /// Bytes of all inputs; nil where one of them does not say.
  public var totalBytes: Int?
  /// Records read.
  public var records: Int

  /// A state of an import.
  public init(bytes: Int, totalBytes: Int?, records: Int) {
    self.bytes = bytes
    self.totalBytes = totalBytes
    self.records = records
  }
}
