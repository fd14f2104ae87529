/// Signature over a data unit (SM2 with SM3), as `lengthR R lengthS S` or in DER.
public struct SignatureBlock: Hashable, Sendable {
  /// The bytes as sent, with their length bytes.
  public let bytes: [UInt8]

  /// Keeps `bytes`.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// A block of two numbers of 32 bytes.
  public init(r: [UInt8], s: [UInt8]) {
    bytes = [32] + WireText(bytes: r).fitted(to: 32) + [32] + WireText(bytes: s).fitted(to: 32)
  }

  /// Length of the block that begins at `offset`; nil where none does.
  ///
  /// 0x20 and 0x21 are the lengths of a 32-byte number without and with a sign byte, 0x30 begins a DER sequence; none
  /// of them is a record type.
  static func length(in data: ByteView, at offset: Int) -> Int? {
    guard offset < data.count else { return nil }
    let first = Int(data[offset])
    if first == 0x20 || first == 0x21 {
      let second = offset + 1 + first
      guard second < data.count, data[second] == 0x20 || data[second] == 0x21 else { return nil }
      let total = 2 + first + Int(data[second])
      return offset + total <= data.count ? total : nil
    }
    guard first == 0x30, offset + 3 <= data.count, data[offset + 1] < 0x80, data[offset + 2] == 0x02 else { return nil }
    let total = 2 + Int(data[offset + 1])
    return total >= 8 && offset + total <= data.count ? total : nil
  }
}
