import RegistryModel

/// The statements about one subject, and the states that follow from them.
///
/// Statements are ranked by when they take effect, when they were made, and their number; the state after each of them is
/// what all statements up to it add up to. It ends where the next one takes effect.
struct SubjectTimeline {
  /// One statement with the state that begins with it.
  struct Entry: Hashable {
    var delta: RegisterDelta
    var values: [String: AttributeValue]
    var until: Instant?
  }

  private(set) var entries: [Entry]

  /// Folds statements that come in any order.
  init(_ deltas: [RegisterDelta]) {
    entries = deltas.sorted(by: SubjectTimeline.precedes).map { Entry(delta: $0, values: [:], until: nil) }
    var values: [String: AttributeValue] = [:]
    for position in entries.indices {
      let delta = entries[position].delta
      for name in delta.cleared { values[name] = nil }
      values.merge(delta.values) { _, stated in stated }
      entries[position].values = values
      if position + 1 < entries.count { entries[position].until = entries[position + 1].delta.effective }
    }
  }

  private static func precedes(_ left: RegisterDelta, _ right: RegisterDelta) -> Bool {
    if left.effective != right.effective { return left.effective < right.effective }
    if left.stated != right.stated { return left.stated < right.stated }
    return left.record.unicodeScalars.lexicographicallyPrecedes(right.record.unicodeScalars)
  }
}

extension SubjectTimeline.Entry {
  /// The column `given`: NULL where the statement made all values of the state and cleared none.
  var given: String? {
    if delta.cleared.isEmpty, delta.values.count == values.count { return nil }
    return (delta.values.keys.sorted() + delta.cleared.map { "-" + $0 }).joined(separator: " ")
  }
}
