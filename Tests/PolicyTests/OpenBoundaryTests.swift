import RegistryModel
import Testing

@testable import Policy

/// A zone whose boundary is not loaded opens only the questions that it could answer.
struct OpenBoundaryTests {
  private static let day = CivilDate(daysSinceEpoch: 18_400)

  private static func answer(
    _ kind: String, of machine: [String: AttributeValue], bans stages: String, at place: String = "130131"
  ) throws -> RuleOutcome {
    let test = ZoneTest(kind: "highEmission", bannedStage: "machine.stage")
    let pack = try CompiledPack(TestPack.with([.zone(test)], subject: "machine"))
    var register = InMemoryRegister()
    func add(_ kind: RecordKind, _ key: String, _ values: [String: AttributeValue]) {
      register.record(
        RegisterDelta(kind: kind, key: key, record: key, effective: Instant(day), values: values.mapValues { $0 }))
    }
    add(.machine, "M", machine)
    let from = AttributeValue.day(day)
    let own = AttributeValue.text(pack.pack.place.text)
    add(
      .zone, "INSIDE",
      ["kind": .text("highEmission"), "place": own, "from": from, "stagesBanned": .text("0"), "notice": .text("a")])
    add(
      .zone, "OPEN",
      [
        "kind": .text(kind), "place": place == "own" ? own : .text(place), "from": from, "stagesBanned": .text(stages),
        "notice": .text("b"),
      ])
    let question = Question(
      kind: .machine, key: "M", activity: "check", place: pack.pack.place, time: .day(day),
      location: .at(["INSIDE"], withoutBoundary: ["OPEN"]))
    return try #require(try DecisionEngine([pack]).decide(question, in: register).outcomes.first)
  }

  @Test
  func onlyAZoneThatCouldCatchTheSubjectIsOpen() throws {
    let stageTwo: [String: AttributeValue] = ["stage": .integer(2)]
    let open = try Self.answer("highEmission", of: stageTwo, bans: "0-2", at: "own")
    #expect(open.answer == .undetermined)
    #expect(open.missing == [.boundary("OPEN")])
    #expect(try Self.answer("highEmission", of: stageTwo, bans: "0-1", at: "own").answer == .allowed)
    #expect(try Self.answer("builtUp", of: stageTwo, bans: "0-2", at: "own").answer == .allowed)
    #expect(try Self.answer("highEmission", of: stageTwo, bans: "0-2", at: "410600").answer == .allowed)
    let caught = try Self.answer("highEmission", of: ["stage": .integer(0)], bans: "0-2", at: "own")
    #expect(caught.manner == .caught)
  }
}
