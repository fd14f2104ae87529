import Foundation
import Testing

@Suite("What supervision found and the register does not hold")
struct SightedSubjectTests {
  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    return hegui
  }

  private func check(_ hegui: HeguiProcess, _ key: String, _ kind: String, _ subject: String...) throws {
    let result = try hegui.run(
      arguments: [
        "record", "check", key, "kind=" + kind, "at=2020-06-11T09:00", "place=130131", "outcome=overLimit",
        "status=confirmed",
      ] + subject)
    try #require(result.status == 0, "\(result.errors)")
  }

  @Test(
    "a machine that was never registered is out of use while its case is open",
    arguments: [("machineCode=AB777777", "AB777777"), ("machine=GHOST", "GHOST"), ("machine=GHOST", "machine:GHOST")])
  func machine(named: String, key: String) throws {
    let hegui = try registry()
    try check(hegui, "B", "blackSmoke", named)
    let looked = try hegui.json("lookup", key, "--at", "2020-06-12", status: 3)
    #expect(looked["status"].string == "found")
    #expect(looked["machine"]["registered"].bool == false)
    #expect(looked["cases"].strings("id") == ["PS-26/B"])
    #expect(looked["cases"][0]["outOfUse"].bool == true)
    #expect(looked["findings"].strings("check") == ["B"])
    let decided = try hegui.run(
      "decide", key, "--place", "130131", "--activity", "work", "--at", "2020-06-12T10:00", "--lang", "en")
    #expect(decided.status == 3)
    #expect(decided.output.contains("out of use while case PS-26/B is open"))
    #expect(try hegui.json("lookup", key, "--at", "2020-06-10", status: 4)["status"].string == "unknown")
  }

  @Test("a truck of which only the plate was noted shows its case, and so does one that was only inspected")
  func plate() throws {
    let hegui = try registry()
    try check(hegui, "R", "roadside", "plate=冀A99999", "plateColor=yellow")
    try check(hegui, "N", "premises", "plate=冀A99999")
    let looked = try hegui.json("lookup", "冀A99999", "--at", "2020-06-12", status: 4)
    #expect(looked["vehicle"]["key"].string == "plate:冀A99999/yellow")
    #expect(looked["cases"].strings("id") == ["PS-29/N"], "one truck, one day, one case")
    #expect(
      try hegui.json("lookup", "vehicle:plate:冀A99999/yellow", "--at", "2020-06-12", status: 4)["cases"].list.count == 1
    )
    #expect(
      try hegui.json("lookup", "冀A99999", "--color", "blue", "--at", "2020-06-12", status: 4)["cases"].strings("id")
        == ["PS-29/N"])
    try hegui.run("import", HeguiProcess.fixture("stations"))
    let vin = try hegui.json("lookup", "冀A10002", "--at", "2020-06-12", status: 4)["vehicle"]["key"].string ?? ""
    try check(hegui, "I", "roadside", "plate=冀A10002", "plateColor=yellow")
    #expect(try hegui.json("lookup", vin, "--at", "2020-06-12", status: 4)["cases"].strings("id") == ["PS-29/I"])
  }

  @Test("cases of units, fuel sites and stations stand in their look-up, suspicions as such")
  func otherKinds() throws {
    let hegui = try registry()
    try hegui.succeed("record", "fuel-site", "G", "kind=illegalPoint", "place=130131", "--at", "2020-01-01")
    try hegui.succeed(
      "record", "suspicion", "S", "kind=illegalFuel", "at=2020-06-01T09:00", "place=130131", "fuelSite=G")
    #expect(
      try hegui.json("lookup", "fuelSite:G", "--at", "2020-06-12", status: 1)["cases"].strings("id") == ["PS-28/S"])
    try hegui.succeed(
      "record", "station", "1301310001", "name=站", "place=130131", "listedFrom=2019-01-01", "--at", "2019-01-01")
    try hegui.succeed(
      "record", "suspicion", "T", "kind=stationFraud", "at=2020-06-01T09:00", "place=130131", "station=1301310001")
    let suspected = try hegui.run("lookup", "station:1301310001", "--at", "2020-06-12", "--format", "json")
    #expect(try suspected.json()["cases"][0]["confirmed"].bool == false)
    _ = try hegui.json("case", "advance", "PS-33/T", "confirmed", "--at", "2020-06-10", status: 1)
    let told = try hegui.run("lookup", "station:1301310001", "--at", "2020-06-12", "--format", "json")
    #expect(try told.json()["cases"].strings("id") == ["PS-33/T"])
    #expect(try told.json()["cases"][0]["confirmed"].bool == true)
  }

  @Test("a machine that is out of use may not enter a site, and records of a closed month are late")
  func entryAndClosedMonth() throws {
    let hegui = try registry()
    try check(hegui, "B", "blackSmoke", "machine=EX")
    func codes(_ arguments: String...) throws -> [String] {
      try hegui.run(arguments: ["record"] + arguments + ["--format", "json"]).json()["samples"].strings("code")
    }
    let entry = try codes(
      "site-entry", "E", "machine=EX", "site=S", "place=130131", "reportedAt=2020-06-12T08:00",
      "enteredAt=2020-06-13T08:00")
    #expect(entry == ["SITE-ENTRY-OUT-OF-USE"])
    #expect(try hegui.run("period", "close", "2020-05", "--pack", "pingshan-2020").status == 1)
    let report = try hegui.run("period", "show", "2020-05", "--pack", "pingshan-2020", "--format", "json").json()
    #expect(
      try codes("repair", "R", "at=2020-05-20T10:00", "machine=EX") == ["RECORD-LATE"])
    #expect(
      try codes("machine", "M2", "code=AB123499", "place=130131", "--at", "2020-05-02").contains("RECORD-LATE"))
    #expect(try codes("repair", "R2", "at=2020-06-20T10:00", "machine=EX").isEmpty)
    #expect(
      try codes("premises-check", "P", "at=2020-05-20T10:00", "place=410600", "outcome=pass").contains("RECORD-LATE")
        == false)
    let after = try hegui.run("period", "show", "2020-05", "--pack", "pingshan-2020", "--format", "json").json()
    #expect(after["contentHash"].string == report["contentHash"].string)
  }

  @Test("a repair names a machine that was never registered by its code, and counts in its case")
  func repairedByCode() throws {
    let hegui = try registry()
    try check(hegui, "B", "machine", "machineCode=2-1A100009")
    for (step, day) in [("stop", "12"), ("penalty", "13")] {
      try hegui.run("case", "advance", "PS-26/B", step, "--at", "2020-06-" + day, "--document", "D")
    }
    let repaired = try hegui.json("record", "repair", "R", "at=2020-06-14T10:00", "machineCode=2-1a100009")
    #expect(repaired["findingCounts"]["REPAIR-UNMATCHED"].int == nil)
    let looked = try hegui.json("lookup", "2-1A100009", "--at", "2020-06-15", status: 3)
    #expect(looked["repairs"].strings("id") == ["R"])
    #expect(looked["cases"].strings("state") == ["retest"])
    #expect(try hegui.json("lookup", "2-1A100009", "--at", "2020-06-13", status: 3)["repairs"].list.isEmpty)
  }

  @Test("what a list names and the register does not hold has its duties, is on the list and is found")
  func listed() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.run(
      "record", "list-entry", "E", "list=emergencyTransport", "place=410600", "subjectKind=unit", "subject=STEEL",
      "from=2019-05-01", "source=D", "--at", "2019-05-01")
    let looked = try hegui.json("lookup", "unit:STEEL", "--at", "2019-05-10", status: 4)
    #expect(looked["status"].string == "found")
    #expect(Set(looked["cases"].strings("id")) == ["HB-48/STEEL", "HB-50/STEEL"])
    #expect(looked["notes"].list.contains { $0["en"].string?.contains("does not mean it complies") == true })
    #expect(
      try hegui.json("list", "emergencyTransport", "--at", "2019-05-10", status: 1)["members"].strings("key") == [
        "STEEL"
      ])
    #expect(try hegui.json("list", "emergencyTransport", "--at", "2019-04-10")["members"].list.isEmpty)
    try hegui.succeed(
      "record", "alert", "A", "place=410600", "level=orange", "from=2019-05-20T00:00", "until=2019-05-22T00:00",
      "source=N")
    let passed = try hegui.run(
      "record", "gate-event", "G", "unit=STEEL", "at=2019-05-21T09:10", "direction=in", "plate=豫F10002",
      "plateColor=yellow", "fuel=B", "category=truck", "class=heavy", "stage=4", "--format", "json")
    #expect(passed.status == 1)
    #expect(try passed.json()["findingCounts"]["GATE-PROHIBITED"].int == 1, "where the unit is, nobody said")
    #expect(try hegui.json("lookup", "unit:OTHER", "--at", "2019-05-10", status: 4)["status"].string == "unknown")
  }
}
