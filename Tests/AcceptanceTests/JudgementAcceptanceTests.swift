import Foundation
import Testing

@Suite("Judgement of records, run as a process")
struct JudgementAcceptanceTests {
  static let named = [
    "JUDGE-VERDICT", "JUDGE-METHOD-OUTCOME", "JUDGE-MEAN", "JUDGE-LIMIT", "JUDGE-LIMIT-SET", "JUDGE-NOX-MISSING",
    "JUDGE-READINGS", "JUDGE-FREE-ACCELERATION", "JUDGE-METHOD-FUEL", "JUDGE-OBD", "JUDGE-APPEARANCE",
    "JUDGE-AMBIENT-MISSING", "JUDGE-OBD-MISSING", "JUDGE-RATED-POWER-MISSING", "JUDGE-MEAN-MISSING",
    "JUDGE-OBD-UNCLEAR", "JUDGE-OBD-CODES", "JUDGE-APPEARANCE-ITEM",
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
}
