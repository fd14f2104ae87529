import RegistryModel
import TestSupport
import Testing

@testable import Policy

/// When a number of related records turns a list or a case, held against a count on every day.
struct CountTurnsTests {
  private static let start = CivilDate(daysSinceEpoch: 18_262)  // 2020-01-01

  private static func record(
    _ kind: RecordKind, _ key: String, _ number: Int, on day: Int, second: Int = 0,
    _ values: [String: AttributeValue]
  ) -> RegisterDelta {
    RegisterDelta(
      kind: kind, key: key, record: "\(kind.id)-\(key)-\(number)",
      effective: Instant(start.adding(days: day), secondOfDay: second), values: values)
  }

  private static let unit = record(
    .unit, "U", 0, on: 0, ["name": .text("单位"), "place": .text("130131"), "heavyDieselUsedDaily": .integer(0)])

  private static func truck(_ key: String, on day: Int, _ values: [String: AttributeValue] = [:]) -> RegisterDelta {
    let own: [String: AttributeValue] = [
      "owner": .text("U"), "status": .text("inService"), "category": .text("truck"), "class": .text("heavy"),
      "fuel": .text("B"),
    ]
    return record(.vehicle, key, 0, on: day, own.merging(values) { $1 })
  }

  /// A dozen trucks that are bought, sold, laid up and phased out, announced before or told afterwards.
  private static func fleet(_ random: inout SeededGenerator) -> [RegisterDelta] {
    (0..<13).flatMap { number -> [RegisterDelta] in
      let bought = Int.random(in: 0..<40, using: &random)
      var told = [truck("T\(number)", on: bought)]
      for change in 1...3 {
        let values: [String: AttributeValue] =
          switch Int.random(in: 0..<5, using: &random) {
          case 0: ["owner": .text("V")]
          case 1: ["owner": .text("U")]
          case 2: ["status": .text(Bool.random(using: &random) ? "inService" : "outOfUse")]
          case 3: ["phasedOutOn": .day(start.adding(days: Int.random(in: 20..<90, using: &random)))]
          default: ["fuel": .text(Bool.random(using: &random) ? "B" : "A")]
          }
        told.append(
          record(
            .vehicle, "T\(number)", change, on: Int.random(in: bought..<80, using: &random),
            second: Int.random(in: 0..<86_400, using: &random), values))
      }
      return told
    }
  }

  @Test("A unit is listed on the days on which its trucks are enough, and on no others", arguments: UInt64(0)..<20)
  func listedAsCounted(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pack = try PackFiles.pack("pingshan-2020")
    let register = InMemoryRegister([Self.unit] + Self.fleet(&random))
    for list in ["keyUnits", "nearKeyUnits"] {
      let times = try pack.memberships(
        of: list, kind: .unit, key: "U", from: Self.start, until: Self.start.adding(days: 100), in: register)
      for day in (0..<100).map({ Self.start.adding(days: $0) }) {
        let isMember = try pack.membership(of: list, kind: .unit, key: "U", on: day, in: register) == .yes
        #expect(times.contains { $0.days.contains(day) } == isMember, "\(list) on \(day): \(times.map(\.days))")
      }
    }
  }

  @Test("Of hundreds of trucks only the one that makes the number turns it")
  func fewTurns() throws {
    let pack = try PackFiles.pack("pingshan-2020")
    let trucks = (0..<300).map {
      Self.truck("T\($0)", on: $0, ["phasedOutOn": .day(Self.start.adding(days: 400 + $0))])
    }
    let register = InMemoryRegister([Self.unit] + trucks)
    let moment = Instant(Self.start.adding(days: 1000))
    let records = CaseRecords(
      register: register, pack: pack, moment: moment, subject: nil,
      notices: try register.notices(for: pack.pack.place, at: moment))
    let relation = try #require(pack.catalogue.relation(of: "unit.ownedHeavyDiesel"))
    let turns = CountTurns(records: records, relation: relation, kind: .vehicle, holder: "U")
    // It comes to be ten, then more than ten; and the other way round.
    #expect(try turns.moments(limit: 10).map(\.day).sorted() == [9, 10, 689, 690].map { Self.start.adding(days: $0) })
    #expect(try turns.moments(limit: 301).isEmpty)
    #expect(try turns.moments(limit: nil).count == 600)
  }
}
