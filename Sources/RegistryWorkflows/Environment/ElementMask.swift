/// Masks the content of elements and the values of attributes in the text of a record, however they are written: with a
/// prefix, in other letter case, with blanks in their tags, with CDATA, comments or further elements inside, or without an
/// end.
///
/// The text need not be well-formed: records are kept because something is wrong with them.
struct ElementMask {
  private let names: Set<String>
  private let mask: String

  init(names: Set<String>, mask: String) {
    self.names = Set(names.map { $0.lowercased() })
    self.mask = mask
  }

  /// The text with the content of the elements masked.
  ///
  /// - Complexity: O(length × elements masked).
  func applied(to text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if isBlank(bytes[index]), let value = attributeValue(bytes, index + 1) {
        result += bytes[index..<value.lowerBound]
        result += Array(mask.utf8)
        index = value.upperBound
        continue
      }
      guard bytes[index] == UInt8(ascii: "<"), let name = localName(bytes, index + 1), names.contains(name) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let content = (bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
      result += bytes[index..<content]
      index = content
      if bytes[content - 1] == UInt8(ascii: ">"), content >= 2, bytes[content - 2] == UInt8(ascii: "/") { continue }
      index = end(of: name, bytes, from: content)
      result += Array(mask.utf8)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where the end tag of `name` begins; the end of the text where there is none.
  private func end(of name: String, _ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"), localName(bytes, index + 2) == name {
        return index
      }
      index += 1
    }
    return bytes.count
  }

  /// What stands between the quotes of an attribute that is masked; to the end of the text where its quote is missing. Nil
  /// where no such attribute stands there.
  private func attributeValue(_ bytes: [UInt8], _ start: Int) -> Range<Int>? {
    guard let name = localName(bytes, start), names.contains(name) else { return nil }
    let mark = bytes[start...].prefix(512).firstIndex { $0 == UInt8(ascii: "=") } ?? bytes.endIndex
    guard let quote = bytes[mark...].dropFirst().prefix(512).firstIndex(where: { !isBlank($0) }),
      bytes[quote] == UInt8(ascii: "\"") || bytes[quote] == UInt8(ascii: "'"),
      bytes[start..<mark].allSatisfy({ isBlank($0) || $0 == UInt8(ascii: ":") || isNamePart($0) })
    else { return nil }
    return quote + 1..<(bytes[(quote + 1)...].firstIndex(of: bytes[quote]) ?? bytes.endIndex)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private func isNamePart(_ byte: UInt8) -> Bool {
    byte > 0x2C && byte != UInt8(ascii: "/") && byte != UInt8(ascii: ";") && !(0x3C...0x40).contains(byte)
  }

  /// The name of a tag without its prefix, in small letters; nil where no name stands there.
  private func localName(_ bytes: [UInt8], _ start: Int) -> String? {
    var name: [UInt8] = []
    for byte in bytes[min(start, bytes.count)...] {
      switch byte {
      case UInt8(ascii: ":"): name = []
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "."):
        name.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte + 32)
      default: return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
      }
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}
