public import RegistryModel

/// What an import did, file by file and in all.
public struct ImportReport: Report {
  /// The files in the order in which they were read.
  public var files: [File]
  /// All files together.
  public var totals: OutcomeCounts
  /// How many findings of each code there were.
  public var findingCounts: [String: Int]
  /// The first findings of each code.
  public var samples: [Sample]
  /// Files that could not be used at all.
  public var unusable: [Unusable]
  /// Files of folders that were not read for their endings; nil where there are none.
  public var passedOver: PassedOver?
  /// Whether nothing was written.
  public var dryRun: Bool
  /// The newest entry of the audit chain after the run; nil for a dry run.
  public var auditHead: String?

  /// A report of no files yet.
  public init(dryRun: Bool) {
    files = []
    totals = OutcomeCounts()
    findingCounts = [:]
    samples = []
    unusable = []
    self.dryRun = dryRun
  }

  /// Counts a finding and shows it.
  public mutating func note(_ finding: Finding, path: String, subject: String?) {
    findingCounts[finding.code.id, default: 0] += 1
    samples.append(Sample(finding, path: path, subject: subject))
  }

  /// Whether there was a finding of one of these codes.
  public func tells(_ codes: [FindingCode]) -> Bool { codes.contains { findingCounts[$0.id] != nil } }

  /// One file.
  public struct File: Encodable, Sendable {
    /// The path as given.
    public var path: String
    /// The dialect in which it was read.
    public var dialect: String
    /// What became of its records.
    public var counts: OutcomeCounts
    /// The offset of the byte at which the file was cut; nil where it is whole.
    public var cutAtByte: Int?

    /// A file with its counts.
    public init(path: String, dialect: String, counts: OutcomeCounts, cutAtByte: Int?) {
      self.path = path
      self.dialect = dialect
      self.counts = counts
      self.cutAtByte = cutAtByte
    }

    enum CodingKeys: String, CodingKey {
      case path, dialect, cutAtByte
    }

    /// Writes the counts beside the path, as the command line promises.
    public func encode(to encoder: any Encoder) throws {
      try counts.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(path, forKey: .path)
      try container.encode(dialect, forKey: .dialect)
      try container.encodeIfPresent(cutAtByte, forKey: .cutAtByte)
    }
  }

  /// One finding with its place.
  public struct Sample: Encodable, Sendable {
    /// The code.
    public var code: String
    /// How grave it is.
    public var severity: String
    /// The file.
    public var path: String
    /// Line, from 1.
    public var line: Int?
    /// Column, from 1.
    public var column: Int?
    /// Offset of the byte.
    public var byteOffset: Int?
    /// Path of elements to the value.
    public var element: String
    /// The value as sent.
    public var value: String?
    /// The serial or key of the record.
    public var subject: String?
    /// What is wrong.
    public var message: BilingualText
    /// What to do.
    public var hint: BilingualText

    /// A finding on the record `subject` of the file `path`.
    public init(_ finding: Finding, path: String, subject: String?) {
      code = finding.code.id
      severity = finding.code.severity.rawValue
      self.path = path
      line = finding.position?.line
      column = finding.position?.column
      byteOffset = finding.position?.byteOffset
      element = finding.path
      value = finding.value
      self.subject = subject
      message = finding.message
      hint = finding.hint
    }
  }

  /// A file that could not be used at all.
  public struct Unusable: Encodable, Sendable {
    /// The path as given.
    public var path: String
    /// The error's code.
    public var code: String
    /// What happened.
    public var message: BilingualText

    /// A file with the reason.
    public init(path: String, code: String, message: BilingualText) {
      self.path = path
      self.code = code
      self.message = message
    }
  }
}
