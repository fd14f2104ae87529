import Foundation
import Testing

@Suite("Judgement of records, run as a process")
struct JudgementAcceptanceTests {
  static let named = [
    "JUDGE-VERDICT", "JUDGE-METHOD-OUTCOME", "JUDGE-MEAN", "JUDGE-LIMIT", "JUDGE-LIMIT-SET", "JUDGE-NOX-MISSING",
    "JUDGE-READINGS", "JUDGE-FREE-ACCELERATION", "JUDGE-METHOD-FUEL", "JUDGE-OBD", "JUDGE-APPEARANCE",
    "JUDGE-AMBIENT-MISSING", "JUDGE-OBD-MISSING", "JUDGE-RATED-POWER-MISSING", "JUDGE-MEAN-MISSING",
    "JUDGE-OBD-UNCLEAR", "JUDGE-OBD-CODES", "JUDGE-APPEARANCE-ITEM",
    "JUDGE-OBD-NOT-READY", "JUDGE-VERDICT-MISSING",
  ]

  @Test("Each disagreement has a fixture that shows it", arguments: named)
  func disagreement(code: String) throws {
    let hegui = try HeguiProcess()
    let result = try hegui.run(
      "standards", "judge", HeguiProcess.fixture("judgement/\(code).xml"), "--format", "json")
    let findings = try result.json()["judgements"][0]["findings"]
    #expect(findings.strings("code").contains(code))
    #expect(result.status != 0)
  }

  @Test("The working of each method names readings, limits, clauses and confidence, in both languages")
  func workings() throws {
    let hegui = try HeguiProcess()
    let file = HeguiProcess.fixture("judgement/methods.xml")
    let english = try hegui.run("standards", "judge", file, "--lang", "en").output
    let chinese = try hegui.run("standards", "judge", file, "--lang", "zh").output
    for serial in (1...8).map({ "M-\($0)" }) {
      #expect(english.contains(serial) && chinese.contains(serial))
    }
    #expect(english.contains("0.80 m⁻¹ ≤ 1.20 m⁻¹, pass") && english.contains("confidence: high, unchecked"))
    #expect(chinese.contains("0.80 m⁻¹ ≤ 1.20 m⁻¹，合格") && chinese.contains("待核对原文"))
  }

  @Test(
    "Every table fits 80 columns in both languages, and its notes bear the numbers of their rows",
    arguments: [
      "GB3847-2018", "GB18285-2018", "GB36886-2018", "HJ845-2017", "GB17691-2018", "GB18352.6-2016", "GB20891-2014",
      "GB19147-2016", "GB17930-2016", "GB29518-2013",
    ],
    ["zh", "en"])
  func width(standard: String, language: String) throws {
    let hegui = try HeguiProcess()
    let output = try hegui.run("standards", "show", standard, "--lang", language).output
    for line in output.split(separator: "\n") { #expect(displayWidth(line) <= 80, "\(line)") }
    let notes = output.split(separator: "\n").filter { $0.hasPrefix("  [") }.count
    #expect(standard != "GB3847-2018" || notes >= 3)
    #expect(output.components(separatedBy: "[1]").count > 1 || notes == 0)
  }

  @Test("Every working fits 80 columns in both languages", arguments: ["zh", "en"])
  func workingWidth(language: String) throws {
    let hegui = try HeguiProcess()
    for file in Self.named.map({ $0 + ".xml" }) + ["methods.xml", "checks.xml"] {
      let output = try hegui.run(
        "standards", "judge", HeguiProcess.fixture("judgement/" + file), "--lang", language
      ).output
      for line in output.split(separator: "\n") { #expect(displayWidth(line) <= 80, "\(file): \(line)") }
    }
  }

  @Test("The working of a check of each kind stands on the fixture of checks")
  func checks() throws {
    let hegui = try HeguiProcess()
    let file = HeguiProcess.fixture("judgement/checks.xml")
    let checks = try hegui.run("standards", "judge", file, "--format", "json").json()["checks"]
    #expect(checks.strings("check") == ["CK-1", "CK-2", "CK-3", "CK-4", "CK-5"])
    #expect(checks.strings("computed") == ["overLimit", "reminder", "failed", "pass", "overLimit"])
    #expect(
      checks.strings("standard") == ["GB36886-2018", "HJ845-2017", "HJ845-2017", "GB3847-2018", "GB3847-2018"])
    let codes = checks.list.map { $0["findings"].strings("code") }
    #expect(codes == [["REG-CHECK-OUTCOME"], [], [], ["REG-CHECK-OUTCOME"], ["REG-CHECK-OUTCOME"]])
  }

  @Test("Before a standard's start no table is loaded")
  func beforeTheStart() throws {
    let hegui = try HeguiProcess()
    let result = try hegui.run("standards", "show", "GB3847-2018", "--at", "2019-04-30", "--format", "json")
    #expect(try result.json()["loaded"].bool == false)
    #expect(result.status == 4)
    #expect(try hegui.run("standards", "show", "GB3847-2018", "--at", "2019-05-01").status == 0)
  }

  @Test("The import keeps the computed verdict beside the station's")
  func importShowsBoth() throws {
    let hegui = try HeguiProcess()
    try hegui.run("init", "--place", "130131", "--db", "r.sqlite")
    try hegui.run("import", HeguiProcess.fixture("stations/1-register.xml"), "--db", "r.sqlite")
    try hegui.run("import", HeguiProcess.fixture("judgement/JUDGE-VERDICT.xml"), "--db", "r.sqlite")
    let found = try hegui.run("lookup", "D-01", "--db", "r.sqlite", "--format", "json").json()
    let own = try #require(found["inspections"].list.first { $0["serial"].string == "D-01" })
    #expect(own["verdict"].string == "pass")
    #expect(own["computedVerdict"].string == "fail")
  }

  @Test("A county's later declaration leads from its day on, and not before")
  func declarationOfCounty() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations/1-register.xml")
    func judged() throws -> String {
      try hegui.run("standards", "judge", HeguiProcess.fixture("judgement/methods.xml"), "--lang", "en").output
    }
    #expect(try judged().contains("limit set a ≤ 1.20") || judged().contains("≤ 1.20 m⁻¹, pass"))
    try hegui.succeed(
      "record", "parameter", "PROV", "pack=130000", "name=limitSet", "value=b", "source=x", "--at", "2020-01-01")
    let province = try judged()
    #expect(province.contains("0.80 m⁻¹ > 0.70 m⁻¹, fail"))
    try hegui.succeed(
      "record", "parameter", "CNTY", "pack=130131", "name=limitSet", "value=a", "source=x", "--at", "2022-01-01")
    #expect(try judged() == province)
  }

  @Test("A later value that means nothing is named")
  func meaninglessValue() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed(
      "record", "parameter", "LS", "pack=130131", "name=limitSet", "value=b", "source=x", "--at", "2020-01-01")
    let later = try hegui.run("record", "parameter", "LS", "value=c", "--at", "2020-06-01", "--format", "json")
    #expect(try later.json()["samples"].strings("code") == ["REG-PARAMETER"])
  }

  @Test("A stage that dates prove is shown as a bound")
  func boundOfStage() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.run(
      "record", "machine", "B1", "class=excavator", "fuel=B", "ratedPower=110.0", "manufacturedOn=2017-05-01", "--at",
      "2020-01-01")
    #expect(try hegui.run("lookup", "B1", "--lang", "en").output.contains("at least"))
  }
}
