/// Where reading goes on behind something that is not well-formed.
///
/// No nesting is followed there: what is broken cannot be trusted to nest. The end tag of the record, the start tag of a
/// record of the same name or the end tag of the root ends the broken record.
enum ResumeRule {
  /// At the end of a record of one of those names, the start of one, or the end of the root, whichever comes first.
  ///
  /// `hasPassedEnd` where an end of the root has been passed over as one that stands inside of the record by mistake; the
  /// end of the file is then no cut.
  case record(names: [[UInt8]], root: [UInt8], hasPassedEnd: Bool = false)
  /// Behind these bytes.
  case behind(StaticString)
  /// At the next tag.
  case nextTag
  /// At the next start tag that is not in a comment; for what stands behind the end of a document.
  case nextStartTag
  /// Behind the end tag of a whole document with a root of that name.
  case document(name: [UInt8])
  /// Behind elements of one name that stand within one another, too many to be records without an end.
  case nested(name: [UInt8], root: [UInt8], NestedPart)

  /// The parts of elements nested in one another.
  enum NestedPart {
    case starts
    case content
    case ends
  }

  /// Whether what is passed over belongs to a document that goes on behind it, so that the end of the file cuts it.
  var isInDocument: Bool {
    switch self {
    case .record(_, _, let hasPassedEnd): !hasPassedEnd
    case .behind, .nextTag, .nested: true
    case .nextStartTag, .document: false
    }
  }

  /// Where to go on.
  enum Found {
    /// What is broken ends, and reading goes on, at `offset` of the text looked at.
    case at(Int)
    /// Not found yet; look from `offset` on by another rule.
    case next(ResumeRule, Int)
    /// Not found yet; look again from `offset` once there is more text.
    case notBefore(Int)
  }

  /// Looks for the place in `text` from `start` on; `isWhole` where no text follows.
  ///
  /// - Complexity: O(distance).
  func search(_ text: UnsafeRawBufferPointer, from start: Int, isWhole: Bool) -> Found {
    var index = start
    switch self {
    case .nextTag:
      while let tag = ByteSearch.first(Self.open, in: text, from: index) {
        if !isWhole, text.count - tag < 3 { return .notBefore(tag) }
        if mayBeTag(text, at: tag) { return .at(tag) }
        index = tag + 1
      }
      return .notBefore(text.count)
    case .behind(let terminator):
      if let end = ByteSearch.end(of: terminator, in: text, from: index) { return .at(end) }
      return .notBefore(max(start, text.count - terminator.utf8CodeUnitCount))
    case .nextStartTag: return nextStartTag(text, from: start, isWhole: isWhole)
    case .document(let name): return endOfDocument(named: name, text, from: start, isWhole: isWhole)
    case .nested(let name, let root, let part):
      return endOfNested(name, root, part, text, from: start, isWhole: isWhole)
    case .record(let names, let root, _):
      let longest = names.reduce(root.count) { max($0, $1.count) }
      while let tag = ByteSearch.first(Self.open, in: text, from: index) {
        if !isWhole, text.count - tag < longest + 3 { return .notBefore(tag) }
        if names.contains(where: { matches($0, text, at: tag + 1) }) { return .at(tag) }
        if tag + 1 < text.count, text[tag + 1] == UInt8(ascii: "/") {
          if matches(root, text, at: tag + 2) {
            switch endsDocument(text, at: tag, isWhole: isWhole) {
            case true?: return .at(tag)
            case nil: return .notBefore(tag)
            case false?: return .next(.record(names: names, root: root, hasPassedEnd: true), tag + 1)
            }
          }
          if let name = names.first(where: { matches($0, text, at: tag + 2) }) {
            // An end tag that goes on for longer than this is taken to end behind its name.
            let limit = tag + 2 + name.count + 64
            let tail = UnsafeRawBufferPointer(rebasing: text[..<min(limit, text.count)])
            if let end = ByteSearch.first(UInt8(ascii: ">"), in: tail, from: tag) { return .at(end + 1) }
            return !isWhole && text.count < limit ? .notBefore(tag) : .at(tag + 2 + name.count)
          }
        }
        index = tag + 1
      }
      return .notBefore(text.count)
    }
  }

  /// Whether something of XML may begin with the “<” at `tag`: a run of “<” is passed over as one thing.
  private func mayBeTag(_ text: UnsafeRawBufferPointer, at tag: Int) -> Bool {
    guard tag + 1 < text.count else { return false }
    let isEndTag = text[tag + 1] == UInt8(ascii: "/")
    guard let first = isEndTag ? tag + 2 < text.count ? text[tag + 2] : nil : text[tag + 1] else { return false }
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), 0x80...:
      return true
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return !isEndTag
    default: return false
    }
  }

  /// How far the text behind an end tag of the root is looked at, in bytes.
  private static let lookAhead = 4096

  /// Whether the end tag of the root at `tag` ends its document, and does not stand inside a broken record by mistake:
  /// the record then goes on behind it with text, an end tag, or an element that declares no namespace. Nil where more
  /// text is needed.
  private func endsDocument(_ text: UnsafeRawBufferPointer, at tag: Int, isWhole: Bool) -> Bool? {
    let end = min(text.count, tag + Self.lookAhead)
    let near = UnsafeRawBufferPointer(rebasing: text[..<end])
    let unknown: Bool? = isWhole || end < text.count || end == tag + Self.lookAhead ? true : nil
    guard let close = ByteSearch.first(UInt8(ascii: ">"), in: near, from: tag),
      let next = near[(close + 1)...].firstIndex(where: { !isXMLBlank($0) })
    else { return unknown }
    guard near[next] == Self.open else { return false }
    guard next + 1 < end else { return unknown }
    switch near[next + 1] {
    case UInt8(ascii: "?"), UInt8(ascii: "!"): return true
    case UInt8(ascii: "/"): return false
    default:
      guard let tagEnd = ByteSearch.first(UInt8(ascii: ">"), in: near, from: next) else { return unknown }
      let startTag = UnsafeRawBufferPointer(rebasing: near[..<tagEnd])
      return ByteSearch.end(of: "xmlns", in: startTag, from: next) != nil
    }
  }

  static let open = UInt8(ascii: "<")

  /// Whether `name` stands at `offset` and ends there.
  func matches(_ name: [UInt8], _ text: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard !name.isEmpty, offset + name.count < text.count, text[offset..<offset + name.count].elementsEqual(name)
    else { return false }
    let behind = text[offset + name.count]
    return isXMLBlank(behind) || behind == UInt8(ascii: ">") || behind == UInt8(ascii: "/")
  }
}

/// The name of the tag at the start of `text`, empty where none stands there or where it is longer than `limit`.
func tagName(in text: UnsafeRawBufferPointer, limit: Int) -> [UInt8] {
  guard text.count > 1, text[0] == UInt8(ascii: "<") else { return [] }
  let name = text[1...].prefix { byte in
    !isXMLBlank(byte) && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "<")
  }
  guard let first = name.first, first != UInt8(ascii: "!"), first != UInt8(ascii: "?"), name.count <= limit
  else { return [] }
  return Array(name)
}
