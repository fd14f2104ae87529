import EmissionStandards
import RegistryModel
import Reports

/// What the readings of one check say, with the working.
struct CheckVerdict {
  /// Id of the standard.
  let standard: String
  /// What the check's outcome should be.
  let outcome: FindingOutcome
  /// The comparisons.
  let comparisons: [LimitComparison]
  /// Why nothing can be said.
  let gaps: [BilingualText]
  /// The facts about vehicle or machine that the verdict rests on.
  let facts: [VerdictFact]
  /// What was taken for granted.
  let assumptions: [JudgementAssumption]
  /// The limit set applied; nil where none was.
  let limitSet: LimitSetChoice?
  /// The outcome under the other limit set, where the place has declared none; nil elsewhere.
  let underOtherSet: FindingOutcome?
  /// The pass within its series; nil for other checks than remote sensing.
  let pass: RemoteSensingVerdict.Pass?

  /// The verdict of a test by itself.
  ///
  /// - Parameter other: the same under the other limit set, where the place has declared none.
  init(_ verdict: Verdict, other: Verdict? = nil, by standard: String) {
    self.standard = standard
    outcome = FindingOutcome(verdict)
    underOtherSet = other.map { FindingOutcome($0) }
    comparisons = verdict.comparisons
    gaps = verdict.gaps.map(\.reason)
    facts = verdict.facts
    assumptions = verdict.assumptions
    limitSet = verdict.limitSet
    pass = nil
  }

  /// The verdict of a pass within the vehicle's series.
  init(pass key: String, in series: RemoteSensingVerdict) {
    standard = HJ845.id
    pass = series.passes.first { $0.observation.id == key }
    comparisons = pass?.comparisons ?? []
    let outOfScope = series.outOfScope.first { $0.id == key }
    facts = outOfScope?.fuel.map { [VerdictFact(.fuel, .fuel($0), from: .register)] } ?? []
    assumptions = []
    limitSet = nil
    underOtherSet = nil
    outcome =
      switch pass?.outcome {
      case nil, .cannotJudge?: .notJudged
      case .clean?: .pass
      case .reminder?, .failed?: .overLimit
      }
    gaps =
      if outOfScope != nil {
        [JudgementGap.outOfScope(standard: HJ845.id).reason]
      } else if pass == nil, let first = series.noTableBefore {
        [JudgementGap.noTableLoaded(standard: HJ845.id, from: first).reason]
      } else if pass == nil {
        [BilingualText(zh: "该次监测已撤销，不计入", en: "the pass is annulled and does not count")]
      } else if outcome == .notJudged {
        [BilingualText(zh: "没有可判定的读数", en: "there is no reading that could be judged")]
      } else {
        []
      }
  }

  /// What is computed: for remote sensing within the series, where that can be judged.
  var computed: CheckComputation {
    if let pass, pass.outcome != .cannotJudge { return .pass(pass.outcome) }
    return .check(outcome)
  }

  /// Whether a stated outcome contradicts the readings. Where the place has declared no limit set, the other one may
  /// explain it, and nobody is accused by a default.
  func contradicts(_ stated: FindingOutcome?) -> Bool {
    guard let stated, outcome != .notJudged, stated != .notJudged else { return false }
    return stated != outcome && stated != underOtherSet
  }
}

extension FindingOutcome {
  /// What the outcome of a check should be by a verdict on its readings.
  fileprivate init(_ verdict: Verdict) {
    switch verdict.outcome {
    case .pass: self = .pass
    case .fail: self = .overLimit
    case .cannotJudge: self = .notJudged
    }
  }
}
