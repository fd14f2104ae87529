import Foundation
import Testing

/// The five stations of `Fixtures/stations`, in five encodings.
@Suite("Five stations go in; look-ups and a ranking come out")
struct StationFilesTests {
  @Test("every encoding is accepted, and the report has the keys it promises")
  func encodings() throws {
    let hegui = try HeguiProcess.withRegistry()
    let report = try hegui.json("import", HeguiProcess.fixture("stations"))
    #expect(report.keys.isSuperset(of: ["files", "totals", "findingCounts", "samples"]))
    #expect(report["files"].list.count == 7)
    for file in report["files"].list {
      let counts = try Counts(file)
      #expect(counts.byOutcome == ["accepted": counts.read], "\(file["path"].string ?? "")")
      #expect(file["dialect"].string != nil)
      #expect(file["findings"].int != nil)
    }
    #expect(try Counts(report["totals"]) == Counts(["accepted": 55]))
    let info = try hegui.json("db", "info")
    #expect(info["counts"]["inspection"].int == 12)
    #expect(info["counts"]["vehicle"].int == 12)
    #expect(info["counts"]["station"].int == 5)
    #expect(info["counts"]["machine"].int == 2)
  }

  @Test("the ranking of June has the figures of the fixture's description")
  func ranking() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let june = try hegui.json("rank", "2020-06", "--place", "130131")
    #expect(figures(june) == ["1 13013101 2", "2 13013102 1", "2 13013103 1", "4 13013104 0", "4 13013105 0"])
    #expect(june["noStation"].int == 0)
    #expect(june["otherPlaces"].list.isEmpty)
    #expect(june["rows"][0]["name"].string?.hasSuffix("A") == true)
  }

  @Test("a month is published once; what is published stands; another month is open")
  func publishing() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let rank = ["rank", "2020-06", "--place", "130131"]
    let correctingNothing = try hegui.run(arguments: rank + ["--correct", "--reason", "none"])
    #expect(correctingNothing.status == 3)
    #expect(try hegui.run(arguments: rank + ["--publish"]).status == 64, "a publication says where")
    let head = try hegui.auditHead()
    try hegui.succeed("rank", "2020-06", "--place", "130131", "--publish", "--where", "web")
    #expect(try hegui.auditHead() != head)
    let again = try hegui.run(arguments: rank + ["--publish", "--where", "web"])
    #expect(again.status == 3)
    #expect(again.errorLines.count == 1)
    #expect(try hegui.run(arguments: rank + ["--correct"]).status == 64, "a correction has a reason")
    #expect(try hegui.json("rank", "2020-06", "--place", "130131")["frozen"].bool == true)
    #expect(try hegui.json("rank", "2020-05", "--place", "130131")["frozen"].bool == false)
    #expect(try hegui.run(arguments: rank + ["--version", "7"]).status != 0)
  }
}
