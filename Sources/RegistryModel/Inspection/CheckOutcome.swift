/// The outcome of one item of a check.
public enum CheckOutcome: String, Sendable, CaseIterable {
  /// In order.
  case pass
  /// Not in order.
  case fail
  /// Not looked at.
  case notChecked
}
