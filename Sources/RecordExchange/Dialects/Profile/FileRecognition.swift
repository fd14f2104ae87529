import XMLStreaming

/// What a file is, as far as its first root tells.
public enum FileRecognition: Sendable {
  /// Records in the canonical form.
  case canonical(DialectProfile)
  /// Messages of these dialects; a file may hold several, which are told apart message by message.
  case messages([DialectProfile])
  /// No profile has such a root.
  case unknown(root: String)
  /// No XML: socket text, JSON or something else.
  case notXML
}

extension DialectCatalogue {
  /// Looks at the beginning of a file; some kilobytes of it are enough.
  ///
  /// - Complexity: O(length of the beginning).
  public func recognise(beginning: [UInt8]) -> FileRecognition {
    guard let tag = RootPeek.root(of: beginning) else { return .notXML }
    // What is in an envelope is told message by message.
    if CallEnvelope.isRoot(tag.name, namespace: tag.namespace) { return .messages(profiles.filter { !$0.isCanonical }) }
    let found = profiles(withRoot: tag.name, namespace: tag.namespace)
    if let canonical = found.first(where: \.isCanonical) { return .canonical(canonical) }
    return found.isEmpty ? .unknown(root: tag.name) : .messages(found)
  }
}

/// The first start tag of a file, whatever stands in front of it.
enum RootPeek {
  /// Its name and default namespace; nil where there is none.
  ///
  /// Names of roots are ASCII, so the zero bytes of UTF-16 may be left out.
  static func root(of bytes: [UInt8]) -> (name: String, namespace: String?)? {
    let text = bytes.filter { $0 != 0 }
    var index = 0
    while let open = text[index...].firstIndex(of: UInt8(ascii: "<")), open + 1 < text.count {
      let rest = text[(open + 1)...]
      if rest.starts(with: "!--".utf8) {
        guard let end = end(of: Array("-->".utf8), in: text, from: open) else { return nil }
        index = end
      } else if let first = rest.first, isNameStart(first) {
        return tag(rest)
      } else {
        index = open + 1
      }
    }
    return nil
  }

  private static func tag(_ text: ArraySlice<UInt8>) -> (name: String, namespace: String?)? {
    let name = text.prefix {
      isNameStart($0) || ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":")
    }
    let plain = name.split(separator: UInt8(ascii: ":")).last ?? []
    let rest = text[name.endIndex...].prefix { $0 != UInt8(ascii: ">") }
    let prefix =
      name.count == plain.count
      ? "xmlns=" : "xmlns:" + String(decoding: name.prefix(name.count - plain.count - 1), as: UTF8.self) + "="
    var namespace: String?
    if let start = end(of: Array(prefix.utf8), in: Array(rest), from: 0) {
      let value = Array(rest)[start...]
      if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        namespace = String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)
      }
    }
    return (String(decoding: plain, as: UTF8.self), namespace)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func end(of sequence: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard text.count >= sequence.count, start <= text.count - sequence.count else { return nil }
    return (start...(text.count - sequence.count)).first { text[$0..<($0 + sequence.count)].elementsEqual(sequence) }
      .map { $0 + sequence.count }
  }
}
