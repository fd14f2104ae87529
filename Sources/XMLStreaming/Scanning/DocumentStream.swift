/// What a scanner does where a file holds several documents one behind the other, or text around them: each root
/// element is a record, as if an outer element held them all.
///
/// Stations and their platforms keep such files as logs of what they sent and received.
struct DocumentStream {
  /// The start tag of the element that the parser believes to be the root.
  static let startTag = Array("<documents>".utf8)
  /// Its end tag.
  static let endTag = Array("</documents>".utf8)
  /// An XML declaration is shorter than this; so much text is kept back until what follows is known.
  static let declarationLength = 256

  /// Offset up to which the text has been searched for declarations.
  private var searched = 0

  /// Turns XML declarations, which may only stand at the start of a file, into processing instructions of another name
  /// and the same length.
  mutating func hideDeclarations(in window: inout TextWindow) {
    let end = window.isAtEnd ? window.text.end : window.text.end - Self.declarationLength
    guard end > searched else { return }
    let text = window.text.contents
    var index = max(searched, window.text.start) - window.text.start
    while let open = ByteSearch.first(UInt8(ascii: "<"), in: UnsafeRawBufferPointer(text), from: index) {
      guard window.text.start + open < end else { break }
      index = open + 1
      guard open + 1 < text.count, text[open + 1] == UInt8(ascii: "?") else { continue }
      // No more than is kept back, or what is found would depend on where a read ends.
      let rest = UnsafeRawBufferPointer(
        rebasing: UnsafeRawBufferPointer(text)[open..<min(open + Self.declarationLength, text.count)])
      guard rest.count > 5, rest.starts(with: "<?xml".utf8), isXMLBlank(rest[5]) else { continue }
      text[open + 2] = UInt8(ascii: "d")
    }
    searched = end
  }
}

extension RecordScanner {
  /// Shows the parser the start of the outer element.
  func openStream() {
    rootTag = DocumentStream.startTag
    state.pointee.shift = -rootTag.count
    rootTag.withUnsafeBytes { parser?.parse($0) }
  }

  /// Shows the parser the end of the outer element, unless a document is still open.
  func closeStream() {
    guard stream != nil, !state.pointee.isInRecord, state.pointee.failure == nil else { return }
    state.pointee.flushStray(before: window.text.end)
    state.pointee.textBase = nil
    DocumentStream.endTag.withUnsafeBytes { parser?.parse($0) }
  }
}
