import Foundation
import Testing

@Suite("Steps of cases: what does not count is refused by hand and told of files")
struct CaseStepTests {
  /// A registry of Pingshan with a truck that failed at the roadside on 11 June.
  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.succeed(
      "record", "check", "F", "kind=roadside", "at=2020-06-11T09:00+08:00", "place=130131", "vin=LSVAU2180N2183294",
      "outcome=overLimit", "status=confirmed")
    return hegui
  }

  private func record(_ hegui: HeguiProcess, _ key: String, _ step: String, _ at: String, _ more: String...) throws
    -> ProcessResult
  {
    try hegui.run(
      arguments: ["record", "case-step", key, "case=PS-29/F", "step=" + step, "at=" + at, "--format", "json"] + more)
  }

  @Test("recording a step by hand stands by the rules of case advance")
  func byHand() throws {
    let hegui = try registry()
    let before = try hegui.state()
    let early = try record(hegui, "A", "repair", "2020-06-12T10:00")
    #expect(early.status == 3)
    #expect(try early.errorDocument()["error"]["hint"].string == "these would fit: penalty")
    #expect(try record(hegui, "A", "penalty", "2020-06-10T10:00").status == 3)
    #expect(try record(hegui, "A", "nothing", "2020-06-12T10:00").status == 3)
    let none = try hegui.run(
      "record", "case-step", "A", "case=PS-29/NONE", "step=penalty", "at=2020-06-12T10:00")
    #expect(none.status == 4)
    #expect(try hegui.state() == before)
    #expect(try record(hegui, "A", "penalty", "2020-06-12T10:00").status == 0)
    // A second penalty, and what is dated before the step it has to follow, change nothing either.
    #expect(try record(hegui, "B", "penalty", "2020-06-13T10:00").status == 3)
    #expect(try record(hegui, "B", "retest", "2020-06-11T10:00+08:00", "result=failed").status == 3)
    let late = try hegui.run(
      "case", "advance", "PS-29/F", "retest", "--result", "failed", "--at", "2020-06-11T10:00+08:00", "--format", "json"
    )
    #expect(late.status == 3)
    // A step that was recorded wrongly can be taken back.
    #expect(try record(hegui, "A", "penalty", "2020-06-12T10:00+08:00", "result=annulled").status == 0)
    let shown = try hegui.json("case", "show", "PS-29/F", "--at", "2020-06-30", status: 1)["cases"][0]
    #expect(shown["steps"].strings("id") == ["penalty"])
    #expect(shown["timeline"].strings("effect") == ["opened", "done", "annulled"])
  }

  @Test("a step may not be slipped in under one that counts already")
  func displacing() throws {
    let hegui = try registry()
    _ = try hegui.json("case", "advance", "PS-29/F", "penalty", "--at", "2020-06-12", status: 1)
    _ = try hegui.json("case", "advance", "PS-29/F", "repair", "--at", "2020-06-14", status: 1)
    _ = try hegui.json("case", "advance", "PS-29/F", "retest", "--result", "failed", "--at", "2020-06-15", status: 1)
    _ = try hegui.json("case", "advance", "PS-29/F", "repair", "--at", "2020-06-16", status: 1)
    // A failure on the 17th, told after the retest passed on the 18th, would take the repair from under it.
    #expect(try hegui.run("case", "advance", "PS-29/F", "retest", "--at", "2020-06-18").status == 64, "without a proof")
    try hegui.succeed("case", "advance", "PS-29/F", "retest", "--document", "D-1", "--at", "2020-06-18")
    #expect(try record(hegui, "X", "retest", "2020-06-17T10:00+08:00", "result=failed").status == 3)
    #expect(try hegui.json("case", "show", "PS-29/F")["cases"][0]["status"].string == "closed")
  }

  @Test("a file may bring steps in any order: what does not count is told with what would")
  func byFile() throws {
    let hegui = try registry()
    func file(_ name: String, _ steps: String) throws -> String {
      try hegui.folder.file(
        name,
        containing: Data(
          ("""
          <?xml version="1.0" encoding="UTF-8"?>
          <registerRecords xmlns="urn:hegui:register-records:1" version="1.0" created="2020-06-30T18:00:00+08:00">

          """ + steps + "</registerRecords>").utf8))
    }
    func step(_ key: String, _ name: String, _ at: String, case number: String = "PS-29/F") -> String {
      """
      <caseStep record="\(key)-1" effective="\(at)" key="\(key)"><case>\(number)</case><step>\(name)</step><at>\(at)</at></caseStep>

      """
    }
    let steps = try file(
      "steps.xml",
      step("S1", "repair", "2020-06-13T10:00:00+08:00") + step("S2", "penalty", "2020-06-14T10:00:00+08:00")
        + step("S3", "penalty", "2020-06-15T10:00:00+08:00")
        + step("S4", "penalty", "2020-06-15T10:00:00+08:00", case: "PS-29/Z"))
    let imported = try hegui.run("import", steps, "--format", "json")
    // The repair waits for the penalty, the second penalty does not count, and there is no case Z.
    #expect(try imported.json()["findingCounts"]["CASE-STEP-MISFIT"].int == 3, "\(imported.output)")
    let shown = try hegui.json("case", "show", "PS-29/F", "--at", "2020-06-30", status: 1)["cases"][0]
    #expect(shown["timeline"].strings("effect") == ["opened", "done", "done", "done", "refused"])
    #expect(shown["steps"].strings("id") == ["retest"])
  }

  @Test("a step shows what it needs, and one that was done late says so for good")
  func lateAndNeeds() throws {
    let hegui = try registry()
    try hegui.succeed(
      "record", "parameter", "P", "pack=pingshan-2020", "name=caseDays", "value=5", "source=通知", "--at", "2020-06-01")
    let unknown = try hegui.json("case", "show", "PS-29/F", "--at", "2020-06-12", status: 1)["cases"][0]
    #expect(unknown["steps"][0]["dueMissing"].string == "caseDaysAreWorking")
    try hegui.succeed(
      "record", "parameter", "W", "pack=pingshan-2020", "name=caseDaysAreWorking", "value=false", "source=通知", "--at",
      "2020-06-01")
    let open = try hegui.json("case", "show", "PS-29/F", "--at", "2020-06-12", status: 1)["cases"][0]
    #expect(open["steps"][0]["due"].string == "2020-06-16")
    #expect(open["steps"][0]["needs"]["en"].string?.contains("document") == true)
    let shown = try hegui.json("case", "advance", "PS-29/F", "penalty", "--at", "2020-06-17", status: 1)["cases"][0]
    #expect(shown["late"].list.compactMap(\.string) == ["penalty"])
    #expect(shown["timeline"][2]["late"].bool == true)
    #expect(shown["timeline"][2]["due"].string == "2020-06-16")
    #expect(shown["steps"][0]["needs"]["en"].string?.contains("repair") == true)
    for (language, word) in [("zh", "所需证据"), ("en", "Evidence needed")] {
      let text = try hegui.run("case", "show", "PS-29/F", "--at", "2020-06-18", "--lang", language).output
      #expect(text.contains(word))
      // A narrow column breaks the mark before the day.
      #expect(text.contains(language == "zh" ? "完成，迟于" : "done, late"))
      #expect(text.contains("2020-06-16"))
    }
    let day = try hegui.json("case", "show", "PS-29/F", "--at", "2020-06-16", status: 1)["cases"][0]
    #expect(day["late"].list.isEmpty)
  }

  @Test("where working days count and a year's holidays are not loaded, list, case and step say so")
  func holidaysNotLoaded() throws {
    let hegui = try registry()
    // In other writings of the values than those of the plans.
    for (name, value) in [("caseDays", "5.0"), ("caseDaysAreWorking", "1")] {
      try hegui.succeed(
        "record", "parameter", name, "pack=pingshan-2020", "name=" + name, "value=" + value, "source=通知", "--at",
        "2020-06-01")
    }
    let note = "The holidays of 2020 are not loaded: working days are counted as weekdays"
    func notes(_ arguments: String...) throws -> [String?] {
      try hegui.run(arguments: arguments + ["--format", "json"]).json()["notes"].list.map { $0["en"].string }
    }
    #expect(try notes("case", "list", "--at", "2020-06-12") == [note])
    #expect(try notes("case", "show", "PS-29/F", "--at", "2020-06-12") == [note])
    let chinese = try hegui.run("case", "show", "PS-29/F", "--at", "2020-06-12", "--lang", "zh").output
    #expect(chinese.contains("未载入 2020 年节假日安排"))
    try hegui.succeed(
      "record", "window", "H", "name=holiday", "place=130131", "from=2020-06-25T00:00:00+08:00",
      "until=2020-06-28T00:00:00+08:00", "source=国办发明电〔2019〕16号", "--at", "2020-01-01")
    #expect(try notes("case", "show", "PS-29/F", "--at", "2020-06-12") == [])
  }
}
