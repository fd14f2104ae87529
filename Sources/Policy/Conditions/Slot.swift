/// The value of a fact as the evaluator sees it: whole numbers, with what is missing said apart.
///
/// Codes are their places in their list, sets of codes are bit masks, texts are numbers of a symbol table, days are days
/// since 1970 and moments are milliseconds since 1970. A number known only within bounds keeps both.
public struct Slot: Hashable, Sendable {
  /// Whether there is a value.
  public var state: State
  /// The value, or the least it can be.
  public var low: Int
  /// The value, or the most it can be.
  public var high: Int

  /// Whether there is a value.
  public enum State: UInt8, Sendable {
    /// Exactly one value.
    case exact
    /// A value between two bounds.
    case bounded
    /// A record in the register that has no such value.
    case absent
    /// Nothing is known.
    case unknown
    /// A notice that has to bring it is not loaded.
    case notLoaded
  }

  /// Nothing is known.
  public static let unknown = Slot(state: .unknown, low: 0, high: 0)
  /// A record in the register has no such value.
  public static let absent = Slot(state: .absent, low: 0, high: 0)
  /// The notice that has to bring it is not loaded.
  public static let notLoaded = Slot(state: .notLoaded, low: 0, high: 0)

  /// Exactly `value`.
  public static func exact(_ value: Int) -> Slot { Slot(state: .exact, low: value, high: value) }

  /// Between `low` and `high`, both included.
  public static func between(_ low: Int, _ high: Int) -> Slot {
    low == high ? exact(low) : Slot(state: .bounded, low: low, high: high)
  }

  /// Yes or no as 1 or 0; unknown as bounds.
  public static func truth(_ value: Truth) -> Slot {
    switch value {
    case .no: exact(0)
    case .yes: exact(1)
    case .unknown: unknown
    }
  }

  /// Whether there is a value, if only within bounds.
  public var hasValue: Bool { state == .exact || state == .bounded }
}
