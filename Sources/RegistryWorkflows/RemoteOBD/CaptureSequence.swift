import RegistryModel

/// Captures that one decoder reads as one stream, because a frame goes on from one into the next: which place of the
/// stream lies in which file.
struct CaptureSequence {
  private var starts: [(path: String, offset: Int)] = []
  private var length = 0

  /// Begins the next file where the bytes so far end.
  mutating func begin(_ path: String) { starts.append((path, length)) }

  /// Counts bytes of the file that was begun last.
  mutating func count(_ bytes: Int) { length += bytes }

  /// The stream ends: what comes next is another one.
  mutating func end() {
    starts = []
    length = 0
  }

  /// The file with the byte at `offset` of the stream, and its offset there.
  func place(of offset: Int) -> (path: String, offset: Int) {
    guard let start = starts.last(where: { $0.offset <= offset }) else { return ("", offset) }
    return (start.path, offset - start.offset)
  }

  /// The files that the `count` bytes from `offset` on lie in.
  func paths(from offset: Int, count: Int) -> [String] {
    starts.indices.compactMap { index in
      let end = index + 1 < starts.count ? starts[index + 1].offset : length
      return starts[index].offset < offset + count && offset < end ? starts[index].path : nil
    }
  }
}
