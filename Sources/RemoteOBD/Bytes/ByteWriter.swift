/// Appends big-endian numbers to bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(contentsOf other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

  mutating func append(word: UInt16) {
    bytes.append(UInt8(word >> 8))
    bytes.append(UInt8(word & 0xFF))
  }

  /// Appends the lowest `width` bytes of `value`.
  mutating func append(_ value: UInt32, width: Int) {
    for index in 0..<width {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(8 * (width - 1 - index))))
    }
  }
}
