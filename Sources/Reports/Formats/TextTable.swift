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
    rows.append(row.map { TerminalText.safe($0) })
  }

  /// Whether the table has no rows.
  public var isEmpty: Bool { rows.isEmpty }

  /// The lines of the table, indented by two columns; the last column wraps at `width` columns.
  ///
  /// - Complexity: O(number of cells).
  public func lines(width: Int) -> [String] {
    let columnCount = header.count
    var widths = header.map { DisplayWidth.columns(of: $0.heading) }
    for row in rows {
      for (index, cell) in row.enumerated() where index < columnCount {
        widths[index] = max(widths[index], DisplayWidth.columns(of: cell))
      }
    }
    let used = widths.dropLast().reduce(0) { $0 + $1 + 2 } + 2
    let last = max(12, width - used)
    var lines: [String] = []
    for row in [header.map(\.heading)] + rows {
      let tail = row.count == columnCount ? row[columnCount - 1] : ""
      let wrapsLast = !header[columnCount - 1].isNumber && DisplayWidth.columns(of: tail) > last
      let tailLines = wrapsLast ? DisplayWidth.wrapped(tail, to: last) : [tail]
      for (lineIndex, tailLine) in tailLines.enumerated() {
        var cells: [String] = []
        for index in 0..<columnCount {
          let cell =
            index == columnCount - 1 ? tailLine : (lineIndex == 0 && index < row.count ? row[index] : "")
          cells.append(
            header[index].isNumber
              ? DisplayWidth.paddedInFront(cell, to: widths[index])
              : index == columnCount - 1 ? cell : DisplayWidth.padded(cell, to: widths[index]))
        }
        var line = "  " + cells.joined(separator: "  ")
        while line.hasSuffix(" ") { line.removeLast() }
        lines.append(line)
      }
    }
    return lines
  }
}
