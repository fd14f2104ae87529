import RegistryModel

/// The latest statement of a file about each vehicle. A platform lists a vehicle again with each of its inspections; what
/// was just said of it need not be stored again.
struct LatestStatements {
  private var known: [String: [String: AttributeValue]] = [:]

  /// How many vehicles are remembered: bounded, since a file may hold any number.
  private static let capacity = 20_000

  /// Whether the statement differs from the one before it about the same subject; all of a file hold from one moment.
  mutating func isNew(_ delta: RegisterDelta) -> Bool {
    guard known[delta.key] != delta.values else { return false }
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    known[delta.key] = delta.values
    return true
  }
}
