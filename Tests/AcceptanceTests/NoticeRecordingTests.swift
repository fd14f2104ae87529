import Foundation
import Testing

@Suite("Notices by hand: what cannot take effect is not taken in silence")
struct NoticeRecordingTests {
  let hegui: HeguiProcess

  init() throws {
    hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "130131", "--pack", "pingshan-2020")
  }

  @Test(
    "a notice that nothing can read is refused with its reason",
    arguments: [
      (
        ["alert", "A1", "place=130131", "level=red", "from=2019-11-20T08:00", "until=2019-11-19T20:00", "source=x"],
        "NOTICE-INTERVAL"
      ),
      (["parameter", "P", "pack=pingshan-2020", "name=bansFrm", "value=2020-05-01", "source=x"], "NOTICE-NAME"),
      (["parameter", "P", "pack=pingshan-2020", "name=bansFrom", "value=soon", "source=x"], "NOTICE-VALUE"),
      (["zone", "Z", "kind=builtUp", "place=130131", "from=2020-05-01", "notice=x", "hours=abc"], "NOTICE-VALUE"),
      (
        ["zone", "Z", "kind=builtUp", "place=130131", "from=2020-05-01", "notice=x", "stagesBanned=foo"], "NOTICE-VALUE"
      ),
      (
        ["zone", "Z", "kind=builtUp", "place=130131", "from=2020-05-01", "until=2020-04-01", "notice=x"],
        "NOTICE-INTERVAL"
      ),
      (
        [
          "listEntry", "L", "list=nolist", "place=130131", "subjectKind=unit", "subject=U", "from=2020-01-01",
          "source=x",
        ],
        "NOTICE-NAME"
      ),
    ])
  func refused(arguments: [String], code: String) throws {
    let report = try hegui.run(arguments: ["record"] + arguments + ["--format", "json"])
    #expect(report.status == 1)
    let json = try report.json()
    #expect(json["totals"]["accepted"].int == 0 && json["totals"]["rejected"].int == 1)
    #expect(json["findingCounts"][code].int == 1)
    let counts = try hegui.json("db", "info")["counts"]
    #expect(counts[arguments[0]].int == 0)
  }

  @Test(
    "by hand as by file a notice names its document",
    arguments: [
      ("alert", "source", ["place=130131", "level=red", "from=2019-11-20T08:00"]),
      ("figure", "source", ["name=chargingPiles", "place=130131", "period=2020", "value=3"]),
      ("letter", "document", ["unit=U1", "signedOn=2020-05-01"]),
      (
        "listEntry", "source",
        ["list=keyUnits", "place=130131", "subjectKind=unit", "subject=U1", "from=2020-01-01"]
      ),
      ("parameter", "source", ["pack=pingshan-2020", "name=bansFrom", "value=2020-05-01"]),
      ("pass", "document", ["vehicle=V1", "area=builtUp", "place=130131", "decision=refused"]),
      ("publication", "document", ["kind=ranking", "place=130131", "period=2020-06"]),
      ("task", "source", ["pack=pingshan-2020", "name=remoteMonitors", "place=130131", "number=120"]),
      (
        "window", "source",
        ["name=holiday", "place=130131", "from=2020-05-01T00:00", "until=2020-05-02T00:00"]
      ),
      ("zone", "notice", ["kind=builtUp", "place=130131", "from=2020-05-01"]),
    ])
  func documents(kind: String, document: String, values: [String]) throws {
    let refused = try hegui.run(arguments: ["record", kind, "K1"] + values)
    #expect(refused.status == 64 && refused.errors.contains(document))
    let source = document + "=文件 1 号"
    #expect(try hegui.run(arguments: ["record", kind, "K1"] + values + [source]).status == 0)

    let without = try hegui.json("import", try file("without", kind, values), status: 1)
    #expect(without["totals"]["quarantined"].int == 1)
    #expect(without["findingCounts"]["NOTICE-SOURCE"].int == 1)
    let with = try hegui.json("import", try file("with", kind, values + [source]))
    #expect(with["totals"]["accepted"].int == 1)
  }

  /// A register file with one record; `values` stand in the order of its schema.
  private func file(_ name: String, _ kind: String, _ values: [String]) throws -> String {
    let elements = values.map { value in
      let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
      let isMoment = parts[1].wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d/) != nil
      return "<\(parts[0])>\(parts[1])\(isMoment ? ":00+08:00" : "")</\(parts[0])>"
    }
    return try hegui.folder.file(
      name + ".xml",
      """
      <registerRecords xmlns="urn:hegui:register-records:1" version="1.0" created="2020-06-01T00:00:00+08:00">\
      <\(kind) record="\(name)" effective="2020-01-01" key="K2">\(elements.joined())</\(kind)></registerRecords>
      """)
  }

  @Test("what a kind requires has to be stated, in either language")
  func required() throws {
    for language in ["zh", "en"] {
      let result = try hegui.run("record", "parameter", "P", "pack=pingshan-2020", "name=bansFrom", "--lang", language)
      #expect(result.status == 64)
      #expect(result.errorLines.count == 1)
      #expect(result.errors.contains("value") && result.errors.contains("source"))
    }
  }

  @Test("the zones of a position are kept with its record; a zone that nobody registered is told")
  func zones() throws {
    try hegui.succeed("import", HeguiProcess.fixture("zones"))
    try hegui.succeed("zone", "import", HeguiProcess.fixture("zones/pingshan.geojson"))
    try hegui.succeed(
      "record", "machine-check", "C1", "at=2020-08-03T10:00", "place=130131", "location=114.20,38.26",
      "outcome=pass", "machineCode=2-1A100001")
    let kept = try hegui.run("lookup", "check:C1", "--format", "json").json()["record"]["attributes"]["zones"].string
    #expect(kept?.isEmpty == false)
    let unknown = try hegui.run(
      "record", "machine-check", "C2", "at=2020-08-03T10:00", "place=130131", "zones=NOPE", "outcome=pass", "--format",
      "json"
    ).json()
    #expect(unknown["findingCounts"]["NOTICE-ZONE-UNKNOWN"].int == 1)
  }
}
