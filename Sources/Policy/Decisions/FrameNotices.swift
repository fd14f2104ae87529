import RegistryModel

/// Zones, windows, hours, alerts and parameters: what notices say about the place and time of a question.
extension FrameLoader {
  func parameterSlot(_ name: String) -> Slot {
    guard let declared = pack.pack.parameters.first(where: { $0.name == name }) else { return .unknown }
    let type = declared.type.attributeType
    guard let state = evidence.notices.parameter(name, of: pack.pack.id), let text = state.text("value"),
      let value = type.value(from: text), let number = pack.encoder.encode(value, as: type)
    else { return declared.whenMissing == .undetermined ? .unknown : .notLoaded }
    return .exact(number)
  }

  func hoursSlot(_ name: String) -> Slot {
    guard let text = evidence.notices.parameter(name, of: pack.pack.id)?.text("value"), let hours = HoursOfDay(text)
    else { return .notLoaded }
    return .truth(hours.contain(question.time.minutes))
  }

  func windowSlot(_ name: String) -> Slot {
    let windows = evidence.notices.windows(named: name)
    guard !windows.isEmpty else { return .notLoaded }
    return .truth(coverage(of: windows))
  }

  /// Whether an alert of one of some levels holds in the place; unknown where one holds in a part of it.
  func alertTruth(_ levels: [String]) -> Truth {
    func truth(_ alerts: [RecordState]) -> Truth {
      coverage(of: alerts.filter { levels.contains($0.text("level") ?? "") })
    }
    let whole = truth(evidence.notices.alerts)
    return whole == .no && truth(evidence.notices.alertsWithin) != .no ? .unknown : whole
  }

  /// Whether the periods together cover all, none or a part of the time asked about: an alert that is raised within a day
  /// leaves no gap between its levels (clause HB-49).
  private func coverage(of periods: [RecordState]) -> Truth {
    let end = Instant(millisecondsSinceEpoch: question.time.last.millisecondsSinceEpoch + 1)
    let asked = MomentInterval(from: question.time.first, until: end)
    let within = periods.map(\.moments)
      .filter { $0.overlaps(asked) }
    guard !within.isEmpty else { return .no }
    /// Up to when the periods cover without a gap.
    var covered = question.time.first
    for period in within.sorted(by: { ($0.from ?? covered) < ($1.from ?? covered) }) {
      guard period.from.map({ $0 <= covered }) ?? true else { return .unknown }
      covered = max(covered, period.until ?? end)
    }
    return covered >= end ? .yes : .unknown
  }

  /// Zones of a kind that are in force on the day.
  func zonesInForce(_ kind: String) -> [RecordState] {
    evidence.notices.zones.filter { $0.text("kind") == kind && isInForce($0) }
  }

  mutating func zoneSlot(_ test: ZoneTest) throws -> Slot {
    let zones = zonesInForce(test.kind)
    guard !zones.isEmpty else { return .notLoaded }
    let location = question.location
    guard let keys = location.keys else { return .unknown }
    var result: Truth = location.isComplete ? .no : .unknown
    var lacksNotice = false
    for zone in zones where location.mayHold(zone.key) {
      guard let caught = try isCaught(by: zone, test) else {
        lacksNotice = true
        continue
      }
      result = result || (keys.contains(zone.key) ? caught : caught && .unknown)
    }
    return lacksNotice && result != .yes ? .notLoaded : .truth(result)
  }

  /// Whether the subject inside `zone` is caught by its hours, stages and classes; nil where its notice does not say
  /// which stages it bans.
  private mutating func isCaught(by zone: RecordState, _ test: ZoneTest) throws -> Truth? {
    var result = Truth.yes
    if let text = zone.text("hours") {
      result = result && (HoursOfDay(text)?.contain(question.time.minutes) ?? .unknown)
    }
    if let name = test.bannedStage {
      guard let text = zone.text("stagesBanned"), let banned = BannedStages(text) else { return nil }
      result = result && banned.contain(try factSlot(name))
    }
    if let name = test.narrowedBy, case .codes(let classes) = zone.values["vehicleClasses"] {
      let slot = try factSlot(name)
      let numbers = CodeList.vehicleClass.codes.enumerated().filter { classes.contains($0.element.code) }.map(\.offset)
      result = result && (slot.state == .exact ? Truth(numbers.contains(slot.low)) : .unknown)
    }
    return result
  }

  func isLoaded(_ dependency: Dependency) -> Bool {
    switch dependency {
    case .zone(let kind): !zonesInForce(kind).isEmpty
    case .window(let name): !evidence.notices.windows(named: name).isEmpty
    case .parameter(let name): evidence.notices.parameter(name, of: pack.pack.id) != nil
    case .list(let id): evidence.notices.isLoaded(list: id)
    }
  }

  /// What is missing where a slot cannot decide.
  mutating func missing(_ probe: Probe, _ slot: Slot) throws -> [MissingItem] {
    switch probe {
    case .fact(let name): return [try missingFact(name)]
    case .parameter(let name): return [.parameter(name)]
    case .hours(let name): return [slot.state == .notLoaded ? .parameter(name) : .timeOfDay]
    case .window(let name): return [slot.state == .notLoaded ? .window(name) : .timeOfDay]
    case .alert: return [.timeOfDay]
    case .entry(let list, let role, _):
      let isUnclear = evidence.notices.entries(ofList: list).contains(where: \.namesUnclearly)
      return [slot.state == .notLoaded || isUnclear ? .list(list) : .record(role)]
    case .count(let relation):
      if let outer = RecordKind.named(relation.role), case .record = try role(outer) {
        return [.related(relation.kind)]
      }
      return [.record(relation.role)]
    case .loaded(let dependency): return [FrameLoader.item(dependency)]
    case .zone(let test): return try missingZone(test, slot)
    case .circular(let list): return [.list(list)]
    case .constant: return []
    }
  }

  private mutating func missingFact(_ name: String) throws -> MissingItem {
    guard let fact = pack.catalogue.fact(name) else { return .fact(name) }
    switch fact.source {
    case .clock: return .timeOfDay
    case .attribute(let kind, _) where kind != question.kind:
      if case .record = try role(kind) { return .fact(name) }
      // Who states some facts of a record describes it: the rest of the description is missing, not the record.
      return question.facts.keys.contains { $0.hasPrefix(kind.id + ".") } ? .fact(name) : .record(kind.id)
    default: return .fact(name)
    }
  }

  private mutating func missingZone(_ test: ZoneTest, _ slot: Slot) throws -> [MissingItem] {
    if slot.state == .notLoaded { return [.zone(test.kind)] }
    let location = question.location
    guard let keys = location.keys else { return [.location] }
    var items: [MissingItem] = []
    for zone in zonesInForce(test.kind) where location.mayHold(zone.key) {
      if !keys.contains(zone.key) { items.append(.boundary(zone.key)) }
      for name in [test.bannedStage, test.narrowedBy].compactMap({ $0 }) where try factSlot(name).state != .exact {
        items.append(try missingFact(name))
      }
      if zone.text("hours") != nil, question.time.minutes.count > 1 { items.append(.timeOfDay) }
    }
    return items.isEmpty && !location.isComplete ? [.location] : items
  }

  private static func item(_ dependency: Dependency) -> MissingItem {
    switch dependency {
    case .zone(let kind): .zone(kind)
    case .window(let name): .window(name)
    case .parameter(let name): .parameter(name)
    case .list(let id): .list(id)
    }
  }
}
