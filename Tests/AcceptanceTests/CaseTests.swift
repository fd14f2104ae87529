import Foundation
import Testing

@Suite("Cases: from the finding to the release, as clerks work them")
struct CaseTests {
  /// A registry of Pingshan with an excavator and a confirmed finding of black smoke.
  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.succeed(
      "record", "machine", "EX", "code=AB123456", "codedOn=2020-03-02", "fuel=B", "stage=3", "place=130131",
      "class=excavator", "--at", "2020-03-02")
    try hegui.succeed(
      "record", "check", "M-3", "kind=blackSmoke", "at=2020-06-11T09:00", "place=130131", "machine=EX",
      "outcome=overLimit", "status=confirmed")
    return hegui
  }

  private func advance(_ hegui: HeguiProcess, _ step: String, _ day: String, status: Int32 = 1) throws -> JSONValue {
    try hegui.json("case", "advance", "PS-26/M-3", step, "--at", day, status: status)
  }

  @Test("what does not fit is refused with what would, and changes nothing")
  func refusal() throws {
    let hegui = try registry()
    let before = try hegui.state()
    let refused = try hegui.run("case", "advance", "PS-26/M-3", "release", "--at", "2020-06-12", "--format", "json")
    #expect(refused.status == 3)
    #expect(try refused.errorDocument()["error"]["hint"].string?.contains("stop") == true)
    #expect(try hegui.run("case", "advance", "PS-26/M-3", "stop", "--at", "2020-06-10").status == 3)
    #expect(try hegui.run("case", "advance", "PS-26/NONE", "stop").status == 4)
    for name in ["none.pdf", "/dev/zero", "."] {
      #expect(try hegui.run("case", "advance", "PS-26/M-3", "stop", "--evidence", name).status == 66)
    }
    #expect(try hegui.run("case", "advance", "PS-26/M-3", "stop", "--result", "perhaps").status == 64)
    #expect(try hegui.run("case", "list", "--owner", "NOBODY").status == 64)
    _ = try hegui.json("case", "advance", "PS-26/M-3", "stop", "--dry-run", status: 1)
    #expect(try hegui.state() == before)
  }

  @Test("a list that nobody can make is no empty list: without a pack, or without the days of the steps")
  func undetermined() throws {
    let bare = try HeguiProcess.withoutPlan(importing: "stations")
    for options in [[], ["--open"], ["--overdue"]] {
      let report = try bare.run(arguments: ["case", "list", "--format", "json"] + options)
      #expect(report.status == 4)
      #expect(try report.json()["notes"].list.count == 1)
      #expect(try !bare.run(arguments: ["case", "list"] + options).output.contains("No cases"))
    }
    let hegui = try registry()
    let report = try hegui.json("case", "list", "--overdue", "--at", "2020-07-11", status: 4)
    #expect(report["cases"].list.isEmpty && report["undetermined"].int == 1)
    #expect(report["notes"].strings("en").contains { $0.contains("caseDays") })
    #expect(try hegui.run("case", "list", "--overdue", "--owner", "trafficPolice").status == 0)
    let before = try hegui.run("case", "list", "--at", "2020-06-01", "--lang", "en")
    #expect(before.status == 0 && before.output.contains("No cases"))
  }

  @Test("a machine is out of use until it is released, and the timeline keeps it all")
  func wholeCase() throws {
    let hegui = try registry()
    let open = try hegui.json("case", "list", "--open", "--owner", "EEB", "--at", "2020-06-11", status: 1)
    #expect(open["cases"].strings("id") == ["PS-26/M-3"])
    #expect(open["cases"][0]["steps"][0]["dueMissing"].string == "caseDays")
    let stopped = try advance(hegui, "stop", "2020-06-12")
    #expect(stopped["notes"].strings("en").contains { $0.hasPrefix("CASE-STEP-BARE") })
    let evidence = try hegui.folder.file("decision.pdf", containing: Data("决定".utf8))
    let penalty = try hegui.json(
      "case", "advance", "PS-26/M-3", "penalty", "--at", "2020-06-13", "--evidence", evidence, "--document", "17号",
      status: 1)
    let last = penalty["cases"][0]["timeline"][2]
    #expect(last["particulars"]["evidence"].string == "decision.pdf")
    #expect(last["particulars"]["evidenceDigest"].string?.count == 64)
    #expect(penalty["notes"][0]["en"].string?.contains("Recorded late") == true)
    #expect(penalty["notes"].list.count == 1)
    let looked = try hegui.json("lookup", "AB123456", "--at", "2020-06-14", status: 3)
    #expect(looked["cases"][0]["id"].string == "PS-26/M-3")
    #expect(looked["cases"][0]["outOfUse"].bool == true)
    for activity in ["work", "lease", "transit"] {
      let decision = try hegui.run(
        "decide", "AB123456", "--place", "130131", "--activity", activity, "--at", "2020-06-14T10:00")
      #expect(decision.output.contains("out of use while case PS-26/M-3 is open"))
    }
    try hegui.succeed("record", "repair", "R-1", "at=2020-06-15T10:00", "machine=EX", "items=喷油器")
    try hegui.succeed(
      "record", "check", "RT", "kind=machine", "at=2020-06-16T10:00", "place=130131", "machine=EX", "outcome=pass",
      "retestOf=PS-26/M-3")
    let released = try advance(hegui, "release", "2020-06-17", status: 0)
    #expect(released["cases"][0]["status"].string == "closed")
    #expect(try hegui.json("lookup", "AB123456", status: 4)["cases"].list.isEmpty)
    #expect(try hegui.json("lookup", "AB123456", status: 4)["repairs"].strings("id") == ["R-1"])
    try hegui.succeed("record", "check", "M-3", "status=annulled", "--at", "2020-06-20")
    let annulled = try hegui.json("case", "show", "PS-26/M-3")["cases"][0]
    #expect(annulled["status"].string == "annulled")
    #expect(annulled["timeline"].strings("effect").last == "annulment")
    // The day before is answered as it was.
    #expect(try hegui.json("case", "show", "PS-26/M-3", "--at", "2020-06-19")["cases"][0]["status"].string == "closed")
  }

  @Test("a step that another department records than the one that owns it is told; one case is one case")
  func anotherDepartment() throws {
    let hegui = try registry()
    let listed = try hegui.run("case", "list", "--open", "--owner", "EEB", "--at", "2020-06-11", "--lang", "en")
    #expect(listed.output.contains("1 case as of 2020-06-11"))
    let stopped = try hegui.json(
      "case", "advance", "PS-26/M-3", "stop", "--department", "housing", "--document", "3号", "--at", "2020-06-12",
      status: 1)
    #expect(stopped["notes"].strings("en").contains { $0.hasPrefix("CASE-STEP-DEPARTMENT") })
  }

  @Test("two clerks at the same time: one penalty, nothing lost")
  func twoClerks() async throws {
    let hegui = try registry()
    _ = try advance(hegui, "stop", "2020-06-12")
    let statuses = await withTaskGroup(of: Int32.self) { group in
      for _ in 0..<4 {
        group.addTask {
          (try? hegui.run("case", "advance", "PS-26/M-3", "penalty", "--at", "2020-06-13").status) ?? -1
        }
      }
      for clerk in 0..<4 {
        group.addTask {
          (try? hegui.run(
            "record", "suspicion", "S-\(clerk)", "kind=stationFraud", "at=2020-06-13T09:00", "place=130131",
            "station=130131000\(clerk)"
          ).status) ?? -1
        }
      }
      return await group.reduce(into: [Int32]()) { $0.append($1) }
    }
    // One penalty is recorded, the other three are told that it does not fit; every suspicion is kept.
    #expect(statuses.sorted() == [0, 0, 0, 0, 1, 3, 3, 3])
    let fraud = try hegui.json("case", "list", "--at", "2020-06-30", status: 1)["cases"].list
    #expect(fraud.compactMap { $0["row"].string }.filter { $0 == "PS-33" }.count == 4)
    let shown = try hegui.json("case", "show", "PS-26/M-3", status: 1)["cases"][0]
    #expect(shown["timeline"].strings("effect") == ["opened", "done", "done"])
    try hegui.succeed("db", "verify")
  }

  @Test("a suspected station is in no public list before it is confirmed")
  func suspicion() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "hebi-2019")
    try hegui.succeed(
      "record", "station", "4106000001", "name=站", "place=410600", "listedFrom=2019-01-01", "--at", "2019-01-01")
    try hegui.succeed(
      "record", "suspicion", "S-1", "kind=stationFraud", "at=2019-07-01T09:00", "place=410600",
      "station=4106000001", "trigger=identicalReadings", "status=suspected")
    // What has to be published about the station otherwise stays the same.
    func mentions() throws -> Int {
      let page = hegui.folder.path("page.html")
      _ = try hegui.run("report", "year", "--pack", "hebi-2019", "--period", "2019", "--html", page)
      return try String(contentsOfFile: page, encoding: .utf8).components(separatedBy: "station:4106000001").count
    }
    #expect(try hegui.json("case", "show", "HB-27/S-1", status: 1)["cases"][0]["confirmed"].bool == false)
    let suspected = try mentions()
    _ = try hegui.json("case", "advance", "HB-27/S-1", "confirmed", "--at", "2019-07-20", status: 1)
    #expect(try mentions() > suspected)
    try hegui.succeed("record", "suspicion", "S-1", "status=annulled", "--at", "2019-07-25")
    #expect(try mentions() == suspected)
  }

  @Test("a retest passed without a repair stands, and is an exception until the repair record arrives")
  func retestWithoutRepair() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "hebi-2019")
    try hegui.run("import", HeguiProcess.fixture("stations"))
    let truck = try #require(
      try hegui.json("lookup", "冀A10002", "--at", "2020-06-01", status: 4)["vehicle"]["key"].string)
    try hegui.succeed("record", "vehicle", truck, "place=410600", "--at", "2020-01-01")
    let loop = try hegui.json("case", "show", "HB-28/A20200310-0004")["cases"][0]
    #expect(loop["status"].string == "closed")
    #expect(loop["timeline"].strings("effect") == ["opened", "exception"])
    let members = try hegui.json("list", "maintenanceExceptions", "--at", "2020-12-31", status: 1)["members"]
    #expect(members.strings("key") == [truck])
    #expect(members.strings("from") == ["2020-03-12"])
    try hegui.succeed("record", "workshop", "W", "name=维修站", "listedFrom=2019-01-01", "--at", "2019-01-01")
    try hegui.succeed("record", "repair", "R-1", "at=2020-03-11T10:00", "vin=" + truck, "workshop=W", "items=EGR")
    #expect(try hegui.json("case", "show", "HB-28/A20200310-0004")["cases"][0]["exceptions"].list.isEmpty)
    #expect(try hegui.json("list", "maintenanceExceptions", "--at", "2020-12-31")["members"].list.isEmpty)
  }
}
