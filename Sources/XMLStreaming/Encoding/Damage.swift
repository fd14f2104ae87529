/// Bytes that are no character, or a character that XML forbids everywhere. In the text each stands as one `_`, and the
/// record that holds it is rejected: nothing is replaced silently.
struct Damage {
  /// Offset of the first stand-in in the UTF-8 text.
  let offset: Int
  /// How many stand-ins follow one another.
  var count: Int
  /// Whether it is a NUL character.
  let isNUL: Bool
  /// The first bytes as received, at most four.
  let sample: [UInt8]

  /// The byte that stands in: it can begin no markup and end none.
  static let standIn = UInt8(ascii: "_")

  /// The sample as `0xC4 0xFF`.
  var hexadecimal: String {
    sample.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? "0x0" + digits : "0x" + digits
    }.joined(separator: " ")
  }
}
