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
}
