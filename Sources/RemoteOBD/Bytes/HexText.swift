public import RegistryModel

/// Bytes written as hexadecimal digits.
public enum HexText {
  /// The bytes of a whole hex text and what is wrong with it, as ``HexStream`` reads it; nil where `text` holds raw
  /// bytes instead. O(n).
  public static func decode(_ text: [UInt8]) -> (bytes: [UInt8], findings: [Finding])? {
    text.withUnsafeBytes { memory in
      guard HexStream.isHexText(memory) else { return nil }
      var stream = HexStream()
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count / 2)
      stream.decode(memory, into: &bytes)
      stream.finish()
      return (bytes, stream.findings)
    }
  }

  /// Upper-case hex digits of `bytes`.
  public static func encode(_ bytes: some Sequence<UInt8>) -> String { Hexadecimal.text(of: bytes, upperCase: true) }

  /// Whether a byte may stand between digits: blank, line end, or one of `, ; : - | _`.
  static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09...0x0D, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-"),
      UInt8(ascii: "|"), UInt8(ascii: "_"):
      true
    default: false
    }
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
