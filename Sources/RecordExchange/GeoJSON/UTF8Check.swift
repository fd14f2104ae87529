/// Finds the first byte of a text that is not UTF-8.
enum UTF8Check {
  /// The offset of the first fault; nil where there is none.
  ///
  /// - Complexity: O(n); bytes of ASCII are passed over quickly.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      var rest = bytes[index..<min(index + 4, bytes.count)].makeIterator()
      guard case .valid(let unit) = decoder.parseScalar(from: &rest) else { return index }
      index += unit.count
      decoder = Unicode.UTF8.ForwardParser()
    }
    return nil
  }
}
