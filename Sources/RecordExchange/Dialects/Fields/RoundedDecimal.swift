import RegistryModel

extension DecimalText {
  /// The number in steps of ten to the power of −`wanted`, rounded half to even where it has more decimals; nil where it
  /// does not fit. `isExact` says whether nothing was rounded off.
  ///
  /// - Complexity: O(number of decimals).
  func rounded(toDecimals wanted: Int) -> (scaled: Int, isExact: Bool)? {
    if let exact = scaled(toDecimals: wanted) { return (exact, true) }
    guard decimals > wanted, decimals - wanted <= 17 else { return nil }
    var divisor = 1
    for _ in 0..<(decimals - wanted) { divisor *= 10 }
    let magnitude = Int(digits.magnitude)
    var quotient = magnitude / divisor
    let rest = magnitude % divisor
    if rest * 2 > divisor || (rest * 2 == divisor && quotient % 2 == 1) { quotient += 1 }
    return (digits < 0 ? -quotient : quotient, false)
  }

  /// The text of the number times ten to `power`, without losing a digit.
  static func shifted(_ text: String, by power: Int) -> String? {
    guard let number = DecimalText(text) else { return nil }
    let decimals = number.decimals - power
    if decimals >= 0 { return format(number.digits, decimals: decimals) }
    var digits = number.digits
    for _ in 0..<(-decimals) {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      digits = product
    }
    return String(digits)
  }
}
