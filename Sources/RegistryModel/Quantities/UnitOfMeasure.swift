/// A unit in which readings, limits and attributes are kept as whole numbers.
public protocol UnitOfMeasure: Sendable {
  /// The symbol printed behind a number, such as `m⁻¹`; empty for a bare count.
  static var symbol: String { get }
  /// Decimal places of the smallest step: 2 means that the stored number counts hundredths.
  static var decimals: Int { get }
}

/// A number of a unit, kept exactly as a whole number of the unit's smallest step.
///
/// Readings and limits are compared as integers; no floating point takes part in a verdict.
public struct Quantity<Unit: UnitOfMeasure>: Hashable, Comparable, Sendable {
  /// The number of smallest steps, that is the value × 10^decimals.
  public let scaled: Int

  /// The quantity of `scaled` smallest steps.
  public init(scaled: Int) {
    self.scaled = scaled
  }

  /// Reads a plain decimal number such as `1.2`, `-0.03` or `900`; nil where the text is no such number, has more
  /// decimal places than the unit keeps (zeros behind them do not count), or does not fit.
  public init?(_ text: some StringProtocol) {
    guard let decimal = DecimalText(text), let scaled = decimal.scaled(toDecimals: Unit.decimals) else { return nil }
    self.init(scaled: scaled)
  }

  /// Smaller numbers come first.
  public static func < (left: Quantity, right: Quantity) -> Bool { left.scaled < right.scaled }

  /// The number with exactly the unit's decimal places, without the symbol.
  public var number: String { DecimalText.format(scaled, decimals: Unit.decimals) }
}

extension Quantity: CustomStringConvertible {
  /// The number and the unit's symbol.
  public var description: String { Unit.symbol.isEmpty ? number : number + " " + Unit.symbol }
}
