public import Policy
public import RegistryModel

/// Who meets a condition, and of whom it cannot be told.
public struct SubjectMatches: Hashable, Sendable {
  /// Keys of those that meet it, sorted.
  public internal(set) var surely: [String] = []
  /// Keys of those of whom something is missing, sorted.
  public internal(set) var possibly: [String] = []
}

/// How many meet a condition, and of how many it cannot be told.
public struct SubjectCounts: Hashable, Sendable {
  /// Those that meet it.
  public internal(set) var surely = 0
  /// Those of whom something is missing.
  public internal(set) var possibly = 0
}

extension RegistryReader {
  /// Who meets a condition at the moment of the query, as known now or at `knownAt`.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: as ``forEachSubject(meeting:knownAt:includesPersonal:_:)``.
  public func subjects(
    meeting query: SubjectQuery, knownAt: Instant? = nil, includesPersonal: Bool = false
  ) throws -> SubjectMatches {
    var matches = SubjectMatches()
    try forEachSubject(meeting: query, knownAt: knownAt, includesPersonal: includesPersonal) { key, truth in
      if truth == .yes { matches.surely.append(key) } else { matches.possibly.append(key) }
    }
    return matches
  }

  /// Who meets a condition on facts alone at a moment.
  ///
  /// - Throws: `StoreError`, and `PackError` where the condition does not fit the vocabulary.
  public func subjects(
    of kind: RecordKind, meeting condition: Condition, place: DivisionCode, at moment: Instant, knownAt: Instant? = nil
  ) throws -> SubjectMatches {
    try subjects(
      meeting: SubjectQuery(kind, meeting: condition, place: place, time: .moment(moment)), knownAt: knownAt)
  }

  /// How many meet a condition.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: as ``forEachSubject(meeting:knownAt:includesPersonal:_:)``, without carrying keys around.
  public func countSubjects(
    meeting query: SubjectQuery, knownAt: Instant? = nil, includesPersonal: Bool = false
  ) throws -> SubjectCounts {
    var counts = SubjectCounts()
    let prepared = try prepare(query, knownAt, includesPersonal)
    guard prepared.truth.isComplete else {
      try forEach(prepared) { _, truth in
        if truth == .yes { counts.surely += 1 } else { counts.possibly += 1 }
      }
      return counts
    }
    let sql = "SELECT count(*), coalesce(sum(surely), 0) FROM (\(prepared.rows))"
    let (all, surely) =
      try connection.first(sql, prepared.parameters.bind, row: { (Int($0.integer(0)), Int($0.integer(1))) }) ?? (0, 0)
    counts.surely = surely
    counts.possibly = all - surely
    return counts
  }

  /// Calls `body` for every record of the kind that meets the condition (`yes`) or of which that cannot be told
  /// (`unknown`), sorted by key, one at a time.
  ///
  /// SQL sorts out those that surely fail; where the condition asks for what SQL cannot reach, those in doubt are looked
  /// at in memory.
  /// - Throws: `StoreError`, and whatever `body` throws.
  /// - Complexity: O(records of the kind + records counted for them · log n).
  public func forEachSubject(
    meeting query: SubjectQuery, knownAt: Instant? = nil, includesPersonal: Bool = false,
    _ body: (String, Truth) throws -> Void
  ) throws {
    try forEach(try prepare(query, knownAt, includesPersonal), body)
  }

  /// How many meet a condition, by the text of an attribute of their own where one is named, and the keys of those of whom
  /// it cannot be told, sorted.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute.
  /// - Complexity: O(records of the kind + records counted for them · log n), in one pass without sorting.
  func countSubjects(
    meeting query: SubjectQuery, by attribute: String?, knownAt: Instant?, includesPersonal: Bool
  ) throws -> (surely: [String?: Int], possibly: [String]) {
    var type: AttributeType?
    if let attribute {
      guard let declared = query.kind.attribute(attribute) else {
        throw StoreError(.invalidRecord, "\(query.kind.id) has no attribute \(attribute)")
      }
      if includesPersonal || !declared.isPersonal { type = declared.type }
    }
    let group = type == nil ? nil : attribute
    let prepared = try prepare(
      query, knownAt, includesPersonal,
      columns: group.map { ["\(ConditionSQL<RegisterSnapshot>.subject)." + SubjectTable.quoted($0)] } ?? [])
    var surely: [String?: Int] = [:]
    var plain = 0
    var possibly: [String] = []
    try connection.forEach(prepared.rows, prepared.parameters.bind) { row in
      var isSure = row.integer(1) != 0
      if !isSure {
        var truth = Truth.unknown
        if !prepared.truth.isComplete {
          truth = try prepared.query.truth(
            of: row.text(0), prepared.notices, in: prepared.snapshot, memo: prepared.memo)
        }
        if truth == .unknown { possibly.append(row.text(0)) }
        isSure = truth == .yes
      }
      guard isSure else { return }
      if let type {
        surely[type.form.value(row, 2).map { type.text(of: $0) }, default: 0] += 1
      } else {
        plain += 1
      }
    }
    if plain > 0 { surely[nil] = plain }
    return (surely, possibly.sorted())
  }

  /// A condition made ready to be asked.
  struct PreparedQuery {
    let query: SubjectQuery
    let notices: PlaceNotices
    let snapshot: RegisterSnapshot
    let truth: TruthSQL
    /// Selects `key`, `surely` and the further columns of all records that possibly meet the condition.
    let rows: String
    /// `rows` sorted by key.
    ///
    /// They are sorted once they were found, which the plus sign asks for: a walk along the index of keys fetches each row
    /// from another page, at over four times the cost where the register is larger than the cache. Of two halves, SQL
    /// can only sort by the column.
    let sortedRows: String
    let parameters: Parameters
    /// Counts of related records that were made for the records looked at so far.
    let memo = CountMemo()

    /// The truth of a row: what SQL says, and in memory what SQL cannot reach.
    func truth(of row: Statement) throws -> Truth {
      if row.integer(1) != 0 { return .yes }
      return truth.isComplete ? .unknown : try query.truth(of: row.text(0), notices, in: snapshot, memo: memo)
    }
  }

  /// - Parameter columns: expressions of further columns, over the row `ConditionSQL.subject`.
  func prepare(
    _ query: SubjectQuery, _ knownAt: Instant?, _ includesPersonal: Bool, columns: [String] = []
  ) throws -> PreparedQuery {
    let snapshot = snapshot(knownAt: knownAt, includesPersonal: includesPersonal, namesSources: false)
    let notices = try query.notices(in: snapshot)
    var compiler = ConditionSQL(
      query, notices, snapshot, knownAt: knownAt, includesPersonal: includesPersonal)
    let truth = try compiler.truth(query.condition)
    let alias = ConditionSQL<RegisterSnapshot>.subject
    let selection = (["\(alias).key AS key", "\(truth.surely) AS surely"] + columns).joined(separator: ", ")
    let halves = compiler.states.halves(alias)
    let rows = halves.map { half in
      """
      SELECT \(selection) FROM \(SubjectTable.quoted(query.kind.id)) \(alias)
      WHERE \(half) AND \(truth.possibly)
      """
    }.joined(separator: " UNION ALL ")
    return PreparedQuery(
      query: query, notices: notices, snapshot: snapshot, truth: truth, rows: rows,
      sortedRows: rows + (halves.count == 1 ? " ORDER BY +key" : " ORDER BY key"), parameters: compiler.parameters)
  }

  private func forEach(_ prepared: PreparedQuery, _ body: (String, Truth) throws -> Void) throws {
    try connection.forEach(prepared.sortedRows, prepared.parameters.bind) { row in
      let truth = try prepared.truth(of: row)
      if truth != .no { try body(row.text(0), truth) }
    }
  }
}
