import RegistryModel

/// A list of texts in one column, as a JSON array, so that SQL can look into it too; NULL stands for an empty list.
enum TextList {
  static func column(_ texts: [String?]) -> String? {
    guard !texts.isEmpty else { return nil }
    var json: [UInt8] = [UInt8(ascii: "[")]
    for (offset, text) in texts.enumerated() {
      if offset > 0 { json.append(UInt8(ascii: ",")) }
      guard let text else {
        json += null
        continue
      }
      json.append(UInt8(ascii: "\""))
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
        case 0..<0x20: json += Array(("\\u00" + Hexadecimal.text(of: CollectionOfOne(byte))).utf8)
        default: json.append(byte)
        }
      }
      json.append(UInt8(ascii: "\""))
    }
    json.append(UInt8(ascii: "]"))
    return String(decoding: json, as: UTF8.self)
  }

  /// The texts of a column that `column(_:)` wrote, none of which is missing.
  ///
  /// - Throws: `StoreError.Code.corrupt` for anything else.
  static func texts(_ column: String?) throws -> [String] {
    try optionalTexts(column).map { text in
      guard let text else { throw damaged }
      return text
    }
  }

  /// The texts of a column that `column(_:)` wrote.
  ///
  /// - Throws: `StoreError.Code.corrupt` for anything else.
  static func optionalTexts(_ column: String?) throws -> [String?] {
    guard var column else { return [] }
    // A pack is one text of tens of thousands of bytes: it is taken in runs, not byte by byte.
    return try column.withUTF8 { bytes in
      var texts: [String?] = []
      guard bytes.first == UInt8(ascii: "[") else { throw damaged }
      var place = 1
      while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "\""):
          place += 1
          texts.append(try text(in: bytes, from: &place))
        case UInt8(ascii: ","): place += 1
        case UInt8(ascii: "n") where bytes[place...].starts(with: null):
          place += null.count
          texts.append(nil)
        case UInt8(ascii: "]") where place == bytes.count - 1: return texts
        default: throw damaged
        }
      }
      throw damaged
    }
  }

  /// The text from `place` up to the quotation mark that ends it; `place` is then behind that.
  private static func text(in bytes: UnsafeBufferPointer<UInt8>, from place: inout Int) throws -> String {
    var text: [UInt8] = []
    while true {
      let rest = bytes[place...]
      guard let stop = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
        throw damaged
      }
      text += rest[..<stop]
      place = stop + 1
      if bytes[stop] == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      guard place < bytes.count else { throw damaged }
      if bytes[place] == UInt8(ascii: "u") {
        let digits = bytes[(place + 1)...].prefix(4)
        guard let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else { throw damaged }
        text.append(code)
        place += 1 + digits.count
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
  }

  private static let null = Array("null".utf8)

  private static var damaged: StoreError { StoreError(.corrupt, "a list of texts cannot be read") }
}
