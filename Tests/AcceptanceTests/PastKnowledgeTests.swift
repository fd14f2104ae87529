import Foundation
import Testing

@Suite("A question can be asked of the past, and of what was known then")
struct PastKnowledgeTests {
  @Test("--at asks the register as of a day")
  func at() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    try hegui.succeed(
      "record", "vehicle", "LZZ5BLVF1JA000101", "plate=冀A10099", "--at", "2021-03-01")
    #expect(try hegui.json("lookup", "冀A10001", "--at", "2020-12-31")["status"].string == "found")
    let later = try hegui.json("lookup", "冀A10099", "--at", "2021-03-01")
    #expect(later["vehicle"]["key"].string == "LZZ5BLVF1JA000101")
    try hegui.json("lookup", "冀A10099", "--at", "2021-02-28", status: 4)
  }

  @Test("--known-at answers from what the registry knew")
  func knownAt() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let before = try #require(try hegui.json("lookup", "冀A10001")["at"].string)
    usleep(20_000)
    try hegui.succeed(
      "record", "check", "F-9", "kind=roadside", "at=2020-06-28T10:00", "place=130131", "plate=冀A10001",
      "plateColor=yellow", "outcome=overLimit", "status=confirmed")
    #expect(try hegui.json("lookup", "冀A10001", status: 1)["findings"].strings("check") == ["F-9"])
    #expect(try hegui.json("lookup", "冀A10001", "--known-at", before)["findings"].list.isEmpty)
    #expect(try hegui.json("rank", "2020-06", "--place", "130131")["rows"][0]["overLimitVehicles"].int == 3)
    let ranking = try hegui.json("rank", "2020-06", "--place", "130131", "--known-at", before)
    #expect(ranking["rows"][0]["overLimitVehicles"].int == 2)
    try hegui.json("lookup", "冀A10001", "--known-at", "2019-01-01", status: 4)
  }

  @Test("look-alikes, too, are those that were known then")
  func lookAlikes() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let inspection = try #require(try hegui.json("lookup", "冀A10001")["inspections"][0]["serial"].string)
    for key in ["冀AI0001", "LZZ5BLVF1JA000I01", inspection.replacingOccurrences(of: "0", with: "O")] {
      let now = try hegui.json("lookup", key, status: 4)
      let then = try hegui.json("lookup", key, "--known-at", "2019-01-01", status: 4)
      #expect(then["suggestions"].list.isEmpty, "\(key)")
      #expect(then["status"].string == "unknown")
      if key.hasPrefix("冀") { #expect(now["suggestions"].strings("key") == ["冀A10001"]) }
    }
  }

  @Test("a command that cannot answer from what was known then refuses to; it does not answer from today")
  func knownAtApplies() throws {
    let hegui = try HeguiProcess.withoutPlan(importing: "scenarios/T-034")
    try hegui.succeed("policy", "load", "pingshan-2020")
    for command in [
      ["quarantine", "list"], ["quarantine", "show", "1"], ["db", "info"], ["db", "verify"],
      ["rank", "2020-06", "--place", "130131", "--publish", "--where", "web"], ["obd", "status", "--unregistered"],
    ] {
      let result = try hegui.run(arguments: command + ["--known-at", "2020-01-01"])
      #expect(result.status == 64 && result.output.isEmpty, "\(command)")
      #expect(result.errorLines.count == 1 && result.errors.contains("--known-at"), "\(result.errors)")
    }
    func loaded(_ more: String...) throws -> String {
      try hegui.run(arguments: ["policy", "list"] + more).output
    }
    #expect(try loaded() != loaded("--known-at", "2020-01-01"))
    let before = try HeguiProcess.withoutPlan().run("policy", "list").output
    #expect(try loaded("--known-at", "2020-01-01") == before)
  }

  @Test("a time that is none is a usage error", arguments: ["yesterday", "2020-13-01", "2020-06-01T25:00"])
  func noTime(time: String) throws {
    let result = try HeguiProcess.withRegistry().run("lookup", "冀A10001", "--at", time)
    #expect(result.status == 64)
    #expect(result.errorLines.count == 1)
  }
}
