/// A text without line breaks, as characters with their columns, from which lines are cut.
struct Paragraph {
  private var bytes: [UInt8] = []
  /// Where in the bytes each character begins; then where the last one ends.
  private var starts = [0]
  /// Columns in front of each character; then those of all.
  private var columnsBefore = [0]

  /// - Complexity: O(length of the text).
  init(_ text: String) {
    bytes = Array(text.utf8)
    DisplayWidth.forEachCharacter(of: text) { _, place, columns in
      starts.append(place.upperBound)
      columnsBefore.append(columnsBefore[columnsBefore.count - 1] + columns)
    }
  }

  /// The lines of at most `width` columns, see ``DisplayWidth/wrapped(_:to:)``.
  ///
  /// - Complexity: O(length of the text).
  func lines(width: Int) -> [String] {
    var lines: [String] = []
    var line = 0..<0
    var last = 0..<0
    var start = 0
    while start < starts.count - 1 {
      let piece = start..<endOfPiece(from: start)
      start = piece.upperBound
      if columns(line) + columns(piece) > width, !line.isEmpty {
        // Closing punctuation takes the word or character before it along to the next line.
        let end = mayNotStartLine(piece) ? (line == last ? line.upperBound - 1 : last.lowerBound) : line.upperBound
        lines.append(DisplayWidth.trimmedBehind(text(line.lowerBound..<end)))
        line = end..<line.upperBound
        if isCharacter(UInt8(ascii: " "), at: piece.lowerBound) {
          line = start..<start
          continue
        }
      }
      line = line.lowerBound..<piece.upperBound
      last = piece
      while columns(line) > width, columns(piece) > width {
        let end = endOfHead(of: line, width: width)
        lines.append(text(line.lowerBound..<end))
        line = end..<line.upperBound
        last = line
      }
    }
    lines.append(DisplayWidth.trimmedBehind(text(line)))
    return lines
  }

  /// Pieces are words, single blanks, and single wide characters.
  private func endOfPiece(from start: Int) -> Int {
    func isOfWord(_ place: Int) -> Bool {
      !isCharacter(UInt8(ascii: " "), at: place) && columns(place..<place + 1) != 2
    }
    var end = start
    while end < starts.count - 1, isOfWord(end) { end += 1 }
    return max(end, start + 1)
  }

  private func mayNotStartLine(_ piece: Range<Int>) -> Bool {
    // Each of them takes three bytes; most pieces are told from them without being looked at.
    piece.count == 1 && starts[piece.upperBound] - starts[piece.lowerBound] == 3
      && "，。；：、！？）》」』】”’".contains(text(piece))
  }

  /// Where the part of a word too long for a line ends that comes on it: behind a joint where all the rest has room behind it,
  /// so that it can be copied; else behind the last joint or hyphen; else where there is no more room.
  private func endOfHead(of word: Range<Int>, width: Int) -> Int {
    var end = word.lowerBound
    while end < word.upperBound, columns(word.lowerBound..<end + 1) <= width { end += 1 }
    let room = word.lowerBound..<end
    let joints = room.filter { isJoint($0, before: end) }
    let whole = joints.last { columns($0 + 1..<word.upperBound) <= width }
    let hyphens = room.filter { isCharacter(UInt8(ascii: "-"), at: $0) }
    return (whole ?? (joints + hyphens).max()).map { $0 + 1 } ?? end
  }

  /// Whether a word may be broken behind the character: a slash, or a colon between two names.
  private func isJoint(_ place: Int, before end: Int) -> Bool {
    if isCharacter(UInt8(ascii: "/"), at: place) { return true }
    guard isCharacter(UInt8(ascii: ":"), at: place), place + 1 < end else { return false }
    return text(place + 1..<place + 2).first?.isLetter ?? false
  }

  private func isCharacter(_ byte: UInt8, at place: Int) -> Bool {
    starts[place + 1] - starts[place] == 1 && bytes[starts[place]] == byte
  }

  private func columns(_ range: Range<Int>) -> Int { columnsBefore[range.upperBound] - columnsBefore[range.lowerBound] }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[starts[range.lowerBound]..<starts[range.upperBound]], as: UTF8.self)
  }
}
