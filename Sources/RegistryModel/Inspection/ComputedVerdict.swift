/// A verdict computed from the readings.
public enum ComputedVerdict: String, Encodable, Sendable, CaseIterable {
  /// All that was judged is within the limits.
  case pass
  /// A reading is beyond its limit, or a check was not passed.
  case fail
  /// What is missing allows no verdict.
  case undetermined
}
