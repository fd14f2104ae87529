import Policy
import RegistryModel
import RegistryStore
import TestSupport
import Testing

/// The two interpreters of conditions, held against each other.
@Suite("Conditions in SQL and in memory")
struct ConditionAgreementTests {
  private static func pack() throws -> PolicyPack {
    let place = try #require(DivisionCode("130131"))
    let title = BilingualText(zh: "p", en: "p")
    func list(_ id: String, _ condition: Condition?, isManual: Bool = true) -> PolicyRow.Implementation {
      .list(
        PolicyList(
          id: id, subject: "vehicle", title: title, activities: [], condition: condition, isManual: isManual,
          reason: title)
      )
    }
    func parameter(_ name: String, _ type: PolicyParameter.ValueType) -> PolicyParameter {
      PolicyParameter(name: name, type: type, title: title)
    }
    return PolicyPack(
      id: "p", place: place, year: 2020, from: RandomRegister.day, title: title, document: PolicyDocument(title: "p"),
      parameters: [
        parameter("day", .day), parameter("count", .count), parameter("flag", .flag), parameter("hours", .hours),
      ],
      windows: [PolicyWindow(name: "w", title: title), PolicyWindow(name: "v", title: title)],
      rows: [
        PolicyRow(
          id: "L", kinds: [.list], citation: Citation(document: "p", clause: "1"), lead: [], join: [], summary: title,
          implementations: [
            list("byHand", nil),
            list("computed", .compare(.fact("vehicle.stage"), .atMost, .literal(.integer(2))), isManual: false),
            list(
              "nested",
              .any([
                .listed(list: "computed", role: "vehicle"), .listed(list: "nested", role: "vehicle"),
                .known("vehicle.plate"),
              ])),
          ])
      ])
  }

  private func query(_ kind: RecordKind, roles: Bool, _ generator: inout SeededGenerator) throws -> SubjectQuery {
    let pack = try Self.pack()
    let conditions = RandomConditions(about: kind, roles: roles)
    let condition = conditions.condition(depth: 3, &generator)
    let day = RandomRegister.day
    let time: Question.AskedTime =
      generator.flag() ? .day(day) : .moment(Instant(day, secondOfDay: generator.number(0...86_399)))
    let location: Question.Location =
      generator.flag()
      ? .unstated
      : generator.flag()
        ? .at(["zone0"], withoutBoundary: ["zone1", "zone2"])
        : .inside(["zone0", "zone1", "zone2"], isComplete: generator.flag())
    let related = generator.flag() || kind == .unit ? [:] : ["unit": "unit1"]
    let stated: [String: AttributeValue] =
      generator.flag() ? [:] : ["vehicle.stage": .integer(2), "work.isFarmland": .flag(true)]
    return try SubjectQuery(
      kind, meeting: condition, in: pack, place: pack.place, time: time, location: location, related: related,
      facts: stated)
  }

  private func inMemory(_ query: SubjectQuery, _ deltas: [RegisterDelta]) throws -> SubjectAnswers {
    let register = InMemoryRegister(deltas)
    let notices = try query.notices(in: register)
    var answers = SubjectAnswers()
    for state in register.states(of: query.kind, where: nil, at: query.moment) {
      answers[state.key] = try query.truth(of: state.key, notices, in: register)
    }
    return answers.filter { $0.value != .no }
  }

  private func inStore(_ query: SubjectQuery, _ reader: RegistryReader, knownAt: Instant?) throws -> SubjectAnswers {
    var answers = SubjectAnswers()
    try reader.forEachSubject(meeting: query, knownAt: knownAt, includesPersonal: true) { answers[$0] = $1 }
    let counts = try reader.countSubjects(meeting: query, knownAt: knownAt, includesPersonal: true)
    #expect(counts.surely == answers.values.count { $0 == .yes })
    #expect(counts.possibly == answers.values.count { $0 == .unknown })
    return answers
  }

  private typealias SubjectAnswers = [String: Truth]

  @Test("Every random condition has the same answers over every random register", arguments: 0..<12)
  func agreement(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 1000)
    let folder = try TemporaryFolder()
    let registry = try folder.registry()
    var known: [(moment: Instant, deltas: [RegisterDelta])] = []
    let all = RandomRegister.deltas(120, &generator)
    for part in 0..<3 {
      let context = WriteContext.test.later(part + 1)
      try registry.store(Array(all[(part * 40)..<(part * 40 + 40)]), context)
      known.append((context.at, Array(all[..<(part * 40 + 40)])))
    }
    var decided = 0
    try registry.read { reader in
      for step in 0..<48 {
        let kind = [RecordKind.vehicle, .machine, .unit, .check, .vehicle, .site][step % 6]
        let query = try query(kind, roles: step % 3 == 0, &generator)
        let asOf = step % 4 == 3 ? known[generator.number(0...2)] : nil
        let expected = try inMemory(query, asOf?.deltas ?? all)
        let found = try inStore(query, reader, knownAt: asOf?.moment)
        #expect(found == expected, "\(query.condition)")
        decided += expected.values.count { $0 == .yes }
      }
    }
    #expect(decided > 0)
  }

  @Test("The store shows the register as the plain register does", arguments: 0..<6)
  func registerView(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let folder = try TemporaryFolder()
    let registry = try folder.registry()
    let deltas = RandomRegister.deltas(200, &generator)
    try registry.store(deltas)
    let plain = InMemoryRegister(deltas)
    try registry.read { reader in
      let snapshot = reader.snapshot(includesPersonal: true)
      let filter = RecordFilter("owner", equals: .text("unit1"))
      for kind in RandomRegister.kinds + RandomRegister.notices {
        for hours in stride(from: -120, through: 120, by: 12) {
          let moment = Instant(RandomRegister.day, secondOfDay: hours * 3600)
          for filter in [nil, filter] {
            let found = try snapshot.states(of: kind, where: filter, at: moment)
            #expect(found == plain.states(of: kind, where: filter, at: moment))
          }
        }
        for number in 0...5 {
          let key = kind.id + String(number)
          let changes = try snapshot.changes(of: kind, key: key)
          #expect(changes == plain.changes(of: kind, key: key))
          let state = try snapshot.state(of: kind, key: key, at: Instant(RandomRegister.day))
          #expect(state == plain.state(of: kind, key: key, at: Instant(RandomRegister.day)))
        }
      }
    }
  }
}
