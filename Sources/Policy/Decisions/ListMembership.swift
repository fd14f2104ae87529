public import RegistryModel

/// A time during which a subject is on a list.
public struct ListMembership: Hashable, Sendable {
  /// The list.
  public let list: String
  /// The row that orders it.
  public let row: String
  /// The days.
  public let days: EffectiveInterval
  /// Why, in both languages.
  public let reason: BilingualText
}

extension CompiledPack {
  /// Whether a record is on a list at the end of a day.
  ///
  /// - Throws: What the register throws.
  public func membership(
    of list: String, kind: RecordKind, key: String, on day: CivilDate, in register: some RegisterView
  ) throws -> Truth {
    try membership(of: list, kind: kind, key: key, on: day, known: day.lastMoment, in: register)
  }

  /// - Parameter known: up to when it counts who is known to have borne a plate or code that an entry names.
  private func membership(
    of list: String, kind: RecordKind, key: String, on day: CivilDate, known: Instant, in register: some RegisterView
  ) throws -> Truth {
    let question = Question(kind: kind, key: key, activity: "check", place: pack.place, time: .day(day))
    let notices = try register.notices(for: pack.place, at: question.time.last, bearersKnown: known)
    var loader = FrameLoader(
      pack: self, register: register, question: question, notices: notices, moment: question.time.last)
    guard let branch = lists[list]?.branch else { return .unknown }
    return try loader.truth(of: branch)
  }

  /// The times from `start` until before `end` during which a record is on a list. It is looked at on the days on which
  /// the record, a day that it names, an entry of the list, or what the list counts changes; in between nothing can change.
  ///
  /// - Throws: What the register throws.
  public func memberships(
    of list: String, kind: RecordKind, key: String, from start: CivilDate, until end: CivilDate,
    in register: some RegisterView
  ) throws -> [ListMembership] {
    guard start < end, let owner = lists[list] else { return [] }
    var days: Set<CivilDate> = [start]
    for change in try register.changes(of: kind, key: key) {
      days.insert(change.day)
      for case .day(let day) in try register.state(of: kind, key: key, at: change)?.values.values.map({ $0 }) ?? [] {
        days.formUnion([day, day.adding(days: 1)])
      }
    }
    if kind == .vehicle, owner.list.asks(for: "vehicle.maintenanceException") {
      days.formUnion(try maintenanceDays(of: key, until: end, in: register))
    }
    let notices = try register.notices(for: pack.place, at: Instant(end))
    for entry in notices.entries where entry.names(key, kind) {
      days.formUnion([entry.day("from"), entry.day("until")].compactMap { $0 })
    }
    days.formUnion(try turningDays(of: owner.list.condition, kind: kind, key: key, until: end, in: register))
    var found: [ListMembership] = []
    var since: CivilDate?
    for day in days.filter({ $0 >= start && $0 < end }).sorted() {
      let isMember =
        try membership(of: list, kind: kind, key: key, on: day, known: Instant(end), in: register) == .yes
      if isMember, since == nil { since = day }
      if !isMember, let from = since {
        found.append(
          ListMembership(
            list: list, row: owner.row, days: EffectiveInterval(from: from, until: day), reason: owner.list.reason))
        since = nil
      }
    }
    if let from = since {
      found.append(
        ListMembership(list: list, row: owner.row, days: EffectiveInterval(from: from), reason: owner.list.reason))
    }
    return found
  }

  /// The days on which the condition of a list may turn for a record because of what it counts or names.
  private func turningDays(
    of condition: Condition?, kind: RecordKind, key: String, until end: CivilDate, in register: some RegisterView
  ) throws -> Set<CivilDate> {
    let last = end.adding(days: -1).lastMoment
    guard let condition, let state = try register.state(of: kind, key: key, at: last) else { return [] }
    let records = CaseRecords(
      register: register, pack: self, moment: last, subject: nil,
      notices: try register.notices(for: pack.place, at: last))
    let related = try records.resolver.related(to: state, at: last, known: last)
    let turns = try TurningPoints(records: records, state: state, related: related).moments(of: condition)
    return Set(turns.map(\.day))
  }

  /// The days on which a vehicle was inspected or repaired: they may change whether it is an exception of inspection and
  /// maintenance.
  private func maintenanceDays(
    of vehicle: String, until end: CivilDate, in register: some RegisterView
  ) throws -> [CivilDate] {
    let last = end.adding(days: -1).lastMoment
    let records = CaseRecords(
      register: register, pack: self, moment: last, subject: CaseSubject(.vehicle, vehicle),
      notices: try register.notices(for: pack.place, at: last))
    let repairs = try records.records(of: .repair).compactMap { $0.state.moment("at")?.day }
    return try register.inspections(ofVehicle: vehicle, until: last).map(\.end.day) + repairs
  }

  /// The membership in which a record is on a day, with its first day; nil where it is on the list on that day no more or
  /// not yet.
  ///
  /// - Throws: What the register throws.
  public func currentMembership(
    of list: String, kind: RecordKind, key: String, on day: CivilDate, in register: some RegisterView
  ) throws -> ListMembership? {
    try memberships(of: list, kind: kind, key: key, from: pack.from, until: day.adding(days: 1), in: register)
      .last { $0.days.contains(day) }
  }

  /// The entry made by hand that puts a record on a list on a day; nil where there is none.
  ///
  /// - Parameter notices: those of the plan's place at the end of the day.
  public func entry(
    of list: String, kind: RecordKind, key: String, on day: CivilDate, _ notices: PlaceNotices
  ) -> ListEntry? {
    notices.entries.first { entry in
      entry.text("list") == list && entry.names(key, kind) && entry.days.contains(day)
    }.map { ListEntry($0) }
  }

  /// Whether a list concerns a record by where it belongs: one that says nothing of its place may belong here.
  public func concerns(_ values: [String: AttributeValue]) -> Bool {
    values.text("place").flatMap { DivisionCode($0) }.map { pack.place.covers($0) } ?? true
  }
}

/// What an entry made by hand says of a membership.
public struct ListEntry: Hashable, Sendable {
  /// First day off the list; nil where none is stated.
  public let until: CivilDate?
  /// Why, in the words of the entry.
  public let reason: String?
  /// The document it rests on.
  public let source: String?

  init(_ state: RecordState) {
    until = state.day("until")
    reason = state.text("reason")
    source = state.text("source")
  }
}
