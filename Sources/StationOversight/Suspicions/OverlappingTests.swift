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

    /// Counts a test that began while another vehicle was on the line.
    mutating func add(_ test: TestTrace, length: Int) {
      pairs += 1
      longest = max(longest, length)
      tests.insert(test)
    }
  }

  private var lines: [Line: Set<TestTrace>] = [:]

  mutating func look(at test: ObservedTest) {
    guard let number = OverlappingTests.line(of: test) else { return }
    lines[Line(station: test.reference.station, number: number), default: []].insert(TestTrace(test))
  }

  /// What tests on one line have in common; nil where a test is not compared.
  static func fingerprint(ofLineOf test: ObservedTest) -> UInt64? {
    line(of: test).map { line in
      var print = Fingerprint()
      print.add(test.reference.station.text)
      print.add(" " + line)
      return print.bits
    }
  }

  private static func line(of test: ObservedTest) -> String? { test.start < test.end ? test.line : nil }

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

  /// A test overlaps one that began before it where the one of another vehicle that ends last is not over yet, and one
  /// that began after it where the next one of another vehicle begins before it ends. So two walks suffice.
  private static func overlaps(among tests: Set<TestTrace>) -> [CivilDate: Overlaps] {
    let sorted = tests.sorted(by: TestTrace.precedes)
    var found: [CivilDate: Overlaps] = [:]
    var earlier = Rivals { $0.end > $1.end }
    for test in sorted {
      if let rival = earlier.rival(of: test), rival.end > test.start {
        let length = min(rival.end, test.end).seconds(since: test.start)
        found[test.start.day, default: Overlaps()].add(test, length: length)
      }
      earlier.admit(test)
    }
    var later = Rivals { !TestTrace.precedes($1, $0) }
    for test in sorted.reversed() {
      if let rival = later.rival(of: test), rival.start < test.end {
        found[rival.start.day, default: Overlaps()].tests.insert(test)
      }
      later.admit(test)
    }
    return found
  }
}

/// The foremost test of all, and the foremost of another vehicle than that one.
private struct Rivals {
  private var first: TestTrace?
  private var other: TestTrace?
  private let isAhead: (TestTrace, TestTrace) -> Bool

  init(_ isAhead: @escaping (TestTrace, TestTrace) -> Bool) { self.isAhead = isAhead }

  /// The foremost test of another vehicle.
  func rival(of test: TestTrace) -> TestTrace? { first?.vin == test.vin ? other : first }

  mutating func admit(_ test: TestTrace) {
    guard let known = first else {
      first = test
      return
    }
    if test.vin == known.vin {
      if isAhead(test, known) { first = test }
    } else if isAhead(test, known) {
      other = known
      first = test
    } else if other.map({ isAhead(test, $0) }) ?? true {
      other = test
    }
  }
}
