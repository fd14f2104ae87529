import Foundation
import Testing

/// What is held counts for nothing, and is not gone.
@Suite("A look-up tells of held records that name the plate or VIN")
struct HeldMentionTests {
  private static let vehicle = """
    <vehicle record="V-1" effective="2015-01-01" key="LGA1CEVB4FA000103">
      <plate>冀A10002</plate><plateColor>yellow</plateColor>
    </vehicle>
    """

  /// The plate of the fixtures' inspection is another VIN's, so the inspection is held.
  private func registry(_ inspections: String...) throws -> HeguiProcess {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed(
      "import",
      hegui.folder.file("register.xml", Documents.register([Documents.station("13013101"), Self.vehicle])))
    let report = try hegui.json(
      "import", hegui.folder.file("in.xml", Documents.inspections(inspections)), status: 1)
    #expect(try Counts(report["totals"]) == Counts(["quarantined": inspections.count]))
    return hegui
  }

  @Test("a failure that is held under another VIN is an open item of the plate's bearer until somebody settles it")
  func failure() throws {
    let hegui = try registry(Documents.inspection(serial: "A-1"))
    for key in ["冀A10002", "LGA1CEVB4FA000103"] {
      let items = try hegui.json("lookup", key, status: 1)["openItems"].list
      #expect(items.count == 1, "\(key)")
      for part in ["not counted: 1 (ADMIT-PLATE-CONFLICT)", "1 of them with a failure", "quarantine show (1)"] {
        #expect(items[0]["en"].string?.contains(part) == true, "\(part)")
      }
      #expect(items[0]["zh"].string?.contains("未计入：1 条（ADMIT-PLATE-CONFLICT），其中 1 条") == true)
    }
    #expect(
      try hegui.json("lookup", "冀A10002", "--at", "2020-03-01")["openItems"].list.isEmpty, "nothing had failed by then")
    let other = try hegui.json("lookup", "LZZ5BLVF6EA000102", status: 4)
    #expect(other["status"].string == "unknown" && other["openItems"].list.count == 1)
    let replated = Self.vehicle.replacingOccurrences(of: "V-1", with: "V-2").replacingOccurrences(
      of: "2015-01-01", with: "2021-01-01"
    ).replacingOccurrences(of: "冀A10002", with: "冀A10009")
    try hegui.succeed("import", hegui.folder.file("other.xml", Documents.register([replated])))
    for key in ["冀A10009", "LGA1CEVB4FA000103"] {
      #expect(
        try hegui.json("lookup", key, status: 1)["openItems"].list.count == 1, "a change of plate settles nothing")
    }
    try hegui.succeed("quarantine", "discard", "1", "--reason", "the VIN was wrong")
    #expect(try hegui.json("lookup", "冀A10009")["openItems"].list.isEmpty)
  }

  @Test("so is one that the station calls a pass or void against its readings; a pass that is held is a note")
  func readings() throws {
    for verdict in ["pass", "invalid"] {
      let hegui = try registry(Documents.inspection(serial: "A-1", ["verdict": verdict]))
      #expect(try hegui.json("lookup", "冀A10002", status: 1)["openItems"].list.count == 1)
    }
    let passed = Documents.withoutFailedTest(
      try Documents.inspection(serial: "A-1", ["verdict": "pass", "k100": "0.10", "k80": "0.10"]))
    let found = try registry(passed).json("lookup", "冀A10002")
    #expect(found["openItems"].list.isEmpty)
    #expect(found["notes"].list.contains { $0["en"].string?.contains("wait for a person") == true })
  }

  @Test("several are counted in one line")
  func several() throws {
    let hegui = try registry(Documents.inspection(serial: "A-1"), Documents.inspection(serial: "A-2"))
    let items = try hegui.json("lookup", "冀A10002", status: 1)["openItems"].list
    #expect(items.count == 1 && items[0]["en"].string?.contains("not counted: 2 (") == true)
    #expect(items[0]["en"].string?.contains("(1, 2)") == true)
  }

  @Test("a plate of another colour, or borne at another time, is not the vehicle's")
  func others() throws {
    let hegui = try HeguiProcess.withRegistry()
    let later = Self.vehicle.replacingOccurrences(of: "2015-01-01", with: "2020-06-01")
    for vehicle in [Self.vehicle.replacingOccurrences(of: "yellow", with: "blue"), later] {
      try hegui.beginRegistryOfRecords()
      try hegui.succeed("import", hegui.folder.file("register.xml", Documents.register([vehicle])))
      try hegui.json("import", hegui.folder.file("in.xml", Documents.inspections([Documents.inspection()])), status: 1)
      let found = try hegui.json("lookup", "LGA1CEVB4FA000103")
      #expect(found["openItems"].list.isEmpty && found["notes"].list.isEmpty)
    }
  }

  @Test("an inspection of the vehicle itself that is held for its station, and one of a vehicle that nobody registered")
  func own() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.json("import", hegui.folder.file("in.xml", Documents.inspections([Documents.inspection()])), status: 1)
    for key in ["冀A10002", "LZZ5BLVF6EA000102"] {
      let found = try hegui.json("lookup", key, status: 4)
      #expect(found["openItems"].list.count == 1, "\(key)")
    }
    let own = Self.vehicle.replacingOccurrences(of: "LGA1CEVB4FA000103", with: "LZZ5BLVF6EA000102")
    try hegui.succeed("import", hegui.folder.file("register.xml", Documents.register([own])))
    #expect(try hegui.json("lookup", "冀A10002", status: 1)["openItems"].list.count == 1)
  }

  @Test("a check that is held, over a limit or with what it says to be wrong")
  func check() throws {
    func check(_ day: String, _ plate: String, _ items: String) -> String {
      """
      <check record="C-\(day)" effective="\(day)T10:00:00" key="C"><kind>roadside</kind><at>\(day)T10:00:00</at>\
      <place>130131</place><plate>\(plate)</plate><plateColor>yellow</plateColor>\(items)</check>
      """
    }
    for items in ["<outcome>overLimit</outcome>", "<outcome>pass</outcome><deviceRemoved>true</deviceRemoved>"] {
      let hegui = try HeguiProcess.withRegistry()
      let first = check("2020-04-01", "冀A10009", "<outcome>pass</outcome>")
      try hegui.succeed("import", hegui.folder.file("register.xml", Documents.register([Self.vehicle, first])))
      let second = Documents.register([check("2020-05-01", "冀A10002", items)])
      let report = try hegui.json("import", hegui.folder.file("in.xml", second), status: 1)
      #expect(report["totals"]["quarantined"].int == 1)
      #expect(try hegui.json("lookup", "冀A10002", status: 1)["openItems"].list.count == 1, "\(items)")
    }
  }

  @Test("a held check that calls a machine fine against its reading, by key and by code")
  func machine() throws {
    let machine = """
      <machine record="M-1" effective="2019-01-01" key="M9"><code>2-3Z800777</code><fuel>B</fuel><stage>2</stage>\
      <ratedPower>50.0</ratedPower></machine>
      """
    func check(_ day: String, _ named: String, _ opacity: String) -> String {
      """
      <check record="C-\(day)" effective="\(day)T10:00:00" key="C"><kind>machine</kind><at>\(day)T10:00:00</at>\
      <place>130131</place><machineCode>\(named)</machineCode><opacityK>\(opacity)</opacityK><outcome>pass</outcome></check>
      """
    }
    for (opacity, items) in [("1.62", 1), ("1.61", 0)] {
      let hegui = try HeguiProcess.withRegistry()
      let first = check("2020-04-01", "2-3Z800778", "0.10")
      try hegui.succeed("import", hegui.folder.file("register.xml", Documents.register([machine, first])))
      let second = Documents.register([check("2020-05-01", "2-3Z800777", opacity)])
      #expect(
        try hegui.json("import", hegui.folder.file("in.xml", second), status: 1)["totals"]["quarantined"].int == 1)
      for key in ["2-3Z800777", "M9"] {
        let found = try hegui.run("lookup", key, "--format", "json").json()
        let told = found["openItems"].strings("en") + found["notes"].strings("en")
        #expect(told.contains { $0.contains("name it or its code wait for a person") }, "\(key)")
        #expect(found["openItems"].list.count == items, "\(key) \(opacity)")
      }
    }
  }

  @Test("a failure whose record was rejected, until it comes well-formed and is taken")
  func rejected() throws {
    let hegui = try HeguiProcess.withRegistry()
    let own = Self.vehicle.replacingOccurrences(of: "LGA1CEVB4FA000103", with: "LZZ5BLVF6EA000102")
    let check = """
      <check record="C-1" effective="2020-05-01T10:00:00" key="C"><kind>roadside</kind><at>2020-05-01T10:00:00</at>\
      <plate>冀A10002</plate><plateColor>yellow</plateColor><outcome>overLimit</outcome><status>%@</status></check>
      """
    let (wrongCheck, rightCheck) = (
      check.replacingOccurrences(of: "%@", with: "maybe"), check.replacingOccurrences(of: "%@", with: "suspected")
    )
    try hegui.succeed(
      "import", hegui.folder.file("register.xml", Documents.register([Documents.station("13013101"), own])))
    let wrong = try Documents.inspection(serial: "W-1", ["fuel": "Q"])
    let cut = Documents.inspections([try Documents.inspection(serial: "W-2")])
      .replacingOccurrences(of: "</verdict>", with: "</verdict")
    for (name, document) in [
      ("wrong.xml", Documents.inspections([wrong])), ("cut.xml", cut), ("check.xml", Documents.register([wrongCheck])),
    ] {
      #expect(try hegui.json("import", hegui.folder.file(name, document), status: 1)["totals"]["rejected"].int == 1)
    }
    func told() throws -> [String] {
      try hegui.run("lookup", "冀A10002", "--format", "json").json()["openItems"].strings("en").filter {
        $0.contains("name this plate or VIN wait")
      }
    }
    #expect(try told().first?.contains("not counted: 3 (") == true && told().count == 1)
    for (number, right) in [
      Documents.inspections([try Documents.inspection(serial: "W-1")]),
      Documents.inspections([try Documents.inspection(serial: "W-2")]), Documents.register([rightCheck]),
    ].enumerated() {
      #expect(
        try hegui.run("import", hegui.folder.file("right\(number).xml", right), "--format", "json").json()["totals"][
          "accepted"
        ].int == 1)
    }
    #expect(try told().isEmpty)
  }

  @Test("a held correction of a check that does not name the vehicle again")
  func correction() throws {
    let hegui = try HeguiProcess.withRegistry()
    let check = """
      <check record="C-1" effective="2020-05-01T10:00:00" key="C"><kind>roadside</kind><at>2020-05-01T10:00:00</at>\
      <plate>冀A10002</plate><plateColor>yellow</plateColor><outcome>pass</outcome></check>
      """
    try hegui.succeed("import", hegui.folder.file("register.xml", Documents.register([Self.vehicle, check])))
    let altered =
      "<check record=\"C-1\" effective=\"2020-05-01T10:00:00\" key=\"C\"><outcome>overLimit</outcome></check>"
    let report = try hegui.json("import", hegui.folder.file("in.xml", Documents.register([altered])), status: 1)
    #expect(report["findingCounts"]["ADMIT-RECORD-ALTERED"].int == 1)
    for key in ["冀A10002", "check:C"] {
      let items = try hegui.json("lookup", key, status: 1)["openItems"].list
      #expect(
        items.count == 1
          && items[0]["en"].string?.contains(
            key == "check:C" ? "name it or its code wait" : "name a check of this answer wait") == true,
        "\(key)")
    }
  }

  @Test("what is held for a date ahead, of an inspection and of a check, by its time and by its effect")
  func datedAhead() throws {
    let hegui = try HeguiProcess.withRegistry()
    let own = Self.vehicle.replacingOccurrences(of: "LGA1CEVB4FA000103", with: "LZZ5BLVF6EA000102")
    try hegui.succeed(
      "import", hegui.folder.file("register.xml", Documents.register([Documents.station("13013101"), own])))
    func check(_ key: String, effective: String, at: String) -> String {
      """
      <check record="\(key)" effective="\(effective)T10:00:00" key="\(key)"><kind>roadside</kind><at>\(at)T10:00:00</at>\
      <place>130131</place><plate>冀A10002</plate><plateColor>yellow</plateColor><outcome>overLimit</outcome></check>
      """
    }
    let inspection = try Documents.inspection(
      serial: "F-1", ["start": "2199-06-01T09:00:00+08:00", "end": "2199-06-01T09:20:00+08:00"])
    for (number, document) in [
      Documents.inspections([inspection]),
      Documents.register([check("A", effective: "2199-06-01", at: "2020-06-01")]),
      Documents.register([check("B", effective: "2020-06-01", at: "2199-06-01")]),
    ].enumerated() {
      let report = try hegui.json("import", hegui.folder.file("\(number).xml", document), status: 1)
      #expect(report["totals"]["quarantined"].int == 1, "\(number)")
      let items = try hegui.json("lookup", "冀A10002", status: 1)["openItems"].strings("en")
      #expect(items.count == 1 && items[0].contains("not counted: \(number + 1) ("), "\(items)")
    }
  }

  @Test(
    "a check or a statement that names a unit, a site or a fuel site, or is about it",
    arguments: ["unit", "site", "fuelSite"])
  func places(kind: String) throws {
    let hegui = try HeguiProcess.withRegistry()
    func check(_ record: String, _ day: String, _ named: String) -> String {
      """
      <check record="\(record)" effective="\(day)T10:00:00" key="C"><kind>premises</kind><at>\(day)T10:00:00</at>\
      <place>130131</place>\(named)</check>
      """
    }
    let first = check("C-1", "2020-04-01", "<plate>冀A10009</plate><outcome>pass</outcome>")
    let second = check("C-2", "2020-05-01", "<outcome>overLimit</outcome><\(kind)>X-1</\(kind)>")
    try hegui.succeed("import", hegui.folder.file("1.xml", Documents.register([first])))
    try hegui.json("import", hegui.folder.file("2.xml", Documents.register([second])), status: 1)
    let found = try hegui.run("lookup", kind + ":X-1", "--format", "json")
    #expect(try found.status == 4 && found.json()["openItems"].list.count == 1, "nothing else is known of it")
  }

  @Test("station messages that wait, contradict one another or hold a value that cannot be read")
  func messages() throws {
    func message(_ fields: String) -> String {
      """
      <root><jdcjc><jclsh>145509872484870</jclsh><jccs>1</jccs><clsbdh>LZZ5BLVF6EA000102</clsbdh>\(fields)</jdcjc></root>

      """
    }
    func result(method: String = "6", temperature: String = "5") -> String {
      message(
        """
        <jcffid>\(method)</jcffid><jyzl>1</jyzl><hphm>冀A10002</hphm><hpzl>01</hpzl><cllx>H11</cllx><syxz>F</syxz><rlzl>B</rlzl>\
        <jczt>0</jczt><data><zdlbglxz>24.6</zdlbglxz><sczdlbgl>43.5</sczdlbgl><velmaxhp>63</velmaxhp><pfxz100>1.20</pfxz100>\
        <pfjg100>2.64</pfjg100><pfjg80>2.97</pfjg80><noxxz80>1500.00</noxxz80><noxjg80>1647.28</noxjg80>\
        <ldhjwd>\(temperature)</ldhjwd><ldhjsd>18.0</ldhjsd><ldhjdqy>98.5</ldhjdqy></data>
        """)
    }
    let times =
      message("<jcffid>6</jcffid><kssj>20200705102235</kssj><jczt>4</jczt>")
      + message("<jcffid>6</jcffid><jssj>20200705105134</jssj><jczt>4</jczt>")
    for (document, code) in [
      (result(), "DIALECT-WAITING"), (result(temperature: "abc") + times, "DIALECT-VALUE"),
      (result(method: "4") + times, "DIALECT-"),
    ] {
      let hegui = try HeguiProcess.withRegistry()
      try hegui.succeed(
        "import", hegui.folder.file("register.xml", Documents.register([Documents.station("13013101"), Self.vehicle])))
      try hegui.run("import", hegui.folder.file("m.xml", document), "--station", "13013101")
      let items = try hegui.json("lookup", "冀A10002", status: 1)["openItems"].strings("en")
      #expect(items.count == 1 && items[0].contains(code) && items[0].contains("with a failure"), "\(code): \(items)")
    }
  }

  @Test("a notice without its document, whoever is asked about")
  func notice() throws {
    let hegui = try HeguiProcess.withRegistry()
    let alert = """
      <alert record="A-1" effective="2020-11-01" key="A-1"><place>130131</place><level>red</level>\
      <from>2020-11-01T00:00:00</from></alert>
      """
    try hegui.succeed("import", hegui.folder.file("v.xml", Documents.register([Self.vehicle])))
    try hegui.json("import", hegui.folder.file("a.xml", Documents.register([alert])), status: 1)
    for (language, word) in [("zh", "通告待人工确认"), ("en", "wait for a person and are not in force: 1")] {
      let found = try hegui.run("lookup", "冀A10002", "--lang", language)
      let text = found.output.replacingOccurrences(of: "\n", with: language == "zh" ? "" : " ")
      #expect(text.contains(word), "\(found.output)")
    }
  }

  private static func roadside(_ record: String, _ rest: String, on day: String = "2020-05-01") -> String {
    """
    <check record="\(record)" effective="\(day)T10:00:00" key="K"><kind>roadside</kind><at>\(day)T10:00:00</at>\
    <place>130131</place>\(rest)</check>
    """
  }

  @Test("a rejected excess is settled by no record of its key that is about somebody else, or says nothing of it")
  func notSettledByOthers() throws {
    let own = "<plate>冀A10002</plate><plateColor>yellow</plateColor>"
    let rejected = Self.roadside("C-2", own + "<opacityK>abc</opacityK><outcome>overLimit</outcome>")
    for other in [
      Self.roadside("C-9", "<plate>冀A77777</plate><outcome>pass</outcome>"),
      Self.roadside("C-3", own + "<outcome>pass</outcome>"),
      Self.roadside("C-3", "<plate>冀A77777</plate><outcome>overLimit</outcome>"),
    ] {
      let hegui = try HeguiProcess.withRegistry()
      try hegui.succeed("import", hegui.folder.file("v.xml", Documents.register([Self.vehicle])))
      try hegui.json("import", hegui.folder.file("1.xml", Documents.register([rejected])), status: 1)
      try hegui.run("import", hegui.folder.file("2.xml", Documents.register([other])))
      #expect(try hegui.json("lookup", "冀A10002", status: 1)["openItems"].list.count == 1, "\(other)")
    }
  }

  @Test("a failure under a serial is settled by no pass, and by no inspection of another vehicle, under that serial")
  func serialTaken() throws {
    let hegui = try HeguiProcess.withRegistry()
    let own = Self.vehicle.replacingOccurrences(of: "LGA1CEVB4FA000103", with: "LZZ5BLVF6EA000102")
    try hegui.succeed(
      "import", hegui.folder.file("r.xml", Documents.register([Documents.station("13013101"), own])))
    let wrong = try Documents.inspection(serial: "F-1", ["fuel": "Q"])
    try hegui.json("import", hegui.folder.file("1.xml", Documents.inspections([wrong])), status: 1)
    let passed = Documents.withoutFailedTest(
      try Documents.inspection(serial: "F-1", ["verdict": "pass", "k100": "0.10", "k80": "0.10"]))
    #expect(
      try hegui.run("import", hegui.folder.file("2.xml", Documents.inspections([passed])), "--format", "json").json()[
        "totals"
      ]["accepted"].int == 1)
    #expect(try hegui.json("lookup", "冀A10002", status: 1)["openItems"].list.count == 1)
    try hegui.succeed("quarantine", "discard", "1", "--reason", "measured anew")
    #expect(try hegui.json("lookup", "冀A10002")["openItems"].list.isEmpty)
  }

  @Test("a rejected correction by its check, a held entry of a list by its text, a plate in a colour that nobody said")
  func named() throws {
    let pass = Self.roadside("C-1", "<plate>冀A10002</plate><plateColor>yellow</plateColor><outcome>pass</outcome>")
    func registry(_ held: String) throws -> HeguiProcess {
      let hegui = try HeguiProcess.withRegistry()
      try hegui.succeed("import", hegui.folder.file("r.xml", Documents.register([Self.vehicle, pass])))
      try hegui.json("import", hegui.folder.file("h.xml", Documents.register([held])), status: 1)
      return hegui
    }
    let correction = try registry(
      "<check record=\"C-2\" effective=\"2020-05-02\" key=\"K\"><opacityK>abc</opacityK><outcome>overLimit</outcome></check>"
    )
    for key in ["冀A10002", "check:K"] {
      #expect(try correction.json("lookup", key, status: 1)["openItems"].list.count == 1, "\(key)")
    }
    for subject in ["冀A10002", "LGA1CEVB4FA000103"] {
      let entry = try registry(
        """
        <listEntry record="L-1" effective="2020-05-01" key="L"><list>blacklist</list><place>130131</place>\
        <subjectKind>vehicle</subjectKind><subject>\(subject)</subject><from>2020-05-01</from></listEntry>
        """)
      #expect(try entry.json("lookup", "冀A10002", status: 1)["openItems"].list.count == 1, "\(subject)")
    }
    let blue = try registry(
      Self.roadside(
        "B-1", "<plate>冀A10002</plate><plateColor>blue</plateColor><outcome>overLimit</outcome>", on: "2199-05-01"))
    #expect(try blue.json("lookup", "冀A10002", status: 1)["openItems"].list.count == 1)
    #expect(try blue.json("lookup", "冀A10002", "--color", "yellow")["openItems"].list.isEmpty)
  }

  @Test("a check that was held for its date is settled once it comes with the right one")
  func dateCorrected() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed("import", hegui.folder.file("v.xml", Documents.register([Self.vehicle])))
    let over = "<plate>冀A10002</plate><plateColor>yellow</plateColor><outcome>overLimit</outcome>"
    for (number, day) in ["2199-05-01", "2020-05-01"].enumerated() {
      try hegui.run(
        "import", hegui.folder.file("\(number).xml", Documents.register([Self.roadside("C-1", over, on: day)])))
    }
    #expect(try hegui.json("quarantine", "list")["records"].list.isEmpty)
  }
}
