import RegistryModel
import RegistryStore

/// The statements of one moment about records of which many came, such as a check that is corrected again and again: as long as
/// nobody else writes, those that may rank beside the next one need not be read among all of them.
struct RivalStatements {
  private var byRecord: [Record: LatestStatements] = [:]
  private var version: OutsideVersion?

  private struct Record: Hashable {
    let kind: String
    let key: String
  }

  /// From how many statements of one moment on they are kept.
  private static let many = 8
  /// Of how many records they are remembered.
  private static let remembered = 2_000

  /// Those about the same record that may rank beside a statement that was just stored, or after it.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n) where many came and this one ranks after them; else O(log n + statements found).
  mutating func statements(beside delta: RegisterDelta, _ reader: RegistryReader) throws -> [RegisterDelta] {
    let record = Record(kind: delta.kind.id, key: delta.key)
    if !byRecord.isEmpty {
      let current = try reader.outsideVersion()
      if current != version { forget() }
      if let known = byRecord[record], known.precede(delta) {
        byRecord[record]?.take(delta.withoutPersonal)
        return known.statements
      }
      byRecord[record] = nil
    }
    let found = try reader.statements(of: delta.kind, key: delta.key, from: delta.effective)
    guard found.count >= Self.many else { return found }
    let sources = found.filter { !SubjectDetermination.isOwn($0) }
    guard sources.last?.record == delta.record else { return found }
    if byRecord.count >= Self.remembered { forget() }
    version = try reader.outsideVersion()
    byRecord[record] = sources.reduce(into: LatestStatements()) { $0.take($1) }
    return found
  }

  /// Forgets everything.
  mutating func forget() { byRecord.removeAll() }
}
