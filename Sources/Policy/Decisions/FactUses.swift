import RegistryModel

extension FrameLoader {
  /// The fact or circumstance that a slot holds, as text with its origin; nil for constants.
  mutating func use(of probe: Probe, _ slot: Slot) throws -> FactUse? {
    switch probe {
    case .constant, .circular: return nil
    case .fact(let name): return try use(ofFact: name, slot)
    case .parameter(let name), .hours(let name):
      guard let state = evidence.notices.parameter(name, of: pack.pack.id) else {
        return FactUse(name: "parameter:" + name, value: nil, origin: .nowhere)
      }
      return FactUse(name: "parameter:" + name, value: state.text("value"), origin: FrameLoader.origin(state, "value"))
    case .zone(let test): return zoneUse(test, slot)
    case .window(let name): return circumstance("window:" + name, slot)
    case .alert(let levels):
      let alert = evidence.notices.alerts.first {
        levels.contains($0.text("level") ?? "")
          && MomentInterval(from: $0.moment("from"), until: $0.moment("until")).contains(question.time.first)
      }
      guard let alert else { return circumstance("alert:" + levels.joined(separator: "+"), slot) }
      return FactUse(
        name: "alert:" + levels.joined(separator: "+"), value: alert.text("level"),
        origin: FrameLoader.origin(alert, "level"))
    case .entry(let list, _, _): return circumstance("list:" + list, slot)
    case .count(let relation):
      return FactUse(
        name: "count:" + relation.kind, value: slot.hasValue ? FrameLoader.number(slot) : nil,
        origin: slot.hasValue ? .computed : .nowhere)
    case .loaded(let dependency): return circumstance("loaded:\(FrameLoader.name(dependency))", slot)
    }
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
      let text = fact.type.text(of: value)
      return FactUse(
        name: name, value: slot.state == .bounded ? possible(slot, from: text) : text,
        origin: FrameLoader.origin(state, attribute.name))
    case .computed, .counted, .defined:
      if case .flag = fact.type { return circumstance(name, slot) }
      return FactUse(
        name: name, value: slot.hasValue ? FrameLoader.number(slot) : nil,
        origin: slot.hasValue ? .computed : .nowhere)
    }
  }

  /// A bound with the values it leaves open, such as `≥3 (3 4 5 6)`: a derived stage names the possible stages.
  private func possible(_ slot: Slot, from text: String) -> String {
    guard slot.high - slot.low < 8 else { return "≥" + text }
    return "≥\(text) (" + (slot.low...max(slot.low, slot.high)).map(String.init).joined(separator: " ") + ")"
  }

  private func clockText(_ name: String) -> String {
    switch (name, question.time) {
    case ("date", let time): "\(time.day)"
    case ("month", let time): String(time.day.month.month)
    case (_, .moment(let moment)): "\(moment)"
    case (_, .day(let day)): "\(day)"
    }
  }

  private func zoneUse(_ test: ZoneTest, _ slot: Slot) -> FactUse {
    guard case .inside(let keys, _) = question.location,
      let zone = zonesInForce(test.kind).first(where: { keys.contains($0.key) })
    else { return circumstance("zone:" + test.kind, slot) }
    return FactUse(
      name: "zone:" + test.kind, value: zone.text("notice") ?? zone.key, origin: FrameLoader.origin(zone, "notice"))
  }

  private func circumstance(_ name: String, _ slot: Slot) -> FactUse {
    guard slot.state == .exact else { return FactUse(name: name, value: nil, origin: .nowhere) }
    return FactUse(name: name, value: slot.low == 0 ? "false" : "true", origin: .computed)
  }

  private static func origin(_ state: RecordState, _ attribute: String) -> FactUse.Origin {
    .record(kind: state.kind.id, key: state.key, statement: state.sources[attribute] ?? "")
  }

  private static func number(_ slot: Slot) -> String {
    slot.low == slot.high ? String(slot.low) : "\(slot.low)–\(slot.high)"
  }

  private static func name(_ dependency: Dependency) -> String {
    switch dependency {
    case .zone(let name), .window(let name), .parameter(let name), .list(let name): name
    }
  }
}
