import Foundation
import Testing

/// What a question may say: a name, place or key that means nothing must not read as "no rule catches it".
@Suite("A question that means nothing is refused, not answered")
struct QuestionTests {
  private static let moment = ["--at", "2020-08-03T10:00"]

  private func filled() throws -> HeguiProcess {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "130131", "--pack", "pingshan-2020")
    for folder in ["stations", "zones", "notices"] { try hegui.succeed("import", HeguiProcess.fixture(folder)) }
    try hegui.succeed("zone", "import", HeguiProcess.fixture("zones/pingshan.geojson"))
    return hegui
  }

  private func decide(_ hegui: HeguiProcess, _ key: String, _ more: String...) throws -> ProcessResult {
    try hegui.run(arguments: ["decide", key, "--place", "130131", "--activity", "work"] + more + Self.moment)
  }

  @Test("an activity or zone that does not exist is refused by diff as by decide")
  func names() throws {
    let hegui = try filled()
    let packs = ["policy", "diff", "pingshan-2020", "hebi-2019"]
    let activity = try hegui.run(arguments: packs + ["--activity", "fly"])
    #expect(activity.status == 64 && activity.errors.contains("there are: work transit"), "\(activity.errors)")
    let zone = try hegui.run(arguments: packs + ["--zone", "nope"])
    #expect(zone.status == 4 && zone.errors.contains("that zone is not loaded: nope"), "\(zone.errors)")
    #expect(try decide(hegui, "2-1A100001", "--zone", "nope").errors == zone.errors)
    #expect(try hegui.run(arguments: packs + ["--zone", "none"]).status == 1)
  }
}
