/// Where a held record stands.
public enum HeldState: String, Encodable, Sendable, CaseIterable {
  /// Nobody has decided yet.
  case open
  /// It was judged again and taken.
  case released
  /// It was put away for good.
  case discarded
}
