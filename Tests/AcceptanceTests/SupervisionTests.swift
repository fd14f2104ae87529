import Foundation
import Testing

/// Checks, machines on sites and gates, from the fixtures of Hebi.
@Suite("What inspectors, sites and gates record")
struct SupervisionTests {
  private func imported() throws -> (HeguiProcess, JSONValue) {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    return (hegui, try hegui.json("import", HeguiProcess.fixture("supervision"), status: 1))
  }

  private func members(_ hegui: HeguiProcess, _ arguments: String...) throws -> [JSONValue] {
    let result = try hegui.run(arguments: ["list"] + arguments + ["--format", "json"])
    return try result.json()["members"].list
  }

  @Test("Every kind is imported by XML, and what contradicts the register is a finding")
  func imports() throws {
    let (hegui, report) = try imported()
    #expect(report["totals"]["read"].int == report["totals"]["accepted"].int)
    let counts = report["findingCounts"]
    #expect(counts["CHECK-DEVICE-NOT-IN-SERVICE"].int == 1)
    #expect(counts["SITE-ENTRY-UNREPORTED"].int == 3, "at its entry, and again with the late report and the exit")
    #expect(counts["GATE-PROHIBITED"].int == 3)
    #expect(counts["GATE-UNDETERMINED"].int == 1)
    #expect(counts["CHECK-EVIDENCE-DIGEST"].int == nil)
    #expect(try members(hegui, "checksOutOfService").map { $0["key"].string } == ["K-04"], "T-047")
    let again = try hegui.json("import", HeguiProcess.fixture("supervision"))
    #expect(again["totals"]["duplicate"].int == report["totals"]["read"].int)
  }

  @Test(
    "Names of kinds by hand stand for checks of their kind",
    arguments: [
      "roadside-check", "premises-check", "remote-sensing", "black-smoke", "machine-check", "citizen-report",
      "fuel-tank-sample", "fuel-sample", "urea-sample", "fuel-site-check", "station-supervision",
      "workshop-supervision", "coal-truck-check",
    ])
  func names(name: String) throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed(
      "record", name, "X-1", "at=2020-06-09T10:00", "place=130131", "outcome=pass", "officer=F1",
      "departments=EEB MSB")
    #expect(try hegui.json("db", "info")["counts"]["check"].int == 1)
    #expect(try hegui.run("record", name, "X-2", "speed=12").status == 64)
  }

  @Test("A machine that entered without an earlier report is named, at its entry and at a check (T-083)")
  func sites() throws {
    let (hegui, _) = try imported()
    let now = try members(hegui, "machines-on-site", "--site", "S-7", "--at", "2019-09-08")
    #expect(now.map { $0["key"].string } == ["M-1", "M-2"])
    #expect(now.map { $0["from"].string } == ["2019-09-05", "2019-09-03"])
    #expect(now.first?["reason"]["en"].string?.contains("; reported beforehand") == true)
    #expect(try members(hegui, "machinesOnSite", "--at", "2019-09-13").map { $0["key"].string } == ["M-1"])
    #expect(try members(hegui, "machinesOnSite", "--at", "2019-09-25").first?["label"].string == "33Z800009")
    #expect(try members(hegui, "machinesOnSite", "--place", "410602", "--at", "2019-09-13").isEmpty)
    try hegui.run(
      "record", "site-entry", "E-again", "machine=M-1", "site=S-7", "place=410600", "reportedAt=2019-09-11T08:00",
      "enteredAt=2019-09-12T08:00")
    let once = try members(hegui, "machinesOnSite", "--at", "2019-09-13")
    #expect(once.map { $0["key"].string } == ["M-1"] && once.first?["from"].string == "2019-09-12")
    let breaches = try members(hegui, "unreportedMachines", "--at", "2019-09-13")
    #expect(breaches.map { $0["key"].string } == ["M-2"])
    let check = try hegui.json(
      "record", "machine-check", "K-99", "at=2019-09-08T10:00", "place=410600", "machine=M-9", "site=S-7",
      "outcome=notJudged")
    #expect(check["findingCounts"]["SITE-MACHINE-UNREPORTED"].int == 1)
  }

  @Test("Passages are judged at their own moment, and an alert that is recorded later counts too (T-092)")
  func gates() throws {
    let (hegui, _) = try imported()
    let found = try members(hegui, "gateAlerts", "--at", "2019-12-31")
    #expect(found.map { $0["key"].string } == ["G-b", "G-c", "G-g", "G-h"])
    #expect(found.allSatisfy { $0["rule"].string == "HB-49" })
    try hegui.succeed("record", "unit", "U-OTHER", "name=other", "place=410600", "--at", "2019-01-01")
    #expect(try members(hegui, "gateAlerts", "--unit", "U-OTHER", "--at", "2019-12-31").isEmpty)
    try hegui.succeed(
      "record", "alert", "A-2", "place=410600", "level=red", "from=2019-11-23T20:00", "until=2019-11-24T08:00",
      "source=示例预警 4 号", "--at", "2019-11-23")
    let later = try members(hegui, "gateAlerts", "--at", "2019-12-31")
    #expect(later.map { $0["key"].string } == ["G-b", "G-c", "G-f", "G-g", "G-h"])
  }

  @Test("Recordings of three months, days without an entry, and how long the register is kept (T-094, T-095)")
  func retention() throws {
    let (hegui, _) = try imported()
    let due = try members(hegui, "gateRetention", "--at", "2019-12-31")
    #expect(due.map { $0["rule"].string } == ["HB-51", "HB-51", "HB-50"])
    #expect(due.map { $0["from"].string } == ["2019-11-15", "2019-11-25", "2019-12-31"])
    #expect(due.first?["reason"]["en"].string?.contains("2020-04-30") == true)
    try hegui.succeed("record", "unit", "U-PLANT", "oldestRecordingOn=2019-09-30", "--at", "2019-12-01")
    let kept = try members(hegui, "gateRetention", "--at", "2019-12-31")
    #expect(kept.map { $0["rule"].string } == ["HB-51", "HB-51"])
    let prune = ["db", "prune", "gateEvents", "--before", "2020-01-01"]
    #expect(try hegui.run(arguments: prune + ["--at", "2020-04-30"]).status == 3)
    let deleted = try hegui.run(arguments: prune + ["--at", "2020-05-01", "--format", "json"]).json()
    #expect(deleted["deleted"].int == 9)
    #expect(try members(hegui, "gateAlerts", "--at", "2019-12-31").isEmpty)
    try hegui.succeed("db", "verify", "--full")
  }

  @Test("Figures of a unit come from its gate ledger and decide once they are recorded (A-36, XC-13, T-152)")
  func figures() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "610102", "--pack", "xincheng-2024")
    var records: [String] = []
    for (unit, visits, tonnes) in [("U-A", 10, "1.0"), ("U-B", 9, "16.5"), ("U-C", 9, "17.0")] {
      records.append(
        #"<unit record="\#(unit)" effective="2024-01-01" key="\#(unit)"><name>示例</name><place>610102</place></unit>"#)
      for visit in 0..<visits {
        for direction in ["in", "out"] {
          let at = "2024-05-06T\(direction == "in" ? "08" : "17"):0\(visit):00+08:00"
          records.append(
            """
            <gateEvent record="\(unit)\(visit)\(direction)" effective="\(at)" key="\(unit)\(visit)\(direction)">
              <unit>\(unit)</unit><at>\(at)</at><direction>\(direction)</direction>
              <plate>陕A1000\(visit)</plate><plateColor>yellow</plateColor>
              <tonnes>\(direction == "in" ? tonnes : "0")</tonnes>
            </gateEvent>
            """)
        }
      }
    }
    try hegui.succeed("import", try hegui.folder.file("gates.xml", Documents.register(records)))
    let report = try hegui.run(
      "unit", "figures", "--place", "610102", "--at", "2024-06-30", "--record", "--format", "json"
    ).json()
    let units = report["units"].list
    #expect(units.map { $0["truckMovementsDaily"].string } == ["10.0", "9.0", "9.0"])
    #expect(units.map { $0["tonnesDaily"].string } == ["10.000", "148.500", "153.000"])
    let required = units.map { unit in
      unit["answers"].list.contains { $0["row"].string == "XC-13" && $0["answer"].string == "required" }
    }
    #expect(required == [true, false, true])
    let decision = try hegui.run(
      "decide", "unit:U-C", "--place", "610102", "--activity", "check", "--at", "2024-07-01")
    #expect(decision.output.contains("XC-13"), "the recorded figure decides by itself")
  }
}
