/// UTF-8 as RFC 3629 allows it: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
  /// What stands at a place.
  enum Sequence: Equatable {
    /// A character of so many bytes.
    case character(Int)
    /// The bytes end inside a character that is right so far.
    case incomplete
    /// No character starts here.
    case bad
  }

  /// What starts at `offset`, which is below `bytes.count`.
  static func sequence(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Sequence {
    let first = bytes[offset]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0..<0x80: return .character(1)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { low = 0xA0 }
      if first == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { low = 0x90 }
      if first == 0xF4 { high = 0x8F }
    default: return .bad
    }
    for step in 1..<length {
      guard offset + step < bytes.count else { return .incomplete }
      let byte = bytes[offset + step]
      guard byte >= low, byte <= high else { return .bad }
      low = 0x80
      high = 0xBF
    }
    return .character(length)
  }

  /// The offset of the first byte from `offset` on that is not ASCII, or the end.
  ///
  /// - Complexity: O(length), eight bytes at a time.
  static func endOfASCII(in bytes: UnsafeRawBufferPointer, from offset: Int) -> Int {
    var index = offset
    while index + 8 <= bytes.count {
      if bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }
}
