import RegistryModel
import TestSupport
import Testing

@testable import Policy

/// Laws that hold for every rule of every pack, over random records and notices.
struct DecisionPropertyTests {
  /// A register with random subjects, units, sites and projects, and some of the pack's notices.
  private static func register(
    for pack: PolicyPack, near day: CivilDate, _ random: inout SeededGenerator
  ) -> InMemoryRegister {
    var register = InMemoryRegister()
    func add(_ kind: RecordKind, _ key: String, _ values: [String: AttributeValue]) {
      register.record(
        RegisterDelta(kind: kind, key: key, record: key, effective: Instant(day.adding(days: -30)), values: values))
    }
    for kind in RecordKind.all where ![.zone, .alert, .window, .parameter, .listEntry].contains(kind) {
      for key in [kind.id + "0", kind.id + "1"] {
        add(kind, key, RandomRecords.state(of: kind, key: key, near: day, &random).values)
      }
    }
    for parameter in pack.parameters where Bool.random(using: &random) {
      let value =
        switch parameter.type {
        case .day: "\(day)"
        case .count, .kilometres, .tonnes: "50"
        case .hours: "22:00-06:00"
        case .text: "文件"
        case .flag: "true"
        }
      add(
        .parameter, parameter.name,
        ["pack": .text(pack.id), "name": .text(parameter.name), "value": .text(value), "source": .text("通告")])
    }
    for kind in CodeList.zoneKind.codes.map(\.code) where Bool.random(using: &random) {
      add(
        .zone, kind,
        [
          "kind": .text(kind), "place": .text(pack.place.text), "from": .day(day), "notice": .text("通告"),
          "stagesBanned": .text("0-2"),
        ])
    }
    for list in pack.lists where Bool.random(using: &random) {
      add(
        .listEntry, list.id,
        [
          "list": .text(list.id), "place": .text(pack.place.text), "subjectKind": .text(list.subject),
          "subject": .text(list.subject + "0"), "from": .day(day), "source": .text("文件"),
        ])
    }
    if Bool.random(using: &random) {
      add(
        .alert, "A",
        ["place": .text(pack.place.text), "level": .text("orange"), "from": .moment(Instant(day))])
    }
    for window in pack.windows where Bool.random(using: &random) {
      add(
        .window, window.name,
        [
          "name": .text(window.name), "place": .text(pack.place.text), "from": .moment(Instant(day)),
          "until": .moment(Instant(day.adding(days: 1))), "source": .text("通告"),
        ])
    }
    return register
  }

  private static func location(_ random: inout SeededGenerator) -> Question.Location {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .unstated
    case 1: .inside([], isComplete: true)
    case 2: .at(["builtUp"], withoutBoundary: CodeList.zoneKind.codes.map(\.code).filter { $0 != "builtUp" })
    default: .inside(CodeList.zoneKind.codes.map(\.code), isComplete: Bool.random(using: &random))
    }
  }

  /// Everything that an outcome says.
  private static func text(_ outcome: RuleOutcome) -> String {
    let facts = outcome.facts.map { "\($0.name)=\($0.value ?? "?") \($0.origin)" }
    return "\(outcome.id) \(outcome.standing) \(outcome.manner) \(outcome.citation) \(outcome.reason.en) \(facts) "
      + "\(outcome.missing.map(\.text)) \(outcome.lacking)"
  }

  @Test(arguments: PackFiles.packs, UInt64(0)..<12)
  func everyCellHasOneLeadingAnswerAndSaysWhatIsMissing(id: String, seed: UInt64) throws {
    let pack = try PackFiles.pack(id)
    let engine = DecisionEngine([pack])
    var random = SeededGenerator(seed: seed)
    let day = pack.pack.from.adding(days: Int.random(in: 0...400, using: &random))
    let register = Self.register(for: pack.pack, near: day, &random)
    for activity in CodeList.activity.codes.map(\.code) {
      for kind in RecordKind.all {
        guard let plan = pack.plan(activity: activity, kind: kind) else { continue }
        let time: Question.AskedTime =
          Bool.random(using: &random) ? .day(day) : .moment(Instant(day, secondOfDay: 23 * 3600))
        let question = Question(
          kind: kind, key: kind.id + "0", activity: activity, place: pack.pack.place, time: time,
          location: Self.location(&random))
        let decision = try engine.decide(question, in: register)
        #expect(decision.leading == decision.outcomes.map(\.standing).min())
        for outcome in decision.outcomes {
          #expect((outcome.manner == .open) == !outcome.missing.isEmpty, "\(outcome.id) \(outcome.missing)")
          #expect((outcome.manner == .open) == (outcome.standing.potential != nil && outcome.manner != .silent))
          #expect(!outcome.reason.zh.isEmpty && !outcome.reason.en.isEmpty)
        }
        // Who asks for less gets the same answer.
        let brief = try engine.decide(
          question, in: RememberedRegister(register), reasons: .ofMatchingRules, memo: CountMemo())
        #expect(brief.leading == decision.leading)
        #expect(brief.notes == decision.notes)
        #expect(brief.matching.map(Self.text) == decision.matching.map(Self.text))
        // A day within which records change is a matter of the engine alone.
        guard case .moment = time else { continue }
        let state = try #require(register.state(of: kind, key: kind.id + "0", at: time.first))
        let notices = try PlaceNotices(place: pack.pack.place, in: register, at: time.last)
        let bulk = try BulkDecider(pack: pack, plan: plan, question: question, notices: notices, in: register)
        #expect(try bulk.standing(of: state, in: register) == decision.leading)
        #expect(
          try bulk.outcomes(of: state, in: register).map(Self.text) == decision.outcomes.map(Self.text))
      }
    }
  }

  /// A day's answer is that of every moment within it, or undetermined.
  @Test(arguments: PackFiles.packs, UInt64(100)..<106)
  func aDayAnswersAsEachOfItsMomentsOrNotAtAll(id: String, seed: UInt64) throws {
    let pack = try PackFiles.pack(id)
    let engine = DecisionEngine([pack])
    var random = SeededGenerator(seed: seed)
    let day = pack.pack.from.adding(days: Int.random(in: 0...400, using: &random))
    let register = Self.register(for: pack.pack, near: day, &random)
    for activity in CodeList.activity.codes.map(\.code) {
      for kind in RecordKind.all where pack.plan(activity: activity, kind: kind) != nil {
        let location = Self.location(&random)
        func outcomes(_ time: Question.AskedTime) throws -> [RuleOutcome] {
          try engine.decide(
            Question(
              kind: kind, key: kind.id + "0", activity: activity, place: pack.pack.place, time: time,
              location: location), in: register
          ).outcomes
        }
        let whole = try outcomes(.day(day))
        for hour in [0, 5, 6, 12, 22, 23] {
          for (day, moment) in zip(whole, try outcomes(.moment(Instant(day, secondOfDay: hour * 3600))))
          where day.manner != .open {
            #expect(day.standing == moment.standing, "\(day.id) at \(hour)")
          }
        }
      }
    }
  }
}
