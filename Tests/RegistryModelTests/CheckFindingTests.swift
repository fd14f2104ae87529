import RegistryModel
import Testing

@Suite struct CheckFindingTests {
  /// Every kind, outcome and status there is, and none of each.
  private static let all: [CheckFinding] = {
    let kinds: [CheckKind?] = CheckKind.allCases + [nil]
    let outcomes: [FindingOutcome?] = FindingOutcome.allCases + [nil]
    let statuses: [FindingStatus?] = FindingStatus.allCases + [nil]
    return kinds.flatMap { kind in
      outcomes.flatMap { outcome in statuses.map { CheckFinding(kind: kind, outcome: outcome, status: $0) } }
    }
  }()

  @Test("What is not confirmed is no confirmed excess, and what is annulled does not stand")
  func statusRules() {
    for finding in Self.all {
      if finding.status != .confirmed { #expect(!finding.isConfirmedExcess, "\(finding)") }
      if finding.status == .annulled { #expect(!finding.isStandingExcess, "\(finding)") }
      if finding.isConfirmedExcess { #expect(finding.isStandingExcess, "\(finding)") }
    }
  }

  @Test("An outcome over the limit is an excess whatever the kind; a pass never is")
  func outcomeRules() {
    for finding in Self.all where finding.status == .confirmed {
      switch finding.outcome {
      case .overLimit: #expect(finding.isConfirmedExcess, "\(finding)")
      case .pass: #expect(!finding.isStandingExcess, "\(finding)")
      default:
        #expect(finding.isConfirmedExcess == [.blackSmoke, .citizenReport].contains(finding.kind), "\(finding)")
      }
    }
  }

  @Test("A look at smoke that nobody judged and nobody confirmed accuses nobody")
  func lookAtSmoke() {
    #expect(!CheckFinding(kind: .blackSmoke, outcome: .notJudged, status: .suspected).isStandingExcess)
    #expect(CheckFinding(kind: .roadside, outcome: .overLimit, status: nil).isStandingExcess)
  }

  @Test("The codes are those that registers hold")
  func codes() {
    #expect(CodeList.findingStatus.codes.map(\.code) == ["suspected", "confirmed", "annulled"])
    #expect(CodeList.checkOutcome.codes.map(\.code) == ["pass", "overLimit", "notJudged"])
  }
}
