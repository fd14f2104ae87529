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
    guard let column else { return [] }
    var texts: [String?] = []
    var current: [UInt8]?
    var bytes = Array(column.utf8)[...]
    guard bytes.popFirst() == UInt8(ascii: "[") else { throw damaged }
    while let byte = bytes.popFirst() {
      guard current != nil else {
        switch byte {
        case UInt8(ascii: "\""): current = []
        case UInt8(ascii: ","): break
        case UInt8(ascii: "n") where bytes.starts(with: null.dropFirst()):
          bytes = bytes.dropFirst(null.count - 1)
          texts.append(nil)
        case UInt8(ascii: "]") where bytes.isEmpty: return texts
        default: throw damaged
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        texts.append(String(decoding: current ?? [], as: UTF8.self))
        current = nil
      case UInt8(ascii: "\\"):
        guard let escaped = bytes.popFirst() else { throw damaged }
        if escaped == UInt8(ascii: "u") {
          guard let code = UInt8(String(decoding: bytes.prefix(4), as: UTF8.self), radix: 16) else { throw damaged }
          bytes = bytes.dropFirst(4)
          current?.append(code)
        } else {
          current?.append(escaped)
        }
      default: current?.append(byte)
      }
    }
    throw damaged
  }

  private static let null = Array("null".utf8)

  private static var damaged: StoreError { StoreError(.corrupt, "a list of texts cannot be read") }
}
