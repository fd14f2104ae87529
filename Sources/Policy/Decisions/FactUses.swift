import RegistryModel

extension FrameLoader {
  /// The facts and circumstances behind slots of a frame, in their order.
  mutating func uses(of slots: [Int], in frame: [Slot]) throws -> [FactUse] {
    var found: [FactUse] = []
    for slot in slots { found += try uses(of: pack.probes[slot], frame[slot]) }
    return found
  }

  /// The facts and circumstances behind a slot, as text with their origin; none for constants.
  mutating func uses(of probe: Probe, _ slot: Slot) throws -> [FactUse] {
    switch probe {
    case .constant, .circular: return []
    case .fact(let name): return [try use(ofFact: name, slot)]
    case .parameter(let name), .hours(let name): return [use(ofParameter: name)]
    case .zone(let test): return try uses(of: test, slot)
    case .window(let name):
      let windows = evidence.notices.windows(named: name)
      let current = windows.first {
        $0.moments.contains(question.time.first)
      }
      return [circumstance("window:" + name, slot, records: current.map { [$0] } ?? windows)]
    case .alert(let levels):
      let name = "alert:" + levels.joined(separator: "+")
      let alert = (evidence.notices.alerts + evidence.notices.alertsWithin).first {
        levels.contains($0.text("level") ?? "")
          && $0.moments.contains(question.time.first)
      }
      guard let alert else { return [circumstance(name, slot)] }
      return [FactUse(name: name, value: alert.text("level"), origin: FrameLoader.origin(alert, "level"))]
    case .entry(let list, let role, _): return [try use(ofEntryIn: list, role, slot)]
    case .count(let relation):
      guard slot.hasValue else { return [FactUse(name: "count:" + relation.kind, value: nil, origin: .nowhere)] }
      let records = try counted(relation)?.map(\.state) ?? []
      return [
        FactUse(
          name: "count:" + relation.kind, value: FrameLoader.number(slot), origin: FrameLoader.origin(records))
      ]
    case .loaded(let dependency): return [use(of: dependency, slot)]
    }
  }

  /// The value of a parameter with the record that loaded it.
  func use(ofParameter name: String) -> FactUse {
    guard let state = evidence.notices.parameter(name, of: pack.pack.id) else {
      return FactUse(name: "parameter:" + name, value: nil, origin: .nowhere)
    }
    return FactUse(name: "parameter:" + name, value: state.text("value"), origin: FrameLoader.origin(state, "value"))
  }

  /// An entry made by hand; a list that is computed too has other grounds beside it.
  private mutating func use(ofEntryIn list: String, _ role: String, _ slot: Slot) throws -> FactUse {
    let name = "listEntry:" + list
    guard slot.state == .exact else { return FactUse(name: name, value: nil, origin: .nowhere) }
    guard let kind = RecordKind.named(role), slot.low == 1 else {
      return FactUse(name: name, value: "false", origin: .computed)
    }
    let key: String?
    switch try self.role(kind) {
    case .record(let state): key = state.key
    case .unregistered(let own): key = own
    case .unstated: key = nil
    }
    guard let entry = key.flatMap({ self.entry(of: $0, kind, in: list) }) else {
      return FactUse(name: name, value: "true", origin: .computed)
    }
    return FactUse(name: name, value: entry.text("source") ?? "true", origin: FrameLoader.origin(entry, "subject"))
  }

  /// Whether something is loaded; zones with their notices.
  private func use(of dependency: Dependency, _ slot: Slot) -> FactUse {
    switch dependency {
    case .parameter(let name): return use(ofParameter: name)
    case .zone(let kind): return use(ofZones: kind)
    case .window(let name):
      return circumstance(
        "loaded:" + name, slot, records: evidence.notices.windows(named: name))
    case .list(let id): return circumstance("loaded:" + id, slot)
    }
  }

  /// The zones of a kind that are in force, by their notices.
  func use(ofZones kind: String) -> FactUse {
    let zones = zonesInForce(kind)
    guard !zones.isEmpty else { return FactUse(name: "loaded:" + kind, value: nil, origin: .nowhere) }
    let names = zones.map { zone in
      let own = [zone.text("name") ?? zone.key, zone.text("notice")].compactMap { $0 }.joined(separator: " ")
      return zone.day("publishedOn").map { own + " (\($0))" } ?? own
    }
    return FactUse(
      name: "loaded:" + kind, value: names.joined(separator: "; "), origin: FrameLoader.origin(zones))
  }

  private mutating func use(ofFact name: String, _ slot: Slot) throws -> FactUse {
    guard let fact = pack.catalogue.fact(name) else { return FactUse(name: name, value: nil, origin: .nowhere) }
    if let stated = question.facts[name] {
      return FactUse(name: name, value: fact.type.text(of: stated), origin: .question)
    }
    if let computed = question.computed[name] {
      return FactUse(name: name, value: fact.type.text(of: computed), origin: .computed)
    }
    switch fact.source {
    case .clock: return FactUse(name: name, value: clockText(name), origin: .clock)
    case .question:
      let text = name == "question.activity" ? question.activity : name == "question.place" ? question.place.text : nil
      return FactUse(name: name, value: text, origin: text == nil ? .nowhere : .question)
    case .attribute(let kind, let attribute):
      guard case .record(let state) = try role(kind), let value = state.values[attribute.name] else {
        return FactUse(name: name, value: nil, origin: .nowhere)
      }
      return FactUse(name, fact.type, value, attribute: attribute.name, of: state, slot)
    case .computed(.machineOpenFinding):
      return use(ofOpenFinding: slot.state == .exact ? try openFinding() : nil, name, slot)
    case .computed where fact.type.isQuantity && slot.hasValue:
      let least = fact.type.text(of: .integer(slot.low))
      let text =
        slot.low == slot.high
        ? least : slot.high == .max ? "≥" + least : least + "–" + fact.type.text(of: .integer(slot.high))
      return FactUse(name: name, value: text, origin: .computed)
    case .computed, .counted, .defined:
      if case .flag = fact.type { return circumstance(name, slot) }
      return FactUse(
        name: name, value: slot.hasValue ? FrameLoader.number(slot) : nil,
        origin: slot.hasValue ? .computed : .nowhere)
    }
  }

  /// What checks and cases say of a machine, as a slot and as the fact that it is told by: the records behind it are read
  /// once for both.
  mutating func supervision(_ probe: Probe) throws -> (slot: Slot, use: FactUse)? {
    guard case .fact(let name) = probe else { return nil }
    switch pack.catalogue.fact(name)?.source {
    case .computed(.machineOpenFinding):
      let finding = try openFinding()
      let slot = try openFindingSlot(finding)
      return (slot, use(ofOpenFinding: finding, name, slot))
    case .computed(.machineOutOfUse):
      let slot = try outOfUseSlot()
      return (slot, circumstance(name, slot))
    default: return nil
    }
  }

  private func use(ofOpenFinding finding: RecordState?, _ name: String, _ slot: Slot) -> FactUse {
    guard slot.state == .exact else { return FactUse(name: name, value: nil, origin: .nowhere) }
    guard let finding else { return FactUse(name: name, value: "false", origin: .computed) }
    return FactUse(name: name, value: "true", origin: FrameLoader.origin(finding, "status"))
  }

  private func clockText(_ name: String) -> String {
    switch (name, question.time) {
    case ("date", let time): "\(time.day)"
    case ("month", let time): String(time.day.month.month)
    case (_, .moment(let moment)): "\(moment)"
    case (_, .day(let day)): "\(day)"
    }
  }

  /// The zone, what its notice bans, limits and when, and what the subject is measured by.
  private mutating func uses(of test: ZoneTest, _ slot: Slot) throws -> [FactUse] {
    let zones = zonesInForce(test.kind).filter { question.location.mayHold($0.key) }
    var uses: [FactUse] = []
    for zone in zones {
      uses.append(
        FactUse(
          name: "zone:" + test.kind, value: zone.text("notice") ?? zone.key, origin: FrameLoader.origin(zone, "notice"))
      )
      var limits = ["hours"]
      if test.bannedStage != nil { limits.append("stagesBanned") }
      if test.narrowedBy != nil { limits.append("vehicleClasses") }
      for name in limits {
        guard let value = zone.values[name], let type = zone.kind.attribute(name)?.type else { continue }
        uses.append(
          FactUse(
            name: "zone:" + test.kind + "." + name, value: type.text(of: value),
            origin: FrameLoader.origin(zone, name)))
      }
    }
    guard !zones.isEmpty else { return [circumstance("zone:" + test.kind, slot)] }
    for name in [test.bannedStage, test.narrowedBy].compactMap({ $0 }) {
      uses.append(try use(ofFact: name, try factSlot(name)))
    }
    return uses
  }

  private func circumstance(_ name: String, _ slot: Slot, records: [RecordState] = []) -> FactUse {
    guard slot.state == .exact else { return FactUse(name: name, value: nil, origin: .nowhere) }
    return FactUse(name: name, value: slot.low == 0 ? "false" : "true", origin: FrameLoader.origin(records))
  }

  /// The records that something was computed from, the first of them where there are many.
  private static func origin(_ records: [RecordState]) -> FactUse.Origin {
    let names = records.map { $0.kind.id + ":" + $0.key }.sorted()
    return .records(names.count > 20 ? names.prefix(20) + ["…"] : names)
  }

  private static func origin(_ state: RecordState, _ attribute: String) -> FactUse.Origin {
    .statement(attribute, of: state)
  }

  private static func number(_ slot: Slot) -> String {
    slot.low == slot.high ? String(slot.low) : "\(slot.low)–\(slot.high)"
  }
}

extension AttributeType {
  /// Whether values are steps of a unit.
  fileprivate var isQuantity: Bool { if case .quantity = self { true } else { false } }
}

extension FactUse.Origin {
  /// The statement that an attribute of a record comes from.
  static func statement(_ attribute: String, of state: RecordState) -> FactUse.Origin {
    .record(kind: state.kind.id, key: state.key, statement: state.sources[attribute] ?? "")
  }
}

extension FactUse {
  /// The value of an attribute of a record, with the statement it comes from.
  init(
    _ name: String, _ type: AttributeType, _ value: AttributeValue, attribute: String, of state: RecordState,
    _ slot: Slot
  ) {
    self.init(
      name: name, value: FactUse.text(of: value, type, slot), origin: .statement(attribute, of: state))
  }

  /// The text of an attribute's value; of one that is known within bounds with what they leave open.
  static func text(of value: AttributeValue, _ type: AttributeType, _ slot: Slot) -> String {
    let text = type.text(of: value)
    return slot.state == .bounded ? possible(slot, from: text) : text
  }

  /// A bound with the values it leaves open, such as `≥3 (3 4 5 6)`: a derived stage names the possible stages.
  private static func possible(_ slot: Slot, from text: String) -> String {
    guard slot.high - slot.low < 8 else { return "≥" + text }
    return "≥\(text) (" + (slot.low...max(slot.low, slot.high)).map(String.init).joined(separator: " ") + ")"
  }

  /// The facts in the order in which reasons name them, each of them once.
  static func sorted(_ uses: [FactUse]) -> [FactUse] {
    var told: [FactUse] = []
    told.reserveCapacity(uses.count)
    for use in uses.sorted(by: isBefore) {
      // What is the same stands together: only facts of one name have to be compared.
      if !told.reversed().prefix(while: { $0.name == use.name }).contains(use) { told.append(use) }
    }
    return told
  }

  /// The order in which reasons name facts: by name, and of one name by value and origin.
  static func isBefore(_ left: FactUse, _ right: FactUse) -> Bool {
    let (name, other) = (left.name, right.name)
    if name != other { return name < other }
    if left.value != right.value { return (left.value ?? "") < (right.value ?? "") }
    return "\(left.origin)" < "\(right.origin)"
  }
}
