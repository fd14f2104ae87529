import RegistryModel
import XMLStreaming

/// Turns documents into records of canonical values, by profiles that have been compiled into tables. It keeps memory
/// that is used again, so each file has its own.
struct MessageInterpreter {
  private var names = NameRegister()
  private let recogniser: MessageRecogniser
  private var walk = RecordWalk()
  private var envelope = SlotTable()
  private var slots = SlotTable()
  private var inner = SlotTable()
  let isTracing: Bool

  init(_ profiles: [DialectProfile], isTracing: Bool = false) {
    var register = NameRegister()
    recogniser = MessageRecogniser(profiles, &register)
    names = register
    self.isTracing = isTracing
  }

  /// Tells of what kind a document is, which that call sent.
  mutating func recognise(
    _ record: borrowing RecordView, sentBy call: MessageCall?
  ) -> MessageRecogniser.Answer {
    recogniser.recognise(record, sentBy: call, &names)
  }

  /// The message with that number.
  func message(_ number: Int) -> CompiledMessage { recogniser.messages[number] }

  /// The records of a document that is that message.
  ///
  /// - Complexity: O(number of elements + number of mappings × records).
  mutating func interpret(_ record: borrowing RecordView, as number: Int) -> [InterpretedRecord] {
    let compiled = recogniser.messages[number]
    let ignoresCase = compiled.isAnyCase
    envelope.reset(slots: compiled.envelope.slots.count)
    if compiled.recordIsRoot {
      return [interpretRecord(compiled, at: 0, record, unmapped: [])]
    }
    walk.run(compiled.envelope.tree, from: 0, ignoringCase: ignoresCase, in: record, &names, into: &envelope)
    let unmapped = walk.unmapped
    let nodes = walk.nested.map(\.node)
    var results: [InterpretedRecord] = []
    for (index, node) in nodes.enumerated() {
      results.append(interpretRecord(compiled, at: node, record, unmapped: index == 0 ? unmapped : []))
    }
    if let countSlot = compiled.countSlot, !results.isEmpty {
      checkCount(countSlot, actual: results.count, &results[0], record)
    }
    return results
  }

  private func checkCount(
    _ slot: Int32, actual: Int, _ result: inout InterpretedRecord,
    _ record: borrowing RecordView
  ) {
    guard let text = slotText(slot, record), !text.isEmpty, Int(text) != actual else { return }
    result.findings.append(
      Finding(
        .dialectCount, at: result.origin.position, value: text,
        message: BilingualText(zh: "声明 \(text) 条，实际 \(actual) 条", en: "\(text) stated, \(actual) there")))
  }

  private mutating func interpretRecord(
    _ compiled: CompiledMessage, at node: Int, _ record: borrowing RecordView, unmapped: [RecordWalk.Unmapped]
  ) -> InterpretedRecord {
    var result = InterpretedRecord(origin: MessageOrigin(record))
    result.values.reserveCapacity(compiled.record.mappings.count)
    slots.reset(slots: compiled.record.slots.count)
    let ignoresCase = compiled.isAnyCase
    walk.run(compiled.record.tree, from: node, ignoringCase: ignoresCase, in: record, &names, into: &slots)
    let nested = walk.nested
    var left = unmapped + walk.unmapped
    for mapping in compiled.record.mappings {
      evaluate(mapping, group: mapping.group, slots, record, &result)
    }
    var rows: [Int] = []
    var ordinals: [Int] = Array(repeating: 0, count: compiled.repeats.count)
    for element in nested {
      switch element.role {
      case .row: rows.append(element.node)
      case .repeated(let number):
        ordinals[number] += 1
        let scope = compiled.repeats[number]
        inner.reset(slots: scope.slots.count)
        walk.run(scope.tree, from: element.node, ignoringCase: ignoresCase, in: record, &names, into: &inner)
        left += walk.unmapped
        for mapping in scope.mappings {
          evaluate(mapping, group: String(ordinals[number]), inner, record, &result)
        }
      default: break
      }
    }
    process(compiled, rows, record, &result)
    for element in left { leave(element, compiled.isPercentEncoded, record, &result) }
    return result
  }

  /// The number of a name of the scanner among those of the profiles.
  mutating func resolve(_ scanned: Int32, _ compiled: CompiledMessage, _ record: borrowing RecordView) -> Int32 {
    names.resolve(scanned, ignoringCase: compiled.isAnyCase, in: record)
  }

  /// The text of a slot of the record at work; nil where there is none.
  func slotText(_ slot: Int32, _ record: borrowing RecordView) -> String? {
    let table = slot <= -2 ? envelope : slots
    let entry = table.first(slot <= -2 ? -2 - slot : slot)
    guard entry >= 0 else { return nil }
    return String(decoding: table.text(entry, in: record), as: UTF8.self)
  }

  /// The element that fills a slot of the record at work; nil where none does.
  func nodeNumber(ofSlot slot: Int32) -> Int? {
    let table = slot <= -2 ? envelope : slots
    let entry = table.first(slot <= -2 ? -2 - slot : slot)
    return entry >= 0 ? Int(table.entries[Int(entry)].node) : nil
  }

  private func leave(
    _ element: RecordWalk.Unmapped, _ isPercentEncoded: Bool, _ record: borrowing RecordView,
    _ result: inout InterpretedRecord
  ) {
    let node = record.node(element.node)
    var path = record.path(element.node)
    var text = record.text(node)
    if element.attribute >= 0 {
      let attribute = record.attribute(element.attribute, of: node)
      path += "/@" + record.name(numbered: attribute.name)
      text = record.value(attribute)
    }
    let sent = String(decoding: TextTrimming.trimmed(text), as: UTF8.self)
    result.leftovers.append(Leftover(path: path, text: isPercentEncoded ? PercentCoding.decoded(sent) : sent))
  }
}

extension MessageInterpreter {
  /// Does what a mapping says.
  private func evaluate(
    _ mapping: CompiledMapping, group: String, _ own: SlotTable,
    _ record: borrowing RecordView, _ result: inout InterpretedRecord
  ) {
    if mapping.source.isFallback, result.values.contains(where: { $0.field == mapping.field && $0.group == group }) {
      return
    }
    if let constant = mapping.constant {
      result.values.append(PartValue(mapping.field, constant.text, group: group, isAssumed: constant.isAssumed))
      if isTracing { trace(mapping, group, place: "=", text: nil, [constant.text], &result) }
      return
    }
    if mapping.isJoined { return join(mapping, group, own, record, &result) }
    let first = result.values.count
    for (slot, pick) in mapping.places {
      let table = slot <= -2 ? envelope : own
      let number = slot <= -2 ? -2 - slot : slot
      var entry = pick == .last ? table.last(number) : table.first(number)
      var taken: String?
      while entry >= 0 {
        if let raw = text(entry, table, mapping, record) {
          if mapping.field.isList {
            read(raw, entry, mapping, group, table, record, &result)
          } else if let taken {
            if taken != raw { repeated(mapping, raw, entry, table, record, &result) }
          } else {
            taken = raw
          }
        } else if isTracing {
          traceMissing(entry, mapping, group, table, record, &result)
        }
        entry = pick == .only ? table.entries[Int(entry)].next : -1
      }
      if let taken { alternative(taken, slot, mapping, group, first, own, record, &result) }
    }
  }

  /// Takes the value of one place; where an earlier place gave one, the two must agree.
  private func alternative(
    _ raw: String, _ slot: Int32, _ mapping: CompiledMapping, _ group: String, _ first: Int,
    _ own: SlotTable, _ record: borrowing RecordView, _ result: inout InterpretedRecord
  ) {
    let known = result.values.count > first ? result.values[first] : nil
    let table = slot <= -2 ? envelope : own
    let entry = table.first(slot <= -2 ? -2 - slot : slot)
    read(raw, entry, mapping, group, table, record, &result)
    guard let known, result.values.count > first + 1 else { return }
    let added = result.values.removeLast()
    if added.text != known.text {
      result.findings.append(
        Finding(
          .dialectContradiction, at: position(entry, table, record), path: mapping.field.name,
          value: mapping.shown(known.text + " / " + added.text)))
    }
  }

  private func join(
    _ mapping: CompiledMapping, _ group: String, _ own: SlotTable,
    _ record: borrowing RecordView, _ result: inout InterpretedRecord
  ) {
    var parts: [String] = []
    var place: Int32 = -1
    for (slot, _) in mapping.places {
      let table = slot <= -2 ? envelope : own
      let entry = table.first(slot <= -2 ? -2 - slot : slot)
      guard entry >= 0, let raw = text(entry, table, mapping, record) else { return }
      if slot > -2, place < 0 { place = entry }
      parts.append(raw)
    }
    read(parts.joined(separator: " "), place, mapping, group, own, record, &result)
  }

  /// The text of an entry; nil where it says that the value is missing.
  private func text(
    _ entry: Int32, _ table: SlotTable, _ mapping: CompiledMapping,
    _ record: borrowing RecordView
  ) -> String? {
    let bytes = table.text(entry, in: record)
    if bytes.isEmpty { return nil }
    for token in mapping.missing where token.utf8.count == bytes.count && token.utf8.elementsEqual(bytes) {
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard mapping.isPercentEncoded, bytes.contains(UInt8(ascii: "%")) else { return text }
    let decoded = PercentCoding.decoded(text)
    return mapping.missing.contains(decoded) ? nil : decoded
  }

  private func position(
    _ entry: Int32, _ table: SlotTable, _ record: borrowing RecordView
  ) -> SourcePosition {
    let place = entry >= 0 ? record.position(Int(table.entries[Int(entry)].node)) : record.position
    return SourcePosition(line: place.line, column: place.column, byteOffset: place.byteOffset)
  }

  private func repeated(
    _ mapping: CompiledMapping, _ raw: String, _ entry: Int32, _ table: SlotTable,
    _ record: borrowing RecordView, _ result: inout InterpretedRecord
  ) {
    let path = record.path(Int(table.entries[Int(entry)].node))
    result.findings.append(
      Finding(.dialectRepeated, at: position(entry, table, record), path: path, value: mapping.shown(raw)))
  }

  private func read(
    _ raw: String, _ entry: Int32, _ mapping: CompiledMapping, _ group: String,
    _ table: SlotTable, _ record: borrowing RecordView, _ result: inout InterpretedRecord
  ) {
    let before = result.values.count
    mapping.forEachOutcome(of: raw) { outcome in
      switch outcome {
      case .value(let text): result.values.append(PartValue(mapping.field, text, group: group))
      case .rounded(let text):
        result.values.append(PartValue(mapping.field, text, group: group))
        note(.dialectRounded, raw, entry, mapping, table, record, &result)
      case .nothing: break
      case .unknownCode:
        note(.dialectCode, raw, entry, mapping, table, record, &result)
        result.leftovers.append(Leftover(path: mapping.field.name, text: raw))
      case .unreadable: note(.dialectValue, raw, entry, mapping, table, record, &result)
      }
    }
    if isTracing {
      let place = entry >= 0 ? record.path(Int(table.entries[Int(entry)].node)) : ""
      trace(mapping, group, place: place, text: raw, result.values[before...].map(\.text), &result)
    }
  }

  private func note(
    _ code: FindingCode, _ text: String, _ entry: Int32, _ mapping: CompiledMapping, _ table: SlotTable,
    _ record: borrowing RecordView, _ result: inout InterpretedRecord
  ) {
    let raw = mapping.shown(text)
    let path = entry >= 0 ? record.path(Int(table.entries[Int(entry)].node)) : mapping.field.name
    result.findings.append(
      Finding(
        code, at: position(entry, table, record), path: path, value: raw,
        message: BilingualText(
          zh: "\(code.title.zh)（\(mapping.field.name)：\(raw)）", en: "\(code.title.en) (\(mapping.field.name): \(raw))"))
    )
  }

  /// A place that is there and says nothing must not look like a wrong path.
  private func traceMissing(
    _ entry: Int32, _ mapping: CompiledMapping, _ group: String, _ table: SlotTable, _ record: borrowing RecordView,
    _ result: inout InterpretedRecord
  ) {
    let path = record.path(Int(table.entries[Int(entry)].node))
    let sent = String(decoding: table.text(entry, in: record), as: UTF8.self)
    trace(mapping, group, place: path, text: sent, [], &result)
  }

  private func trace(
    _ mapping: CompiledMapping, _ group: String, place: String, text: String?, _ values: [String],
    _ result: inout InterpretedRecord
  ) {
    result.trace.append(
      FieldTrace(
        field: mapping.field, group: group, place: place, text: text.map(mapping.shown),
        values: values.map(mapping.shown), source: mapping.source.source))
  }
}
