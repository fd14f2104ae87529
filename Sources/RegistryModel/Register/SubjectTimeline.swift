/// The statements about one subject, and the states that follow from them.
///
/// Statements are ranked by when they take effect, when they were made, and their number; the state after each of them is
/// what all statements up to it add up to. It ends where the next one takes effect.
public struct SubjectTimeline: Sendable {
  /// One statement with the state that begins with it.
  public struct Entry: Hashable, Sendable {
    /// The statement.
    public let delta: RegisterDelta
    /// What all statements up to this one add up to.
    public internal(set) var values: [String: AttributeValue]
    /// When the next statement takes effect; nil for the last one.
    public internal(set) var until: Instant?

    /// A statement with its state, as a store keeps them.
    public init(delta: RegisterDelta, values: [String: AttributeValue], until: Instant?) {
      self.delta = delta
      self.values = values
      self.until = until
    }
  }

  /// The statements in their rank.
  public private(set) var entries: [Entry]

  /// Folds statements that come in any order.
  ///
  /// - Complexity: O(n log n) in the number of statements.
  public init(_ deltas: [RegisterDelta]) {
    entries = deltas.sorted(by: SubjectTimeline.precedes).map { Entry(delta: $0, values: [:], until: nil) }
    var values: [String: AttributeValue] = [:]
    for position in entries.indices {
      let delta = entries[position].delta
      delta.apply(to: &values)
      entries[position].values = values
      if position + 1 < entries.count { entries[position].until = entries[position + 1].delta.effective }
    }
  }

  /// The state at a moment; nil before the first statement.
  public func state(at moment: Instant) -> Entry? { entries.last { $0.delta.effective <= moment } }

  /// Whether a statement ranks before another.
  public static func precedes(_ left: RegisterDelta, _ right: RegisterDelta) -> Bool {
    if left.effective != right.effective { return left.effective < right.effective }
    if left.stated != right.stated { return left.stated < right.stated }
    return left.record.unicodeScalars.lexicographicallyPrecedes(right.record.unicodeScalars)
  }
}

extension RegisterDelta {
  /// Changes the values of a subject as the statement says.
  public func apply(to state: inout [String: AttributeValue]) {
    for name in cleared { state[name] = nil }
    state.merge(values) { _, stated in stated }
  }
}
