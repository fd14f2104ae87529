import RegistryModel

/// A time during which somebody bore a plate or code, or a moment at which it was seen on somebody.
struct Bearing: Hashable {
  let key: String
  let from: Instant
  /// The first moment after; nil where it lasts.
  let until: Instant?
  /// Whether it was seen once, and nobody says how long it lasted.
  var isSighting: Bool { until == from }

  init(key: String, from: Instant, until: Instant?) {
    self.key = key
    self.from = from
    self.until = until
  }

  /// A sighting.
  init(key: String, seenAt moment: Instant) {
    self.init(key: key, from: moment, until: moment)
  }

  /// Whether somebody bore it then.
  func holds(at time: Instant) -> Bool { from <= time && until.map { time < $0 } ?? true }
}

extension [Bearing] {
  /// Who bore it at `time`: whoever held it then; else whoever had it last before, else first after. nil where that are
  /// several.
  ///
  /// - Parameter keepsReleased: whether who gave it up has it still, as long as nobody else got it.
  func bearer(at time: Instant, keepsReleased: Bool) -> String? {
    let holding = filter { $0.holds(at: time) }
    guard holding.isEmpty else { return holding.onlyKey }
    let earlier = filter { $0.from <= time }
    guard let last = earlier.compactMap(\.until).max() else {
      let first = map(\.from).min()
      return filter { $0.from == first }.onlyKey
    }
    let leading = earlier.filter { $0.until == last }
    let seen = leading.filter(\.isSighting)
    return seen.isEmpty ? (keepsReleased ? leading.onlyKey : nil) : seen.onlyKey
  }

  private var onlyKey: String? {
    let keys = Set(map(\.key))
    return keys.count == 1 ? keys.first : nil
  }
}
