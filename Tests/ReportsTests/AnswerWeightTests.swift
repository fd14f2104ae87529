import EmissionStandards
import Foundation
import Policy
import RegistryModel
import Testing

@testable import Reports

@Suite("What reports come to is told by their values")
struct AnswerWeightTests {
  @Test("Of several answers the gravest counts", arguments: Answer.allCases)
  func gravest(answer: Answer) {
    let expected: [Answer: AnswerWeight] = [
      .prohibited: .prohibited, .refuse: .prohibited, .undetermined: .undetermined, .noRuleLoaded: .undetermined,
      .required: .actionNeeded, .listed: .actionNeeded, .advice: .nothing, .allowed: .nothing,
    ]
    #expect(AnswerWeight(answer) == expected[answer])
    for other in Answer.allCases {
      #expect(AnswerWeight(of: [answer, other]) == max(AnswerWeight(answer), AnswerWeight(other)))
    }
    #expect(AnswerWeight(of: []) == .nothing)
  }

  @Test("Only a case or a held record that is open waits for somebody")
  func waiting() {
    for state in HeldState.allCases {
      let record = QuarantineReport.Record(
        id: 1, outcome: .waiting, state: state, file: "", byteOffset: 0, byteCount: 0, line: nil, station: nil,
        subject: nil, reason: "", message: BilingualText(zh: "", en: ""),
        recordedAt: Instant(millisecondsSinceEpoch: 0), resolution: nil, findings: [], content: nil)
      #expect(QuarantineReport(records: [record]).needsAction == (state == .open))
    }
    for status in CaseState.Status.allCases {
      let entry = CaseReport.Case(
        id: "", pack: "", row: "", title: BilingualText(zh: "", en: ""), status: status, subject: nil, related: [:],
        linked: [], openedAt: Instant(millisecondsSinceEpoch: 0), endedAt: nil, steps: [], overdue: false,
        exceptions: [], late: [], confirmed: true, fitting: [], timeline: nil)
      #expect(
        CaseReport(at: Instant(millisecondsSinceEpoch: 0), cases: [entry]).needsAction == (status == .open))
    }
  }

  @Test("The words of JSON are those of the contract, whatever the values are called within")
  func words() throws {
    func words(_ values: [some Encodable]) throws -> [String] {
      try JSONDecoder().decode([String].self, from: JSONEncoder().encode(values))
    }
    #expect(
      try words(Answer.allCases) == [
        "prohibited", "refuse", "required", "listed", "advice", "allowed", "undetermined", "noRuleLoaded",
      ])
    #expect(try words(CaseState.Status.allCases) == ["open", "closed", "dismissed", "annulled", "lapsed"])
    #expect(try words(HeldState.allCases) == ["open", "released", "discarded"])
    #expect(try words(HeldOutcome.allCases) == ["waiting", "quarantined", "rejected"])
    #expect(try words(Verdict.Outcome.allCases) == ["pass", "fail", "cannotJudge"])
    #expect(try words(ComputedVerdict.allCases) == ["pass", "fail", "undetermined"])
    let computed: [CheckComputation] = [.check(.pass), .check(.overLimit), .check(.notJudged)]
    #expect(try words(computed) == ["pass", "overLimit", "notJudged"])
    let passes: [CheckComputation] = [.pass(.clean), .pass(.reminder), .pass(.failed)]
    #expect(try words(passes) == ["clean", "reminder", "failed"])
    #expect((computed + passes).filter(\.isWithinLimits) == [.check(.pass), .pass(.clean)])
  }
}
