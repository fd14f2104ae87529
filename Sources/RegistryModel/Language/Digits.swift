extension UInt8 {
  /// The value of an ASCII digit; nil for any other byte.
  @inlinable
  public var asciiDigit: Int? {
    self >= 0x30 && self <= 0x39 ? Int(self) - 0x30 : nil
  }
}

extension Int {
  /// Decimal digits, filled with zeros in front up to `width`.
  public func zeroPadded(to width: Int) -> String {
    guard self >= 0 else {
      let digits = String(magnitude)
      return "-" + String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
    var length = 1
    var rest = self / 10
    while rest > 0 {
      rest /= 10
      length += 1
    }
    length = Swift.max(length, width)
    // Every day and moment is written with it, so it allocates nothing.
    return String(unsafeUninitializedCapacity: length) { buffer in
      var rest = self
      for place in stride(from: length - 1, through: 0, by: -1) {
        buffer[place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
        rest /= 10
      }
      return length
    }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  @inlinable
  public var isASCIILetterOrDigit: Bool {
    asciiDigit != nil || (self >= 0x41 && self <= 0x5A) || (self >= 0x61 && self <= 0x7A)
  }
}
