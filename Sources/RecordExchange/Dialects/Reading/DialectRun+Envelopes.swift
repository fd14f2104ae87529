import RegistryModel
import XMLStreaming

extension DialectRun {
  /// Reads the messages in an envelope; whatever is found in them has the place of the envelope.
  func open(
    _ found: CallEnvelope, _ origin: MessageOrigin, _ body: (DialectItem) throws -> Void
  ) throws {
    guard !found.messages.isEmpty else {
      withoutRecord += 1
      let finding = Finding(.dialectNoRecord, at: origin.position, value: CallEnvelope.root)
      return try body(.outcome(.noRecord(origin, finding)))
    }
    messageCount -= 1
    let outer = interpreter
    envelope = (origin, .made(arguments: found.arguments, otherwise: settings.call))
    defer {
      envelope = nil
      interpreter = outer
    }
    for message in found.messages {
      interpreter = prepared
      var limits = ScanLimits()
      limits.chunkSize = min(limits.chunkSize, message.count)
      // The text of an argument has been decoded, whatever its own declaration says.
      let scanner = try RecordScanner(.bytes(message), isStream: true, encoding: .utf8, limits: limits)
      _ = try scanner.scan { inner in try take(inner) { item in try body(item.placed(in: origin)) } }
    }
  }

  /// A finding with the place of the envelope around the message at work, if there is one.
  func placed(_ finding: Finding) -> Finding { envelope.map { finding.placed(in: $0.origin) } ?? finding }
}

extension DialectItem {
  /// The item with everything that is found in it at the place of an envelope.
  fileprivate func placed(in origin: MessageOrigin) -> DialectItem {
    guard case .outcome(let outcome) = self else { return self }
    switch outcome {
    case .noRecord(_, let finding): return .outcome(.noRecord(origin, finding.placed(in: origin)))
    case .note(let finding): return .outcome(.note(finding.placed(in: origin)))
    case .refused(let message):
      let findings = message.findings.map { $0.placed(in: origin) }
      return .outcome(
        .refused(
          RefusedMessage(message.dialect, message.message, message.key, origin, findings, message.quotedSubject)))
    case .vehicle(let statement): return .outcome(.vehicle(statement.placed(in: origin)))
    case .inspection: return self
    }
  }
}

extension VehicleStatement {
  fileprivate func placed(in origin: MessageOrigin) -> VehicleStatement {
    VehicleStatement(
      dialect: dialect, delta: delta, origin: origin, leftovers: leftovers,
      findings: findings.map { $0.placed(in: origin) }, isPart: isPart)
  }
}

extension Finding {
  fileprivate func placed(in origin: MessageOrigin) -> Finding {
    Finding(code, at: origin.position, path: path, value: value, message: message, hint: hint)
  }
}
