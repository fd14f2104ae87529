import Foundation
import Testing

/// What has to be made public, and what may not be.
@Suite("Publication duties")
struct PublicationTests {
  private func filled() throws -> HeguiProcess {
    let hegui = try HeguiProcess.withoutPlan(importing: "scenarios/T-035")
    try hegui.succeed("policy", "load", "pingshan-2020")
    return hegui
  }

  private func states(_ hegui: HeguiProcess, at day: String, _ more: String...) throws -> [JSONValue] {
    let result = try hegui.run(
      arguments: ["publications", "--pack", "pingshan-2020", "--at", day, "--format", "json"] + more)
    #expect(result.status <= 1)
    return try result.json()["publications"].list
  }

  @Test("A ranking is due each month; publishing it, or a record of its publication, does it")
  func rankings() throws {
    let hegui = try filled()
    func june(_ day: String) throws -> JSONValue {
      try #require(try states(hegui, at: day).first { $0["about"].string == "2020-06" })
    }
    #expect(try june("2020-07-05")["status"].string == "pending")
    #expect(try june("2020-08-01")["status"].string == "overdue")
    try hegui.succeed(
      "rank", "2020-06", "--place", "130131", "--publish", "--where", "county-website", "--at", "2020-07-08")
    let done = try june("2020-08-01")
    #expect(done["status"].string == "done")
    #expect(done["doneOn"].string == "2020-07-08")
    #expect(done["location"].string == "county-website")
    #expect(done["rule"].string == "PS-32")
    #expect(done["clause"].string?.isEmpty == false)
    #expect(done["departments"].list.first?.string == "EEB")
    try hegui.succeed(
      "record", "publication", "P5", "kind=ranking", "period=2020-05", "place=130131", "publishedOn=2020-07-20",
      "location=bulletin", "document=公报 7 号", "--at", "2020-07-20")
    let may = try states(hegui, at: "2020-08-01").first { $0["about"].string == "2020-05" }
    #expect(may?["status"].string == "late")
  }

  @Test("What cannot be taken back is not done by options that contradict each other, or for blank words")
  func guarded() throws {
    let hegui = try filled()
    let rank = ["rank", "2020-06", "--place", "130131", "--at", "2020-07-08"]
    for options in [
      ["--publish", "--where", "web", "--draft"], ["--publish", "--where", "web", "--version", "1"],
      ["--publish", "--where", "   "], ["--correct", "--reason", "  "], ["--correct", "--reason", "x", "--draft"],
    ] {
      let result = try hegui.run(arguments: rank + options)
      #expect(result.status == 64 && result.output.isEmpty, "\(options): \(result.errors)")
    }
    let full = try hegui.run(arguments: rank + ["--publish", "--where", "web", "--html", "/dev/full"])
    #expect(full.status == 73 && full.errors.contains("is published all the same"), "\(full.errors)")
    #expect(try hegui.json("rank", "2020-06", "--place", "130131", "--at", "2020-07-09")["version"].int == 1)
    let shown = try hegui.run(arguments: rank + ["--html", "/dev/full"])
    #expect(shown.status == 73 && !shown.errors.contains("published"))
  }

  @Test("A confirmed finding waits for a decision, and what was published without being confirmed is named")
  func findings() throws {
    let hegui = try filled()
    for (key, status) in [("X1", "confirmed"), ("X2", "suspected"), ("X3", "suspected")] {
      try hegui.succeed(
        "record", "check", key, "kind=roadside", "at=2020-09-02T10:00", "place=130131", "outcome=overLimit",
        "status=\(status)")
    }
    try hegui.succeed(
      "record", "publication", "PX", "kind=violation", "about=check:X3", "place=130131", "publishedOn=2020-09-20",
      "document=公报 9 号", "--at", "2020-09-20")
    let own = try states(hegui, at: "2020-10-01", "--period", "2020-09").filter { $0["rule"].string == "PS-38" }
    #expect(own.map { $0["about"].string } == ["check:X1", "check:X3"])
    #expect(own.map { $0["status"].string } == ["undecided", "unconfirmed"])
    let open = try states(hegui, at: "2020-10-01", "--period", "2020-09", "--open")
    #expect(open.allSatisfy { $0["status"].string != "done" && $0["status"].string != "pending" })
  }

  @Test(
    "Each of the five plans' ten rows of publication is there",
    arguments: [
      ("pingshan-2020", ["PS-32", "PS-38"]), ("hebi-2019", ["HB-13", "HB-26", "HB-27"]),
      ("changzhi-2024", ["CZ-27", "CZ-28"]), ("xinji-2024", ["XJ-25", "XJ-26"]), ("xincheng-2024", ["XC-36"]),
    ])
  func everyRow(pack: String, rows: [String]) throws {
    let hegui = try HeguiProcess.withoutPlan()
    try hegui.succeed("policy", "load", pack)
    let result = try hegui.run("publications", "--pack", pack, "--format", "json")
    #expect(Set(try result.json()["publications"].strings("rule")) == Set(rows))
  }

  @Test("A ranking names stations, never a plate, a VIN or an officer, in any of its forms")
  func rankingNamesNobody() throws {
    let hegui = try filled()
    try hegui.succeed("rank", "2020-06", "--place", "130131", "--publish", "--where", "web", "--at", "2020-07-08")
    var texts: [String] = []
    for format in ["text", "json", "csv"] {
      texts.append(try hegui.run("rank", "2020-06", "--place", "130131", "--format", format).output)
    }
    try hegui.succeed("rank", "2020-06", "--place", "130131", "--html", "rank.html")
    texts.append(String(decoding: try hegui.folder.data("rank.html"), as: UTF8.self))
    try hegui.run(
      "report", "month", "--pack", "pingshan-2020", "--period", "2020-06", "--html", "june.html", "--csv", "june")
    texts.append(String(decoding: try hegui.folder.data("june.html"), as: UTF8.self))
    texts.append(String(decoding: try hegui.folder.data("june/ranking.csv"), as: UTF8.self))
    let names = try identities()
    #expect(names.count > 5)
    for text in texts {
      #expect(text.contains("13013101"))
      for name in names { #expect(!text.contains(name), "\(name)") }
    }
  }

  /// Plates, VINs and officers of the fixture.
  private func identities() throws -> Set<String> {
    var found: Set<String> = []
    for name in ["1-register.xml", "3-checks.xml"] {
      let text = try String(contentsOfFile: HeguiProcess.fixture("scenarios/T-035/" + name), encoding: .utf8)
      for pattern in [
        "<plate>([^<]+)</plate>", "<vin>([^<]+)</vin>", "<officer>([^<]+)</officer>", "key=\"(L[^\"]{16})\"",
      ] {
        let expression = try NSRegularExpression(pattern: pattern)
        for match in expression.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
          if let range = Range(match.range(at: 1), in: text) { found.insert(String(text[range])) }
        }
      }
    }
    return found
  }

  @Test("Tables for spreadsheets begin with the mark and run no formula of a file")
  func tables() throws {
    let hegui = try filled()
    try hegui.succeed(
      "record", "station", "13013101", "name==HYPERLINK(\"x\")", "--at", "2020-06-01")
    let result = try hegui.run(
      "report", "month", "--pack", "pingshan-2020", "--period", "2020-06", "--csv", "june")
    #expect(result.status == 1)
    for name in ["ranking", "indicators", "list-1", "publications"] {
      let data = try hegui.folder.data("june/\(name).csv")
      #expect(data.starts(with: [0xEF, 0xBB, 0xBF]), "\(name)")
    }
    let ranking = String(decoding: try hegui.folder.data("june/ranking.csv"), as: UTF8.self)
    #expect(ranking.contains("\"'=HYPERLINK(\"\"x\"\")\""))
  }
}
