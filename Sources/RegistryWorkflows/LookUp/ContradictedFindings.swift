import RegistryModel
import Reports

extension LookupReport {
  /// Checks whose own readings are over a limit while they state a pass, or nothing: somebody has to look at them.
  var contradictedFindings: [BilingualText] {
    findings.filter(\.isContradicted).map {
      BilingualText(
        zh: "检查 \($0.check)（\($0.at.day)）的读数超过限值，但其结果为“\($0.outcome?.title.zh ?? "未填写")”",
        en:
          "The readings of check \($0.check) (\($0.at.day)) are over the limit, and its outcome is '\($0.outcome?.title.en ?? "not stated")'"
      )
    }
  }
}

extension LookupReport.SupervisionFinding {
  fileprivate var isContradicted: Bool {
    computed == FindingOutcome.overLimit.rawValue && !isStandingExcess && status != .annulled
  }
}
