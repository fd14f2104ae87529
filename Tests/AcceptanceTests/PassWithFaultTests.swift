import Foundation
import Testing

/// A check whose items say what is wrong is nothing that a stated pass makes fine.
@Suite("A stated pass beside a removed device, a tampered OBD or a failed item is shown until it is settled")
struct PassWithFaultTests {
  private static let faults = [
    "<deviceRemoved>true</deviceRemoved>", "<obdTampered>true</obdTampered>", "<exhaustResult>fail</exhaustResult>",
    "<deviceResult>fail</deviceResult>", "<obdResult>fail</obdResult>", "<sampleFailed>true</sampleFailed>",
    "<zoneBreach>true</zoneBreach>", "<spilling>true</spilling>", "<certificateValid>false</certificateValid>",
    "<truckAction>impounded</truckAction>",
  ]
  private static let vehicle = """
    <vehicle record="V" effective="2015-01-01" key="LGAR4XKS8CA000102"><plate>冀A22222</plate>\
    <plateColor>blue</plateColor><place>130131</place></vehicle>
    """
  private static let machine = """
    <machine record="M" effective="2015-01-01" key="M-1"><code>3-3Z800123</code><place>130131</place></machine>
    """
  private static let byPlate = "<plate>冀A22222</plate><plateColor>blue</plateColor>"

  private static func check(
    _ items: String, on named: String = byPlate, by machine: String = "", kind: String = "roadside",
    stating outcome: String = "<outcome>pass</outcome><status>confirmed</status>"
  ) -> String {
    """
    <check record="C" effective="2020-04-20T10:00:00" key="C"><kind>\(kind)</kind><at>2020-04-20T10:00:00</at>\
    <place>130131</place>\(named)\(outcome)\(machine)\(items)</check>
    """
  }

  private func registry(_ records: [String]) throws -> (hegui: HeguiProcess, told: JSONValue) {
    let hegui = try HeguiProcess.withRegistry()
    let path = try hegui.folder.file("r.xml", Documents.register(records))
    return (hegui, try hegui.run("import", path, "--format", "json").json())
  }

  @Test("of a registered vehicle", arguments: faults)
  func registered(fault: String) throws {
    let (hegui, told) = try registry([Self.vehicle, Self.check(fault)])
    #expect(told["findingCounts"]["CHECK-PASS-WITH-FAULT"].int == 1)
    for key in ["冀A22222", "LGAR4XKS8CA000102", "check:C"] {
      let found = try hegui.json("lookup", key, "--at", "2020-12-31", status: 1)
      #expect(found["openItems"].list.count == 1, "\(key)")
      #expect(found["openItems"][0]["en"].string?.contains("Check C (2020-04-20) says: ") == true)
      #expect(found["openItems"][0]["zh"].string?.contains("检查 C（2020-04-20）载明：") == true)
      #expect(found["findings"][0]["faults"].list.count == 1)
    }
  }

  @Test("of a vehicle that is known by its plate alone, and of a machine")
  func others() throws {
    let (sighted, _) = try registry([Self.check("<deviceRemoved>true</deviceRemoved>")])
    #expect(try sighted.json("lookup", "冀A22222", status: 1)["openItems"].list.count == 1)
    let check = Self.check("<exhaustResult>fail</exhaustResult>", on: "", by: "<machine>M-1</machine>", kind: "machine")
    let (hegui, _) = try registry([Self.machine, check])
    #expect(try hegui.json("lookup", "3-3Z800123", status: 1)["openItems"].list.count == 1)
  }

  @Test(
    "of a fuel site",
    arguments: [
      "<sampleFailed>true</sampleFailed>", "<tankLeak>true</tankLeak>", "<recoveryWorks>false</recoveryWorks>",
    ])
  func fuelSite(fault: String) throws {
    let check = Self.check(fault, on: "", by: "<fuelSite>FS1</fuelSite>", kind: "fuelSite")
    let (hegui, told) = try registry([check])
    #expect(told["findingCounts"]["CHECK-PASS-WITH-FAULT"].int == 1)
    #expect(try hegui.json("lookup", "fuelSite:FS1", "--at", "2020-12-31", status: 1)["openItems"].list.count == 1)
  }

  @Test(
    "what is a fault by a plan or by circumstances alone is told by the plan",
    arguments: [
      "<enclosed>false</enclosed>", "<ledgerPresent>false</ledgerPresent>", "<truckAction>turnedBack</truckAction>",
      "<truckAction>sampled</truckAction>",
    ])
  func byPlan(item: String) throws {
    let (hegui, told) = try registry([Self.vehicle, Self.check(item)])
    #expect(told["findingCounts"]["CHECK-PASS-WITH-FAULT"].int == nil)
    #expect(try hegui.json("lookup", "冀A22222", "--at", "2020-12-31")["openItems"].list.isEmpty)
  }

  @Test("of a check under the plate that notes another VIN")
  func underThePlate() throws {
    let check = Self.check(
      "<deviceRemoved>true</deviceRemoved>", on: Self.byPlate + "<vin>LZZ5BLVF6EA000102</vin>")
    let (hegui, _) = try registry([Self.vehicle, check])
    let items = try hegui.json("lookup", "LGAR4XKS8CA000102", status: 1)["openItems"].list
    #expect(items.contains { $0["en"].string?.contains("LZZ5BLVF6EA000102, was found with") == true })
  }

  @Test("whatever else it states beside a pass; nothing is told where all items are in order, or the check is annulled")
  func stated() throws {
    let fault = "<exhaustResult>fail</exhaustResult>"
    for (stating, count) in [
      ("", 1), ("<outcome>notJudged</outcome><status>suspected</status>", 1), ("<status>confirmed</status>", 1),
      ("<outcome>notJudged</outcome><status>confirmed</status>", 1),
      ("<outcome>overLimit</outcome><status>confirmed</status>", 1),
      ("<outcome>pass</outcome><status>annulled</status>", 0),
    ] {
      let (hegui, told) = try registry([Self.vehicle, Self.check(fault, stating: stating)])
      let found = try hegui.json("lookup", "冀A22222", status: count == 0 ? 0 : 1)
      #expect(found["openItems"].list.count == count, "\(stating)")
      #expect(told["findingCounts"]["CHECK-PASS-WITH-FAULT"].int == nil, "\(stating)")
    }
    let items = "<deviceResult>pass</deviceResult><exhaustResult>notChecked</exhaustResult>"
    let (hegui, _) = try registry([Self.vehicle, Self.check("<deviceRemoved>false</deviceRemoved>" + items)])
    #expect(try hegui.json("lookup", "冀A22222")["openItems"].list.isEmpty)
  }

  @Test("a later statement about the check settles it, and the time before it keeps it")
  func corrected() throws {
    for correction in ["deviceRemoved=false", "status=annulled"] {
      let (hegui, _) = try registry([Self.vehicle, Self.check("<deviceRemoved>true</deviceRemoved>")])
      try hegui.run("record", "check", "C", correction, "--at", "2020-04-25")
      #expect(try hegui.json("lookup", "冀A22222", "--at", "2020-04-24", status: 1)["openItems"].list.count == 1)
      #expect(try hegui.json("lookup", "冀A22222", "--at", "2020-04-26")["openItems"].list.isEmpty)
    }
  }

  @Test("a later check that passed says nothing of what the earlier one stated of itself, as of an excess")
  func laterCheck() throws {
    let later = Self.check("<exhaustResult>pass</exhaustResult>").replacingOccurrences(
      of: "2020-04-20", with: "2020-05-02"
    )
    .replacingOccurrences(of: "\"C\"", with: "\"D\"")
    let (hegui, _) = try registry([Self.vehicle, Self.check("<deviceRemoved>true</deviceRemoved>"), later])
    #expect(try hegui.json("lookup", "冀A22222", "--at", "2020-06-01", status: 1)["openItems"].list.count == 1)
  }

  @Test("a case that it opened settles it, once the repair is made and the retest passed")
  func closedCase() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "changzhi-2024")
    let vin = "vin=LGAR4XKS8CA000102"
    func check(_ key: String, _ at: String, _ values: String...) throws {
      try hegui.run(
        arguments: ["record", "check", key, "kind=roadside", "at=" + at, "place=140400", vin, "status=confirmed"]
          + values)
    }
    func items(_ day: String) throws -> [JSONValue] {
      try hegui.run("lookup", "LGAR4XKS8CA000102", "--at", day, "--format", "json").json()["openItems"].list.filter {
        $0["en"].string?.contains("says: control device removed") == true
      }
    }
    try hegui.run("record", "vehicle", "LGAR4XKS8CA000102", "plate=晋D22222", "place=140400", "--at", "2024-01-01")
    try check("C", "2024-05-06T09:00", "outcome=pass", "deviceRemoved=true")
    #expect(try items("2024-05-07").count == 1)
    try hegui.run("case", "advance", "CZ-14/C", "penalty", "--at", "2024-05-08")
    #expect(try items("2024-05-09").count == 1, "a penalty puts nothing right")
    try hegui.run("record", "repair", "R", vin, "at=2024-05-10T09:00", "workshop=W")
    try check("D", "2024-05-12T09:00", "outcome=pass", "retestOf=CZ-14/C")
    #expect(try hegui.json("case", "show", "CZ-14/C", "--at", "2024-05-13")["cases"][0]["status"].string == "closed")
    #expect(try items("2024-05-13").isEmpty)
    #expect(try items("2024-05-11").count == 1)

    // So it does for whoever asks about the station that found it, however many checks came after it.
    try hegui.run("record", "check", "C", "device=D-1", "--at", "2024-05-06T09:01")
    for number in 1...10 {
      try hegui.run(
        "record", "check", "L\(number)", "kind=roadside", "at=2024-05-20T09:00", "place=140400", "device=D-1")
    }
    func earlier(_ day: String) throws -> Int {
      try hegui.run("lookup", "device:D-1", "--at", day, "--format", "json").json()["openItems"].list.count
    }
    #expect(try earlier("2024-05-07") == 1)
    #expect(try earlier("2024-06-01") == 0)
  }
}
