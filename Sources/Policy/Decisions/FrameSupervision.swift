import RegistryModel

/// What supervision and gates tell of a machine or unit, over several records.
extension FrameLoader {
  /// The confirmed finding of smoke or excess after which the machine passed no check; nil where there is none.
  ///
  /// A check names a machine by its key or by its code. A finding stands until a later check of the machine's exhaust
  /// passed; what is suspected or annulled counts on neither side (readings ).
  mutating func openFinding() throws -> RecordState? {
    guard case .record(let machine) = try role(.machine) else { return nil }
    var checks = try register.states(
      of: .check, where: RecordFilter("machine", equals: .text(machine.key)), at: moment)
    if let code = machine.text("code") {
      let byCode = try register.states(of: .check, where: RecordFilter("machineCode", equals: .text(code)), at: moment)
      let known = Set(checks.map(\.key))
      checks += byCode.filter { ($0.text("machine") ?? machine.key) == machine.key && !known.contains($0.key) }
    }
    let until = moment
    let past = checks.filter { $0.moment("at").map { $0 <= until } ?? false }
    let findings = past.filter(\.isConfirmedExcess)
    let clean = past.filter(\.isCleanTest).compactMap { $0.moment("at") }.max()
    return findings.filter { finding in
      guard let at = finding.moment("at") else { return false }
      return clean.map { at >= $0 } ?? true
    }.max { ($0.moment("at") ?? until, $0.key) < ($1.moment("at") ?? until, $1.key) }
  }

  mutating func openFindingSlot() throws -> Slot {
    guard case .record = try role(.machine) else { return .unknown }
    return .exact(try openFinding() == nil ? 0 : 1)
  }

  /// The mean number of different heavy diesel trucks at the unit's gates a working day of the calendar month before
  /// (reading A-10), in steps of the unit of the stated figure, rounded down: only whole numbers are compared with.
  mutating func heavyDieselDailySlot() throws -> Slot {
    guard case .record(let unit) = try role(.unit) else { return .unknown }
    let month = question.time.day.month.firstDay.adding(months: -1)
    let end = question.time.day.month.firstDay
    let events = try register.states(of: .gateEvent, where: RecordFilter("unit", equals: .text(unit.key)), at: moment)
      .filter { event in
        event.text("status") != "annulled" && event.text("direction") != "none"
          && event.moment("at").map { $0.day >= month && $0.day < end } ?? false
      }
    guard !events.isEmpty else { return try factSlot("unit.heavyDieselUsedDaily") }
    let calendar = WorkingCalendar(evidence.notices)
    let days = calendar.workingDays(from: month, to: end.adding(days: -1))
    guard days > 0 else { return .unknown }
    var surely = 0
    var possibly = 0
    let worked = events.filter { $0.moment("at").map { calendar.isWorked($0.day) } ?? false }
    for (_, sameDay) in Dictionary(grouping: worked, by: { $0.moment("at")?.day }) {
      var trucks: [String: Truth] = [:]
      for event in sameDay {
        let key = try vehicle(of: event)
        guard let name = key ?? SightedKey(of: .vehicle, readFrom: event.values)?.text else { continue }
        trucks[name] = (trucks[name] ?? .no) || (try isHeavyDiesel(event, key))
      }
      surely += trucks.values.count { $0 == .yes }
      possibly += trucks.values.count { $0 != .no }
    }
    let steps = (0..<PerDay.decimals).reduce(1) { scale, _ in scale * 10 }
    return .between(surely * steps / days, possibly * steps / days)
  }

  /// The key of the vehicle that passed: the one the ledger names, else the one alone that bore the plate then.
  private func vehicle(of event: RecordState) throws -> String? {
    let resolver = SubjectResolver(register: register, place: pack.pack.place)
    return try resolver.related(to: event, at: min(event.moment("at") ?? moment, moment))["vehicle"]
  }

  /// Whether the vehicle of a passage is a heavy diesel truck, by the register, else by what the gate wrote down; what
  /// neither tells is not known.
  private func isHeavyDiesel(_ event: RecordState, _ key: String?) throws -> Truth {
    let vehicle = try key.flatMap { try register.state(of: .vehicle, key: $0, at: moment) }
    func holds(_ attribute: String, _ wanted: String) -> Truth {
      guard let text = vehicle?.text(attribute) ?? event.text(attribute) else { return .unknown }
      return Truth(text == wanted)
    }
    return holds("class", "heavy") && holds("category", "truck") && holds("fuel", "B")
  }
}

extension RecordState {
  /// Whether this check confirms that its machine smokes or exceeds a limit.
  fileprivate var isConfirmedExcess: Bool {
    guard text("status") == "confirmed" else { return false }
    if text("outcome") == "overLimit" { return true }
    return ["blackSmoke", "citizenReport"].contains(text("kind") ?? "") && text("outcome") != "pass"
  }

  /// Whether this check tested the exhaust of its machine and found it within limits.
  fileprivate var isCleanTest: Bool {
    ["machine", "roadside", "premises"].contains(text("kind") ?? "") && text("outcome") == "pass"
      && !["suspected", "annulled"].contains(text("status") ?? "")
  }
}
