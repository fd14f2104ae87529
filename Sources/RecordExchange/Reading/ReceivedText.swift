import XMLStreaming

/// Received bytes as text.
public enum ReceivedText {
  /// The text of bytes in an encoding named as ``ReadSummary/encoding`` names it; an unknown name is read as UTF-8.
  ///
  /// For people to read: what is no character is replaced, and nothing is decided by it.
  /// - Complexity: O(length of `bytes`).
  public static func text(of bytes: [UInt8], encoding name: String?) -> String {
    guard let name, let encoding = TextEncoding(rawValue: name), let text = try? encoding.text(of: bytes) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return text
  }
}
