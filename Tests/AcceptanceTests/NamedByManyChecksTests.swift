import Testing

@Suite("A device or station that many checks name")
struct NamedByManyChecksTests {
  private func registry(checks count: Int, over: ClosedRange<Int>) throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry()
    let checks = (1...count).map { number in
      let at = "2020-06-\(number < 10 ? "0" : "")\(number)T09:00:00+08:00"
      let outcome = over.contains(number) ? "overLimit" : "pass"
      return """
        <check record="C\(number)" effective="\(at)" key="C\(number)"><kind>remoteSensing</kind><at>\(at)</at>\
        <place>130131</place><plate>冀A1234\(number % 10)</plate><device>D-1</device><outcome>\(outcome)</outcome>\
        <status>confirmed</status></check>
        """
    }
    try hegui.run("import", try hegui.folder.file("checks.xml", Documents.register(checks)))
    return hegui
  }

  @Test("its look-up shows the latest ten, says how many there are, and that earlier ones ask for action")
  func limited() throws {
    let hegui = try registry(checks: 14, over: 2...3)
    let looked = try hegui.json("lookup", "device:D-1", "--at", "2020-07-01", status: 1)
    #expect(looked["findings"].strings("check") == (5...14).reversed().map { "C\($0)" })
    #expect(looked["notes"].strings("en").contains("14 checks name it; the latest 10 are shown."))
    #expect(
      looked["openItems"].strings("en") == ["Found over the limit by earlier checks that are not shown: 2"])
    let before = try hegui.json("lookup", "device:D-1", "--at", "2020-06-10", status: 1)
    #expect(before["findings"].list.count == 10)
    #expect(!before["notes"].strings("en").contains { $0.contains("are shown") }, "these are all up to then")
  }

  private static let machine = """
    <machine record="M9-1" effective="2019-01-01" key="M9"><code>2-3Z800777</code><fuel>B</fuel><stage>2</stage>\
    <ratedPower>50.0</ratedPower></machine>
    """

  private static func check(_ key: String, _ day: Int, _ items: String, record: String? = nil) -> String {
    let at = "2020-06-\(day < 10 ? "0" : "")\(day)T09:00:00+08:00"
    return """
      <check record="\(record ?? key)" effective="\(at)" key="\(key)"><kind>machine</kind><at>\(at)</at>\
      <place>130131</place><machineCode>2-3Z800777</machineCode><device>D-1</device>\(items)</check>
      """
  }

  @Test(
    "of those that are not shown it counts what contradicts itself, by items, readings or a statement of one moment")
  func contradicted() throws {
    let hegui = try HeguiProcess.withRegistry()
    let pass = "<outcome>pass</outcome><status>confirmed</status>"
    let earlier = [
      Self.check("READ", 1, "<opacityK>1.62</opacityK>" + pass),
      Self.check("FINE", 2, "<opacityK>1.61</opacityK>" + pass),
      Self.check("ITEM", 3, pass + "<deviceRemoved>true</deviceRemoved>"),
      Self.check("TIED", 4, pass, record: "RD-2"),
      Self.check("TIED", 4, "<outcome>overLimit</outcome>", record: "RD-10"),
      Self.check("ALSO", 5, pass + "<deviceRemoved>false</deviceRemoved>", record: "AL-2"),
      """
      <check record="AL-10" effective="2020-06-05T09:00:00+08:00" key="ALSO"><deviceRemoved>true</deviceRemoved></check>
      """,
    ]
    let later = (10...19).map { Self.check("C\($0)", $0, pass) }
    try hegui.run("import", try hegui.folder.file("r.xml", Documents.register([Self.machine] + earlier + later)))
    func items(_ arguments: String...) throws -> [String] {
      try hegui.run(arguments: ["lookup", "device:D-1", "--format", "json"] + arguments).json()["openItems"].strings(
        "en")
    }
    #expect(
      try items("--at", "2020-07-01") == [
        "Earlier checks that are not shown whose readings, items (a removed device, a failed sample or item) or another statement of the same moment contradict their outcome: 4"
      ])
    #expect(try items("--at", "2020-06-09").count == 4, "each by itself, as long as they are shown")
    for (key, right) in [("READ", "opacityK=1.2"), ("ITEM", "status=annulled"), ("TIED", "outcome=pass")] {
      try hegui.run("record", "check", key, right, "--at", "2020-06-20")
    }
    #expect(try items("--at", "2020-07-01").first?.hasSuffix("their outcome: 1") == true)
  }
}
