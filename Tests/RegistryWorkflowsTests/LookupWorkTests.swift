import Foundation
import RegistryModel
import RegistryStore
import Reports
import Testing

@testable import RegistryWorkflows

/// What a look-up reads grows with the records about its subject, and no faster: else a small file of records about one plate
/// keeps everybody from asking about it.
@Suite("The work of a look-up")
struct LookupWorkTests {
  enum Course: String, CaseIterable {
    /// Suspicions about a plate that the register does not hold, each of which opens a case.
    case suspicions
    /// Repairs under such a plate.
    case repairs
    /// Checks that found somebody over the limit under such a plate.
    case checks
    /// Checks by a code that one machine after the other had and gave up, as many as there are machines.
    case givenUpCodes
    /// Findings of one day about such a machine.
    case findingsOfOneDay

    /// What is asked for.
    fileprivate var key: String {
      switch self {
      case .suspicions, .repairs, .checks: "冀A77777"
      case .givenUpCodes, .findingsOfOneDay: "machine:M-1"
      }
    }
  }

  @Test("four times as many records are four times as many rows", arguments: Course.allCases)
  func grows(course: Course) throws {
    let few = try rowsRead(40, course)
    let many = try rowsRead(160, course)
    #expect(many <= 4 * few, "\(course): \(few), \(many)")
  }

  private func rowsRead(_ count: Int, _ course: Course) throws -> Int {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hegui-work-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let write = WriteContext(
      actor: "tester", at: Instant(millisecondsSinceEpoch: 1_600_000_000_000), action: "test")
    let path = folder.appending(path: "r.sqlite").path(percentEncoded: false)
    let registry = try Registry.create(at: path, by: write)
    return try registry.write(write) { transaction in
      _ = try PackShelf.load("pingshan-2020", shared: Self.shared, in: transaction)
      var intake = RecordIntake(expectedStation: nil)
      for number in 1...count {
        let result = try intake.take(Self.statement(number, course), findings: [], in: transaction)
        #expect(result.outcome == .accepted)
      }
      let before = transaction.rowsRead
      let context = WorkflowContext(
        database: path, actor: "tester", now: write.at, clock: { write.at }, at: nil, knownAt: nil,
        includesPersonalData: false, shared: Self.shared, report: { _ in })
      let report = try SubjectFinder(reader: transaction.reader, context: context, key: course.key, color: nil).report()
      #expect(report.status == .found)
      return transaction.rowsRead - before
    }
  }

  private static let shared = SharedFiles(environment: [
    "HEGUI_SHARE": URL(filePath: #filePath).appending(path: "../../..").standardized.path(percentEncoded: false)
  ])

  private static func statement(_ number: Int, _ course: Course) -> RegisterDelta {
    let at = Instant(millisecondsSinceEpoch: 1_590_000_000_000).adding(seconds: number * 3600)
    var values: [String: AttributeValue] = [
      "at": .moment(at), "plate": .text("冀A77777"), "plateColor": .text("yellow"),
    ]
    if course == .givenUpCodes, number % 2 == 1 { return machine(number) }
    let kind: RecordKind
    switch course {
    case .suspicions:
      kind = .suspicion
      values.merge(
        ["kind": .text("obdTampering"), "place": .text("130131"), "status": .text("suspected")]) { $1 }
    case .repairs: kind = .repair
    case .checks:
      kind = .check
      values.merge(
        [
          "kind": .text("roadside"), "place": .text("130131"), "outcome": .text("overLimit"),
          "status": .text("confirmed"),
        ]
      ) { $1 }
    case .givenUpCodes, .findingsOfOneDay:
      kind = .check
      let name: (String, AttributeValue) =
        course == .givenUpCodes ? ("machineCode", .text("21A100021")) : ("machine", .text("M-1"))
      let day = Instant(millisecondsSinceEpoch: 1_590_000_000_000).adding(seconds: number)
      values = [
        "kind": .text("machine"), "at": .moment(course == .givenUpCodes ? at : day), "place": .text("130131"),
        "outcome": .text("overLimit"), "status": .text("confirmed"), name.0: name.1,
      ]
    }
    return RegisterDelta(
      kind: kind, key: "K\(number)", record: "R\(number)", effective: at, stated: at, values: values)
  }

  /// A machine that had the code for a day.
  private static func machine(_ number: Int) -> RegisterDelta {
    let day = CivilDate(daysSinceEpoch: 18_000 + number)
    return RegisterDelta(
      kind: .machine, key: "M-\(number)", record: "M\(number)", effective: Instant(day), stated: Instant(day),
      values: [
        "code": .text("21A100021"), "codedOn": .day(day), "codeCancelledOn": .day(day.adding(days: 1)),
        "place": .text("130131"),
      ])
  }
}
