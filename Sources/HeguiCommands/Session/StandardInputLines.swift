/// The lines of standard input as they come, without blanks around them and without empty ones.
struct StandardInputLines: Sequence, IteratorProtocol {
  mutating func next() -> String? {
    while let line = readLine() {
      let text = line.drop(while: \.isWhitespace)
      guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { continue }
      return String(text[...last])
    }
    return nil
  }
}
