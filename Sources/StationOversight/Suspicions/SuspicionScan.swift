public import RegistryModel

/// Looks through inspections for reasons to look at a station (clause PS-33).
///
/// The order in which tests come does not matter, and a test that comes twice counts once. Tests that the station
/// declared void are not for it.
public struct SuspicionScan: Sendable {
  private var readings = RepeatedReadings()
  private var process = RepeatedProcess()
  private var lines = OverlappingTests()
  private var calibrations = SharedCalibration()
  private var durations = ShortTests()
  private var powers = RatedPowerDifferences()

  /// A scan that has seen nothing yet.
  public init() {}

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

/// A short stable name for a text, so that a cause stays readable: FNV-1a over its UTF-8 bytes, 16 hexadecimal digits.
enum CauseName {
  static func of(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
