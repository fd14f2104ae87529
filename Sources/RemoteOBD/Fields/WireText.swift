/// A fixed run of bytes that should be ASCII text (GB/T 1988), padded with blanks or zeros.
public struct WireText: Hashable, Sendable {
  /// The bytes as sent, padding included.
  public let bytes: [UInt8]

  /// Keeps `bytes`.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// `text` in `length` bytes: cut, or padded with `padding`.
  public init(_ text: String, length: Int, padding: UInt8 = 0x20) {
    let head = Array(text.utf8.prefix(length))
    bytes = head + [UInt8](repeating: padding, count: length - head.count)
  }

  /// The text without blanks and zero bytes at the end; nil where a byte is no printable ASCII character.
  public var text: String? {
    let end = bytes.lastIndex { $0 != 0 && $0 != 0x20 } ?? -1
    let core = bytes.prefix(end + 1)
    return core.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? String(decoding: core, as: UTF8.self) : nil
  }

  /// The text, or the bytes in hex where they are no text.
  public var textOrHex: String { text ?? "0x" + HexText.encode(bytes) }
}
