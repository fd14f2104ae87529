import RegistryModel
import XMLStreaming

/// One pass over a file of messages: what each of them says, before parts are joined.
final class DialectRun {
  var interpreter: MessageInterpreter
  /// As it was before any document: names of another scanner are numbered anew.
  let prepared: MessageInterpreter
  let settings: DialectSettings
  /// The envelope around the message at work.
  var envelope: (origin: MessageOrigin, call: MessageCall)?
  private var notes = FileNotes()
  private var vehicles = VehicleStatementMaker()
  private var dialects: Set<String> = []
  var messageCount = 0
  private var recordCount = 0
  var withoutRecord = 0
  /// The part before, for messages without a serial of their own.
  private var preceding: (dialect: String, key: InspectionKey, attempt: Int?)?

  init(_ interpreter: MessageInterpreter, _ settings: DialectSettings) {
    self.interpreter = interpreter
    prepared = interpreter
    self.settings = settings
  }

  /// Takes one document of the file.
  func take(_ record: borrowing RecordView, _ body: (DialectItem) throws -> Void) throws {
    let origin = envelope?.origin ?? MessageOrigin(record)
    if record.kind == .between {
      for issue in record.issues { notes.add(placed(Finding(.dialectStray, issue)), once: .stray) }
      return
    }
    messageCount += 1
    noteEncoding(of: record)
    guard record.isUsable else {
      recordCount += 1
      let findings = record.issues.map { Finding(.dialectBroken, $0) }
      return try body(.outcome(.refused(RefusedMessage(nil, nil, nil, origin, findings))))
    }
    switch interpreter.recognise(record, sentBy: envelope?.call ?? settings.call) {
    case .unknown:
      if envelope == nil, let found = CallEnvelope(record) { return try open(found, origin, body) }
      recordCount += 1
      let root = record.name(0)
      try body(
        .outcome(
          .refused(
            RefusedMessage(
              nil, nil, nil, origin, [Finding(.dialectUnknown, at: origin.position, path: root, value: root)]))))
    case .ambiguous(let ids):
      recordCount += 1
      let finding = Finding(
        .dialectAmbiguous, at: origin.position, path: record.name(0), value: ids.joined(separator: " "))
      try body(.outcome(.refused(RefusedMessage(nil, nil, nil, origin, [finding]))))
    case .sentBy(let argument):
      recordCount += 1
      let finding = Finding(.dialectCall, at: origin.position, path: record.name(0), value: argument)
      try body(.outcome(.refused(RefusedMessage(nil, nil, nil, origin, [finding]))))
    case .message(let number): try take(record, interpreter.message(number), number, origin, body)
    }
  }

  private func take(
    _ record: borrowing RecordView, _ compiled: CompiledMessage, _ number: Int, _ origin: MessageOrigin,
    _ body: (DialectItem) throws -> Void
  ) throws {
    dialects.insert(compiled.dialect)
    switch compiled.content {
    case .none: try carriesNothing(compiled, origin, body)
    case .unmapped:
      recordCount += 1
      let finding = Finding(.dialectNotMapped, at: origin.position, path: record.name(0), value: compiled.id)
      try body(.outcome(.refused(RefusedMessage(compiled.dialect, compiled.id, nil, origin, [finding]))))
    case .inspection, .vehicle:
      let records = interpreter.interpret(record, as: number)
      if records.isEmpty {
        // An answer may list no vehicle; a result without its record is a damaged one.
        if compiled.content == .vehicle { return try carriesNothing(compiled, origin, body) }
        recordCount += 1
        let finding = Finding(.dialectKeyMissing, at: origin.position, path: record.name(0), value: compiled.id)
        return try body(.outcome(.refused(RefusedMessage(compiled.dialect, compiled.id, nil, origin, [finding]))))
      }
      for found in records { try take(found, compiled, origin, body) }
    }
  }

  /// What a document declares and its bytes contradict is told once per file for each such pair.
  private func noteEncoding(of record: borrowing RecordView) {
    let decision = record.encoding
    guard decision.reasoning != nil else { return }
    let subject = FileNotes.Subject(decision.declared ?? "", "encoding " + decision.actual.rawValue)
    if let finding = Finding(encodingOf: record) { notes.add(finding, once: subject) }
  }

  private func carriesNothing(
    _ compiled: CompiledMessage, _ origin: MessageOrigin, _ body: (DialectItem) throws -> Void
  ) throws {
    withoutRecord += 1
    try body(.outcome(.noRecord(origin, Finding(.dialectNoRecord, at: origin.position, value: compiled.id))))
  }

  private func take(
    _ found: InterpretedRecord, _ compiled: CompiledMessage, _ origin: MessageOrigin,
    _ body: (DialectItem) throws -> Void
  ) throws {
    let (dialect, message) = (compiled.dialect, compiled.id)
    try note(found, dialect, message, origin, body)
    let identity = PartIdentity(found, compiled, settings, preceding)
    let hasValues = found.values.contains { !$0.isAssumed && $0.field.section != .header }
    if found.findings.isEmpty, !hasValues { return try carriesNothing(compiled, origin, body) }
    recordCount += 1
    var findings = found.findings.filter { $0.code.severity == .quarantine || $0.code.severity == .reject }
    let isVehicle = compiled.content == .vehicle
    if !isVehicle || found.stated(.serial) != nil { findings += identity.findings }
    guard findings.isEmpty, identity.key != nil || isVehicle else {
      let quoted = QuotedSubject(of: found.values)
      return try body(.outcome(.refused(RefusedMessage(dialect, message, identity.key, origin, findings, quoted))))
    }
    if let key = identity.key {
      preceding = (dialect, key, identity.attempt)
      var part = MessagePart(
        dialect: dialect, message: message, key: key, attempt: identity.attempt, origin: origin,
        receivedAt: settings.receivedAt)
      part.values = found.values
      part.leftovers = found.leftovers
      try body(.part(part))
    }
    if isVehicle,
      let delta = vehicles.delta(of: found, dialect, identity.key, receivedAt: settings.receivedAt)
    {
      try body(
        .outcome(
          .vehicle(
            VehicleStatement(
              dialect: dialect, delta: delta, origin: origin, leftovers: found.leftovers,
              findings: found.findings, isPart: identity.key != nil))))
    } else if isVehicle, identity.key == nil {
      let finding = Finding(.dialectValue, at: origin.position, path: "vin")
      try body(.outcome(.refused(RefusedMessage(dialect, message, nil, origin, [finding]))))
    }
  }

  /// Elements that are left over and values that the profile supplies are told once per file, lesser findings as often as
  /// they occur.
  private func note(
    _ found: InterpretedRecord, _ dialect: String, _ message: String, _ origin: MessageOrigin,
    _ body: (DialectItem) throws -> Void
  ) throws {
    for leftover in found.leftovers {
      notes.add(once: FileNotes.Subject(dialect, leftover.path)) {
        Finding(.dialectLeftover, at: origin.position, path: leftover.path, value: leftover.text)
      }
    }
    for value in found.values where value.isAssumed {
      notes.add(once: FileNotes.Subject(dialect, message, value.field)) {
        Finding(.dialectAssumed, at: origin.position, path: value.field.name, value: value.text)
      }
    }
    for finding in found.findings where finding.code.severity == .notice || finding.code.severity == .warning {
      try body(.outcome(.note(finding)))
    }
  }

  /// Says what can be said only once the whole file has been read.
  func finish(_ scanner: RecordScanner, byteCount: Int, _ body: (DialectItem) throws -> Void) throws {
    if messageCount == 0 {
      recordCount += 1
      let origin = MessageOrigin(line: 1, column: 1, byteOffset: 0, byteCount: byteCount, encoding: "")
      try body(
        .outcome(.refused(RefusedMessage(nil, nil, nil, origin, [Finding(.dialectNotXML, at: origin.position)]))))
    }
  }

  func summary(_ scan: RecordScanner.Summary, _ scanner: RecordScanner) -> DialectSummary {
    DialectSummary(
      dialects: dialects.sorted(), findings: notes.findings, messageCount: messageCount, recordCount: recordCount,
      withoutRecord: withoutRecord, isCut: scan.isCut, byteCount: scan.byteCount,
      encoding: scanner.encodings.map(\.rawValue).joined(separator: " "))
  }
}

extension MessageOrigin {
  init(_ record: borrowing RecordView) {
    self.init(
      line: record.position.line, column: record.position.column, byteOffset: record.bytes.lowerBound,
      byteCount: record.bytes.count, encoding: record.encoding.actual.rawValue)
  }
}

extension RefusedMessage {
  init(
    _ dialect: String?, _ message: String?, _ key: InspectionKey?, _ origin: MessageOrigin, _ findings: [Finding],
    _ quotedSubject: QuotedSubject = QuotedSubject()
  ) {
    self.init(
      dialect: dialect, message: message, key: key, origin: origin, findings: findings, quotedSubject: quotedSubject)
  }
}

extension Finding {
  /// What the reader of XML found in a message.
  fileprivate init(_ code: FindingCode, _ issue: XMLIssue) {
    self.init(
      code, at: SourcePosition(issue.position), path: issue.path, value: issue.value,
      message: BilingualText(zh: issue.message.zh, en: issue.message.en))
  }
}

extension Finding {
  /// Why a document is not read in the encoding that it declares; nil where it is.
  init?(encodingOf record: borrowing RecordView) {
    let decision = record.encoding
    guard let reasoning = decision.reasoning else { return nil }
    self.init(
      .dialectEncoding, at: SourcePosition(record.position), value: decision.declared ?? "",
      message: BilingualText(zh: reasoning.zh, en: reasoning.en))
  }
}
