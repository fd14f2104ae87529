import RegistryModel
import TestSupport
import Testing

@testable import Policy

/// Cases that one finding after the other joins, held against all of it being added up each time.
struct GrowingCaseTests {
  private static let start = Instant(CivilDate(daysSinceEpoch: 18_475))  // 2020-08-01

  private static func moment(_ random: inout SeededGenerator) -> Instant {
    // Few enough that several things happen at one of them.
    start.adding(seconds: 3600 * Int.random(in: 1...8, using: &random))
  }

  private static func finding(
    _ number: Int, _ at: Instant, confirmed: Instant, _ values: [String: AttributeValue] = [:]
  ) -> RegisterDelta {
    let own: [String: AttributeValue] = [
      "kind": .text("machine"), "at": .moment(at), "place": .text("130131"), "machine": .text("EX"),
      "outcome": .text("overLimit"), "status": .text("confirmed"), "opacityK": .integer(200),
    ]
    return RegisterDelta(
      kind: .check, key: "F\(number)", record: "F\(number)-1", effective: confirmed, values: own.merging(values) { $1 })
  }

  private static func records(_ random: inout SeededGenerator) -> [RegisterDelta] {
    var found = [
      RegisterDelta(
        kind: .machine, key: "EX", record: "EX-1", effective: Instant(CivilDate(daysSinceEpoch: 18_300)),
        values: ["class": .text("excavator"), "place": .text("130131")])
    ]
    for number in 0..<8 {
      let at = moment(&random)
      found.append(finding(number, at, confirmed: max(at, moment(&random))))
      if Int.random(in: 0..<4, using: &random) == 0 {
        found.append(
          RegisterDelta(
            kind: .check, key: "F\(number)", record: "F\(number)-2", effective: moment(&random).adding(seconds: 36_000),
            values: ["status": .text("annulled")]))
      }
    }
    for number in 0..<8 {
      let at = moment(&random)
      let (names, results) = (
        ["stop", "penalty", "repair", "retest", "release"], ["done", "done", "failed", "annulled"]
      )
      found.append(
        RegisterDelta(
          kind: .caseStep, key: "S\(number)", record: "S\(number)-1", effective: at,
          values: [
            "case": .text("PS-26/F\(Int.random(in: 0..<8, using: &random))"), "at": .moment(at),
            "step": .text(names.randomElement(using: &random) ?? ""),
            "result": .text(results.randomElement(using: &random) ?? ""),
          ]))
      found.append(
        RegisterDelta(
          kind: .repair, key: "R\(number)", record: "R\(number)-1", effective: at,
          values: ["at": .moment(at), "machine": .text("EX")]))
    }
    for number in 0..<4 {
      let at = moment(&random)
      found.append(
        finding(
          20 + number, at, confirmed: at,
          [
            "retestOf": .text("PS-26/F\(Int.random(in: 0..<8, using: &random))"),
            "outcome": .text(Bool.random(using: &random) ? "pass" : "overLimit"),
          ]))
    }
    return found
  }

  /// Whether a finding at a moment still belongs to a case of these causes, as it was told before: all of it added up.
  private func isOpen(
    _ causes: [CaseCause], at moment: Instant, _ records: CaseRecords<InMemoryRegister>, _ workflow: Workflow
  ) throws -> Bool {
    if let annulled = CauseGroup(causes: causes).annulledAt, moment >= annulled { return false }
    let evidence = CaseEvidence(
      records: records, workflow: workflow, causes: causes, ground: CaseGround(causes))
    let fold = CaseFold(workflow, entries: try evidence.entries(), allowsSkipping: records.allowsSkipping)
    return fold.endedAt.map { moment <= $0 } ?? true
  }

  @Test("A case is open to the next finding as all of it together says", arguments: UInt64(0)..<150)
  func grows(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pack = try PackFiles.pack("pingshan-2020")
    let workflow = try #require(pack.workflows.first { $0.workflow.id == "PS-26" }?.workflow)
    let register = InMemoryRegister(Self.records(&random))
    let at = Self.start.adding(seconds: 86_400 * 3)
    let records = CaseRecords(
      register: register, pack: pack, moment: at, subject: nil,
      notices: try register.notices(for: pack.pack.place, at: at), workflows: [workflow])
    let causes = try CaseOpening(records: records, workflow: workflow).causes()
      .sorted { ($0.openedAt, $0.foundAt, $0.key) < ($1.openedAt, $1.foundAt, $1.key) }
    var growing = GrowingCase(records, workflow, openedBy: try #require(causes.first))
    for count in 1..<causes.count {
      let next = causes[count]
      // Not each time: several may have joined since it was asked last.
      if Int.random(in: 0..<4, using: &random) > 0 {
        let expected = try isOpen(Array(causes.prefix(count)), at: next.foundAt, records, workflow)
        #expect(try growing.isOpen(at: next.foundAt, mayEnd: true) == expected, "\(count)")
      }
      growing.join(next)
    }
  }

  private func questions(_ deltas: [RegisterDelta]) throws -> Int {
    let register = WatchedRegister(InMemoryRegister(deltas))
    let cases = try CaseEngine(try PackFiles.pack("pingshan-2020")).cases(
      at: Self.start.adding(seconds: 86_400 * 3), about: CaseSubject(.machine, "EX"), in: register)
    #expect(cases.count { $0.row == "PS-26" } == 1)
    return register.questions
  }

  @Test("Four times as many findings of one day, or retests that were not passed, are as many more questions")
  func work() throws {
    func findings(_ count: Int) -> [RegisterDelta] {
      (0..<count).map {
        let at = Self.start.adding(seconds: 60 * $0)
        return Self.finding($0, at, confirmed: at)
      }
    }
    func retests(_ count: Int) -> [RegisterDelta] {
      findings(1)
        + (1...count).map {
          let at = Self.start.adding(seconds: 60 * $0)
          return Self.finding($0, at, confirmed: at, ["retestOf": .text("PS-26/F0")])
        }
    }
    #expect(try questions(findings(160)) <= 4 * questions(findings(40)))
    #expect(try questions(retests(160)) <= 4 * questions(retests(40)))
  }
}
