import Foundation
import Testing

/// Names and values with terminal escapes, HTML, formulas and path separators: kept as sent, shown and exported harmlessly.
@Suite("Hostile values do nothing where they are shown")
struct HostileValueTests {
  static let names = [
    "\u{202E}cba\u{200F}", "=HYPERLINK(\"http://x.invalid\",\"y\")", "<script>alert(1)</script>\"'", "../../etc/passwd",
    "@SUM(1)", "＝1+1", "-1+2|cmd", "+1", "</title><img src=x onerror=alert(1)>",
    "a\u{9B}31m\u{AD}\u{61C}\u{180E}\u{206A}\u{2028}\u{E0041}b",
  ]

  /// A registry whose stations bear the names, each with an inspection.
  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "130131")
    let stations = Self.names.enumerated().map { number, name in
      """
      <station record="S-\(number)" effective="2018-01-01" key="1301310\(number)">
        <name>\(Self.escaped(name))</name><place>130131</place><listedFrom>2018-01-01</listedFrom>
      </station>
      """
    }
    try hegui.succeed("import", hegui.folder.file("stations.xml", Documents.register(stations)))
    return hegui
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }

  /// Whether a terminal shows the text as it is: no control characters but line ends, no marks of direction.
  private static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || scalar == "\r" || scalar == "\u{FEFF}"
        || !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x200B...0x200F).contains(scalar.value)
          || (0x2028...0x202E).contains(scalar.value) || (0x2060...0x206F).contains(scalar.value)
          || [0xAD, 0x61C, 0x180E].contains(scalar.value) || (0xE0000...0xE007F).contains(scalar.value))
    }
  }

  @Test("in a terminal", arguments: ["zh", "en"])
  func terminal(language: String) throws {
    let hegui = try registry()
    let text = try hegui.run("rank", "2020-06", "--place", "130131", "--lang", language).output
    #expect(text.contains("etc/passwd"))
    #expect(Self.isHarmless(text))
  }

  @Test("in a table for spreadsheets no cell begins a formula")
  func spreadsheet() throws {
    let table = try registry().run("rank", "2020-06", "--place", "130131", "--format", "csv").output
    #expect(table.contains("HYPERLINK") && table.contains("1+1"))
    #expect(Self.isHarmless(table))
    for line in table.split(whereSeparator: \.isNewline) {
      for cell in line.split(separator: ",") {
        let start = cell.drop { $0 == "\"" || $0 == "\u{FEFF}" }.first
        let isNumber = cell.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
        #expect(!("=+-@＝＋－＠".contains(start ?? " ")) || isNumber, "\(cell)")
      }
    }
  }

  @Test("in a page")
  func page() throws {
    let hegui = try registry()
    try hegui.succeed("rank", "2020-06", "--place", "130131", "--html", "rank.html")
    let page = try #require(String(data: hegui.folder.data("rank.html"), encoding: .utf8))
    #expect(page.contains("alert(1)") && !page.contains("<script>alert") && !page.contains("<img"))
    #expect(Self.isHarmless(page))
  }

  @Test("in JSON they are the values as sent")
  func json() throws {
    let report = try registry().run("rank", "2020-06", "--place", "130131", "--format", "json")
    let text = try #require(
      String(
        data: JSONSerialization.data(
          withJSONObject: JSONSerialization.jsonObject(
            with: report.outputData), options: [.withoutEscapingSlashes]), encoding: .utf8))
    #expect(text.contains("../../etc/passwd") && text.contains("<script>alert(1)</script>"))
  }

  @Test("in a receipt, in findings and in what waits for a person")
  func receipt() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations/1-register.xml")
    let records = try Self.names.enumerated().map { number, name in
      try Documents.inspection(serial: "H\(number)", ["note": Self.escaped(name), "k100": Self.escaped(name)])
        .replacingOccurrences(of: "<serial>H\(number)<", with: "<serial>\(Self.escaped(name))<")
    }
    let file = try hegui.folder.file("hostile.xml", Documents.inspections(records))
    let result = try hegui.run(
      "import", file, "--receipt", "receipt.xml", "--findings", "findings.jsonl", "--lang", "en")
    #expect(result.status == 1)
    #expect(Self.isHarmless(result.output) && Self.isHarmless(result.errors))
    let receipt = try hegui.folder.data("receipt.xml")
    #expect(try XMLCheck(receipt).isWellFormed)
    let shown = String(decoding: receipt, as: UTF8.self)
    #expect(!shown.contains("<script>") && shown.contains("&#x202E;") && shown.contains("&#x9B;"))
    #expect(Self.isHarmless(shown))
    for line in String(decoding: try hegui.folder.data("findings.jsonl"), as: UTF8.self).split(separator: "\n") {
      _ = try JSONValue(document: String(line))
    }
    for format in ["text", "csv"] {
      #expect(try Self.isHarmless(hegui.run("quarantine", "list", "--format", format, "--lang", "en").output))
    }
    #expect(try hegui.run("db", "verify").status == 0)
  }

  @Test("in the name of a file")
  func fileName() throws {
    let hegui = try HeguiProcess.withRegistry()
    let name = "a\u{1B}[31m<b>\u{202E}.xml"
    let record = "<unit record=\"U-1\" effective=\"2020-01-01\" key=\"U1\"><name>n</name><place>130131</place></unit>"
    _ = try hegui.folder.file(name, Documents.register([record]))
    let result = try hegui.run("import", name, "--receipt", "receipt.xml", "--lang", "en")
    #expect(result.status == 0, "\(result.errors)")
    #expect(Self.isHarmless(result.output) && Self.isHarmless(result.errors))
    let receipt = try hegui.folder.data("receipt.xml")
    #expect(try XMLCheck(receipt).isWellFormed)
    #expect(Self.isHarmless(String(decoding: receipt, as: UTF8.self)))
    #expect(try Self.isHarmless(hegui.run("import", "no-such\u{1B}[2J.xml", "--lang", "en").errors))
  }
}

/// Whether bytes are XML, as Foundation-free as the program itself: `xmllint` need not be there.
private struct XMLCheck {
  let isWellFormed: Bool

  /// Reads tags and text; enough for a receipt, which has no declarations inside.
  init(_ data: Data) throws {
    let text = String(decoding: data, as: UTF8.self)
    var open: [Substring] = []
    var isSound = text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    var rest = text[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let tag = rest[rest.index(after: start)..<end]
      if tag.hasPrefix("/") {
        isSound = isSound && open.popLast() == tag.dropFirst()
      } else if !tag.hasPrefix("?"), !tag.hasSuffix("/") {
        open.append(tag.prefix { !$0.isWhitespace })
      }
      rest = rest[rest.index(after: end)...]
    }
    isWellFormed = isSound && open.isEmpty
  }
}
