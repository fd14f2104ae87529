/// Looks at a tag that is still being read.
///
/// libxml2 compares each attribute and each declaration of a namespace with each other one, and tells of them only when the tag
/// is whole: a few hundred thousand of them would keep it busy for minutes. It waits for the “>” also where another “<” shows
/// that the tag is broken, and would look through the rest of the file behind every “<” of it.
struct OpenTagLimits {
  private let count: Int
  private let length: Int

  init(_ limits: ScanLimits) {
    count = limits.attributeCount
    length = limits.attributeLength
  }

  /// What a tag has too much of.
  enum Excess {
    /// Attributes and declarations of namespaces.
    case number
    /// Bytes of one value.
    case length
    /// A “<”, which can stand in no tag, not even in a value.
    case tag
  }

  /// What the beginning of a tag has too much of already; nil where nothing is, or the text is no tag of an element.
  ///
  /// - Complexity: O(length of the text); stops where the tag ends.
  func excess(in text: some Collection<UInt8>) -> Excess? {
    var values = 0
    var valueLength = 0
    var quote: UInt8?
    guard text.first == UInt8(ascii: "<"), let second = text.dropFirst().first,
      second != UInt8(ascii: "!"), second != UInt8(ascii: "?")
    else { return nil }
    for byte in text.dropFirst() {
      if byte == UInt8(ascii: "<") {
        return .tag
      } else if let open = quote {
        valueLength += 1
        if byte == open { quote = nil } else if valueLength > length { return .length }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        valueLength = 0
        values += 1
        if values > count { return .number }
      } else if byte == UInt8(ascii: ">") {
        return nil
      }
    }
    return nil
  }
}
