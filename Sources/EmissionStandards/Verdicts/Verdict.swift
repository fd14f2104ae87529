public import RegistryModel

/// What the registry computes from the readings of one test, with its working.
public struct Verdict: Hashable, Sendable {
  /// Pass, fail or cannot judge.
  public let outcome: Outcome
  /// Every reading that was held against a limit, in the order of the record.
  public let comparisons: [LimitComparison]
  /// The parts that are judged without a limit.
  public let checks: [PartCheck]
  /// What stands in the way of a pass, in the order found; may also stand beside a fail.
  public let gaps: [JudgementGap]
  /// The facts about vehicle or machine that the verdict rests on, each with its source, in the order of use.
  public let facts: [VerdictFact]
  /// What was taken for granted, sorted.
  public let assumptions: [JudgementAssumption]
  /// The limit set used; nil where none was needed.
  public let limitSet: LimitSetChoice?

  /// Pass, fail or cannot judge.
  public enum Outcome: String, Encodable, Sendable, CaseIterable {
    /// Everything that must be there is there and within its limit.
    case pass
    /// Something is beyond its limit; what is missing cannot mend that.
    case fail
    /// Nothing is beyond its limit, but something is missing or no table is loaded.
    case cannotJudge

    /// What the outcome is called.
    public var title: BilingualText {
      switch self {
      case .pass: BilingualText(zh: "合格", en: "pass")
      case .fail: BilingualText(zh: "不合格", en: "fail")
      case .cannotJudge: BilingualText(zh: "不能判定", en: "cannot judge")
      }
    }
  }

  /// The comparisons beyond their limits.
  public var exceeded: [LimitComparison] { comparisons.filter { $0.outcome == .fail } }

  init(_ working: VerdictWorking) {
    comparisons = working.comparisons
    checks = working.checks
    gaps = working.gaps
    facts = working.facts
    assumptions = working.assumptions.count > 1 ? working.assumptions.sorted() : working.assumptions
    limitSet = working.limitSet
    outcome = working.outcome
  }
}

/// A verdict under way.
struct VerdictWorking {
  var comparisons: [LimitComparison] = []
  var checks: [PartCheck] = []
  var gaps: [JudgementGap] = []
  var facts: [VerdictFact] = []
  var assumptions: [JudgementAssumption] = []
  var limitSet: LimitSetChoice?

  var outcome: Verdict.Outcome {
    var isOpen = !gaps.isEmpty
    var isJudged = false
    for comparison in comparisons {
      if comparison.outcome == .fail { return .fail }
      if comparison.outcome == .undetermined { isOpen = true }
      isJudged = isJudged || comparison.outcome == .pass
    }
    for check in checks {
      if check.outcome == .fail { return .fail }
      if check.outcome == .undetermined { isOpen = true }
    }
    return isOpen || !isJudged ? .cannotJudge : .pass
  }

  /// Whether no standard holds for the record: the day is too early, or the vehicle is outside the scope. Then neither
  /// appearance nor OBD are judged, because the same standard asks for them.
  var isOutsideStandard: Bool {
    gaps.contains { gap in
      switch gap {
      case .noTableLoaded, .outOfScope: true
      default: false
      }
    }
  }

  mutating func compare<Key, Unit: UnitOfMeasure>(
    _ item: LimitItem, _ reading: Reading<Unit>, in table: LimitTable<Key, Unit>, for key: Key, on day: CivilDate
  ) {
    guard let row = row(of: table, limiting: item, for: key, on: day) else { return }
    comparisons.append(LimitComparison(item, reading, against: row))
  }

  /// The row that limits a reading; where the table has none the reading is no pass, and that is noted.
  mutating func row<Key, Unit: UnitOfMeasure>(
    of table: LimitTable<Key, Unit>, limiting item: LimitItem, for key: Key, on day: CivilDate
  ) -> LimitRow<Key, Unit>? {
    let row = table.row(for: key, on: day)
    if row == nil { miss(.noLimitLoaded(item)) }
    return row
  }

  /// Notes a gap once.
  mutating func miss(_ gap: JudgementGap) {
    if !gaps.contains(gap) { gaps.append(gap) }
  }

  mutating func assume(_ assumption: JudgementAssumption) {
    if !assumptions.contains(assumption) { assumptions.append(assumption) }
  }
}
