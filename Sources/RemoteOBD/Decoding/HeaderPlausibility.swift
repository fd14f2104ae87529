/// Rules out start marks in garbage, where the check byte alone would let one in 256 pass.
enum HeaderPlausibility {
  /// Whether the `count` bytes (2 to 24) from `start` could begin a frame.
  ///
  /// The command is neither zero nor a start mark; the identity's bytes are printable, or zero or FF where the terminal
  /// was not set up; the encryption byte is one that the sources name, or zero.
  static func couldBegin(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Bool {
    if count > 2 {
      let command = bytes[start + 2]
      if command == 0 || command == bytes[start] { return false }
    }
    if count > 3 {
      let first = bytes[start + 3]
      let isPlatform = FrameHeader.ResponseFlag(rawValue: first) != nil
      if !isPlatform && !isIdentityByte(first) { return false }
      var index = 4
      let end = min(count, isPlatform ? 21 : 20)
      while index < end {
        if !isIdentityByte(bytes[start + index]) { return false }
        index += 1
      }
    }
    if count > 21 {
      let encryption = bytes[start + 21]
      if encryption > 5 && encryption < 0xFE { return false }
    }
    return true
  }

  private static func isIdentityByte(_ byte: UInt8) -> Bool {
    (byte >= 0x20 && byte < 0x7F) || byte == 0 || byte == 0xFF
  }
}
