/// An interval `[from, until)`; a missing end is open.
///
/// Half-open intervals join without gap or overlap: the end of one is the start of the next.
public struct HalfOpenInterval<Bound: Comparable & Hashable & Sendable>: Hashable, Sendable {
  /// The first value inside; nil reaches back without end.
  public let from: Bound?
  /// The first value after; nil reaches forward without end.
  public let until: Bound?

  /// The interval from `from` (included) until `until` (excluded).
  public init(from: Bound? = nil, until: Bound? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether no value lies inside.
  public var isEmpty: Bool {
    guard let from, let until else { return false }
    return from >= until
  }

  /// Whether `value` lies inside.
  public func contains(_ value: Bound) -> Bool {
    if let from, value < from { return false }
    if let until, value >= until { return false }
    return true
  }

  /// The smallest interval that holds this one and another one.
  public func spanning(_ other: HalfOpenInterval) -> HalfOpenInterval {
    HalfOpenInterval(
      from: from.flatMap { from in other.from.map { min(from, $0) } },
      until: until.flatMap { until in other.until.map { max(until, $0) } })
  }

  /// Whether some value lies inside both intervals.
  public func overlaps(_ other: HalfOpenInterval) -> Bool {
    if isEmpty || other.isEmpty { return false }
    if let from, let end = other.until, from >= end { return false }
    if let until, let start = other.from, start >= until { return false }
    return true
  }
}

/// The days on which something is in force.
public typealias EffectiveInterval = HalfOpenInterval<CivilDate>

/// The moments during which something holds.
public typealias MomentInterval = HalfOpenInterval<Instant>

extension HalfOpenInterval: CustomStringConvertible where Bound: CustomStringConvertible {
  /// `[from, until)` with `…` for an open end.
  public var description: String {
    "[\(from.map { "\($0)" } ?? "…"), \(until.map { "\($0)" } ?? "…"))"
  }
}
