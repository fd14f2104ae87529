/// Readings of a filter-smoke test.
public struct FilterSmokeResult: Hashable, Sendable {
  /// Readings in the order in which they were taken.
  public var readings: [Reading<FilterSmokeNumber>]
  /// The mean as the station states it.
  public var mean: Reading<FilterSmokeNumber>?
  /// Limit the station applied.
  public var limit: Reading<FilterSmokeNumber>?
  /// The station's outcome of the method.
  public var outcome: CheckOutcome?

  /// A test with its readings.
  public init(readings: [Reading<FilterSmokeNumber>]) {
    self.readings = readings
  }
}

/// An observation by the Ringelmann scale (GB 3847-2018 Appendix D).
public struct RingelmannResult: Hashable, Sendable {
  /// The blackest level seen.
  public var level: Reading<RingelmannLevel>
  /// Whether smoke was plainly visible.
  public var visibleSmoke: Bool?
  /// Limit the station applied.
  public var limit: Reading<RingelmannLevel>?
  /// The station's outcome of the method.
  public var outcome: CheckOutcome?

  /// An observation of `level`.
  public init(level: Reading<RingelmannLevel>) {
    self.level = level
  }
}
