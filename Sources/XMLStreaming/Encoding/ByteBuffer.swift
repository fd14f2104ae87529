/// Bytes of a stream that are still needed, with the offset in the stream of the first of them.
struct ByteBuffer: ~Copyable {
  private(set) var bytes: UnsafeMutableRawPointer
  private var capacity: Int
  /// Offset in the stream of the first byte kept.
  private(set) var start: Int
  /// How many bytes are kept.
  private(set) var count = 0

  init(capacity: Int, start: Int = 0) {
    self.capacity = capacity
    self.start = start
    bytes = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit { bytes.deallocate() }

  /// Offset in the stream behind the last byte kept.
  var end: Int { start + count }

  /// The bytes kept. They live until the buffer is changed.
  var contents: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(start: bytes, count: count) }

  /// The bytes of an interval of the stream that lies inside what is kept.
  func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      rebasing: UnsafeRawBufferPointer(contents)[range.lowerBound - start..<range.upperBound - start])
  }

  /// Room for at least `size` bytes behind the last one.
  mutating func room(for size: Int) -> UnsafeMutableRawBufferPointer {
    if capacity - count < size {
      let larger = max(capacity * 2, count + size)
      let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
      moved.copyMemory(from: bytes, byteCount: count)
      bytes.deallocate()
      bytes = moved
      capacity = larger
    }
    return UnsafeMutableRawBufferPointer(start: bytes + count, count: capacity - count)
  }

  /// Takes over `size` bytes that were written into the room.
  mutating func append(_ size: Int) { count += size }

  /// Forgets all bytes before `offset` of the stream.
  mutating func discard(before offset: Int) {
    let gone = min(max(offset - start, 0), count)
    guard gone > 0 else { return }
    count -= gone
    start += gone
    if count > 0 { bytes.copyMemory(from: bytes + gone, byteCount: count) }
  }
}
