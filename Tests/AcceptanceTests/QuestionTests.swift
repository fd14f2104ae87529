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

  @Test("0,0 and a point outside of China are no position, for whoever asks", arguments: ["0,0", "2.35,48.85"])
  func positions(point: String) throws {
    let hegui = try filled()
    for command in [
      ["decide", "2-1A100001", "--place", "130131", "--activity", "work", "--point", point],
      ["lookup", "2-1A100001", "--point", point], ["zone", "at", point],
    ] {
      let refused = try hegui.run(arguments: command + Self.moment)
      #expect(refused.status == 64 && refused.output.isEmpty, "\(command)")
      #expect(refused.errors.contains(point == "0,0" ? "without a fix" : "not in China"), "\(refused.errors)")
    }
  }

  @Test("where no boundary is loaded, no zone is known to hold a point")
  func withoutBoundaries() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let asked = try hegui.run("zone", "at", "114.19,38.25")
    #expect(asked.status == 4 && asked.output.contains("no boundary of any zone") && !asked.output.contains("none"))
    #expect(try hegui.json("zone", "at", "114.19,38.25", status: 4)["noBoundaryLoaded"].bool == true)
    #expect(try filled().run("zone", "at", "114.9,38.9", "--at", "2020-08-03").status == 0)
  }

  @Test("a misread key is told as unknown, with its look-alikes and how to state the kind")
  func misread() throws {
    let hegui = try filled()
    for key in ["2-1A10000", "9-9Z999999", "NOPE"] {
      let unknown = try decide(hegui, key, "--point", "114.20,38.26")
      #expect(unknown.status == 4 && unknown.output.isEmpty, "\(unknown.output)")
      #expect(unknown.errors.contains("does not hold this key") && unknown.errors.contains("machine:"))
      #expect(unknown.errors.contains("look-alikes: 21A100001") == (key == "2-1A10000"), "\(unknown.errors)")
    }
    let stated = try decide(hegui, "NOPE", "--set", "machine.stage=1", "--point", "114.20,38.26")
    #expect(stated.status != 0 && stated.output.contains("PS-24"), "\(stated.output)")
  }
}
