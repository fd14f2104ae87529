public import RegistryModel

/// What became of a record that was to be stored.
public enum StoreOutcome: Hashable, Sendable {
  /// The record is new and stands.
  case accepted
  /// An equal record is stored already; nothing was changed.
  case duplicate
  /// The record is new, but a record that replaces it is stored already; it was kept as history.
  case superseded(by: InspectionSerial)
  /// Another record has the same number; nothing was changed. The caller keeps the record in quarantine.
  case conflict
}

/// What to do with a record whose number is taken by a record of other content.
public enum ConflictRule: Hashable, Sendable {
  /// Change nothing and answer `conflict`.
  case report
  /// Let the new record replace the old one, which stays as history: a person has released the altered record.
  case replace
}
