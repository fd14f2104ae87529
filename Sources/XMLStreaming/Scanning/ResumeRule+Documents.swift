/// Where reading goes on behind the end of a document.
extension ResumeRule {
  /// The next start tag that is in no comment of a usual length.
  func nextStartTag(_ text: UnsafeRawBufferPointer, from start: Int, isWhole: Bool) -> Found {
    var index = start
    var isCommentOpen = false
    while let tag = ByteSearch.first(Self.open, in: text, from: index) {
      index = tag + 1
      guard tag + 3 < text.count else { return isWhole ? .notBefore(text.count) : .notBefore(tag) }
      switch text[tag + 1] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), Self.open, UInt8(ascii: ">"), 0...0x20: continue
      case UInt8(ascii: "!"):
        guard text[tag + 2] == UInt8(ascii: "-"), !isCommentOpen else { continue }
        if let end = ByteSearch.end(of: "-->", in: text, from: tag + 4) {
          index = end
        } else if !isWhole, text.count - tag < Self.longestComment {
          return .notBefore(tag)
        } else {
          // No comment that starts further on ends in this text either.
          isCommentOpen = true
        }
      default:
        // A name that the text cuts may be that of a record and the start of a longer one: `inspection`, `inspectionRecords`.
        let near = UnsafeRawBufferPointer(rebasing: text[tag..<min(text.count, tag + Self.longestComment)])
        let ends = near.contains { isXMLBlank($0) || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
        return ends || isWhole || near.count == Self.longestComment ? .at(tag) : .notBefore(tag)
      }
    }
    return .notBefore(text.count)
  }

  /// The place behind a document whose start tag stands at `start`, or a later place of the search for its end.
  func endOfDocument(
    named name: [UInt8], _ text: UnsafeRawBufferPointer, from start: Int, isWhole: Bool
  ) -> Found {
    var index = start
    if matches(name, text, at: start + 1), text[start] == Self.open {
      guard let close = ByteSearch.first(UInt8(ascii: ">"), in: text, from: start) else {
        return !isWhole && text.count - start < Self.longestComment ? .notBefore(start) : .notBefore(text.count)
      }
      if text[close - 1] == UInt8(ascii: "/") { return .at(close + 1) }
      index = close + 1
    }
    while let tag = ByteSearch.first(Self.open, in: text, from: index) {
      if !isWhole, text.count - tag < name.count + 67 { return .notBefore(tag) }
      if tag + 1 < text.count, text[tag + 1] == UInt8(ascii: "/"), matches(name, text, at: tag + 2) {
        let close = ByteSearch.first(UInt8(ascii: ">"), in: text, from: tag)
        return .at(close.map { $0 + 1 } ?? text.count)
      }
      index = tag + 1
    }
    return .notBefore(text.count)
  }

  /// A comment behind the root that does not end in so many bytes is not taken for one.
  private static let longestComment = 64 << 10
}
