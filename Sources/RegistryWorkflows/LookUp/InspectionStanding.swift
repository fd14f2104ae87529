import RegistryModel
import Reports

/// What the latest inspection of a vehicle leaves open.
struct InspectionStanding {
  /// The inspections that ended last and tell something; of several that ended at one moment nobody knows which came last.
  private let latest: [LookupReport.Inspection]

  /// - Parameter inspections: newest first.
  init(of inspections: [LookupReport.Inspection]) {
    let telling = inspections.filter(\.tells)
    latest = telling.filter { $0.end == telling.first?.end }
  }

  /// One item at most: the gravest.
  var openItems: [BilingualText] {
    if latest.contains(where: { $0.verdict == "fail" }) {
      return [BilingualText(zh: "最近一次检验不合格，尚无合格复检", en: "The last inspection failed, and no retest passed since")]
    }
    guard let failed = latest.first(where: { $0.computedVerdict == "fail" }) else { return [] }
    return [
      failed.verdict == nil
        ? BilingualText(
          zh: "最近一次检验机构未给出结论，按读数复核为不合格",
          en: "The station stated no verdict of the last inspection, and its readings fail the limits")
        : BilingualText(zh: "机构判合格，但按读数复核为不合格", en: "The station passed it, but its readings fail the limits")
    ]
  }
}

extension LookupReport.Inspection {
  /// Whether it passes or fails the vehicle. One that was broken off, or is invalid, does neither; nor does a pass of which no
  /// test is recorded, or a failed inspection would be settled by a word.
  fileprivate var tells: Bool {
    switch verdict {
    case "fail": !cancelled
    case "pass": !cancelled && !methods.isEmpty
    case nil: !cancelled && computedVerdict == "fail"
    default: false
    }
  }
}
