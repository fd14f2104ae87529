import RegistryModel
import RegistryStore

/// What is known of the subjects of the register, wherever it is kept: in a registry, in a document that is judged
/// without being stored, or in both.
protocol KnownRegister {
  /// All statements about a subject that stand, in any order.
  func statements(of kind: RecordKind, key: String) throws -> [RegisterDelta]

  /// Keys of the subjects that at some time had a text as the value of an attribute, sorted.
  func keys(of kind: RecordKind, where attribute: String, is text: String) throws -> [String]
}

/// A subject at a moment.
struct KnownSubject {
  let key: String
  let values: [String: AttributeValue]
}

extension KnownRegister {
  /// The state of a subject at a moment; nil where nothing was stated of it until then.
  func state(of kind: RecordKind, key: String, at moment: Instant) throws -> KnownSubject? {
    try SubjectTimeline(statements(of: kind, key: key)).state(at: moment).map {
      KnownSubject(key: key, values: $0.values)
    }
  }

  /// The subjects that have a text as the value of an attribute at a moment, sorted by key.
  func subjects(
    of kind: RecordKind, where attribute: String, is text: String, at moment: Instant
  ) throws -> [KnownSubject] {
    try keys(of: kind, where: attribute, is: text).compactMap { try state(of: kind, key: $0, at: moment) }.filter {
      $0.values.text(attribute) == text
    }
  }
}

/// The register of a registry.
struct StoredRegister: KnownRegister {
  let reader: RegistryReader
  /// As it was known then; nil for now.
  var knownAt: Instant?

  private var question: RegisterQuestion { RegisterQuestion(at: nil, knownAt: knownAt) }

  func statements(of kind: RecordKind, key: String) throws -> [RegisterDelta] {
    try reader.statements(of: kind, key: key, question)
  }

  func keys(of kind: RecordKind, where attribute: String, is text: String) throws -> [String] {
    Set(try reader.states(of: kind, where: attribute, is: .text(text), question).map(\.key)).sorted()
  }
}

/// The statements of a document, before those of a registry where there is one.
struct DocumentRegister: KnownRegister {
  private var statements: [String: [String: [RegisterDelta]]] = [:]
  /// The registry behind the document; nil where there is none.
  var registry: StoredRegister?

  /// Adds a statement of the document.
  mutating func add(_ delta: RegisterDelta) {
    statements[delta.kind.id, default: [:]][delta.key, default: []].append(delta)
  }

  func statements(of kind: RecordKind, key: String) throws -> [RegisterDelta] {
    let own = statements[kind.id]?[key] ?? []
    let numbers = Set(own.map(\.record))
    let stored = try registry?.statements(of: kind, key: key) ?? []
    return own + stored.filter { !numbers.contains($0.record) }
  }

  func keys(of kind: RecordKind, where attribute: String, is text: String) throws -> [String] {
    let own = (statements[kind.id] ?? [:]).filter { $0.value.contains { $0.values.text(attribute) == text } }.keys
    return Set(try registry?.keys(of: kind, where: attribute, is: text) ?? []).union(own).sorted()
  }
}
