import Foundation
import Testing

@Suite("What a check found decides about whom it checked")
struct DecideByCheckTests {
  let hegui: HeguiProcess

  init() throws {
    hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019", "--pack", "pingshan-2020")
    try hegui.succeed("record", "site", "S1", "kind=construction", "place=410600", "--at", "2019-01-01")
    try hegui.succeed(
      "record", "check", "SC1", "kind=site", "at=2019-05-10T09:00:00", "place=410600", "site=S1", "outcome=notJudged",
      "vehiclesSeen=40", "vehiclesWashed=39", "dustTrucksSeen=12", "dustTrucksEnclosed=12", "--at",
      "2019-05-10T09:00")
  }

  private func site(_ key: String, _ at: String, status: Int32, _ more: String...) throws -> JSONValue {
    let result = try hegui.run(
      arguments: ["decide", key, "--place", "410600", "--activity", "check", "--at", at, "--format", "json"] + more)
    #expect(result.status == status, "\(result.errors)\(result.output)")
    return try result.json()
  }

  @Test("asked by its check, with the check named, or on its day", arguments: ["check:SC1", "site:S1"])
  func washing(key: String) throws {
    #expect(try site(key, "2019-05-10", status: 3)["answer"].string == "prohibited")
    #expect(try site(key, "2019-05-10T09:00", status: 3)["answer"].string == "prohibited")
  }

  @Test("a check of another day is taken where it is named")
  func named() throws {
    #expect(try site("site:S1", "2019-05-11", status: 4)["answer"].string == "undetermined")
    #expect(try site("site:S1", "2019-05-11", status: 3, "--related", "check:SC1")["answer"].string == "prohibited")
    let wrong = try hegui.run(
      "decide", "site:S1", "--place", "410600", "--activity", "check", "--at", "2019-05-11", "--related", "check:NONE")
    #expect(wrong.status == 4)
    #expect(wrong.errors.contains("check:NONE"))
  }

  @Test("a smoking machine is shown with its checks and may not work")
  func machine() throws {
    try hegui.succeed(
      "record", "machine", "M1", "class=excavator", "fuel=B", "stage=3", "place=130131", "--at", "2020-01-01")
    try hegui.succeed(
      "record", "check", "B1", "kind=blackSmoke", "at=2020-08-01T09:00:00", "place=130131", "machine=M1",
      "outcome=overLimit",
      "status=confirmed", "--at", "2020-08-01T09:00")
    let lookup = try hegui.run("lookup", "M1", "--place", "130131", "--at", "2020-08-02T10:00", "--format", "json")
    #expect(try lookup.json()["findings"].strings("check") == ["B1"])
    let answer = try hegui.run(
      "decide", "M1", "--place", "130131", "--activity", "work", "--zone", "none", "--at", "2020-08-02T10:00",
      "--format", "json")
    let rules = try answer.json()["rules"].list
    let rule = rules.first { $0["id"].string == "PS-26" }
    let fact = rule?["facts"].list.first { $0["name"].string == "machine.openFinding" }
    #expect(fact?["source"].string?.hasPrefix("check:B1") == true)
  }
}
