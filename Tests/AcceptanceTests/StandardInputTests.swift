import Foundation
import Testing

@Suite("Standard input and output of long work")
struct StandardInputTests {
  @Test("what an import reads from standard input is nowhere left, however the import ends")
  func spooled() throws {
    let hegui = try HeguiProcess.withRegistry()
    let killed = try hegui.shell(
      #"mkdir t; export TMPDIR=$PWD/t; (echo '<a>'; sleep 2) | timeout -s KILL 1 "$HEGUI" import -; ls -A t"#)
    #expect(killed.output == "")
    let file = HeguiProcess.fixture("stations/1-register.xml")
    let report = try hegui.shell(#""$HEGUI" import - --format json < "# + file)
    #expect(report.status == 0, "\(report.errors)")
    #expect(try Counts(report.json()["totals"]).read > 0)
  }

  @Test(
    "what never ends and is no document is refused by its beginning",
    arguments: ["cat /dev/zero", "yes no", "(printf 'a\\001<b>'; yes no)"])
  func endless(source: String) throws {
    let hegui = try HeguiProcess.withRegistry()
    let refused = try hegui.shell(#"\#(source) | timeout 20 "$HEGUI" import -"#)
    #expect(refused.status == 65, "\(refused.errors)")
    #expect(refused.errors.contains("does not start with an XML element"), "\(refused.errors)")
  }

  @Test("a look-up whose reader is gone ends")
  func readerGone() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let script = #"yes 冀A10001 | timeout 20 "$HEGUI" lookup - --format json | head -n 1 | wc -l"#
    let started = Date()
    #expect(try hegui.shell(script).output.filter(\.isNumber) == "1")
    #expect(Date().timeIntervalSince(started) < 15)
  }

  @Test("keys that cannot be read are no empty list of keys")
  func unreadable() throws {
    let hegui = try HeguiProcess.withRegistry()
    for source in ["< /", "<&-"] {
      let result = try hegui.shell("\"$HEGUI\" lookup - \(source)")
      #expect(result.status == 74, "\(source)")
      #expect(result.errorLines.count == 1)
    }
  }

  @Test("a list without keys is no answer, and what cannot be a key leaves no other one without an answer")
  func oddKeys() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    for lines in ["", "\n \n"] {
      let none = try hegui.run("lookup", "-", input: Data(lines.utf8))
      #expect(none.status == 66 && none.errorLines.count == 1, "\(none.errors)")
    }
    let long = String(repeating: "A", count: 65)
    let mixed = try hegui.run("lookup", "-", "--format", "json", input: Data("冀A10005\n·\n\(long)\n冀A1B003\n".utf8))
    let answers = try mixed.output.split(separator: "\n").map { try JSONValue(document: String($0)) }
    #expect(answers.count == 4)
    #expect(answers.map { $0["status"].string } == ["found", "unknown", "unknown", "found"])
    #expect(mixed.status == 4)
    for language in ["zh", "en"] {
      let text = try hegui.run("lookup", "冀A10005", "·", "--lang", language)
      #expect(text.status == 4)
      #expect(text.output.contains(language == "zh" ? "不能作为查询号码" : "This cannot be a key"))
    }
    #expect(try hegui.run("lookup", "·").status == 64)
    let endless = try hegui.shell("head -c 70000 /dev/zero | tr '\\0' A | \"$HEGUI\" lookup -")
    #expect(endless.status == 65 && endless.errors.contains("too long"), "\(endless.errors)")
  }

  @Test(
    "a list of keys in GBK is refused where it begins to be one; the mark with which Windows begins UTF-8 is no part of a key"
  )
  func encodings() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let gbk = Data("冀A10001\n".utf8) + Data([0xBC, 0xBD]) + Data("A10001\n".utf8)
    let refused = try hegui.run("lookup", "-", "--format", "json", input: gbk)
    #expect(refused.status == 65 && refused.errors.contains("line 2"), "\(refused.errors)")
    #expect(refused.output.split(separator: "\n").count == 1, "the line before is answered")
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      let list = try #require("\u{FEFF}冀A10001\r\n".data(using: encoding))
      let english = try hegui.run("lookup", "-", input: list)
      #expect(english.status == 65 && english.output.isEmpty, "\(english.errors)")
      #expect(english.errors.contains("UTF-16") && english.errors.contains("save it as UTF-8"), "\(english.errors)")
      #expect(!english.errors.contains("GBK") && english.errorLines.count == 1, "\(english.errors)")
      let chinese = try hegui.run("lookup", "-", "--lang", "zh", input: list).errors
      #expect(chinese.contains("标准输入是 UTF-16") && chinese.contains("另存为 UTF-8"), "\(chinese)")
    }
    let marked = try hegui.run("lookup", "-", "--format", "json", input: Data("\u{FEFF}冀A10001\r\n".utf8))
    #expect(try marked.json()["key"].string == "冀A10001")
  }
}
