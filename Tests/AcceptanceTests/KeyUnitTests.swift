import Foundation
import Testing

/// Key vehicle-using units by their gate ledgers (PS-16, reading A-10).
@Suite("A gate ledger that knows plates alone makes a key unit")
struct KeyUnitTests {
  /// Ten registered trucks, of which one is out of service, pass the gate of a unit on each working day of June 2020.
  private func register() -> String {
    var records = [
      """
      <unit record="U-1" effective="2020-01-01" key="U-K"><name>示例单位</name><place>130131</place></unit>
      """
    ]
    for truck in 0..<10 {
      records.append(
        """
        <vehicle record="V-\(truck)" effective="2020-01-01" key="LZZ5BLVF1JA00010\(truck)">
          <plate>冀A9000\(truck)</plate><plateColor>yellow</plateColor><category>truck</category><class>heavy</class>
          <fuel>B</fuel><owner>U-K</owner><status>\(truck == 9 ? "outOfUse" : "inService")</status>
        </vehicle>
        """)
    }
    // Mondays to Fridays but for the Dragon Boat holiday, and the Sunday that was worked in its stead.
    let days = (1...30).filter { [1, 2, 3, 4, 5].contains(($0 - 1) % 7 + 1) && ![25, 26].contains($0) } + [28]
    for day in days {
      for truck in 0..<10 {
        let moment = "2020-06-\(day < 10 ? "0" : "")\(day)T09:0\(truck):00+08:00"
        records.append(
          """
          <gateEvent record="G-\(day)-\(truck)" effective="\(moment)" key="G-\(day)-\(truck)">
            <unit>U-K</unit><at>\(moment)</at><direction>in</direction><plate>冀A9000\(truck)</plate>
            <plateColor>yellow</plateColor>
          </gateEvent>
          """)
      }
    }
    return Documents.register(records)
  }

  @Test("listed from the month after, with the figure that unit figures shows, by the working days of the notices")
  func byPlate() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.run("import", HeguiProcess.fixture("notices"), try hegui.folder.file("ledger.xml", register()))
    let list = try hegui.run("list", "keyUnits", "--place", "130131", "--at", "2020-07-02", "--format", "json").json()
    #expect(list["members"].strings("key") == ["U-K"])
    #expect(list["members"].strings("from") == ["2020-07-01"])
    #expect(list["members"].strings("rule") == ["PS-16"])
    let figures = try hegui.run(
      "unit", "figures", "U-K", "--month", "2020-06", "--at", "2020-07-01", "--format", "json"
    ).json()["units"][0]
    #expect(figures["heavyDieselUsedDaily"].string == "10.0")
    #expect(figures["ownedHeavyDiesel"].int == 9, "a truck out of service is not owned as the clause counts")
  }

  @Test("listed from the day of the tenth truck until one is sold, and its letter is due from then on")
  func byTrucks() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    let trucks = (0..<10).map { truck in
      """
      <vehicle record="V-\(truck)" effective="\(truck == 9 ? "2020-05-12" : "2020-01-01")" key="LZZ5BLVF1JA00010\(truck)">
        <category>truck</category><class>heavy</class><fuel>B</fuel><owner>U-K</owner><status>inService</status>
      </vehicle>
      """
    }
    let records = [
      """
      <unit record="U-1" effective="2020-01-01" key="U-K">
        <name>示例单位</name><place>130131</place><heavyDieselUsedDaily>0</heavyDieselUsedDaily>
      </unit>
      """,
      """
      <vehicle record="V-sold" effective="2020-07-01" key="LZZ5BLVF1JA000109"><owner>U-N</owner></vehicle>
      """,
    ]
    try hegui.run("import", try hegui.folder.file("trucks.xml", Documents.register(records + trucks)))
    for (name, value) in [("caseDays", "10"), ("caseDaysAreWorking", "false")] {
      try hegui.succeed(
        "record", "parameter", name, "pack=pingshan-2020", "name=" + name, "value=" + value, "source=通知", "--at",
        "2020-01-01")
    }
    func members(_ day: String) throws -> JSONValue {
      try hegui.run("list", "keyUnits", "--place", "130131", "--at", day, "--format", "json").json()["members"]
    }
    #expect(try members("2020-05-11").list.isEmpty)
    #expect(try members("2020-06-30").strings("from") == ["2020-05-12"])
    #expect(try members("2020-06-30").strings("rule") == ["PS-16"])
    #expect(try members("2020-07-01").list.isEmpty)
    let letter = try hegui.run("case", "show", "PS-17/U-K", "--at", "2020-06-30", "--format", "json").json()["cases"][0]
    #expect(letter["steps"][0]["due"].string == "2020-05-22")
    #expect(letter["overdue"].bool == true)
    let sold = try hegui.run("case", "show", "PS-17/U-K", "--at", "2020-08-01", "--format", "json").json()["cases"][0]
    #expect(sold["status"].string == "lapsed")
  }

  @Test("an owned vehicle of which nobody knows whether it counts makes the number one between bounds, as for the list")
  func unclear() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.run("import", try hegui.folder.file("ledger.xml", register()))
    try hegui.run(
      "record", "vehicle", "LZZ5BLVF1JA000111", "owner=U-K", "fuel=B", "category=truck", "class=heavy", "--at",
      "2020-01-01")
    #expect(try hegui.run("unit", "figures", "U-K", "--at", "2020-07-15", "--month", "2020-07").status == 64)
    let arguments = ["unit", "figures", "U-K", "--at", "2020-07-01"]
    let figures = try hegui.run(arguments: arguments + ["--format", "json"]).json()["units"][0]
    #expect(figures["ownedHeavyDiesel"].int == nil)
    let bounds = try #require(figures["bounds"].list.first { $0["figure"].string == "ownedHeavyDiesel" })
    #expect(bounds["atLeast"].string == "9" && bounds["atMost"].string == "10")
    #expect(try hegui.run(arguments: arguments).output.contains("9–10"))
  }
}

@Suite("What is recorded by hand is held to the schema and to the plans")
struct HandRecordingTests {
  @Test(
    "a value that the schema refuses is refused, with the reason",
    arguments: [
      ["gate-event", "G-1", "unit=U", "at=2020-06-09T10:00", "direction=in", "plate=冀A12345", "tonnes=-5"],
      ["vehicle", "LZZ5BLVF1JA000100", "curbMass=-5"],
    ])
  func refused(words: [String]) throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    let before = try hegui.state()
    let result = try hegui.run(arguments: ["record"] + words)
    #expect(result.status == 64)
    #expect(result.errors.contains("-"), "the value is named")
    #expect(try hegui.state() == before)
  }

  @Test("a penalty is a step of its case; a machine is phased out under its own key")
  func names() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.run(
      "record", "roadside-check", "R-1", "at=2020-06-09T10:00", "place=130131", "plate=冀A12345", "plateColor=yellow",
      "outcome=overLimit", "status=confirmed")
    try hegui.succeed(
      "record", "penalty", "P-1", "case=PS-29/R-1", "at=2020-06-10T10:00", "document=D-1", "department=trafficPolice")
    let shown = try hegui.run("case", "show", "PS-29/R-1", "--at", "2020-06-11", "--format", "json")
    #expect(shown.output.contains("\"penalty\""))
    try hegui.run("record", "machine", "M-9", "place=130131", "stage=1")
    try hegui.succeed("record", "phase-out", "M-9", "phasedOutOn=2020-06-01")
    #expect(try hegui.json("db", "info")["counts"]["machine"].int == 2)
    #expect(try hegui.json("db", "info")["counts"]["vehicle"].int ?? 0 == 0)
  }

  @Test("a state from a day before the end of a closed month is late, although it is no event")
  func late() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.run("period", "close", "2020-06", "--pack", "pingshan-2020")
    let late = try hegui.json(
      "record", "machine", "M-8", "place=130131", "status=inService", "--at", "2020-05-15", status: 0)
    #expect(late["findingCounts"]["RECORD-LATE"].int == 1)
    let timely = try hegui.json(
      "record", "machine", "M-7", "place=130131", "status=inService", "--at", "2020-07-15", status: 0)
    #expect(timely["findingCounts"]["RECORD-LATE"].int == nil)
  }
}

@Suite("Joint actions and machines out of use reach beyond one record and one plan")
struct ReachTests {
  @Test("the record of a joint action names the departments that took part (XC-16)")
  func jointAction() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "610102", "--pack", "xincheng-2024")
    func figure() throws -> Int? {
      let report = try hegui.run(
        "indicators", "--pack", "xincheng-2024", "--period", "2024-11", "--rule", "XC-16", "--format", "json")
      return try report.json()["indicators"][0]["value"].int
    }
    try hegui.run(
      "record", "roadside-check", "C-1", "at=2024-11-20T10:00", "place=610102", "plate=陕A12345", "outcome=pass",
      "departments=EEB", "action=A-1")
    #expect(try figure() == 0)
    try hegui.run(
      "record", "joint-action", "A-1", "place=610102", "from=2024-11-20T09:00", "departments=EEB transport")
    #expect(try figure() == 1)
  }

  @Test("an alert that is recorded after it began holds from its beginning; one that is to come is known at once")
  func alertFromItsBeginning() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.run("record", "alert", "A-1", "place=410600", "level=red", "from=2019-11-28T08:00", "source=N-9")
    try hegui.run("record", "alert", "A-2", "place=410600", "level=red", "from=2999-01-01T08:00", "source=N-9")
    let file = try SQLiteFile(hegui.folder.path("hegui.sqlite"))
    #expect(try file.texts("SELECT validFrom FROM alert WHERE key = 'A-1'") == ["1574899200000"])
    let future = try file.texts("SELECT validFrom <= recordedAt FROM alert WHERE key = 'A-2'")
    #expect(future == ["1"])
  }

  @Test("an open case that puts a machine out of use is told wherever the machine is asked about")
  func outOfUse() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.run("record", "machine", "M-1", "code=2-1A100001", "place=130131", "stage=3", "--at", "2020-01-01")
    try hegui.run(
      "record", "black-smoke", "B-1", "at=2020-08-05T09:30", "place=130131", "machine=M-1", "outcome=overLimit",
      "status=confirmed")
    for place in ["130131", "500000"] {
      let answer = try hegui.run(
        "decide", "2-1A100001", "--place", place, "--activity", "work", "--at", "2020-08-06T10:00", "--format", "json")
      #expect(answer.output.contains("out of use while case PS-26/B-1 is open"), "\(place)")
    }
  }
}
