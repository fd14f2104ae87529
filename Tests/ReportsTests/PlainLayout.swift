@testable import Reports

/// Widths, lines and tables as they are meant, made of characters one by one: what reports do faster by bytes.
enum PlainLayout {
  static func columns(of text: String) -> Int { text.reduce(0) { $0 + DisplayWidth.columns(of: $1) } }

  static func wrapped(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrappedParagraph(String($0), to: max(width, 2))
    }
  }

  private static func wrappedParagraph(_ paragraph: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var last = ""
    for piece in pieces(of: paragraph) {
      if columns(of: line) + columns(of: piece) > width, !line.isEmpty {
        let mayNotStart = piece.count == 1 && "，。；：、！？）》」』】”’".contains(piece)
        let carried = mayNotStart ? (line == last ? String(line.suffix(1)) : last) : ""
        lines.append(trimmed(String(line.dropLast(carried.count))))
        line = carried
        if piece == " " { continue }
      }
      line += piece
      last = piece
      while columns(of: line) > width, columns(of: piece) > width {
        let head = head(of: line, columns: width)
        lines.append(head)
        line = String(line.dropFirst(head.count))
        last = line
      }
    }
    return lines + [trimmed(line)]
  }

  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text {
      if character == " " || DisplayWidth.columns(of: character) == 2 {
        if !word.isEmpty { pieces.append(word) }
        word = ""
        pieces.append(String(character))
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? pieces : pieces + [word]
  }

  private static func head(of word: String, columns limit: Int) -> String {
    var text = ""
    for character in word {
      if columns(of: text) + DisplayWidth.columns(of: character) > limit { break }
      text.append(character)
    }
    let joints = text.indices.filter { isJoint(in: text, at: $0) }
    let whole = joints.last { columns(of: String(word[word.index(after: $0)...])) <= limit }
    return (whole ?? (joints + text.indices.filter { text[$0] == "-" }).max()).map { String(text[...$0]) } ?? text
  }

  private static func isJoint(in text: some StringProtocol, at place: String.Index) -> Bool {
    text[place] == "/" || text[place] == ":" && text[text.index(after: place)...].first?.isLetter ?? false
  }

  /// The longest word of a cell that is kept whole, and the longest one with a digit.
  static func kept(in cell: String) -> (word: Int, key: Int) {
    let words = cell.split { $0 == " " || !$0.isASCII }.flatMap { word in
      var parts: [Substring] = []
      var start = word.startIndex
      for place in word.indices where isJoint(in: word, at: place) {
        parts.append(word[start...place])
        start = word.index(after: place)
      }
      return parts + [word[start...]]
    }.filter { $0.utf8.count <= 24 }
    let keys = words.filter { $0.contains(where: \.isNumber) }
    return (words.map(\.utf8.count).max() ?? 0, keys.map(\.utf8.count).max() ?? 0)
  }

  private static func trimmed(_ text: String) -> String {
    var result = text
    while result.hasSuffix(" ") { result.removeLast() }
    return result
  }
}
