/// Asks a pack everything: every combination of the values at which its rules can change, each way of not knowing
/// included, and holds the answers against the laws of ``LatticeFlaw``.
///
/// Each rule is asked over all that it asks for. The rules of an activity are asked together over class, fuel, stage,
/// use, zone, day and exemption, while the rest runs through its pairs.
public struct DecisionLattice {
  private let pack: CompiledPack
  private let cut: Cut

  /// How much of the lattice is asked.
  public enum Cut: Sendable {
    /// Every cell.
    case full
    /// Cells that hold every pair of values of every two axes; small rules whole.
    case pairwise

    /// Above this number of cells a single rule is asked in pairs: a cell takes a byte.
    var largestRule: Int { self == .full ? 64_000_000 : 20_000 }
  }

  /// What was asked and found.
  public struct Survey: Sendable {
    /// Rules asked.
    public internal(set) var rules = 0
    /// Activities of kinds of subject asked with all their rules together.
    public internal(set) var activities = 0
    /// Questions answered.
    public internal(set) var cells = 0
    /// Boundaries of dates, stages and numbers of which both sides were asked, all else being equal.
    public internal(set) var boundaries = 0
    /// Rules whose lattice was too large to be asked whole, and was asked in pairs.
    public internal(set) var pairwiseRules: [String] = []
    /// Leading answers and how often each was given.
    public internal(set) var leading: [Answer: Int] = [:]
    /// Laws that do not hold, one cell of each.
    public internal(set) var flaws: [LatticeFlaw] = []
  }

  /// A lattice of `pack`.
  public init(_ pack: CompiledPack, cut: Cut) {
    self.pack = pack
    self.cut = cut
  }

  /// Asks every cell.
  ///
  /// - Complexity: O(cells × size of the rules' conditions).
  public func survey() -> Survey {
    var survey = Survey()
    for index in pack.rules.indices {
      guard let activity = pack.rules[index].rule.activities.first else { continue }
      RuleLattice(pack, rule: index, activity: activity, cut: cut).survey(into: &survey)
    }
    for plan in pack.planKeys.sorted(by: { ($0.activity, $0.subject) < ($1.activity, $1.subject) }) {
      ActivityLattice(pack, key: plan, cut: cut).survey(into: &survey)
    }
    return survey
  }
}

/// Rows of places on axes, one after the other, like the digits of a counter.
struct LatticeCounter {
  let sizes: [Int]
  /// The row; without meaning once ``isDone``.
  private(set) var row: [Int]
  /// Whether every row was passed.
  private(set) var isDone: Bool

  init(_ sizes: [Int]) {
    self.sizes = sizes
    row = [Int](repeating: 0, count: sizes.count)
    isDone = sizes.contains(0)
  }

  /// - Complexity: O(1) on average; allocates nothing.
  mutating func advance() {
    for place in sizes.indices.reversed() {
      row[place] += 1
      if row[place] < sizes[place] { return }
      row[place] = 0
    }
    isDone = true
  }

  /// The number of rows; `Int.max` where it would not fit.
  var count: Int {
    sizes.reduce(1) { product, size in
      let (result, overflows) = product.multipliedReportingOverflow(by: size)
      return overflows ? Int.max : result
    }
  }
}
