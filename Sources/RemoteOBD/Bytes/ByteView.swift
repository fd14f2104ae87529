/// A window on bytes that somebody else owns, with every access checked.
///
/// Frames are read in place, without a copy. A view is good only inside the closure that received it.
public struct ByteView {
  @usableFromInline let base: UnsafeRawBufferPointer

  init(_ base: UnsafeRawBufferPointer) { self.base = base }

  /// Number of bytes.
  @inlinable public var count: Int { base.count }

  /// The byte at `offset`, which must lie inside.
  public subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < base.count, "byte outside of the view")
    return base[offset]
  }

  /// The big-endian number of `width` bytes (1, 2 or 4) at `offset`, which must lie inside.
  @inlinable
  func number(at offset: Int, width: Int) -> UInt32 {
    // Both are below 2³¹ in every use, so that the sum cannot overflow.
    precondition(offset >= 0 && offset &+ width <= base.count, "bytes outside of the view")
    switch width {
    case 1: return UInt32(base[offset])
    case 2: return UInt32(UInt16(bigEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    default: return UInt32(bigEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
  }

  /// The big-endian number of the four bytes at `offset`; nil where there are fewer.
  @inlinable @inline(__always)
  func fourBytes(at offset: Int) -> UInt32? {
    guard offset >= 0, offset &+ 4 <= base.count else { return nil }
    return UInt32(bigEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The big-endian 16-bit number at `offset`.
  func word(at offset: Int) -> UInt16 { UInt16(truncatingIfNeeded: number(at: offset, width: 2)) }

  /// The window of `count` bytes from `offset`, which must lie inside.
  func window(_ offset: Int, _ count: Int) -> ByteView {
    precondition(offset >= 0 && count >= 0 && count <= base.count && offset <= base.count - count, "window outside")
    return ByteView(UnsafeRawBufferPointer(rebasing: base[offset..<(offset + count)]))
  }

  /// The window from `offset` to the end.
  func window(from offset: Int) -> ByteView { window(offset, base.count - offset) }

  /// A copy of the bytes.
  public var bytes: [UInt8] { Array(base) }

  /// XOR of the bytes in `range` (GB 17691-2018 Annex Q: block check character). O(n).
  func exclusiveOr(_ range: Range<Int>) -> UInt8 {
    precondition(range.lowerBound >= 0 && range.upperBound <= base.count, "range outside of the view")
    var wide: UInt64 = 0
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      wide ^= base.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      position += 8
    }
    wide ^= wide >> 32
    wide ^= wide >> 16
    wide ^= wide >> 8
    var result = UInt8(truncatingIfNeeded: wide)
    while position < range.upperBound {
      result ^= base[position]
      position += 1
    }
    return result
  }
}
