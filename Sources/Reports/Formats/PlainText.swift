/// Text of which each Unicode scalar is a character of its own, whatever stands beside it: nearly all that reports hold, in
/// either language. Its characters are told by their bytes; to ask the rules of extended grapheme clusters of each took
/// most of the time of a long table.
enum PlainText {
  /// The columns of such a text; nil where a scalar may join with another one or is not known here.
  ///
  /// - Complexity: O(length of the text).
  static func columns(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = 0
    var columns = 0
    while place < bytes.count {
      guard let character = character(of: bytes, at: place) else { return nil }
      place += character.bytes
      columns += character.columns
    }
    return columns
  }

  /// How many bytes and columns the character at a place takes; nil where it may join with another one or is not known here.
  @inline(__always)
  static func character(of bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (bytes: Int, columns: Int)? {
    switch bytes[place] {
    // A carriage return may join with a line feed.
    case 0x0D: return nil
    case 0x00...0x1F: return (1, 0)
    case 0x20...0x7F: return (1, 1)
    // Up to U+02FF, before the first combining mark.
    case 0xC2...0xCB: return (2, 1)
    case 0xE2...0xEF:
      let value =
        UInt32(bytes[place] & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F)
      switch value {
      // Dashes, quotation marks, the ellipsis.
      case 0x2010...0x2027: return (3, 1)
      // Punctuation of Chinese, its characters, and full-width letters, without the marks that combine among them.
      case 0x3000...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF5E: return (3, 2)
      default: return nil
      }
    default: return nil
    }
  }
}
