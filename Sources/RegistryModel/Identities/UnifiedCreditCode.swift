/// A unified social credit code (统一社会信用代码, GB 32100), normalised for comparison.
public struct UnifiedCreditCode: Hashable, Comparable, Sendable {
  /// The normalised text.
  public let text: String

  /// Normalises `raw`; never fails, and keeps a text of unknown form as written.
  public init(_ raw: some StringProtocol) {
    text = IdentityText.normalised(raw)
  }

  /// Ordered by Unicode scalar values.
  public static func < (left: UnifiedCreditCode, right: UnifiedCreditCode) -> Bool {
    left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
  }

  /// What the text of a code says.
  public enum Form: Hashable, Sendable {
    /// Eighteen allowed characters with the check character that they demand.
    case valid
    /// Eighteen allowed characters, but the check character should be another.
    case wrongCheckCharacter(expected: Character)
    /// Not eighteen characters, or one that no code has (I, O, S, V, Z).
    case unknown
  }

  /// The form of the code, check character included.
  ///
  /// The first 17 characters are weighted by powers of 3 modulo 31; the check character makes the sum a multiple of 31.
  public var form: Form {
    let bytes = Array(text.utf8)
    guard bytes.count == 18 else { return .unknown }
    var sum = 0
    var weight = 1
    for byte in bytes.dropLast() {
      guard let value = UnifiedCreditCode.alphabet.firstIndex(of: byte) else { return .unknown }
      sum += value * weight
      weight = weight * 3 % 31
    }
    guard UnifiedCreditCode.alphabet.contains(bytes[17]) else { return .unknown }
    let expected = UnifiedCreditCode.alphabet[(31 - sum % 31) % 31]
    return bytes[17] == expected ? .valid : .wrongCheckCharacter(expected: Character(Unicode.Scalar(expected)))
  }

  /// The division in which the unit is registered, characters 3 to 8; nil where the form is unknown.
  public var division: DivisionCode? {
    form == .unknown ? nil : DivisionCode(text.dropFirst(2).prefix(6))
  }

  /// Digits, then letters without I, O, S, V and Z.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
}

extension UnifiedCreditCode: CustomStringConvertible {
  /// The normalised text.
  public var description: String { text }
}
