/// A environmental disclosure number (环保信息公开编号), 24 characters when well formed, normalised for comparison.
public struct DisclosureNumber: Hashable, Comparable, Sendable {
  /// The normalised text.
  public let text: String

  /// Normalises `raw`; never fails, and keeps a text of unknown form as written.
  public init(_ raw: some StringProtocol) {
    text = IdentityText.normalised(raw)
  }

  /// Ordered by Unicode scalar values.
  public static func < (left: DisclosureNumber, right: DisclosureNumber) -> Bool {
    left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
  }
}

extension DisclosureNumber: CustomStringConvertible {
  /// The normalised text.
  public var description: String { text }
}
