import Policy
import RegistryModel
import Reports

extension LookupReport {
  /// Checks that state no excess while their own readings are over a limit, or they say themselves what is wrong: somebody
  /// has to look at them. Nobody knows which of the two was written wrongly, so it is the check that is told, and no breach.
  ///
  /// What settles it is what settles other findings: a later statement about the check that corrects or annuls it, or a case.
  ///
  /// - Parameter settled: keys of the checks that cases have settled.
  func contradictedFindings(but settled: Set<String>) -> [BilingualText] {
    findings.filter { $0.isContradicted && !settled.contains($0.check) }.map { finding in
      let (check, outcome) = (finding.check, finding.outcome?.title)
      let said = finding.faults.map(\.title) + finding.sampleExcesses + finding.tiedStatement
      guard said.isEmpty else {
        return BilingualText(
          zh:
            "检查 \(check)（\(finding.at.day)）载明：\(said.map(\.zh).joined(separator: "、"))，但其结果为“\(outcome?.zh ?? "未填写")”",
          en:
            "Check \(check) (\(finding.at.day)) says: \(said.map(\.en).joined(separator: ", ")); its outcome is '\(outcome?.en ?? "not stated")'"
        )
      }
      return BilingualText(
        zh: "检查 \(check)（\(finding.at.day)）的读数超过限值，但其结果为“\(outcome?.zh ?? "未填写")”",
        en:
          "The readings of check \(check) (\(finding.at.day)) are over the limit, and its outcome is '\(outcome?.en ?? "not stated")'"
      )
    }
  }
}

extension LookupReport.SupervisionFinding {
  /// Whether it states no excess, and its own readings or items say otherwise.
  var isContradicted: Bool {
    isStandingWithoutExcess && (computed == FindingOutcome.overLimit.rawValue || !faults.isEmpty || tiedExcess != nil)
  }

  fileprivate var tiedStatement: [BilingualText] {
    tiedExcess.map {
      [
        BilingualText(
          zh: "另有同一时刻的记录 \($0) 称超标或载明问题",
          en: "an excess or something wrong by record \($0) of the same moment")
      ]
    } ?? []
  }
}

extension CaseState {
  /// Keys of the checks that the case has settled: it has ended, and not before what was found was put right by a repair or
  /// passed a retest. A penalty puts nothing right.
  var settledChecks: [String] {
    guard let endedAt, status == .closed || status == .dismissed, workflow.steps.contains(where: \.putsRight) else {
      return []
    }
    // The retest that ended it answers for others, not for itself.
    return timeline.map(\.entry).filter {
      $0.kind == RecordKind.check.id && $0.moment <= endedAt && $0 != passedRetest
    }.map(\.key)
  }
}

extension WorkflowStep {
  fileprivate var putsRight: Bool {
    switch proof {
    case .retest: true
    case .record(let kind, _): kind == RecordKind.repair.id
    case .condition, .inspection, nil: false
    }
  }
}
