/// A division code of GB/T 2260, six digits, such as `130131` for Pingshan County.
public struct DivisionCode: Hashable, Comparable, Sendable {
  /// The six digits.
  public let text: String

  /// Reads six digits; nil for anything else.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 6, text.utf8.allSatisfy({ $0.asciiDigit != nil }) else { return nil }
    self.text = String(text)
  }

  /// Ordered by number.
  public static func < (left: DivisionCode, right: DivisionCode) -> Bool { left.text < right.text }
}

extension DivisionCode: CustomStringConvertible {
  /// The six digits.
  public var description: String { text }
}
