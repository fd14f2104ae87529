import Policy
import RegistryModel
import RegistryStore

/// Whether a statement about an event is about another event than the one that its key stands for. A key that is used twice
/// would take a finding away from one vehicle and give it, with all that was done about it, to another.
struct KeyReuse {
  let reader: RegistryReader

  /// Kinds of records that say what happened to somebody at a moment.
  private static let events: Set<RecordKind> = [.check, .repair, .suspicion, .gateEvent]

  /// What says whom an event is about.
  private static let subjects = [
    "vin", "plate", "machine", "machineCode", "vehicle", "unit", "site", "station", "workshop", "fuelSite",
  ]

  /// What says what it was, and by whose plan it counts.
  private static let matters = ["kind", "place"]

  /// That the key is taken, where time and subject both differ; that the record is about somebody or something else now,
  /// where the time stays.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n).
  func findings(on delta: RegisterDelta) throws -> [Finding] {
    guard Self.events.contains(delta.kind), let known = try reader.state(of: delta.kind, key: delta.key, .latest()),
      known.record != delta.record
    else { return [] }
    let changed = (Self.subjects + Self.matters).filter { name in
      guard let before = known.text(name), let after = delta.values.text(name) else { return false }
      return before != after
    }
    guard let first = changed.first else { return [] }
    let path = delta.kind.id + "/" + first
    let values = (known.text(first) ?? "") + " → " + (delta.values.text(first) ?? "")
    let isOtherTime = delta.values.moment("at").map { $0 != known.moment("at") } ?? false
    let isTaken = isOtherTime && Self.subjects.contains(first)
    return [Finding(isTaken ? .keyReused : .subjectChanged, path: path, value: values)]
  }
}
