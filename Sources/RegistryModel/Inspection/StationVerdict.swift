/// What the station itself says of the inspection as a whole.
public enum StationVerdict: String, Sendable, CaseIterable {
  /// Passed (合格).
  case pass
  /// Failed (不合格).
  case fail
  /// Broken off (中止).
  case aborted
  /// Declared void by the station (无效).
  case invalid
}
