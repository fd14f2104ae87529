import RegistryModel
import RegistryStore

/// Whether a statement about an event has no effect, since one that takes effect later, on the same day or as the first one
/// of the record, says otherwise: an annulment dated to the day of the finding, or to an earlier one, would come before the
/// finding itself.
struct OvertakenStatement {
  let reader: RegistryReader

  private static let events: Set<RecordKind> = [.check, .repair, .suspicion, .gateEvent, .siteEntry, .caseStep]

  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + statements about the record that take effect later).
  func findings(on delta: RegisterDelta) throws -> [Finding] {
    guard Self.events.contains(delta.kind) else { return [] }
    let others = try reader.statements(of: delta.kind, key: delta.key, after: delta.effective).filter {
      $0.record != delta.record
    }
    guard !others.isEmpty else { return [] }
    let isFirst = try !reader.hasStatement(
      of: delta.kind, key: delta.key, upTo: delta.effective, otherThan: delta.record)
    return delta.values.keys.sorted().compactMap { name in
      // What became of an event is what was said last, whenever that was.
      let later = others.filter {
        isFirst || name == "status" || $0.effective.day == delta.effective.day
      }
      guard let other = later.last(where: { $0.values[name] != nil })?.values[name], other != delta.values[name],
        let type = delta.kind.attribute(name)?.type, let value = delta.values[name]
      else { return nil }
      return Finding(.statementOvertaken, path: delta.kind.id + "/" + name, value: type.text(of: value))
    }
  }
}
