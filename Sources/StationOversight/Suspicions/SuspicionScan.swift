public import RegistryModel

/// Looks through inspections for reasons to look at a station (clause PS-33).
///
/// It comes after a ``SuspicionSieve`` that saw all tests, and needs to look at those alone that the sieve names. The order in
/// which tests come does not matter, and a test that comes twice counts once. Tests that the station declared void are not
/// for it.
public struct SuspicionScan: Sendable {
  private var readings = RepeatedReadings()
  private var process = RepeatedProcess()
  private var lines = OverlappingTests()
  private var calibrations: SharedCalibration
  private var durations = ShortTests()
  private var powers = RatedPowerDifferences()

  /// A scan that has seen nothing yet.
  public init(after sieve: SuspicionSieve) { calibrations = SharedCalibration(sieve.calibrations) }

  /// Looks at one more test.
  ///
  /// - Complexity: O(values of the test).
  public mutating func look(at test: ObservedTest) {
    readings.look(at: test)
    process.look(at: test)
    lines.look(at: test)
    calibrations.look(at: test)
    durations.look(at: test)
    powers.look(at: test)
  }

  /// What was noticed, sorted by station and cause.
  ///
  /// - Complexity: O(n log n) for n tests.
  public func suspicions() -> [Suspicion] {
    let all =
      readings.suspicions() + process.suspicions() + lines.suspicions() + calibrations.suspicions()
      + durations.suspicions() + powers.suspicions()
    return all.sorted { ($0.station, $0.cause) < ($1.station, $1.cause) }
  }
}

/// One reason to look.
protocol SuspicionTest: Sendable {
  mutating func look(at test: ObservedTest)
  func suspicions() -> [Suspicion]
}

/// A short stable name for a text, so that a cause stays readable: its fingerprint in 16 hexadecimal digits.
enum CauseName {
  static func of(_ text: String) -> String {
    var print = Fingerprint()
    print.add(text)
    let digits = String(print.bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
