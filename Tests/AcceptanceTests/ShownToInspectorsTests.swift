import Testing

/// What a case or a look-up has to tell the person who acts on it.
@Suite("What inspectors are shown of cases, repairs and devices")
struct ShownToInspectorsTests {
  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    return hegui
  }

  private func truck(_ hegui: HeguiProcess) throws {
    try hegui.succeed(
      "record", "vehicle", "LZ0B9JA36H1000613", "plate=冀A12345", "plateColor=yellow", "place=130131", "--at",
      "2020-01-01")
  }

  @Test("a repair recorded by plate stands in the history of the vehicle that bore it then, and in no other's")
  func repairByPlate() throws {
    let hegui = try registry()
    try truck(hegui)
    try hegui.succeed(
      "record", "repair", "RP1", "at=2020-06-15T10:00", "plate=冀A12345", "plateColor=yellow", "items=DPF")
    try hegui.succeed(
      "record", "repair", "RP2", "at=2020-06-16T10:00", "plate=冀A12345", "plateColor=blue", "items=DPF")
    try hegui.succeed("record", "repair", "RP3", "at=2020-06-17T10:00", "vin=LZ0B9JA36H1000613", "items=EGR")
    try hegui.succeed("record", "vehicle", "LZ0B9JA36H1000613", "plate=冀A54321", "--at", "2020-07-01")
    try hegui.succeed(
      "record", "vehicle", "LZ0B9JA36H1000614", "plate=冀A12345", "plateColor=yellow", "place=130131", "--at",
      "2020-07-01")
    let former = try hegui.run("lookup", "LZ0B9JA36H1000613", "--format", "json").json()
    #expect(former["repairs"].strings("id") == ["RP3", "RP1"])
    // Of the blue one nothing is known but its repair, and yet it may be what stands there.
    #expect(try hegui.json("lookup", "冀A12345", status: 4)["status"].string == "ambiguous")
    let bearer = try hegui.run("lookup", "冀A12345", "--color", "yellow", "--format", "json").json()
    #expect(bearer["vehicle"]["key"].string == "LZ0B9JA36H1000614")
    #expect(bearer["repairs"].list.isEmpty)
  }

  @Test("every step has an owner by whom it can be asked for, also where the plan names it in words alone")
  func ownersInWords() throws {
    let hegui = try registry()
    try hegui.succeed(
      "record", "fuel-site-check", "FC1", "at=2020-05-06T09:00", "place=130131", "fuelSite=F1", "ledgerPresent=false",
      "sellsUrea=true", "outcome=notJudged")
    try hegui.succeed(
      "record", "suspicion", "S1", "kind=illegalFuel", "at=2020-05-07T09:00", "place=130131", "fuelSite=F2")
    let listed = try hegui.json("case", "list", "--open", "--owner", "others", "--at", "2020-06-01", status: 1)
    #expect(listed["cases"].strings("id") == ["PS-27/FC1", "PS-28/S1"])
    let step = listed["cases"][0]["steps"][0]
    #expect(step["owners"].list.compactMap(\.string) == ["others"])
    #expect(step["owner"]["zh"].string == "县成品油市场领导小组办公室及成员单位")
    for entry in try hegui.json("case", "list", "--open", "--at", "2020-06-01", status: 1)["cases"].list {
      for step in entry["steps"].list { #expect(!step["owners"].list.isEmpty, "\(entry["id"].string ?? "")") }
    }
    // In words it is said who that is.
    let text = try hegui.run("case", "show", "PS-28/S1", "--at", "2020-06-01", "--lang", "en").output
    #expect(text.split { $0.isWhitespace }.joined(separator: " ").contains("county refined-oil market group"))
    #expect(try hegui.run("case", "list", "--owner", "nobody").status == 64)
  }

  @Test(
    "a finding of a device that was not in service says so wherever it is shown",
    arguments: [("zh", "检查时该设备未启用或已停用"), ("en", "the device was not in service")])
  func deviceOutOfService(language: String, words: String) throws {
    let hegui = try registry()
    try truck(hegui)
    try hegui.succeed(
      "record", "device", "D1", "kind=blackSmokeCamera", "place=130131", "inServiceOn=2020-09-01", "--at", "2020-01-01")
    try hegui.succeed(
      "record", "check", "B1", "kind=roadside", "at=2020-07-01T09:00", "place=130131", "vin=LZ0B9JA36H1000613",
      "outcome=overLimit", "status=confirmed", "device=D1")
    for asked in [["lookup", "check:B1"], ["lookup", "冀A12345"], ["case", "show", "PS-29/B1"]] {
      let text = try hegui.run(arguments: asked + ["--at", "2020-07-02", "--lang", language]).output
      let unbroken = text.split { $0.isWhitespace }.joined(separator: language == "en" ? " " : "")
      #expect(unbroken.contains(words), "\(asked)")
    }
    let finding = try hegui.run("lookup", "check:B1", "--format", "json").json()["findings"][0]
    #expect(finding["device"]["en"].string?.contains("2020-09-01") == true)
    #expect(try hegui.json("case", "show", "PS-29/B1", status: 1)["notes"].list.count == 1)
    try hegui.succeed("record", "device", "D1", "inServiceOn=2020-01-01", "--at", "2020-01-02")
    #expect(try hegui.json("case", "show", "PS-29/B1", status: 1)["notes"].list.isEmpty)
  }

  @Test("the case of a suspicion shows what raised it, the figures and where they come from")
  func suspicion() throws {
    let hegui = try registry()
    try hegui.succeed(
      "record", "suspicion", "S1", "kind=stationFraud", "at=2020-07-01T09:00", "place=130131", "station=1301310001",
      "trigger=identicalReadings", "figures=3 of 7", "source=HJ 1237", "status=suspected")
    let opened = try hegui.json("case", "show", "PS-33/S1", status: 1)["cases"][0]["timeline"][0]["particulars"]
    #expect(opened["trigger"].string == "identicalReadings")
    #expect(opened["figures"].string == "3 of 7")
    #expect(opened["source"].string == "HJ 1237")
    let text = try hegui.run("case", "show", "PS-33/S1", "--lang", "en").output
    for shown in ["Trigger: identicalReadings", "Figures: 3 of 7", "Source: HJ 1237"] { #expect(text.contains(shown)) }
  }

  @Test("a machine on a site that an open case keeps out of use is marked, and its entry is something to act on")
  func outOfUseOnSite() throws {
    let hegui = try registry()
    try hegui.succeed(
      "record", "check", "M-3", "kind=blackSmoke", "at=2020-06-11T09:00", "place=130131", "machine=M1",
      "outcome=overLimit", "status=confirmed")
    for (key, machine) in [("E1", "M1"), ("E2", "M2")] {
      let entry = try hegui.run(
        "record", "site-entry", key, "machine=" + machine, "site=S1", "place=130131", "reportedAt=2020-06-12T09:00",
        "enteredAt=2020-06-13T09:00")
      #expect(entry.status == (machine == "M1" ? 1 : 0))
    }
    let members = try hegui.run("list", "machinesOnSite", "--at", "2020-07-01", "--format", "json").json()["members"]
    #expect(members.strings("key") == ["M1", "M2"])
    #expect(members[0]["reason"]["en"].string?.hasSuffix("out of use while case PS-26/M-3 is open") == true)
    #expect(members[1]["reason"]["en"].string?.contains("out of use") == false)
  }

  @Test("a passage that the plan forbids is something to act on, also by its exit code")
  func forbiddenPassage() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    _ = try hegui.json("import", HeguiProcess.fixture("supervision"), status: 1)
    func pass(_ key: String, at day: String) throws -> ProcessResult {
      try hegui.run(
        "record", "gate-event", key, "unit=U-PLANT", "at=\(day)T09:10", "direction=in", "plate=豫F10002",
        "plateColor=yellow", "purpose=other", "--format", "json")
    }
    let forbidden = try pass("G-alert", at: "2019-11-21")
    #expect(try forbidden.json()["findingCounts"]["GATE-PROHIBITED"].int == 1)
    #expect(forbidden.status == 1)
    #expect(try pass("G-before", at: "2019-11-18").status == 0)
  }

  @Test("a workshop that the register does not hold is shown by the checks and repairs that name it")
  func unregisteredWorkshop() throws {
    let hegui = try registry()
    try hegui.succeed(
      "record", "workshop-supervision", "WS1", "at=2020-07-01T09:00", "place=130131", "workshop=W1",
      "outcome=notJudged")
    try hegui.succeed("record", "repair", "R1", "at=2020-07-01T10:00", "machine=M", "workshop=W2", "items=DPF")
    let checked = try hegui.run("lookup", "workshop:W1", "--format", "json").json()
    #expect(checked["status"].string == "found")
    #expect(checked["record"]["registered"].bool == false)
    #expect(checked["findings"].strings("check") == ["WS1"])
    let repairing = try hegui.run("lookup", "workshop:W2", "--format", "json").json()
    #expect(repairing["status"].string == "found")
    #expect(repairing["repairs"].strings("id") == ["R1"])
    #expect(try hegui.run("lookup", "workshop:W3", "--format", "json").json()["status"].string == "unknown")
    #expect(try hegui.run("lookup", "workshop:W1", "--at", "2020-06-30").status == 4)
  }
}
