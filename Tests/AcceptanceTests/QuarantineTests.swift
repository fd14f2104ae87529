import Foundation
import Testing

@Suite("What waits for a person: kept with its bytes, shown, released or discarded")
struct QuarantineTests {
  @Test("a record of an unlisted station waits, is shown byte for byte, and is taken once its station is listed")
  func release() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "scenarios/T-034")
    let id = try #require(try hegui.json("quarantine", "list", status: 1)["records"][0]["id"].int)
    let shown = try hegui.json("quarantine", "show", "\(id)")["records"][0]
    let file = try String(
      contentsOfFile: HeguiProcess.fixture("scenarios/T-034/2-inspections-unlisted.xml"), encoding: .utf8)
    let start = try #require(file.range(of: "<inspection>")).lowerBound
    let end = try #require(file.range(of: "</inspection>")).upperBound
    #expect(shown["content"].string == String(file[start..<end]))
    #expect(shown["byteOffset"].int == file[..<start].utf8.count)

    let tooEarly = try hegui.json("quarantine", "release", "\(id)", status: 1)
    #expect(try Counts(tooEarly["totals"]) == Counts(["quarantined": 1]))
    #expect(try hegui.json("quarantine", "list", status: 1)["records"].list.count == 1)
    // The place is that in the file as received, not that in the record kept of it.
    #expect(tooEarly["samples"][0]["line"].int == 4 && tooEarly["samples"][0]["column"].int == 5)
    #expect(tooEarly["samples"][0]["byteOffset"].int == file[..<start].utf8.count + "<inspection>\n    ".utf8.count)

    let station = try hegui.folder.file("station.xml", Documents.register([Documents.station("13013199")]))
    try hegui.succeed("import", station)
    let released = try hegui.json("quarantine", "release", "\(id)")
    #expect(try Counts(released["totals"]) == Counts(["accepted": 1]))
    #expect(try hegui.json("lookup", "冀A10001")["inspections"].strings("serial") == ["X20200604-0001"])
    #expect(try hegui.json("quarantine", "list")["records"].list.isEmpty)
    #expect(try hegui.json("quarantine", "list", "--all")["records"].strings("state") == ["released"])
    #expect(try hegui.run("quarantine", "release", "\(id)").status == 3, "what is settled stays settled")
  }

  @Test("a rejected record that is judged again is faulted where it stands in the file as received")
  func placesOfRejected() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let record = try Documents.inspection(serial: "R-1", ["fuel": "Q"])
    let path = try hegui.folder.file(
      "in.xml", Documents.inspections([try Documents.inspection(serial: "R-0"), record]))
    let first = try hegui.json("import", path, status: 1)["samples"][0]
    let again = try hegui.json("quarantine", "release", "1", status: 1)["samples"][0]
    for key in ["line", "column", "byteOffset"] { #expect(again[key].int == first[key].int, "\(key)") }
    for key in ["code", "element", "value"] { #expect(again[key].string == first[key].string, "\(key)") }
    #expect(first["code"].string == "SCHEMA-INVALID")
  }

  @Test("a record that comes again and is held for another reason is held once, for that one")
  func anotherReason() throws {
    let hegui = try HeguiProcess.withRegistry()
    let record = try Documents.inspection(serial: "Q-1", ["end": "2020-03-09T00:00:00+08:00"])
    let path = try hegui.folder.file("in.xml", Documents.inspections([record]))
    func reasons() throws -> [String] {
      try hegui.json("import", path, status: 1)
      return try hegui.json("quarantine", "list", status: 1)["records"].strings("reason")
    }
    #expect(try reasons() == ["ADMIT-STATION-UNLISTED"])
    try hegui.run("import", HeguiProcess.fixture("stations/1-register.xml"))
    #expect(try reasons() == ["ADMIT-DATES-REVERSED"])
    #expect(try reasons() == ["ADMIT-DATES-REVERSED"])
  }

  @Test("what was released has the content that a clean import gives")
  func sameContent() throws {
    let station = Documents.register([Documents.station("13013199")])
    let late = try HeguiProcess.withRegistry(importing: "scenarios/T-034")
    try late.succeed("import", try late.folder.file("station.xml", station))
    let id = try #require(try late.json("quarantine", "list", status: 1)["records"][0]["id"].int)
    try late.succeed("quarantine", "release", "\(id)")
    let clean = try HeguiProcess.withRegistry()
    try clean.succeed("import", try clean.folder.file("station.xml", station))
    try clean.succeed("import", HeguiProcess.fixture("scenarios/T-034"))
    #expect(try late.contentHash() == clean.contentHash())
  }

  @Test("a quarantined record that is sent again is judged again")
  func sentAgain() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "scenarios/T-034")
    let station = try hegui.folder.file("station.xml", Documents.register([Documents.station("13013199")]))
    try hegui.succeed("import", station)
    let again = try hegui.json("import", HeguiProcess.fixture("scenarios/T-034/2-inspections-unlisted.xml"))
    #expect(try Counts(again["totals"]) == Counts(["accepted": 1]))
  }

  @Test("a discarded record needs a reason, keeps its bytes, and waits no more")
  func discard() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "scenarios/T-034")
    #expect(try hegui.run("quarantine", "discard", "1").status == 64)
    #expect(try hegui.run("quarantine", "discard", "1", "--reason", "").status == 64)
    #expect(try hegui.run("quarantine", "discard", "1", "--reason", " \t ").status == 64)
    try hegui.succeed("quarantine", "discard", "1", "--reason", "sent in error")
    #expect(try hegui.json("quarantine", "list")["records"].list.isEmpty)
    let settled = try hegui.json("quarantine", "show", "1")["records"][0]
    #expect(settled["state"].string == "discarded")
    #expect(settled["resolution"].string?.contains("sent in error") == true)
    #expect(settled["resolution"].string?.contains("tester") == true)
    #expect(settled["content"].string?.contains("X20200604-0001") == true)
    #expect(try hegui.run("quarantine", "show", "99").status == 4)
  }

  @Test("records that contradict themselves or the register wait, each with its reason", arguments: Contradiction.all)
  func contradictions(_ contradiction: Contradiction) throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let content = try hegui.contentHash()
    let record = try Documents.inspection(serial: contradiction.serial, contradiction.changes)
      .replacingOccurrences(of: ">冀A10002<", with: ">\(contradiction.plate)<")
    let path = try hegui.folder.file("in.xml", Documents.inspections([record]))
    let report = try hegui.json("import", path, status: 1)
    #expect(try Counts(report["totals"]) == Counts(["quarantined": 1]), "\(report["findingCounts"].keys)")
    let held = try hegui.json("quarantine", "list", status: 1)["records"][0]
    #expect(held["reason"].string == contradiction.code)
    #expect(try hegui.contentHash() == content, "what waits is no content")
    #expect(try hegui.json("lookup", "冀A10002", status: 1)["inspections"].list.count == 2)
  }
}

/// A change to the inspection of 冀A10002, and why its record waits then.
struct Contradiction: CustomTestStringConvertible {
  let code: String
  var serial = "Q-1"
  var changes: [String: String] = [:]
  var plate = "冀A10002"

  var testDescription: String { code }

  static let all = [
    Contradiction(code: "ADMIT-RESEND-ALTERED", serial: Documents.serial, changes: ["k100": "0.01"]),
    Contradiction(code: "ADMIT-DATES-REVERSED", changes: ["end": "2020-03-10T00:01:00+08:00"]),
    Contradiction(
      code: "ADMIT-DATES-FUTURE", changes: ["start": "2999-01-01T09:00:00+08:00", "end": "2999-01-01T09:10:00+08:00"]),
    Contradiction(code: "ADMIT-DATES-VEHICLE", changes: ["manufacturedOn": "2020-04-01"]),
    Contradiction(code: "ADMIT-PLATE-CONFLICT", plate: "冀A10001"),
    Contradiction(code: "ADMIT-VIN-CONFLICT", plate: "冀A77777"),
    Contradiction(code: "ADMIT-STATION-UNLISTED", changes: ["station": "13013199"]),
  ]
}
