public import RegistryModel

/// One record of a received file, read or refused.
public struct ReadRecord: Sendable {
  /// What it says.
  public var content: Content
  /// Where its bytes lie in the file as received.
  public var slice: SourceSlice
  /// Where it starts.
  public var position: SourcePosition
  /// What is wrong with it. Empty for a record that has been read.
  public var findings: [Finding]
  /// Which record of the file it is, from 1 and counted over all of its documents; nil for a remark.
  public var number: Int?
  /// The encoding of its bytes, as ``ReadSummary/encoding`` has it.
  public var encoding: String
  /// What a rejected record says of itself.
  var quoted = QuotedIdentity()

  /// A record with what was found.
  public init(
    content: Content, slice: SourceSlice, position: SourcePosition, findings: [Finding] = [], number: Int? = nil,
    encoding: String = "UTF-8"
  ) {
    self.content = content
    self.slice = slice
    self.position = position
    self.findings = findings
    self.number = number
    self.encoding = encoding
  }

  /// What a record says.
  public enum Content: Sendable, Equatable {
    /// An inspection; indirect, since it is large and records are handed from thread to thread.
    indirect case inspection(InspectionRecord)
    /// A dated statement of the register.
    case delta(RegisterDelta)
    /// A record that cannot be read; the findings say why.
    case rejected
    /// No record: something wrong between records, told in the findings. It does not count as a record.
    case remark
  }

  /// Whether it counts as a record of the file.
  public var isRecord: Bool { content != .remark }
}

/// An interval of the bytes of a received file.
public struct SourceSlice: Hashable, Sendable {
  /// Offset of the first byte.
  public let offset: Int
  /// Length in bytes.
  public let length: Int

  /// The interval of `length` bytes from `offset` on.
  public init(offset: Int, length: Int) {
    self.offset = offset
    self.length = length
  }

  /// The interval as offsets.
  public var range: Range<Int> { offset..<offset + length }
}

/// What reading a file has shown.
public struct ReadSummary: Sendable, Equatable {
  /// The encoding that the file declares; nil where it declares none.
  public let declaredEncoding: String?
  /// The encoding in which it was read.
  public let encoding: String
  /// Findings on the file as a whole: its encoding, the attributes of its root.
  public let findings: [Finding]
  /// Whether the file ends in the middle.
  public let isCut: Bool
  /// Length of the file in bytes.
  public let byteCount: Int
  /// How many records it holds, read or rejected.
  public let recordCount: Int
  /// How many of them were rejected.
  public let rejectedCount: Int
}
