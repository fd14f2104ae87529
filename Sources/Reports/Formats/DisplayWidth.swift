/// How many columns text takes on a terminal: Chinese characters take two, combining marks none.
public enum DisplayWidth {
  /// Columns of one character (an extended grapheme cluster).
  public static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    return isWide(scalar) ? 2 : 1
  }

  /// Columns of a text on one line.
  ///
  /// - Complexity: O(length of the text).
  public static func columns(of text: some StringProtocol) -> Int {
    plainColumns(of: text) ?? text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Columns of a text that is plain; nil where it is not.
  static func plainColumns(of text: some StringProtocol) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { PlainText.columns(of: $0) } ?? nil
  }

  /// The text filled with blanks behind it up to `width` columns.
  public static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(of: text)))
  }

  /// Hands over the characters of a text one by one: the bytes of the whole, where among them the character stands, and its
  /// columns.
  ///
  /// - Complexity: O(length of the text).
  static func forEachCharacter(
    of text: String, _ body: (_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ columns: Int) -> Void
  ) {
    var text = text
    let whole = text
    text.withUTF8 { bytes in
      var place = 0
      if PlainText.columns(of: bytes) != nil {
        while let character = place < bytes.count ? PlainText.character(of: bytes, at: place) : nil {
          body(bytes, place..<place + character.bytes, character.columns)
          place += character.bytes
        }
      } else {
        for character in whole {
          let end = place + character.utf8.count
          body(bytes, place..<end, columns(of: character))
          place = end
        }
      }
    }
  }

  /// The lines into which `text` breaks at `width` columns: between words, anywhere between Chinese characters, and within
  /// words that are longer than a line, at a joint where there is one.
  ///
  /// - Complexity: O(length of the text).
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    if let columns = plainColumns(of: text), columns <= width, !text.utf8.contains(0x0A) {
      return [trimmedBehind(text)]
    }
    guard text.utf8.contains(0x0A) else { return Paragraph(text).lines(width: max(width, 2)) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      Paragraph(String($0)).lines(width: max(width, 2))
    }
  }

  /// The text without the blanks at its end.
  static func trimmedBehind(_ text: String) -> String {
    var result = text
    while result.utf8.last == 0x20, result.hasSuffix(" ") { result.removeLast() }
    return result
  }

  /// East Asian wide and full-width blocks, as far as they occur in names, plates and reports.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
