public import RegistryModel

/// The mean of the three readings of a free-acceleration test (GB 3847-2018 Appendix A).
public struct SmokeMean: Hashable, Sendable {
  /// Sum of the three readings, in 0.01 m⁻¹; the exact mean is a third of it.
  public let sum: Int

  /// The mean of exactly three readings; nil for any other number of them, or where the sum does not fit.
  public init?(_ readings: [Reading<OpacityCoefficient>]) {
    guard readings.count == SmokeMean.readingCount else { return nil }
    var sum = 0
    for reading in readings {
      let (next, overflow) = sum.addingReportingOverflow(reading.value.scaled)
      guard !overflow, next.magnitude < Int.max.magnitude / 4 else { return nil }
      sum = next
    }
    self.sum = sum
  }

  /// A complete test has so many readings.
  static let readingCount = 3

  /// The mean rounded half up to `decimals` places (0 to 2), in 0.01 m⁻¹.
  public func rounded(toDecimals decimals: Int) -> Int {
    let step = SmokeMean.step(ofDecimals: decimals)
    let divisor = SmokeMean.readingCount * step
    return SmokeMean.floorDivision(2 * sum + divisor, 2 * divisor) * step
  }

  /// Whether some rounding to the stated precision gives `stated`: down or up, which covers half up and half even.
  public func allows(_ stated: Reading<OpacityCoefficient>) -> Bool {
    let step = SmokeMean.step(ofDecimals: stated.decimalsShown)
    let divisor = SmokeMean.readingCount * step
    let down = SmokeMean.floorDivision(sum, divisor)
    let up = sum == down * divisor ? down : down + 1
    return stated.value.scaled == down * step || stated.value.scaled == up * step
  }

  /// The mean that is judged, in 0.01 m⁻¹: rounded half up to the unit's precision however many decimals were typed.
  ///
  /// A precision taken from the text would let a larger reading pass because it was written shorter.
  public var judged: Int { rounded(toDecimals: OpacityCoefficient.decimals) }

  private static func step(ofDecimals decimals: Int) -> Int {
    switch decimals {
    case ...0: 100
    case 1: 10
    default: 1
    }
  }

  private static func floorDivision(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}
