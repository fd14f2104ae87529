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
      try hegui.findings(recording: arguments)
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
    try hegui.beginSeasonOfListedUnit()
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
      try hegui.findings(recording: "repair", key, "at=2019-\(day)T10:00", "plate=豫F12400", "plateColor=yellow")[
        "REPAIR-UNMATCHED"
      ].int
    }
    #expect(try repair("R-0", "01-10") == nil, "of a plate that nobody noted elsewhere nothing contradicts")
    try vehicle("豫F12400", "2019-02-01")
    #expect(try repair("R-1", "02-10") == nil)
    try vehicle("豫F12401", "2019-03-01")
    #expect(try repair("R-2", "03-10") == 1)
  }

  @Test("a retest by the code of a machine is judged as that machine's, and is found with it")
  func judgedByCode() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.run(
      "record", "machine", "M-1", "code=3-3Z800005", "codedOn=2019-03-01", "place=410600", "class=excavator", "stage=3",
      "fuel=B", "status=inService", "ratedPower=100", "--at", "2019-03-01")
    try hegui.run(
      "record", "check", "C-2", "kind=machine", "at=2019-04-09T09:00", "place=410600", "machine=M-1",
      "outcome=overLimit", "status=confirmed")
    let retest = try hegui.run(
      "record", "check", "RT-1", "kind=machine", "at=2019-04-12T09:00", "place=410600", "machine=3-3Z800005",
      "outcome=pass", "opacityK=1.50", "retestOf=HB-38/C-2")
    #expect(retest.status != 0 && retest.errors.contains("0.80"))
    try hegui.run(
      "record", "check", "C-3", "kind=machine", "at=2019-04-13T09:00", "place=410600", "machine=3-3Z800005",
      "outcome=pass")
    let found = try hegui.run("lookup", "M-1", "--at", "2019-04-14", "--format", "json").json()["findings"]
    #expect(found.strings("check") == ["C-3", "C-2"])
  }

  @Test("a plate written as the vehicle of a passage is judged as that vehicle")
  func gateByPlate() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.run(
      "record", "unit", "U-1", "name=厂", "place=410600", "--at", "2019-01-01")
    try hegui.run(
      "record", "list-entry", "E", "list=emergencyTransport", "place=410600", "subjectKind=unit", "subject=U-1",
      "from=2019-05-01", "source=D")
    try hegui.run(
      "record", "alert", "A", "place=410600", "level=orange", "from=2019-11-10T08:00", "until=2019-11-12T08:00",
      "source=N")
    try hegui.run(
      "record", "vehicle", "LGAG3DV2XK3000401", "plate=豫F12345", "plateColor=yellow", "fuel=B", "stage=4",
      "category=truck", "class=heavy", "place=410600", "--at", "2019-01-01")
    for (key, name) in [("G-1", "vehicle=豫F12345"), ("G-2", "vehicle=豫F·12345")] {
      let passed = try hegui.run(
        "record", "gate-event", key, "unit=U-1", "direction=in", "at=2019-11-11T08:00", name, "fuel=B", "stage=5",
        "purpose=livelihood", "approver=007", "--format", "json"
      ).json()
      #expect(passed["findingCounts"]["GATE-PROHIBITED"].int == 1, "\(name)")
    }
  }

  @Test("of two machines with one code neither is clear while a finding by that code stands")
  func sharedCode() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    var told: [Int?] = []
    for (key, day) in [("M-7", "2020-04-01"), ("M-8", "2020-04-02")] {
      told.append(
        try hegui.findings(
          recording: "machine", key, "code=3-3Z800007", "place=130131", "class=excavator", "fuel=B", "stage=3", "--at",
          day
        )["REG-CODE-SHARED"].int)
    }
    #expect(told == [nil, 1])
    try hegui.run(
      "record", "check", "C-2", "kind=machine", "at=2020-06-11T09:00", "place=130131", "machineCode=3-3Z800007",
      "outcome=overLimit", "status=confirmed")
    for key in ["M-7", "M-8"] {
      let looked = try hegui.run("lookup", key, "--at", "2020-06-12", "--format", "json").json()
      #expect(looked["cases"].strings("id") == ["PS-26/C-2"], "\(key)")
      let decided = try hegui.run(
        "decide", key, "--place", "130131", "--activity", "work", "--at", "2020-06-12T10:00", "--format", "json")
      #expect(decided.status == 3 && decided.output.contains("out of use while case PS-26/C-2 is open"), "\(key)")
    }
  }

  @Test("a step, a letter and an entry keep what their key stands for")
  func keysOfOthers() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    func told(_ arguments: String...) throws -> Int? {
      try hegui.findings(recording: arguments)["RECORD-KEY-REUSED"].int
    }
    for (key, plate) in [("C-1", "冀A10001"), ("C-2", "冀A10002")] {
      try hegui.run(
        "record", "check", key, "kind=roadside", "at=2020-06-08T09:00", "place=130131", "plate=" + plate,
        "plateColor=yellow", "outcome=overLimit", "status=confirmed")
    }
    #expect(
      try told("case-step", "ST", "case=PS-29/C-1", "step=penalty", "at=2020-06-10T09:00", "document=d") == nil)
    #expect(try told("case-step", "ST", "case=PS-29/C-2", "step=penalty", "at=2020-06-11T09:00", "document=d") == 1)
    #expect(try told("letter", "L-1", "unit=U-1", "signedOn=2020-05-01", "document=D") == nil)
    #expect(try told("letter", "L-1", "unit=U-2", "signedOn=2020-05-02", "document=D") == 1)
    #expect(try told("check", "C-1", "vin=LGAG3DV2XK3000402", "at=2020-06-12T09:00") == 1)
    #expect(try told("check", "C-1", "plate=冀A10001", "at=2020-07-01T09:00") == 1)
    #expect(try told("check", "C-1", "at=2020-06-08T09:30") == nil, "a corrected time")
  }

  @Test("a registration that takes records from another vehicle is told, and so is a chain of passes that it ends")
  func movedByRegister() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    func vehicle(_ vin: String, _ day: String, _ values: String...) throws -> JSONValue {
      try hegui.run(arguments: ["record", "vehicle", vin, "--at", day, "--format", "json"] + values).json()[
        "findingCounts"
      ]
    }
    try hegui.run(
      "record", "check", "C-1", "kind=roadside", "at=2020-06-11T09:00", "place=130131", "plate=冀A12345",
      "plateColor=yellow", "outcome=overLimit", "status=confirmed")
    let first = try vehicle("LGAG3DV2XK3000411", "2020-06-20", "plate=冀A12345", "plateColor=yellow")
    #expect(first["REG-BEARER-CHANGED"].int == nil && first["REG-BEARER-KNOWN"].int == 1, "nobody was known before")
    let second = try vehicle("LGAG3DV2XK3000412", "2020-06-15", "plate=冀A12345", "plateColor=yellow")
    #expect(second["REG-BEARER-CHANGED"].int == 1)
    for (key, day) in [("R-1", "01"), ("R-2", "20")] {
      try hegui.run(
        "record", "remote-sensing", key, "place=130131", "opacityPercent=60", "outcome=notJudged",
        "at=2020-06-\(day)T09:00", "plate=冀A10001", "plateColor=yellow")
    }
    for (key, day, vin) in [("S-1", "01", "vin=LGAG3DV2XK3000414"), ("S-2", "05", "officer=F1")] {
      try hegui.run(
        "record", "check", key, "kind=roadside", "at=2020-06-\(day)T10:00", "place=130131", "plate=冀A12399",
        "plateColor=yellow", "outcome=overLimit", "status=confirmed", vin)
    }
    let annulled = try hegui.run("record", "check", "S-1", "status=annulled", "--format", "json").json()
    #expect(annulled["findingCounts"]["REG-BEARER-CHANGED"].int == 1, "S-2 was told by its VIN")
    let petrol = try vehicle("LGAG3DV2XK3000413", "2020-05-01", "plate=冀A10001", "plateColor=yellow", "fuel=A")
    #expect(petrol["REG-REMOTE-SENSING-CLEARED"].int == 1)
    let diesel = try vehicle("LGAG3DV2XK3000413", "2020-05-02", "plate=冀A10001", "plateColor=yellow", "fuel=B")
    #expect(diesel["REG-REMOTE-SENSING"].int == 1)
  }

  @Test("what was signed, entered or phased out within a closed month is late, whatever day it is said to hold from")
  func lateDays() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.run("record", "unit", "U-1", "name=厂", "place=130131", "--at", "2020-01-01")
    try hegui.run("period", "close", "2020-06", "--pack", "pingshan-2020")
    for record in [
      ["letter", "L-1", "unit=U-1", "signedOn=2020-06-10", "document=D"],
      [
        "list-entry", "E-1", "list=keyUnits", "place=130131", "subjectKind=unit", "subject=U-1", "from=2020-06-01",
        "source=D",
      ],
      ["vehicle", "LGAG3DV2XK3000421", "place=130131", "phasedOutOn=2020-06-10"],
    ] {
      let told = try hegui.run(arguments: ["record"] + record + ["--at", "2020-08-01", "--format", "json"]).json()
      #expect(told["findingCounts"]["RECORD-LATE"].int == 1, "\(record)")
    }
  }

  @Test("a check that names one vehicle or machine and shows another one's plate or code is told")
  func namesTwo() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    for (key, code) in [("M-1", "21A000001"), ("M-2", "21A000002")] {
      try hegui.run("record", "machine", key, "code=" + code, "place=130131", "--at", "2020-01-01")
    }
    for (key, plate) in [("LGAG3DV2XK3000601", "冀A12345"), ("LGAG3DV2XK3000602", "冀A12346")] {
      try hegui.run("record", "vehicle", key, "plate=" + plate, "plateColor=yellow", "--at", "2020-01-01")
    }
    func told(_ key: String, _ values: String...) throws -> Int? {
      try hegui.findings(
        recording: [
          "check", key, "at=2020-06-16T09:00", "place=130131", "outcome=overLimit", "status=confirmed",
        ] + values
      )["CHECK-NAMES-TWO"].int
    }
    #expect(try told("K-1", "kind=machine", "machine=M-1", "machineCode=2-1A000002") == 1)
    #expect(try told("K-2", "kind=machine", "machine=M-1", "machineCode=2-1A000001") == nil)
    #expect(try told("K-3", "kind=roadside", "vin=LGAG3DV2XK3000601", "plate=冀A12346", "plateColor=yellow") == 1)
    #expect(try told("K-4", "kind=roadside", "vin=LGAG3DV2XK3000601", "plate=冀A12345", "plateColor=yellow") == nil)
  }
}
