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

extension DivisionCode {
  /// Whether `other` is this division or lies within it: `410600` covers `410602`, and not the other way round.
  public func covers(_ other: DivisionCode) -> Bool {
    if covers(code: other) { return true }
    let (own, kept) = (canonical, other.canonical)
    return (own != self || kept != other) && own.covers(code: kept)
  }

  /// By bytes: every vehicle of a register is asked for its place.
  private func covers(code other: DivisionCode) -> Bool {
    var significant = text.utf8[...]
    while significant.suffix(2).elementsEqual("00".utf8) { significant = significant.dropLast(2) }
    return other.text.utf8.starts(with: significant)
  }
}
