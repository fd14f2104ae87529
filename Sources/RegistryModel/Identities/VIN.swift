/// A vehicle identification number (GB 16735), 17 characters when well formed, normalised for comparison.
public struct VIN: Hashable, Comparable, Sendable {
  /// The normalised text.
  public let text: String

  /// Normalises `raw`; never fails, and keeps a text of unknown form as written.
  public init(_ raw: some StringProtocol) {
    text = IdentityText.normalised(raw)
  }

  /// Ordered by Unicode scalar values.
  public static func < (left: VIN, right: VIN) -> Bool {
    left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
  }
}

extension VIN: CustomStringConvertible {
  /// The normalised text.
  public var description: String { text }
}
