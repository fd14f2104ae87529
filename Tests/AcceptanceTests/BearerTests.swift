import Testing

@Suite("Records that name a vehicle or machine by what was read off it")
struct BearerTests {
  @Test("the second of two entries ends both; a code stands for its machine at entries; who is unknown is told too")
  func sites() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    func enter(_ key: String, _ machine: String, _ day: String, _ more: String...) throws -> JSONValue {
      try hegui.run(
        arguments: [
          "record", "site-entry", key, "machine=" + machine, "site=S-1", "place=410600",
          "enteredAt=2019-09-\(day)T08:00", "--format", "json",
        ] + more
      ).json()
    }
    func onSite(_ day: String) throws -> JSONValue {
      try hegui.run("list", "machinesOnSite", "--at", "2019-09-" + day, "--format", "json").json()["members"]
    }
    try hegui.succeed(
      "record", "machine", "M-1", "code=33Z800001", "codedOn=2019-01-01", "place=410600", "stage=3", "--at",
      "2019-01-01")
    _ = try enter("E-1", "M-1", "01", "reportedAt=2019-08-31T08:00")
    _ = try enter("E-2", "33Z800001", "05", "reportedAt=2019-09-04T08:00")
    #expect(try onSite("06").strings("key") == ["M-1"])
    try hegui.run(
      "record", "machine-check", "K-1", "at=2019-09-06T10:00", "place=410600", "machine=33Z800001", "site=S-1",
      "outcome=overLimit", "status=confirmed")
    #expect(try onSite("07")[0]["reason"]["en"].string?.contains("out of use while case HB-38/K-1 is open") == true)
    let again = try enter("E-3", "33Z800001", "08", "reportedAt=2019-09-07T08:00")
    #expect(again["findingCounts"]["SITE-ENTRY-OUT-OF-USE"].int == 1)
    try hegui.run("record", "site-entry", "E-3", "machine=M-1", "site=S-1", "exitedAt=2019-09-09T08:00")
    #expect(try onSite("10").list.isEmpty, "an earlier entry does not bring it back")
    let seen = try hegui.run(
      "record", "machine-check", "K-2", "at=2019-09-10T10:00", "place=410600", "machineCode=33Z800077", "site=S-1",
      "outcome=pass", "--format", "json"
    ).json()
    #expect(seen["findingCounts"]["SITE-MACHINE-UNREPORTED"].int == 1)
    #expect(
      try hegui.run("list", "unreportedMachines", "--at", "2019-09-11", "--format", "json").json()["members"].strings(
        "key")
        == ["code:33Z800077"])
  }

  @Test("a joint action of one department, a check outside its action and an action that is not on file are told")
  func actions() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "610102", "--pack", "xincheng-2024")
    func told(_ arguments: String...) throws -> JSONValue {
      try hegui.run(arguments: ["record"] + arguments + ["--format", "json"]).json()["findingCounts"]
    }
    func check(_ key: String, _ at: String, _ action: String) throws -> JSONValue {
      try told(
        "roadside-check", key, "at=" + at, "place=610102", "plate=陕A12345", "outcome=pass", "departments=EEB",
        "action=" + action)
    }
    #expect(
      try told("joint-action", "A-0", "place=610102", "from=2024-11-20T09:00", "departments=EEB")["ACTION-NOT-JOINT"]
        .int == 1)
    _ = try told(
      "joint-action", "A-1", "place=610102", "from=2024-11-20T09:00", "until=2024-11-20T12:00",
      "departments=EEB transport")
    #expect(try check("C-1", "2024-11-20T12:00", "A-1")["CHECK-OUTSIDE-ACTION"].int == nil)
    #expect(try check("C-2", "2024-11-21T10:00", "A-1")["CHECK-OUTSIDE-ACTION"].int == 1)
    #expect(try check("C-3", "2024-11-20T10:00", "A-9")["CHECK-ACTION-UNKNOWN"].int == 1)
  }

  @Test("an entry of a list by plate or code holds for the vehicle or machine that bears it")
  func listed() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    func list(_ key: String, _ subject: String) throws {
      try hegui.run(
        "record", "list-entry", key, "list=vehicleBlacklist", "place=410600", "subjectKind=vehicle",
        "subject=" + subject, "from=2019-05-01", "source=D", "--at", "2019-05-01")
    }
    try list("L-1", "豫F12346")
    try list("L-2", "plate:豫F12347/yellow")
    for (plate, key) in [("豫F12346", "plate:豫F12346"), ("豫F12347", "plate:豫F12347/yellow")] {
      let looked = try hegui.run("lookup", plate, "--at", "2019-05-10", "--format", "json").json()
      #expect(looked["vehicle"]["key"].string == key)
      #expect(looked["lists"].strings("list") == ["vehicleBlacklist"])
    }
    for (index, plate) in ["豫F12346", "豫F12347"].enumerated() {
      try hegui.run(
        "record", "vehicle", "LGAG3DV2XK300020\(index)", "plate=" + plate, "plateColor=yellow", "place=410600",
        "--at", "2019-06-01")
      let looked = try hegui.run("lookup", plate, "--at", "2019-06-10", "--format", "json").json()
      #expect(looked["lists"].strings("list") == ["vehicleBlacklist"])
      let decided = try hegui.run(
        "decide", plate, "--place", "410600", "--activity", "check", "--at", "2019-06-10T10:00", "--format", "json")
      #expect(decided.status == 1)
      #expect(decided.output.contains("vehicleBlacklist"))
    }
    #expect(
      try hegui.run("list", "vehicleBlacklist", "--at", "2019-06-10", "--format", "json").json()["members"].strings(
        "key")
        == ["LGAG3DV2XK3000200", "LGAG3DV2XK3000201"])
  }

  @Test("the ledger of a unit that only a list names adds up to its figures, and its register has its clock")
  func units() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.run(
      "record", "list-entry", "E", "list=emergencyTransport", "place=410600", "subjectKind=unit", "subject=U-9",
      "from=2019-05-01", "source=D", "--at", "2019-05-01")
    for (name, day) in [("seasonFrom", "2019-11-15"), ("seasonUntil", "2020-03-16")] {
      try hegui.run(
        "record", "parameter", name, "pack=hebi-2019", "name=" + name, "value=" + day, "source=D",
        "--at", "2019-11-01")
    }
    try hegui.run(
      "record", "gate-event", "G", "unit=U-9", "at=2019-11-16T09:10", "direction=in", "plate=豫F10002",
      "plateColor=yellow", "fuel=B", "category=truck", "class=heavy", "stage=6")
    let figures = try hegui.run(
      "unit", "figures", "U-9", "--at", "2019-12-01", "--month", "2019-11", "--format", "json"
    ).json()
    #expect(figures["units"].strings("unit") == ["U-9"])
    #expect(figures["units"][0]["truckMovementsDaily"].string == "1.0")
    let clock = try hegui.run("list", "gateRetention", "--at", "2019-11-17", "--format", "json").json()
    #expect(clock["undetermined"].list.compactMap(\.string) == ["U-9"], "nobody said anything of its recordings")
    #expect(clock["members"].strings("from") == ["2019-11-15"])
  }

  @Test("a repair by a plate that was handed back, or was noted with two vehicles at once, is told")
  func repairs() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    func vehicle(_ plate: String, _ day: String) throws {
      try hegui.run(
        "record", "vehicle", "LGAG3DV2XK3000300", "plate=" + plate, "plateColor=yellow", "place=410600", "--at", day)
    }
    func repair(_ key: String, _ day: String) throws -> Int? {
      try hegui.run(
        "record", "repair", key, "at=2019-\(day)T10:00", "plate=豫F12400", "plateColor=yellow", "--format", "json"
      ).json()["findingCounts"]["REPAIR-UNMATCHED"].int
    }
    #expect(try repair("R-0", "01-10") == nil, "of a plate that nobody noted elsewhere nothing contradicts")
    try vehicle("豫F12400", "2019-02-01")
    #expect(try repair("R-1", "02-10") == nil)
    try vehicle("豫F12401", "2019-03-01")
    #expect(try repair("R-2", "03-10") == 1)
  }
}
