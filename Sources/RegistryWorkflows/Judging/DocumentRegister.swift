import Policy
import RegistryModel
import RegistryStore

/// The statements of a document that is judged without being stored, before those of a registry where there is one.
struct DocumentRegister: IdentityRecords {
  private var statements: [String: [String: [RegisterDelta]]] = [:]
  /// The registry behind the document; nil where there is none.
  var registry: Stored?

  /// A registry as it was known at a moment; nil for now.
  struct Stored {
    let reader: RegistryReader
    var knownAt: Instant?

    fileprivate var snapshot: RegisterSnapshot { reader.snapshot(knownAt: knownAt) }
    fileprivate var question: RegisterQuestion { RegisterQuestion(at: nil, knownAt: knownAt) }
  }

  /// Adds a statement of the document.
  mutating func add(_ delta: RegisterDelta) {
    statements[delta.kind.id, default: [:]][delta.key, default: []].append(delta)
  }

  func state(of kind: RecordKind, key: String, at moment: Instant) throws -> RecordState? {
    try SubjectTimeline(standing(of: kind, key: key)).state(at: moment).map {
      RecordState(kind: kind, key: key, values: $0.values)
    }
  }

  func states(of kind: RecordKind, having filter: RecordFilter, at moment: Instant) throws -> [RecordState] {
    try keys(of: kind, everHaving: filter, until: moment).compactMap { try state(of: kind, key: $0, at: moment) }
      .filter { $0.values[filter.attribute] == filter.value }
  }

  func keys(of kind: RecordKind, everHaving filter: RecordFilter, until moment: Instant) throws -> [String] {
    let own = (statements[kind.id] ?? [:]).filter { _, deltas in
      deltas.contains { $0.effective <= moment && $0.values[filter.attribute] == filter.value }
    }.keys
    let stored = try registry?.snapshot.keys(of: kind, everHaving: filter, until: moment) ?? []
    return Set(stored).union(own).sorted()
  }

  func changes(of kind: RecordKind, key: String) throws -> [Instant] {
    Set(try standing(of: kind, key: key).map(\.effective)).sorted()
  }

  func inspections(ofVehicle key: String, until moment: Instant) throws -> [InspectionMark] {
    try registry?.snapshot.inspections(ofVehicle: key, until: moment) ?? []
  }

  func inspections(under plate: Plate, until moment: Instant) throws -> [InspectionMark] {
    try registry?.snapshot.inspections(under: plate, until: moment) ?? []
  }

  /// The statements about a subject; one of the document stands in place of one with its number.
  private func standing(of kind: RecordKind, key: String) throws -> [RegisterDelta] {
    let own = statements[kind.id]?[key] ?? []
    let numbers = Set(own.map(\.record))
    let stored = try registry.map { try $0.reader.statements(of: kind, key: key, $0.question) } ?? []
    return own + stored.filter { !numbers.contains($0.record) }
  }
}
