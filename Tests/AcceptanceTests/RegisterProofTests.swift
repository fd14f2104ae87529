import Foundation
import Testing

@Suite("What decisions rest on is proven by the register, not stated in a case")
struct RegisterProofTests {
  @Test("a station is not revoked by a step: it is taken off the list, and the step is done (HB-27)")
  func revoked() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.succeed(
      "record", "station", "41060001", "name=示例", "place=410600", "listedFrom=2019-01-01", "--at", "2019-01-01")
    try hegui.run(
      "record", "suspicion", "S-1", "kind=stationFraud", "at=2019-07-01T09:00", "place=410600", "station=41060001")
    try hegui.run("case", "advance", "HB-27/S-1", "confirmed", "--at", "2019-07-02", "--document", "D-1")
    let before = try hegui.state()
    let stated = try hegui.run(
      "case", "advance", "HB-27/S-1", "revoked", "--at", "2019-07-10", "--document", "D-2", "--format", "json")
    #expect(stated.status == 3)
    #expect(try stated.errorDocument()["error"]["hint"].string?.contains("station.listedUntil") == true)
    let recorded = try hegui.run(
      "record", "case-step", "X", "case=HB-27/S-1", "step=revoked", "at=2019-07-10T10:00", "document=D-2")
    #expect(recorded.status == 3)
    #expect(try hegui.state() == before)
    try hegui.succeed("record", "station", "41060001", "listedUntil=2019-07-10", "--at", "2019-07-10")
    let shown = try hegui.json("case", "show", "HB-27/S-1", "--at", "2019-07-11", status: 1)["cases"][0]
    #expect(shown["steps"].strings("id") == ["penalty"])
  }

  @Test("a step that is recorded late is judged by where the case stood then")
  func late() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.run(
      "record", "roadside-check", "F", "at=2020-06-11T09:00", "place=130131", "vin=LSVAU2180N2183294",
      "outcome=overLimit", "status=confirmed")
    for (step, day) in [("penalty", "12"), ("repair", "14"), ("retest", "15")] {
      let result = step == "retest" ? "failed" : "done"
      try hegui.run("case", "advance", "PS-29/F", step, "--result", result, "--at", "2020-06-\(day)")
    }
    // The case waits for a second repair now; that the retest had failed once before fits on its day alone.
    let fits = try hegui.run("case", "advance", "PS-29/F", "repair", "--at", "2020-06-16T10:00", "--document", "D")
    #expect(fits.status == 1, "\(fits.errors)")
    let second = try hegui.run("case", "advance", "PS-29/F", "retest", "--result", "failed", "--at", "2020-06-17")
    #expect(second.status == 1)
    let between = try hegui.run("case", "advance", "PS-29/F", "repair", "--at", "2020-06-15T12:00", "--dry-run")
    #expect(between.status == 3, "the later repair would not count any more")
  }

  @Test("a vehicle or machine is phased out by what is read off it; nothing is made up (XC-10)")
  func phasedOut() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.run("record", "vehicle", "LZZ5BLVF1JA000100", "plate=冀A12345", "plateColor=yellow", "status=inService")
    try hegui.run("record", "machine", "M-1", "code=2-1A100001", "place=130131", "stage=1", "status=inService")
    try hegui.succeed("record", "phase-out", "冀A12345", "phasedOutOn=2020-06-01")
    try hegui.succeed("record", "phase-out", "2-1A100001", "phasedOutOn=2020-06-01")
    let unknown = try hegui.run("record", "phase-out", "冀A99999", "phasedOutOn=2020-06-01")
    #expect(unknown.status == 4)
    let counts = try hegui.json("db", "info")["counts"]
    #expect(counts["vehicle"].int == 2 && counts["machine"].int == 2, "two statements each about one subject")
    for (key, lang, words) in [
      ("冀A12345", "en", "phased out (in service on file)"), ("2-1A100001", "zh", "已淘汰（登记为在用）"),
    ] {
      #expect(try hegui.run("lookup", key, "--lang", lang).output.contains(words))
    }
  }

  @Test("who asks about a station sees its suspicions; the case shows trigger, figures and source in both languages")
  func suspicions() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    try hegui.succeed("policy", "load", "pingshan-2020")
    let copy = try Documents.inspection(serial: "A20200310-9001", ["vin": "LZZ5BLVF1JA000991"])
      .replacingOccurrences(of: #"<plate[^>]*>[^<]*</plate>"#, with: "", options: .regularExpression)
    try hegui.run("import", try hegui.folder.file("copy.xml", Documents.inspections([copy])))
    let opened = try hegui.json("station", "suspicions", "--month", "2020-03", "--open", status: 1)["suspicions"][0]
    let station = try #require(opened["station"].string)
    let found = try hegui.run("lookup", "station:" + station, "--format", "json").json()
    #expect(found["cases"].list.contains { $0["confirmed"].bool == false })
    let number = "PS-33/" + (try #require(opened["check"].string))
    for (lang, words) in [("en", ["Trigger: ", "Figures: ", "Source: ", "US EPA"]), ("zh", ["触发规则：", "美国环保署"])] {
      let shown = try hegui.run("case", "show", number, "--lang", lang).output
      for word in words { #expect(shown.contains(word), "\(lang): \(word)") }
    }
  }

  @Test("a forbidden passage asks for action whichever way it comes; an undecided one is undetermined")
  func passages() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.run("record", "unit", "U-1", "name=钢厂", "place=410600", "sector=steel", "--at", "2019-01-01")
    try hegui.run(
      "record", "list-entry", "L-1", "list=emergencyTransport", "place=410600", "subjectKind=unit", "subject=U-1",
      "from=2019-01-01", "source=N-1", "--at", "2019-01-01")
    try hegui.run(
      "record", "alert", "A-1", "place=410600", "level=red", "from=2019-11-28T08:00", "until=2019-11-30T08:00",
      "source=N-9")
    let file = try hegui.folder.file(
      "gate.xml",
      Documents.register([
        """
        <gateEvent record="G" effective="2019-11-29T08:00:00+08:00" key="G"><unit>U-1</unit>
          <at>2019-11-29T08:00:00+08:00</at><direction>in</direction><plate>豫F12345</plate>
          <plateColor>yellow</plateColor><fuel>B</fuel><stage>3</stage><category>truck</category><class>heavy</class>
        </gateEvent>
        """
      ]))
    let imported = try hegui.run("import", file, "--format", "json")
    #expect(try imported.json()["findingCounts"]["GATE-PROHIBITED"].int == 1)
    #expect(imported.status == 1)
    let undecided = try hegui.run(
      "record", "gate-event", "G-2", "unit=U-1", "at=2019-11-29T09:00", "direction=in", "plate=豫F54321",
      "plateColor=yellow", "--format", "json")
    #expect(try undecided.json()["findingCounts"]["GATE-UNDETERMINED"].int == 1)
    #expect(undecided.status == 4)
    let chinese = try hegui.run(
      "record", "gate-event", "G-3", "unit=U-1", "at=2019-11-29T09:10", "direction=in", "plate=豫F54322",
      "plateColor=yellow", "--lang", "zh")
    #expect(chinese.status == 4 && chinese.output.contains("缺：进出厂用途"), "\(chinese.output)")
    #expect(chinese.output.contains("车辆类别（vehicle.category）、燃料种类"), "\(chinese.output)")
  }

  @Test("a name that says the kind cannot be contradicted; a finding on nobody is told")
  func names() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    let words = ["at=2020-06-11T09:00", "place=130131", "outcome=overLimit", "status=confirmed"]
    #expect(try hegui.run(arguments: ["record", "roadside-check", "C-1", "kind=premises"] + words).status == 64)
    let nobody = try hegui.run(arguments: ["record", "roadside-check", "C-1"] + words + ["--format", "json"])
    #expect(try nobody.json()["findingCounts"]["CHECK-NO-SUBJECT"].int == 1)
    let named = try hegui.run(
      arguments: ["record", "roadside-check", "C-2", "plate=冀A12345", "--format", "json"] + words)
    #expect(try named.json()["findingCounts"]["CHECK-NO-SUBJECT"].int == nil)
  }

  @Test("a finding under a former code puts the machine out of use wherever it is asked for (PS-26)")
  func formerCode() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.succeed(
      "record", "machine", "M-1", "code=3-3A000001", "codedOn=2020-01-05", "place=130131", "stage=3", "fuel=B",
      "--at", "2020-01-05")
    try hegui.succeed(
      "record", "machine", "M-1", "code=3-3A000009", "codeChangedOn=2020-06-01", "--at", "2020-06-01")
    try hegui.run(
      "record", "machine-check", "K", "machineCode=3-3A000001", "at=2020-06-10T09:00", "place=130131",
      "outcome=overLimit", "status=confirmed")
    for key in ["M-1", "3-3A000001", "3-3A000009"] {
      let found = try hegui.run("lookup", key, "--at", "2020-06-11", "--format", "json").json()
      #expect(found["cases"].strings("id") == ["PS-26/K"], "\(key)")
      #expect(found["findings"].strings("check") == ["K"], "\(key)")
    }
    let transit = try hegui.run("decide", "M-1", "--place", "130131", "--activity", "transit", "--at", "2020-06-11")
    #expect(transit.output.contains("PS-26/K"))
  }

  @Test("a confirmed suspicion that no plan takes up is told")
  func withoutCase() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "610102", "--pack", "xincheng-2024")
    let words = ["at=2024-11-03T08:00", "place=610102", "plate=陕A20001", "--format", "json"]
    let dust = try hegui.run(arguments: ["record", "suspicion", "S-1", "kind=dustTruck", "status=confirmed"] + words)
    #expect(try dust.json()["findingCounts"]["SUSPICION-NO-CASE"].int == 1)
    let fuel = try hegui.run(arguments: ["record", "suspicion", "S-2", "kind=mobileTruck", "status=confirmed"] + words)
    #expect(try fuel.json()["findingCounts"]["SUSPICION-NO-CASE"].int == nil)
  }

  @Test("a step of the day the case opens counts; an annulled case takes none; a retest of nothing is told")
  func stepsAndRetests() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    let words = ["at=2020-06-11T10:00", "place=130131", "plate=冀A12345", "plateColor=yellow"]
    try hegui.run(arguments: ["record", "roadside-check", "V", "outcome=overLimit", "status=confirmed"] + words)
    let onTheSpot = try hegui.run(
      "case", "advance", "PS-29/V", "penalty", "--document", "D-1", "--at", "2020-06-11", "--dry-run")
    #expect(onTheSpot.status == 1, "\(onTheSpot.errors)")
    let stray = try hegui.run(
      arguments: ["record", "roadside-check", "W", "outcome=pass", "retestOf=PS-29/NONE", "--format", "json"] + words)
    #expect(try stray.json()["findingCounts"]["CHECK-RETEST-UNMATCHED"].int == 1)
    try hegui.run("record", "check", "V", "status=annulled", "--at", "2020-06-20")
    #expect(try hegui.run("case", "advance", "PS-29/V", "penalty", "--document", "D", "--at", "2020-06-15").status == 3)
    #expect(try hegui.run("case", "advance", "PS-29/V", "penalty", "--document", "D", "--at", "2020-06-25").status == 3)
  }

  @Test("a confirmed finding whose readings exceed the limit while its outcome is left open is told")
  func leftOpen() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.run(
      "record", "machine", "M-1", "code=P001", "fuel=B", "stage=3", "ratedPower=129.0", "class=excavator",
      "place=130131", "--at", "2019-01-01")
    let open = try hegui.run(
      "record", "machine-check", "C", "machine=M-1", "place=130131", "at=2020-06-14T10:00", "opacityK=3.50",
      "outcome=notJudged", "status=confirmed", "--format", "json")
    #expect(try open.json()["findingCounts"]["REG-CHECK-OUTCOME"].int == 1)
    let passed = try hegui.run(
      "record", "machine-check", "R", "machine=M-1", "place=130131", "at=2020-06-15T10:00", "opacityK=3.50",
      "outcome=pass", "status=confirmed", "retestOf=PS-26/C")
    #expect(passed.status == 3, "a retest is not passed against its own readings")
    let file = try hegui.folder.file(
      "retest.xml",
      Documents.register([
        """
        <check record="R-1" effective="2020-06-15T10:00:00+08:00" key="R"><kind>machine</kind>
          <at>2020-06-15T10:00:00+08:00</at><place>130131</place><opacityK>3.50</opacityK><outcome>pass</outcome>
          <status>confirmed</status><machine>M-1</machine><retestOf>PS-26/C</retestOf></check>
        """
      ]))
    try hegui.run("import", file)
    func status() throws -> String? {
      try hegui.run("lookup", "M-1", "--format", "json").json()["findings"].list
        .first { $0["check"].string == "R" }?["status"].string
    }
    #expect(try status() == "suspected", "what a file brings is kept, and counts for nothing")
    try hegui.run("record", "check", "R", "opacityK=0.30", "--at", "2020-06-15T10:00")
    #expect(try status() == "confirmed", "once the reading is corrected it counts")
  }

  @Test("a vehicle that the register does not hold has one case, by its plate and by its VIN")
  func unregistered() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    let words = ["place=130131", "plate=冀A77777", "plateColor=yellow", "outcome=overLimit", "status=confirmed"]
    try hegui.run(arguments: ["record", "roadside-check", "U1", "at=2020-06-11T09:00"] + words)
    try hegui.run(
      arguments: ["record", "roadside-check", "U2", "at=2020-06-11T11:00", "vin=LZZ5BLVF6EA000102"] + words)
    for key in [["冀A77777", "--color", "yellow"], ["冀A77777"], ["LZZ5BLVF6EA000102"]] {
      let found = try hegui.run(arguments: ["lookup"] + key + ["--at", "2020-06-12", "--format", "json"]).json()
      #expect(found["cases"].strings("id") == ["PS-29/U1"], "\(key)")
    }
  }

  @Test("the exception list names vehicles that are known from inspections alone (A-21)")
  func exceptions() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.succeed(
      "record", "station", "41060001", "name=示例", "place=410600", "listedFrom=2019-01-01", "--at", "2019-01-01")
    func inspection(_ serial: String, _ day: String, _ verdict: String) throws -> String {
      try Documents.inspection(
        serial: serial,
        [
          "station": "41060001", "vin": "LZZ5BLVF6EA000102", "start": "2020-02-\(day)T09:00:00+08:00",
          "end": "2020-02-\(day)T09:30:00+08:00", "verdict": verdict,
        ])
    }
    let file = try hegui.folder.file(
      "two.xml", Documents.inspections([try inspection("A1", "03", "fail"), try inspection("A2", "05", "pass")]))
    try hegui.run("import", file)
    let list = try hegui.run("list", "maintenanceExceptions", "--at", "2020-02-10", "--format", "json").json()
    #expect(list["members"].strings("key") == ["LZZ5BLVF6EA000102"])
    #expect(list["members"].strings("rule") == ["HB-28"])
    try hegui.succeed(
      "record", "workshop", "W", "name=示例", "place=410600", "listedFrom=2019-01-01", "--at", "2019-01-01")
    try hegui.succeed(
      "record", "repair", "R", "at=2020-02-04T10:00", "vin=LZZ5BLVF6EA000102", "workshop=W", "--at", "2020-02-04T10:00")
    let mended = try hegui.run("list", "maintenanceExceptions", "--at", "2020-02-10", "--format", "json").json()
    #expect(mended["members"].list.isEmpty)
  }
}
