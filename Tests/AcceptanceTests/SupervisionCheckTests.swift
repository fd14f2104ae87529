import Foundation
import Testing

@Suite("The registry judges supervision checks for itself")
struct SupervisionCheckTests {
  let hegui: HeguiProcess

  init() throws {
    hegui = try HeguiProcess.withRegistry()
    try record(
      "machine", "M1", "code=3-3Z800123", "fuel=B", "stage=3", "ratedPower=110", "place=130131", "--at", "2019-01-01")
    try record("machine", "BIG", "code=3-3Z800124", "fuel=B", "stage=3", "ratedPower=600", "--at", "2018-01-01")
    try record("zone", "BAN", "kind=machineNoUse", "place=130131", "from=2021-01-01", "notice=N1", "--at", "2021-01-01")
    try record("zone", "CORE", "kind=builtUp", "place=130131", "from=2019-01-01", "notice=N2", "--at", "2019-01-01")
  }

  @discardableResult
  func record(_ arguments: String...) throws -> JSONValue {
    try hegui.run(arguments: ["record"] + arguments + ["--format", "json"]).json()
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let values: [String]
    let code: String?
    var message = ""

    init(_ text: String, _ values: String..., finding code: String?, _ message: String = "") {
      testDescription = text
      self.values = values
      self.code = code
      self.message = message
    }
  }

  static let cases: [Case] = [
    Case(
      "stated over limit, readings within", "kind=roadside", "at=2020-06-01T10:00", "opacityK=0.30",
      "outcome=overLimit",
      finding: "REG-CHECK-OUTCOME", "0.30 m⁻¹ ≤ 1.20 m⁻¹"),
    Case(
      "k far above any limit and pass", "kind=roadside", "at=2020-06-01T10:00", "opacityK=9.00", "outcome=pass",
      finding: "REG-CHECK-OUTCOME", "9.00 m⁻¹ > 1.20 m⁻¹"),
    Case(
      "between the two sets nobody is accused", "kind=premises", "at=2020-06-01T10:00", "opacityK=1.00",
      "outcome=overLimit", finding: nil),
    Case(
      "black smoke of level 4 and pass", "kind=blackSmoke", "at=2020-06-01T10:00", "ringelmann=4", "outcome=pass",
      finding: "REG-CHECK-OUTCOME", "Ringelmann level: 4 > 1,"),
    Case(
      "remote sensing within and over limit", "kind=remoteSensing", "at=2020-06-01T10:00", "opacityPercent=30.0",
      "outcome=overLimit", finding: "REG-CHECK-OUTCOME"),
    Case(
      "before the standard", "kind=roadside", "at=2019-04-30T10:00", "opacityK=0.30", "outcome=pass",
      finding: "REG-CHECK-NOT-JUDGED", "GB3847-2018 begins on 2019-05-01"),
    Case(
      "a machine beyond its class", "kind=machine", "at=2020-06-01T10:00", "machineCode=3-3Z800123", "opacityK=0.81",
      "outcome=pass", finding: "REG-CHECK-OUTCOME", "0.81 m⁻¹ > 0.80 m⁻¹"),
    Case(
      "the same machine within it, no ban zone in force", "kind=machine", "at=2020-06-01T10:00",
      "machineCode=环3-3Z800123", "opacityK=0.80", "outcome=pass", finding: nil),
    Case(
      "inside a ban zone class III applies", "kind=machine", "at=2021-06-01T10:00", "machineCode=3-3Z800123",
      "opacityK=0.51", "zones=CORE BAN", "outcome=pass", finding: "REG-CHECK-OUTCOME", "0.51 m⁻¹ > 0.50 m⁻¹"),
    Case(
      "inside other zones it does not", "kind=machine", "at=2021-06-01T10:00", "machineCode=3-3Z800123",
      "opacityK=0.51", "zones=CORE", "outcome=pass", finding: nil),
    Case(
      "where a ban zone is in force and the check does not say where it was", "kind=machine", "at=2021-06-01T10:00",
      "machineCode=3-3Z800123", "opacityK=0.51", "outcome=pass", finding: "REG-CHECK-NOT-JUDGED", "zone"),
    Case(
      "above 560 kW", "kind=machine", "at=2020-06-01T10:00", "machineCode=3-3Z800124", "opacityK=0.10", "outcome=pass",
      finding: "REG-CHECK-NOT-JUDGED", "600.0 kW"),
    Case(
      "before the standard of machines", "kind=machine", "at=2018-11-30T10:00", "machineCode=3-3Z800124",
      "opacityK=0.10", "outcome=pass", finding: "REG-CHECK-NOT-JUDGED", "GB36886-2018 begins on 2018-12-01"),
  ]

  @Test("what a check states is held against its readings", arguments: cases)
  func disagreement(_ example: Case) throws {
    let answer = try hegui.run(
      arguments: ["record", "check", "C1", "place=130131"] + example.values + ["--format", "json"]
    ).json()
    #expect(answer["samples"].strings("code") == (example.code.map { [$0] } ?? []))
    if !example.message.isEmpty {
      #expect(answer["samples"][0]["message"]["en"].string?.contains(example.message) == true)
    }
  }

  @Test("whom the register came to know after the check is judged as what it knows of it since")
  func registeredLater() throws {
    func computed(_ key: String) throws -> String? {
      try hegui.run("lookup", "check:" + key, "--format", "json").json()["findings"][0]["computed"].string
    }
    let vin = "LZX0B9JA3H6ABC123"
    try record(
      "check", "LOW", "kind=roadside", "at=2020-06-01T10:00", "place=130131", "vin=" + vin, "opacityK=9.00",
      "outcome=overLimit")
    #expect(try computed("LOW") == "overLimit")
    // A low-speed truck: GB 3847-2018 leaves it out (clause 1).
    try record("vehicle", vin, "type=H51", "fuel=B", "place=130131", "--at", "2020-06-08")
    #expect(try computed("LOW") == "notJudged")

    try record(
      "check", "NEW", "kind=machine", "at=2020-06-01T10:00", "place=130131", "machine=M2", "opacityK=1.50",
      "outcome=overLimit")
    #expect(try computed("NEW") == "notJudged", "within the limits of one class and beyond those of the other")
    try record("machine", "M2", "fuel=B", "stage=2", "ratedPower=110", "place=130131", "--at", "2020-06-08")
    #expect(try computed("NEW") == "pass")
  }

  static let document = Documents.register([
    """
    <machine record="M9-1" effective="2019-01-01" key="M9"><code>2-3Z800777</code><fuel>B</fuel><stage>2</stage>\
    <ratedPower>50.0</ratedPower></machine>
    """,
    RemoteSensingChainTests.pass("R2", "2020-03-01", "40.0", "overLimit"),
    RemoteSensingChainTests.pass("R1", "2020-01-10", "40.0", "overLimit"),
    """
    <check record="MC-1" effective="2020-06-01" key="MC"><kind>machine</kind><at>2020-06-01T10:00:00+08:00</at>\
    <place>130131</place><machineCode>2-3Z800777</machineCode><opacityK>1.62</opacityK><outcome>pass</outcome></check>
    """,
  ])

  @Test("standards judge prints the working of checks, from the document alone, in both languages")
  func judge() throws {
    try hegui.folder.file("checks.xml", Self.document)
    let alone = try HeguiProcess()
    try alone.folder.file("checks.xml", Self.document)
    for run in [hegui, alone] {
      let result = try run.run("standards", "judge", "checks.xml", "--lang", "en")
      for part in [
        "HJ845-2017", "40.0 % > 30.0 %, fail", "joins the exceedance R1 of 2020-01-10", "GB36886-2018",
        "1.62 m⁻¹ > 1.61 m⁻¹, fail, beyond by 0.6 %", "class I, 37 ≤ Pmax ≤ 560 kW", "REG-CHECK-OUTCOME",
      ] {
        #expect(
          result.output.replacingOccurrences(of: "\n    ", with: "").contains(part) || result.output.contains(part),
          "\(part)")
      }
      #expect(result.status == 1)
      #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
    let chinese = try alone.run("standards", "judge", "checks.xml", "--lang", "zh").output
    #expect(chinese.contains("不合格") && chinese.contains("连续超标") && chinese.contains("前提："))
    let checks = try alone.run("standards", "judge", "checks.xml", "--format", "json").json()["checks"]
    #expect(checks.strings("computed") == ["failed", "reminder", "overLimit"])
  }

  @Test("a file with nothing to judge says so")
  func nothing() throws {
    try hegui.folder.file("s.xml", Documents.register([Documents.station("13013109")]))
    let result = try hegui.run("standards", "judge", "s.xml", "--lang", "en")
    #expect(result.status == 4)
    #expect(result.output.contains("nothing") || result.output.contains("no inspection"))
  }

  @Test("the altitude allowance and who declared the limit set are part of the working")
  func allowance() throws {
    for (key, name, value) in [("A1", "altitude", "2500"), ("A2", "altitudeRule", "linear"), ("A3", "limitSet", "a")] {
      try record(
        "parameter", key, "pack=130131", "name=\(name)", "value=\(value)", "source=notice 7", "--at", "2019-01-01")
    }
    try hegui.run("import", HeguiProcess.fixture("stations/1-register.xml"))
    let output = try hegui.run(
      "standards", "judge", HeguiProcess.fixture("judgement/methods.xml"), "--lang", "en"
    ).output
    #expect(output.contains("≤ 1.45 m⁻¹") && output.contains("of which 0.25 m⁻¹ for the altitude"))
    #expect(output.contains("limit set a (declared by notice 7"))
  }

  @Test("messages of a station dialect are judged too")
  func dialect() throws {
    let folder = HeguiProcess.fixture("dialects")
    let file = try #require(
      FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }.filter { $0.hasSuffix(".xml") }
        .sorted().first)
    let result = try hegui.run("standards", "judge", folder + "/" + file, "--format", "json")
    #expect(try result.json()["judgements"].list.count + result.json()["unreadable"].list.count > 0)
    #expect(try hegui.run("standards", "judge", folder + "/" + file, "--dialect", "nosuch").status == 64)
  }
}
