/// How identities are brought to one spelling before they are compared.
public enum IdentityText {
  /// Half-width, upper case, without blanks and the separators `· • . - _`.
  public static func normalised(_ raw: some StringProtocol) -> String { normalised(text: String(raw)) }

  /// Not generic: called from other modules a generic function would go through the bytes by dynamic calls.
  private static func normalised(text raw: String) -> String {
    if raw.utf8.allSatisfy({ isPlain($0) }) { return raw }
    var result = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      let narrow = halfWidth(scalar)
      if isSeparator(narrow) { continue }
      result.append(upperCased(narrow))
    }
    return String(result)
  }

  /// Whether a byte of UTF-8 stays as it is: digits, upper-case letters, and those of U+4000…U+9FFF, among which are the
  /// characters of plates; what is written otherwise begins with another byte.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x80...0xBF, 0xE4...0xE9: true
    default: false
    }
  }

  /// U+FF01…U+FF5E are the full-width forms of ASCII, U+3000 is the ideographic blank.
  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{A0}", "\u{200B}", "\u{FEFF}", "·", "•", "・", ".", "-", "_": true
    default: false
    }
  }

  private static func upperCased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x61...0x7A: Unicode.Scalar(scalar.value - 0x20) ?? scalar
    default: scalar
    }
  }
}
