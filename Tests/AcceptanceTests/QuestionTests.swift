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

  @Test("a fact that is stated twice is refused in either order, also by --purpose")
  func statedTwice() throws {
    let hegui = try filled()
    for stages in [["1", "4"], ["4", "1"]] {
      let facts = stages.flatMap { ["--set", "machine.stage=" + $0] } + ["--set", "machine.codedOn=2019-01-01"]
      let twice = try hegui.run(
        arguments: ["decide", "-", "--place", "130131", "--activity", "work", "--point", "114.20,38.26"] + facts
          + Self.moment)
      #expect(twice.status == 64 && twice.output.isEmpty)
      #expect(twice.errors.contains("machine.stage=\(stages[1])") && twice.errors.contains("state it once"))
    }
    let purpose = try decide(
      hegui, "2-1A100001", "--purpose", "livelihood", "--set", "gate.purpose=safeProduction")
    #expect(purpose.status == 64 && purpose.errors.contains("state it once"), "\(purpose.errors)")
    let zone = try hegui.run(
      "zone", "import", HeguiProcess.fixture("zones/pingshan.geojson"), "--set", "kind=builtUp", "--set",
      "kind=lowEmission")
    #expect(zone.status == 64 && zone.errors.contains("state it once"), "\(zone.errors)")
  }
}
