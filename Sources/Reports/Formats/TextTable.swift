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
  /// until the table fits, and their cells wrap. Where they cannot on a narrow terminal, each row is a record of lines, each
  /// a heading with its value.
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
    guard let widths = columnWidths(of: rows, within: width) else {
      return TableRecords(headings: header.map(\.heading), width: width).forEachLine(of: rows, put)
    }
    func putRow(_ row: [String]) {
      let cells = header.indices.map { index in
        DisplayWidth.wrapped(index < row.count ? row[index] : "", to: max(widths[index], 2))
      }
      for lineIndex in 0..<(cells.map(\.count).max() ?? 1) {
        put(line(of: cells.map { lineIndex < $0.count ? $0[lineIndex] : "" }, widths))
      }
    }
    putRow(header.map(\.heading))
    rows.forEach(putRow)
  }

  /// The parts side by side, without blanks at the end.
  private func line(of parts: [String], _ widths: [Int]) -> String {
    var line = ""
    // Blanks are written once something stands behind them.
    var blanks = 0
    for (index, part) in parts.enumerated() {
      let room = max(0, widths[index] - DisplayWidth.columns(of: part))
      blanks += header[index].isNumber ? room + 2 : 2
      if !part.isEmpty {
        line +=
          blanks <= Self.blanks.utf8.count
          ? Substring(Self.blanks.utf8.prefix(blanks)) : Substring(String(repeating: " ", count: blanks))
        line += part
        blanks = 0
      }
      if !header[index].isNumber { blanks += room }
    }
    return DisplayWidth.trimmedBehind(line)
  }

  /// Blanks to be copied from.
  private static let blanks = String(repeating: " ", count: 256)

  /// Columns of text are not narrowed below this.
  private static let leastWidth = 8

  /// Rows stay rows at this width, which is that of output to no terminal: whoever reads it from there goes by lines.
  private static let widthOfRows = 80

  /// The width of each column; nil where the table is too wide for a narrow terminal.
  private func columnWidths(of rows: some Collection<[String]>, within width: Int) -> [Int]? {
    let headings = header.map { CellWidth(of: $0.heading) }
    var widths = headings.map(\.columns)
    var words = headings.map(\.word)
    var keys = header.map { _ in Self.leastWidth }
    for row in rows {
      for (index, cell) in row.enumerated() where index < header.count {
        let wanted = CellWidth(of: cell)
        widths[index] = max(widths[index], wanted.columns)
        words[index] = max(words[index], wanted.word)
        keys[index] = max(keys[index], wanted.key)
      }
    }
    // A serial or a key that is broken cannot be copied: such columns give way last, and before them those of words.
    narrow(&widths, to: words.map { max($0, Self.leastWidth) }, within: width)
    narrow(&widths, to: keys, within: width)
    if width < Self.widthOfRows, isMadeOfRecords, Self.columns(of: widths) > width { return nil }
    narrow(&widths, to: keys.map { _ in Self.leastWidth }, within: width)
    return widths
  }

  /// Whether a row says more than its one value, and its values have headings.
  private var isMadeOfRecords: Bool { header.count > 1 && header.allSatisfy { !$0.heading.isEmpty } }

  /// The columns that a table of these takes, with the blanks before each.
  private static func columns(of widths: [Int]) -> Int { widths.reduce(0) { $0 + $1 + 2 } }

  private func narrow(_ widths: inout [Int], to least: [Int], within width: Int) {
    var excess = Self.columns(of: widths) - width
    while excess > 0 {
      let candidates = header.indices.filter { !header[$0].isNumber && widths[$0] > least[$0] }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
  }
}
