/// Looks for the end of comments and the like ahead of the parser, each byte of the document once, however many of them
/// are left open.
struct TerminatorSearch {
  private let terminator: StaticString
  private var found = -1
  private var searchedTo = 0

  init(_ terminator: StaticString) {
    self.terminator = terminator
  }

  /// Offset behind the first terminator that starts at `offset` or later; nil where the text kept so far holds none.
  ///
  /// Offsets asked for must not go back by more than what the text still holds.
  mutating func end(after offset: Int, in window: borrowing TextWindow) -> Int? {
    if found >= offset + terminator.utf8CodeUnitCount { return found }
    let start = max(offset, searchedTo - terminator.utf8CodeUnitCount + 1, window.text.start)
    let text = window.text.slice(window.text.start..<window.text.end)
    searchedTo = window.text.end
    guard let end = ByteSearch.end(of: terminator, in: text, from: start - window.text.start) else { return nil }
    found = window.text.start + end
    searchedTo = found
    return found
  }
}
