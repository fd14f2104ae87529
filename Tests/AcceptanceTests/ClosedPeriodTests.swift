import Foundation
import Testing

/// Months and years that are closed: frozen figures, corrections beside them, and what the register says later.
@Suite("Closed periods")
struct ClosedPeriodTests {
  private static let pack = ["--pack", "pingshan-2020"]

  /// A register of 40 coded machines, none of them checked in June.
  private func filled() throws -> HeguiProcess {
    let hegui = try HeguiProcess.withoutPlan(importing: "scenarios/T-035")
    try hegui.succeed("policy", "load", "pingshan-2020")
    let machines = (1...40).map { number in
      """
      <machine record="M\(number)" effective="2020-01-01" key="EXC-\(number)">
        <codedOn>2020-01-01</codedOn><place>130131</place><class>excavator</class><status>inService</status>
      </machine>
      """
    }
    try hegui.folder.file("machines.xml", Documents.register(machines))
    try hegui.succeed("import", "machines.xml")
    return hegui
  }

  private func close(_ hegui: HeguiProcess, _ period: String, at day: String) throws -> JSONValue {
    try hegui.json("period", "close", period, "--pack", "pingshan-2020", "--at", day, status: 1)
  }

  private func checks(_ report: JSONValue) -> Int? {
    report["indicators"].list.first { $0["id"].string == "PS-25" }?["numerator"].int
  }

  private func check(_ hegui: HeguiProcess, _ number: Int) throws {
    try hegui.succeed(
      "record", "check", "C\(number)", "kind=machine", "at=2020-06-10T10:00", "place=130131",
      "machine=EXC-\(number)", "outcome=pass", "status=confirmed")
  }

  @Test("Of a pack that is neither loaded nor has a closed period nobody can tell")
  func unknownPack() throws {
    let hegui = try filled()
    #expect(try hegui.run("period", "list", "--pack", "nope").status == 4)
    #expect(try hegui.run("period", "list", "--pack", "pingshan-2020").status == 0)
    #expect(try hegui.run("period", "list").status == 0)
  }

  @Test("The lists of a month have the members that `list` names: those of the plan's place")
  func ownMembersAlone() throws {
    let hegui = try HeguiProcess.withoutPlan(importing: "stations")
    try hegui.succeed("policy", "load", "pingshan-2020")
    try hegui.run(
      "record", "station", "41060099", "name=邻市机构", "place=410600", "listedFrom=2019-01-01", "--at", "2019-01-01")
    let listed = try hegui.run("list", "stations", "--at", "2020-06-30", "--format", "json").json()["members"].list
    #expect(listed.count == 5)
    func stations(_ report: JSONValue) -> [String?]? {
      report["lists"].list.flatMap { $0["rows"].list }.map { $0.list.map(\.string) }.first { $0.first == "stations" }
    }
    let month = try hegui.json("report", "month", "--pack", "pingshan-2020", "--period", "2020-06", status: 1)
    let row = try #require(stations(month))
    #expect(row[2] == "5" && row[4]?.contains("邻市机构") == false)
    #expect(stations(try close(hegui, "2020-06", at: "2020-07-06")) == row)
    // A guest that an entry names belongs to the list all the same.
    try hegui.run(
      "record", "list-entry", "E", "list=stations", "place=130131", "subjectKind=station", "subject=41060099",
      "from=2020-07-01", "source=D", "--at", "2020-07-01")
    let entered = try hegui.run("list", "stations", "--at", "2020-07-31", "--format", "json").json()["members"].list
    #expect(entered.count == 6)
    let names = try #require(row[1]).split(separator: " / ").map(String.init)
    #expect(names.count == 2)
    for (language, other) in [("zh", 1), ("en", 0)] {
      let text = try hegui.run(
        "report", "month", "--pack", "pingshan-2020", "--period", "2020-06", "--lang", language
      ).output
      #expect(!text.contains(names[other]) && !text.contains(" / "), "one language at a time")
    }
    let july = try hegui.json("report", "month", "--pack", "pingshan-2020", "--period", "2020-07", status: 1)
    #expect(stations(july)?[2] == "6")
  }

  @Test("A closed month reads frozen figures, says its version, and tells what a late record would change")
  func lateRecord() throws {
    let hegui = try filled()
    try check(hegui, 1)
    let closed = try close(hegui, "2020-06", at: "2020-07-06")
    #expect(closed["version"].int == 1)
    #expect(closed["frozen"].bool == true)
    #expect(checks(closed) == 1)
    let hash = try #require(closed["contentHash"].string)
    #expect(hash.count == 64)

    try check(hegui, 2)
    let report = try hegui.json(
      "report", "month", "--pack", "pingshan-2020", "--period", "2020-06", "--html", "june.html", status: 1)
    #expect(checks(report) == 1)
    #expect(report["contentHash"].string == hash)
    let difference = try #require(report["differences"].list.first { $0["id"].string == "PS-25" })
    #expect(difference["frozen"]["numerator"].int == 1)
    #expect(difference["today"]["numerator"].int == 2)
    let page = String(decoding: try hegui.folder.data("june.html"), as: UTF8.self)
    #expect(page.contains(hash) && page.contains("1/40") && page.contains("2/40"))

    let draft = try hegui.json(
      "report", "month", "--pack", "pingshan-2020", "--period", "2020-06", "--draft", status: 1)
    #expect(checks(draft) == 2)
    #expect(draft["frozen"].bool == false)
  }

  @Test("A correction is a version with day and reason; the first one stays as it was")
  func correction() throws {
    let hegui = try filled()
    let first = try close(hegui, "2020-06", at: "2020-07-06")
    try check(hegui, 3)
    let second = try hegui.json(
      "period", "correct", "2020-06", "--pack", "pingshan-2020", "--reason", "one check came late", "--at",
      "2020-07-20",
      status: 1)
    #expect(second["version"].int == 2)
    #expect(second["correctionReason"].string == "one check came late")
    #expect(second["closedAt"].string?.hasPrefix("2020-07-20") == true)
    #expect(checks(second) == 1)
    let archived = try hegui.json(
      "period", "show", "2020-06", "--pack", "pingshan-2020", "--version", "1", status: 1)
    #expect(archived["contentHash"].string == first["contentHash"].string)
    #expect(checks(archived) == 0)
    let list = try hegui.json("period", "list")
    #expect(list["periods"].list.map { $0["version"].int } == [1, 2])
    #expect(list["periods"][1]["reason"].string == "one check came late")
    try hegui.succeed("db", "verify", "--full")
  }

  @Test("As of a day before the correction the first version is the last one")
  func earlierDay() throws {
    let hegui = try filled()
    _ = try close(hegui, "2020-06", at: "2020-07-06")
    try hegui.run(
      "period", "correct", "2020-06", "--pack", "pingshan-2020", "--reason", "late", "--at", "2020-07-20")
    func version(_ day: String) throws -> Int? {
      try hegui.json(
        "report", "month", "--pack", "pingshan-2020", "--period", "2020-06", "--at", day, status: 1)["version"].int
    }
    #expect(try version("2020-07-01") == 0)
    #expect(try version("2020-07-10") == 1)
    #expect(try version("2020-07-31") == 2)
  }

  @Test("The records behind a frozen figure can be named as they were known at its closing")
  func reproduced() throws {
    let hegui = try filled()
    try check(hegui, 1)
    try hegui.run("period", "close", "2020-06", "--pack", "pingshan-2020")
    let closedAt = try #require(try hegui.json("period", "list")["periods"][0]["closedAt"].string)
    try check(hegui, 2)
    let then = try hegui.json(
      "indicators", "--pack", "pingshan-2020", "--period", "2020-06", "--rule", "PS-25", "--explain", "--known-at",
      closedAt, status: 1)
    let counted = then["indicators"][0]["explanation"]["numerator"].list.filter { $0["counted"].bool == true }
    #expect(counted.map { $0["key"].string } == ["C1"])
  }

  @Test("Only a month or year that is over is closed, once, and a correction needs a reason")
  func refusals() throws {
    let hegui = try filled()
    func status(_ arguments: String...) throws -> Int32 { try hegui.run(arguments: arguments + Self.pack).status }
    #expect(try status("period", "close", "2020-06", "--at", "2020-06-30") == 3)
    #expect(try status("period", "correct", "2020-06", "--reason", "x") == 3)
    #expect(try status("period", "close", "2020-Q2") == 64)
    #expect(try status("period", "show", "2020-06") == 4)
    #expect(try status("period", "close", "2020-06") == 1)
    #expect(try status("period", "close", "2020-06") == 3)
    #expect(try status("period", "correct", "2020-06", "--reason", " ") == 64)
    #expect(try status("period", "show", "2020-06", "--version", "7") == 4)
    #expect(try hegui.json("period", "list")["periods"].list.count == 1)
  }

  @Test(
    "The year's figures are as of its last day, whenever they are asked for", arguments: ["2021-01-01", "2023-06-30"])
  func year(day: String) throws {
    let hegui = try filled()
    try hegui.succeed("record", "machine", "EXC-1", "status=deregistered", "--at", "2021-02-01")
    let rows = try hegui.json(
      "indicators", "--pack", "pingshan-2020", "--period", "2020", "--at", day, status: 1)["indicators"].list
    let wanted = Set([
      "PS-03", "PS-04", "PS-05", "PS-06", "PS-08", "PS-09", "PS-10", "PS-11", "PS-13", "PS-14", "PS-19", "PS-25",
      "PS-32",
      "PS-34",
      "PS-39",
    ])
    #expect(Set(rows.compactMap { $0["rule"].string }) == wanted)
    #expect(rows.allSatisfy { !$0["result"].isMissing })
    #expect(rows.last { $0["id"].string == "PS-25" }?["denominator"].int == 40)
    let report = try hegui.json("report", "year", "--pack", "pingshan-2020", "--period", "2020", "--at", day, status: 1)
    #expect(report["asOf"].string == "2020-12-31")
  }

  @Test("A period that has not begun has no figures")
  func future() throws {
    let hegui = try filled()
    #expect(
      try hegui.run("indicators", "--pack", "pingshan-2020", "--period", "2020", "--at", "2019-12-31").status == 64)
  }

  @Test(
    "A frozen version that was edited or taken out is told, and never shown",
    arguments: [
      "UPDATE frozenPublication SET payload = replace(payload, '\"version\":1', '\"version\":1 ')",
      // Another first digit, whichever one stands there.
      """
      UPDATE frozenPublication
      SET payloadHash = CASE substr(payloadHash, 1, 1) WHEN 'f' THEN '0' ELSE 'f' END || substr(payloadHash, 2)
      """,
      "DELETE FROM frozenPublication WHERE version = 1", "DELETE FROM frozenPublication WHERE version = 2",
      "DELETE FROM frozenPublication",
    ])
  func tampering(sql: String) throws {
    let hegui = try filled()
    _ = try close(hegui, "2020-06", at: "2020-07-06")
    try hegui.run("period", "correct", "2020-06", "--pack", "pingshan-2020", "--reason", "late", "--at", "2020-07-20")
    try SQLiteFile(hegui.folder.path("hegui.sqlite")).execute(sql)
    for arguments in [["show", "2020-06"] + Self.pack, ["list"]] {
      let shown = try hegui.run(arguments: ["period"] + arguments)
      #expect(shown.status > 4)
      #expect(shown.output.isEmpty)
    }
    #expect(try hegui.run("db", "verify").status == 1)
  }
}
