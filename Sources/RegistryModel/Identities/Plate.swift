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

  /// Ordered by Unicode scalar values.
  public static func < (left: Plate, right: Plate) -> Bool {
    left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
  }
}

extension Plate: CustomStringConvertible {
  /// The normalised text.
  public var description: String { text }
}
