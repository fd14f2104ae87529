public import RegistryModel

/// One pass of a vehicle through a remote-sensing site.
public struct RemoteSensingObservation: Hashable, Sendable {
  /// When the vehicle passed.
  public var time: Instant
  /// Whether the device declares the pass valid; an invalid pass neither counts nor breaks a chain.
  public var isValid: Bool
  /// Opacity of the plume.
  public var opacity: Reading<OpacityPercent>?
  /// Ringelmann level.
  public var ringelmann: Reading<RingelmannLevel>?
  /// NO.
  public var no: Reading<PartsPerMillion>?

  /// A pass with what the device measured; nil where it did not.
  public init(
    time: Instant, isValid: Bool, opacity: Quantity<OpacityPercent>? = nil,
    ringelmann: Quantity<RingelmannLevel>? = nil, no: Quantity<PartsPerMillion>? = nil
  ) {
    self.time = time
    self.isValid = isValid
    self.opacity = opacity.map { Reading($0) }
    self.ringelmann = ringelmann.map { Reading($0) }
    self.no = no.map { Reading($0) }
  }

  /// Orders passes by time; passes of the same moment by their readings, so that the order of arrival never decides.
  fileprivate var rank: [Int64] {
    [
      time.millisecondsSinceEpoch, Int64(opacity?.value.scaled ?? -1), Int64(ringelmann?.value.scaled ?? -1),
      Int64(no?.value.scaled ?? -1),
    ]
  }
}

/// What a series of remote-sensing passes says of one diesel vehicle (HJ 845-2017).
public struct RemoteSensingVerdict: Hashable, Sendable {
  /// The outcome: the gravest that any pollutant reached.
  public let outcome: Outcome
  /// Each pollutant that was exceeded, in the order opacity, Ringelmann, NO.
  public let pollutants: [Pollutant]
  /// Every comparison of a valid pass, in order of time.
  public let comparisons: [LimitComparison]
  /// The day before which no table is loaded, where passes before it were left out.
  public let noTableBefore: CivilDate?

  /// What a series says.
  public enum Outcome: Int, Sendable, CaseIterable, Comparable {
    /// No valid reading in the time of the standard: nothing can be said.
    case cannotJudge
    /// No reading exceeds its limit.
    case clean
    /// Single exceedances: the owner is reminded, no more.
    case reminder
    /// Consecutive exceedances of one pollutant within the window: the vehicle fails.
    case failed

    /// Graver outcomes come later.
    public static func < (left: Outcome, right: Outcome) -> Bool { left.rawValue < right.rawValue }
  }

  /// How one pollutant fared.
  public struct Pollutant: Hashable, Sendable {
    /// Which pollutant.
    public let item: LimitItem
    /// `reminder` or `failed`.
    public let outcome: Outcome
    /// The passes that decide: both of the first chain, or the last single exceedance.
    public let passes: [Instant]
  }

  /// Judges a series; the order of `observations` does not matter.
  ///
  /// A chain is two exceedances of the same pollutant, not more than six calendar months apart, with no clean valid
  /// reading of that pollutant between them. A pass that did not measure the pollutant is no link and no break.
  ///
  /// - Complexity: O(n log n) in the number of passes.
  public init(judging observations: [RemoteSensingObservation]) {
    let ordered = observations.filter(\.isValid).sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    let loaded = ordered.filter { $0.time.day >= HJ845.from }
    noTableBefore = loaded.count < ordered.count ? HJ845.from : nil
    var comparisons: [LimitComparison] = []
    var chains: [LimitItem: Chain] = [:]
    for pass in loaded {
      for comparison in RemoteSensingVerdict.comparisons(of: pass) {
        comparisons.append(comparison)
        // A reading below zero is none: it neither makes nor breaks a chain.
        guard comparison.outcome != .undetermined else { continue }
        chains[comparison.item, default: Chain()].add(exceeds: comparison.outcome == .fail, at: pass.time)
      }
    }
    self.comparisons = comparisons
    pollutants = [.remoteOpacity, .remoteRingelmann, .remoteNO].compactMap { item in
      chains[item].flatMap { $0.result(of: item) }
    }
    outcome = chains.isEmpty ? .cannotJudge : pollutants.map(\.outcome).max() ?? .clean
  }

  private static func comparisons(of pass: RemoteSensingObservation) -> [LimitComparison] {
    let day = pass.time.day
    var found: [LimitComparison] = []
    if let reading = pass.opacity, let row = HJ845.opacity.row(for: .all, on: day) {
      found.append(LimitComparison(.remoteOpacity, reading, against: row))
    }
    if let reading = pass.ringelmann, let row = HJ845.ringelmann.row(for: .all, on: day) {
      found.append(LimitComparison(.remoteRingelmann, reading, against: row))
    }
    if let reading = pass.no, let row = HJ845.no.row(for: .all, on: day) {
      found.append(LimitComparison(.remoteNO, reading, against: row))
    }
    return found
  }

  /// The exceedances of one pollutant so far.
  private struct Chain {
    /// The exceedance that the next one may join.
    var open: Instant?
    var last: Instant?
    var failed: [Instant] = []

    mutating func add(exceeds: Bool, at time: Instant) {
      guard exceeds else {
        open = nil
        return
      }
      if let start = open, failed.isEmpty, time.day <= HJ845.windowEnd(after: start.day) { failed = [start, time] }
      open = time
      last = time
    }

    func result(of item: LimitItem) -> Pollutant? {
      if !failed.isEmpty { return Pollutant(item: item, outcome: .failed, passes: failed) }
      return last.map { Pollutant(item: item, outcome: .reminder, passes: [$0]) }
    }
  }
}
