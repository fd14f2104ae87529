import Foundation

/// The lines of standard input as they come, without blanks around them and without empty ones.
struct StandardInputLines: Sequence, IteratorProtocol {
  /// Whether it can be read at all: a folder, or one that is closed, would read as one without lines.
  static var isReadable: Bool {
    var nothing: UInt8 = 0
    return read(STDIN_FILENO, &nothing, 0) == 0
  }

  mutating func next() -> String? {
    while let line = readLine() {
      let text = line.drop(while: \.isWhitespace)
      guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { continue }
      return String(text[...last])
    }
    return nil
  }
}
