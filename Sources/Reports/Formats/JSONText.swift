import RegistryModel

/// JSON that is harmless on a terminal: what moves the cursor, turns the direction of writing or breaks a line is written
/// as its code. A reader of JSON gets the same text either way (RFC 8259 §7).
enum JSONText {
  /// A document, written by an encoder that escapes only what JSON asks for, with the rest escaped as well.
  ///
  /// - Complexity: O(length of the document).
  static func harmless(_ document: [UInt8]) -> [UInt8] {
    guard document.contains(where: mayBegin) else { return document }
    var result: [UInt8] = []
    result.reserveCapacity(document.count)
    document.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        // Outside of texts JSON holds nothing but ASCII, none of it harmful.
        place += appendHarmful(at: place, of: bytes, to: &result) ?? appendByte(bytes[place], to: &result)
      }
    }
    return result
  }

  /// Appends `text` in quotation marks, with everything escaped that has to be.
  ///
  /// - Complexity: O(length of the text).
  static func append(_ text: String, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var begin = 0
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || HarmfulCharacters.mayBegin(byte) else {
          place += 1
          continue
        }
        result.append(contentsOf: bytes[begin..<place])
        place += appendHarmful(at: place, of: bytes, to: &result) ?? appendEscaped(byte, to: &result)
        begin = place
      }
      result.append(contentsOf: bytes[begin...])
    }
    result.append(UInt8(ascii: "\""))
  }

  /// Whether a byte is, or begins, something that is harmful on a terminal though JSON allows it.
  private static func mayBegin(_ byte: UInt8) -> Bool { byte >= 0x7F && HarmfulCharacters.mayBegin(byte) }

  /// Appends the code of the harmful character at `place`; the number of its bytes, nil where there is none.
  private static func appendHarmful(
    at place: Int, of bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
  ) -> Int? {
    let lead = bytes[place]
    guard mayBegin(lead) else { return nil }
    let count = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard place + count <= bytes.count else { return nil }
    // The longer a sequence is, the fewer bits of its number the lead byte holds.
    var value = count == 1 ? UInt32(lead) : UInt32(lead & (0x7F >> UInt8(count)))
    for offset in 1..<count { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
    guard let scalar = Unicode.Scalar(value), HarmfulCharacters.contains(scalar) else { return nil }
    // Beyond U+FFFF JSON asks for two codes (RFC 8259 §7).
    for unit in String(scalar).utf16 { appendCode(UInt32(unit), to: &result) }
    return count
  }

  private static func appendByte(_ byte: UInt8, to result: inout [UInt8]) -> Int {
    result.append(byte)
    return 1
  }

  /// Appends a byte, escaped where JSON asks for it.
  private static func appendEscaped(_ byte: UInt8, to result: inout [UInt8]) -> Int {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
    case 0x08: result += Array(#"\b"#.utf8)
    case 0x09: result += Array(#"\t"#.utf8)
    case 0x0A: result += Array(#"\n"#.utf8)
    case 0x0C: result += Array(#"\f"#.utf8)
    case 0x0D: result += Array(#"\r"#.utf8)
    case 0..<0x20: appendCode(UInt32(byte), to: &result)
    default: result.append(byte)
    }
    return 1
  }

  private static func appendCode(_ value: UInt32, to result: inout [UInt8]) {
    result += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(value >> shift & 0xF)
      result.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
