import RegistryModel

/// Numbers as the schema's `wholeNumber` and `plainDecimal` have them.
enum NumberForm {
  /// A number and whether it is written in the usual form of its unit.
  struct Number {
    let scaled: Int
    let isUsualForm: Bool
  }

  /// `-?[0-9]{1,12}` within `range`; nil for anything else.
  @inline(__always)
  static func whole(_ text: ValueText, in range: ClosedRange<Int>) -> Int? {
    guard let number = parse(text.trimmed, decimals: 0, mostDigits: 12, mostDecimals: 0),
      range.contains(number.scaled)
    else { return nil }
    return number.scaled
  }

  /// A quantity of `decimals` decimal places, in smallest steps and within `range`; nil for anything else.
  @inline(__always)
  static func quantity(_ text: ValueText, decimals: Int, in range: ClosedRange<Int>) -> Number? {
    let number =
      decimals == 0
      ? parse(text, decimals: 0, mostDigits: 12, mostDecimals: 0)
      : parse(text, decimals: decimals, mostDigits: 12, mostDecimals: 5)
    guard let number, range.contains(number.scaled) else { return nil }
    return number
  }

  @inline(__always)
  private static func parse(_ text: ValueText, decimals: Int, mostDigits: Int, mostDecimals: Int) -> Number? {
    var index = 0
    var isNegative = false
    if index < text.count, text[index] == UInt8(ascii: "-") {
      isNegative = true
      index += 1
    }
    let firstDigit = index
    var value = 0
    while index < text.count, let digit = text[index].digit {
      value = value &* 10 &+ digit
      index += 1
      if index - firstDigit > mostDigits { return nil }
    }
    let digits = index - firstDigit
    guard digits > 0 else { return nil }
    let isPadded = digits > 1 && text[firstDigit] == UInt8(ascii: "0")
    var places = 0
    if index < text.count {
      guard text[index] == UInt8(ascii: "."), mostDecimals > 0 else { return nil }
      index += 1
      while index < text.count, let digit = text[index].digit {
        places += 1
        if places <= decimals { value = value &* 10 &+ digit } else if digit != 0 { return nil }
        index += 1
      }
      guard places > 0, places <= mostDecimals, index == text.count else { return nil }
    }
    var missing = decimals - places
    while missing > 0 {
      value = value &* 10
      missing -= 1
    }
    let isUsualForm = !isPadded && places == decimals && !(isNegative && value == 0)
    return Number(scaled: isNegative ? -value : value, isUsualForm: isUsualForm)
  }
}
