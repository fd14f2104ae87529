/// A environmental registration code of a non-road machine (环保登记编码), normalised for comparison.
public struct MachineCode: Hashable, Comparable, Sendable {
  /// The normalised text.
  public let text: String

  /// Normalises `raw`; never fails, and keeps a text of unknown form as written.
  public init(_ raw: some StringProtocol) {
    text = IdentityText.normalised(raw)
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
