/// Why a record is kept with its bytes instead of being stored.
public enum HeldOutcome: String, Encodable, Sendable, CaseIterable {
  /// A part whose partners have not come.
  case waiting
  /// A person has to decide.
  case quarantined
  /// It cannot be taken.
  case rejected
}
