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
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The text filled with blanks behind it up to `width` columns.
  public static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(of: text)))
  }

  /// The text filled with blanks in front of it up to `width` columns.
  public static func paddedInFront(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns(of: text))) + text
  }

  /// The lines into which `text` breaks at `width` columns: between words, anywhere between Chinese characters, and within
  /// words that are longer than a line, at a joint where there is one.
  ///
  /// - Complexity: O(length of the text).
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(contentsOf: wrappedParagraph(paragraph, to: max(width, 2)))
    }
    return lines
  }

  private static func wrappedParagraph(_ paragraph: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    var last = ""
    for piece in pieces(of: paragraph) {
      let pieceWidth = columns(of: piece)
      if lineWidth + pieceWidth > width, !line.isEmpty {
        // Closing punctuation takes the word or character before it along to the next line.
        let carried = mayNotStartLine(piece) ? (line == last ? String(line.suffix(1)) : last) : ""
        lines.append(trimmedBehind(String(line.dropLast(carried.count))))
        line = carried
        lineWidth = columns(of: carried)
        if piece == " " { continue }
      }
      line += piece
      lineWidth += pieceWidth
      last = piece
      while lineWidth > width, pieceWidth > width {
        let head = head(of: line, columns: width)
        lines.append(head)
        line = String(line.dropFirst(head.count))
        lineWidth = columns(of: line)
      }
    }
    lines.append(trimmedBehind(line))
    return lines
  }

  /// Words, single blanks, and single wide characters.
  private static func pieces(of text: Substring) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text {
      if character == " " || columns(of: character) == 2 {
        if !word.isEmpty { pieces.append(word) }
        word = ""
        pieces.append(String(character))
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { pieces.append(word) }
    return pieces
  }

  private static func mayNotStartLine(_ piece: String) -> Bool {
    piece.count == 1 && "，。；：、！？）》」』】”’".contains(piece)
  }

  private static func prefix(of text: String, columns limit: Int) -> String {
    var result = ""
    var width = 0
    for character in text {
      width += columns(of: character)
      if width > limit { break }
      result.append(character)
    }
    return result
  }

  /// The part of a word too long for a line that comes on it: up to a joint behind which all the rest has room, so that it
  /// can be copied; else up to the last joint or hyphen; else as much as has room.
  private static func head(of word: String, columns limit: Int) -> String {
    let text = prefix(of: word, columns: limit)
    let joints = text.indices.filter { isJoint(in: text, at: $0) }
    let whole = joints.last { columns(of: word[word.index(after: $0)...]) <= limit }
    return (whole ?? (joints + text.indices.filter { text[$0] == "-" }).max()).map { String(text[...$0]) } ?? text
  }

  /// Whether a word may be broken behind the character: a slash, or a colon between two names.
  static func isJoint(in text: some StringProtocol, at place: String.Index) -> Bool {
    switch text[place] {
    case "/": true
    case ":": text[text.index(after: place)...].first?.isLetter ?? false
    default: false
    }
  }

  private static func trimmedBehind(_ text: String) -> String {
    var result = text
    while result.hasSuffix(" ") { result.removeLast() }
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
