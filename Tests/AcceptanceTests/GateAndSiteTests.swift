import Foundation
import Testing

@Suite("Gate ledgers: what was not read counts, what was lawfully deleted is not missing")
struct GateLedgerTests {
  private func gateEvent(
    _ key: String, _ unit: String, _ at: String, _ direction: String, _ more: String = ""
  ) -> String {
    """
    <gateEvent record="\(key)" effective="\(at)" key="\(key)"><unit>\(unit)</unit><at>\(at)</at>\
    <direction>\(direction)</direction>\(more)</gateEvent>
    """
  }

  private func day(_ day: Int, _ time: String) -> String { "2024-05-\(day < 10 ? "0" : "")\(day)T\(time):00+08:00" }

  @Test("passages whose plate nobody read are visits, carry goods, and may be heavy diesel trucks (XC-13, A-36)")
  func unread() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "610102", "--pack", "xincheng-2024")
    var records = [
      #"<unit record="U" effective="2024-01-01" key="U-1"><name>示例</name><place>610102</place></unit>"#
    ]
    for day in 6...15 {
      for (direction, time) in [("in", "08:00"), ("out", "17:00")] {
        records.append(
          gateEvent(
            "N\(day)\(direction)", "U-1", self.day(day, time), direction,
            "<tonnes>\(direction == "in" ? 160 : 0)</tonnes>"))
        for truck in 1...2 {
          records.append(
            gateEvent(
              "R\(day)\(truck)\(direction)", "U-1", self.day(day, time), direction,
              "<plate>陕A1000\(truck)</plate><plateColor>yellow</plateColor><tonnes>\(direction == "in" ? 1 : 0)</tonnes>"
            ))
        }
      }
    }
    try hegui.succeed("import", try hegui.folder.file("gates.xml", Documents.register(records)))
    let figures = try hegui.run("unit", "figures", "U-1", "--at", "2024-06-01", "--format", "json").json()["units"][0]
    #expect(figures["truckMovementsDaily"].string == "3.0")
    #expect(figures["tonnesDaily"].string == "162.000")
    #expect(figures["unreadPassages"].int == 20)
    #expect(figures["heavyDieselUsedDaily"].string == nil, "what is only bounded is no figure")
    #expect(figures["bounds"].list.map { $0["figure"].string } == ["heavyDieselUsedDaily"])
    #expect(figures["bounds"][0]["atLeast"].string == "0.0" && figures["bounds"][0]["atMost"].string != "0.0")
    #expect(figures["unknownTrucks"].int == 2, "nobody knows of what was not read how many trucks it was")
    let decided = try hegui.run(
      "decide", "unit:U-1", "--place", "610102", "--activity", "check", "--at", "2024-06-01", "--format", "json")
    #expect(decided.output.contains("XC-13") && decided.output.contains("\"required\""))
  }

  @Test("the gates of a season stay complete when their register is lawfully deleted (HB-51)")
  func deleted() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.succeed(
      "record", "unit", "U-1", "name=示例", "place=410600", "gateVideoOn=2019-01-01", "oldestRecordingOn=2019-01-01",
      "--at",
      "2019-01-01")
    try hegui.succeed(
      "record", "list-entry", "E", "list=emergencyTransport", "place=410600", "subjectKind=unit", "subject=U-1",
      "from=2019-05-01", "source=D", "--at", "2019-05-01")
    for (name, day) in [("seasonFrom", "2019-12-24"), ("seasonUntil", "2020-01-05")] {
      try hegui.succeed(
        "record", "parameter", name, "pack=hebi-2019", "name=" + name, "value=" + day, "source=D", "--at", "2019-11-01")
    }
    let days = (24...31).map { "2019-12-\($0)" } + (1...4).map { "2020-01-0\($0)" }
    try hegui.run(
      "import",
      try hegui.folder.file(
        "gates.xml", Documents.register(days.map { gateEvent("G" + $0, "U-1", $0 + "T09:00:00+08:00", "none") })))
    func state(_ options: String...) throws -> String? {
      try hegui.run(arguments: ["case", "show", "HB-51/U-1", "--format", "json"] + options).json()["cases"][0]["status"]
        .string
    }
    func missing(_ day: String) throws -> [String] {
      try hegui.run("list", "gateRetention", "--at", day, "--format", "json").json()["members"].strings("from")
    }
    #expect(try state("--at", "2020-05-02") == "closed")
    try hegui.succeed("db", "prune", "gateEvents", "--before", "2020-01-01", "--at", "2020-05-01", "--dry-run")
    #expect(try missing("2020-05-02").isEmpty)
    let before = try #require(try hegui.run("lookup", "unit:U-1", "--format", "json").json()["at"].string)
    usleep(20_000)
    try hegui.succeed("db", "prune", "gateEvents", "--before", "2020-01-01", "--at", "2020-05-01")
    #expect(try state("--at", "2020-05-02") == "closed")
    #expect(try state("--at", "2019-12-28") == "closed")
    #expect(try missing("2020-05-02").isEmpty)
    #expect(
      try state("--at", "2020-05-02", "--known-at", before) == "closed",
      "whatever was known, what is deleted is not missing")
    // An entry of a day that was kept is missed still.
    try hegui.succeed("record", "gate-event", "G2020-01-03", "unit=U-1", "status=annulled", "--at", "2020-01-03T09:00")
    #expect(try missing("2020-05-02") == ["2020-01-03"])
    #expect(try state("--at", "2020-05-02") == "open")
    // Nothing is taken back by a deletion that reaches less far, and days to come keep their duties.
    try hegui.succeed("db", "prune", "gateEvents", "--before", "2019-12-01", "--at", "2020-05-01")
    #expect(try missing("2020-05-02") == ["2020-01-03"])
    try hegui.succeed("db", "verify", "--full")
  }

  @Test("passages of which no loaded plan says how long they are kept stay as long as figures rest on them")
  func retentionNotOrdered() throws {
    for pack in [["--pack", "hebi-2019"], []] {
      let hegui = try HeguiProcess()
      try hegui.run(arguments: ["init", "--place", "410600"] + pack)
      for day in ["2019-11-20", "2020-06-09", "2021-06-09"] {
        try hegui.run("record", "gate-event", "G" + day, "unit=U-1", "at=\(day)T10:00", "direction=in", "--at", day)
      }
      let prune = ["db", "prune", "gateEvents", "--before"]
      let refused = try hegui.run(arguments: prune + ["2099-01-01"])
      #expect(refused.status == 3 && refused.errors.contains("no loaded plan says how long"))
      for day in ["2021-06-10", "2020-06-12"] {
        #expect(try hegui.run(arguments: prune + [day, "--at", "2021-06-10"]).status == 3)
      }
      let report = try hegui.run(arguments: prune + ["2020-06-10", "--at", "2021-06-10", "--format", "json"])
      #expect(try report.json()["deleted"].int == 2)
      #expect(try report.json()["notes"].list.count == 1, "that nobody ordered how long is told")
    }
  }

  @Test("what a deletion left is no figure of its month or year, and is stated as none")
  func figuresAfterDeletion() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.run("import", HeguiProcess.fixture("supervision"))
    func figures(_ options: String...) throws -> JSONValue {
      let arguments = ["unit", "figures", "U-PLANT", "--at", "2019-12-31", "--format", "json"]
      return try hegui.run(arguments: arguments + options).json()["units"][0]
    }
    let whole = try figures()
    #expect(whole["truckMovementsDaily"].string == "1.7")
    #expect(whole["tonnesDaily"].string == nil, "not every load was written down")
    #expect(whole["bounds"].list.map { $0["atLeast"].string } == ["7.500"])
    try hegui.succeed("db", "prune", "gateEvents", "--before", "2019-11-22")
    let alerts = try hegui.run("list", "gateAlerts", "--at", "2019-12-31", "--format", "json").json()
    #expect(alerts["notes"].strings("en").contains { $0.contains("lawfully deleted") })
    let left = try figures("--record")
    #expect(left["deleted"].list.map(\.string) == ["heavyDieselUsedDaily", "truckMovementsDaily", "tonnesDaily"])
    #expect(left["truckMovementsDaily"].string == nil && left["tonnesDaily"].string == nil)
    #expect(left["recorded"].bool == false)
    let said = try hegui.run("unit", "figures", "U-PLANT", "--at", "2019-12-31", "--record").output
    #expect(said.contains("were deleted") && said.contains("nothing was stated in the register"))
    let later = try hegui.run(
      "unit", "figures", "U-PLANT", "--at", "2020-11-22", "--month", "2019-12", "--format", "json"
    ).json()["units"][0]
    #expect(later["deleted"].list.isEmpty && later["truckMovementsDaily"].string != nil)
  }

  @Test("the day asked about is not over, so its entry is not missing yet (HB-51)")
  func today() throws {
    let hegui = try HeguiProcess()
    try hegui.beginSeasonOfListedUnit()
    func missing(_ day: String) throws -> [String] {
      try hegui.run("list", "gateRetention", "--at", day, "--format", "json").json()["members"].strings("from")
    }
    #expect(try missing("2019-11-15").isEmpty)
    #expect(try missing("2019-11-16") == ["2019-11-15"])
  }
}

@Suite("Trucks of key units that are as their letters say (PS-18)")
struct UnitConformityTests {
  private func truck(_ unit: String, _ number: Int, _ more: String) -> String {
    let vin = "LZZ5BLVF1JA0\(["U-K": 1, "U-N": 2][unit] ?? 3)0\(number < 10 ? "0" : "")\(number)0"
    return """
      <vehicle record="\(vin)" effective="2020-01-01" key="\(vin)"><category>truck</category><class>heavy</class>\
      \(more)<owner>\(unit)</owner><status>inService</status></vehicle>
      """
  }

  @Test("owned trucks of every kind count; of a unit that is not a key unit none is judged")
  func share() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "130131", "--pack", "pingshan-2020")
    // Of the last one nobody said how many trucks it uses a day, so that it may be a key unit.
    var records = [("U-K", ""), ("U-N", "<heavyDieselUsedDaily>3.0</heavyDieselUsedDaily>"), ("U-Q", "")].map {
      """
      <unit record="\($0)" effective="2020-01-01" key="\($0)"><name>示例</name><place>130131</place>\($1)</unit>
      """
    }
    for number in 0..<25 {
      let kind =
        switch number {
        case ..<10: "<fuel>B</fuel><stage>4</stage>"
        case ..<20: "<fuel>C</fuel>"
        default: "<fuel>E</fuel><stage>3</stage>"
        }
      records.append(truck("U-K", number, kind))
    }
    for number in 0..<3 {
      for unit in ["U-N", "U-Q"] { records.append(truck(unit, number, "<fuel>B</fuel><stage>3</stage>")) }
    }
    try hegui.run("import", try hegui.folder.file("units.xml", Documents.register(records)))
    func figures(_ unit: String) throws -> [Int?] {
      let own = try hegui.run("unit", "figures", unit, "--at", "2020-07-01", "--format", "json").json()["units"][0]
      return ["ownedHeavyDiesel", "conformingTrucks", "judgedTrucks", "openTrucks"].map { own[$0].int }
    }
    #expect(try figures("U-K") == [10, 15, 25, 0])
    #expect(try figures("U-N") == [3, 0, 0, 0])
    #expect(try figures("U-Q") == [3, 0, 0, 3])
  }
}

@Suite("Passes before remote-sensing devices: HJ 845 is for diesel vehicles, and one pass is one")
struct RemoteSensingScopeTests {
  private func registry(fuel: String?) throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "130131", "--pack", "pingshan-2020")
    try hegui.run(
      arguments: ["record", "vehicle", "LGAG3DV2XK3000400", "plate=冀A90001", "plateColor=yellow", "place=130131"]
        + (fuel.map { ["fuel=" + $0] } ?? []) + ["--at", "2020-01-01"])
    return hegui
  }

  private func pass(_ hegui: HeguiProcess, _ key: String, _ at: String) throws -> JSONValue {
    try hegui.run(
      "record", "remote-sensing", key, "at=" + at, "place=130131", "plate=冀A90001", "plateColor=yellow", "device=D-1",
      "opacityPercent=40.0", "outcome=overLimit", "--format", "json"
    ).json()
  }

  @Test(
    "a vehicle that is no diesel vehicle does not fail by it; one of which nobody says so does",
    arguments: [("A", "notJudged"), ("C", "notJudged"), ("B", "failed"), (nil, "failed")])
  func scope(fuel: String?, computed: String) throws {
    let hegui = try registry(fuel: fuel)
    _ = try pass(hegui, "R-1", "2020-03-01T10:00")
    let second = try pass(hegui, "R-2", "2020-04-01T10:00")
    #expect((second["findingCounts"]["REG-REMOTE-SENSING"].int == nil) == (computed == "notJudged"))
    let found = try hegui.run("lookup", "check:R-2", "--at", "2020-05-01", "--format", "json").json()
    #expect(found["findings"][0]["computed"].string == computed)
    let vehicle = try hegui.run("lookup", "冀A90001", "--at", "2020-05-01", "--format", "json").output
    #expect(vehicle.contains("(HJ 845)") == (computed == "failed"))
  }

  @Test("one pass that is recorded under two keys is one exceedance")
  func twice() throws {
    let hegui = try registry(fuel: "B")
    _ = try pass(hegui, "R-1", "2020-03-01T10:00")
    let again = try pass(hegui, "R-2", "2020-03-01T10:00")
    #expect(again["findingCounts"]["REG-REMOTE-SENSING"].int == nil)
    let later = try pass(hegui, "R-3", "2020-03-01T10:05")
    #expect(later["findingCounts"]["REG-REMOTE-SENSING"].int == 1)
  }
}

@Suite("Machines on sites: a report serves one entry, and nothing later changes a past answer (HB-38)")
struct SiteEntryTests {
  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    return hegui
  }

  private func entry(_ hegui: HeguiProcess, _ key: String, _ more: String...) throws -> JSONValue {
    try hegui.findings(recording: ["site-entry", key, "machine=M-1", "site=S-1", "place=410600"] + more)
  }

  private func list(_ hegui: HeguiProcess, _ name: String, _ day: String) throws -> JSONValue {
    try hegui.run("list", name, "--at", day, "--format", "json").json()["members"]
  }

  @Test("the report that one entry used serves no later one")
  func oneEntry() throws {
    let hegui = try registry()
    try hegui.run("record", "machine", "M-1", "place=410600", "stage=3", "--at", "2019-01-01")
    _ = try entry(hegui, "E-1", "reportedAt=2019-09-02T08:00")
    let second = try entry(hegui, "E-2", "enteredAt=2019-09-05T08:00", "exitedAt=2019-09-06T18:00")
    #expect(second["SITE-ENTRY-UNREPORTED"].int == nil)
    let third = try entry(hegui, "E-3", "enteredAt=2019-09-20T08:00")
    #expect(third["SITE-ENTRY-UNREPORTED"].int == 1)
    #expect(try list(hegui, "unreportedMachines", "2019-09-21").strings("label") == ["E-3"])
    let on = try list(hegui, "machinesOnSite", "2019-09-21")
    #expect(on[0]["reason"]["en"].string?.contains("not reported beforehand") == true)
    #expect(try list(hegui, "unreportedMachines", "2019-09-10").list.isEmpty)
    // The next report serves the next entry; a check after its end finds the machine without one.
    _ = try entry(hegui, "E-4", "reportedAt=2019-09-22T08:00")
    _ = try entry(hegui, "E-3", "exitedAt=2019-09-22T12:00")
    let fifth = try entry(hegui, "E-5", "enteredAt=2019-09-23T08:00", "exitedAt=2019-09-24T08:00")
    #expect(fifth["SITE-ENTRY-UNREPORTED"].int == nil)
    for (key, day, told) in [("K-1", "23", nil), ("K-2", "25", 1)] as [(String, String, Int?)] {
      let found = try hegui.findings(
        recording: "machine-check", key, "at=2019-09-\(day)T10:00", "place=410600", "machine=M-1", "site=S-1",
        "outcome=pass")
      #expect(found["SITE-MACHINE-UNREPORTED"].int == told)
    }
  }

  @Test("an entry that was reported under another record is no breach for a later report of its own")
  func reportedBefore() throws {
    let hegui = try registry()
    try hegui.run("record", "machine", "M-1", "place=410600", "stage=3", "--at", "2019-01-01")
    _ = try entry(hegui, "E-1", "reportedAt=2019-09-02T08:00")
    let second = try entry(hegui, "E-2", "enteredAt=2019-09-05T08:00", "reportedAt=2019-09-06T08:00")
    #expect(second["SITE-ENTRY-UNREPORTED"].int == nil)
    #expect(try list(hegui, "unreportedMachines", "2019-09-21").list.isEmpty)
    let late = try entry(hegui, "E-3", "enteredAt=2019-09-25T08:00", "reportedAt=2019-09-26T08:00")
    #expect(late["SITE-ENTRY-UNREPORTED"].int == 1)
  }

  @Test("a machine that its own record places on a site stays there until it leaves, and again where it is placed anew")
  func byRecord() throws {
    let hegui = try registry()
    try hegui.run("record", "machine", "M-1", "place=410600", "stage=3", "site=S-1", "--at", "2019-01-01")
    func onSite(_ day: String) throws -> [String] { try list(hegui, "machinesOnSite", day).strings("key") }
    #expect(try onSite("2019-02-01") == ["M-1"])
    _ = try entry(hegui, "E-1", "reportedAt=2019-03-01T08:00", "plannedOn=2019-03-10")
    #expect(try onSite("2019-02-01") == ["M-1"], "a report is no entry")
    _ = try entry(hegui, "E-2", "enteredAt=2020-03-01T08:00")
    #expect(try onSite("2019-02-01") == ["M-1"], "a later entry changes no past answer")
    #expect(try onSite("2020-03-02") == ["M-1"])
    _ = try entry(hegui, "E-2", "exitedAt=2020-04-01T08:00")
    #expect(try onSite("2020-04-02").isEmpty)
    try hegui.run("record", "machine", "M-1", "site=S-1", "--at", "2020-05-01")
    #expect(try onSite("2020-04-02").isEmpty)
    let again = try list(hegui, "machinesOnSite", "2020-05-02")
    #expect(again.strings("key") == ["M-1"])
    #expect(again[0]["reason"]["en"].string?.contains("by the machine's record alone") == true)
  }
}
