public import RegistryModel

/// Tells on which tests suspicions may rest, and keeps a few numbers of each test that it sees: most are beside none, so
/// that a ``SuspicionScan`` after it looks at a small part of them again and holds no more.
///
/// The order in which tests come does not matter. Some are named on which no suspicion rests, none on which one does is left
/// out.
public struct SuspicionSieve: Sendable {
  private var readings = Repetitions()
  private var process = Repetitions()
  private var lines = BusyLines()
  private(set) var calibrations = CalibrationReadings()
  private var single: [Int64] = []

  /// A sieve that has seen nothing yet.
  public init() {}

  /// Looks at one more test.
  ///
  /// - Parameter number: by which the test is asked for again.
  /// - Complexity: O(values of the test).
  public mutating func look(at test: ObservedTest, number: Int64) {
    if let print = RepeatedReadings.fingerprint(of: test) { readings.note(print, number) }
    if let print = RepeatedProcess.fingerprint(of: test) { process.note(print, number) }
    lines.look(at: test, number: number)
    calibrations.look(at: test, number: number)
    if ShortTests.shortage(of: test) != nil || RatedPowerDifferences.difference(of: test) != nil {
      single.append(number)
    }
  }

  /// Looks at a test of another station than the one asked about, whose tests all came before: it counts where it repeats
  /// something of theirs.
  ///
  /// - Parameter number: by which the test is asked for again.
  /// - Complexity: O(values of the test).
  public mutating func compare(_ test: ObservedTest, number: Int64) {
    if let print = RepeatedProcess.fingerprint(of: test) { process.compare(print, number) }
    calibrations.compare(test)
  }

  /// The numbers of the tests on which suspicions may rest, in ascending order.
  ///
  /// - Complexity: O(n log n) for n tests.
  public func numbers() -> [Int64] {
    var numbers = readings.repeated.union(process.repeated)
    numbers.formUnion(single)
    numbers.formUnion(lines.overlapping())
    numbers.formUnion(calibrations.numbersOfUnrelated())
    return numbers.sorted()
  }
}

/// Which things come more than once.
private struct Repetitions {
  private var first: [UInt64: Int64] = [:]
  /// The numbers of the tests that have something in common with another one.
  private(set) var repeated: Set<Int64> = []

  mutating func note(_ print: UInt64, _ number: Int64) {
    if first[print] == nil { first[print] = number } else { compare(print, number) }
  }

  mutating func compare(_ print: UInt64, _ number: Int64) {
    guard let earlier = first[print] else { return }
    repeated.insert(earlier)
    repeated.insert(number)
  }
}

/// When lines were busy.
private struct BusyLines {
  private struct Span {
    /// In milliseconds.
    let start: Int64
    let end: Int64
    let number: Int64
  }

  private var lines: [UInt64: [Span]] = [:]

  mutating func look(at test: ObservedTest, number: Int64) {
    guard let line = OverlappingTests.fingerprint(ofLineOf: test) else { return }
    lines[line, default: []].append(
      Span(start: test.start.millisecondsSinceEpoch, end: test.end.millisecondsSinceEpoch, number: number))
  }

  /// The tests during which another one was on the line, of whichever vehicle.
  func overlapping() -> [Int64] {
    lines.values.flatMap { spans in
      let sorted = spans.sorted { $0.start < $1.start }
      var latest = Int64.min
      return sorted.indices.compactMap { index -> Int64? in
        let span = sorted[index]
        let overlaps = latest > span.start || index + 1 < sorted.count && sorted[index + 1].start < span.end
        latest = max(latest, span.end)
        return overlaps ? span.number : nil
      }
    }
  }
}
