extension TextEncoding {
  /// The text of bytes in this encoding, for people to read; what is no character is replaced by a stand-in.
  ///
  /// - Throws: ``XMLError`` where this machine cannot convert the encoding.
  /// - Complexity: O(length of `bytes`).
  public func text(of bytes: [UInt8]) throws(XMLError) -> String {
    var decoder = try TextDecoder(self)
    var buffer = ByteBuffer(capacity: bytes.count * 2 + 16)
    bytes.withUnsafeBytes { _ = decoder.decode($0, isLast: true, into: &buffer) }
    return String(decoding: buffer.contents, as: UTF8.self)
  }
}
