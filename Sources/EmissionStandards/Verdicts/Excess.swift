import RegistryModel

/// The exact share by which a reading lies beyond a limit: (v - L) / L.
public struct Excess: Hashable, Comparable, Sendable {
  /// v - L, above 0, in the unit's smallest step.
  public let numerator: Int
  /// L, above 0, in the same step.
  public let denominator: Int

  init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The share in tenths of a percent, rounded half up; for display only.
  public var tenthsOfPercent: Int { percent(toDecimals: 1) }

  /// The share in percent with so many decimal places, rounded half up or cut off, as a whole number of its last place.
  private func percent(toDecimals decimals: Int, isRounded: Bool = true) -> Int {
    let divisor = denominator.magnitude
    let scale = (0..<decimals).reduce(100 as UInt) { scale, _ in scale * 10 }
    let product = numerator.magnitude.multipliedFullWidth(by: scale)
    // The quotient fits only where the high word is below the divisor; beyond that the share is absurd and any large
    // number will do.
    guard product.high < divisor else { return .max }
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    let isRoundedUp = isRounded && remainder >= divisor - remainder
    guard quotient < Int.max.magnitude else { return .max }
    return Int(quotient) + (isRoundedUp ? 1 : 0)
  }

  /// Smaller shares come first; compared exactly.
  public static func < (left: Excess, right: Excess) -> Bool {
    let one = left.numerator.multipliedFullWidth(by: right.denominator)
    let other = right.numerator.multipliedFullWidth(by: left.denominator)
    return (one.high, one.low) < (other.high, other.low)
  }

  /// No limit that is loaded has more steps than 10⁹, so an excess of one step shows within so many places.
  private static let mostDecimals = 9
}

extension Excess: CustomStringConvertible {
  /// Percent with one decimal place, such as `24.1 %`; with as many as it takes to show that it is not zero, such as
  /// `0.0007 %`.
  public var description: String {
    var decimals = 1
    while decimals < Excess.mostDecimals, percent(toDecimals: decimals, isRounded: false) == 0 { decimals += 1 }
    return DecimalText.format(percent(toDecimals: decimals), decimals: decimals) + " %"
  }
}
