import XMLStreaming

/// Where a file comes from.
public enum DocumentSource: Sendable {
  /// A file by its path.
  case file(String)
  /// Standard input.
  case standardInput
  /// Bytes in memory.
  case bytes([UInt8])

  func open() throws(DocumentError) -> ByteSource {
    switch self {
    case .file(let path):
      do throws(XMLError) {
        return try .file(path)
      } catch {
        throw DocumentError(error)
      }
    case .standardInput: return .descriptor(0)
    case .bytes(let bytes): return .bytes(bytes)
    }
  }
}
