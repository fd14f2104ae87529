/// The value of a condition in Kleene's logic: what is missing is neither true nor false.
public enum Truth: Int8, Sendable, CaseIterable {
  /// It does not hold.
  case no = 0
  /// It cannot be told.
  case unknown = 1
  /// It holds.
  case yes = 2

  /// True or false.
  @inlinable
  public init(_ value: Bool) { self = value ? .yes : .no }

  /// The opposite; unknown stays unknown.
  @inlinable
  public static prefix func ! (value: Truth) -> Truth {
    switch value {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  /// Both hold: the lesser of the two.
  @inlinable
  public static func && (left: Truth, right: Truth) -> Truth { left.rawValue <= right.rawValue ? left : right }

  /// One of them holds: the greater of the two.
  @inlinable
  public static func || (left: Truth, right: Truth) -> Truth { left.rawValue >= right.rawValue ? left : right }
}
