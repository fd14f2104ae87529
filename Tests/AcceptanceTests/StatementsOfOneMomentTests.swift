import Testing

@Suite("Of two statements of one moment, the one that has no effect is told")
struct StatementsOfOneMomentTests {
  private static let moment = "2020-06-10T09:41:12+08:00"

  private static func check(_ record: String, _ values: String, attributes: String = "") -> String {
    "<check record=\"\(record)\" effective=\"\(moment)\" key=\"C1\"\(attributes)>\(values)</check>"
  }

  private static func finding(_ record: String) -> String {
    check(
      record,
      """
      <kind>roadside</kind><at>\(moment)</at><place>130131</place><plate>冀A10006</plate>\
      <plateColor>yellow</plateColor><outcome>pass</outcome><status>confirmed</status>
      """)
  }

  /// What is told of each statement without effect, the documents being imported one after the other.
  private func told(_ records: [String]) throws -> [(subject: String?, element: String?, value: String?)] {
    let hegui = try HeguiProcess.withRegistry()
    for (number, record) in records.enumerated() {
      try hegui.folder.file("\(number).xml", Documents.register([record]))
    }
    let report = try hegui.run(
      arguments: ["import"] + records.indices.map { "\($0).xml" } + ["--format", "json"]
    ).json()
    #expect(report["totals"]["accepted"].int == records.count)
    let samples = report["samples"].list.filter { $0["code"].string == "RECORD-WITHOUT-EFFECT" }
    #expect(report["findingCounts"]["RECORD-WITHOUT-EFFECT"].int ?? 0 == samples.count)
    return samples.map { ($0["subject"].string, $0["element"].string, $0["value"].string) }
  }

  @Test(
    "in whichever order they come, and whichever number the correction has",
    arguments: [("RD-2", "RD-10"), ("9", "10"), ("R-2020-9", "R-2020-10"), ("R-2020-10", "R-2020-9"), ("R1", "R0")])
  func outcome(first: String, second: String) throws {
    let records = [Self.finding(first), Self.check(second, "<outcome>overLimit</outcome>")]
    // The number that is greater, character by character, holds.
    let lost = first < second ? "pass" : "overLimit"
    for order in [records, records.reversed()] {
      let told = try told(order)
      #expect(told.map(\.element) == ["check/outcome"] && told.map(\.value) == [lost], "\(told)")
    }
  }

  @Test("a look-up takes no pass for one where a number that reads as the later one says otherwise")
  func shown() throws {
    for (first, second, status) in [("RD-2", "RD-10", 1), ("RD-10", "RD-2", 1), ("R1", "R2", 1), ("R2", "R1", 0)] {
      let hegui = try HeguiProcess.withRegistry()
      try hegui.folder.file(
        "a.xml", Documents.register([Self.finding(first), Self.check(second, "<outcome>overLimit</outcome>")]))
      try hegui.succeed("import", "a.xml")
      for (language, word) in [("zh", "同一时刻的记录 \(second) 称超标"), ("en", "by record \(second) of the same moment")] {
        let found = try hegui.run("lookup", "check:C1", "--lang", language)
        #expect(found.status == status, "\(first) \(second): \(found.output)")
        let lines = found.output.filter { !$0.isWhitespace }
        #expect(lines.contains(word.filter { !$0.isWhitespace }) == (second == "RD-10"), "\(found.output)")
      }
    }
  }

  @Test("an annulment of the moment of its finding, and what takes a value away")
  func annulment() throws {
    let annulment = Self.check("R0", "<status>annulled</status>")
    let cleared = Self.check("R0", "", attributes: " clear=\"status\"")
    for records in [[Self.finding("R1"), annulment], [annulment, Self.finding("R1")]] {
      #expect(try told(records).map(\.value) == ["annulled"])
    }
    for records in [[Self.finding("R1"), cleared], [cleared, Self.finding("R1")]] {
      #expect(try told(records).map(\.element) == ["check/status"])
    }
  }

  @Test("a vehicle that is deregistered on the day of its registration, by the day alone")
  func vehicle() throws {
    let vehicle = { (record: String, status: String) in
      """
      <vehicle record="\(record)" effective="2020-06-10" key="LGAR4XKS8CA000102"><plate>冀A10006</plate>\
      <plateColor>yellow</plateColor><fuel>B</fuel><grossMass>12000</grossMass><status>\(status)</status></vehicle>
      """
    }
    let records = [vehicle("V9", "inService"), vehicle("V10", "deregistered")]
    for order in [records, records.reversed()] {
      let told = try told(order)
      #expect(told.map(\.element) == ["vehicle/status"] && told.map(\.value) == ["deregistered"], "\(told)")
    }
  }

  @Test("where a third one comes, each statement that is without effect is told once")
  func three() throws {
    let records = ["R1", "R2", "R3"].enumerated().map { number, record in
      Self.check(record, "<outcome>\(["pass", "overLimit", "notJudged"][number])</outcome>")
    }
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      #expect(try told(order.map { records[$0] }).compactMap(\.value).sorted() == ["overLimit", "pass"], "\(order)")
    }
  }

  @Test("what says when it was stated, or says the same, overrules nothing in silence")
  func ranked() throws {
    let later = " stated=\"2020-06-12T09:00:00+08:00\""
    let correction = Self.check("RD-10", "<outcome>overLimit</outcome>", attributes: later)
    #expect(try told([Self.finding("RD-2"), correction]).isEmpty)
    #expect(try told([correction, Self.finding("RD-2")]).map(\.element) == [])
    let settled = Self.check("RD-1", "<outcome>overLimit</outcome>", attributes: later)
    let doubted = [Self.finding("RD-2"), Self.check("RD-10", "<outcome>overLimit</outcome>")]
    #expect(try told([settled] + doubted).isEmpty && told([settled] + doubted.reversed()).isEmpty)
    #expect(try told(doubted + [settled]).map(\.value) == ["overLimit"])
    #expect(try told([Self.finding("RD-2"), Self.check("RD-10", "<outcome>pass</outcome>")]).isEmpty)
  }
}
