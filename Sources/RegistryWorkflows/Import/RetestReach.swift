import Policy
import RegistryModel
import RegistryStore

/// The retests whose judgement may rest on a statement: those of the vehicle or machine that it is about, those under a plate or
/// code whose bearer it tells, and those that a zone or a declaration of their place decides.
///
/// Whom it is about is read before the statement is stored, so that whoever it was about before is among them.
struct RetestReach {
  private var vehicles: Set<String> = []
  private var machines: Set<String> = []
  private var plates: Set<String> = []
  private var codes: Set<String> = []
  /// What the vehicle or machine of the statement bore before, where that is known.
  private var borne: Set<String>?
  private var zone: Zone?
  /// The first two digits of the provinces for whose places it declares how to judge.
  private var provinces: Set<String> = []

  private struct Zone {
    let key: String
    /// Where it bans machines, as far as any statement about it says so.
    let bansIn: [DivisionCode]
  }

  /// Whether statements about a kind may reach any: nothing is asked for the others.
  static func concerns(_ kind: RecordKind) -> Bool {
    [.vehicle, .machine, .family, .zone, .parameter, .check, .repair, .suspicion, .siteEntry].contains(kind)
  }

  /// Asks before `delta` is stored.
  ///
  /// - Parameters:
  ///   - replaced: the statement in whose place it comes; nil where there is none.
  ///   - borne: the plates or codes that the register says its vehicle or machine bore; nil to have them read.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n).
  init(
    of delta: RegisterDelta, replacing replaced: RegisterDelta?, borne: Set<String>? = nil, _ reader: RegistryReader
  ) throws {
    self.borne = borne
    switch delta.kind {
    case .vehicle: (vehicles, plates) = ([delta.key], Self.texts("plate", in: [delta, replaced]))
    case .machine: (machines, codes) = ([delta.key], Self.texts("code", in: [delta, replaced]))
    case .zone:
      let stated = try reader.statements(of: .zone, key: delta.key, .latest()) + [delta]
      let isBan = stated.contains { $0.values.text("kind") == BanZone.kind }
      zone = Zone(
        key: delta.key,
        bansIn: isBan ? stated.compactMap { $0.values.text("place").flatMap { DivisionCode($0) } } : [])
    case .check, .repair, .suspicion, .siteEntry:
      tell(delta.values)
      let known = try reader.state(of: delta.kind, key: delta.key, .latest())?.values ?? [:]
      tell(known)
      tell(known.merging(delta.values) { $1 })
    case .parameter:
      let known = try reader.state(of: .parameter, key: delta.key, .latest())?.text("pack")
      provinces = Set([known, delta.values.text("pack")].compactMap { $0.flatMap(Self.province(of:)) })
    default: break
    }
  }

  /// The retests of machines of which the registry has determined something anew.
  init(machines: Set<String>) { self.machines = machines }

  /// The retests under plates whose bearer an inspection tells.
  init(plates: Set<String>) { self.plates = plates }

  /// Adds the plate or code whose bearer a record tells that has these values.
  mutating func tell(_ values: [String: AttributeValue]) {
    if values["vin"] != nil, let plate = values.text("plate") { plates.insert(plate) }
    if let machine = values.text("machine") {
      // A code may stand where a key belongs.
      codes.formUnion([MachineCode(machine).text] + [values.text("machineCode")].compactMap { $0 })
    }
  }

  /// The retests as they are by now, those first whose own words tell whom others are about.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + records of the vehicle or machine and under its plates or codes); of a zone or a declaration
  ///   O(retests).
  func retests(_ reader: RegistryReader) throws -> [SubjectState] {
    var found: [String: SubjectState] = [:]
    func add(_ checks: [SubjectState]) {
      for check in checks where check.isJudgedRetest { found[check.key] = check }
    }
    /// Of the thousands of passes under a plate those that note a VIN are not read.
    func retests(_ attribute: String, _ value: String, unnamedBy name: String) throws -> [SubjectState] {
      try reader.states(
        of: .check, where: attribute, is: .text(value), and: [.unstated(name), .stated("retestOf")], .latest())
    }
    func retests(_ attribute: String, _ value: String) throws -> [SubjectState] {
      try reader.states(of: .check, where: attribute, is: .text(value), and: [.stated("retestOf")], .latest())
    }
    let bearers = reader.bearers()
    for vehicle in vehicles { try add(retests("vin", vehicle)) }
    let shown = try vehicles.flatMap { try plates(of: $0, bearers) }
    for plate in plates.union(shown) { try add(retests("plate", plate, unnamedBy: "vin")) }
    let borne = try machines.flatMap { machine in
      let shown = try self.codes(of: machine, bearers)
      return try names(ofMachine: machine, showing: shown, bearers) + shown.map(\.text)
    }
    for name in machines.union(borne).union(codes.flatMap { SightedKey.code(MachineCode($0)).names }) {
      try add(retests("machine", name))
    }
    for code in codes.union(borne) { try add(retests("machineCode", code, unnamedBy: "machine")) }
    try add(decidedByPlace(reader))
    return found.values.sorted { ($0.isNamed ? 0 : 1, $0.key) < ($1.isNamed ? 0 : 1, $1.key) }
  }

  private func plates(of vehicle: String, _ bearers: IdentityBearers<RegisterSnapshot>) throws -> [String] {
    guard let borne else { return try bearers.plates(of: vehicle).map(\.text) }
    return try borne + bearers.platesNoted(of: vehicle).map(\.text)
  }

  private func codes(of machine: String, _ bearers: IdentityBearers<RegisterSnapshot>) throws -> [MachineCode] {
    guard let borne else { return try bearers.codes(of: machine) }
    return try borne.map { MachineCode($0) } + bearers.codesNoted(of: machine)
  }

  private func names(
    ofMachine machine: String, showing codes: [MachineCode], _ bearers: IdentityBearers<RegisterSnapshot>
  ) throws -> [String] {
    // A key that says what was read off names nothing else.
    try SightedKey(machine) == nil
      ? bearers.names(ofMachine: machine, showing: codes) : bearers.names(ofMachine: machine)
  }

  /// The retests of machines that a zone may make subject to other limits, and those of vehicles for whose place a limit set or
  /// the like is declared.
  private func decidedByPlace(_ reader: RegistryReader) throws -> [SubjectState] {
    guard zone != nil || !provinces.isEmpty else { return [] }
    let retests = try reader.states(of: .check, stating: "retestOf", .latest()).filter(\.isJudgedRetest)
    return retests.filter { check in
      guard check.values.testedSubject == .machine else {
        return check.text("place").flatMap(Self.province(of:)).map(provinces.contains) ?? false
      }
      guard let zone else { return false }
      if let zones = check.text("zones") { return zones.split(separator: " ").contains { $0 == zone.key } }
      guard let place = check.text("place").flatMap({ DivisionCode($0) }) else { return false }
      return zone.bansIn.contains { $0.covers(place) || place.covers($0) }
    }
  }

  private static func province(of text: String) -> String? { DivisionCode(text).map { String($0.text.prefix(2)) } }

  private static func texts(_ attribute: String, in deltas: [RegisterDelta?]) -> Set<String> {
    Set(deltas.compactMap { $0?.values.text(attribute) })
  }
}

extension SubjectState {
  /// Whether it is a retest whose readings are held against its outcome: only a test of the exhaust passes one.
  var isJudgedRetest: Bool { text("retestOf") != nil && values.checkKind?.testsExhaust ?? false }

  /// Whether it names its vehicle or machine itself, so that nobody else tells whom it is about.
  var isNamed: Bool {
    // A code may stand where the key of a machine belongs, and needs a bearer as one that was read off does.
    let named = text("machine").map { SightedKey($0) == nil && MachineCode($0).form == .unknown }
    return text("vin") != nil || named ?? false
  }
}
