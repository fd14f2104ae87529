import RegistryModel

/// A form in which a dialect writes dates and moments: `yyyy-MM-dd HH:mm:ss`, `yyyyMMddHHmmss`, `yyyy/M/d H:mm:ss`.
///
/// `yyyy MM dd HH mm ss` take their digits, `M d H` one or two, `f` any number of digits of the second; `:` or `.` in
/// front of `f` stands for either, since real files write both. Anything else stands for itself.
struct DateMask: Sendable {
  private let tokens: [Token]

  private enum Token {
    case number(Part, least: Int, most: Int)
    case fraction
    case literal(UInt8)
    case separatorOfFraction
  }

  private enum Part: Int { case year, month, day, hour, minute, second }

  init(_ mask: String) {
    var tokens: [Token] = []
    let bytes = Array(mask.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var end = index
      while end < bytes.count, bytes[end] == byte { end += 1 }
      let length = end - index
      if byte == UInt8(ascii: "f") {
        if case .literal(let last)? = tokens.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ":") {
          tokens[tokens.count - 1] = .separatorOfFraction
        }
        tokens.append(.fraction)
      } else if let part = Self.part(byte) {
        tokens.append(.number(part, least: length, most: max(length, 2)))
      } else {
        tokens += Array(repeating: Token.literal(byte), count: length)
      }
      index = end
    }
    self.tokens = tokens
  }

  /// Whether a text is a mask: it has a year, and no letter that means nothing in a mask.
  static func isUsable(_ mask: String) -> Bool {
    mask.utf8.contains(UInt8(ascii: "y"))
      && mask.unicodeScalars.allSatisfy { scalar in
        guard scalar.properties.isAlphabetic else { return true }
        return scalar.isASCII && "yMdHmsfTZ".unicodeScalars.contains(scalar)
      }
  }

  private static func part(_ byte: UInt8) -> Part? {
    switch byte {
    case UInt8(ascii: "y"): .year
    case UInt8(ascii: "M"): .month
    case UInt8(ascii: "d"): .day
    case UInt8(ascii: "H"): .hour
    case UInt8(ascii: "m"): .minute
    case UInt8(ascii: "s"): .second
    default: nil
    }
  }

  /// The day and the moment that `text` states by this mask; nil where it has another form.
  ///
  /// - Complexity: O(length of the text).
  func read(_ text: String) -> (day: CivilDate, moment: Instant)? {
    var text = text
    return text.withUTF8 { read($0) }
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (day: CivilDate, moment: Instant)? {
    // One for each part; the last two stay unused.
    var numbers = SIMD8(0, 1, 1, 0, 0, 0, 0, 0)
    var millisecond = 0
    var index = 0
    for token in tokens {
      switch token {
      case .literal(let byte):
        guard index < bytes.count, bytes[index] == byte else { return nil }
        index += 1
      case .separatorOfFraction:
        guard index < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ":")
        else { return nil }
        index += 1
      case .number(let part, let least, let most):
        let start = index
        var number = 0
        while index < bytes.count, index - start < most, let digit = Self.digit(bytes[index]) {
          number = number * 10 + digit
          index += 1
        }
        guard index - start >= least else { return nil }
        numbers[part.rawValue] = number
      case .fraction:
        let start = index
        var weight = 100
        while index < bytes.count, let digit = Self.digit(bytes[index]) {
          millisecond += digit * weight
          weight /= 10
          index += 1
        }
        guard index > start else { return nil }
      }
    }
    guard index == bytes.count, let day = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]),
      numbers[3] < 24, numbers[4] < 60, numbers[5] < 60
    else { return nil }
    let second = numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
    let whole = Instant(day, secondOfDay: second)
    return (day, Instant(millisecondsSinceEpoch: whole.millisecondsSinceEpoch + Int64(millisecond)))
  }

  private static func digit(_ byte: UInt8) -> Int? {
    byte >= 0x30 && byte <= 0x39 ? Int(byte - 0x30) : nil
  }
}
