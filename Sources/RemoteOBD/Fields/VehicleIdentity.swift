extension WireText {
  /// The vehicle or machine that the bytes name, as text or in hex; nil where they name none: zeros, blanks, FF or the
  /// digit 0 throughout, as a terminal sends them that was never set up.
  ///
  /// Letters are read as capitals: VINs (GB 16735) and 机械环保代码 know no others, and a terminal that was set up with
  /// small ones reports for the same vehicle.
  var vehicleIdentity: String? {
    if bytes.allSatisfy({ $0 == 0 || $0 == 0x20 || $0 == 0xFF || $0 == 0x30 }) { return nil }
    return text.map { String(decoding: $0.utf8.map(WireText.capital), as: UTF8.self) } ?? textOrHex
  }

  /// Whether a letter is small.
  var hasSmallLetter: Bool { bytes.contains { WireText.capital($0) != $0 } }

  /// Whether both texts name the same vehicle.
  func namesSameVehicle(as other: WireText) -> Bool {
    bytes.map(WireText.capital) == other.bytes.map(WireText.capital)
  }

  static func capital(_ byte: UInt8) -> UInt8 { (0x61...0x7A).contains(byte) ? byte - 0x20 : byte }
}
