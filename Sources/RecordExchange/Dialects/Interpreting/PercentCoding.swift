/// Percent-encoded UTF-8 in values.
enum PercentCoding {
  /// Decodes each right sequence and leaves everything else as it is: a lone `%`, `%zz`, bytes that are no UTF-8, `+`.
  ///
  /// A value is decoded after the XML has been parsed, never before: `%3C` in a value must not become markup.
  ///
  /// - Complexity: O(length of the text).
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      var run: [UInt8] = []
      var next = index
      while let byte = escape(bytes, at: next) {
        run.append(byte)
        next += 3
      }
      if run.isEmpty {
        result.append(bytes[index])
        index += 1
      } else if let whole = String(validating: run, as: UTF8.self), !whole.unicodeScalars.contains(where: isControl) {
        result += whole.utf8
        index = next
      } else {
        result += bytes[index..<next]
        index = next
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Encodes everything but printable ASCII.
  ///
  /// - Complexity: O(length of the text).
  static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "%") {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\n" && scalar != "\r" && scalar != "\t"
  }

  private static func escape(_ bytes: [UInt8], at index: Int) -> UInt8? {
    guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "%"), let high = hexDigit(bytes[index + 1]),
      let low = hexDigit(bytes[index + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
