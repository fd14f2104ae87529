/// A plain decimal number as it stands in a text: digits, and how many of them are decimal places.
public struct DecimalText: Hashable, Sendable {
  /// All digits as one whole number with its sign.
  public let digits: Int
  /// How many of the digits stand behind the point.
  public let decimals: Int

  /// Reads `[-|+]digits[.digits]`; nil for any other text (blanks, exponents, commas) and beyond 17 digits.
  public init?(_ text: some StringProtocol) {
    self.init(String(text))
  }

  /// Reads a number from a string; the same without dynamic calls for each character.
  public init?(_ text: String) {
    var digits = 0
    var decimals = 0
    var count = 0
    var isNegative = false
    var seenPoint = false
    var offset = 0
    for byte in text.utf8 {
      defer { offset += 1 }
      if let digit = byte.asciiDigit {
        guard count < 17 else { return nil }
        digits = digits * 10 + digit
        count += 1
        if seenPoint { decimals += 1 }
      } else if byte == UInt8(ascii: "."), !seenPoint, count > 0 {
        seenPoint = true
      } else if offset == 0, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        isNegative = byte == UInt8(ascii: "-")
      } else {
        return nil
      }
    }
    guard count > 0, !seenPoint || decimals > 0 else { return nil }
    self.digits = isNegative ? -digits : digits
    self.decimals = decimals
  }

  /// The number as a whole number of steps of `wanted` decimal places; nil where that would lose a digit that is not
  /// zero, or overflow.
  public func scaled(toDecimals wanted: Int) -> Int? {
    var value = digits
    var places = decimals
    while places > wanted {
      guard value % 10 == 0 else { return nil }
      value /= 10
      places -= 1
    }
    while places < wanted {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
      places += 1
    }
    return value
  }

  /// Writes `scaled` steps of `decimals` decimal places, such as 120 with 2 places as `1.20`.
  public static func format(_ scaled: Int, decimals: Int) -> String {
    guard decimals > 0 else { return String(scaled) }
    var text = String(scaled.magnitude)
    if text.count <= decimals { text = String(repeating: "0", count: decimals + 1 - text.count) + text }
    let point = text.index(text.endIndex, offsetBy: -decimals)
    return (scaled < 0 ? "-" : "") + text[..<point] + "." + text[point...]
  }
}
