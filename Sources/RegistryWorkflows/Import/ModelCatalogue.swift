import RegistryModel
import RegistryStore

/// The catalogue of models, as the register's records of model families state it: which stage a model has. It is asked
/// for a stage after the disclosure number and before the record's own word.
struct ModelCatalogue {
  /// Stages by kind and model; read when first asked, until a record of a family comes.
  private var stages: [Model: Set<Int>]?

  private struct Model: Hashable {
    let kind: String
    let name: String
  }

  /// Forgets what was read.
  mutating func forget() { stages = nil }

  /// The stage of a model; nil where no family has the model, or families disagree.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(1); O(families) the first time.
  mutating func stage(of model: String?, _ kind: RecordKind, _ reader: RegistryReader) throws -> Int? {
    guard let model else { return nil }
    let known = try stages ?? Self.read(reader)
    stages = known
    guard let found = known[Model(kind: kind.id, name: model)], found.count == 1 else { return nil }
    return found.first
  }

  /// The models of one family at any time, with the kind whose models they are.
  static func models(of key: String, _ reader: RegistryReader) throws -> [(kind: RecordKind, model: String)] {
    let states = try reader.history(of: .family, key: key, RegisterQuestion(at: nil))
    let found = states.flatMap { state in kinds(of: state).map { Model(kind: $0.id, name: name(of: state)) } }
    return Set(found).sorted { ($0.kind, $0.name) < ($1.kind, $1.name) }.compactMap { model in
      RecordKind.named(model.kind).map { ($0, model.name) }
    }
  }

  private static func read(_ reader: RegistryReader) throws -> [Model: Set<Int>] {
    // States come sorted by key and time: the last one of each family stands.
    var latest: [String: SubjectState] = [:]
    try reader.forEachState(of: .family, RegisterQuestion(at: nil)) { latest[$0.key] = $0 }
    var stages: [Model: Set<Int>] = [:]
    for state in latest.values {
      guard let stage = state.integer("stage") else { continue }
      for kind in kinds(of: state) { stages[Model(kind: kind.id, name: name(of: state)), default: []].insert(stage) }
    }
    return stages
  }

  /// Without a word on its subject a family says nothing: the scales of road and non-road stages never mix.
  private static func kinds(of state: SubjectState) -> [RecordKind] {
    switch state.text("subject") {
    case RecordKind.vehicle.id: [.vehicle]
    case RecordKind.machine.id: [.machine]
    default: []
    }
  }

  private static func name(of state: SubjectState) -> String { state.text("model") ?? state.key }
}
