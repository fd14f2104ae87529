import RegistryModel

/// Tests shorter than their methods allow, counted together for a station and month.
struct ShortTests: SuspicionTest {
  private struct Short: Hashable {
    let trace: TestTrace
    let seconds: Int
    let least: Int
  }

  private var found: [StationMonth: Set<Short>] = [:]

  mutating func look(at test: ObservedTest) {
    guard let (seconds, least) = ShortTests.shortage(of: test) else { return }
    found[StationMonth(test), default: []].insert(Short(trace: TestTrace(test), seconds: seconds, least: least))
  }

  /// The seconds that a test took, and those that its methods need; nil where it took as many.
  static func shortage(of test: ObservedTest) -> (seconds: Int, least: Int)? {
    guard let least = LeastDuration.seconds(of: test.methods), test.end >= test.start else { return nil }
    let seconds = test.end.seconds(since: test.start)
    return seconds < least ? (seconds, least) : nil
  }

  func suspicions() -> [Suspicion] {
    found.map { place, tests in
      let shortest = tests.min {
        ($0.seconds - $0.least, $0.trace.reference) < ($1.seconds - $1.least, $1.trace.reference)
      }
      return Suspicion(
        .shortTest, station: place.station, about: "\(place.month)",
        numbers: [
          SuspicionNumber(zh: "月份", en: "month", "\(place.month)"),
          SuspicionNumber(zh: "过短的检验", en: "tests too short", tests.count),
          SuspicionNumber(zh: "差得最多者历时", en: "the farthest below took", "\(shortest?.seconds ?? 0) s"),
          SuspicionNumber(zh: "其方法下限", en: "its methods need", "\(shortest?.least ?? 0) s"),
        ], tests: tests.map(\.trace))
    }
  }
}

/// A station in a month, by the month in which a test began.
struct StationMonth: Hashable {
  let station: StationCode
  let month: YearMonth

  init(_ test: ObservedTest) {
    station = test.reference.station
    month = test.start.day.month
  }
}
