public import RegistryModel

extension RegistryTransaction {
  /// Stores one dated statement about a subject of the register.
  ///
  /// The order in which statements come does not matter: the states of the subject are folded anew.
  /// - Returns: `accepted`, `duplicate` or `conflict`, where the record number of the kind is taken by other content.
  /// - Throws: `StoreError`; `invalidRecord` where a value does not fit the type of its attribute, or the kind or an
  ///   attribute is unknown.
  /// - Complexity: O(log n) where it takes effect after all others, else O(log n + statements about the subject).
  @discardableResult
  public func store(
    _ delta: RegisterDelta, findings: [Finding] = [], onConflict rule: ConflictRule = .report
  ) throws -> StoreOutcome {
    try requireStorable(delta)
    let table = connection.subjectTable(delta.kind)
    let known = try statements(numbered: delta.record, in: table)
    if known.all.contains(delta) { return .duplicate }
    if !known.all.isEmpty, rule == .report { return .conflict }
    if let old = known.current, old.key != delta.key {
      // The altered statement is about another subject: the states of the old one are folded anew without it.
      try fold(old.key, adding: [], replacing: [old], in: table)
    }
    try fold(delta.key, adding: [delta], replacing: known.current.map { [$0] } ?? [], in: table)
    if !findings.isEmpty {
      try FindingTable.insert(findings, of: .statement(kind: delta.kind.id, record: delta.record), connection)
    }
    if delta.kind == .zone { connection.zoneCache.forget() }
    note(delta.kind.id, delta.key + " " + delta.record, "accepted")
    return .accepted
  }

  /// Deletes the events of a kind whose own moment lies before `day`, with all their versions and findings, and keeps the
  /// days on which there were any.
  ///
  /// - Returns: how many events there were.
  /// - Throws: `StoreError`; `invalidRecord` where records of the kind have no moment.
  public func pruneEvents(of kind: RecordKind, before day: CivilDate) throws -> Int {
    guard case .moment? = kind.attribute("at")?.type else {
      throw StoreError(.invalidRecord, "records of kind \(kind.id) have no moment")
    }
    try LawfulDeletion.note(kind, before: day, in: self)
    let table = SubjectTable.quoted(kind.id)
    let moment = Instant(day).millisecondsSinceEpoch
    let count = try connection.first(
      "SELECT count(DISTINCT key) FROM \(table) WHERE \"at\" < ?1", { $0.bind(1, moment) }, row: { Int($0.integer(0)) })
    for sql in [
      """
      DELETE FROM finding WHERE subjectKind = '\(kind.id)'
        AND statement IN (SELECT record FROM \(table) WHERE "at" < ?1)
      """,
      "DELETE FROM \(table) WHERE \"at\" < ?1",
    ] {
      let statement = try connection.statement(sql)
      statement.bind(1, moment)
      try statement.run()
    }
    note("prune", "\(kind.id) before \(day)", String(count ?? 0))
    return count ?? 0
  }

  /// Exchanges statements that the registry itself made of a subject, because what they followed from has changed.
  ///
  /// - Parameters:
  ///   - old: statements of that subject that no longer hold; those that do not stand are passed over.
  ///   - new: statements of that subject that hold instead.
  /// - Throws: `StoreError`; `invalidRecord` as `store` does.
  /// - Complexity: O(log n + statements about the subject).
  public func exchange(
    _ old: [RegisterDelta], for new: [RegisterDelta], of kind: RecordKind, key: String
  ) throws {
    for delta in new { try requireStorable(delta) }
    try fold(key, adding: new, replacing: Set(old), in: connection.subjectTable(kind))
    for delta in old { note(kind.id, key + " " + delta.record, "withdrawn") }
    for delta in new { note(kind.id, key + " " + delta.record, "determined") }
  }

  /// A state as it lies in its table.
  private typealias StoredEntry = (id: Int64, entry: SubjectTimeline.Entry, recordedAt: Int64)

  /// Folds a subject's statements anew, and writes the states that changed.
  ///
  /// - Complexity: O(log n) for one statement that comes after all others, else O(log n + statements about the subject).
  private func fold(
    _ key: String, adding new: [RegisterDelta], replacing old: Set<RegisterDelta>, in table: SubjectTable
  ) throws {
    if old.isEmpty, new.count == 1, let delta = new.first {
      guard let last = try entries(table.lastRowQuery, of: key, in: table).first else {
        return try append(delta, after: nil, in: table)
      }
      if SubjectTimeline.precedes(last.entry.delta, delta) { return try append(delta, after: last, in: table) }
    }
    let rows = try entries(table.currentRowsQuery, of: key, in: table)
    let kept = rows.map(\.entry.delta).filter { !old.contains($0) }
    let timeline = SubjectTimeline(kept + new)
    let wanted = Set(timeline.entries)
    let present = Set(rows.map(\.entry))
    for row in rows where !wanted.contains(row.entry) {
      try retire(row.id, recordedAt: row.recordedAt, in: table)
    }
    for entry in timeline.entries where !present.contains(entry) {
      try table.insert(entry, recordedAt: recordedAt, connection)
    }
  }

  /// Adds a statement that ranks after all others: the last state ends with it, and no other one changes.
  private func append(_ delta: RegisterDelta, after last: StoredEntry?, in table: SubjectTable) throws {
    var values: [String: AttributeValue] = [:]
    if let last {
      values = last.entry.values
      try retire(last.id, recordedAt: last.recordedAt, in: table)
      let ended = SubjectTimeline.Entry(
        delta: last.entry.delta, values: last.entry.values, until: delta.effective)
      try table.insert(ended, recordedAt: recordedAt, connection)
    }
    delta.apply(to: &values)
    try table.insert(
      SubjectTimeline.Entry(delta: delta, values: values, until: nil), recordedAt: recordedAt, connection)
  }

  private func entries(_ query: String, of key: String, in table: SubjectTable) throws -> [StoredEntry] {
    try connection.all(query, { $0.bind(1, key) }) { row in
      let state = try table.state(row, table.columns)
      let entry = SubjectTimeline.Entry(
        delta: table.delta(of: state, row), values: state.values, until: state.until)
      return (row.integer(row.columnCount - 1), entry, row.integer(5))
    }
  }

  /// Marks a version as replaced. One that this very transaction wrote is removed: nobody ever saw it.
  private func retire(_ id: Int64, recordedAt written: Int64, in table: SubjectTable) throws {
    let isOwn = written == recordedAt.millisecondsSinceEpoch
    let statement = try connection.statement(
      isOwn
        ? "DELETE FROM \(table.name) WHERE id = ?1" : "UPDATE \(table.name) SET replacedAt = ?2 WHERE id = ?1")
    statement.bind(1, id)
    if !isOwn { statement.bind(2, recordedAt.millisecondsSinceEpoch) }
    try statement.run()
  }

  /// The statements that carry a number: the one that stands, and all that ever did.
  private func statements(
    numbered record: String, in table: SubjectTable
  ) throws -> (current: RegisterDelta?, all: Set<RegisterDelta>) {
    var current: RegisterDelta?
    var all: Set<RegisterDelta> = []
    try connection.forEach(
      table.numberedQuery, { $0.bind(1, record) }
    ) { row in
      let delta = try table.delta(row, table.columns)
      if row.isNull(6) { current = delta }
      all.insert(delta)
    }
    return (current, all)
  }

  private func requireStorable(_ delta: RegisterDelta) throws {
    guard RecordKind.named(delta.kind.id) != nil else {
      throw StoreError(.invalidRecord, "the register keeps no records of kind \(delta.kind.id)")
    }
    for (name, value) in delta.values {
      guard let attribute = delta.kind.attribute(name), attribute.type.admits(value) else {
        throw StoreError(.invalidRecord, "\(delta.kind.id) has no attribute \(name) of this type")
      }
    }
    for name in delta.cleared {
      guard delta.kind.attribute(name) != nil, delta.values[name] == nil else {
        throw StoreError(.invalidRecord, "\(delta.kind.id)/\(name) is unknown, or stated and cleared at once")
      }
    }
    guard Set(delta.cleared).count == delta.cleared.count else {
      throw StoreError(.invalidRecord, "an attribute is cleared twice")
    }
  }
}
