import Testing

@testable import Reports

@Suite("Formats")
struct FormatTests {
  @Test("a word that is longer than a line breaks behind a hyphen or slash, and anywhere without one")
  func longWords() {
    #expect(DisplayWidth.wrapped("D-14 ADMIT-DATES-DIFFER", to: 15) == ["D-14", "ADMIT-DATES-", "DIFFER"])
    #expect(DisplayWidth.wrapped("obd/05-real-time.hex", to: 12) == ["obd/05-real-", "time.hex"])
    #expect(DisplayWidth.wrapped("abcdefgh", to: 3) == ["abc", "def", "gh"])
    #expect(DisplayWidth.wrapped("-abcdefgh", to: 4) == ["-", "abcd", "efgh"])
  }

  @Test("Chinese characters take two columns, combining marks none")
  func widths() {
    #expect(DisplayWidth.columns(of: "冀A12345") == 8)
    #expect(DisplayWidth.columns(of: "e\u{301}") == 1)
    #expect(DisplayWidth.columns(of: "，") == 2)
  }

  @Test("Wrapping never exceeds the width and loses nothing", arguments: [2, 7, 20, 41, 80])
  func wrapping(width: Int) {
    let text = "登记库对该号码一无所知。这不表示合规：check the plate, its colour and https://example.invalid/a-long-word-without-blanks"
    let lines = DisplayWidth.wrapped(text, to: width)
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= max(width, 3) + 2 })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test("Terminal escapes and direction marks are shown, not obeyed")
  func terminal() {
    #expect(TerminalText.safe("A\u{1B}[2J\u{202E}B\n") == "A\\u{1B}[2J\\u{202E}B\\u{A}")
    #expect(TerminalText.safe("a\u{AD}\u{61C}\u{206F}\u{E0041}") == "a\\u{AD}\\u{61C}\\u{206F}\\u{E0041}")
    #expect(TerminalText.safe("冀A12345") == "冀A12345")
  }

  @Test(
    "Spreadsheet formulas are disarmed, numbers are not touched",
    arguments: [
      ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("@x", "'@x"), ("-0.03", "-0.03"), ("-2", "-2"), ("a,b", "\"a,b\""),
      ("say \"x\"", "\"say \"\"x\"\"\""), ("冀A12345", "冀A12345"), ("=a,b", "\"'=a,b\""), ("-1+1", "'-1+1"),
    ])
  func csv(value: String, expected: String) {
    #expect(CSVTable.field(value) == expected)
  }

  @Test("What cannot be seen is shown in tables for spreadsheets and in pages too")
  func unseen() {
    #expect(CSVTable.field("a\u{AD}\u{E0041}") == "a\\u{AD}\\u{E0041}")
    #expect(HTML.escaped("<a\u{180E}\u{E0041}>") == "&lt;a\\u{180E}\\u{E0041}&gt;")
  }

  @Test("On 80 columns words give way before serials and keys, which are copied")
  func keptKeys() {
    var table = TextTable(["case", "subject", "status", "step", "owner", "due"].map { .text($0) })
    table.append([
      "PS-29/RD-20200617-01", "vehicle:LGA1CEVB4FA000103", "open", "repair supervised", "trafficPolice",
      "not known (caseDays not loaded)",
    ])
    let lines = table.lines(width: 80)
    for key in ["RD-20200617-01", "LGA1CEVB4FA000103"] { #expect(lines.contains { $0.contains(key) }, "\(lines)") }
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 80 })
  }

  @Test("Columns line up with Chinese text")
  func table() {
    var table = TextTable([.text("名称"), .number("n")])
    table.append(["甲", "1"])
    table.append(["ABCDEF", "12"])
    #expect(table.lines(width: 80) == ["  名称     n", "  甲       1", "  ABCDEF  12"])
  }

  @Test("A table that is too wide breaks at blanks first: keys stay whole, hashes do not")
  func wideTable() {
    var table = TextTable([.text("serial, findings"), .text("station says")])
    table.append(["A20200602-0001 JUDGE-OBD-MISSING", "pass pass pass"])
    let lines = table.lines(width: 32)
    #expect(lines.allSatisfy { $0.count <= 32 })
    #expect(
      lines.contains { $0.hasPrefix("  A20200602-0001 ") } && lines.contains { $0.hasPrefix("  JUDGE-OBD-MISSING") })
    var hashes = TextTable([.text("hash"), .text("key")])
    hashes.append([String(repeating: "0123456789", count: 4), "A20200602-0001"])
    #expect(hashes.lines(width: 40).allSatisfy { $0.count <= 40 })
    #expect(hashes.lines(width: 40).contains { $0.hasSuffix("A20200602-0001") })
  }

  /// Cases as `case list` shows them: six columns.
  private static func cases(_ headings: [String]) -> TextTable {
    var table = TextTable(headings.map { .text($0) })
    table.append(["PS-29/RD-20200617-01", "vehicle:LGA1CEVB4FA000103", "open", "repair supervised", "", "not known"])
    table.append(["PS-01/M001", "workshop:M001", "open", "rectified", "EEB", "not known (caseDays not loaded)"])
    return table
  }

  @Test("Rows that do not fit a narrow terminal fold into lines of heading and value")
  func foldedRows() {
    let english = Self.cases(["case", "subject", "status", "step", "owner", "due"])
    #expect(
      english.lines(width: 40) == [
        "  case: PS-29/RD-20200617-01", "  subject: vehicle:LGA1CEVB4FA000103", "  status: open",
        "  step: repair supervised", "  due: not known", "",
        "  case: PS-01/M001", "  subject: workshop:M001", "  status: open", "  step: rectified", "  owner: EEB",
        "  due: not known (caseDays not loaded)",
      ])
    let chinese = Self.cases(["案件", "对象", "状态", "步骤", "主办", "期限"]).lines(width: 30)
    #expect(
      Array(chinese.prefix(4)) == ["  案件：PS-29/RD-20200617-01", "  对象：", "    vehicle:LGA1CEVB4FA000103", "  状态：open"])
    // Rows as they are, and of what is read from no terminal.
    #expect(english.lines(width: 80).count == 6)
  }

  @Test("No row of a narrow table is wider than the terminal or loses a character", arguments: 36...79)
  func narrowTables(width: Int) {
    let lines = Self.cases(["case", "subject", "status", "step", "owner", "due"]).lines(width: width)
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width }, "\(lines)")
    let words = Set(lines.joined(separator: " ").split(whereSeparator: { $0 == " " }))
    for key in ["RD-20200617-01", "LGA1CEVB4FA000103", "M001"] {
      #expect(words.contains { $0.hasSuffix(key) }, "\(width): \(lines)")
    }
  }
}
