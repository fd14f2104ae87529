import Foundation
import RegistryModel
import RegistryStore
import Testing

@testable import RegistryWorkflows

/// What is read to take a statement stays the same, however many came before: else the time of an import grows with the
/// square of the records about one plate, unit or check.
@Suite("The work of taking a statement")
struct StatementWorkTests {
  enum Course: String, CaseIterable {
    /// Passes of one plate before a remote-sensing device, of a vehicle that the register does not hold.
    case passes
    /// The same with a VIN beside each.
    case passesWithVIN
    /// Passes of which every other one notes a VIN, as this one does.
    case passesOfWhichSomeNoteVIN
    /// Passes of which every other one notes the colour, as this one does.
    case passesOfWhichSomeNoteColor
    /// Passes of a vehicle that the register holds.
    case passesOfRegistered
    /// Vehicles at the gate of one unit, under a plan that advises by its ledger.
    case gatePassages
    /// Statements about one unit.
    case unit
    /// Statements about one check.
    case check
    /// Vehicles, each for the first time.
    case vehicles
    /// Vehicles that all bear one plate, as those do of which somebody writes that they have none.
    case vehiclesUnderOnePlate
    /// Machines that all show one code.
    case machinesUnderOneCode
    /// Confirmed suspicions of one truck that sells fuel, each of which opens a case.
    case suspicions
    /// Entries to a site of a machine that nobody registered.
    case siteEntries
    /// The same of a machine that the register holds, each with its own report.
    case reportedEntries
    /// Checks that name a machine that nobody registered, on a site to which nobody reported it.
    case machineChecks
  }

  @Test("a statement reads no more rows after 400 others than after 100", arguments: Course.allCases)
  func stays(course: Course) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hegui-work-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let context = WriteContext(
      actor: "tester", at: Instant(millisecondsSinceEpoch: 1_600_000_000_000), action: "test")
    let registry = try Registry.create(at: folder.appending(path: "r.sqlite").path(percentEncoded: false), by: context)
    var number = 0
    func take(_ count: Int) throws -> Int {
      try registry.write(context) { transaction in
        var intake = RecordIntake(expectedStation: nil)
        for _ in 0..<count {
          number += 1
          let result = try intake.take(Self.statement(number, course), findings: [], in: transaction)
          #expect(result.outcome == .accepted)
        }
        return transaction.rowsRead
      }
    }
    try registry.write(context) { transaction in
      _ = try PackShelf.load("pingshan-2020", shared: Self.shared, in: transaction)
      var intake = RecordIntake(expectedStation: nil)
      for delta in Self.foundation { _ = try intake.take(delta, findings: [], in: transaction) }
    }
    _ = try take(98)
    let early = try max(take(1), take(1))
    _ = try take(298)
    let late = try max(take(1), take(1))
    // Whom a pass is about that notes less than others is told by all that note more, each of which is read once.
    let telling = [.passesOfWhichSomeNoteVIN, .passesOfWhichSomeNoteColor].contains(course) ? 2 * 150 : 0
    #expect(late <= early + telling + 4, "\(course)")
  }

  private static let shared = SharedFiles(environment: [
    "HEGUI_SHARE": URL(filePath: #filePath).appending(path: "../../..").standardized.path(percentEncoded: false)
  ])

  private static let start = Instant(millisecondsSinceEpoch: 1_590_000_000_000)
  private static let vin = "LZZTESTAAAA000001"

  /// A vehicle, a retest of it, a unit that uses many trucks, a site and a machine.
  private static let foundation = [
    RegisterDelta(
      kind: .vehicle, key: vin, record: "V", effective: start, stated: start,
      values: ["plate": .text("冀A88888"), "plateColor": .text("yellow"), "fuel": .text("B")]),
    RegisterDelta(
      kind: .check, key: "RT", record: "RT", effective: start, stated: start,
      values: [
        "kind": .text("roadside"), "at": .moment(start), "place": .text("130131"), "plate": .text("冀A88888"),
        "plateColor": .text("yellow"), "outcome": .text("pass"), "retestOf": .text("PS-29/NOSUCH"),
      ]),
    RegisterDelta(
      kind: .unit, key: "U1", record: "U", effective: start, stated: start,
      values: ["name": .text("钢厂"), "place": .text("130131")]),
    RegisterDelta(
      kind: .site, key: "S1", record: "S", effective: start, stated: start,
      values: ["name": .text("工地"), "place": .text("130131")]),
    RegisterDelta(
      kind: .machine, key: "M2", record: "M", effective: start, stated: start,
      values: ["code": .text("4AA000001"), "fuel": .text("B")]),
  ]

  private static func statement(_ number: Int, _ course: Course) -> RegisterDelta {
    let at = start.adding(seconds: number * 3600)
    func pass(_ plate: String, _ vin: String?) -> [String: AttributeValue] {
      var values: [String: AttributeValue] = [
        "kind": .text("remoteSensing"), "at": .moment(at), "place": .text("130131"), "plate": .text(plate),
        "plateColor": .text("yellow"), "opacityPercent": .integer(number % 3 == 0 ? 100 : 400),
        "outcome": .text(number % 3 == 0 ? "pass" : "overLimit"),
      ]
      if let vin { values["vin"] = .text(vin) }
      return values
    }
    let (kind, key, values): (RecordKind, String, [String: AttributeValue]) =
      switch course {
      case .passes: (.check, "C\(number)", pass("冀A99999", nil))
      case .passesWithVIN: (.check, "C\(number)", pass("冀A99999", "LZZTESTAAAA000009"))
      case .passesOfWhichSomeNoteVIN:
        (.check, "C\(number)", pass("冀A99999", number.isMultiple(of: 2) ? "LZZTESTAAAA000009" : nil))
      case .passesOfWhichSomeNoteColor:
        (
          .check, "C\(number)",
          pass("冀A99999", nil).filter { $0.key != "plateColor" || number.isMultiple(of: 2) }
        )
      case .passesOfRegistered: (.check, "C\(number)", pass("冀A88888", nil))
      case .gatePassages:
        (
          .gateEvent, "G\(number)",
          [
            "unit": .text("U1"), "at": .moment(at), "direction": .text(number % 2 == 0 ? "in" : "out"),
            "plate": .text("冀A88888"), "plateColor": .text("yellow"), "fuel": .text("B"), "purpose": .text("other"),
          ]
        )
      case .vehicles:
        (.vehicle, "LZZTESTBBBB\(100_000 + number)", ["fuel": .text("B"), "plate": .text("冀B\(10_000 + number)")])
      case .vehiclesUnderOnePlate:
        (
          .vehicle, "LZZTESTBBBB\(100_000 + number)", ["plate": .text("冀A00000"), "plateColor": .text("yellow")]
        )
      case .machinesUnderOneCode: (.machine, "K\(number)", ["code": .text("4AA000009")])
      case .suspicions:
        (
          .suspicion, "S\(number)",
          [
            "kind": .text("mobileTruck"), "at": .moment(at), "place": .text("130131"), "plate": .text("冀A99999"),
            "plateColor": .text("yellow"), "status": .text("confirmed"),
          ]
        )
      case .siteEntries, .reportedEntries:
        (
          .siteEntry, "E\(number)",
          [
            "machine": .text(course == .siteEntries ? "M1" : "M2"), "site": .text("S1"), "enteredAt": .moment(at),
            "exitedAt": .moment(at.adding(seconds: 1800)),
          ].merging(course == .siteEntries ? [:] : ["reportedAt": .moment(at.adding(seconds: -60))]) { $1 }
        )
      case .machineChecks:
        (
          .check, "C\(number)",
          [
            "kind": .text("machine"), "at": .moment(at), "place": .text("130131"), "machine": .text("M1"),
            "site": .text("S1"), "outcome": .text("pass"),
          ]
        )
      case .unit: (.unit, "U1", ["name": .text("钢厂\(number)")])
      case .check:
        (.check, "C", number == 1 ? pass("冀A99999", nil) : ["reason": .text("\(number)")])
      }
    return RegisterDelta(kind: kind, key: key, record: "R\(number)", effective: at, stated: at, values: values)
  }
}
