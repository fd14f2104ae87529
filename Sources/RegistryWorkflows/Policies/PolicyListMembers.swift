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

  private var day: CivilDate { context.at.day }

  /// Attributes that a list shows or looks at, where the kind has them.
  private static let always = ["plate", "code", "name", "place"]

  func add(to report: inout PolicyListReport) throws {
    // Notices are the same for all members, and are asked for on few days.
    let register = RememberedRegister(reader.snapshot(knownAt: context.knownAt), keeping: .wholeKinds)
    let hasEntries = try reader.keepsRecords(of: .listEntry)
    let notices =
      hasEntries ? try register.notices(for: pack.pack.place, at: day.lastMoment) : nil
    let own = OwnMembership(of: list.id, in: pack, hasEntries: hasEntries)
    // SQL sorts out those that are surely not on the list, so that not every record is looked at in memory.
    let query = try SubjectQuery(
      kind, meeting: .listed(list: list.id, role: list.subject), in: pack.pack, place: pack.pack.place, time: .day(day))
    let attributes = Set(PolicyListMembers.always + list.shownAttributes + (own?.attributes ?? []))
    try reader.forEachState(meeting: query, attributes: attributes, knownAt: context.knownAt) { found in
      // A list names what belongs to its place; an entry made by hand may name a guest.
      let entry = notices.flatMap { pack.entry(of: list.id, kind: kind, key: found.key, on: day, $0) }
      guard entry != nil || pack.concerns(found.values) else { return }
      guard found.isSure else { return report.undetermined.append(found.key) }
      let current =
        if let own {
          own.current(try states(of: found), on: day)
        } else {
          try pack.currentMembership(of: list.id, kind: kind, key: found.key, on: day, in: register)
        }
      report.members.append(member(found, entry, current))
    }
    // A computed list takes no entries.
    let entered =
      try (list.isManual ? notices : nil).map { try addEntriesOfUnregistered(to: &report, register, $0) } ?? []
    if kind == .vehicle, list.asks(for: "vehicle.maintenanceException") {
      try addUnregistered(to: &report, register, apartFrom: entered)
    }
  }

  /// What an entry made by hand names is on the list, whether the register holds it or not. Gives the keys.
  private func addEntriesOfUnregistered(
    to report: inout PolicyListReport, _ register: RememberedRegister<RegisterSnapshot>, _ notices: PlaceNotices
  ) throws -> Set<String> {
    var added: Set<String> = []
    let end = day.lastMoment
    let named = notices.entries.filter { $0.text("list") == list.id && $0.text("subjectKind") == kind.id }
    for key in Set(named.compactMap { $0.text("subject") }).sorted() where try isUnregistered(key, at: end) {
      guard let entry = pack.entry(of: list.id, kind: kind, key: key, on: day, notices) else { continue }
      let current = try pack.currentMembership(of: list.id, kind: kind, key: key, on: day, in: register)
      report.members.append(unregistered(key, label: nil, entry, current))
      added.insert(key)
    }
    return added
  }

  private func isUnregistered(_ key: String, at moment: Instant) throws -> Bool {
    try reader.state(of: kind, key: key, RegisterQuestion(at: moment, knownAt: context.knownAt)) == nil
  }

  /// Vehicles that are known from their inspections alone have their loops of inspection and maintenance too (reading A-21).
  private func addUnregistered(
    to report: inout PolicyListReport, _ register: RememberedRegister<RegisterSnapshot>, apartFrom entered: Set<String>
  ) throws {
    let question = RegisterQuestion(at: nil, knownAt: context.knownAt)
    for key in try register.vehiclesWithFailedInspections(until: day.lastMoment) {
      guard !entered.contains(key), try reader.history(of: kind, key: key, question).isEmpty,
        let current = try pack.currentMembership(of: list.id, kind: kind, key: key, on: day, in: register)
      else { continue }
      let latest = try reader.inspections(vin: VIN(key), limit: 1, knownAt: context.knownAt).first
      report.members.append(unregistered(key, label: latest?.plate?.text, nil, current))
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
