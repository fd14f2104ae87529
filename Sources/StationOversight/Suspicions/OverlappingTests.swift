import RegistryModel

/// Two vehicles on one test line at the same time. Tests without a line are not compared: where they were made is not
/// known. A test that ends as the next one begins does not overlap it.
struct OverlappingTests: SuspicionTest {
  private struct Line: Hashable {
    let station: StationCode
    let number: String
  }

  /// The overlaps of one day, named by the day on which the later vehicle began.
  private struct Overlaps {
    var pairs = 0
    var longest = 0
    var tests: Set<TestTrace> = []
  }

  private var lines: [Line: Set<TestTrace>] = [:]

  mutating func look(at test: ObservedTest) {
    guard let number = test.line, test.start < test.end else { return }
    lines[Line(station: test.reference.station, number: number), default: []].insert(TestTrace(test))
  }

  func suspicions() -> [Suspicion] {
    lines.flatMap { line, tests in
      OverlappingTests.overlaps(among: tests).map { day, found in
        Suspicion(
          .overlappingTests, station: line.station, about: line.number + " \(day)",
          numbers: [
            SuspicionNumber(zh: "检测线", en: "line", line.number), SuspicionNumber(zh: "日期", en: "day", "\(day)"),
            SuspicionNumber(zh: "重叠次数", en: "overlaps", found.pairs),
            SuspicionNumber(zh: "车辆", en: "vehicles", Set(found.tests.map(\.vin)).count),
            SuspicionNumber(zh: "最长重叠", en: "longest overlap", "\(found.longest) s"),
          ], tests: found.tests)
      }
    }
  }

  /// Goes through the tests in the order of their beginning, and holds each against the one of another vehicle that has
  /// ended last so far: if that one does not overlap it, none does.
  private static func overlaps(among tests: Set<TestTrace>) -> [CivilDate: Overlaps] {
    var found: [CivilDate: Overlaps] = [:]
    var last: TestTrace?
    /// The one that ended last among those of other vehicles than that of `last`.
    var other: TestTrace?
    for test in tests.sorted(by: TestTrace.precedes) {
      let rival = last?.vin == test.vin ? other : last
      if let rival, rival.end > test.start {
        var overlaps = found[test.start.day] ?? Overlaps()
        overlaps.pairs += 1
        overlaps.longest = max(overlaps.longest, min(rival.end, test.end).seconds(since: test.start))
        overlaps.tests.formUnion([rival, test])
        found[test.start.day] = overlaps
      }
      guard let known = last else {
        last = test
        continue
      }
      if test.vin == known.vin {
        if test.end > known.end { last = test }
      } else if test.end > known.end {
        other = known
        last = test
      } else if other.map({ test.end > $0.end }) ?? true {
        other = test
      }
    }
    return found
  }
}
