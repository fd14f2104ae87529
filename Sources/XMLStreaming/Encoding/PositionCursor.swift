/// A place in the UTF-8 text together with line, column and the place in the received bytes. It only moves forward, so
/// that all places of a document together cost one pass over it.
struct PositionCursor {
  /// Offset in the UTF-8 text.
  private(set) var offset: Int
  /// Offset in the received bytes.
  private(set) var raw: Int
  /// Line, from 1.
  private(set) var line: Int
  /// Column in characters, from 1.
  private(set) var column: Int

  init(offset: Int, raw: Int, line: Int, column: Int) {
    self.offset = offset
    self.raw = raw
    self.line = line
    self.column = column
  }

  /// The place as others see it.
  var position: XMLPosition { XMLPosition(line: line, column: column, byteOffset: raw) }

  /// Moves to `target`, which lies inside the window and not before this place.
  ///
  /// - Complexity: O(distance).
  mutating func advance(to target: Int, in window: borrowing TextWindow) {
    let runs = window.runs
    if runs.count > 1 {
      // Documents of several encodings: each stretch by its own.
      for run in runs where run.start > offset && run.start < target { pass(to: run.start, in: window) }
    }
    pass(to: target, in: window)
  }

  /// Moves to `target` over text in one encoding.
  private mutating func pass(to target: Int, in window: borrowing TextWindow) {
    guard target > offset else { return }
    let text = window.text.slice(offset..<target)
    countLines(in: text)
    switch window.decision(at: offset).actual {
    case .utf8: raw += text.count
    case .utf16LittleEndian, .utf16BigEndian: raw += lengthAsUTF16(text, received: window.received(from: raw))
    case .gb18030: raw += lengthAsGB18030(text, received: window.received(from: raw))
    }
    offset = target
  }

  private mutating func countLines(in text: UnsafeRawBufferPointer) {
    var lines = 0
    for byte in text where byte == 0x0A { lines += 1 }
    var tail = text
    if lines > 0, let last = ByteSearch.last(0x0A, in: text) {
      line += lines
      column = 1
      tail = UnsafeRawBufferPointer(rebasing: text[(last + 1)...])
    }
    var characters = 0
    for byte in tail where byte & 0xC0 != 0x80 { characters += 1 }
    column += characters
  }

  /// Each character takes two bytes, or four where it takes four in UTF-8. The stand-in of a last odd byte takes one.
  private func lengthAsUTF16(_ text: UnsafeRawBufferPointer, received: UnsafeRawBufferPointer) -> Int {
    var length = 0
    for byte in text where byte & 0xC0 != 0x80 { length += byte >= 0xF0 ? 4 : 2 }
    return min(length, received.count)
  }

  /// The received bytes tell how long each character is; a stand-in takes one byte.
  private func lengthAsGB18030(_ text: UnsafeRawBufferPointer, received: UnsafeRawBufferPointer) -> Int {
    var length = 0
    for byte in text where byte & 0xC0 != 0x80 {
      guard length < received.count else { break }
      if byte < 0x80 {
        length += 1
      } else if length + 1 < received.count, received[length + 1] >= 0x30, received[length + 1] <= 0x39 {
        length += 4
      } else {
        length += 2
      }
    }
    return min(length, received.count)
  }
}
