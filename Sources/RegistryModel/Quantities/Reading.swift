/// A measured value as a record states it: the exact number, and the text where it was written in another precision.
///
/// A stated mean may only be called wrong in the precision in which it was stated, so the text as sent is kept.
public struct Reading<Unit: UnitOfMeasure>: Hashable, Sendable {
  /// The value.
  public let value: Quantity<Unit>
  /// The text as sent, where it differs from the number with the unit's usual decimal places; nil otherwise.
  public let textAsSent: String?

  /// A reading of `value`; `textAsSent` is dropped where it is the usual form.
  public init(_ value: Quantity<Unit>, textAsSent: String? = nil) {
    self.value = value
    self.textAsSent = textAsSent.flatMap { $0 == value.number ? nil : $0 }
  }

  /// Reads the text of a record; nil where it is no plain decimal number of the unit's precision.
  public init?(_ text: some StringProtocol) {
    guard let value = Quantity<Unit>(text) else { return nil }
    self.init(value, textAsSent: String(text))
  }

  /// The text as the record states it.
  public var text: String { textAsSent ?? value.number }

  /// How many decimal places the record states.
  public var statedDecimals: Int { textAsSent.flatMap { DecimalText($0) }?.decimals ?? Unit.decimals }
}
