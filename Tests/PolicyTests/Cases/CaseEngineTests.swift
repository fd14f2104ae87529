import Policy
import RegistryModel
import TestSupport
import Testing

/// Laws of cases over registers: the order of arrival, past days, owners and clocks.
struct CaseEngineTests {
  private static func moment(_ text: String) throws -> Instant { try #require(Instant(text)) }

  private static func delta(
    _ kind: RecordKind, _ key: String, _ number: Int, at text: String, _ values: [String: AttributeValue]
  ) throws -> RegisterDelta {
    RegisterDelta(
      kind: kind, key: key, record: "\(kind.id)-\(key)-\(number)", effective: try moment(text), values: values)
  }

  /// A machine's case from the finding to the release, its finding annulled at last.
  private static func story() throws -> [RegisterDelta] {
    func check(_ key: String, _ at: String, _ outcome: String, retestOf: String? = nil) throws -> RegisterDelta {
      var values: [String: AttributeValue] = [
        "kind": .text("machine"), "at": .moment(try moment(at)), "place": .text("130131"), "machine": .text("EX"),
        "outcome": .text(outcome), "status": .text("confirmed"),
      ]
      values["retestOf"] = retestOf.map { .text($0) }
      return try delta(.check, key, 1, at: at, values)
    }
    func step(_ number: Int, _ name: String, _ at: String) throws -> RegisterDelta {
      try delta(
        .caseStep, "S\(number)", 1, at: at,
        ["case": .text("PS-26/C"), "step": .text(name), "at": .moment(try moment(at)), "result": .text("done")])
    }
    return [
      try delta(.machine, "EX", 1, at: "2020-01-01T00:00", ["class": .text("excavator"), "place": .text("130131")]),
      try check("C", "2020-06-11T09:00", "overLimit"), try step(1, "stop", "2020-06-11T10:00"),
      try step(2, "penalty", "2020-06-12T10:00"), try step(3, "penalty", "2020-06-13T10:00"),
      try delta(
        .repair, "R", 1, at: "2020-06-14T10:00",
        ["at": .moment(try moment("2020-06-14T10:00")), "machine": .text("EX")]),
      try check("RT", "2020-06-15T10:00", "pass", retestOf: "PS-26/C"), try step(4, "release", "2020-06-16T10:00"),
      try delta(.check, "C", 2, at: "2020-06-20T10:00", ["status": .text("annulled")]),
    ]
  }

  @Test("Among many machines one with a case is decided in the same words as on its own", arguments: 10...21)
  func decidedInBulk(day: Int) throws {
    let pack = try PackFiles.pack("pingshan-2020")
    let register = InMemoryRegister(try Self.story())
    let moment = try Self.moment("2020-06-\(day)T23:59")
    let question = Question(
      kind: .machine, key: "EX", activity: "work", place: pack.pack.place, time: .moment(moment))
    let notices = try PlaceNotices(place: pack.pack.place, in: register, at: moment)
    let plan = try #require(pack.plan(activity: "work", kind: .machine))
    let bulk = try BulkDecider(pack: pack, plan: plan, question: question, notices: notices, in: register)
    let state = try #require(register.state(of: .machine, key: "EX", at: moment))
    func words(_ outcomes: [RuleOutcome]) -> [String] {
      outcomes.map { outcome in
        let facts = outcome.facts.map { "\($0.name)=\($0.value ?? "?") \($0.origin)" }
        return "\(outcome.id) \(outcome.standing) \(outcome.manner) \(facts) \(outcome.missing) \(outcome.lacking)"
      }
    }
    let decision = try DecisionEngine([pack]).decide(question, in: register)
    #expect(try words(bulk.outcomes(of: state, in: register)) == words(decision.outcomes))
    #expect(try bulk.standing(of: state, in: register) == decision.leading)
    let isOutOfUse = decision.outcomes.contains { $0.id == "PS-26-outOfUse" && $0.manner == .caught }
    #expect(isOutOfUse == (11...15).contains(day))
  }

  @Test("Records may arrive in any order, and a past day is answered as it was", arguments: 0..<16)
  func anyOrder(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let story = try Self.story()
    let engine = CaseEngine(try PackFiles.pack("pingshan-2020"))
    let expected = InMemoryRegister(story)
    let shuffled = InMemoryRegister(story.shuffled(using: &generator))
    for day in 10...21 {
      let moment = try Self.moment("2020-06-\(day)T23:59")
      let cases = try engine.cases(at: moment, in: expected)
      #expect(try engine.cases(at: moment, in: shuffled) == cases)
      // What was recorded later, and holds from later on, does not change an earlier day.
      let until = InMemoryRegister(story.filter { $0.effective <= moment })
      #expect(try engine.cases(at: moment, in: until) == cases)
      // One subject's cases are those of all that are about it.
      let subject = CaseSubject(.machine, "EX")
      #expect(try engine.cases(at: moment, about: subject, in: expected) == cases.filter { $0.subject == subject })
    }
  }

  @Test("The case stands each day as it should, and its penalty counts once")
  func days() throws {
    let register = InMemoryRegister(try Self.story())
    let engine = CaseEngine(try PackFiles.pack("pingshan-2020"))
    func found(_ day: Int) throws -> CaseState? {
      try engine.cases(at: Self.moment("2020-06-\(day)T23:59"), row: "PS-26", in: register).first
    }
    #expect(try found(10) == nil)
    #expect(try found(11)?.current.map(\.step.id) == ["penalty"])
    #expect(try found(13)?.timeline.map(\.effect) == [.opened, .done, .done, .refused])
    #expect(try found(16)?.status == .closed)
    let annulled = try #require(try found(20))
    #expect(annulled.status == .annulled)
    #expect(annulled.timeline.map(\.effect) == [.opened, .void, .void, .void, .void, .void, .void, .annulment])
    #expect(annulled.fitting.isEmpty && annulled.current.isEmpty)
  }

  @Test("Every open case has an owner and a clock", arguments: PackFiles.packs)
  func ownersAndClocks(id: String) throws {
    let pack = try PackFiles.pack(id)
    let engine = CaseEngine(pack)
    var open = 0
    for scenario in try PackFiles.scenarios(of: pack) {
      var register = InMemoryRegister()
      for step in scenario.steps {
        switch step {
        case .record(let delta): register.record(delta)
        case .inspection(let mark): register.record(mark)
        case .caseState(let expectation):
          for state in try engine.cases(at: expectation.moment, in: register) {
            #expect(state.aliases.contains(state.id))
            guard state.status == .open else {
              #expect(state.current.isEmpty && state.fitting.isEmpty)
              continue
            }
            open += 1
            #expect(!state.current.isEmpty, "\(state.id) waits for nothing")
            for current in state.current {
              switch current.owner {
              case .departments(let codes): #expect(!codes.isEmpty && codes.allSatisfy(CodeList.department.contains))
              case .others(let name): #expect(!name.isEmpty)
              case .undecided(let circle): #expect(!circle.isEmpty, "\(state.id) has no owner")
              }
              #expect(current.clock.since <= expectation.moment.day)
            }
          }
        default: break
        }
      }
    }
    #expect(open > 5)
  }

  @Test("Each row of kind W has its own scenario, and there are at least 45 about cases")
  func coverage() throws {
    var scenarios = 0
    var missing: [String] = []
    for id in PackFiles.packs {
      let pack = try PackFiles.pack(id)
      let own = try PackFiles.scenarios(of: pack).filter { scenario in
        scenario.steps.contains { if case .caseState = $0 { true } else { false } }
      }
      scenarios += own.count
      let covered = Set(own.flatMap(\.rows))
      missing += pack.pack.rows.filter { $0.kinds.contains(.workflow) && !covered.contains($0.id) }.map(\.id)
    }
    #expect(missing == [])
    #expect(scenarios >= 45)
  }
}
