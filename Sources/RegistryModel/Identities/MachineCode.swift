/// A environmental registration code of a non-road machine (环保登记编码), normalised for comparison.
public struct MachineCode: Hashable, Comparable, Sendable {
  /// The normalised text.
  public let text: String

  /// Normalises `raw`, without the `环` that some plates print in front: both spellings are one machine. Never fails;
  /// a text of unknown form stays as it is.
  public init(_ raw: some StringProtocol) {
    let whole = IdentityText.normalised(raw)
    let rest = whole.dropFirst()
    let isPrefix = whole.hasPrefix("环") && !rest.isEmpty && rest.utf8.allSatisfy(\.isASCIILetterOrDigit)
    text = isPrefix ? String(rest) : whole
  }

  /// Ordered by Unicode scalar values.
  public static func < (left: MachineCode, right: MachineCode) -> Bool {
    left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
  }
}

extension MachineCode: CustomStringConvertible {
  /// The normalised text.
  public var description: String { text }
}
