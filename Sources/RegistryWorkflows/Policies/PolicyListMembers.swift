import Policy
import RegistryModel
import RegistryStore
import Reports

/// The members of one list of a plan at the end of a day, in one pass over the register.
struct PolicyListMembers {
  let reader: RegistryReader
  let context: WorkflowContext
  let pack: CompiledPack
  let list: PolicyList
  let kind: RecordKind
  let day: CivilDate

  /// Attributes that a list shows or looks at, where the kind has them.
  private static let always = ["plate", "code", "name", "place"]

  func add(to report: inout PolicyListReport) throws {
    let (register, notices) = try readNotices()
    let own = OwnMembership(of: list.id, in: pack, hasEntries: notices != nil)
    try forEachMatch(attributes: list.shownAttributes + (own?.attributes ?? []), notices) { found, entry in
      guard found.isSure else { return report.undetermined.append(found.key) }
      let current =
        if let own {
          own.current(try states(of: found), on: day)
        } else {
          try pack.currentMembership(of: list.id, kind: kind, key: found.key, on: day, in: register)
        }
      report.members.append(member(found, entry, current))
    }
    report.members += try unregistered(register, notices)
  }

  /// Who is on the list, by key with its name, and of how many nobody can tell: the members of `add(to:)`, without since
  /// when and why, for which each had to be looked at by itself.
  func names() throws -> (members: [(key: String, name: String?)], undetermined: Int) {
    let (register, notices) = try readNotices()
    var members: [(key: String, name: String?)] = []
    var undetermined = 0
    try forEachMatch(attributes: [], notices) { found, _ in
      if found.isSure {
        members.append((found.key, found.values.text("name")))
      } else {
        undetermined += 1
      }
    }
    members += try unregistered(register, notices).map { ($0.key, nil) }
    return (members.sorted { $0.key < $1.key }, undetermined)
  }

  /// The notices of the plan's place at the end of the day; nil where the register keeps no entries of lists. They are the
  /// same for all members.
  private func readNotices() throws -> (register: RememberedRegister<RegisterSnapshot>, notices: PlaceNotices?) {
    // They are asked for on few days.
    let register = RememberedRegister(reader.snapshot(knownAt: context.knownAt), keeping: .wholeKinds)
    let hasEntries = try reader.keepsRecords(of: .listEntry)
    return (register, hasEntries ? try register.notices(for: pack.pack.place, at: day.lastMoment) : nil)
  }

  /// Calls `body` for each record that is on the list or may be. A list names what belongs to its place; an entry made by
  /// hand may name a guest.
  private func forEachMatch(
    attributes: [String], _ notices: PlaceNotices?, _ body: (MatchedState, ListEntry?) throws -> Void
  ) throws {
    // SQL sorts out those that are surely not on the list, so that not every record is looked at in memory.
    let query = try SubjectQuery(
      kind, meeting: .listed(list: list.id, role: list.subject), in: pack.pack, place: pack.pack.place, time: .day(day))
    let wanted = Set(PolicyListMembers.always + attributes)
    try reader.forEachState(meeting: query, attributes: wanted, knownAt: context.knownAt) { found in
      let entry = notices.flatMap { pack.entry(of: list.id, kind: kind, key: found.key, on: day, $0) }
      guard entry != nil || pack.concerns(found.values) else { return }
      try body(found, entry)
    }
  }

  /// Members that the register does not hold: by an entry, or known from their inspections alone.
  private func unregistered(
    _ register: RememberedRegister<RegisterSnapshot>, _ notices: PlaceNotices?
  ) throws -> [PolicyListReport.Member] {
    // A computed list takes no entries.
    let entered = try (list.isManual ? notices : nil).map { try entriesOfUnregistered(register, $0) } ?? []
    guard kind == .vehicle, list.asks(for: "vehicle.maintenanceException") else { return entered }
    return try entered + inspectedOnly(register, apartFrom: Set(entered.map(\.key)))
  }

  /// What an entry made by hand names is on the list, whether the register holds it or not.
  private func entriesOfUnregistered(
    _ register: RememberedRegister<RegisterSnapshot>, _ notices: PlaceNotices
  ) throws -> [PolicyListReport.Member] {
    var members: [PolicyListReport.Member] = []
    let end = day.lastMoment
    let named = notices.entries(ofList: list.id).filter { ($0.text("subjectKind") ?? kind.id) == kind.id }
    for key in Set(named.compactMap { $0.text("subject") }).sorted() where try isUnregistered(key, at: end) {
      guard let entry = pack.entry(of: list.id, kind: kind, key: key, on: day, notices) else { continue }
      let current = try pack.currentMembership(of: list.id, kind: kind, key: key, on: day, in: register)
      members.append(unregistered(key, label: nil, entry, current))
    }
    return members
  }

  private func isUnregistered(_ key: String, at moment: Instant) throws -> Bool {
    try reader.state(of: kind, key: key, RegisterQuestion(at: moment, knownAt: context.knownAt)) == nil
  }

  /// Vehicles that are known from their inspections alone have their loops of inspection and maintenance too (reading A-21).
  private func inspectedOnly(
    _ register: RememberedRegister<RegisterSnapshot>, apartFrom entered: Set<String>
  ) throws -> [PolicyListReport.Member] {
    let question = RegisterQuestion(at: nil, knownAt: context.knownAt)
    return try register.vehiclesWithFailedInspections(until: day.lastMoment).compactMap { key in
      guard !entered.contains(key), try reader.history(of: kind, key: key, question).isEmpty,
        let current = try pack.currentMembership(of: list.id, kind: kind, key: key, on: day, in: register)
      else { return nil }
      let latest = try reader.inspections(vin: VIN(key), limit: 1, knownAt: context.knownAt).first
      return unregistered(key, label: latest?.plate?.text, nil, current)
    }
  }

  private func unregistered(
    _ key: String, label: String?, _ entry: ListEntry?, _ current: ListMembership?
  ) -> PolicyListReport.Member {
    PolicyListReport.Member(
      key: key, label: label, from: current?.days.from, to: entry?.until, rule: current?.row ?? list.id,
      reason: current?.reason ?? list.reason, note: entry?.reason, document: entry?.source, shown: [])
  }

  /// The states of a record, which are most often no more than the one that was found.
  private func states(of found: MatchedState) throws -> [OwnMembership.State] {
    if found.isOnly { return [OwnMembership.State(from: found.from, until: found.until, values: found.values)] }
    return try reader.history(of: kind, key: found.key, RegisterQuestion(at: nil, knownAt: context.knownAt)).map {
      OwnMembership.State(from: $0.from, until: $0.until, values: $0.values)
    }
  }

  private func member(
    _ found: MatchedState, _ entry: ListEntry?, _ current: ListMembership?
  ) -> PolicyListReport.Member {
    PolicyListReport.Member(
      key: found.key, label: ["plate", "code", "name"].lazy.compactMap { found.values.text($0) }.first,
      from: current?.days.from, to: entry?.until, rule: current?.row ?? list.id,
      reason: current?.reason ?? list.reason, note: entry?.reason, document: entry?.source,
      shown: list.shownAttributes.compactMap { name in
        guard let attribute = kind.attribute(name) else { return nil }
        return PolicyListReport.Shown(
          name: name, title: attribute.title, value: found.values[name].map { attribute.type.text(of: $0) })
      })
  }
}
