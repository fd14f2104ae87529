import Testing

/// Clause PS-31: an inspection counts where its station is on the list. Since when it is there may be missing, as a file may
/// hold a part of what is known of a station.
@Suite("A station of which nobody said since when it is listed")
struct StationListingTests {
  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry()
    let station = Documents.station("13013101").replacing("<listedFrom>2018-01-01</listedFrom>", with: "")
    try hegui.folder.file("station.xml", Documents.register([station]))
    try hegui.run("import", "station.xml")
    try hegui.folder.file("one.xml", Documents.inspections([try Documents.inspection()]))
    return hegui
  }

  @Test("its inspections are held until the day is on file, and what to do is told")
  func inspections() throws {
    let hegui = try registry()
    let held = try hegui.json("import", "one.xml", status: 1)
    #expect(try Counts(held["totals"]) == Counts(["quarantined": 1]))
    #expect(held["findingCounts"]["ADMIT-STATION-NOT-IN-FORCE"].int == 1)
    let told = held["samples"].list.first { $0["code"].string == "ADMIT-STATION-NOT-IN-FORCE" }
    #expect(told?["message"]["en"].string?.contains("listedFrom") == true)
    try hegui.succeed("record", "station", "13013101", "listedFrom=2018-01-01", "--at", "2018-01-01")
    try hegui.succeed("quarantine", "release", "1")
    #expect(try hegui.json("db", "info")["counts"]["inspection"].int == 1)
  }

  @Test("it is on no ranking of listed stations")
  func ranking() throws {
    let hegui = try registry()
    let ranked = try hegui.json("rank", "2020-06", "--place", "130131", status: 4)
    #expect(ranked["rows"].list.isEmpty)
    let notes = ranked["notes"].list.compactMap { $0["en"].string }
    #expect(notes.contains { $0.contains("13013101") && $0.contains("listedFrom") })
    #expect(!notes.contains { $0.contains("check the code") }, "the code is right")
    try hegui.succeed("record", "station", "13013101", "listedFrom=2018-01-01", "--at", "2018-01-01")
    #expect(try hegui.json("rank", "2020-06", "--place", "130131")["rows"].list.count == 1)
  }

  @Test("a look-up of it says so, and of a station whose listing has not begun")
  func lookup() throws {
    let hegui = try registry()
    try hegui.succeed("policy", "load", HeguiProcess.fixture("policies/silent.xml"))
    let undated = try hegui.json("lookup", "station:13013101", status: 1)
    #expect(
      undated["openItems"].strings("en").contains { $0.contains("listedFrom") && $0.contains("not taken for listed") })
    #expect(undated["openItems"].strings("zh").contains { $0.contains("不视为在名录内") })
    let decided = try hegui.json(
      "decide", "station:13013101", "--place", "130131", "--activity", "check", status: 4)
    #expect(decided["notes"].strings("en").contains { $0.contains("not taken for listed") })
    try hegui.succeed("record", "station", "13013101", "listedFrom=2020-03-01", "--at", "2018-01-01")
    let early = try hegui.json("lookup", "station:13013101", "--at", "2020-02-29", status: 1)
    #expect(early["openItems"].strings("en") == ["It is on its list from 2020-03-01 only"])
    #expect(try hegui.json("lookup", "station:13013101", "--at", "2020-03-01")["openItems"].list.isEmpty)
  }

  @Test("so of a workshop: its repairs do not count either")
  func workshop() throws {
    let hegui = try registry()
    try hegui.succeed("policy", "load", HeguiProcess.fixture("policies/silent.xml"))
    try hegui.succeed("record", "workshop", "W-1", "name=x", "place=130131", "--at", "2019-01-01")
    let undated = try hegui.json("lookup", "workshop:W-1", status: 1)
    #expect(undated["openItems"].strings("en").contains { $0.contains("listedFrom") })
    try hegui.succeed("record", "workshop", "W-1", "listedFrom=2019-01-01", "--at", "2019-01-02")
    try hegui.json("lookup", "workshop:W-1")
  }
}
