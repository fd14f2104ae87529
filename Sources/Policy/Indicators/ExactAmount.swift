import RegistryModel

/// A count or a sum, exactly: whole steps of a power of ten.
public struct ExactAmount: Hashable, Sendable {
  /// Whole steps.
  public let steps: Int
  /// How many decimals one step has: 0 for counts, 3 for tonnes kept as kilograms.
  public let decimals: Int

  /// So many steps.
  public init(steps: Int, decimals: Int) {
    self.steps = steps
    self.decimals = decimals
  }

  /// A count.
  public init(_ count: Int) { self.init(steps: count, decimals: 0) }

  /// Nothing.
  public static let zero = ExactAmount(0)

  /// Whether it is nothing or less.
  public var isZeroOrLess: Bool { steps <= 0 }

  /// The steps as a wide number in a finer step, so that products cannot overflow.
  func wide(decimals wanted: Int) -> Int128 { Int128(steps) * ExactAmount.powerOfTen(max(0, wanted - decimals)) }

  static func powerOfTen(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<max(0, exponent) { result *= 10 }
    return result
  }

  /// The sum; nil where it does not fit.
  func adding(_ other: ExactAmount) -> ExactAmount? {
    let decimals = max(decimals, other.decimals)
    guard let steps = Int(exactly: wide(decimals: decimals) + other.wide(decimals: decimals)) else { return nil }
    return ExactAmount(steps: steps, decimals: decimals)
  }
}

extension ExactAmount: CustomStringConvertible {
  /// The number without needless zeros: `14`, `800000`, `0.5`.
  public var description: String {
    var text = DecimalText.format(steps, decimals: decimals)
    guard decimals > 0 else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

/// A share as an exact fraction of two amounts.
public struct ExactShare: Hashable, Sendable {
  /// What is counted.
  public let numerator: ExactAmount
  /// What it is compared with; more than zero.
  public let denominator: ExactAmount

  /// The share; nil where the denominator is zero.
  public init?(_ numerator: ExactAmount, of denominator: ExactAmount) {
    guard denominator.steps > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Which side of `part`/`whole` the share lies on: negative below, zero at, positive above. Exact.
  func compared(with part: Int, of whole: Int) -> Int {
    let decimals = max(numerator.decimals, denominator.decimals)
    let left = numerator.wide(decimals: decimals) * Int128(whole)
    let right = denominator.wide(decimals: decimals) * Int128(part)
    return left == right ? 0 : left < right ? -1 : 1
  }

  /// Percent rounded half up to `decimals` places, for display only (reading A-39): 79.9999 % shows as `80.0`.
  public func percent(decimals places: Int = 1) -> String {
    let scaled = rounded(toDecimals: places + 2)
    return DecimalText.format(scaled, decimals: places)
  }

  /// The share rounded half up to a number of decimals, in steps of the last; for display only.
  public func rounded(toDecimals places: Int) -> Int {
    let decimals = max(numerator.decimals, denominator.decimals)
    let top = numerator.wide(decimals: decimals) * ExactAmount.powerOfTen(places)
    let bottom = denominator.wide(decimals: decimals)
    let doubled = 2 * top + bottom
    let quotient = doubled / (2 * bottom)
    return Int(clamping: doubled < 0 && doubled % (2 * bottom) != 0 ? quotient - 1 : quotient)
  }
}
