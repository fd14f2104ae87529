import Foundation
import Testing

/// Progress reports of plans (scenarios T-101 and T-122), and what their figures rest on.
@Suite("Progress reports")
struct ProgressReportTests {
  private func loaded(_ pack: String) throws -> HeguiProcess {
    let hegui = try HeguiProcess.withoutPlan()
    try hegui.succeed("policy", "load", pack)
    return hegui
  }

  /// Rows that have a workflow in the plan's file, whatever their kind.
  private func rowsWithWork(_ pack: String) throws -> Set<String> {
    let file = HeguiProcess.checkout.appendingPathComponent("Policies/\(pack).xml")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let rows = text.split(separator: "<row id=\"").dropFirst()
    return Set(
      rows.filter { $0.contains("<workflow ") }.compactMap { $0.split(separator: "\"").first.map(String.init) })
  }

  /// Rows of a kind as the plan's own list has them.
  private func rows(_ hegui: HeguiProcess, _ pack: String, _ kind: String) throws -> Set<String> {
    let file = HeguiProcess.checkout.appendingPathComponent("Policies/\(pack).xml")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let rows = text.matches(of: /<row id="([^"]+)" kinds="([^"]+)"/)
    return Set(rows.filter { $0.2.split(separator: " ").contains(Substring(kind)) }.map { String($0.1) })
  }

  @Test(
    "Every Q and W row of the plan with figure, due date and state",
    arguments: [
      ("hebi-2019", "2019-09", "410622", "T-101"), ("changzhi-2024", "2024-10", "140406", "T-122"),
      ("pingshan-2020", "2020-06", "130131", ""), ("xincheng-2024", "2024-08", "610102", ""),
      ("xinji-2024", "2024-08", "130181", ""),
    ])
  func everyRow(pack: String, month: String, place: String, scenario: String) throws {
    let hegui = try loaded(pack)
    let report = try hegui.json(
      "report", "month", "--pack", pack, "--period", month, "--place", place, "--csv", "tables", status: 1)
    let figures = report["indicators"].list
    #expect(try rows(hegui, pack, "Q").isSubset(of: Set(figures.compactMap { $0["rule"].string })))
    #expect(figures.allSatisfy { !$0["due"].isMissing && !$0["result"].isMissing })
    let work = report["progress"].list
    // A decision whose finding is followed up by a case orders work too (clauses XC-22, XJ-18).
    let ordered = try rows(hegui, pack, "W").union(rowsWithWork(pack))
    #expect(Set(work.compactMap { $0["rule"].string }) == ordered)
    #expect(work.allSatisfy { !$0["state"].isMissing })
    let table = String(decoding: try hegui.folder.data("tables/progress.csv"), as: UTF8.self)
    #expect(table.hasPrefix("\u{FEFF}rule,id,kind,due,state"))
  }

  @Test("T-101: a milestone is done, done late, overdue or open, by the day of the report; a county has its own")
  func milestones() throws {
    let hegui = try loaded("hebi-2019")
    try hegui.succeed(
      "record", "task", "S", "pack=hebi-2019", "name=HB-01-survey", "place=410600", "doneOn=2019-06-28", "source=x",
      "--at", "2019-06-28")
    func standing(_ id: String, _ place: String) throws -> [String?] {
      let report = try hegui.json(
        "report", "month", "--pack", "hebi-2019", "--period", "2019-09", "--place", place, status: 1)
      let row = try #require(report["progress"].list.first { $0["id"].string == id })
      return [row["state"].string, row["due"].string]
    }
    #expect(try standing("HB-01-survey", "410600") == ["done", "2019-06-30"])
    #expect(try standing("HB-01-plan", "410600") == ["overdue", "2019-06-30"])
    #expect(try standing("HB-02", "410600") == ["open", "2019-12-31"])
    #expect(try standing("HB-01-plan", "410622") == ["overdue", "2019-06-30"])
    let outside = try hegui.run("report", "month", "--pack", "hebi-2019", "--period", "2019-09", "--place", "130131")
    #expect(outside.status == 64)
  }

  @Test("T-100: the survey is done in time and the uplift plan done late")
  func surveyAndPlan() throws {
    let hegui = try loaded("hebi-2019")
    for (key, name, day) in [("S", "HB-01-survey", "2019-06-28"), ("P", "HB-01-plan", "2019-07-03")] {
      try hegui.succeed(
        "record", "task", key, "pack=hebi-2019", "name=\(name)", "place=410600", "doneOn=\(day)", "source=x",
        "--at", day)
    }
    let report = try hegui.json(
      "report", "month", "--pack", "hebi-2019", "--period", "2019-09", "--place", "410600", status: 1)
    let states = Dictionary(
      report["progress"].list.map { ($0["id"].string, $0["state"].string) }, uniquingKeysWith: { first, _ in first })
    #expect(states["HB-01-survey"] == "done")
    #expect(states["HB-01-plan"] == "late")
  }

  @Test("A figure or task from a file needs its document, as by hand")
  func sources() throws {
    let hegui = try loaded("hebi-2019")
    func figure(_ key: String, _ more: String) -> String {
      """
      <figure record="\(key)" effective="2019-12-31" key="\(key)">
        <name>chargingPiles</name><place>410600</place><period>2019</period><value>201</value>\(more)
      </figure>
      """
    }
    try hegui.folder.file("bare.xml", Documents.register([figure("A", "")]))
    let report = try hegui.json("import", "bare.xml", status: 1)
    #expect(report["samples"][0]["code"].string == "NOTICE-SOURCE")
    #expect(try Counts(report["totals"]) == Counts(["quarantined": 1]))
    try hegui.folder.file("named.xml", Documents.register([figure("B", "<source>report 12</source>")]))
    try hegui.succeed("import", "named.xml")
    let row = try hegui.json("indicators", "--pack", "hebi-2019", "--period", "2019", "--rule", "HB-07-piles")
    #expect(row["indicators"][0]["result"].string == "met")
  }

  @Test("The page's ranking and its figure PS-32 are one count, before and after publication")
  func oneRanking() throws {
    let hegui = try HeguiProcess.withoutPlan(importing: "scenarios/T-035")
    try hegui.succeed("policy", "load", "pingshan-2020")
    func counts() throws -> [Int?] {
      let report = try hegui.json(
        "report", "month", "--pack", "pingshan-2020", "--period", "2020-06", "--draft", status: 1)
      let ranking = report["ranking"]
      let total = ranking["rows"].list.compactMap { $0["overLimitVehicles"].int }.reduce(0, +)
      let figure = report["indicators"].list.first { $0["id"].string == "PS-32" }
      let asked = try hegui.json(
        "indicators", "--pack", "pingshan-2020", "--period", "2020-06", "--rule", "PS-32")["indicators"][0]
      return [total + (ranking["noStation"].int ?? 0), figure?["numerator"].int, asked["numerator"].int]
    }
    #expect(try counts() == [6, 6, 6])
    try hegui.succeed(
      "rank", "2020-06", "--place", "130131", "--publish", "--where", "web", "--at", "2020-07-08")
    try hegui.succeed("import", HeguiProcess.fixture("scenarios/T-037"))
    #expect(try counts() == [6, 6, 6])
    try hegui.succeed(
      "rank", "2020-06", "--place", "130131", "--correct", "--reason", "annulled", "--at", "2020-07-20")
    #expect(try counts() == [5, 5, 5])
  }
}
