public import RegistryModel
import XMLStreaming

/// What a profile makes of a file, record by record: for writing a profile at the desk.
public struct DialectTrial: Sendable {
  /// The documents of the file, in their order.
  public let documents: [Document]
  /// What was found of the file as a whole: its encoding.
  public let findings: [Finding]

  /// Whether the file holds any document at all.
  public var hasXML: Bool { !documents.allSatisfy { $0.findings.contains { $0.code == .dialectNotXML } } }

  /// One document of the file.
  public struct Document: Sendable {
    /// Where it stands.
    public let origin: MessageOrigin
    /// Name of its root; empty where it is not well-formed.
    public let root: String
    /// Id of the message; nil where the profile does not recognise it.
    public let message: String?
    /// What it carries; nil where the profile does not recognise it.
    public let content: DialectMessage.Content?
    /// Its records.
    public let records: [Record]
    /// Why it cannot be used.
    public let findings: [Finding]
  }

  /// One record of a document.
  public struct Record: Sendable {
    /// What each mapping did, in the order of the profile.
    public let fields: [FieldTrace]
    /// What no mapping reads.
    public let leftovers: [Leftover]
    /// What was found.
    public let findings: [Finding]
    /// Mapped fields for which the record has no value, in the order of the profile.
    public let empty: [CanonicalField]
  }

  /// Tries `profile` on a file that `call` sent, of which at most `limit` documents are looked at.
  ///
  /// - Throws: ``DocumentError`` where nothing of the file can be used.
  public init(_ profile: DialectProfile, on source: DocumentSource, sentBy call: MessageCall? = nil, limit: Int = 1000)
    throws
  {
    let prepared = MessageInterpreter([profile], isTracing: true)
    var interpreter = prepared
    var found: [Document] = []
    var notes: [Finding] = []
    do {
      let scanner = try RecordScanner(source.open(), isStream: true)
      _ = try scanner.scan { record in
        guard found.count < limit, record.kind != .between else { return }
        found += try Self.look(at: record, sentBy: call, &interpreter, prepared)
        guard let note = Finding(encodingOf: record) else { return }
        if !notes.contains(where: { $0.value == note.value && $0.message == note.message }) { notes.append(note) }
      }
    } catch let error as XMLError {
      throw DocumentError(error)
    }
    if found.isEmpty {
      let origin = MessageOrigin(line: 1, column: 1, byteOffset: 0, byteCount: 0, encoding: "")
      let finding = Finding(.dialectNotXML, at: origin.position)
      found.append(
        Document(origin: origin, root: "", message: nil, content: nil, records: [], findings: [finding]))
    }
    documents = found
    findings = notes
  }

  private static func look(
    at record: borrowing RecordView, sentBy call: MessageCall?, _ interpreter: inout MessageInterpreter,
    _ prepared: MessageInterpreter
  ) throws -> [Document] {
    let origin = MessageOrigin(record)
    guard record.isUsable else {
      let findings = record.issues.map { issue in
        Finding(
          .dialectBroken, at: SourcePosition(issue.position), value: issue.value,
          message: BilingualText(zh: issue.message.zh, en: issue.message.en))
      }
      return [Document(origin: origin, root: "", message: nil, content: nil, records: [], findings: findings)]
    }
    let root = record.name(0)
    switch interpreter.recognise(record, sentBy: call) {
    case .unknown, .ambiguous:
      if let envelope = CallEnvelope(record) {
        guard envelope.messages.isEmpty else { return try look(into: envelope, sentBy: call, prepared) }
        let content = DialectMessage.Content.none
        return [Document(origin: origin, root: root, message: root, content: content, records: [], findings: [])]
      }
      let finding = Finding(.dialectUnknown, at: origin.position, path: root, value: root)
      return [Document(origin: origin, root: root, message: nil, content: nil, records: [], findings: [finding])]
    case .sentBy(let argument):
      let finding = Finding(.dialectCall, at: origin.position, path: root, value: argument)
      return [Document(origin: origin, root: root, message: nil, content: nil, records: [], findings: [finding])]
    case .message(let number):
      let compiled = interpreter.message(number)
      let message = compiled.message
      let carries = message.content == .inspection || message.content == .vehicle
      let records = carries ? interpreter.interpret(record, as: number).map { Self.record($0, message) } : []
      return [
        Document(
          origin: origin, root: root, message: message.id, content: message.content, records: records, findings: [])
      ]
    }
  }

  /// Looks at the messages in an envelope.
  private static func look(
    into envelope: CallEnvelope, sentBy call: MessageCall?, _ prepared: MessageInterpreter
  ) throws -> [Document] {
    var found: [Document] = []
    for message in envelope.messages {
      // Names of another scanner are numbered anew.
      var inner = prepared
      let made = MessageCall.made(arguments: envelope.arguments, otherwise: call)
      let scanner = try RecordScanner(.bytes(message), isStream: true, encoding: .utf8)
      _ = try scanner.scan { record in
        if record.kind != .between { found += try look(at: record, sentBy: made, &inner, prepared) }
      }
    }
    return found
  }

  private static func record(_ found: InterpretedRecord, _ message: DialectMessage) -> Record {
    let filled = Set(found.values.map(\.field))
    var empty: [CanonicalField] = []
    for mapping in message.mappings where !filled.contains(mapping.field) && !empty.contains(mapping.field) {
      empty.append(mapping.field)
    }
    return Record(fields: found.trace, leftovers: found.leftovers, findings: found.findings, empty: empty)
  }
}
