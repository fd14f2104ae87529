/// Bytes written as hexadecimal digits, as captures are often stored.
public enum HexText {
  /// The bytes of a hex text; blanks, line ends and commas between digits do not count.
  ///
  /// Nil where `text` holds any other byte or no digit: then it is not hex text but raw bytes. O(n).
  public static func decode(_ text: [UInt8]) -> (bytes: [UInt8], hasOddDigit: Bool)? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count / 2)
    var high: UInt8?
    for byte in text {
      guard let digit = value(of: byte) else {
        guard isBlank(byte) else { return nil }
        continue
      }
      if let first = high {
        result.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    guard !result.isEmpty else { return nil }
    return (result, high != nil)
  }

  /// Upper-case hex digits of `bytes`.
  public static func encode(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

  /// Whether a byte may stand between digits.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x2C
  }

  static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
