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
    let digits = String(magnitude)
    let sign = self < 0 ? "-" : ""
    return sign + String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  @inlinable
  public var isASCIILetterOrDigit: Bool {
    asciiDigit != nil || (self >= 0x41 && self <= 0x5A) || (self >= 0x61 && self <= 0x7A)
  }
}
