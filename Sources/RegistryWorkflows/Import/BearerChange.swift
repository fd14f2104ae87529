import Policy
import RegistryModel
import RegistryStore

/// Whose the records under a plate or code were before a statement. A bearer that comes to be known late, is corrected, or
/// was told by a record that is annulled now, may take records with their cases from another one: that is told.
struct BearerChange {
  private let kind: RecordKind
  private var before: [Named: String] = [:]

  private struct Named: Hashable {
    let kind: RecordKind
    let key: String
    /// The plate, code or text by which it names the subject.
    let name: String
    let at: Instant

    init?(_ state: SubjectState, _ attribute: String, _ subject: RecordKind) {
      guard let at = state.moment("at") ?? state.day("from").map({ Instant($0) }) else { return nil }
      self.at = at
      kind = state.kind
      key = state.key
      switch attribute {
      case "subject":
        guard state.text("subjectKind") == subject.id, let text = state.text("subject") else { return nil }
        name = text
      case "plate", "machineCode":
        guard state.text("vin") == nil, state.text("machine") == nil,
          let sighted = SightedKey(of: subject, readFrom: state.values)
        else { return nil }
        name = sighted.text
      default:
        guard let text = state.text(attribute) else { return nil }
        name = text
      }
    }
  }

  /// Kinds of records that name vehicles and machines by what was read off them, and have a place in cases or lists.
  private static let naming = [RecordKind.check, .suspicion, .repair, .listEntry]

  /// Whether the register holds any record that a change of bearers could move.
  ///
  /// - Throws: `StoreError`.
  static func mayMatter(_ reader: RegistryReader) throws -> Bool {
    try naming.contains { try reader.keepsRecords(of: $0) }
  }

  /// Whether records of a kind may be moved.
  static func concerns(_ kind: RecordKind) -> Bool { naming.contains(kind) }

  /// Asks before `delta` is stored; nil where it cannot change whose any record is.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + records under the plates or codes).
  init?(_ delta: RegisterDelta, _ reader: RegistryReader) throws {
    switch delta.kind {
    case .vehicle: try self.init(.vehicle, Self.borne("plate", ["plate", "plateColor"], delta, reader), reader)
    case .machine: try self.init(.machine, Self.borne("code", ["code", "codeCancelledOn"], delta, reader), reader)
    case .check, .repair:
      // What notes a VIN beside a plate tells whose other records are.
      let known = try reader.state(of: delta.kind, key: delta.key, .latest())
      let isTold = delta.values["vin"] != nil || known?.text("vin") != nil
      if isTold, known == nil,
        try reader.snapshot(namesSources: false).repeatsSighting(delta.values, known: .endOfTime)
      {
        return nil
      }
      let plates = [delta.values.text("plate"), known?.text("plate")].compactMap { $0 }
      try self.init(.vehicle, isTold ? Set(plates) : [], reader)
    default: return nil
    }
  }

  /// Asks before an inspection under a plate is stored; nil where no record names that plate alone.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + records under the plate).
  init?(inspectedUnder plate: Plate, _ reader: RegistryReader) throws {
    // Inspections come by the million; entries of lists by plate are few, and a look-up of the list shows whom they mean.
    try self.init(.vehicle, [plate.text], among: [.check, .suspicion, .repair], reader)
  }

  private init?(
    _ kind: RecordKind, _ texts: Set<String>, among kinds: [RecordKind] = naming, _ reader: RegistryReader
  ) throws {
    self.kind = kind
    let bearers = Self.bearers(reader)
    for text in texts.sorted() {
      let shown: SightedKey = kind == .vehicle ? .plate(Plate(text), color: nil) : .code(MachineCode(text))
      for own in kinds {
        for (attribute, value) in Self.namings(of: shown, by: own, of: kind) {
          for state in try Self.states(of: own, where: attribute, is: value, reader) {
            guard let named = Named(state, attribute, kind) else { continue }
            before[named] = try bearers.key(of: kind, named: named.name, at: named.at)
          }
        }
      }
    }
    guard !before.isEmpty else { return nil }
  }

  /// What was read off somebody names nobody where the record names a vehicle or machine itself: of the thousands of checks
  /// under a plate these are not read.
  private static func states(
    of kind: RecordKind, where attribute: String, is value: String, _ reader: RegistryReader
  ) throws -> [SubjectState] {
    let namer = ["plate": "vin", "machineCode": "machine"][attribute]
    guard let namer, kind.attribute(namer) != nil else {
      return try reader.states(of: kind, where: attribute, is: .text(value), .latest())
    }
    return try reader.states(of: kind, where: attribute, is: .text(value), and: [.unstated(namer)], .latest())
  }

  /// The attributes, with their values, by which records of a kind name what was read off a vehicle or machine.
  private static func namings(
    of shown: SightedKey, by own: RecordKind, of kind: RecordKind
  ) -> [(attribute: String, value: String)] {
    if own == .listEntry { return shown.names.map { ("subject", $0) } }
    let keys = own.attribute(kind.id) == nil ? [] : shown.names.map { (kind.id, $0) }
    let attribute = kind == .vehicle ? "plate" : "machineCode"
    guard own.attribute(attribute) != nil, case .text(let text) = shown.filter.value else { return keys }
    return keys + [(attribute, text)]
  }

  /// The values of an attribute that a subject bore, and the one that is stated, where the statement changes it.
  ///
  /// - Complexity: O(log n) where the statement ranks after all others and the subject bears something before and after it; else
  ///   O(statements about the subject).
  private static func borne(
    _ attribute: String, _ names: [String], _ delta: RegisterDelta, _ reader: RegistryReader
  ) throws -> Set<String> {
    guard names.contains(where: { delta.values[$0] != nil || delta.cleared.contains($0) }) else { return [] }
    // What comes after all others changes nothing of what was borne earlier: at any later time the subject bears something
    // else, before the statement and after it.
    if let last = try reader.state(of: delta.kind, key: delta.key, .latest()), last.precedes(delta),
      let before = last.text(attribute), !delta.cleared.contains(attribute)
    {
      return Set([before, delta.values.text(attribute)].compactMap { $0 })
    }
    let stated = try reader.statements(of: delta.kind, key: delta.key, .latest()).compactMap {
      $0.values.text(attribute)
    }
    return Set(stated + [delta.values.text(attribute)].compactMap { $0 })
  }

  /// That records are about somebody else now.
  ///
  /// - Throws: `StoreError`.
  func findings(at path: String, _ reader: RegistryReader) throws -> [Finding] {
    let bearers = Self.bearers(reader)
    return try before.sorted { ($0.key.at, $0.key.key) < ($1.key.at, $1.key.key) }.compactMap { named, bearer in
      let now = try bearers.key(of: kind, named: named.name, at: named.at)
      guard now != bearer else { return nil }
      // Of whom nobody knew before, nothing is taken from anybody; but cases may become one.
      let isNew = SightedKey(bearer) != nil || bearer == named.name
      return Finding(
        isNew ? .bearerKnown : .bearerChanged, path: path, value: "\(named.kind.id) \(named.key): \(bearer) → \(now)")
    }
  }

  /// As the register is just now: each question is asked once, since all records under a plate ask the same.
  private static func bearers(_ reader: RegistryReader) -> IdentityBearers<RememberedRegister<RegisterSnapshot>> {
    IdentityBearers(in: RememberedRegister(reader.snapshot(namesSources: false)), known: .endOfTime)
  }
}

extension SubjectState {
  /// Whether the statement with which it begins ranks before another one.
  fileprivate func precedes(_ delta: RegisterDelta) -> Bool {
    let own = RegisterDelta(kind: kind, key: key, record: record, effective: from, stated: statedAt, values: [:])
    return SubjectTimeline.precedes(own, delta)
  }
}
