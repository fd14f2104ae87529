/// Reads big-endian numbers one behind the other, and nothing behind the end.
struct ByteReader {
  private let bytes: ByteView
  private var position = 0

  init(_ bytes: ByteView) { self.bytes = bytes }

  var remaining: Int { bytes.count - position }

  var isAtEnd: Bool { remaining == 0 }

  /// The next number of 1, 2 or 4 bytes; nil at the end.
  mutating func number(_ width: Int) -> UInt32? {
    guard remaining >= width else { return nil }
    defer { position += width }
    return bytes.number(at: position, width: width)
  }

  /// The next four bytes as a second of a day; nil where they are none.
  mutating func second() -> Int? {
    guard let value = number(4), value < 86_400 else { return nil }
    return Int(value)
  }

  /// The next `count` bytes; nil at the end.
  mutating func window(_ count: Int) -> ByteView? {
    guard count >= 0, remaining >= count else { return nil }
    defer { position += count }
    return bytes.window(position, count)
  }
}
