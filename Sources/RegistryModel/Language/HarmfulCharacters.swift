/// Characters that make a text look like another one where it is shown: those that move the cursor, turn the direction of
/// writing, break a line or cannot be seen. Every output asks this one table, and writes them each in its own way.
public enum HarmfulCharacters {
  /// Whether a character is one of them.
  @inlinable
  public static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Controls, and the soft hyphen.
    case 0x00...0x1F, 0x7F...0x9F, 0xAD: true
    // Marks of direction and of joining, line separators; U+206A to U+206F are deprecated and still obeyed.
    case 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    // The byte order mark, annotations between lines, and tags, which spell a text that nobody sees.
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Whether a byte of UTF-8 is one of them, or begins one: a first look at text that most often holds none. Those that
  /// Chinese characters begin with are not among them.
  @inlinable
  public static func mayBegin(_ byte: UInt8) -> Bool {
    guard byte >= 0x7F else { return byte < 0x20 }
    return switch byte {
    case 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: true
    default: false
    }
  }
}
