import Foundation
import Testing

/// `--at` with a day means the whole of it, in a look-up as in `decide` (T-158, T-008).
@Suite("A look-up about a whole day")
struct WholeDayLookupTests {
  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    try hegui.run("import", HeguiProcess.fixture("zones/start.xml"))
    try hegui.folder.file(
      "zone.geojson",
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"Z","kind":"highEmission",\
      "place":"130131","notice":"n-1","from":"2020-06-01","stagesBanned":"0-3","hours":"07:00-22:00"},\
      "geometry":{"type":"Polygon","coordinates":[[[114.22,38.24],[114.25,38.24],[114.25,38.27],[114.22,38.27],\
      [114.22,38.24]]]}}]}
      """)
    try hegui.succeed("zone", "import", "zone.geojson")
    try hegui.succeed(
      "record", "machine", "M-1", "code=3-3Z800001", "codedOn=2019-01-01", "place=130131", "class=excavator", "fuel=B",
      "stage=3", "ratedPower=100.0", "--at", "2019-01-01")
    return hegui
  }

  @Test(
    "a ban by hours is undetermined over the day, and settled at a moment of it",
    arguments: [
      ("2020-08-03", 4 as Int32, "undetermined"), ("2020-08-03T12:00", 3, "prohibited"), ("2020-08-03T22:00", 0, nil),
    ])
  func hours(at: String, status: Int32, answer: String?) throws {
    let hegui = try registry()
    let place = ["--point", "114.23,38.25", "--at", at]
    let looked = try hegui.run(arguments: ["lookup", "3-3Z800001", "--format", "json"] + place)
    #expect(looked.status == status, "\(looked.output)")
    if let answer { #expect(try looked.json()["decisions"].strings("answer").contains(answer)) }
    let decided = try hegui.run(
      arguments: ["decide", "3-3Z800001", "--place", "130131", "--activity", "work"] + place)
    #expect(decided.status == status, "a look-up says no less than a decision: \(decided.output)")
  }

  @Test("the text says that the time of day is missing, in both languages")
  func text() throws {
    let hegui = try registry()
    let asked = ["lookup", "3-3Z800001", "--point", "114.23,38.25", "--at", "2020-08-03"]
    let english = try hegui.run(arguments: asked + ["--lang", "en"]).output
    #expect(english.contains("missing: the time of day"))
    #expect(english.contains("the whole of 2020-08-03"))
    let chinese = try hegui.run(arguments: asked + ["--lang", "zh"]).output
    #expect(chinese.contains("按 2020-08-03 全天判断"))
    #expect(chinese.contains("缺少："))
  }

  @Test("history is told as of the end of the day")
  func history() throws {
    let hegui = try registry()
    try hegui.succeed(
      "record", "machine-check", "C", "machine=M-1", "at=2020-08-03T16:00", "place=130131", "outcome=pass")
    let looked = try hegui.run("lookup", "3-3Z800001", "--at", "2020-08-03", "--format", "json").json()
    #expect(looked["findings"].strings("check") == ["C"])
  }
}
