/// A place in a received file.
public struct XMLPosition: Hashable, Sendable {
  /// Line, from 1.
  public let line: Int
  /// Column in characters, from 1.
  public let column: Int
  /// Offset of the byte in the file as received, whatever its encoding.
  public let byteOffset: Int

  /// A place in a file.
  public init(line: Int, column: Int, byteOffset: Int) {
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
  }
}
