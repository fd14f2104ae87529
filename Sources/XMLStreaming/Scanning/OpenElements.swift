/// Which elements are open at a place of a text that need not be well-formed, by its tags alone.
///
/// An end tag that does not fit closes nothing: the path is then that of what was left open.
struct OpenElements {
  private let text: UnsafeRawBufferPointer
  private var names: [Range<Int>] = []
  private var index = 0
  private var isLost = false

  /// How many names a path shows; what is nested deeper is told by an ellipsis.
  static let shown = 16

  /// The elements of `text`, which starts with a start tag and lives as long as this value is used.
  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
  }

  /// Names of the elements that are open at `offset`, from the outermost on, separated by `/`. An element whose start tag
  /// has begun is open.
  ///
  /// Asked in the order of the text, it is gone through once.
  /// - Complexity: O(distance).
  mutating func path(at offset: Int) -> String {
    let limit = min(max(offset, index), text.count)
    while !isLost, let tag = ByteSearch.first(UInt8(ascii: "<"), in: text, from: index), tag < limit {
      guard let end = end(ofMarkup: tag), end <= limit else { break }
      close(tag, end)
      index = end
    }
    var open = names
    if !isLost, let tag = ByteSearch.first(UInt8(ascii: "<"), in: text, from: index), tag <= offset, isStart(tag) {
      open.append(name(at: tag + 1))
    }
    let parts = open.prefix(Self.shown).map { String(decoding: text[$0], as: UTF8.self) }
    return (parts + (open.count > Self.shown ? ["…"] : [])).joined(separator: "/")
  }

  private mutating func close(_ tag: Int, _ end: Int) {
    if isStart(tag) {
      if text[end - 2] != UInt8(ascii: "/") { names.append(name(at: tag + 1)) }
    } else if text[tag + 1] == UInt8(ascii: "/") {
      let closed = name(at: tag + 2)
      guard let last = names.last, text[last].elementsEqual(text[closed]) else { return isLost = true }
      names.removeLast()
    }
  }

  /// Whether a start tag begins at `tag`.
  private func isStart(_ tag: Int) -> Bool {
    guard tag + 1 < text.count else { return false }
    return !name(at: tag + 1).isEmpty && text[tag + 1] != UInt8(ascii: "!") && text[tag + 1] != UInt8(ascii: "?")
  }

  private func name(at start: Int) -> Range<Int> {
    let end = text[start...].firstIndex { byte in
      isXMLBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<")
    }
    return start..<min(end ?? text.count, start + Self.longestName)
  }

  /// Longer names are cut: they are none that a record has.
  private static let longestName = 64

  /// Behind the tag, comment, instruction or section that starts at `tag`; nil where it does not end.
  private func end(ofMarkup tag: Int) -> Int? {
    guard tag + 1 < text.count else { return nil }
    switch text[tag + 1] {
    case UInt8(ascii: "?"): return ByteSearch.end(of: "?>", in: text, from: tag + 2)
    case UInt8(ascii: "!"):
      let isComment = tag + 2 < text.count && text[tag + 2] == UInt8(ascii: "-")
      return ByteSearch.end(of: isComment ? "-->" : "]]>", in: text, from: tag + 3)
    case UInt8(ascii: "/"): return ByteSearch.first(UInt8(ascii: ">"), in: text, from: tag).map { $0 + 1 }
    default:
      let end = endOfStartTag(in: text, from: tag)
      return text[end - 1] == UInt8(ascii: ">") ? end : nil
    }
  }
}
