import RegistryModel

/// The moments at which a condition on a record may begin or cease to hold although the record itself stays as it is: the
/// days of its lists, of the notices it asks for, and the changes of the records that it names or counts.
///
/// With them a case begins on the same day whatever day is asked about.
struct TurningPoints<Register: RegisterView> {
  let records: CaseRecords<Register>
  let state: RecordState
  /// Keys of the records it names, by the id of their kind.
  let related: [String: String]

  /// The moments, in no order; some may turn nothing.
  func moments(of condition: Condition) throws -> Set<Instant> {
    switch condition {
    case .all(let parts), .any(let parts):
      return try parts.reduce(into: []) { $0.formUnion(try moments(of: $1)) }
    case .not(let inner), .established(let inner): return try moments(of: inner)
    case .compare(let left, _, let right): return try moments(of: left, right).union(moments(of: right, left))
    case .isIn(let fact, _), .contains(let fact, _), .known(let fact), .happened(let fact):
      return try moments(ofFact: fact)
    case .zone(let test): return ends(of: records.notices.zones(ofKind: test.kind))
    case .window(let name): return ends(of: records.notices.windows(named: name))
    case .alert(let levels):
      return ends(of: records.notices.alerts.filter { levels.contains($0.text("level") ?? "") })
    case .listed(let list, let role): return try moments(ofList: list, role)
    case .hours, .loaded: return []
    }
  }

  private func moments(of term: Term, _ other: Term) throws -> Set<Instant> {
    switch term {
    case .fact("date"):
      switch other {
      case .literal(.day(let day)): return around(day)
      case .parameter(let name): return records.parameter(name)?.day.map(around) ?? []
      default: return []
      }
    case .fact(let fact):
      if let relation = records.pack.catalogue.relation(of: fact) {
        return try moments(of: relation, limit: limit(in: other))
      }
      guard case .computed(.recordingMonths)? = source(of: fact), case .literal(.integer(let months)) = other else {
        return try moments(ofFact: fact)
      }
      return try moments(ofFact: fact).union(recordingsReaching(months: months))
    case .count(let relation): return try moments(of: relation, limit: limit(in: other))
    case .literal, .parameter: return []
    }
  }

  private func source(of fact: String) -> Fact.Source? { records.pack.catalogue.fact(fact)?.source }

  private func key(ofRole role: String) -> String? { role == state.kind.id ? state.key : related[role] }

  /// The number that a term stands for; nil where it is none, or not loaded.
  private func limit(in term: Term) -> Int? {
    switch term {
    case .literal(.integer(let number)): number
    case .parameter(let name): records.parameter(name)?.integer
    case .literal, .fact, .count: nil
    }
  }

  private func moments(ofFact fact: String) throws -> Set<Instant> {
    // Any other fact that is defined by attributes turns with their record.
    if let relation = records.pack.catalogue.relation(of: fact) { return try moments(of: relation, limit: nil) }
    switch source(of: fact) {
    case .computed(.unitHeavyDieselDaily): return try monthsAfterPassages()
    case .computed(.unitVisitsDaily), .computed(.unitGoodsDaily): return try yearsOfPassages()
    case .computed(.daysWithoutGateRecord): return try dayAfterGap()
    default: break
    }
    guard let role = fact.split(separator: ".").first.map(String.init), let kind = RecordKind.named(role),
      let key = key(ofRole: role)
    else { return [] }
    var found = Set(try records.register.changes(of: kind, key: key))
    if let own = try records.register.state(of: kind, key: key, at: records.moment) {
      for case .day(let day) in own.values.values { found.formUnion(around(day)) }
    }
    return found
  }

  /// The number of trucks used a day is that of the month before (reading A-10), and the stated one once the ledger has
  /// been empty for a year.
  private func monthsAfterPassages() throws -> Set<Instant> {
    let months = Set(try passageDays().map(\.month))
    return Set(months.flatMap { month in [1, 2, 13].map { Instant(month.adding(months: $0).firstDay) } })
  }

  /// Visits and goods are those of the twelve months before (reading A-36).
  private func yearsOfPassages() throws -> Set<Instant> {
    try passageDays().reduce(into: []) { found, day in
      found.formUnion(around(day))
      found.formUnion(around(day.adding(months: 12)))
    }
  }

  private func passageDays() throws -> Set<CivilDate> {
    guard let unit = key(ofRole: RecordKind.unit.id) else { return [] }
    return try records.register.daysOfGateEvents(of: unit, at: records.moment)
  }

  /// The days on which the oldest recordings come to be so many months old, or a month older.
  private func recordingsReaching(months: Int) throws -> Set<Instant> {
    guard let unit = key(ofRole: RecordKind.unit.id) else { return [] }
    let oldest = try records.register.changes(of: .unit, key: unit).compactMap {
      try records.register.state(of: .unit, key: unit, at: $0)?.day("oldestRecordingOn")
    }
    return Set(oldest).reduce(into: []) { found, day in
      for count in [months, months + 1] { found.formUnion(around(day.adding(months: count))) }
    }
  }

  /// The first day of the season without a record is missing from the next day on, and the season stays incomplete. What was
  /// lawfully deleted is not missing.
  private func dayAfterGap() throws -> Set<Instant> {
    guard let unit = key(ofRole: RecordKind.unit.id),
      let name = ComputedFact.daysWithoutGateRecord.parameters.first,
      var day = records.parameter(name)?.day
    else { return [] }
    let kept = try records.register.daysOfGates(of: unit, at: records.moment)
    while kept.contains(day) { day = day.adding(days: 1) }
    return [Instant(day.adding(days: 1))]
  }

  private func moments(ofList id: String, _ role: String) throws -> Set<Instant> {
    guard let key = key(ofRole: role), let kind = RecordKind.named(role) else { return [] }
    let entries = records.notices.entries(ofList: id).filter { $0.names(key, kind) }
    guard let condition = records.pack.lists[id]?.list.condition else { return ends(of: entries) }
    return try ends(of: entries).union(moments(of: condition))
  }

  private func moments(of relation: CountedRelation, limit: Int?) throws -> Set<Instant> {
    guard let kind = RecordKind.named(relation.kind), let key = key(ofRole: relation.role) else { return [] }
    return try CountTurns(records: records, relation: relation, kind: kind, holder: key).moments(limit: limit)
  }

  /// The first and the last moments of records that are in force for a time.
  private func ends(of states: [RecordState]) -> Set<Instant> {
    states.reduce(into: []) { found, state in
      for name in ["from", "until"] {
        if let day = state.day(name) { found.formUnion(around(day)) }
        if let moment = state.moment(name) { found.insert(moment) }
      }
    }
  }

  /// What is compared with a day turns with it or with the next one.
  private func around(_ day: CivilDate) -> Set<Instant> { [Instant(day), Instant(day.adding(days: 1))] }
}
