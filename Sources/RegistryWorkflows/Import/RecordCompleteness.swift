import RegistryModel
import RegistryStore

/// Whether a record says what its kind asks for. By hand it is refused without; files may come in any order, so there it is
/// taken and told.
struct RecordCompleteness {
  let reader: RegistryReader

  /// The kinds by which something is allowed, banned or counted. Vehicles and machines are known in part as a rule.
  private static let kinds = NoticeIntake.kinds.union([.station, .gateEvent, .check])

  /// What the record lacks with a statement; asked before that is stored.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(1) where the statement says all that is asked for, else O(log n).
  func findings(on delta: RegisterDelta) throws -> [Finding] {
    guard Self.kinds.contains(delta.kind) else { return [] }
    let unsaid = delta.kind.attributes.filter { $0.isRequired && delta.values[$0.name] == nil }
    guard !unsaid.isEmpty else { return [] }
    let known = try reader.state(of: delta.kind, key: delta.key, RegisterQuestion(at: nil))?.values ?? [:]
    let missing = unsaid.filter { known[$0.name] == nil || delta.cleared.contains($0.name) }
    guard !missing.isEmpty else { return [] }
    return [
      Finding(
        .recordIncomplete, path: delta.kind.id, value: delta.key,
        message: BilingualText(
          zh: "\(delta.kind.title.zh)缺少：" + missing.map { "\($0.title.zh)（\($0.name)）" }.joined(separator: "、"),
          en: "the \(delta.kind.title.en) lacks "
            + missing.map { "\($0.title.en) (\($0.name))" }.joined(separator: ", ")))
    ]
  }
}
