/// The rows of a table that is too wide for a narrow terminal, one below the other: a line for each value behind its heading,
/// and an empty line between two rows.
struct TableRecords {
  let headings: [String]
  let width: Int

  /// - Complexity: O(number of cells).
  func forEachLine(of rows: some Collection<[String]>, _ put: (String) -> Void) {
    for (number, row) in rows.enumerated() {
      if number > 0 { put("") }
      for (heading, value) in zip(headings, row) where !value.isEmpty {
        Self.lines(heading, value, width: width).forEach(put)
      }
    }
  }

  /// The lines of one value behind its heading.
  static func lines(_ heading: String, _ value: String, width: Int) -> [String] {
    DisplayWidth.wrapped(label(heading) + value, to: width - 4).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
  }

  /// The heading with the colon of its writing.
  private static func label(_ heading: String) -> String {
    guard let last = heading.last else { return "" }
    return heading + (DisplayWidth.columns(of: last) > 1 ? "：" : ": ")
  }
}
