import Foundation
import RegistryModel
import RegistryStore
import TestSupport
import Testing

@testable import EmissionStandards
@testable import RegistryWorkflows

/// What an import keeps of the statements that came before tells of each statement what all of them, read anew, tell.
@Suite("What an import keeps in mind")
struct KeptWorkTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "hegui-kept-\(UUID().uuidString)")

  @Test("an import that keeps what it read finds and stores what one that reads everything anew does", arguments: 1...8)
  func tellsTheSame(seed: UInt64) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (keeping, anew) = (try registry("keeping"), try registry("anew"))
    var random = SeededGenerator(seed: seed)
    var kept = RecordIntake(expectedStation: nil)
    var number = 0
    var told = 0
    for chunk in 1...12 {
      let deltas = (0..<Int(random.next() % 50)).map { _ in
        number += 1
        return Self.statement(number, &random)
      }
      let context = Self.context(chunk)
      let found = try keeping.write(context) { transaction in
        try deltas.map { Self.text(try kept.take($0, findings: [], in: transaction)) }
      }
      let expected = try anew.write(context) { transaction in
        try deltas.map { delta in
          var intake = RecordIntake(expectedStation: nil)
          return Self.text(try intake.take(delta, findings: [], in: transaction))
        }
      }
      for (delta, (own, other)) in zip(deltas, zip(found, expected)) {
        #expect(own == other, "seed \(seed): \(delta)")
        told += own.count
      }
    }
    #expect(told > number)
    #expect(try keeping.contentHash() == anew.contentHash())
  }

  private func registry(_ name: String) throws -> Registry {
    let registry = try Registry.create(
      at: folder.appending(path: name).path(percentEncoded: false), by: Self.context(0))
    try registry.write(Self.context(0)) { _ = try PackShelf.load("pingshan-2020", shared: Self.shared, in: $0) }
    return registry
  }

  private static let shared = SharedFiles(environment: [
    "HEGUI_SHARE": URL(filePath: #filePath).appending(path: "../../..").standardized.path(percentEncoded: false)
  ])

  private static func context(_ number: Int) -> WriteContext {
    WriteContext(actor: "tester", at: Instant(.on(2026, 1, 1), secondOfDay: number), action: "test")
  }

  private static func text(_ result: RecordIntake.Result) -> [String] {
    ["\(result.outcome)"]
      + result.findings.map { "\($0.code.id) \($0.path) \($0.value ?? "") \($0.message.en) \($0.hint.en)" }
  }

  /// Mostly one after the other, some at one moment, some earlier, some ahead; some numbers come twice.
  private static func statement(_ number: Int, _ random: inout SeededGenerator) -> RegisterDelta {
    func pick<Value>(_ values: [Value]) -> Value { values[Int(random.next() % UInt64(values.count))] }
    func often() -> Bool { random.next() % 4 != 0 }
    let moment = start.adding(seconds: 3600 * pick([number, number, number / 8 * 8, number / 8 * 8, number - 30, 7]))
    var cleared: [String] = []
    var values: [String: AttributeValue] = [:]
    let kind = pick([RecordKind.vehicle, .vehicle, .machine, .machine, .check, .check, .caseStep, .caseStep, .family])
    let key: String
    switch kind {
    case .vehicle:
      key = pick(["LZZTESTAAAA000001", "LZZTESTAAAA000002"])
      if often() { values["plate"] = .text(pick(["冀A88881", "冀A88882", "冀A88883"])) }
      if often() { values["plateColor"] = .text(pick(["yellow", "blue"])) }
      if !often() { values["fuel"] = .text(pick(["B", "A"])) }
      if !often() { values["owner"] = .text(pick(["U-1", "U-2"])) }
      if !often() { values["model"] = .text(pick(["X", "Y"])) }
      if !often() { values["stage"] = .integer(pick([3, 4, 5])) }
      if !often() { values["disclosure"] = .text(pick(["CNZCG5Z20402000045000002", "CNZCG4Z20402000045000002"])) }
      if !often() { values["grossMass"] = .integer(pick([3_000, 12_000, 31_000])) }
      if !often() { values["category"] = .text("truck") }
      if !often() { values["class"] = .text(pick(["light", "heavy"])) }
      if !often() { cleared = [pick(["plate", "stage", "class"])].filter { values[$0] == nil } }
    case .machine:
      key = pick(["M-1", "M-2"])
      if often() { values["code"] = .text(pick(["3-3Z800123", "4-1A100001", "2-1A100002", "4AA000001"])) }
      if !often() { values["fuel"] = .text("B") }
      if !often() { values["stage"] = .integer(pick([2, 3, 4])) }
      if !often() { values["ratedPower"] = .integer(pick([300, 2_000])) }
      if !often() { values["manufacturedOn"] = .day(.on(2017, 5, 1)) }
      if !often() { cleared = [pick(["code", "stage", "fuel"])].filter { values[$0] == nil } }
    case .check:
      key = pick(["F-1", "F-1", "F-2"])
      values = [
        "kind": .text("roadside"), "at": .moment(start), "place": .text("130131"),
        "plate": .text(key == "F-1" ? "冀A88881" : "冀A99999"), "plateColor": .text("yellow"),
        "outcome": .text(pick(["overLimit", "overLimit", "pass"])),
      ]
      if often() { values = values.filter { $0.key == "outcome" } }
      if often() { values["status"] = .text(pick(["confirmed", "confirmed", "confirmed", "annulled"])) }
    case .caseStep:
      key = pick(["S\(number)", "S\(number)", "S\(number)", "S1"])
      values = [
        "case": .text(pick(["PS-29/F-1", "PS-29/F-2", "PS-29/F-9"])),
        "step": .text(pick(["evidence", "penalty", "repair", "retest", "none"])),
        "at": .moment(pick([moment, moment, moment, start.adding(seconds: -60), start.adding(seconds: 300_000_000)])),
      ]
      if !often() { values["result"] = .text(pick(["failed", "dismissed", "annulled", "done"])) }
      if often() { values["document"] = .text("D\(number)") }
    default:
      key = pick(["X", "Y"])
      values = [
        "subject": .text(pick(["vehicle", "machine"])), "model": .text(key), "stage": .integer(pick([3, 4])),
      ]
    }
    let record = "R\(random.next() % 15 == 0 ? number - 1 : number)"
    let stated = often() ? nil : moment.adding(seconds: pick([0, 60, number]))
    return RegisterDelta(
      kind: kind, key: key, record: record, effective: moment, stated: stated, values: values, cleared: cleared)
  }

  private static let start = Instant(.on(2020, 9, 1), secondOfDay: 0)
}
