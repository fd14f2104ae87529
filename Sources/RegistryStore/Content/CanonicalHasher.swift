import Crypto
import RegistryModel

/// SHA-256 over a sequence of values in one unmistakable encoding.
///
/// Every value is written with a tag, and texts with their length in front, so that no two different sequences give the
/// same bytes.
struct CanonicalHasher {
  private var hash = SHA256()
  private var buffer: [UInt8] = []

  init() { buffer.reserveCapacity(CanonicalHasher.flushSize + 256) }

  mutating func add(_ value: Int64) {
    buffer.append(Tag.integer)
    appendBytes(of: UInt64(bitPattern: value))
    flushIfFull()
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { addBytes(UnsafeRawBufferPointer($0), tag: Tag.text) }
  }

  mutating func addNothing() {
    buffer.append(Tag.nothing)
    flushIfFull()
  }

  /// Adds the bytes of a text or a blob.
  mutating func addBytes(_ bytes: UnsafeRawBufferPointer, tag: UInt8) {
    buffer.append(tag)
    appendBytes(of: UInt64(bytes.count))
    if bytes.count > CanonicalHasher.flushSize {
      flush()
      hash.update(bufferPointer: bytes)
    } else {
      buffer.append(contentsOf: bytes)
      flushIfFull()
    }
  }

  /// The digest of all values so far, as 64 hexadecimal digits.
  func digest() -> String {
    var copy = self
    copy.flush()
    return Hexadecimal.text(of: copy.hash.finalize())
  }

  private mutating func appendBytes(of number: UInt64) {
    withUnsafeBytes(of: number.bigEndian) { buffer.append(contentsOf: $0) }
  }

  private mutating func flushIfFull() {
    if buffer.count >= CanonicalHasher.flushSize { flush() }
  }

  private mutating func flush() {
    buffer.withUnsafeBytes { hash.update(bufferPointer: $0) }
    buffer.removeAll(keepingCapacity: true)
  }

  private static let flushSize = 16_384

  /// What a value is.
  enum Tag {
    static let nothing: UInt8 = 0
    static let integer: UInt8 = 1
    static let text: UInt8 = 2
    static let blob: UInt8 = 3
  }
}
