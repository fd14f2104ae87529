import RegistryModel

extension String {
  /// Whether it writes a SHA-256 digest: 64 hexadecimal digits, in either letter case.
  var isSHA256: Bool {
    utf8.count == 64
      && utf8.allSatisfy { $0.asciiDigit != nil || ($0 >= 0x41 && $0 <= 0x46) || ($0 >= 0x61 && $0 <= 0x66) }
  }
}
