extension UnsafeBufferPointer<UInt8> {
  /// Whether there is nothing but white space.
  @inline(__always)
  var isBlank: Bool { allSatisfy(\.isXMLBlank) }

  /// The text without white space around it.
  @inline(__always)
  var trimmed: ValueText {
    var first = 0
    var last = count
    while first < last, self[first].isXMLBlank { first += 1 }
    while last > first, self[last - 1].isXMLBlank { last -= 1 }
    return ValueText(rebasing: self[first..<last])
  }

  /// The text as it is.
  @inline(__always)
  var string: String { String(decoding: self, as: UTF8.self) }

  /// The text as `xs:token` has it: no white space around it, and single blanks inside.
  var token: String {
    let inner = trimmed
    var previousIsBlank = false
    var isPlain = true
    for byte in inner {
      let isBlank = byte.isXMLBlank
      if isBlank, byte != 0x20 || previousIsBlank {
        isPlain = false
        break
      }
      previousIsBlank = isBlank
    }
    if isPlain { return inner.string }
    return inner.split(whereSeparator: \.isXMLBlank).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// How many characters there are, as the schema counts them: Unicode scalars.
  @inline(__always)
  var scalarCount: Int {
    var length = 0
    for byte in self where byte & 0xC0 != 0x80 { length += 1 }
    return length
  }

  /// Whether the bytes are those of `text`.
  @inline(__always)
  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount
      && elementsEqual(ValueText(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension UInt8 {
  /// Whether the byte is white space in XML.
  @inline(__always)
  var isXMLBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  /// The value of a digit; nil for any other byte.
  @inline(__always)
  var digit: Int? { self >= 0x30 && self <= 0x39 ? Int(self) - 0x30 : nil }
}
