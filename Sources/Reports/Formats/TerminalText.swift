import RegistryModel

/// Text from files, made harmless for a terminal.
public enum TerminalText {
  /// The text with control characters, direction marks and what cannot be seen shown as `\u{…}`, so that no value can move
  /// the cursor, colour the screen, break a line or pass for another value.
  ///
  /// - Complexity: O(length of the text).
  public static func safe(_ text: some StringProtocol) -> String {
    let mayBeHarmful =
      text.utf8.withContiguousStorageIfAvailable { $0.contains(where: HarmfulCharacters.mayBegin) } ?? true
    guard mayBeHarmful, text.unicodeScalars.contains(where: HarmfulCharacters.contains) else { return String(text) }
    var result = ""
    for scalar in text.unicodeScalars {
      if HarmfulCharacters.contains(scalar) {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
