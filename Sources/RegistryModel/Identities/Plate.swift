/// A number plate as written on a vehicle, normalised for comparison.
///
/// Full-width characters become half-width, letters upper case; blanks, `·`, `.`, `-` and `_` are dropped. What does
/// not fit a known form is kept all the same: an unknown plate is an answer, not an error.
public struct Plate: Hashable, Comparable, Sendable {
  /// The normalised text, such as `冀A12345`.
  public let text: String

  /// Normalises `raw`; never fails.
  public init(_ raw: some StringProtocol) {
    text = IdentityText.normalised(raw)
  }

  /// Whether the text is that of a plate where a key may stand too: it has a known form, or a character that is in no VIN and in
  /// no code, such as the province of a temporary plate.
  public var isNoKey: Bool { form.isKnown || !text.utf8.allSatisfy { $0 < 0x80 } }

  /// Ordered by Unicode scalar values.
  public static func < (left: Plate, right: Plate) -> Bool {
    left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
  }
}

extension Plate: CustomStringConvertible {
  /// The normalised text.
  public var description: String { text }
}
