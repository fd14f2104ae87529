import Policy
import RegistryModel
import RegistryStore

/// Whether a statement is about something else than what its key stands for. A key that is used twice would take a finding
/// away from one vehicle and give it, with all that was done about it, to another.
struct KeyReuse {
  let reader: RegistryReader

  /// What says whom an event at a moment is about, by the kinds of such events.
  private static let subjects = [
    "vin", "plate", "plateColor", "machine", "machineCode", "vehicle", "unit", "site", "station", "workshop",
    "fuelSite",
  ]
  private static let events: Set<RecordKind> = [.check, .repair, .suspicion, .gateEvent]

  /// What a record stands for whenever it was: a step for its case, a letter for its unit.
  private static let lasting: [RecordKind: [String]] = [
    .caseStep: ["case", "step"], .letter: ["unit"], .siteEntry: ["machine", "site"], .listEntry: ["list", "subject"],
    .pass: ["vehicle"],
  ]

  /// What says what an event was, and by whose plan it counts.
  private static let matters = ["kind", "place"]

  /// That the key is taken, where it stood for something else; that the record is about somebody or something else now,
  /// where its time stays the same.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n).
  func findings(on delta: RegisterDelta) throws -> [Finding] {
    // Vehicles come by the million, and are what their key says.
    guard Self.lasting[delta.kind] != nil || Self.events.contains(delta.kind) || delta.kind == .jointAction,
      let known = try reader.state(of: delta.kind, key: delta.key, .latest()), known.record != delta.record
    else { return [] }
    if let names = Self.lasting[delta.kind] {
      let first = try names.first { try known.text($0) != nil && delta.values[$0] != nil && isOther($0, known, delta) }
      if let first { return [finding(.keyReused, first, known, delta)] }
      guard delta.kind == .siteEntry, delta.values["machine"] != nil, let days = otherDay("enteredAt", known, delta)
      else {
        return []
      }
      return [Finding(.keyReused, path: "siteEntry/enteredAt", value: days)]
    }
    if delta.kind == .jointAction, delta.values["departments"] != nil, let days = otherDay("from", known, delta) {
      return [Finding(.keyReused, path: "jointAction/from", value: days)]
    }
    guard Self.events.contains(delta.kind) else { return [] }
    let named = Self.subjects.filter { delta.values[$0] != nil }
    // A later statement of the event may come first and say neither when nor of whom.
    let isNamed = Self.subjects.contains { known.text($0) != nil }
    if isNamed, let before = known.moment("at"), let after = delta.values.moment("at"), before != after,
      let first = try named.first(where: { try isOther($0, known, delta) })
    {
      return [finding(.keyReused, first, known, delta)]
    }
    // Who says all over again whom an event of another day is about, speaks of another event.
    if isNamed, !named.isEmpty, let days = otherDay("at", known, delta) {
      return [Finding(.keyReused, path: delta.kind.id + "/at", value: days)]
    }
    if isOtherSort(known, delta) {
      return [Finding(.subjectChanged, path: delta.kind.id + "/" + (named.first ?? "at"))]
    }
    let changed = try (Self.subjects + Self.matters).first { name in
      guard delta.values[name] != nil else { return false }
      return try known.text(name) != nil ? isOther(name, known, delta) : isOtherBearer(name, known, delta)
    }
    return (changed ?? namedNoMore(known, delta)).map { [finding(.subjectChanged, $0, known, delta)] } ?? []
  }

  /// What said whom an event is about, where a statement takes that back and nobody is left: its case would be gone unsaid.
  private func namedNoMore(_ known: SubjectState, _ delta: RegisterDelta) -> String? {
    let isLeft = Self.subjects.contains { name in
      name != "plateColor" && (delta.values[name] != nil || known.text(name) != nil && !delta.cleared.contains(name))
    }
    return isLeft ? nil : Self.subjects.first { known.text($0) != nil && delta.cleared.contains($0) }
  }

  /// Both moments of an attribute, where they are of different days.
  private func otherDay(_ name: String, _ known: SubjectState, _ delta: RegisterDelta) -> String? {
    guard let before = known.moment(name), let after = delta.values.moment(name), before.day != after.day else {
      return nil
    }
    return "\(before) → \(after)"
  }

  /// Whether a record of a vehicle names a machine now, or the other way round.
  private func isOtherSort(_ known: SubjectState, _ delta: RegisterDelta) -> Bool {
    let vehicles = ["vin", "plate"]
    let machines = ["machine", "machineCode"]
    return [(vehicles, machines), (machines, vehicles)].contains { before, after in
      before.contains { known.text($0) != nil } && after.contains { known.text($0) == nil && delta.values[$0] != nil }
    }
  }

  private func finding(
    _ code: FindingCode, _ name: String, _ known: SubjectState, _ delta: RegisterDelta
  ) -> Finding {
    Finding(
      code, path: delta.kind.id + "/" + name,
      value: (known.text(name) ?? "—") + " → " + (delta.values.text(name) ?? "—"))
  }

  /// Whether an attribute names another one; a machine by its key and by its code is the same.
  private func isOther(_ name: String, _ known: SubjectState, _ delta: RegisterDelta) throws -> Bool {
    let (before, after) = (known.text(name), delta.values.text(name))
    guard before != after else { return false }
    guard name == "machine", let before, let after else { return true }
    return try key(before, at: known.from) != key(after, at: known.from)
  }

  private func key(_ name: String, at moment: Instant) throws -> String {
    try bearers.key(of: .machine, named: name, at: moment)
  }

  private var bearers: IdentityBearers<RegisterSnapshot> {
    reader.bearers()
  }

  /// Whether a VIN or machine that is named now is another one than whoever bore what was read off it.
  private func isOtherBearer(_ name: String, _ known: SubjectState, _ delta: RegisterDelta) throws -> Bool {
    guard let after = delta.values.text(name), let at = known.moment("at") else { return false }
    switch name {
    case "vin":
      guard let plate = known.text("plate") else { return false }
      let color = known.values.plateColor
      return try bearers.vehicle(bearing: Plate(plate), color, at: at).map { $0 != after } ?? false
    case "machine":
      guard let code = known.text("machineCode") else { return false }
      return try bearers.machine(bearing: MachineCode(code), at: at).map { try $0 != key(after, at: at) } ?? false
    default: return false
    }
  }
}
