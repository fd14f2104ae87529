/// What became of a record that was read; every record read has exactly one outcome.
public enum RecordOutcome: String, Sendable, CaseIterable {
  /// Taken into the registry.
  case accepted
  /// Already there, unchanged; nothing was written.
  case duplicate
  /// Read, but a later version already stands.
  case superseded
  /// A part whose partners have not come.
  case waiting
  /// Kept aside, with its bytes, until a person decides.
  case quarantined
  /// Not usable as a record; kept with its bytes.
  case rejected
}
