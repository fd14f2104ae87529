import Policy
import RegistryModel
import TestSupport
import Testing

@testable import RegistryStore

@Suite("Since when a record is on a list")
struct OwnMembershipTests {
  private let place = DivisionCode("130131")
  /// The day that begins two days into the random statements.
  private let start = RandomRegister.day.adding(days: -3)

  /// Conditions on a vehicle alone, with days that are compared with the day asked about.
  private static let conditions: [Condition] = [
    .compare(.fact("vehicle.stage"), .equal, .literal(.integer(3))),
    .all([
      .not(.happened("vehicle.phasedOutOn")),
      .any([
        .compare(.fact("vehicle.isDieselTruck"), .equal, .literal(.flag(true))), .known("vehicle.operating"),
      ]),
    ]),
    .compare(.fact("date"), .above, .fact("vehicle.firstRegisteredOn")),
    .established(.compare(.fact("vehicle.stage"), .atMost, .literal(.integer(3)))),
  ]

  @Test("Told from its own states it is as told from the register", arguments: 0..<6)
  func agreement(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let registry = try folder.registry()
    let deltas = RandomRegister.deltas(80, &generator)
    try registry.store(deltas)
    for condition in Self.conditions {
      let pack = try pack(condition)
      let own = try #require(OwnMembership(of: "own", in: pack, hasEntries: true))
      try registry.read { reader in
        let snapshot = reader.snapshot()
        for number in 0...4 {
          let key = "vehicle\(number)"
          let states = try reader.history(of: .vehicle, key: key, RegisterQuestion(at: nil)).map {
            OwnMembership.State(from: $0.from, until: $0.until, values: $0.values)
          }
          for offset in -5...6 {
            let day = RandomRegister.day.adding(days: offset)
            let expected = try pack.currentMembership(of: "own", kind: .vehicle, key: key, on: day, in: snapshot)
            #expect(own.current(states, on: day) == expected, "\(condition) \(key) \(day)")
          }
        }
      }
    }
  }

  @Test("A list that asks for more than the record is not told from it")
  func more() throws {
    let letters = Condition.compare(.fact("unit.letters"), .below, .literal(.integer(1)))
    #expect(OwnMembership(of: "own", in: try pack(letters, subject: "unit"), hasEntries: false) == nil)
    let fixed = Condition.compare(
      .fact("date"), .atLeast, .literal(.day(RandomRegister.day)))
    #expect(OwnMembership(of: "own", in: try pack(fixed), hasEntries: false) == nil)
  }

  private func pack(_ condition: Condition, subject: String = "vehicle") throws -> CompiledPack {
    let place = try #require(place)
    let title = BilingualText(zh: "名", en: "name")
    let list = PolicyList(
      id: "own", subject: subject, title: title, activities: [], condition: condition, isManual: false, isAnswer: false,
      reason: title)
    return try CompiledPack(
      PolicyPack(
        id: "p", place: place, year: 2020, from: start, title: title, document: PolicyDocument(title: "d"),
        parameters: [], windows: [],
        rows: [
          PolicyRow(
            id: "L", kinds: [.list], citation: Citation(document: "d", clause: ""), lead: [], join: [], summary: title,
            implementations: [.list(list)])
        ]))
  }
}
