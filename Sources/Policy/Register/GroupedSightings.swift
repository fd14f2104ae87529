import RegistryModel

/// Moments at which something was seen on its bearers, of each of them in the order of time: of the thousands that may have
/// been noted no more than two of each bearer tell whose it was at a moment.
struct GroupedSightings {
  private let moments: [String: [Instant]]

  /// - Complexity: O(n log n).
  init(_ sightings: some Sequence<(key: String, at: Instant)>) {
    moments = Dictionary(grouping: sightings, by: \.key).mapValues { $0.map(\.at).sorted() }
  }

  /// The bearers, in no order.
  var keys: some Sequence<String> { moments.keys }

  /// Whether nothing was seen.
  var isEmpty: Bool { moments.isEmpty }

  /// The bearers on which it was seen up to a moment, in no order.
  func keys(upTo time: Instant) -> [String] { moments.filter { $0.value.first.map { $0 <= time } ?? false }.map(\.key) }

  /// What tells of one bearer at a moment: when it was seen on it last before, and first of all.
  ///
  /// - Complexity: O(log n).
  func telling(of key: String, at time: Instant) -> [Bearing] {
    guard let own = moments[key], let first = own.first else { return [] }
    let count = own.leadingCount(while: { $0 <= time })
    return [Bearing(key: key, seenAt: first)] + (count > 1 ? [Bearing(key: key, seenAt: own[count - 1])] : [])
  }

  /// What tells of all bearers, but for one.
  ///
  /// - Complexity: O(bearers · log n).
  func telling(at time: Instant, besides other: String? = nil) -> [Bearing] {
    moments.keys.flatMap { $0 == other ? [] : telling(of: $0, at: time) }
  }
}
