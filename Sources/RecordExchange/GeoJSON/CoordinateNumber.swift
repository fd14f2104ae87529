/// A JSON number of degrees as whole steps of 10⁻⁷, without a detour through floating point.
struct CoordinateNumber {
  /// The steps; digits beyond the seventh decimal place are rounded, half away from zero.
  let steps: Int
  /// The offset behind the number.
  let end: Int

  /// Reads the number at `offset` of a text that was checked; nil where something else stands there.
  ///
  /// A number too great for an angle becomes the greatest `Int`, which every range refuses.
  init?(_ text: JSONText, at offset: Int) {
    var index = offset
    let isNegative = text.byte(index) == UInt8(ascii: "-")
    if isNegative { index += 1 }
    guard let first = CoordinateNumber.digit(text.byte(index)) else { return nil }
    // Up to 17 digits that matter are kept as a whole number, with the place of the point beside it.
    var digits = first
    var kept = first == 0 ? 0 : 1
    var power = 0
    index += 1
    var isFraction = false
    while true {
      let byte = text.byte(index)
      if let digit = CoordinateNumber.digit(byte) {
        if kept < 17 {
          digits = digits * 10 + digit
          if digits > 0 { kept += 1 }
          if isFraction { power -= 1 }
        } else if !isFraction {
          power += 1
        }
      } else if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else {
        break
      }
      index += 1
    }
    if text.byte(index) | 0x20 == UInt8(ascii: "e") {
      let (exponent, end) = CoordinateNumber.exponent(text, at: index + 1)
      power += exponent
      index = end
    }
    let magnitude = CoordinateNumber.scale(digits, by: power + 7)
    steps = isNegative ? -magnitude : magnitude
    end = index
  }

  private static func digit(_ byte: UInt8) -> Int? {
    byte >= 0x30 && byte <= 0x39 ? Int(byte) - 0x30 : nil
  }

  private static func exponent(_ text: JSONText, at offset: Int) -> (value: Int, end: Int) {
    var index = offset
    let isNegative = text.byte(index) == UInt8(ascii: "-")
    if isNegative || text.byte(index) == UInt8(ascii: "+") { index += 1 }
    var value = 0
    while let digit = digit(text.byte(index)) {
      value = min(value * 10 + digit, 1_000_000)
      index += 1
    }
    return (isNegative ? -value : value, index)
  }

  private static func scale(_ digits: Int, by power: Int) -> Int {
    guard digits > 0 else { return 0 }
    var value = digits
    if power >= 0 {
      for _ in 0..<min(power, 20) {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        if overflow { return Int.max }
        value = product
      }
      return value
    }
    // The last digit cut off decides; 17 digits are exhausted after 18 steps.
    for _ in 0..<(min(-power, 20) - 1) { value /= 10 }
    return (value + 5) / 10
  }
}
