import Testing

@Suite("A retest is held against what the register says, in whichever order that comes")
struct RetestOrderTests {
  /// A retest with what its judgement rests on.
  struct Story: CustomTestStringConvertible {
    let testDescription: String
    /// Statements of the register; the retest is `R`.
    let statements: [String]
    /// Statements that come first in any order.
    var foundation: [String] = []
    /// Values of an inspection that tells whose the plate is; none for no inspection.
    var inspection: [String: String] = [:]
    let status: String
  }

  private static func check(
    _ key: String, _ kind: String, day: Int, _ shown: String, named: String = "", retestOf: String? = nil
  ) -> String {
    """
    <check record="\(key)" effective="2020-05-0\(day)T10:00:00" key="\(key)"><kind>\(kind)</kind>\
    <at>2020-05-0\(day)T10:00:00</at><place>130131</place>\(shown)<outcome>pass</outcome><status>confirmed</status>\
    \(named)\(retestOf.map { "<retestOf>\($0)</retestOf>" } ?? "")</check>
    """
  }

  private static func retest(_ kind: String, _ shown: String, named: String = "") -> String {
    check("R", kind, day: 9, shown, named: named, retestOf: kind == "machine" ? "PS-26/M1" : "PS-29/K1")
  }

  private static func machine(_ known: String, shown: String = "") -> String {
    """
    <machine record="M" effective="2019-06-01" key="M-1">\(shown)<place>130131</place><class>crane</class><fuel>B</fuel>\
    \(known)<ratedPower>120.0</ratedPower></machine>
    """
  }

  private static func vehicle(_ record: String, _ vin: String, _ fuel: String, shown: String = "") -> String {
    """
    <vehicle record="\(record)" effective="2019-01-01" key="\(vin)">\(shown)<place>130131</place><fuel>\(fuel)</fuel>\
    </vehicle>
    """
  }

  private static let vin = "LJ17R65187A000000"
  private static let petrol = vehicle("V", vin, "A")
  private static let plate = "<plate>冀A60000</plate><plateColor>yellow</plateColor>"
  private static let smoke = "<opacityK>1.20</opacityK>"

  static let stories = [
    Story(
      testDescription: "a machine and its power",
      statements: [machine("<stage>3</stage>"), retest("machine", smoke, named: "<machine>M-1</machine>")],
      status: "suspected"),
    Story(
      testDescription: "a machine by its code",
      statements: [
        machine("<stage>3</stage>", shown: "<code>3-1Z100001</code><codedOn>2019-06-01</codedOn>"),
        retest("machine", "<machineCode>3-1Z100001</machineCode>" + smoke),
      ], status: "suspected"),
    Story(
      testDescription: "a code noted beside the machine",
      statements: [
        machine("<stage>3</stage>"), retest("machine", "<machineCode>3-1Z100001</machineCode>" + smoke),
        check("C", "site", day: 2, "<machineCode>3-1Z100001</machineCode>", named: "<machine>M-1</machine>"),
      ], status: "suspected"),
    Story(
      testDescription: "the catalogue of a machine's model",
      statements: [
        machine("<model>X1</model>"), retest("machine", smoke, named: "<machine>M-1</machine>"),
        """
        <family record="F" effective="2018-01-01" key="F"><subject>machine</subject><model>X1</model><stage>3</stage>\
        </family>
        """,
      ], status: "suspected"),
    Story(
      testDescription: "a zone that bans machines",
      statements: [
        machine("<stage>3</stage>"),
        retest("machine", "<opacityK>0.70</opacityK>", named: "<machine>M-1</machine><zones>Z-1</zones>"),
        """
        <zone record="Z" effective="2019-01-01" key="Z-1"><kind>machineNoUse</kind><place>130131</place><name>禁用区</name>\
        <from>2019-01-01</from><notice>文</notice></zone>
        """,
      ], status: "suspected"),
    Story(
      testDescription: "a vehicle that is no diesel",
      statements: [petrol, retest("roadside", "<vin>\(vin)</vin><opacityK>2.90</opacityK>")], status: "confirmed"),
    Story(
      testDescription: "a vehicle by its plate",
      statements: [
        vehicle("V", vin, "A", shown: plate), retest("roadside", plate + "<opacityK>2.90</opacityK>"),
      ], status: "confirmed"),
    Story(
      testDescription: "a plate that passes on",
      statements: [
        vehicle("V", vin, "A", shown: plate), retest("roadside", plate + "<opacityK>2.90</opacityK>"),
        "<vehicle record=\"V2\" effective=\"2020-01-01\" key=\"\(vin)\"><plate>冀A60001</plate></vehicle>",
        vehicle("W", "LJ17R65187A000001", "B"),
        "<vehicle record=\"W2\" effective=\"2020-02-01\" key=\"LJ17R65187A000001\">\(plate)</vehicle>",
      ], status: "suspected"),
    Story(
      testDescription: "a repair that notes the VIN beside the plate",
      statements: [
        petrol, retest("roadside", plate + "<opacityK>2.90</opacityK>"),
        """
        <repair record="P" effective="2020-05-06T10:00:00" key="P"><at>2020-05-06T10:00:00</at><vin>\(vin)</vin>\(plate)\
        </repair>
        """,
      ], status: "confirmed"),
    Story(
      testDescription: "a check that tells whose the plate is and is doubted itself",
      statements: [
        petrol, retest("roadside", plate + "<opacityK>2.90</opacityK>"),
        vehicle("W", "LJ17R65187A000001", "B"),
        check("Q", "roadside", day: 7, plate + "<vin>\(vin)</vin>"),
        check(
          "T", "roadside", day: 8, plate + "<vin>LJ17R65187A000001</vin><opacityK>2.90</opacityK>", retestOf: "PS-29/K1"
        ),
      ], status: "confirmed"),
    Story(
      testDescription: "an inspection under the plate",
      statements: [
        retest("roadside", "<plate>冀A10002</plate><plateColor>yellow</plateColor><opacityK>2.90</opacityK>")
      ], foundation: [petrol], inspection: ["vin": vin], status: "confirmed"),
    Story(
      testDescription: "the limit set of the place",
      statements: [
        vehicle("V", vin, "B"), retest("roadside", "<vin>\(vin)</vin><opacityK>1.00</opacityK>"),
        """
        <parameter record="A" effective="2020-01-01" key="A"><pack>130131</pack><name>limitSet</name><value>b</value>\
        <source>x</source></parameter>
        """,
      ], status: "suspected"),
  ]

  @Test("the doubt and the content are the same in any order", arguments: stories)
  func anyOrder(story: Story) throws {
    var parts = story.statements.map { Documents.register([$0]) }
    if !story.inspection.isEmpty {
      parts.append(Documents.inspections([try Documents.inspection(serial: Documents.serial, story.inspection)]))
    }
    let forwards = Array(parts.indices)
    let turned = forwards.indices.map { Array(forwards[$0...] + forwards[..<$0]) }
    var hashes: Set<String> = []
    for order in turned + [forwards.reversed()] {
      let hegui = try HeguiProcess()
      try hegui.beginRegistry("--pack", "pingshan-2020")
      try hegui.folder.file("s.xml", Documents.register([Documents.station("13013101")] + story.foundation))
      try hegui.run("import", "s.xml")
      for index in order {
        try hegui.folder.file("one.xml", parts[index])
        let taken = try hegui.run("import", "one.xml", "--format", "json").json()
        #expect(taken["totals"]["accepted"].int == 1, "\(taken)")
      }
      let shown = try hegui.run("lookup", "check:R", "--format", "json").json()
      #expect(shown["record"]["attributes"]["status"].string == story.status, "\(order)")
      hashes.insert(try hegui.contentHash())
    }
    #expect(hashes.count == 1)
  }

  @Test("what is doubted, and what no more, is told with the statement that changed it")
  func told() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    func findings(_ statements: String...) throws -> [String] {
      try hegui.folder.file("one.xml", Documents.register(statements))
      return try hegui.run("import", "one.xml", "--format", "json").json()["samples"].list
        .filter { $0["element"].string == "check" }.compactMap {
          "\($0["code"].string ?? "") \($0["value"].string ?? "")"
        }
    }
    _ = try findings(Self.retest("machine", Self.smoke, named: "<machine>M-1</machine>"))
    #expect(try findings(Self.machine("<stage>3</stage>")) == ["REG-CHECK-OUTCOME R"])
    #expect(
      try findings(
        "<machine record=\"M2\" effective=\"2019-07-01\" key=\"M-1\"><stage>1</stage><ratedPower>30.0</ratedPower></machine>"
      )
        == ["REG-RETEST-CLEARED R"])
    let power = try hegui.findings(
      recording: "machine", "M-1", "ratedPower=120.0", "stage=3", "--at", "2020-01-01", "--format", "json")
    #expect(power["REG-CHECK-OUTCOME"].int == 1)
  }
}
