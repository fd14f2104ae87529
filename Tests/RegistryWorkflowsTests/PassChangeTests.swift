import Foundation
import Policy

import RegistryModel
import RegistryStore
import TestSupport
import Testing

@testable import EmissionStandards
@testable import RegistryWorkflows

/// What is told of chains from the passes around a change is what all passes of all vehicles say before and after it.
@Suite("Chains told from the neighbourhood of a pass")
struct PassChangeTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "hegui-pass-\(UUID().uuidString)")

  @Test("any statements in any order tell what the whole series of all vehicles tell", arguments: 1...6)
  func tellsTheWhole(seed: UInt64) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let registry = try Registry.create(
      at: folder.appending(path: "r.sqlite").path(percentEncoded: false), by: Self.context(0))
    var random = SeededGenerator(seed: seed)
    var told = 0
    for number in 1...110 {
      let delta = Self.statement(number, &random)
      try registry.write(Self.context(number)) { transaction in
        var intake = RecordIntake(expectedStation: nil)
        let before = try Self.failures(transaction.reader)
        let result = try intake.take(delta, findings: [], in: transaction)
        guard result.outcome == .accepted else { return }
        let expected = CheckJudgement.changes(from: before, to: try Self.failures(transaction.reader))
        let found = result.findings.filter { [.remoteSensingFailed, .remoteSensingCleared].contains($0.code) }
        #expect(Self.texts(found) == Self.texts(expected), "seed \(seed), statement \(number): \(delta)")
        told += found.count
      }
    }
    #expect(told > 4)
  }

  private static func texts(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.code.id) \($0.value ?? "") \($0.message.en)" }.sorted()
  }

  private static func context(_ number: Int) -> WriteContext {
    WriteContext(actor: "tester", at: Instant(.on(2026, 1, 1), secondOfDay: number), action: "test")
  }

  /// The failures of every vehicle that any check is about, from its whole series.
  private static func failures(_ reader: RegistryReader) throws -> [String: RemoteSensingVerdict.Pass] {
    let register = reader.snapshot(knownAt: nil)
    let judge = CheckJudge(register: register, asOf: .endOfTime) { _, _ in JudgementContext() }
    let vehicles = try register.states(of: .check, where: nil, at: .endOfTime).compactMap {
      try CheckedVehicle(of: $0.values, in: register, asOf: .endOfTime)
    }
    return try CheckJudgement(judge: judge, key: "").failures(of: Set(vehicles).sorted())
  }

  /// A statement about one of a few checks, or about one of two vehicles that bear the plates of the checks.
  private static func statement(_ number: Int, _ random: inout SeededGenerator) -> RegisterDelta {
    func pick<Value>(_ values: [Value]) -> Value { values[Int(random.next() % UInt64(values.count))] }
    let plates = ["冀A88881", "冀A88882", "冀A88883"]
    let vins = ["LZZTESTAAAA000001", "LZZTESTAAAA000002"]
    if number % 17 == 0 {
      return RegisterDelta(
        kind: .vehicle, key: pick(vins), record: "V\(number)", effective: Instant(pick(days)),
        stated: Instant(pick(days)),
        values: ["plate": .text(pick(plates)), "plateColor": .text("yellow"), "fuel": .text(pick(["B", "B", "A"]))])
    }
    var values: [String: AttributeValue] = [:]
    let at = Instant(pick(days), secondOfDay: pick([36_000, 36_000, 50_000]))
    if random.next() % 5 != 0 {
      values = [
        "kind": .text("remoteSensing"), "at": .moment(at), "place": .text("130131"), "plate": .text(pick(plates)),
      ]
      if random.next() % 12 != 0 { values["plateColor"] = .text(pick(["yellow", "yellow", "blue"])) }
      if random.next() % 20 == 0 { values["vin"] = .text(pick(vins)) }
      if random.next() % 3 != 0 { values["device"] = .text(pick(["D1", "D2"])) }
      for (name, readings) in [("opacityPercent", [400, 100, -1]), ("ringelmann", [0, 2, 3]), ("nox", [160_000, 1])]
      where random.next() % 2 == 0 {
        values[name] = .integer(pick(readings))
      }
    } else {
      values = pick([["status": .text("annulled")], ["status": .text("confirmed")], ["opacityPercent": .integer(500)]])
    }
    return RegisterDelta(
      kind: .check, key: "C\(random.next() % 40)", record: "R\(number)", effective: at, stated: at, values: values)
  }

  /// Some close together, some half a year apart to the day, and one before the standard.
  private static let days: [CivilDate] = [
    .on(2017, 7, 1), .on(2020, 1, 10), .on(2020, 2, 29), .on(2020, 5, 1), .on(2020, 7, 10), .on(2020, 7, 11),
    .on(2020, 8, 29), .on(2020, 8, 30), .on(2020, 12, 1), .on(2021, 1, 11), .on(2021, 6, 1), .on(2021, 7, 11),
  ]
}
