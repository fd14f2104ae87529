import Foundation
import Testing

@Suite("Messages of station dialects: which inspection they belong to")
struct DialectIdentityTests {
  static func vehispara() throws -> String {
    let clean = try Data(contentsOf: URL(fileURLWithPath: HeguiProcess.fixture("dialects/vehispara/clean.xml")))
    // The fixture is written in GBK; its values are ASCII but for the vehicle's list, which is not needed as such.
    return String(decoding: clean.filter { $0 < 0x80 }, as: UTF8.self)
      .replacing("<jcCarBrandTypeNum>(01)</jcCarBrandTypeNum>", with: "")
      .replacing("<jcCarBrandNumber>B62796</jcCarBrandNumber>", with: "")
  }

  static func retest(_ text: String) -> String {
    text.replacing("<testtimes>1<", with: "<testtimes>2<").replacing("DetectionTimes>1<", with: "DetectionTimes>2<")
      .replacing("2020-07-05", with: "2020-07-06").replacing("<k100>2.64<", with: "<k100>0.64<")
  }

  private static func registry(listing code: String) throws -> HeguiProcess {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed("import", try hegui.folder.file("station.xml", Documents.register([Documents.station(code)])))
    return hegui
  }

  private static func count(_ hegui: HeguiProcess) throws -> Int? {
    try hegui.json("db", "info")["counts"]["inspection"].int
  }

  @Test("A re-inspection under the same serial is an inspection of its own; sending either again changes nothing")
  func retest() throws {
    let hegui = try Self.registry(listing: "14550987")
    let first = try hegui.folder.file("first.xml", try Self.vehispara())
    let second = try hegui.folder.file("second.xml", Self.retest(try Self.vehispara()))
    for file in [second, first] { try hegui.succeed("import", file) }
    #expect(try Self.count(hegui) == 2)
    for file in [first, second, first] {
      let again = try hegui.json("import", file)
      #expect(again["totals"]["duplicate"].int == again["totals"]["read"].int, "\(again["totals"])")
    }
    #expect(try Self.count(hegui) == 2)
    #expect(try hegui.json("quarantine", "list")["records"].list.isEmpty)
    let serials = try SQLiteFile(hegui.folder.path("hegui.sqlite")).texts(
      "SELECT serial FROM inspection ORDER BY serial")
    #expect(serials == ["145509872484870", "145509872484870-2"])
  }

  @Test("One message sent again by itself is told as such; one that was missing is added; another content waits")
  func lateMessages() throws {
    let hegui = try Self.registry(listing: "14550987")
    try hegui.succeed("import", try hegui.folder.file("all.xml", try Self.vehispara()))
    func message(_ id: String, _ fields: String) throws -> String {
      try hegui.folder.file(
        id + ".xml",
        """
        <root><head><organ>14550987</organ><jkid>\(id)</jkid></head><body><vehispara><jylsh>145509872484870</jylsh>\
        <testtimes>1</testtimes>\(fields)</vehispara></body></root>
        """)
    }
    let again = try hegui.json(
      "import", try message("JC004", "<k100>2.64</k100><k80>2.97</k80><maxpower>43.5</maxpower>"))
    #expect(again["totals"]["duplicate"].int == 1, "\(again["totals"])")
    let process = try message("GC004", "<cysx>1,2,</cysx><cs>60,61,</cs><cyds>2</cyds>")
    let late = try hegui.json("import", process)
    #expect(late["totals"]["accepted"].int == 1, "\(late["totals"])")
    let rows = try SQLiteFile(hegui.folder.path("hegui.sqlite")).texts(
      "SELECT rowTexts FROM processData JOIN inspection ON inspection = inspection.id WHERE replacedAt IS NULL")
    #expect(rows == ["1,,,60,,,,,,,,,,,,,,\n2,,,61,,,,,,,,,,,,,,"])
    #expect(try hegui.json("import", process)["totals"]["duplicate"].int == 1)
    let other = try hegui.json("import", try message("JC004", "<k100>0.64</k100>"), status: 1)
    #expect(other["totals"]["quarantined"].int == 1)
    #expect(try hegui.json("quarantine", "list", status: 1)["records"].strings("reason") == ["ADMIT-RESEND-ALTERED"])
  }

  @Test("What waited is kept for a person with what came later, and released with it")
  func waitingThenQuarantined() throws {
    let hegui = try HeguiProcess.withRegistry()
    for part in ["split-1", "split-2"] {
      try hegui.run(arguments: ["import", HeguiProcess.fixture("dialects/vehispara/\(part).xml")])
    }
    let held = try hegui.json("quarantine", "list", status: 1)["records"]
    #expect(Set(held.strings("reason")) == ["ADMIT-STATION-UNLISTED"])
    let all = try hegui.json("import", HeguiProcess.fixture("dialects/vehispara/clean.xml"), "--dry-run", status: 1)
    #expect(held.list.count == all["totals"]["read"].int)
    try hegui.succeed("import", try hegui.folder.file("s.xml", Documents.register([Documents.station("14550987")])))
    let released = try hegui.json("quarantine", "release", try #require(held[0]["id"].int.map { "\($0)" }))
    #expect(try Counts(released["totals"]) == Counts(["accepted": held.list.count]))
    #expect(try Self.count(hegui) == 1)
    #expect(try hegui.json("quarantine", "list")["records"].list.isEmpty)
  }

  @Test("Documents of several encodings in one file are each read and kept in their own")
  func severalEncodings() throws {
    let hegui = try Self.registry(listing: "14550987")
    func list(_ declared: String, _ serial: String, _ model: [UInt8]) -> [UInt8] {
      Array(
        """
        <?xml version="1.0" encoding="\(declared)"?><root><head><code>1</code><rownum>1</rownum></head><body><vehispara>\
        <jcCarCheckSerialNumber>14550987\(serial)</jcCarCheckSerialNumber>\
        <jcCarIdentificationNumber>LZZ5ELND70A57328\(serial.suffix(1))</jcCarIdentificationNumber><jcCarModel>
        """.utf8) + model + Array("</jcCarModel></vehispara></body></root>\n".utf8)
    }
    // 解放 in GBK and in UTF-8.
    let gbk: [UInt8] = [0xBD, 0xE2, 0xB7, 0xC5]
    let utf8 = Array("解放".utf8)
    let bytes =
      list("gb2312", "0001", gbk) + list("UTF-8", "0002", utf8) + list("UTF-8", "0003", gbk) + list("GBK", "0004", utf8)
    let file = try hegui.folder.file("mixed.xml", "")
    try Data(bytes).write(to: URL(fileURLWithPath: hegui.folder.path("mixed.xml")))
    let report = try hegui.json("import", file, "--findings", hegui.folder.path("f.jsonl"), status: 1)
    #expect(report["totals"]["waiting"].int == 4, "\(report["totals"])")
    let findings = try String(contentsOfFile: hegui.folder.path("f.jsonl"), encoding: .utf8)
    #expect(findings.split(separator: "\n").filter { $0.contains("DIALECT-ENCODING") }.count == 2)
    let models = try SQLiteFile(hegui.folder.path("hegui.sqlite")).texts("SELECT encoding FROM heldRecord ORDER BY id")
    #expect(models == ["GB18030", "UTF-8", "GB18030", "UTF-8"])
    for number in 1...4 {
      let shown = try hegui.run("quarantine", "show", "\(number)", "--full")
      #expect(shown.output.contains("解放"), "\(number): \(shown.output)")
    }
  }
}
