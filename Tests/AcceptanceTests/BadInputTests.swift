import Foundation
import Testing

/// Input that no record can be taken from: one clear line, the right exit code, and the registry as it was.
@Suite("Bad input is refused in one line and changes nothing")
struct BadInputTests {
  @Test("a file that cannot be used at all", arguments: BadFile.all)
  func unusable(_ file: BadFile) throws {
    let hegui = try HeguiProcess.withRegistry(importing: "scenarios/T-034")
    let before = try hegui.state()
    let path = try hegui.folder.file("bad.xml", containing: try file.content())
    for (language, word) in [("en", "hegui: "), ("zh", "hegui: ")] {
      let result = try hegui.run("import", path, "--lang", language)
      #expect(result.status == 65, "\(result.output)")
      #expect(result.output.isEmpty)
      #expect(result.errorLines.count == 1)
      #expect(result.errors.hasPrefix(word) && result.errors.contains("bad.xml"))
      #expect(result.errors.contains(where: \.isChinese) == (language == "zh"))
      #expect(result.errors.utf8.count < 500)
    }
    let failure = try hegui.run("import", path, "--format", "json")
    #expect(failure.status == 65)
    let error = try failure.errorDocument()["error"]
    #expect(error.keys.isSuperset(of: ["code", "message", "hint", "location"]))
    #expect(error["location"].string?.hasSuffix("bad.xml") == true)
    #expect(try hegui.state() == before)
    #expect(try hegui.run("db", "verify").status == 0)
  }

  @Test("a file that does not exist; a folder without files")
  func missing() throws {
    let hegui = try HeguiProcess.withRegistry()
    let before = try hegui.state()
    let missing = try hegui.run("import", "no-such.xml")
    #expect(missing.status == 66)
    #expect(missing.errorLines.count == 1 && missing.errors.contains("no-such.xml"))
    #expect(try hegui.run("import", "no-such.xml", "--format", "json").errorDocument()["error"]["code"].string != nil)
    try FileManager.default.createDirectory(atPath: hegui.folder.path("empty"), withIntermediateDirectories: true)
    #expect(try hegui.state() == before)
    let empty = try hegui.run("import", "empty")
    #expect(empty.status == 66 && empty.errorLines.count == 1 && empty.errors.contains("empty"))
    #expect(try hegui.state() == before)
  }

  @Test("a file that may not be read", .enabled(if: getuid() != 0))
  func noPermission() throws {
    let hegui = try HeguiProcess.withRegistry()
    let before = try hegui.state()
    let path = try hegui.folder.file("secret.xml", "<a/>")
    chmod(path, 0)
    let result = try hegui.run("import", path)
    #expect([65, 66, 74].contains(result.status))
    #expect(result.errorLines.count == 1 && result.errors.contains("secret.xml"))
    #expect(try hegui.state() == before)
  }

  @Test("an unusable file beside a good one does not cost the good one")
  func besideGood() throws {
    let hegui = try HeguiProcess.withRegistry()
    let bad = try hegui.folder.file("bad.xml", "not xml")
    let report = try hegui.json("import", bad, HeguiProcess.fixture("stations/1-register.xml"), status: 1)
    #expect(try Counts(report["totals"]) == Counts(["accepted": 32]))
    #expect(report["unusable"].strings("path") == [bad])
  }

  @Test("damage inside one record costs that record alone", arguments: Damage.all)
  func damaged(_ damage: Damage) throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed("import", HeguiProcess.fixture("stations/1-register.xml"))
    let records = try ["D-1", "D-2", "D-3"].map { try Documents.inspection(serial: $0) }
    var bytes = Data(Documents.inspections(records).utf8)
    let place = try #require(bytes.range(of: Data("D-2".utf8)))
    bytes.replaceSubrange(place, with: damage.bytes)
    let report = try hegui.json("import", try hegui.folder.file("in.xml", containing: bytes), status: 1)
    #expect(try Counts(report["totals"]) == Counts(["accepted": 2, "rejected": 1]))
    #expect(report["findingCounts"].keys.contains(damage.code), "\(report["findingCounts"].keys)")
  }
}

/// A file that holds nothing to take.
struct BadFile: CustomTestStringConvertible {
  let testDescription: String
  let content: @Sendable () throws -> Data

  init(_ description: String, _ content: @escaping @Sendable () throws -> Data) {
    testDescription = description
    self.content = content
  }

  private static let root = "<inspectionRecords xmlns=\"urn:hegui:inspection-records:1\" version=\"1.0\">"
  private static let end = "</inspectionRecords>"

  private static func text(_ description: String, _ text: String) -> BadFile {
    BadFile(description) { Data(text.utf8) }
  }

  static let all: [BadFile] =
    [
      text("plain text", "plate,stage\n冀A10001,5\n"), text("blanks only", " \n\t\n"), BadFile("empty") { Data() },
      text("another root", "<?xml version=\"1.0\"?>\n<html><body/></html>"),
      text("the root in another namespace", "<inspectionRecords xmlns=\"urn:other\"/>"),
      text(
        "entity bomb",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>" + root + "&c;" + end),
      text(
        "external entity",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + root + "&x;" + end),
      BadFile("NUL bytes") { Data(repeating: 0, count: 4096) },
      BadFile("random bytes") { Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ 129) }) },
      text("10,000 elements deep", String(repeating: "<a>", count: 10_000)),
      text("an unclosed tag", "<inspectionRecords "),
    ]
    + ["UTF-8", "GBK", "GB2312", "GB18030"].map { encoding in
      BadFile("undecodable as \(encoding)") {
        Data("<?xml version=\"1.0\" encoding=\"\(encoding)\"?><inspection".utf8) + [0xFF, 0xFF, 0x80, 0xFF]
      }
    }
    + [
      // A high surrogate without its partner, in the name of the root.
      BadFile("undecodable as UTF-16") { Data([0xFF, 0xFE, 0x3C, 0x00, 0x00, 0xD8, 0x61, 0x00, 0x3E, 0x00]) }
    ]
}

/// Bytes in the middle of a record that make it unreadable.
struct Damage: CustomTestStringConvertible {
  let testDescription: String
  let bytes: Data
  let code: String

  static let all = [
    Damage(testDescription: "NUL", bytes: Data([0x44, 0, 0x32]), code: "XML-NUL"),
    Damage(testDescription: "undecodable", bytes: Data([0x44, 0xFF, 0xFE]), code: "ENC-UNDECODABLE"),
    Damage(testDescription: "entity", bytes: Data("&undefined;".utf8), code: "XML-ENTITY"),
    Damage(testDescription: "wrong end tag", bytes: Data("D-2</wrong>".utf8), code: "XML-MALFORMED"),
    Damage(
      testDescription: "10,000 deep",
      bytes: Data((String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000)).utf8),
      code: "XML-DEPTH"),
    Damage(testDescription: "not in the schema", bytes: Data("D-2</serial><serial>D-4".utf8), code: "SCHEMA-INVALID"),
  ]
}

extension Character {
  /// Whether it is a Chinese character.
  fileprivate var isChinese: Bool { unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) } }
}
