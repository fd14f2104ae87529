import RegistryModel

/// What an entry of a list made by hand names, though the register does not hold it: its duties begin with the list, not
/// with the day on which somebody registers it. Nothing is known of it but its key.
extension CaseRecords {
  /// The state of a record at a moment; an empty one where only an entry of a list speaks of it by then.
  func state(of kind: RecordKind, key: String, at moment: Instant) throws -> RecordState? {
    if let held = try register.state(of: kind, key: key, at: moment) { return held }
    guard let first = try firstEntry(naming: key, kind), first <= moment else { return nil }
    return RecordState(kind: kind, key: key, values: [:])
  }

  /// Goes through the records of a kind, and behind them those that lists name and the register does not hold; both in the
  /// order of their keys.
  func forEachState(of kind: RecordKind, _ body: (RecordState) throws -> Void) throws {
    var named = Set(notices.entries.filter { pack.kind(of: $0) == kind.id }.compactMap { $0.text("subject") })
    try register.forEachState(of: kind, at: moment) { state in
      named.remove(state.key)
      try body(state)
    }
    for key in named.sorted() {
      if let state = try state(of: kind, key: key, at: moment) { try body(state) }
    }
  }

  /// The moments up to the one asked about at which a record changes, the first entry of a list that names it among them.
  func changes(of state: RecordState) throws -> [Instant] { try changes(of: state.kind, key: state.key) }

  /// The same, by the key of the record.
  func changes(of kind: RecordKind, key: String) throws -> [Instant] {
    let own = try register.changes(of: kind, key: key)
    guard let first = try firstEntry(naming: key, kind), own.first.map({ first < $0 }) ?? true else {
      return own.filter { $0 <= moment }
    }
    return ([first] + own).filter { $0 <= moment }
  }

  /// Since when an entry of some list names a record; nil where none does.
  private func firstEntry(naming key: String, _ kind: RecordKind) throws -> Instant? {
    try notices.entries.filter { $0.names(key, kind) && pack.kind(of: $0) == kind.id }
      .compactMap { try register.changes(of: .listEntry, key: $0.key).first }.min()
  }
}

extension CompiledPack {
  /// What an entry of a list is about: as it says, else what the plan's list is a list of; nil where neither tells.
  func kind(of entry: RecordState) -> String? {
    entry.text("subjectKind") ?? entry.text("list").flatMap { lists[$0]?.list.subject }
  }
}
