import Foundation
import Testing

@Suite("A look-up finds what is meant, and says what it does not know")
struct LookupTests {
  let hegui: HeguiProcess

  init() throws {
    hegui = try HeguiProcess.withRegistry(importing: "stations")
  }

  @Test("the answer has the keys that it promises")
  func keys() throws {
    let answer = try hegui.json("lookup", "冀A10001")
    #expect(
      answer.keys.isSuperset(of: [
        "key", "status", "vehicle", "inspections", "findings", "cases", "lists", "decisions", "suggestions",
      ]))
    #expect(answer["status"].string == "found")
    #expect(answer["vehicle"]["key"].string == "LZZ5BLVF1JA000101")
    #expect(answer["inspections"].strings("serial") == ["A20200602-0001"])
    #expect(answer["findings"].list.isEmpty)
  }

  @Test("a plate is understood as people write it")
  func writings() throws {
    for key in ["冀A10001", "冀a10001", "冀Ａ１０００１", "冀A·10001", "冀A•10001", " 冀 A 10001 ", "冀ａ．10001"] {
      let result = try hegui.run("lookup", key, "--format", "json")
      #expect(result.status == 0, "\(key): \(result.output)")
      #expect(try result.json()["vehicle"]["key"].string == "LZZ5BLVF1JA000101", "\(key)")
    }
  }

  @Test("several keys, also from standard input, are answered in their order, each as it is alone")
  func severalKeys() throws {
    let keys = ["冀A10001", "冀A99998", "3-3Z800123"]
    let alone = try keys.map { try hegui.run("lookup", $0, "--format", "json", "--at", "2020-08-03") }
    let lines = "\n 冀A10001\n\n冀A99998\n3-3Z800123\n"
    for together in [
      try hegui.run(arguments: ["lookup"] + keys + ["--format", "json", "--at", "2020-08-03"]),
      try hegui.run("lookup", "-", "--format", "json", "--at", "2020-08-03", input: Data(lines.utf8)),
    ] {
      let answers = together.output.split(separator: "\n")
      #expect(answers.count == keys.count)
      for (answer, expected) in zip(answers, alone) {
        let (left, right) = (Data(answer.utf8), Data(expected.output.utf8))
        let one = try #require(try JSONSerialization.jsonObject(with: left) as? NSDictionary)
        #expect(one == (try JSONSerialization.jsonObject(with: right) as? NSDictionary))
      }
      // The strictest of them: one is unknown.
      #expect(together.status == 4)
    }
  }

  @Test("VIN, machine code, machine key and inspection serial are keys too")
  func otherKeys() throws {
    #expect(try hegui.json("lookup", "LZZ5BLVF1JA000101")["vehicle"]["attributes"]["plate"].string == "冀A10001")
    #expect(try hegui.json("lookup", "lzz5blvf1ja000101")["status"].string == "found")
    for key in ["3-3Z800123", "33z800123", "NRM0001"] {
      #expect(try hegui.json("lookup", key)["machine"]["key"].string == "NRM0001", "\(key)")
    }
    #expect(try hegui.json("lookup", "A20200602-0001")["vehicle"]["key"].string == "LZZ5BLVF1JA000101")
  }

  @Test("a disclosure number is a key")
  func disclosureNumber() throws {
    let number = "CN FC G4 00 0L8B000001 000001"
    try hegui.succeed(
      "record", "machine", "NRM0900", "disclosure=\(number.filter { $0 != " " })", "place=130131", "class=loader")
    #expect(try hegui.json("lookup", number)["machine"]["key"].string == "NRM0900")
    let plain = number.filter { $0 != " " }
    for asked in [plain.replacing("0L8B", with: "OL8B"), String(plain.dropLast()), plain + "1"] {
      let answer = try hegui.json("lookup", asked, status: 4)
      #expect(answer["machine"].isMissing && answer["suggestions"].strings("key") == [plain], "\(asked)")
    }
  }

  @Test("confirmed findings are open items and the exit code says so; an annulled one is shown and asks nothing")
  func findings() throws {
    let answer = try hegui.json("lookup", "冀A10002", status: 1)
    #expect(answer["findings"].strings("check") == ["BS-20200620-01", "RS-20200610-01"])
    #expect(answer["inspections"].strings("verdict") == ["pass", "fail"])
    let annulled = try hegui.json("lookup", "冀A10006")
    #expect(annulled["findings"].strings("status") == ["annulled"])
  }

  @Test("that a vehicle or machine is deregistered or phased out stands above the answer of the rules, which stays")
  func withdrawn() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "130131", "--pack", "pingshan-2020")
    try hegui.run("import", HeguiProcess.fixture("stations"), HeguiProcess.fixture("zones"))
    func items(_ key: String, _ day: String, status: Int32) throws -> [String] {
      try hegui.json("lookup", key, "--at", day, status: status)["openItems"].strings("en")
    }
    #expect(try items("冀A10011", "2020-06-30", status: 0).isEmpty)
    try hegui.run("record", "vehicle", "LVB2DDSA6JA000111", "status=deregistered", "--at", "2020-07-01")
    #expect(try items("冀A10011", "2020-06-30", status: 0).isEmpty)
    #expect(try items("冀A10011", "2020-08-01", status: 1).map { $0.contains("deregistered") } == [true])
    try hegui.run(
      "record", "vehicle", "LVB2DDSA6JA000111", "phasedOutOn=2020-09-01", "phaseOutWay=scrapped", "--at", "2020-07-02")
    #expect(try items("冀A10011", "2020-08-01", status: 1).count == 1, "it is not phased out yet")
    #expect(try items("冀A10011", "2020-09-01", status: 1).count == 2)
    let text = try hegui.run("lookup", "冀A10011", "--at", "2020-09-01", "--lang", "zh").output.split(separator: "\n")
    #expect(text.dropFirst().first?.contains("注销") == true, "it comes before what the rules say")
    func decision(_ key: String, _ activity: String, _ more: String...) throws -> JSONValue {
      let arguments = ["decide", key, "--place", "130131", "--activity", activity, "--at", "2020-10-01"] + more
      return try hegui.run(arguments: arguments + ["--format", "json"]).json()
    }
    let travel = try decision("冀A10011", "travel")
    #expect(travel["answer"].string == "allowed")
    #expect(travel["notes"].strings("en").contains { $0.contains("phased out on 2020-09-01") })
    let stated = try decision("冀A10011", "travel", "--set", "vehicle.status=inService")
    #expect(!stated["notes"].strings("en").contains { $0.contains("deregistered") }, "what is stated leads")
    let before = try hegui.run("lookup", "X-1A100002", "--at", "2020-10-01", "--format", "json").json()
    #expect(before["openItems"].list.isEmpty)
    try hegui.run("record", "machine", "EXC-0002", "status=deregistered", "--at", "2020-07-01")
    let after = try hegui.run("lookup", "X-1A100002", "--at", "2020-10-01", "--format", "json")
    #expect(try after.json()["openItems"].list.count == 1 && after.status != 0)
    let work = try decision("X-1A100002", "work", "--point", "114.30,38.26")
    #expect(work["notes"].strings("en").contains { $0.contains("deregistered") })
  }

  @Test(
    "a vehicle or machine that is out of use, and a station or workshop whose listing has ended, are something to act on"
  )
  func outOfUseAndUnlisted() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.run("record", "vehicle", "LVB2DDSA6JA000111", "plate=冀A10011", "--at", "2019-01-01")
    try hegui.run("record", "machine", "EXC-1", "code=3-3Z800001", "--at", "2019-01-01")
    try hegui.run("import", hegui.folder.file("station.xml", Documents.register([Documents.station("13013101")])))
    try hegui.run("record", "workshop", "W-1", "name=W", "place=130131", "listedFrom=2018-01-01", "--at", "2018-01-01")
    for (kind, key) in [("vehicle", "LVB2DDSA6JA000111"), ("machine", "EXC-1")] {
      try hegui.run("record", kind, key, "status=outOfUse", "--at", "2020-06-01")
    }
    for (kind, key) in [("station", "13013101"), ("workshop", "W-1")] {
      try hegui.run("record", kind, key, "listedUntil=2020-06-01", "--at", "2020-05-01")
    }
    for (key, en, zh) in [
      ("冀A10011", "out of use", "停用"), ("EXC-1", "out of use", "停用"),
      ("station:13013101", "has not been on its list since 2020-06-01", "自 2020-06-01 起不在名录内"),
      ("13013101", "has not been on its list since 2020-06-01", "自 2020-06-01 起不在名录内"),
      ("workshop:W-1", "has not been on its list since 2020-06-01", "自 2020-06-01 起不在名录内"),
    ] {
      let items = try hegui.json("lookup", key, "--at", "2020-06-01", status: 1)["openItems"]
      #expect(items.strings("en").map { $0.contains(en) } == [true], "\(key)")
      #expect(items.strings("zh").map { $0.contains(zh) } == [true], "\(key)")
      #expect(try hegui.json("lookup", key, "--at", "2020-05-31", status: 0)["openItems"].list.isEmpty, "\(key)")
    }
  }

  @Test("a vehicle that was never inspected is found and has no inspection")
  func neverInspected() throws {
    let answer = try hegui.json("lookup", "冀A10011")
    #expect(answer["vehicle"]["registered"].bool == true)
    #expect(answer["inspections"].list.isEmpty)
  }

  @Test(
    "an unknown key is unknown, never compliant; look-alikes are offered",
    arguments: [
      ("冀A1OO01", "冀A10001"), ("冀AI0001", "冀A10001"), ("晋A10001", "冀A10001"), ("冀A1000", "冀A10001"),
      ("冀A01001", "冀A10001"), ("A10001", "冀A10001"), ("A20200602-00O1", "A20200602-0001"),
      ("A20200602-001", "A20200602-0001"), ("a20200602-0001", "A20200602-0001"),
    ])
  func unknown(asked: String, meant: String) throws {
    let answer = try hegui.json("lookup", asked, status: 4)
    #expect(answer["status"].string == "unknown")
    #expect(answer["vehicle"].isMissing)
    #expect(answer["suggestions"].strings("key").contains(meant))
    let text = try hegui.run("lookup", asked).output
    #expect(text.contains("does not mean"))
  }

  @Test(
    "VINs and machine codes have look-alikes too, which decide nothing",
    arguments: [
      ("LZZ5BLVFIJA000101", "LZZ5BLVF1JA000101"), ("LZZ5BLVF1JAOOOIOI", "LZZ5BLVF1JA000101"),
      ("LZZ5BLVF1JA00011", "LZZ5BLVF1JA000101"), ("LZZ5BLVF1JA000102", "LZZ5BLVF1JA000101"),
      ("3-3Z8OO123", "33Z800123"), ("3-3Z80O123", "33Z800123"), ("3-3Z80012", "33Z800123"),
      ("3-3ZB00123", "33Z800123"), ("4-3Z800123", "33Z800123"),
    ])
  func lookAlikes(asked: String, meant: String) throws {
    let answer = try hegui.json("lookup", asked, status: 4)
    #expect(answer["status"].string == "unknown")
    #expect(answer["suggestions"].strings("key").contains(meant))
    #expect(answer["decisions"].list.isEmpty && answer["machine"].isMissing && answer["vehicle"].isMissing)
  }

  @Test("a record is asked for by its kind: station, unit, check, machine, vehicle")
  func namedRecords() throws {
    let unit = try hegui.json("lookup", "unit:U001")
    #expect(unit["record"]["kind"].string == "unit" && unit["record"]["attributes"]["place"].string == "130131")
    #expect(try hegui.json("lookup", "Unit:U001")["record"]["key"].string == "U001")
    let station = try hegui.run("lookup", "station:13013101", "--format", "json").json()
    #expect(station["record"]["kind"].string == "station")
    #expect(try hegui.json("lookup", "machine:NRM0001")["machine"]["key"].string == "NRM0001")
    #expect(try hegui.json("lookup", "vehicle:LZZ5BLVF1JA000101")["status"].string == "found")
    #expect(try hegui.json("lookup", "unit:NOBODY", status: 4)["status"].string == "unknown")
    #expect(try hegui.json("lookup", "station:99999999", status: 4)["status"].string == "unknown")
    #expect(try hegui.run("lookup", "unit:U001", "--lang", "zh").output.contains("单位"))
    let early = try hegui.run("lookup", "station:13013101", "--at", "2017-01-01")
    #expect(early.status == 4 && early.output.contains("not registered yet") && !early.output.contains("found"))
  }

  @Test("a code or plate behind the kind of record means whoever bears it")
  func namedBearers() throws {
    let code = try #require(
      try hegui.json("lookup", "machine:NRM0001")["machine"]["attributes"]["code"].string)
    #expect(try hegui.json("lookup", "machine:" + code)["machine"]["key"].string == "NRM0001")
    #expect(try hegui.json("lookup", "vehicle:冀A10001")["vehicle"]["key"].string == "LZZ5BLVF1JA000101")
    #expect(try hegui.json("lookup", "machine:冀A10001", status: 4)["status"].string == "unknown")
    try hegui.succeed("policy", "load", "pingshan-2020")
    func answer(_ key: String) throws -> String? {
      let arguments = [
        "decide", key, "--place", "130131", "--activity", "work", "--zone", "none", "--at", "2020-08-05",
      ]
      return try hegui.run(arguments: arguments + ["--format", "json"]).json()["answer"].string
    }
    try hegui.run(
      "record", "check", "F-1", "kind=machine", "at=2020-08-03T12:00", "machine=NRM0001", "outcome=overLimit",
      "status=confirmed", "place=130131", "--at", "2020-08-03T12:00")
    #expect(try answer("machine:NRM0001") == "prohibited")
    #expect(try answer("machine:" + code) == "prohibited")
    #expect(try answer(code) == "prohibited")
  }

  @Test("what the plans say of a unit, and the lists that it is on, are told with it")
  func listedUnit() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.succeed("record", "unit", "U-BL", "name=x", "place=410600", "--at", "2019-06-01")
    let before = try hegui.json("lookup", "unit:U-BL", "--at", "2019-08-31", status: 0)
    #expect(before["lists"].list.isEmpty)
    #expect(before["notes"].strings("en").contains { $0.contains("not known for want of data") })
    try hegui.succeed(
      "record", "list-entry", "LE-9", "list=siteUnitBlacklist", "place=410600", "subjectKind=unit", "subject=U-BL",
      "from=2019-09-01", "source=x", "--at", "2019-09-01")
    let answer = try hegui.json("lookup", "unit:U-BL", "--at", "2019-10-01", status: 1)
    #expect(answer["lists"].strings("list") == ["siteUnitBlacklist"])
    #expect(answer["decisions"].strings("answer").contains("listed"))
  }

  @Test("a plate of another colour is a look-alike and decides nothing")
  func otherColor() throws {
    let answer = try hegui.json("lookup", "冀A10001", "--color", "blue", status: 4)
    #expect(answer["status"].string == "unknown")
    #expect(answer["suggestions"][0]["key"].string == "冀A10001")
    #expect(answer["suggestions"][0]["color"].string == "yellow")
  }

  @Test("two vehicles with one number are told apart by colour")
  func ambiguous() throws {
    let both = try hegui.json("lookup", "冀A10008", status: 4)
    #expect(both["status"].string == "ambiguous")
    #expect(Set(both["suggestions"].strings("color")) == ["blue", "yellow"])
    for (color, vin) in [
      ("yellow", "LZZ5BLVF4JA000108"), ("黄牌", "LZZ5BLVF4JA000108"), ("blue", "LVB2DDSA9GA000208"),
      ("蓝", "LVB2DDSA9GA000208"), ("蓝色", "LVB2DDSA9GA000208"),
    ] {
      #expect(try hegui.json("lookup", "冀A10008", "--color", color)["vehicle"]["key"].string == vin)
    }
  }

  @Test("two vehicles with one number and colour are told when they come to be so, and are to be asked for by VIN")
  func sharedPlate() throws {
    func found(_ vin: String, _ values: String...) throws -> Int? {
      try hegui.findings(recording: ["vehicle", vin] + values)["REG-PLATE-SHARED"].int
    }
    let vin = "LVB2DDSA6JA000111"
    #expect(try found(vin, "stage=5", "--at", "2020-08-01") == nil, "nothing is said of its plate")
    #expect(try found(vin, "plate=冀A99999", "plateColor=yellow", "--at", "2020-08-02") == nil)
    #expect(try found(vin, "plate=冀A10001", "plateColor=blue", "--at", "2020-08-03") == nil)
    #expect(try found(vin, "plateColor=yellow", "--at", "2020-09-01") == 1)
    let asked = try hegui.run("lookup", "冀A10001", "--color", "yellow", "--at", "2020-10-01")
    #expect(asked.status == 4 && asked.output.contains("VIN") && !asked.output.contains("colour of the plate"))
    let decided = try hegui.run(
      "decide", "冀A10001", "--color", "yellow", "--place", "130131", "--activity", "travel", "--at", "2020-10-01")
    #expect(decided.status == 4 && decided.errors.contains("VIN") && !decided.errors.contains("--color"))
    // The same in a file, of a time when the other one bears it.
    let record = """
      <vehicle record="V-2" effective="2020-07-01" key="LVB2DDSA6JA000119"><plate>冀A10001</plate>\
      <plateColor>yellow</plateColor></vehicle>
      """
    let report = try hegui.run(
      "import", try hegui.folder.file("shared.xml", Documents.register([record])), "--format", "json")
    #expect(try report.json()["findingCounts"]["REG-PLATE-SHARED"].int == 2)
    #expect(try hegui.run("lookup", "冀A10008").output.contains("colour of the plate"))
  }

  @Test("of a plate that many vehicles bear each is told once, with some of the others")
  func placeholderPlate() throws {
    func vehicles(_ numbers: ClosedRange<Int>) throws -> JSONValue {
      let records = numbers.map {
        "<vehicle record=\"P-\($0)\" effective=\"2020-07-01\" key=\"LVB2DDSA6JA0010\($0)\"><plate>冀A00000</plate>"
          + "<plateColor>yellow</plateColor></vehicle>"
      }
      let file = try hegui.folder.file("vehicles.xml", Documents.register(records))
      return try hegui.run("import", file, "--findings", hegui.folder.path + "/findings.jsonl", "--format", "json")
        .json()
    }
    // Of three each later one is told for each that came before it.
    #expect(try vehicles(10...12)["findingCounts"]["REG-PLATE-SHARED"].int == 3)
    #expect(try vehicles(13...29)["findingCounts"]["REG-PLATE-SHARED"].int == 17)
    let lines = try String(contentsOfFile: hegui.folder.path + "/findings.jsonl", encoding: .utf8)
    let told = lines.split(separator: "\n").filter { $0.contains("REG-PLATE-SHARED") }
    #expect(told.count == 17 && told.allSatisfy { $0.contains("冀A00000: LVB2DDSA6JA00101") && $0.contains(", …") })
  }

  @Test(
    "a plate that passes on is shared by nobody, in whichever order a file says so, nor is that of who is deregistered")
  func plateHandedOn() throws {
    func vehicle(_ key: String, _ record: String, _ day: String, _ values: String) -> String {
      "<vehicle record=\"\(record)\" effective=\"\(day)\" key=\"\(key)\">\(values)</vehicle>"
    }
    func shared(_ name: String, _ records: [String], _ options: String...) throws -> Int? {
      let file = try hegui.folder.file(name, Documents.register(records))
      return try hegui.run(arguments: ["import", file, "--format", "json"] + options).json()["findingCounts"][
        "REG-PLATE-SHARED"
      ].int
    }
    let plate = "<plate>冀A77701</plate><plateColor>yellow</plateColor>"
    let (first, second, third) = ("LVB2DDSA6JA000111", "LVB2DDSA6JA000119", "LVB2DDSA6JA000127")
    #expect(try shared("1.xml", [vehicle(first, "H-1", "2020-01-01", plate)]) == nil)
    let handOver = [
      vehicle(second, "H-2", "2020-06-01", plate),
      vehicle(first, "H-3", "2020-06-01", "<plate>冀A77702</plate>"),
    ]
    #expect(try shared("2.xml", handOver, "--dry-run") == nil)
    #expect(try shared("half.xml", [handOver[0]], "--dry-run") == 1)
    #expect(try shared("2.xml", handOver) == nil)
    #expect(
      try shared(
        "3.xml",
        [
          vehicle(third, "H-4", "2020-07-01", plate),
          vehicle(second, "H-5", "2020-07-01", "<status>deregistered</status>"),
        ]) == nil)
    #expect(try shared("4.xml", [vehicle(first, "H-6", "2020-08-01", plate)]) == 1)
  }

  @Test("where a place is asked whose rules are not loaded, that is the answer, and the status says so")
  func noRules() throws {
    let hegui = try HeguiProcess.withoutPlan(importing: "stations")
    let answer = try hegui.json("lookup", "冀A10001", "--place", "130131", status: 4)
    #expect(answer["status"].string == "found")
    #expect(answer["decisions"].strings("answer") == ["noRuleLoaded"])
  }

  @Test("what cannot be a key is a usage error", arguments: ["", "  ", String(repeating: "A", count: 500)])
  func noKey(key: String) throws {
    let result = try hegui.run("lookup", key)
    #expect(result.status == 64)
    // However long it was, the error is a line.
    #expect(result.errors.count < 400)
    #expect(result.errorLines.count == 1)
  }
}
