import Dispatch
import Foundation
import Testing

/// Several people at one registry, and records that come late.
@Suite("Clerks at one registry")
struct ClerkTests {
  @Test("Two clerks who record at the same time lose nothing")
  func together() throws {
    let hegui = try HeguiProcess.withRegistry()
    let rounds = 12
    let results = Results()
    DispatchQueue.concurrentPerform(iterations: 2) { clerk in
      for round in 0..<rounds {
        // Every third record is about the same check: both statements have to stand.
        let key = round % 3 == 0 ? "SHARED-\(round)" : "C\(clerk)-\(round)"
        let value = clerk == 0 ? "officer=F-\(round)" : "location=L-\(round)"
        let result = try? hegui.run(
          "record", "roadside-check", key, "at=2020-06-09T10:00", "place=130131", "outcome=pass", value, "--actor",
          "clerk-\(clerk)")
        results.add(result?.status ?? -1)
      }
    }
    #expect(results.all == Array(repeating: 0, count: 2 * rounds))
    #expect(try hegui.json("db", "info")["counts"]["check"].int == 2 * rounds, "every statement stands")
    try hegui.succeed("db", "verify", "--full")
  }

  @Test("A record with a past date leaves the published month as it is, and is reported as late")
  func late() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    func published() throws -> String {
      try hegui.run("rank", "2020-06", "--place", "130131", "--format", "json").output
    }
    try hegui.succeed("rank", "2020-06", "--place", "130131", "--publish", "--where", "bulletin")
    let before = try published()
    let finding = [
      "record", "roadside-check", "F-LATE", "at=2020-06-28T10:00", "place=130131", "plate=冀A10001", "plateColor=yellow",
      "outcome=overLimit", "status=confirmed",
    ]
    let report = try hegui.run(arguments: finding + ["--format", "json"]).json()
    #expect(report["findingCounts"]["RECORD-LATE"].int == 1)
    #expect(report["totals"]["accepted"].int == 1, "it is taken all the same")
    #expect(try published() == before)
    let draft = try hegui.json("rank", "2020-06", "--place", "130131", "--draft")
    #expect(draft["rows"][0]["overLimitVehicles"].int == 3)
    let inTime = try hegui.json(
      "record", "roadside-check", "F-NEXT", "at=2020-07-02T10:00", "place=130131", "plate=冀A10001",
      "plateColor=yellow", "outcome=overLimit", "status=confirmed")
    #expect(inTime["findingCounts"]["RECORD-LATE"].int == nil)
    let document = Documents.inspections([
      try Documents.inspection(
        serial: "A20200629-9999",
        [
          "start": "2020-06-29T09:00:00+08:00", "end": "2020-06-29T09:16:00+08:00",
        ])
    ])
    let imported = try hegui.run("import", try hegui.folder.file("late.xml", document), "--format", "json").json()
    #expect(imported["findingCounts"]["RECORD-LATE"].int == 1)
    #expect(try published() == before)
  }

  /// Exit statuses of several threads.
  private final class Results: @unchecked Sendable {
    private let queue = DispatchQueue(label: "results")
    private var statuses: [Int32] = []

    var all: [Int32] { queue.sync { statuses } }

    func add(_ status: Int32) { queue.sync { statuses.append(status) } }
  }
}
