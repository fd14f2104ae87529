import Foundation
import RegistryModel
import RegistryStore
import Testing

@testable import RegistryWorkflows

/// What an import reads grows with its records, and no faster, also where all of them are about one thing: else a file of some
/// thousand corrections keeps the registry from everybody for minutes.
@Suite("The growth of an import")
struct ImportGrowthTests {
  enum Course: String, CaseIterable {
    /// Statements about one truck, each with another mass.
    case vehicle
    /// The same, each with another plate.
    case plates
    /// Statements about one machine, each with another code, which contradicts its stage.
    case codes
    /// Statements of one moment about one truck, which their numbers alone rank.
    case vehicleAtOneMoment
    /// Corrections of one check, each made after the one before.
    case corrections
    /// The same, which their numbers alone rank.
    case correctionsOfOneMoment
    /// Steps of one case, of which few fit.
    case steps
    /// Steps of one case by which it goes forward and back.
    case stepsForthAndBack
  }

  @Test("four times as many records are four times as many rows", arguments: Course.allCases)
  func grows(course: Course) throws {
    let few = try rowsRead(60, course)
    let many = try rowsRead(240, course)
    #expect(many <= 4 * few, "\(course): \(few), \(many)")
  }

  private func rowsRead(_ count: Int, _ course: Course) throws -> Int {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hegui-growth-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let context = WriteContext(
      actor: "tester", at: Instant(millisecondsSinceEpoch: 1_600_000_000_000), action: "test")
    let registry = try Registry.create(at: folder.appending(path: "r.sqlite").path(percentEncoded: false), by: context)
    return try registry.write(context) { transaction in
      _ = try PackShelf.load("pingshan-2020", shared: Self.shared, in: transaction)
      var intake = RecordIntake(expectedStation: nil)
      for delta in Self.foundation { _ = try intake.take(delta, findings: [], in: transaction) }
      let before = transaction.rowsRead
      for number in 1...count {
        let result = try intake.take(Self.statement(number, course), findings: [], in: transaction)
        #expect(result.outcome == .accepted)
      }
      return transaction.rowsRead - before
    }
  }

  private static let shared = SharedFiles(environment: [
    "HEGUI_SHARE": URL(filePath: #filePath).appending(path: "../../..").standardized.path(percentEncoded: false)
  ])

  private static let start = Instant(millisecondsSinceEpoch: 1_590_000_000_000)

  /// A truck that was over the limit, and a retest: so it has a case, and statements may reach the retest.
  private static let foundation = [
    RegisterDelta(
      kind: .check, key: "F", record: "F", effective: start,
      values: [
        "kind": .text("roadside"), "at": .moment(start), "place": .text("130131"), "plate": .text("冀A88888"),
        "plateColor": .text("yellow"), "outcome": .text("overLimit"), "status": .text("confirmed"),
      ]),
    RegisterDelta(
      kind: .check, key: "RT", record: "RT", effective: start,
      values: [
        "kind": .text("roadside"), "at": .moment(start), "place": .text("130131"), "plate": .text("冀A77777"),
        "plateColor": .text("yellow"), "outcome": .text("pass"), "retestOf": .text("PS-29/NOSUCH"),
      ]),
  ]

  private static func statement(_ number: Int, _ course: Course) -> RegisterDelta {
    let at = start.adding(seconds: number * 3600)
    let record = "R\(100_000 + number)"
    func vehicle(_ effective: Instant, _ values: [String: AttributeValue]) -> RegisterDelta {
      RegisterDelta(kind: .vehicle, key: "LZZTESTAAAA000001", record: record, effective: effective, values: values)
    }
    func correction(stated: Instant) -> RegisterDelta {
      RegisterDelta(
        kind: .check, key: "C", record: record, effective: start, stated: stated,
        values: [
          "kind": .text("roadside"), "at": .moment(start), "place": .text("130131"), "plate": .text("冀A66666"),
          "outcome": .text(number % 2 == 0 ? "pass" : "overLimit"),
        ])
    }
    func step(_ name: String, _ result: String = "done") -> RegisterDelta {
      RegisterDelta(
        kind: .caseStep, key: "S\(number)", record: record, effective: at,
        values: ["case": .text("PS-29/F"), "step": .text(name), "at": .moment(at), "result": .text(result)])
    }
    switch course {
    case .vehicle: return vehicle(at, ["grossMass": .integer(12_000 + number)])
    case .plates: return vehicle(at, ["plate": .text("冀B\(10_000 + number)"), "plateColor": .text("yellow")])
    case .codes:
      return RegisterDelta(
        kind: .machine, key: "M", record: record, effective: at,
        values: ["code": .text("3-1A\(100_000 + number)"), "stage": .integer(4)])
    case .vehicleAtOneMoment: return vehicle(start, ["grossMass": .integer(12_000 + number)])
    case .corrections: return correction(stated: at)
    case .correctionsOfOneMoment: return correction(stated: start)
    case .steps: return step("penalty")
    case .stepsForthAndBack:
      let steps = [("evidence", "done"), ("penalty", "done"), ("repair", "done"), ("retest", "failed")]
      return number <= 2 ? step(steps[number - 1].0) : step(steps[2 + number % 2].0, steps[2 + number % 2].1)
    }
  }
}
