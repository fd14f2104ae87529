import XMLStreaming

/// What a scan handed over, kept for comparison.
struct ScannedItem: Equatable, CustomStringConvertible {
  var kind: RecordView.Kind
  var bytes: Range<Int>
  var position: XMLPosition
  var issues: [XMLIssue]
  /// Each element as `path=text` with its attributes and place.
  var elements: [String]

  var description: String { "\(kind) \(bytes) \(issues.map(\.code)) \(elements)" }
}

/// What a whole scan did.
struct ScanOutcome: Equatable {
  var items: [ScannedItem] = []
  var summary: RecordScanner.Summary?
  var error: XMLError?

  var records: [ScannedItem] { items.filter { $0.kind == .record && $0.issues.isEmpty } }
  var rejected: [ScannedItem] { items.filter { $0.kind != .between && !$0.issues.isEmpty } }
  var codes: [XMLIssue.Code] { items.flatMap(\.issues).map(\.code) }
}

/// Scans `bytes` and keeps everything.
func scan(
  _ bytes: [UInt8], chunkSize: Int = 64 << 10, recordDepth: Int = 1, change: (inout ScanLimits) -> Void = { _ in }
) -> ScanOutcome {
  var outcome = ScanOutcome()
  var limits = ScanLimits()
  limits.chunkSize = chunkSize
  change(&limits)
  do {
    let scanner = try RecordScanner(.bytes(bytes), recordDepth: recordDepth, limits: limits)
    outcome.summary = try scanner.scan { record in outcome.items.append(keep(record)) }
  } catch let error as XMLError {
    outcome.error = error
  } catch {
    outcome.error = XMLError(.notXML, zh: "", en: "\(error)")
  }
  return outcome
}

func scan(_ text: String, chunkSize: Int = 64 << 10, change: (inout ScanLimits) -> Void = { _ in }) -> ScanOutcome {
  scan(Array(text.utf8), chunkSize: chunkSize, change: change)
}

private func keep(_ record: borrowing RecordView) -> ScannedItem {
  var elements: [String] = []
  for index in 0..<record.count {
    let node = record.node(index)
    var line = record.path(index) + "=" + record.string(index)
    for number in 0..<Int(node.attributeCount) {
      line += " @" + String(decoding: record.value(record.attribute(number, of: node)), as: UTF8.self)
    }
    let place = record.position(index)
    elements.append(line + " \(place.line):\(place.column):\(place.byteOffset)")
  }
  return ScannedItem(
    kind: record.kind, bytes: record.bytes, position: record.position, issues: record.issues, elements: elements)
}
