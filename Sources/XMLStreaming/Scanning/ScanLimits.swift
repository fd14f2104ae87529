/// How far a document may go. Every limit holds for hostile input as well; none is needed for honest files.
public struct ScanLimits: Sendable {
  /// Deepest nesting, the root counted as 1.
  public var depth = 64
  /// Longest text of one element, in bytes of UTF-8.
  public var textLength = 1 << 20
  /// Longest value of one attribute, in bytes of UTF-8.
  public var attributeLength = 1 << 20
  /// Most attributes of one element.
  public var attributeCount = 64
  /// Longest comment, in bytes of UTF-8.
  public var commentLength = 64 << 10
  /// Longest name, in bytes of UTF-8.
  public var nameLength = 256
  /// Most different names in a document.
  public var nameCount = 4096
  /// Longest record, in bytes of UTF-8.
  public var recordLength = 8 << 20
  /// Most elements of a record: each takes more memory than its tag is long. An inspection with the data of every second
  /// has some thousands.
  public var elementCount = 1 << 16
  /// How much is read at once, in bytes.
  public var chunkSize = 64 << 10

  /// The usual limits.
  public init() {}
}
