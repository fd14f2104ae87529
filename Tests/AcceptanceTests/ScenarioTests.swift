import Foundation
import Testing

/// Scenarios of the policy that the first slice carries, on the files of `Fixtures/scenarios`.
@Suite("Scenarios run on the built program")
struct ScenarioTests {
  @Test("T-034: a record of a station that is not on the list is quarantined and used nowhere")
  func unlistedStation() throws {
    let hegui = try HeguiProcess.withRegistry()
    let report = try hegui.json("import", HeguiProcess.fixture("scenarios/T-034"), status: 1)
    #expect(try Counts(report["totals"]) == Counts(["accepted": 4, "quarantined": 1]))
    let finding = report["samples"][0]
    #expect(finding["code"].string == "ADMIT-STATION-UNLISTED")
    #expect(finding["message"]["en"].string?.contains("13013199") == true)
    #expect(finding["message"]["zh"].string?.contains("13013199") == true)

    let list = try hegui.json("quarantine", "list", status: 1)["records"]
    #expect(list.list.count == 1)
    #expect(list[0]["station"].string == "13013199")
    #expect(list[0]["message"]["en"].string?.contains("13013199") == true)

    let answer = try hegui.json("lookup", "冀A10001")
    #expect(answer["status"].string == "found")
    #expect(answer["inspections"].list.isEmpty)
    #expect(try hegui.json("db", "info")["counts"]["inspection"].int == 0)
  }

  /// T-034, the decision side: a finding is not attributed to the unlisted station.
  @Test("T-034: the quarantined inspection attributes no finding")
  func unlistedStationRanksNowhere() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "scenarios/T-034")
    try hegui.succeed(
      "record", "check", "F1", "kind=roadside", "at=2020-06-20T10:00", "place=130131", "plate=冀A10001",
      "plateColor=yellow", "outcome=overLimit", "status=confirmed")
    let ranking = try hegui.json("rank", "2020-06", "--place", "130131")
    #expect(ranking["noStation"].int == 1)
    #expect(!ranking["rows"].strings("station").contains("13013199"))
    #expect(ranking["rows"].list.allSatisfy { $0["overLimitVehicles"].int == 0 })
  }

  @Test("T-035: distinct over-limit vehicles of June, each with its station")
  func ranking() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "scenarios/T-035")
    let june = try hegui.json("rank", "2020-06", "--place", "130131")
    #expect(figures(june) == ["1 13013101 3", "2 13013102 2", "3 13013103 0"])
    #expect(june["month"].string == "2020-06")
    #expect(june["noStation"].int == 1)
    #expect(june["frozen"].bool == false)
    let july = try hegui.json("rank", "2020-07", "--place", "130131")
    #expect(figures(july) == ["1 13013102 1", "2 13013101 0", "2 13013103 0"])
  }

  @Test("T-037: a published ranking stays; a correction is a version with date and reason")
  func correction() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "scenarios/T-035")
    let first = try hegui.json(
      "rank", "2020-06", "--place", "130131", "--publish", "--where", "county-website", "--at", "2020-07-08")
    #expect(first["version"].int == 1)
    #expect(first["frozen"].bool == true)
    try hegui.succeed("import", HeguiProcess.fixture("scenarios/T-037"))

    let shown = try hegui.json("rank", "2020-06", "--place", "130131")
    #expect(figures(shown) == ["1 13013101 3", "2 13013102 2", "3 13013103 0"])
    #expect(shown["version"].int == 1)

    let second = try hegui.json(
      "rank", "2020-06", "--place", "130131", "--correct", "--reason", "T4 annulled", "--where", "county-website",
      "--at", "2020-07-20")
    #expect(second["version"].int == 2)
    #expect(second["correctionReason"].string == "T4 annulled")
    #expect(second["publishedAt"].string?.hasPrefix("2020-07-20") == true)
    #expect(figures(second) == ["1 13013101 3", "2 13013102 1", "3 13013103 0"])
    #expect(second["noStation"].int == 1)

    let archived = try hegui.json("rank", "2020-06", "--place", "130131", "--version", "1")
    #expect(figures(archived) == figures(first))
    #expect(archived["publishedAt"].string?.hasPrefix("2020-07-08") == true)
    #expect(archived["correctionReason"].isMissing)
  }
}

/// `rank station vehicles` of each row.
func figures(_ ranking: JSONValue) -> [String] {
  ranking["rows"].list.map {
    "\($0["rank"].int ?? -1) \($0["station"].string ?? "?") \($0["overLimitVehicles"].int ?? -1)"
  }
}
