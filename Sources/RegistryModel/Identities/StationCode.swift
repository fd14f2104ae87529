/// The number of an inspection station, such as `13013101`: a division code and a number within it.
///
/// The rule of HJ 1238-2021 for the length is not known, so 8 to 18 letters and digits are taken (medium confidence).
public struct StationCode: Hashable, Comparable, Sendable {
  /// The code, letters in upper case.
  public let text: String

  /// Reads 8 to 18 ASCII letters and digits; nil for anything else.
  public init?(_ raw: some StringProtocol) {
    let raw = String(raw)
    guard (8...18).contains(raw.utf8.count), raw.utf8.allSatisfy({ $0.isASCIILetterOrDigit }) else { return nil }
    text = IdentityText.normalised(raw)
  }

  /// Ordered by Unicode scalar values.
  public static func < (left: StationCode, right: StationCode) -> Bool {
    left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
  }
}

extension StationCode: CustomStringConvertible {
  /// The code.
  public var description: String { text }
}
