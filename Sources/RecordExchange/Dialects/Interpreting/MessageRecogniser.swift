import RegistryModel
import XMLStreaming

/// Tells of what kind a document is: by its root, the path of its envelope and the interface id, never by the names of
/// its fields.
struct MessageRecogniser {
  private(set) var messages: [CompiledMessage] = []
  private var byRoot: [Int32: [Int]] = [:]
  private var byFoldedRoot: [Int32: [Int]] = [:]
  private var places: [CompiledCondition.Place] = []

  /// What a document is.
  enum Answer {
    /// A message, by its number.
    case message(Int)
    /// More than one profile claims it.
    case ambiguous([String])
    /// Its kind stands in the argument of that name of the call that sent it, which is not known or says another kind.
    case sentBy(argument: String)
    /// No profile claims it.
    case unknown
  }

  init(_ profiles: [DialectProfile], _ names: inout NameRegister) {
    for profile in profiles where !profile.isCanonical {
      for message in profile.messages {
        messages.append(CompiledMessage(profile, message, &names, &places))
        for root in profile.roots {
          if profile.isAnyCase {
            byFoldedRoot[names.number(root.lowercased()), default: []].append(messages.count - 1)
          } else {
            byRoot[names.number(root), default: []].append(messages.count - 1)
          }
        }
      }
    }
    for index in messages.indices { messages[index].seal(nameCount: names.count) }
  }

  /// Recognises a document, which that call sent.
  ///
  /// - Complexity: O(number of messages with its root).
  func recognise(_ record: borrowing RecordView, sentBy call: MessageCall?, _ names: inout NameRegister) -> Answer {
    let root = record.node(0).name
    let exact = byRoot[names.resolve(root, ignoringCase: false, in: record)] ?? []
    let folded = byFoldedRoot[names.resolve(root, ignoringCase: true, in: record)] ?? []
    var found: [FoundText] = Array(repeating: .open, count: places.count)
    var matches: [Int] = []
    var argument: String?
    for number in folded.isEmpty ? exact : exact + folded {
      let message = messages[number]
      var fits = true
      for condition in message.conditions where fits { fits = holds(condition, record, &names, &found) }
      guard fits else { continue }
      if let unmet = message.unmetArgument(of: call) { argument = unmet } else { matches.append(number) }
    }
    guard let first = matches.first else { return argument.map { .sentBy(argument: $0) } ?? .unknown }
    if matches.count == 1 || matches.allSatisfy({ messages[$0].content == .none }) { return .message(first) }
    return .ambiguous(Set(matches.map { messages[$0].profile.id }).sorted())
  }

  /// What stands at a place of conditions: most of them look at the same few places.
  private enum FoundText {
    /// Nobody has looked yet.
    case open
    case nothing
    case text(UnsafeBufferPointer<UInt8>)
  }

  private func holds(
    _ condition: CompiledCondition, _ record: borrowing RecordView, _ names: inout NameRegister,
    _ found: inout [FoundText]
  ) -> Bool {
    switch condition.test {
    case .rootIs: return condition.names.contains(resolve(0, record, condition, &names))
    case .firstChildIs:
      return record.count > 1 && condition.names.contains(resolve(1, record, condition, &names))
    case .exists, .absent, .isOneOf: break
    }
    if case .open = found[condition.place] {
      found[condition.place] = text(at: places[condition.place], record, &names).map { .text($0) } ?? .nothing
    }
    guard case .text(let text) = found[condition.place] else { return condition.test == .absent }
    return switch condition.test {
    case .exists: true
    case .isOneOf: condition.names(TextTrimming.trimmed(text))
    case .absent, .rootIs, .firstChildIs: false
    }
  }

  private func resolve(
    _ index: Int, _ record: borrowing RecordView, _ condition: CompiledCondition, _ names: inout NameRegister
  ) -> Int32 {
    names.resolve(record.node(index).name, ignoringCase: condition.ignoresCase, in: record)
  }

  private func text(
    at place: CompiledCondition.Place, _ record: borrowing RecordView, _ names: inout NameRegister
  ) -> UnsafeBufferPointer<UInt8>? {
    guard let node = find(place.elements[...], below: 0, record, place.ignoresCase, &names) else { return nil }
    guard let attribute = place.attribute else { return record.text(record.node(node)) }
    return value(of: attribute, node, record, place.ignoresCase, &names)
  }

  private func find(
    _ path: ArraySlice<Int32>, below index: Int, _ record: borrowing RecordView, _ ignoresCase: Bool,
    _ names: inout NameRegister
  ) -> Int? {
    guard let name = path.first else { return index }
    let end = Int(record.node(index).end)
    var child = index + 1
    while child < end {
      let node = record.node(child)
      if names.resolve(node.name, ignoringCase: ignoresCase, in: record) == name,
        let found = find(path.dropFirst(), below: child, record, ignoresCase, &names)
      {
        return found
      }
      child = Int(node.end)
    }
    return nil
  }

  private func value(
    of attribute: Int32, _ index: Int, _ record: borrowing RecordView, _ ignoresCase: Bool,
    _ names: inout NameRegister
  ) -> UnsafeBufferPointer<UInt8>? {
    let node = record.node(index)
    for number in 0..<Int(node.attributeCount) {
      let candidate = record.attribute(number, of: node)
      if names.resolve(candidate.name, ignoringCase: ignoresCase, in: record) == attribute {
        return record.value(candidate)
      }
    }
    return nil
  }
}

/// Blanks around values do not count: some writers wrap values in line breaks.
enum TextTrimming {
  /// The text without XML blanks around it.
  @inline(__always)
  static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var start = text.startIndex
    var end = text.endIndex
    while start < end, isBlank(text[start]) { start += 1 }
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    return text[start..<end]
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
