import Foundation
import Testing

/// Figures and pages on sample data.
@Suite("Figures of a plan and its pages")
struct FigureTests {
  private func filled() throws -> HeguiProcess {
    let hegui = try HeguiProcess.withoutPlan()
    try hegui.succeed("policy", "load", "pingshan-2020")
    try hegui.succeed(
      "sample", "--seed", "4", "--stations", "2", "--vehicles", "60", "--inspections", "120", "--machines", "40",
      "--clean",
      "--out", "S")
    #expect(try hegui.run("import", "S").status <= 1)
    return hegui
  }

  @Test("checking one coded machine raises the month's share by exactly one, and the day before it does not")
  func machineShare() throws {
    let hegui = try filled()
    func share(_ period: String) throws -> JSONValue {
      let report = try hegui.json(
        "indicators", "--pack", "pingshan-2020", "--period", period, "--rule", "PS-25", status: 1)
      return try #require(report["indicators"].list.first)
    }
    let before = try share("2020-07")
    let base = try #require(before["denominator"].int)
    #expect(base > 10)
    #expect(before["result"].string == "notMet")

    let explained = try hegui.json(
      "indicators", "--pack", "pingshan-2020", "--period", "2020-07", "--rule", "PS-25", "--explain", status: 1)
    let unseen = try #require(
      explained["indicators"][0]["explanation"]["remaining"].list.first?["key"].string)
    try hegui.succeed(
      "record", "check", "M1", "kind=machine", "at=2020-07-10T10:00", "place=130131", "machine=\(unseen)",
      "outcome=pass", "status=confirmed")
    let after = try share("2020-07")
    #expect(after["numerator"].int == (before["numerator"].int ?? 0) + 1)
    #expect(after["denominator"].int == base)
    #expect(try share("2020-06")["numerator"].int == before["numerator"].int)
  }

  @Test("what a figure lacks is named without --explain, whatever its wording asks for")
  func missingData() throws {
    let hegui = try HeguiProcess.withoutPlan(importing: "stations")
    try hegui.succeed("policy", "load", "pingshan-2020")
    let shown = try hegui.run("indicators", "--pack", "pingshan-2020", "--period", "2020-06", "--rule", "PS-04")
    #expect(shown.output.contains("missing: unit.annualBulk"))
    #expect(shown.output.contains("2 records with missing data"))
    #expect(!shown.output.contains("records of the denominator"))
  }

  @Test("a pack that is not loaded, a rule without figures and a wrong period are named")
  func refusals() throws {
    let hegui = try filled()
    let unknownPack = try hegui.run("indicators", "--pack", "hebi-2019", "--period", "2019")
    #expect(unknownPack.status != 0 && unknownPack.errors.contains("pingshan-2020"))
    let unknownRule = try hegui.run("indicators", "--pack", "pingshan-2020", "--period", "2020", "--rule", "PS-01")
    #expect(unknownRule.status != 0 && unknownRule.errors.contains("PS-25"))
    let wrongPeriod = try hegui.run("indicators", "--pack", "pingshan-2020", "--period", "2020-13")
    #expect(wrongPeriod.status == 64)
    let mismatch = try hegui.run(
      "report", "month", "--pack", "pingshan-2020", "--period", "2020", "--html", "page.html")
    #expect(mismatch.status == 64)
  }

  @Test("a page stands by itself: no script, no address, and the same bytes each time")
  func page() throws {
    let hegui = try filled()
    for name in ["a.html", "b.html"] {
      let result = try hegui.run(
        "report", "month", "--pack", "pingshan-2020", "--period", "2020-06", "--html", name, "--at", "2020-12-31")
      #expect(result.status <= 1)
    }
    let page = try hegui.folder.data("a.html")
    #expect(page == (try hegui.folder.data("b.html")))
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("PS-25") && text.contains("13013101"))
    #expect(!text.contains("<script") && !text.contains("http:") && !text.contains("https:"))

    try hegui.succeed("rank", "2020-06", "--place", "130131", "--html", "rank.html")
    #expect(String(decoding: try hegui.folder.data("rank.html"), as: UTF8.self).contains("13013102"))
  }
}
