import XMLStreaming

/// The SOAP envelope of a call to a platform, or of its answer, as a log keeps it: a message is the text of an argument,
/// and the other arguments are texts of their own.
///
/// Stations send most dialects as such a text (`query` and `write(xmlDoc)`, `UploadInspectionResult(…, checkresult,
/// checkmethod)`, `wsInvokeInterface(KEY, JKID, XML)`), so an envelope belongs to no profile.
struct CallEnvelope {
  /// The messages, as UTF-8, in the order of the arguments.
  private(set) var messages: [[UInt8]] = []
  /// The other arguments by name.
  private(set) var arguments: [String: String] = [:]

  /// Name of the root.
  static let root = "Envelope"

  /// Whether a root is that of an envelope, of SOAP 1.1 or 1.2.
  static func isRoot(_ name: String, namespace: String?) -> Bool {
    guard name == root, let namespace else { return false }
    return namespace.hasSuffix("/soap/envelope/") || namespace.hasSuffix("/soap-envelope")
  }

  /// The envelope that a document is; nil where it is none, or where an argument is no text but elements.
  ///
  /// - Complexity: O(length of the document).
  init?(_ record: borrowing RecordView) {
    guard record.name(0) == Self.root, let body = Self.body(of: record) else { return nil }
    let end = Int(record.node(body).end)
    var call = body + 1
    while call < end {
      let callEnd = Int(record.node(call).end)
      if callEnd == call + 1 { take(call, record) }
      var argument = call + 1
      while argument < callEnd {
        guard Int(record.node(argument).end) == argument + 1 else { return nil }
        take(argument, record)
        argument += 1
      }
      call = callEnd
    }
  }

  private mutating func take(_ argument: Int, _ record: borrowing RecordView) {
    let text = TextTrimming.trimmed(record.text(record.node(argument)))
    if text.first == UInt8(ascii: "<") {
      messages.append(Array(text))
    } else if !text.isEmpty {
      arguments[record.name(argument)] = String(decoding: text, as: UTF8.self)
    }
  }

  private static func body(of record: borrowing RecordView) -> Int? {
    var child = 1
    while child < record.count {
      if record.name(child) == "Body" { return child }
      child = Int(record.node(child).end)
    }
    return nil
  }
}
