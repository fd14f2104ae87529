/// Reads bytes from hex text that comes piece by piece, as ``HexText`` does from a whole one.
public struct HexStream: Sendable {
  private var high: UInt8?
  /// Bytes so far that are neither a digit nor a blank, line end or comma; they are passed over.
  public private(set) var foreignBytes = 0

  /// A stream at its beginning.
  public init() {}

  /// Whether the digits so far are odd in number.
  public var hasOddDigit: Bool { high != nil }

  /// Appends the bytes that the next piece of text gives. O(n).
  public mutating func decode(_ text: UnsafeRawBufferPointer, into bytes: inout [UInt8]) {
    for byte in text {
      guard let digit = HexText.value(of: byte) else {
        if !HexText.isBlank(byte) { foreignBytes += 1 }
        continue
      }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
  }

  /// Whether a file that begins with `text` is hex text: it has a digit, and nothing but digits, blanks, line ends and
  /// commas. O(n).
  public static func isHexText(_ text: UnsafeRawBufferPointer) -> Bool {
    var hasDigit = false
    for byte in text {
      if HexText.value(of: byte) != nil {
        hasDigit = true
      } else if !HexText.isBlank(byte) {
        return false
      }
    }
    return hasDigit
  }
}
