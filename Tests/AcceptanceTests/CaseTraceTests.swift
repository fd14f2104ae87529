import Testing

@Suite("What happens to a case leaves its trace, and takes nothing from anybody")
struct CaseTraceTests {
  private func pingshan() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    return hegui
  }

  private func check(
    _ hegui: HeguiProcess, _ key: String, _ at: String, _ values: String...
  ) throws -> JSONValue {
    try hegui.run(
      arguments: ["record", "check", key, "kind=roadside", "at=" + at, "place=130131", "--format", "json"] + values
    ).json()
  }

  @Test("an annulment and a confirmation of the day of the finding hold")
  func sameDay() throws {
    let hegui = try pingshan()
    _ = try check(
      hegui, "K-1", "2020-06-11T09:00", "plate=冀A12345", "plateColor=yellow", "outcome=overLimit", "status=confirmed")
    try hegui.run("record", "check", "K-1", "status=annulled", "--at", "2020-06-11")
    let looked = try hegui.json("lookup", "冀A12345", "--at", "2020-06-12", status: 4)
    #expect(looked["cases"].list.isEmpty && looked["findings"].strings("status") == ["annulled"])
    _ = try check(
      hegui, "K-2", "2020-06-13T09:00", "plate=冀A12346", "plateColor=yellow", "outcome=overLimit", "status=suspected")
    try hegui.run("record", "check", "K-2", "status=confirmed", "--at", "2020-06-13")
    #expect(
      try hegui.json("lookup", "冀A12346", "--at", "2020-06-14", status: 4)["cases"].strings("id") == ["PS-29/K-2"])
    let early = try hegui.run(
      "record", "check", "K-2", "status=annulled", "--at", "2020-06-13T08:00", "--format", "json"
    ).json()
    #expect(early["findingCounts"]["RECORD-WITHOUT-EFFECT"].int == 1)
  }

  @Test("a key that is in use takes no second event, and who is moved to somebody else is told")
  func reusedKey() throws {
    let hegui = try pingshan()
    let over = ["outcome=overLimit", "status=confirmed", "plateColor=yellow"]
    _ = try check(hegui, "F-12", "2020-06-11T09:00", "plate=冀A10001", over[0], over[1], over[2])
    let second = try check(hegui, "F-12", "2020-06-20T09:00", "plate=冀A10002", over[0], over[1], over[2])
    #expect(second["findingCounts"]["RECORD-KEY-REUSED"].int == 1)
    #expect(second["totals"]["rejected"].int == 1)
    #expect(
      try hegui.json("lookup", "冀A10001", "--at", "2020-06-21", status: 4)["cases"].strings("id") == ["PS-29/F-12"])
    let moved = try hegui.run("record", "check", "F-12", "plate=冀A10003", "--format", "json").json()
    #expect(moved["findingCounts"]["RECORD-SUBJECT-CHANGED"].int == 1)
  }

  @Test("so is who is named no more, since the case of the record is gone with him")
  func namedNoMore() throws {
    let hegui = try pingshan()
    _ = try check(
      hegui, "F-13", "2020-06-11T09:00", "plate=冀A10001", "plateColor=yellow", "outcome=overLimit", "status=confirmed")
    func clear(_ record: String, _ names: String) throws -> Int? {
      let statement = #"<check record="\#(record)" effective="2020-06-12" key="F-13" clear="\#(names)"/>"#
      return try hegui.run(
        "import", hegui.folder.file(record + ".xml", Documents.register([statement])), "--format", "json"
      ).json()["findingCounts"]["RECORD-SUBJECT-CHANGED"].int
    }
    #expect(try clear("F-13-2", "plateColor") == nil)
    #expect(try clear("F-13-3", "plate") == 1)
  }

  @Test("a fuel sample, and a pass with a defect, pass no retest")
  func retests() throws {
    let hegui = try pingshan()
    try hegui.run(
      "record", "check", "M-3", "kind=machine", "at=2020-06-11T09:00", "place=130131", "machineCode=AB123456",
      "outcome=overLimit", "status=confirmed")
    for (step, day) in [("stop", "12"), ("penalty", "13")] {
      try hegui.run("case", "advance", "PS-26/M-3", step, "--at", "2020-06-" + day, "--document", "D")
    }
    try hegui.run("record", "repair", "R", "at=2020-06-13T12:00", "machineCode=AB123456")
    func retest(_ key: String, _ values: String...) throws -> Int? {
      try hegui.run(
        arguments: [
          "record", "check", key, "at=2020-06-14T10:00", "place=130131", "machineCode=AB123456", "outcome=pass",
          "retestOf=PS-26/M-3", "--format", "json",
        ] + values
      ).json()["findingCounts"]["CHECK-RETEST-UNMATCHED"].int
    }
    #expect(try retest("RT-1", "kind=fuelTank") == 1)
    #expect(try retest("RT-2", "kind=machine", "deviceRemoved=true") == 1)
    #expect(
      try hegui.run("case", "advance", "PS-26/M-3", "release", "--at", "2020-06-15", "--document", "D").status == 3)
    #expect(try retest("RT-3", "kind=machine") == nil)
    #expect(
      try hegui.run("case", "advance", "PS-26/M-3", "release", "--at", "2020-06-15", "--document", "D").status == 0)
    try hegui.run("record", "check", "RT-3", "status=annulled", "--at", "2020-06-20")
    try hegui.run(
      "record", "check", "RT-4", "kind=machine", "at=2020-07-14T10:00", "place=130131", "machineCode=AB123456",
      "outcome=pass", "retestOf=PS-26/M-3")
    let case_ = try hegui.run("case", "show", "PS-26/M-3", "--at", "2020-07-15", "--format", "json").json()
    #expect(case_["cases"][0]["status"].string == "open", "the release of June is none")
  }

  @Test("an unregistered machine that is named by its code in two ways has one case")
  func oneMachine() throws {
    let hegui = try pingshan()
    for (key, name) in [("M-3", "machineCode=AB123456"), ("M-4", "machine=AB123456")] {
      try hegui.run(
        "record", "check", key, "kind=machine", "at=2020-06-11T1\(key.last ?? "0"):00", "place=130131", name,
        "outcome=overLimit", "status=confirmed")
    }
    let looked = try hegui.json("lookup", "AB123456", "--at", "2020-06-12", status: 3)
    #expect(looked["status"].string == "found")
    #expect(looked["cases"].strings("id") == ["PS-26/M-3"], "one machine, one day")
    let decided = try hegui.run(
      "decide", "AB123456", "--place", "130131", "--activity", "work", "--at", "2020-06-12T10:00", "--lang", "en")
    #expect(decided.status == 3 && decided.output.contains("out of use"))
  }

  @Test("a code as printed on its label, and a plate with its dot, name the same as without")
  func writings() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.run(
      "record", "machine", "M-5", "code=3-3Z800005", "codedOn=2019-03-01", "place=410600", "stage=3", "fuel=B", "--at",
      "2019-03-01")
    try hegui.run(
      "record", "machine-check", "K-1", "at=2019-09-01T10:00", "place=410600", "machine=3-3z800005",
      "outcome=overLimit", "status=confirmed")
    #expect(
      try hegui.json("lookup", "3-3Z800005", "--at", "2019-09-02", status: 3)["cases"].strings("id") == ["HB-38/K-1"])
    for (number, subject) in ["豫f10001", "豫F·10002", "豫F10003@yellow", "vehicle:lgag3dv2xk3000204"].enumerated() {
      try hegui.run(
        "record", "list-entry", "L-\(number)", "list=vehicleBlacklist", "place=410600", "subjectKind=vehicle",
        "subject=" + subject, "from=2019-05-01", "source=D")
    }
    for key in ["豫F10001", "豫F10002", "豫F10003", "LGAG3DV2XK3000204"] {
      let looked = try hegui.run("lookup", key, "--at", "2019-05-10", "--format", "json").json()
      #expect(looked["lists"].strings("list") == ["vehicleBlacklist"], "\(key), from its day on although told later")
    }
    let wrong = try hegui.run(
      "record", "list-entry", "L-9", "list=vehicleBlacklist", "place=410600", "subjectKind=unit", "subject=U-1",
      "from=2019-05-01", "source=D", "--format", "json")
    #expect(wrong.status != 0 && wrong.output.contains("subjectKind"))
  }

  @Test("a code that was given again is asked for by whoever bears it at that moment")
  func reissued() throws {
    let hegui = try pingshan()
    try hegui.run("record", "machine", "M-1", "code=31A100001", "place=130131", "--at", "2020-01-01")
    try hegui.run("record", "machine", "M-1", "code=31A100777", "--at", "2020-08-10")
    try hegui.run("record", "machine", "M-2", "code=31A100001", "place=130131", "--at", "2020-09-01")
    for (day, key) in [("2020-08-02", "M-1"), ("2020-08-20", "M-1"), ("2020-09-02", "M-2")] {
      let looked = try hegui.run("lookup", "3-1A100001", "--at", day, "--format", "json").json()
      #expect(looked["machine"]["key"].string == key, "\(day)")
    }
  }

  @Test(
    "a record that is moved out of a closed month is late, and so is one of another place whose vehicle is ranked here")
  func late() throws {
    let hegui = try pingshan()
    let over = ["outcome=overLimit", "status=confirmed", "plateColor=yellow"]
    _ = try check(hegui, "K-1", "2020-06-11T09:00", "plate=冀A10001", over[0], over[1], over[2])
    try hegui.run("period", "close", "2020-06", "--pack", "pingshan-2020")
    let moved = try hegui.run("record", "check", "K-1", "at=2020-07-11T09:00", "--format", "json").json()
    #expect(moved["findingCounts"]["RECORD-LATE"].int == 1)
    _ = try hegui.run(
      "record", "machine", "M-1", "place=130131", "--at", "2020-07-01")
    let stay = try hegui.run(
      "record", "site-entry", "E-1", "machine=M-1", "site=S", "place=130131", "enteredAt=2020-06-05T08:00",
      "exitedAt=2020-07-05T08:00", "--format", "json"
    ).json()
    #expect(stay["findingCounts"]["RECORD-LATE"].int == 1)
  }

  @Test(
    "a corrected inspection keeps the case of its failure and what was done in it; corrected to a pass it is annulled")
  func corrected() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.run(
      "record", "station", "41060001", "name=示例", "place=410600", "listedFrom=2018-01-01", "--at", "2018-01-01")
    func take(_ serial: String, _ verdict: String, _ day: String, replacing other: String? = nil) throws {
      var record = try Documents.inspection(
        serial: serial,
        [
          "station": "41060001", "verdict": verdict, "start": "\(day)T09:20:00+08:00", "end": "\(day)T09:37:00+08:00",
        ])
      if let other {
        record = record.replacing("</verdict>", with: "</verdict><supersedes>\(other)</supersedes>")
      }
      let path = try hegui.folder.file(serial + ".xml", Documents.inspections([record]))
      let result = try hegui.run("import", path)
      #expect(result.status <= 1, "\(result.errors) \(result.output)")
    }
    func show(_ number: String) throws -> JSONValue {
      try hegui.run("case", "show", number, "--at", "2020-03-20", "--format", "json").json()["cases"][0]
    }
    try take("S1", "fail", "2020-03-10")
    try hegui.run("case", "advance", "HB-28/S1", "repair", "--document", "WX-17", "--at", "2020-03-11")
    try take("S2", "pass", "2020-03-12")
    #expect(try show("HB-28/S1")["status"].string == "closed")
    try take("S1b", "fail", "2020-03-10", replacing: "S1")
    #expect(try show("HB-28/S1")["status"].string == "closed", "its former number and its repair are kept")
    #expect(try show("HB-28/S1")["id"].string == "HB-28/S1b")
    #expect(
      try hegui.run("list", "maintenanceExceptions", "--at", "2020-03-20", "--format", "json").json()["members"].list
        .isEmpty)
    try take("S1c", "pass", "2020-03-10", replacing: "S1b")
    #expect(try show("HB-28/S1b")["status"].string == "annulled")
    #expect(try hegui.run("case", "show", "HB-28/S1", "--at", "2020-03-20").status == 0)
  }

  @Test("a loop of inspection and maintenance stays where the inspection failed, wherever its vehicle goes")
  func moved() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.run(
      "record", "station", "41060001", "name=示例", "place=410600", "listedFrom=2018-01-01", "--at", "2018-01-01")
    let record = try Documents.inspection(serial: "S1", ["station": "41060001"])
    try hegui.run("import", hegui.folder.file("S1.xml", Documents.inspections([record])))
    try hegui.run(
      "record", "vehicle", "LZZ5BLVF6EA000102", "plate=冀A10002", "plateColor=yellow", "place=130131", "--at",
      "2020-04-01")
    let cases = try hegui.run("case", "list", "--at", "2020-05-01", "--format", "json").json()["cases"]
    #expect(cases.strings("id").contains("HB-28/S1"))
  }

  @Test("a correction that comes before its record waits for it; one that comes later and of another thing is held")
  func anyOrder() throws {
    let hegui = try pingshan()
    let confirmed = "<check record=\"C-2\" effective=\"2020-06-15\" key=\"K-1\"><status>confirmed</status></check>"
    let check = """
      <check record="C-1" effective="2020-06-11T09:00:00+08:00" key="K-1"><kind>roadside</kind>\
      <at>2020-06-11T09:00:00+08:00</at><place>130131</place><plate>冀A12345</plate><plateColor>yellow</plateColor>\
      <outcome>overLimit</outcome><status>suspected</status></check>
      """
    let taken = try hegui.run(
      "import", hegui.folder.file("both.xml", Documents.register([confirmed, check])), "--format", "json")
    #expect(try taken.json()["totals"]["accepted"].int == 2)
    #expect(
      try hegui.run("lookup", "冀A12345", "--at", "2020-06-16", "--format", "json").json()["cases"].strings("id")
        == ["PS-29/K-1"])
    func told(_ arguments: String...) throws -> Int? {
      try hegui.run(arguments: ["record"] + arguments + ["--format", "json"]).json()["findingCounts"][
        "RECORD-KEY-REUSED"
      ].int
    }
    _ = try told("case-step", "S", "case=PS-29/K-1", "step=penalty", "at=2020-06-16T09:00", "document=D1")
    #expect(try told("case-step", "S", "case=PS-29/K-1", "step=repair", "at=2020-06-17T09:00", "document=D2") == 1)
    #expect(
      try told("joint-action", "A", "place=130131", "from=2020-11-05T09:00", "departments=EEB transport") == nil)
    #expect(try told("joint-action", "A", "place=130131", "from=2020-11-06T09:00", "departments=EEB transport") == 1)
    #expect(try told("site-entry", "E", "machine=M-1", "site=S-7", "enteredAt=2020-06-03T08:00") == nil)
    #expect(try told("site-entry", "E", "machine=M-1", "site=S-7", "exitedAt=2020-06-05T08:00") == nil)
    #expect(try told("site-entry", "E", "machine=M-1", "site=S-7", "enteredAt=2020-06-12T08:00") == 1)
  }

  @Test("a former code where a key belongs means the machine that bore it, and makes no machine of its own")
  func formerCode() throws {
    let hegui = try pingshan()
    try hegui.run("record", "machine", "M-1", "code=33Z800001", "place=130131", "stage=3", "--at", "2020-01-01")
    try hegui.run("record", "machine", "M-1", "code=33Z800002", "--at", "2020-03-01")
    for (key, name, hour) in [("A-1", "machineCode=3-3Z800001", "09"), ("A-2", "machine=3-3Z800001", "10")] {
      try hegui.run(
        "record", "check", key, "kind=machine", "at=2020-05-09T\(hour):00", "place=130131", name, "outcome=overLimit",
        "status=confirmed")
    }
    let looked = try hegui.run("lookup", "M-1", "--at", "2020-07-01", "--format", "json").json()
    #expect(looked["cases"].strings("id") == ["PS-26/A-1"])
    #expect(Set(looked["findings"].strings("check")) == ["A-1", "A-2"])
  }

  @Test("a new record that notes a VIN beside a plate and so takes a case from another vehicle is told")
  func noted() throws {
    let hegui = try pingshan()
    func seen(_ key: String, _ day: String, _ vin: String?) throws -> Int? {
      let named = vin.map { ["vin=" + $0] } ?? ["officer=F1"]
      return try hegui.run(
        arguments: [
          "record", "check", key, "kind=roadside", "at=2020-06-\(day)T09:00", "place=130131", "plate=冀A20001",
          "plateColor=yellow", "outcome=" + (vin == nil ? "overLimit" : "pass"), "status=confirmed", "--format", "json",
        ] + named
      ).json()["findingCounts"]["REG-BEARER-CHANGED"].int
    }
    #expect(try seen("C-3", "11", nil) == nil)
    #expect(try seen("C-4", "21", "LGAG3DV2XK3000501") == nil, "nobody was known before")
    #expect(try seen("C-5", "15", "LGAG3DV2XK3000502") == 1)
    #expect(try seen("C-6", "25", "LGAG3DV2XK3000503") == nil, "later than what is known")
  }
}
