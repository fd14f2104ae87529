/// Bytes as hexadecimal digits.
public enum Hexadecimal {
  /// Two digits a byte, with lower-case letters unless `upperCase` is true.
  ///
  /// - Complexity: O(number of bytes).
  public static func text(of bytes: some Sequence<UInt8>, upperCase: Bool = false) -> String {
    let ten = upperCase ? UInt8(ascii: "A") : UInt8(ascii: "a")
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : ten + value - 10 }
    var digits: [UInt8] = []
    for byte in bytes {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 0xF))
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
