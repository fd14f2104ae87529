/// The number of a received file in the registry.
public struct ReceivedFileID: Hashable, Comparable, Sendable {
  /// The number.
  public let number: Int64

  /// The file of that number.
  public init(_ number: Int64) { self.number = number }

  /// Ordered by number, which is the order of receipt.
  public static func < (left: ReceivedFileID, right: ReceivedFileID) -> Bool { left.number < right.number }
}

/// A run of bytes of a received file.
public struct SourceSlice: Hashable, Sendable {
  /// The file.
  public let file: ReceivedFileID
  /// Offset of the first byte.
  public let byteOffset: Int
  /// Number of bytes.
  public let byteCount: Int

  /// `byteCount` bytes of `file` from `byteOffset` on.
  public init(file: ReceivedFileID, byteOffset: Int, byteCount: Int) {
    self.file = file
    self.byteOffset = byteOffset
    self.byteCount = byteCount
  }
}
