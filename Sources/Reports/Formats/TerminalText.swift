/// Text from files, made harmless for a terminal.
public enum TerminalText {
  /// The text with control characters and direction marks shown as `\u{…}`, so that no value can move the cursor,
  /// colour the screen or break a line.
  ///
  /// - Complexity: O(length of the text).
  public static func safe(_ text: some StringProtocol) -> String {
    guard mayBeDangerous(text.utf8), text.unicodeScalars.contains(where: isDangerous) else { return String(text) }
    var result = ""
    for scalar in text.unicodeScalars {
      if isDangerous(scalar) {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether any byte can begin something dangerous: a first look at text that most often holds nothing of the kind.
  private static func mayBeDangerous(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
  }

  /// Whether a character moves the cursor, turns the direction of writing, breaks a line or cannot be seen.
  static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
