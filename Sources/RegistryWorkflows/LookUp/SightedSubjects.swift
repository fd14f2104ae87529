import Policy
import RegistryModel
import RegistryStore

/// Vehicles and machines of which neither the register nor an inspection speaks, but a check, a suspicion, a repair or a
/// list does: they have cases and duties, and whoever asks for them has to be told.
struct SightedSubjects {
  let reader: RegistryReader
  let context: WorkflowContext
  let key: String
  let color: PlateColor?

  /// The kinds of record that open cases or have a place in them.
  private static let kinds = [RecordKind.check, .suspicion, .repair]

  private var question: RegisterQuestion { RegisterQuestion(at: context.at, knownAt: context.knownAt) }

  /// Those that the key names, with repetition.
  ///
  /// - Throws: `StoreError`.
  func all() throws -> [SubjectFinder.Subject] {
    if let named = NamedRecord(key) { return try subjects(named) }
    let vin = VIN(key)
    if try isNamed("vin", vin.text) || reader.isListed(.vehicle, key: vin.text, question) { return [.vehicle(vin)] }
    let vehicles = try self.vehicles(with: Plate(key))
    if !vehicles.isEmpty { return vehicles }
    return try machines(coded: MachineCode(key)) + (isNamedMachine(key) ? [.machine(key)] : [])
  }

  private func subjects(_ named: NamedRecord) throws -> [SubjectFinder.Subject] {
    switch (named.kind, SightedKey(named.key)) {
    case (.vehicle, .plate(let plate, let color)?):
      return try vehicles(with: plate).filter { $0 == .sighted(.plate(plate, color: color)) }
    case (.machine, .code(let code)?): return try machines(coded: code)
    case (.vehicle, nil):
      let isKnown = try isNamed("vin", named.key) || reader.isListed(.vehicle, key: named.key, question)
      return isKnown ? [.vehicle(VIN(named.key))] : []
    case (.machine, nil): return try isNamedMachine(named.key) ? [.machine(named.key)] : []
    default: return []
    }
  }

  private func isNamedMachine(_ key: String) throws -> Bool {
    try isNamed("machine", key) || reader.isListed(.machine, key: key, question)
  }

  private func isNamed(_ attribute: String, _ text: String) throws -> Bool {
    try !records(by: attribute, text).isEmpty
  }

  /// The bearers of a plate at the times of the records that noted it; where none is known, the plate itself.
  ///
  /// A record that notes no colour speaks of the vehicle whose colour another one notes, as far as anyone can tell.
  private func vehicles(with plate: Plate) throws -> [SubjectFinder.Subject] {
    var noted: [PlateColor: Set<SubjectFinder.Subject>] = [:]
    var found = try records(by: "plate", plate.text).compactMap { record -> SubjectFinder.Subject? in
      let seen = record.text("plateColor").flatMap { PlateColor(rawValue: $0) }
      if let color, let seen, color != seen { return nil }
      if let vin = record.text("vin") {
        if let seen { noted[seen, default: []].insert(.vehicle(VIN(vin))) }
        return .vehicle(VIN(vin))
      }
      let then = RegisterQuestion(at: record.moment("at") ?? context.at, knownAt: context.knownAt)
      let bearers = try reader.vehicles(plate: plate, color: seen, then)
      return bearers.count == 1 ? .vehicle(VIN(bearers[0].key)) : .sighted(.plate(plate, color: seen))
    }
    // Of whom one record notes the VIN beside plate and colour, the others speak too.
    for (color, vehicles) in noted where vehicles.count == 1 {
      found.removeAll { $0 == .sighted(.plate(plate, color: color)) }
    }
    let colorless = SubjectFinder.Subject.sighted(.plate(plate, color: nil))
    return found.contains { $0 != colorless } ? found.filter { $0 != colorless } : found
  }

  private func machines(coded code: MachineCode) throws -> [SubjectFinder.Subject] {
    try records(by: "machineCode", code.text).map { record in
      .machine(record.text("machine") ?? SightedKey.code(code).text)
    }
  }

  private func records(by attribute: String, _ text: String) throws -> [SubjectState] {
    try Self.kinds.filter { $0.attribute(attribute) != nil }.flatMap { kind in
      try reader.states(of: kind, where: attribute, is: .text(text), question)
        .filter { $0.moment("at").map { $0 <= context.at } ?? true }
    }
  }
}
