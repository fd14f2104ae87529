import Foundation
import Testing

/// Suspicions about stations: noticed in stored inspections, recorded once, never public.
@Suite("Suspicions about stations, from the command line")
struct StationSuspicionTests {
  /// The registry of the fixtures with one inspection sent for another vehicle again, on the same line at the same time.
  private func filled() throws -> HeguiProcess {
    let hegui = try HeguiProcess.withoutPlan(importing: "stations")
    let copy = try Documents.inspection(serial: "A20200310-9001", ["vin": "LZZ5BLVF1JA000991"])
      .replacingOccurrences(of: #"<plate[^>]*>[^<]*</plate>"#, with: "", options: .regularExpression)
    try hegui.run("import", try hegui.folder.file("copy.xml", Documents.inspections([copy])))
    return hegui
  }

  @Test("A copied test is noticed with numbers, records and source; each cause is recorded once")
  func once() throws {
    let hegui = try filled()
    let before = try hegui.state()
    let seen = try hegui.json("station", "suspicions", "--month", "2020-03", status: 1)
    #expect(try hegui.state() == before, "looking writes nothing")
    let triggers = Set(seen["suspicions"].list.compactMap { $0["trigger"].string })
    #expect(triggers == ["overlappingTests", "repeatedReadings"])
    for entry in seen["suspicions"].list {
      #expect(!entry["numbers"].list.isEmpty && !entry["tests"].list.isEmpty)
      #expect(entry["source"]["en"].string?.isEmpty == false && entry["status"].string == nil)
    }
    let opened = try hegui.json("station", "suspicions", "--month", "2020-03", "--open", status: 1)
    #expect(opened["suspicions"].list.allSatisfy { $0["opened"].bool == true && $0["status"].string == "suspected" })
    let again = try hegui.json("station", "suspicions", "--month", "2020-03", "--open", status: 1)
    #expect(again["suspicions"].list.allSatisfy { $0["opened"].bool == false && $0["status"].string == "suspected" })
    #expect(
      try hegui.json("station", "suspicions", "--station", "13013102", "--month", "2020-03")["suspicions"].list.isEmpty)
    for entry in again["suspicions"].list {
      let key = try #require(entry["check"].string)
      try hegui.succeed("record", "check", key, "status=annulled", "reason=核查无异常")
    }
    let annulled = try hegui.json("station", "suspicions", "--month", "2020-03", "--open")
    #expect(annulled["suspicions"].list.allSatisfy { $0["status"].string == "annulled" && $0["opened"].bool == false })
  }

  @Test("A suspicion that cannot be opened is told with the reason, in every form")
  func unopened() throws {
    let hegui = try filled()
    try hegui.succeed("record", "station", "13013101", "place=")
    let told = try hegui.json("station", "suspicions", "--month", "2020-03", "--open", status: 1)
    let own = told["suspicions"].list.filter { $0["station"].string == "13013101" }
    #expect(!own.isEmpty && own.allSatisfy { $0["opened"].bool == false })
    #expect(own.allSatisfy { $0["unopened"]["en"].string?.contains("place") == true })
    #expect(own.allSatisfy { $0["unopened"]["zh"].string?.contains("所在地") == true })
    let text = try hegui.run("station", "suspicions", "--month", "2020-03", "--open", "--lang", "en").output
    #expect(text.contains("not recorded: "))
    try hegui.succeed("record", "station", "13013101", "place=130131")
    let opened = try hegui.json("station", "suspicions", "--month", "2020-03", "--open", status: 1)
    #expect(opened["suspicions"].list.allSatisfy { $0["opened"].bool == true && $0["unopened"]["en"].string == nil })
  }

  @Test("A suspicion that its case found without ground is shown so, and asks for nothing more (PS-33)")
  func dismissed() throws {
    let hegui = try filled()
    try hegui.succeed("policy", "load", "pingshan-2020")
    func seen(_ options: String...) throws -> (status: Int32, states: [String?]) {
      let result = try hegui.run(
        arguments: ["station", "suspicions", "--month", "2020-03", "--format", "json"] + options)
      return (result.status, try result.json()["suspicions"].list.map { $0["status"].string })
    }
    let opened = try hegui.json("station", "suspicions", "--month", "2020-03", "--open", status: 1)
    let keys = opened["suspicions"].list.compactMap { $0["check"].string }
    #expect(try Set(seen().states) == ["suspected"])
    for key in keys {
      try hegui.succeed(
        "case", "advance", "PS-33/" + key, "confirmed", "--result", "dismissed", "--document", "D-1")
    }
    let after = try seen()
    #expect(after.status == 0)
    #expect(Set(after.states) == ["dismissed"])
    let text = try hegui.run("station", "suspicions", "--month", "2020-03", "--lang", "en").output
    #expect(text.contains("(without ground)") && !text.contains("(suspected)"))
  }

  @Test("A suspicion is in no ranking, no publication and no figure of supervision (A-41)")
  func notPublic() throws {
    let hegui = try filled()
    try hegui.succeed("policy", "load", "pingshan-2020")
    let month = CivilMonth.now
    func ranking() throws -> [String?] {
      try hegui.json("rank", month, "--place", "130131")["rows"].list.map {
        $0["overLimitVehicles"].int.map(String.init)
      }
    }
    func page(_ name: String) throws -> String {
      let path = hegui.folder.path(name)
      try hegui.run("report", "month", "--pack", "pingshan-2020", "--period", month, "--html", path)
      return try String(contentsOfFile: path, encoding: .utf8)
    }
    let before = (try ranking(), try page("before.html"))
    let opened = try hegui.json("station", "suspicions", "--month", "2020-03", "--open", status: 1)
    let keys = opened["suspicions"].list.compactMap { $0["check"].string }
    #expect(!keys.isEmpty)
    #expect(try ranking() == before.0)
    let after = try page("after.html")
    for key in keys { #expect(!after.contains(key)) }
    #expect(!after.contains("疑点") && !after.contains("suspicion"))
    let indicators = try hegui.run("indicators", "--pack", "pingshan-2020", "--period", month, "--format", "json")
      .output
    for key in keys { #expect(!indicators.contains(key)) }
  }
}

/// The month of the machine's clock, in which suspicions are recorded.
private enum CivilMonth {
  static var now: String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 8 * 3600)
    formatter.dateFormat = "yyyy-MM"
    return formatter.string(from: Date())
  }
}
