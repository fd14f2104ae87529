import Policy
import RegistryModel
import RegistryStore

/// How many trucks that a unit owns or uses are as its plans urge it to use (clause PS-18), as of a moment.
///
/// Trucks of every kind count: an electric one conforms as much as a heavy diesel one of stage V. A unit that is not on
/// the list of which a plan speaks is not urged, and has no share.
struct UnitConformity {
  let packs: [CompiledPack]
  let unit: String
  let place: DivisionCode
  let at: Instant
  let snapshot: RegisterSnapshot

  /// How many trucks conform, could be judged, and could not.
  struct Counts {
    var conforming = 0
    var judged = 0
    var open = 0
  }

  /// Counts the trucks that it owns and those that used its gate.
  ///
  /// - Throws: `StoreError`.
  func counts(
    owned: [SubjectState], users: [String: GateLedger<RegisterSnapshot>.Passage]
  ) throws -> Counts {
    let rules = try advisingRules()
    guard !rules.isEmpty else { return Counts() }
    var trucks: [String: (key: String?, facts: [String: AttributeValue])] = [:]
    for vehicle in owned { trucks[vehicle.key] = (vehicle.key, [:]) }
    // Of these nobody knows whether they are trucks in service at all.
    let unclear = Set<String?>(
      owned.filter { $0.text("category") == nil || $0.text("status") == nil }.map(\.key))
    for (vehicle, passage) in users {
      let known = try passage.key.flatMap { try snapshot.state(of: .vehicle, key: $0, at: passage.at) }
      guard known?.text("category") ?? passage.noted.text("category") ?? "truck" == "truck" else { continue }
      trucks[vehicle] = (passage.key, GateRulings.facts(of: passage.noted, beside: known?.values))
    }
    var counts = Counts()
    let engine = DecisionEngine(packs)
    // The ledger of the unit is read once, and not for each of its trucks.
    let memo = CountMemo()
    for truck in trucks.values {
      let manners = try engine.manners(
        of: Question(
          kind: .vehicle, key: truck.key, activity: Self.activity, place: place, time: .moment(at),
          related: [RecordKind.unit.id: unit], facts: truck.facts), in: snapshot, memo: memo)
      let advice = manners.filter { rules[$0.key] != nil }
      guard !advice.isEmpty else { continue }
      if advice.values.contains(.caught) {
        counts.judged += 1
      } else if unclear.contains(truck.key)
        || advice.contains(where: { $0.value == .open || rules[$0.key] == .unknown })
      {
        counts.open += 1
      } else {
        counts.judged += 1
        counts.conforming += 1
      }
    }
    return counts
  }

  private static let activity = "gateEntry"

  /// The rules of the place's plans that advise on vehicles at the gate of this unit, by id, with whether they do: not
  /// known where nobody can tell whether the unit is on their list.
  private func advisingRules() throws -> [String: Truth] {
    var rules: [String: Truth] = [:]
    for pack in packs where pack.pack.place.covers(place) {
      for rule in pack.pack.rows.flatMap(\.decisionRules)
      where rule.effect == .answer(.advice) && rule.subject == RecordKind.vehicle.id
        && rule.activities.contains(Self.activity)
      {
        let isUrged = try rule.condition.lists(ofRole: RecordKind.unit.id).reduce(Truth.yes) { urged, list in
          try urged && pack.membership(of: list, kind: .unit, key: unit, on: at.day, in: snapshot)
        }
        if isUrged != .no { rules[rule.id] = isUrged }
      }
    }
    return rules
  }
}

extension Condition {
  /// The lists on which the record in `role` has to be for the condition to hold at all.
  fileprivate func lists(ofRole role: String) -> [String] {
    switch self {
    case .all(let parts): parts.flatMap { $0.lists(ofRole: role) }
    case .listed(let list, role): [list]
    default: []
    }
  }
}
