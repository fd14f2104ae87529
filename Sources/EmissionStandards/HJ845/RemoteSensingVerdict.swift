public import RegistryModel

/// What a series of remote-sensing passes says of one diesel vehicle (HJ 845-2017).
public struct RemoteSensingVerdict: Hashable, Sendable {
  /// The outcome: the gravest that any pollutant reached.
  public let outcome: Outcome
  /// Each pollutant that was exceeded, in the order opacity, Ringelmann, NO.
  public let pollutants: [Pollutant]
  /// Every valid pass in the time of the standard, in order of time, with what it says by itself and with those before.
  public let passes: [Pass]
  /// Valid passes of the vehicle that the standard is not for, since it was no diesel vehicle then, in order of time.
  public let outOfScope: [RemoteSensingObservation]
  /// The day before which no table is loaded, where passes before it were left out.
  public let noTableBefore: CivilDate?

  /// Every comparison of a valid pass, in order of time.
  public var comparisons: [LimitComparison] { passes.flatMap(\.comparisons) }

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
  /// reading of that pollutant between them. A pass that did not measure the pollutant is no link and no break, and one
  /// that was recorded twice is one link.
  ///
  /// - Complexity: O(n log n) in the number of passes.
  public init(judging observations: [RemoteSensingObservation]) {
    let valid = observations.filter(\.isValid).sorted(by: RemoteSensingObservation.precedes)
    outOfScope = valid.filter(\.isOutsideScope)
    let ordered = valid.filter { !$0.isOutsideScope }
    let loaded = ordered.filter { $0.time.day >= HJ845.from }
    noTableBefore = loaded.count < ordered.count ? HJ845.from : nil
    var chains: [LimitItem: Chain] = [:]
    passes = loaded.map { Pass($0, joining: &chains) }
    pollutants = [.remoteOpacity, .remoteRingelmann, .remoteNO].compactMap { item in
      chains[item].flatMap { $0.result(of: item) }
    }
    outcome = chains.isEmpty ? .cannotJudge : pollutants.map(\.outcome).max() ?? .clean
  }
}

extension RemoteSensingVerdict {
  /// One pass, judged by itself and with the exceedance before it.
  public struct Pass: Hashable, Sendable {
    /// The pass.
    public let observation: RemoteSensingObservation
    /// Its readings against their limits.
    public let comparisons: [LimitComparison]
    /// The exceedances that it joins, in the order of its comparisons: with each of them the vehicle fails.
    public let joins: [Link]

    /// `failed` where it joins an earlier exceedance, `reminder` where it exceeds a limit alone.
    public var outcome: Outcome {
      if !joins.isEmpty { return .failed }
      if comparisons.contains(where: { $0.outcome == .fail }) { return .reminder }
      return comparisons.contains { $0.outcome == .pass } ? .clean : .cannotJudge
    }

    fileprivate init(_ observation: RemoteSensingObservation, joining chains: inout [LimitItem: Chain]) {
      self.observation = observation
      comparisons = observation.comparisons
      var joins: [Link] = []
      for comparison in comparisons {
        // A reading below zero is none: it neither makes nor breaks a chain.
        guard comparison.outcome != .undetermined else { continue }
        let earlier = chains[comparison.item, default: Chain()].add(
          observation, exceeds: comparison.outcome == .fail)
        if let earlier { joins.append(Link(item: comparison.item, id: earlier.id, time: earlier.time)) }
      }
      self.joins = joins
    }
  }

  /// The exceedance of a pollutant that a later one joins.
  public struct Link: Hashable, Sendable {
    /// The pollutant.
    public let item: LimitItem
    /// The name of the earlier pass.
    public let id: String
    /// When the earlier pass was.
    public let time: Instant
  }

  /// The exceedances of one pollutant so far.
  fileprivate struct Chain {
    /// The exceedance that the next one may join.
    private var open: RemoteSensingObservation?
    /// The exceedance that this one joined.
    private var joinedByOpen: RemoteSensingObservation?
    private var last: Instant?
    private var failed: [Instant] = []

    /// Adds a reading; the exceedance that it joins, nil where it joins none.
    mutating func add(_ pass: RemoteSensingObservation, exceeds: Bool) -> RemoteSensingObservation? {
      guard exceeds else {
        open = nil
        joinedByOpen = nil
        return nil
      }
      // The second record of one pass joins what the first one joined.
      let earlier = open.flatMap { pass.isSamePass(as: $0) ? joinedByOpen : $0 }
      let joined = earlier.flatMap { pass.time.day <= HJ845.windowEnd(after: $0.time.day) ? $0 : nil }
      if let joined, failed.isEmpty { failed = [joined.time, pass.time] }
      open = pass
      joinedByOpen = joined
      last = pass.time
      return joined
    }

    func result(of item: LimitItem) -> Pollutant? {
      if !failed.isEmpty { return Pollutant(item: item, outcome: .failed, passes: failed) }
      return last.map { Pollutant(item: item, outcome: .reminder, passes: [$0]) }
    }
  }
}

extension RemoteSensingVerdict.Outcome {
  /// The outcome by its stable name.
  public var id: String {
    switch self {
    case .cannotJudge: "cannotJudge"
    case .clean: "clean"
    case .reminder: "reminder"
    case .failed: "failed"
    }
  }

  /// What the outcome is called.
  public var title: BilingualText {
    switch self {
    case .cannotJudge: BilingualText(zh: "不能判定", en: "cannot judge")
    case .clean: BilingualText(zh: "达标", en: "within the limits")
    case .reminder: BilingualText(zh: "单次超标，仅提醒", en: "exceeds once: a reminder, no more")
    case .failed: BilingualText(zh: "连续超标，判定为排放不合格", en: "consecutive exceedances: the vehicle fails")
    }
  }
}

extension RemoteSensingVerdict.Link {
  /// Which rule the link fulfils, as one line.
  public var text: BilingualText {
    let end = HJ845.windowEnd(after: time.day)
    let name = id.isEmpty ? "" : id + " "
    return BilingualText(
      zh: "\(item.title.zh)：与 \(name)\(time.day) 的超标连续，其间无达标读数，且在 \(HJ845.windowMonths) 个自然月内（至 \(end)）",
      en:
        "\(item.title.en): joins the exceedance \(name)of \(time.day): no clean reading between them, within \(HJ845.windowMonths) calendar months (to \(end))"
    )
  }
}
