import Policy
import RegistryModel
import RegistryStore

/// What is known of the subjects of the register, wherever it is kept: in a registry, in a document that is judged
/// without being stored, or in both.
protocol KnownRegister: IdentityRecords {
  /// All statements about a subject that stand, in any order.
  func statements(of kind: RecordKind, key: String) throws -> [RegisterDelta]

  /// Keys of the subjects that at some time had a text as the value of an attribute, sorted.
  func keys(of kind: RecordKind, where attribute: String, is text: String) throws -> [String]
}

extension KnownRegister {
  /// The state of a subject at a moment; nil where nothing was stated of it until then.
  func state(of kind: RecordKind, key: String, at moment: Instant) throws -> RecordState? {
    try SubjectTimeline(statements(of: kind, key: key)).state(at: moment).map {
      RecordState(kind: kind, key: key, values: $0.values)
    }
  }

  /// The subjects that have a value at a moment, sorted by key.
  func states(of kind: RecordKind, having filter: RecordFilter, at moment: Instant) throws -> [RecordState] {
    guard let text = kind.attribute(filter.attribute)?.type.text(of: filter.value) else { return [] }
    return try keys(of: kind, where: filter.attribute, is: text).compactMap {
      try state(of: kind, key: $0, at: moment)
    }.filter { $0.values[filter.attribute] == filter.value }
  }

  /// Keys of the subjects that had a value at some time up to a moment, sorted.
  func keys(of kind: RecordKind, everHaving filter: RecordFilter, until moment: Instant) throws -> [String] {
    guard let text = kind.attribute(filter.attribute)?.type.text(of: filter.value) else { return [] }
    return try keys(of: kind, where: filter.attribute, is: text).filter { key in
      try statements(of: kind, key: key).contains {
        $0.effective <= moment && $0.values[filter.attribute] == filter.value
      }
    }
  }

  /// The moments at which the state of a subject changes.
  func changes(of kind: RecordKind, key: String) throws -> [Instant] {
    Set(try statements(of: kind, key: key).map(\.effective)).sorted()
  }

  /// The vehicle that bore a plate; see ``IdentityBearers``.
  func vehicle(bearing plate: Plate, _ color: PlateColor?, at time: Instant, known: Instant) throws -> VIN? {
    try IdentityBearers(in: self, known: known).vehicle(bearing: plate, color, at: time).map { VIN($0) }
  }

  /// The machine that bore a code; see ``IdentityBearers``.
  func machine(bearing code: MachineCode, at time: Instant, known: Instant) throws -> String? {
    try IdentityBearers(in: self, known: known).machine(bearing: code, at: time)
  }

  /// The plates of a vehicle; see ``IdentityBearers``.
  func plates(of vin: VIN, known: Instant) throws -> [Plate] {
    try IdentityBearers(in: self, known: known).plates(of: vin.text)
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

  func inspections(ofVehicle key: String, until moment: Instant) throws -> [InspectionMark] {
    try reader.snapshot(knownAt: knownAt).inspections(ofVehicle: key, until: moment)
  }

  func inspections(under plate: Plate, until moment: Instant) throws -> [InspectionMark] {
    try reader.snapshot(knownAt: knownAt).inspections(under: plate, until: moment)
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

  func inspections(ofVehicle key: String, until moment: Instant) throws -> [InspectionMark] {
    try registry?.inspections(ofVehicle: key, until: moment) ?? []
  }

  func inspections(under plate: Plate, until moment: Instant) throws -> [InspectionMark] {
    try registry?.inspections(under: plate, until: moment) ?? []
  }
}
