/// A table for a terminal, its columns aligned by display width.
public struct TextTable {
  private var header: [Cell]
  private var rows: [[String]] = []

  /// One column's heading and which side its values lean to.
  public struct Cell {
    let heading: String
    let isNumber: Bool

    /// A column of text, flush left.
    public static func text(_ heading: String) -> Cell { Cell(heading: heading, isNumber: false) }
    /// A column of numbers, flush right.
    public static func number(_ heading: String) -> Cell { Cell(heading: heading, isNumber: true) }
  }

  /// A table with the given columns.
  public init(_ header: [Cell]) {
    self.header = header
  }

  /// Appends a row; missing cells are empty.
  public mutating func append(_ row: [String]) {
    rows.append(row)
  }

  /// Whether the table has no rows.
  public var isEmpty: Bool { rows.isEmpty }

  /// The lines of the table, indented by two columns and not wider than `width`: the widest columns of text are narrowed
  /// until the table fits, and their cells wrap.
  ///
  /// - Complexity: O(number of cells).
  public func lines(width: Int) -> [String] {
    var lines: [String] = []
    forEachLine(of: rows, width: width) { lines.append($0) }
    return lines
  }

  /// The lines of such a table of `rows`, which are gone through twice and need not be in memory together.
  ///
  /// - Complexity: O(number of cells).
  func forEachLine(of rows: some Collection<[String]>, width: Int, _ put: (String) -> Void) {
    let rows = rows.lazy.map { $0.map { TerminalText.safe($0) } }
    let widths = columnWidths(of: rows, within: width)
    func putRow(_ row: [String]) {
      let cells = header.indices.map { index in
        DisplayWidth.wrapped(index < row.count ? row[index] : "", to: max(widths[index], 2))
      }
      for lineIndex in 0..<(cells.map(\.count).max() ?? 1) {
        let parts = header.indices.map { index in
          let part = lineIndex < cells[index].count ? cells[index][lineIndex] : ""
          return header[index].isNumber
            ? DisplayWidth.paddedInFront(part, to: widths[index]) : DisplayWidth.padded(part, to: widths[index])
        }
        var line = "  " + parts.joined(separator: "  ")
        while line.hasSuffix(" ") { line.removeLast() }
        put(line)
      }
    }
    putRow(header.map(\.heading))
    rows.forEach(putRow)
  }

  /// Columns of text are not narrowed below this.
  private static let leastWidth = 8
  /// Longer words than this, such as hashes, are broken where the table is too wide.
  private static let longestKeptWord = 24

  private func columnWidths(of rows: some Collection<[String]>, within width: Int) -> [Int] {
    var widths = header.map { DisplayWidth.columns(of: $0.heading) }
    var words = header.map { Self.longest(Self.words(in: $0.heading)) }
    var keys = header.map { _ in Self.leastWidth }
    for row in rows {
      for (index, cell) in row.enumerated() where index < header.count {
        widths[index] = max(widths[index], DisplayWidth.columns(of: cell))
        let own = Self.words(in: cell)
        words[index] = max(words[index], Self.longest(own))
        keys[index] = max(keys[index], Self.longest(own.filter { $0.contains(where: \.isNumber) }))
      }
    }
    // A serial or a key that is broken cannot be copied: such columns give way last, and before them those of words.
    narrow(&widths, to: words.map { max($0, Self.leastWidth) }, within: width)
    narrow(&widths, to: keys, within: width)
    narrow(&widths, to: keys.map { _ in Self.leastWidth }, within: width)
    return widths
  }

  private func narrow(_ widths: inout [Int], to least: [Int], within width: Int) {
    var excess = widths.reduce(2) { $0 + $1 + 2 } - 2 - width
    while excess > 0 {
      let candidates = header.indices.filter { !header[$0].isNumber && widths[$0] > least[$0] }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
  }

  /// The runs of ASCII characters without a blank that are kept whole, from joint to joint; other characters may stand at
  /// the end of any line.
  private static func words(in cell: String) -> [Substring] {
    cell.split { $0 == " " || !$0.isASCII }.flatMap { word in
      var parts: [Substring] = []
      var start = word.startIndex
      for place in word.indices where DisplayWidth.isJoint(in: word, at: place) {
        parts.append(word[start...place])
        start = word.index(after: place)
      }
      return parts + [word[start...]]
    }
  }

  private static func longest(_ words: [Substring]) -> Int {
    words.map(\.utf8.count).filter { $0 <= longestKeptWord }.max() ?? 0
  }
}
