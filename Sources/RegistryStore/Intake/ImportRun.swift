public import RegistryModel

/// The number of an import run.
public struct ImportRunID: Hashable, Comparable, Sendable {
  /// The number.
  public let number: Int64

  /// The run of that number.
  public init(_ number: Int64) { self.number = number }

  /// Ordered by number, which is the order of their beginning.
  public static func < (left: ImportRunID, right: ImportRunID) -> Bool { left.number < right.number }
}

/// How many source records of a file or a run came to which end.
public struct ImportTotals: Hashable, Sendable {
  /// Records stored.
  public var accepted = 0
  /// Records that were stored already.
  public var duplicate = 0
  /// Records of which a later version already stands.
  public var superseded = 0
  /// Parts whose partners have not come.
  public var waiting = 0
  /// Records kept aside for a person.
  public var quarantined = 0
  /// Records that cannot be taken.
  public var rejected = 0
  /// Findings, of whatever severity.
  public var findings = 0

  /// Nothing read yet.
  public init() {}

  /// Records read: the sum of all ends.
  public var read: Int { accepted + duplicate + superseded + waiting + quarantined + rejected }

  /// Adds the totals of a part.
  public static func += (left: inout ImportTotals, right: ImportTotals) {
    left.accepted += right.accepted
    left.duplicate += right.duplicate
    left.superseded += right.superseded
    left.waiting += right.waiting
    left.quarantined += right.quarantined
    left.rejected += right.rejected
    left.findings += right.findings
  }
}

/// A file as one run received it.
public struct ReceivedFile: Hashable, Sendable {
  /// Its number.
  public let id: ReceivedFileID
  /// The run that received it.
  public let run: ImportRunID
  /// The name under which it came.
  public let name: String
  /// When its reading began.
  public let receivedAt: Instant
  /// The dialect in which it was read; nil where none fitted or reading was cut off.
  public let dialect: String?
  /// The encoding in which it was read.
  public let encoding: String?
  /// SHA-256 of its bytes as 64 hexadecimal digits; nil where it was not read to its end.
  public let sha256: String?
  /// Number of its bytes; nil where it was not read to its end.
  public let byteCount: Int?
  /// What became of its records.
  public let totals: ImportTotals
}

/// One run of an import over any number of files.
public struct ImportRun: Hashable, Sendable {
  /// Its number.
  public let id: ImportRunID
  /// Who ran it.
  public let actor: String
  /// When it began.
  public let startedAt: Instant
  /// When it ended; nil where it was broken off.
  public let endedAt: Instant?
  /// What became of all records.
  public let totals: ImportTotals
}
