/// Finds where the documents of a stream end, in the bytes as received, so that each can be decoded as what it is written in.
///
/// `<`, `>`, `/`, `?`, `!` and `-` are no part of a longer character in UTF-8 or GB 18030, so tags are found undecoded. A
/// document ends with the end tag of its root, or where the next one declares itself; what stands in front of a document
/// belongs to it. A boundary found in the wrong place, as in a damaged document, costs no byte: only the evidence for
/// the encoding is smaller there.
struct DocumentBoundaries {
  /// The encoding that the document at hand declares; nil where it names none.
  private(set) var declared: String?
  private var hasDeclaration = false
  /// Name of the root that is open; empty outside of documents.
  private var root: [UInt8] = []
  /// Offset in the document of the first byte that is still there, and, from there, up to which it has been looked at.
  private var start = 0
  private var index = 0

  /// A tag, a comment or an instruction that does not end in so many bytes is not taken for one.
  private static let longestMarkup = 64 << 10

  /// Starts with the next document.
  mutating func startDocument() { self = DocumentBoundaries() }

  /// Where the document ends of which `text` is all that has come, without its first `skipped` bytes; nil where that
  /// cannot be told yet. The end is counted from the start of the document.
  ///
  /// - Complexity: O(bytes that have not been looked at before).
  mutating func end(in text: UnsafeRawBufferPointer, skipped: Int, isWhole: Bool) -> Int? {
    index = max(0, index - (skipped - start))
    start = skipped
    while let tag = ByteSearch.first(Self.open, in: text, from: index) {
      guard tag + 6 + root.count <= text.count || isWhole, tag + 1 < text.count else {
        index = tag
        return nil
      }
      switch step(text, at: tag, isWhole: isWhole) {
      case .next(let place): index = place
      case .end(let place): return skipped + place
      case .more:
        index = tag
        return nil
      }
    }
    index = text.count
    return nil
  }

  private enum Step {
    case next(Int)
    case end(Int)
    case more
  }

  private mutating func step(_ text: UnsafeRawBufferPointer, at tag: Int, isWhole: Bool) -> Step {
    let second = text[tag + 1]
    if second == UInt8(ascii: "?"), isDeclaration(text, at: tag) {
      if hasDeclaration || !root.isEmpty { return .end(tag) }
      guard let end = behind(">", text, from: tag, isWhole) else { return .more }
      declared = declaredEncoding(in: UnsafeRawBufferPointer(rebasing: text[tag..<end]))
      hasDeclaration = true
      return .next(end)
    }
    if !root.isEmpty {
      guard second == UInt8(ascii: "/"), isRoot(text, at: tag + 2) else { return .next(tag + 1) }
      return behind(">", text, from: tag, isWhole).map { .end($0) } ?? .more
    }
    switch second {
    case UInt8(ascii: "?"): return behind("?>", text, from: tag, isWhole).map { .next($0) } ?? .more
    case UInt8(ascii: "!"):
      guard tag + 3 < text.count, text[tag + 2] == UInt8(ascii: "-"), text[tag + 3] == UInt8(ascii: "-") else {
        return .next(tag + 2)
      }
      return behind("-->", text, from: tag + 4, isWhole).map { .next($0) } ?? .more
    case UInt8(ascii: "/"), Self.open, UInt8(ascii: ">"), 0...0x20: return .next(tag + 1)
    default:
      guard let end = behind(">", text, from: tag, isWhole) else { return .more }
      let rest = UnsafeRawBufferPointer(rebasing: text[tag..<end])
      if end - tag > 2, text[end - 2] == UInt8(ascii: "/") { return .end(end) }
      root = tagName(in: rest, limit: 256)
      return .next(root.isEmpty ? tag + 1 : end)
    }
  }

  /// The place behind the next `terminator`, or behind the `<` where it is too far away; nil where more bytes are needed.
  private func behind(
    _ terminator: StaticString, _ text: UnsafeRawBufferPointer, from start: Int, _ isWhole: Bool
  ) -> Int? {
    let near = UnsafeRawBufferPointer(rebasing: text[..<min(text.count, start + Self.longestMarkup)])
    if let end = ByteSearch.end(of: terminator, in: near, from: start) { return end }
    return isWhole || near.count < text.count ? start + 1 : nil
  }

  private func isDeclaration(_ text: UnsafeRawBufferPointer, at tag: Int) -> Bool {
    tag + 5 < text.count && isXMLBlank(text[tag + 5])
      && UnsafeRawBufferPointer(rebasing: text[tag..<tag + 5]).elementsEqual("<?xml".utf8)
  }

  private func isRoot(_ text: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard offset + root.count < text.count, text[offset] == root[0],
      UnsafeRawBufferPointer(rebasing: text[offset..<offset + root.count]).elementsEqual(root)
    else { return false }
    return text[offset + root.count] == UInt8(ascii: ">") || isXMLBlank(text[offset + root.count])
  }

  private static let open = UInt8(ascii: "<")
}
