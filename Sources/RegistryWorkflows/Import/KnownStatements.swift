import RegistryModel
import RegistryStore

/// Statements of which the register was found to say all already. A platform lists a vehicle again with each of its
/// inspections; as long as nobody writes about it, the register need not be asked again.
struct KnownStatements {
  private var byKey: [String: RegisterDelta] = [:]
  private var version: OutsideVersion?

  /// How many subjects are remembered.
  private static let remembered = 2_000

  /// Whether the register still says all of a statement.
  ///
  /// - Throws: `StoreError`.
  mutating func holds(_ delta: RegisterDelta, _ reader: RegistryReader) throws -> Bool {
    let current = try reader.outsideVersion()
    if current != version { forget() }
    version = current
    guard let known = byKey[delta.key] else { return false }
    return known.kind == delta.kind && known.effective == delta.effective && known.values == delta.values
  }

  /// Notes that the register says all of a statement.
  mutating func note(_ delta: RegisterDelta) {
    if byKey.count >= Self.remembered { forget() }
    byKey[delta.key] = delta
  }

  /// Forgets what a statement that is taken may change: what is said of a vehicle stays with it, what is said of anything
  /// else may say something of many vehicles.
  mutating func forget(after delta: RegisterDelta) {
    if delta.kind == .vehicle { byKey[delta.key] = nil } else { forget() }
  }

  /// Forgets everything.
  mutating func forget() { byKey.removeAll(keepingCapacity: true) }
}
