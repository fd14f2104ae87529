import RegistryModel

/// The order of states that are read all at once. SQLite would sort them through a table of its own, into which each row
/// goes with all its columns; the handful that a question finds is sorted sooner here.
extension [SubjectState] {
  /// By key, and those of one record in the order in which they take effect.
  ///
  /// - Complexity: O(n log n).
  func inOrderOfKeyAndTime() -> [SubjectState] { count < 2 ? self : sorted(by: SubjectState.precedes) }
}

extension SubjectState {
  /// Texts are compared by their bytes, as SQLite compares them.
  fileprivate static func precedes(_ left: SubjectState, _ right: SubjectState) -> Bool {
    if left.key.utf8.lexicographicallyPrecedes(right.key.utf8) { return true }
    if right.key.utf8.lexicographicallyPrecedes(left.key.utf8) { return false }
    if left.from != right.from { return left.from < right.from }
    if left.statedAt != right.statedAt { return left.statedAt < right.statedAt }
    return left.record.utf8.lexicographicallyPrecedes(right.record.utf8)
  }
}
