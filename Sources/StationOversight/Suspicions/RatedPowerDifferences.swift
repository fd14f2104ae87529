import RegistryModel

/// Tests for which another rated power was entered than the register holds: the least wheel power rests on it
/// (GB 3847-2018 Appendix B). Counted together for a station and month.
struct RatedPowerDifferences: SuspicionTest {
  /// A difference of at most one part in so many of the registered power may be rounding, or net for gross power.
  static let tolerance = 20

  struct Difference: Hashable {
    let trace: TestTrace
    let entered: Quantity<Kilowatts>
    let registered: Quantity<Kilowatts>

    var size: Int { abs(entered.scaled - registered.scaled) }
  }

  private var found: [StationMonth: Set<Difference>] = [:]

  mutating func look(at test: ObservedTest) {
    guard let difference = RatedPowerDifferences.difference(of: test) else { return }
    found[StationMonth(test), default: []].insert(difference)
  }

  /// The powers of a test that differ; nil where they agree, or one is not known.
  static func difference(of test: ObservedTest) -> Difference? {
    guard let entered = test.ratedPower, let registered = test.registeredPower else { return nil }
    let difference = Difference(trace: TestTrace(test), entered: entered, registered: registered)
    return difference.size > abs(registered.scaled) / tolerance ? difference : nil
  }

  func suspicions() -> [Suspicion] {
    found.map { place, differences in
      let largest = differences.max { ($0.size, $1.trace.reference) < ($1.size, $0.trace.reference) }
      return Suspicion(
        .ratedPower, station: place.station, about: "\(place.month)",
        numbers: [
          SuspicionNumber(zh: "月份", en: "month", "\(place.month)"),
          SuspicionNumber(zh: "功率不符的检验", en: "tests with another power", differences.count),
          SuspicionNumber(
            zh: "低于登记册", en: "of these below the register", differences.count { $0.entered < $0.registered }),
          SuspicionNumber(zh: "差得最多者录入", en: "largest difference: entered", largest.map { "\($0.entered)" } ?? ""),
          SuspicionNumber(zh: "登记册", en: "in the register", largest.map { "\($0.registered)" } ?? ""),
        ], tests: differences.map(\.trace))
    }
  }
}
