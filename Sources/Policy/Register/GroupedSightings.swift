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

  /// When it was first seen on a bearer; nil where it never was.
  func first(of key: String) -> Instant? { moments[key]?.first }

  /// What tells of one bearer at a moment: when it was seen on it last before, and first of all.
  ///
  /// - Complexity: O(log n).
  func telling(of key: String, at time: Instant) -> [Bearing] {
    guard let own = moments[key], let first = own.first else { return [] }
    let count = own.count(upTo: time)
    return [Bearing(key: key, seenAt: first)] + (count > 1 ? [Bearing(key: key, seenAt: own[count - 1])] : [])
  }

  /// What tells of all bearers, but for one.
  ///
  /// - Complexity: O(bearers · log n).
  func telling(at time: Instant, besides other: String? = nil) -> [Bearing] {
    moments.keys.flatMap { $0 == other ? [] : telling(of: $0, at: time) }
  }
}

extension [Instant] {
  /// How many of them, in the order of time, lie up to a moment.
  fileprivate func count(upTo time: Instant) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = self[middle] <= time ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
