#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Looking for bytes in text.
enum ByteSearch {
  /// The first `byte` from `start` on.
  @inline(__always)
  static func first(_ byte: UInt8, in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard start < text.count, let base = text.baseAddress,
      let hit = memchr(base + start, Int32(byte), text.count - start)
    else { return nil }
    return base.distance(to: UnsafeRawPointer(hit))
  }

  /// The last `byte` of the text; what is looked for stands near the end.
  @inline(__always)
  static func last(_ byte: UInt8, in text: UnsafeRawBufferPointer) -> Int? {
    var index = text.count - 1
    while index >= 0 {
      if text[index] == byte { return index }
      index -= 1
    }
    return nil
  }

  /// The place behind the first `sequence` from `start` on.
  static func end(of sequence: StaticString, in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let wanted = UnsafeRawBufferPointer(start: sequence.utf8Start, count: sequence.utf8CodeUnitCount)
    var index = start
    while let hit = first(wanted[0], in: text, from: index), hit + wanted.count <= text.count {
      if UnsafeRawBufferPointer(rebasing: text[hit..<hit + wanted.count]).elementsEqual(wanted) {
        return hit + wanted.count
      }
      index = hit + 1
    }
    return nil
  }
}
