import Foundation
import Testing

/// Whatever corrections say, and in whichever order they come, a failed inspection does not vanish.
@Suite("Corrections take no other vehicle's inspection away, in any order of arrival")
struct CorrectionOrderTests {
  /// The vehicle of the fixtures' first inspection, and another one that the register holds.
  private static let own = "冀A10002"
  private static let other = (plate: "冀A1B003", vin: "LGA1CEVB4FA000103")

  private func record(_ serial: String, _ changes: [String: String] = [:], replacing other: String) throws -> String {
    try Documents.inspection(serial: serial, changes)
      .replacingOccurrences(of: "</verdict>", with: "</verdict><supersedes>\(other)</supersedes>")
  }

  private func registry() throws -> HeguiProcess {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed("import", HeguiProcess.fixture("stations/1-register.xml"))
    return hegui
  }

  @Test("a correction of another vehicle replaces nothing, whether it comes before or after, and both files tell it")
  func otherVehicle() throws {
    let failed = try Documents.inspection(serial: "A-1")
    let correction = try record("B-1", ["vin": Self.other.vin, "verdict": "pass"], replacing: "A-1")
      .replacingOccurrences(of: ">\(Self.own)<", with: ">\(Self.other.plate)<")
    var hashes: Set<String> = []
    for records in [[failed, correction], [correction, failed]] {
      let hegui = try registry()
      let report = try hegui.run(
        "import", hegui.folder.file("in.xml", Documents.inspections(records)), "--format", "json"
      ).json()
      #expect(try Counts(report["totals"]) == Counts(["accepted": 2]))
      #expect(report["findingCounts"]["ADMIT-SUPERSEDES-VEHICLE"].int == 1)
      let found = try hegui.json("lookup", Self.own, status: 1)
      #expect(found["inspections"].strings("serial") == ["A-1"])
      hashes.insert(try hegui.contentHash())
    }
    #expect(hashes.count == 1)
  }

  @Test("the record that closes a ring of corrections waits, and a failed inspection stands", arguments: 0..<6)
  func ring(number: Int) throws {
    let hegui = try registry()
    let ring = [("A-1", "C-1"), ("B-1", "A-1"), ("C-1", "B-1")]
    let shifted = (0..<3).map { ring[($0 + number) % 3] }
    for (index, (serial, replaced)) in (number < 3 ? shifted : shifted.reversed()).enumerated() {
      let file = try hegui.folder.file("in.xml", Documents.inspections([record(serial, replacing: replaced)]))
      let report = try hegui.run("import", file, "--format", "json").json()
      #expect(report["totals"]["quarantined"].int == (index == 2 ? 1 : 0))
    }
    #expect(try hegui.json("quarantine", "list", status: 1)["records"].strings("reason") == ["ADMIT-SUPERSEDES"])
    #expect(try hegui.json("lookup", Self.own, status: 1)["inspections"].list.count == 1)
  }
}
