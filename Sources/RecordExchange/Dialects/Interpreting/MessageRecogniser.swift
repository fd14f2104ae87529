import RegistryModel
import XMLStreaming

/// Tells of what kind a document is: by its root, the path of its envelope and the interface id, never by the names of
/// its fields.
struct MessageRecogniser {
  private(set) var messages: [CompiledMessage] = []
  private var byRoot: [Int32: [Int]] = [:]
  private var byFoldedRoot: [Int32: [Int]] = [:]

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
        messages.append(CompiledMessage(profile, message, &names))
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
    var matches: [Int] = []
    var argument: String?
    for number in exact + folded {
      var fits = true
      for condition in messages[number].conditions where fits { fits = holds(condition, record, &names) }
      guard fits else { continue }
      if let unmet = messages[number].unmetArgument(of: call) { argument = unmet } else { matches.append(number) }
    }
    guard let first = matches.first else { return argument.map { .sentBy(argument: $0) } ?? .unknown }
    let carrying = matches.filter { messages[$0].message.content != .none }
    if carrying.isEmpty { return .message(first) }
    if matches.count == 1 { return .message(first) }
    return .ambiguous(Set(matches.map { messages[$0].profile.id }).sorted())
  }

  private func holds(
    _ condition: CompiledCondition, _ record: borrowing RecordView, _ names: inout NameRegister
  ) -> Bool {
    switch condition.test {
    case .rootIs: return condition.names.contains(resolve(0, record, condition, &names))
    case .firstChildIs:
      return record.count > 1 && condition.names.contains(resolve(1, record, condition, &names))
    default: break
    }
    let node = find(condition.elements[...], below: 0, record, condition.ignoresCase, &names)
    var text: UnsafeBufferPointer<UInt8>?
    if let node {
      if let attribute = condition.attribute {
        text = value(of: attribute, node, record, condition.ignoresCase, &names)
      } else {
        text = record.text(record.node(node))
      }
    }
    switch condition.test {
    case .exists: return text != nil
    case .absent: return text == nil
    case .isOneOf(let values):
      guard let text else { return false }
      let trimmed = TextTrimming.trimmed(text)
      return values.contains { value in value.utf8.elementsEqual(trimmed) }
    case .rootIs, .firstChildIs, .callIs: return false
    }
  }

  private func resolve(
    _ index: Int, _ record: borrowing RecordView, _ condition: CompiledCondition, _ names: inout NameRegister
  ) -> Int32 {
    names.resolve(record.node(index).name, ignoringCase: condition.ignoresCase, in: record)
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
