/// A table as comma-separated values (RFC 4180) for people who use a spreadsheet.
///
/// It begins with a byte order mark, so that spreadsheets read Chinese as UTF-8, and guards against values that a
/// spreadsheet would run as a formula.
public struct CSVTable {
  private var text = "\u{FEFF}"
  /// The last row and how its values were written: a reason or a rule is that of the row before most often.
  private var last: [(value: String, field: String)] = []

  /// A table with the given column names.
  public init(_ columns: [String]) {
    append(columns)
  }

  /// Appends a row.
  public mutating func append(_ row: [String]) {
    for (place, value) in row.enumerated() {
      if place > 0 { text += "," }
      if place == last.count { last.append((value, CSVTable.field(value))) }
      if last[place].value != value { last[place] = (value, CSVTable.field(value)) }
      text += last[place].field
    }
    text += "\r\n"
  }

  /// The whole table.
  public var document: String { text }

  /// One field: guarded against formulas, quoted where it holds a comma, a quote or a line break.
  static func field(_ value: String) -> String {
    if isPlain(value) { return value }
    var value = TerminalText.safe(value)
    if let first = value.unicodeScalars.first, formulaStarts.contains(first), !isNumber(value) {
      value = "'" + value
    }
    guard value.utf8.contains(where: { [0x2C, 0x22, 0x0D, 0x0A].contains($0) }) else { return value }
    return "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Whether a value starts with a letter or digit and holds nothing but them and signs that mean nothing to a
  /// spreadsheet: most values are such, and need no closer look.
  private static func isPlain(_ value: String) -> Bool {
    guard let first = value.utf8.first else { return true }
    let startsPlainly = (0x30...0x39).contains(first) || (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first)
    return startsPlainly && value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x2C && $0 != 0x22 }
  }

  /// What makes a spreadsheet calculate; those of Chinese and Japanese systems take the wide forms as well.
  private static let formulaStarts = Set("=+-@\t\r＝＋－＠".unicodeScalars)

  /// Whether the value is a minus sign and a number: only at the front does the sign not calculate.
  private static func isNumber(_ value: String) -> Bool {
    let digits = value.utf8.dropFirst()
    return value.utf8.first == 0x2D && digits.contains { $0 != 0x2E }
      && digits.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }
  }
}
