import Foundation
import Testing

/// What a clerk types that means nothing, cannot be, or comes late.
@Suite("Records by hand: nothing is taken in silence")
struct RecordByHandTests {
  let hegui: HeguiProcess

  init() throws {
    hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
  }

  /// Records something that is taken, and says which findings it brought.
  private func findings(_ arguments: String...) throws -> Set<String> {
    let result = try hegui.run(arguments: ["record"] + arguments + ["--format", "json"])
    #expect(result.status == 0, "\(result.errors)")
    let report = try result.json()
    #expect(report["totals"]["accepted"].int == 1)
    return report["findingCounts"].keys
  }

  @Test("A character that no file can hold is not taken by hand either")
  func controlCharacters() throws {
    let refused = try hegui.run("record", "unit", "U7", "name=a\u{1}\u{1B}[2J", "place=410600")
    #expect(refused.status == 64 && refused.errors.contains("control character"), "\(refused.errors)")
  }

  @Test("A task or figure that no row asks for is told; one that a row asks for is not")
  func unusedNames() throws {
    let rest = ["place=410600", "source=x"]
    #expect(
      try findings("task", "A", "pack=hebi-2019", "name=HB-01-servey", "doneOn=2019-06-28", rest[0], rest[1])
        == ["NOTICE-UNUSED"])
    #expect(try findings("task", "B", "pack=hebi-2018", "name=HB-01-survey", rest[0], rest[1]) == ["NOTICE-UNUSED"])
    #expect(try findings("task", "C", "pack=hebi-2019", "name=HB-01-survey", rest[0], rest[1]) == [])
    #expect(try findings("figure", "D", "name=piles", "period=2019", "value=3", rest[0], rest[1]) == ["NOTICE-UNUSED"])
    #expect(try findings("figure", "E", "name=chargingPiles", "period=2019", "value=3", rest[0], rest[1]) == [])
    let shown = try hegui.json("policy", "show", "hebi-2019")
    #expect(shown["tasks"].list.contains { $0.string == "HB-01-survey" })
    #expect(shown["figures"].list.contains { $0.string == "chargingPiles" })
  }

  @Test("A milestone done in the past counts in the report of its period without --at")
  func doneInThePast() throws {
    try hegui.succeed(
      "record", "task", "S", "pack=hebi-2019", "name=HB-01-survey", "doneOn=2019-06-28", "place=410600", "source=x")
    let report = try hegui.json(
      "report", "month", "--pack", "hebi-2019", "--period", "2019-09", "--place", "410600", status: 1)
    #expect(report["progress"].list.first { $0["id"].string == "HB-01-survey" }?["state"].string == "done")
  }

  @Test("A reading outside the standard with a stated pass, a path as file name, a day to come and a foreign place")
  func whatCannotBe() throws {
    func found(_ key: String, _ values: String...) throws -> Set<String> {
      let result = try hegui.run(
        arguments: ["record", "fuel-sample", key, "outcome=pass", "--format", "json"] + values
          + (values.contains { $0.hasPrefix("at=") } ? [] : ["at=2019-05-01T09:00"])
          + (values.contains { $0.hasPrefix("place=") } ? [] : ["place=410600"]))
      #expect(result.status == 0, "\(result.errors)")
      return try result.json()["findingCounts"].keys
    }
    #expect(try found("A", "product=vehicleDiesel", "grade=6", "sulphur=10.1") == ["CHECK-READING-CONTRADICTED"])
    #expect(try found("B", "product=vehicleDiesel", "grade=6", "sulphur=10") == [])
    // Without a grade only what no grade allows is contradicted.
    #expect(try found("S", "product=vehicleDiesel", "sulphur=50") == [])
    #expect(try found("T", "product=vehicleDiesel", "sulphur=50.1") == ["CHECK-READING-CONTRADICTED"])
    // Nor does a sample comply of which nobody said what it was.
    #expect(try found("N", "sulphur=50") == [])
    #expect(try found("O", "sulphur=50.1") == ["CHECK-READING-CONTRADICTED"])
    #expect(try found("C", "product=vehicleDiesel", "grade=4", "sulphur=50") == [])
    #expect(try found("D", "product=urea", "ureaContent=31.7") == ["CHECK-READING-CONTRADICTED"])
    #expect(try found("E", "product=urea", "ureaContent=33.2") == [])
    #expect(try found("F", "place=999999") == ["RECORD-FOREIGN-PLACE"])
    let digest = "evidenceDigest=" + String(repeating: "a", count: 64)
    #expect(try found("G", "evidence=../../etc/passwd", digest) == ["CHECK-EVIDENCE-NAME"])
    let ahead = try hegui.run("record", "fuel-sample", "H", "outcome=pass", "at=2199-05-01T09:00", "place=410600")
    #expect(ahead.status != 0 && (ahead.output + ahead.errors).contains("CHECK-DATED-AHEAD"), "\(ahead)")
  }

  @Test("A statement from a day to come is taken and told, by hand and in a file; what notices announce is not")
  func statedAhead() throws {
    #expect(try findings("vehicle", "LVB2DDSA6JA000111", "stage=3", "--at", "2199-01-01").contains("RECORD-IN-FUTURE"))
    #expect(try !findings("vehicle", "LVB2DDSA6JA000111", "stage=3").contains("RECORD-IN-FUTURE"))
    let unit = #"<unit record="U" effective="2199-01-01" key="U-1"><name>示例</name><place>410600</place></unit>"#
    let report = try hegui.run(
      "import", try hegui.folder.file("unit.xml", Documents.register([unit])), "--format", "json")
    #expect(try report.json()["totals"]["accepted"].int == 1)
    #expect(try report.json()["findingCounts"]["RECORD-IN-FUTURE"].int == 1)
    let announced = try findings(
      "parameter", "seasonFrom", "pack=hebi-2019", "name=seasonFrom", "value=2199-11-15", "source=D", "--at",
      "2199-01-01")
    #expect(!announced.contains("RECORD-IN-FUTURE"))
  }

  @Test(
    "A value or key that begins with a combining character or a tag is taken as it is",
    arguments: ["\u{E0041}x", "\u{301}x"])
  func combining(text: String) throws {
    #expect(try findings("unit", text, "name=" + text, "place=410600") == [])
    let unit = try hegui.json("lookup", "unit:" + text)["record"]
    #expect(unit["key"].string == text && unit["attributes"]["name"].string == text)
    let decision = try hegui.run("decide", "-", "--set", "unit.name=" + text, "--place", "410600")
    #expect(!decision.errors.contains("fact=value"), "\(decision.errors)")
  }

  @Test("An attribute stated twice is refused; several codes stand with blanks or commas")
  func attributes() throws {
    let check = ["record", "machine-check", "X", "at=2019-05-01T09:00", "place=410600", "outcome=pass"]
    #expect(try hegui.run(arguments: check + ["outcome=overLimit"]).status == 64)
    #expect(try hegui.run(arguments: check + ["departments=EEB,nobody"]).status == 64)
    #expect(try hegui.run(arguments: check + ["departments=,"]).status == 64)
    #expect(try hegui.run(arguments: check + ["departments=EEB，trafficPolice,housing"]).status == 0)
  }

  @Test("A repair of a plate without colour that no registered vehicle bears is told")
  func unmatchedRepair() throws {
    let repair = ["repair", "at=2019-05-01T09:00", "plate=豫F12345"]
    #expect(try findings(repair[0], "R1", repair[1], repair[2]) == ["REPAIR-UNMATCHED"])
    #expect(try findings(repair[0], "R2", repair[1], repair[2], "plateColor=yellow") == [])
    try hegui.succeed(
      "record", "vehicle", "LZ0B9JA36H1000613", "plate=豫F12345", "plateColor=yellow", "place=410600", "--at",
      "2019-01-01")
    #expect(try findings(repair[0], "R3", repair[1], repair[2]) == [])
    try hegui.succeed(
      "record", "workshop", "W1", "name=W1", "place=410600", "listedFrom=2019-05-02", "--at", "2019-05-02")
    #expect(
      try findings(repair[0], "R4", repair[1], repair[2], "workshop=W1") == ["REPAIR-WORKSHOP-UNLISTED"])
    #expect(try findings(repair[0], "R5", "at=2019-05-02T09:00", repair[2], "workshop=W1") == [])
  }
}
