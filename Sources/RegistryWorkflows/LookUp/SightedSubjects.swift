import Policy
import RegistryModel
import RegistryStore

/// Vehicles and machines of which neither the register nor an inspection speaks, but a check, a suspicion, a repair, a
/// list or a gate does: they have cases and duties, and whoever asks for them has to be told.
struct SightedSubjects {
  let reader: RegistryReader
  /// What `reader` sees, each question asked once: each record asks the same ones about the plate.
  let register: RememberedRegister<RegisterSnapshot>
  let context: WorkflowContext
  let key: String
  let color: PlateColor?

  /// The kinds of record that open cases or have a place in them.
  static let kinds = [RecordKind.check, .suspicion, .repair]

  /// Where these note plates, and inspections.
  static let plateNotes = PlateNotes(by: kinds)

  private var bearers: IdentityBearers<RememberedRegister<RegisterSnapshot>> {
    IdentityBearers(in: register, known: context.at)
  }

  private var question: RegisterQuestion { RegisterQuestion(at: context.at, knownAt: context.knownAt) }

  /// Those that the key names, with repetition.
  ///
  /// - Throws: `StoreError`.
  func all() throws -> [SubjectFinder.Subject] {
    if let named = NamedRecord(key) { return try subjects(named) }
    let vin = VIN(key)
    if try isNamed("vin", vin.text) { return [.vehicle(vin)] }
    let plate = Plate(key)
    if try isListedByKey(vin, readAs: plate) { return [.vehicle(vin)] }
    let vehicles = try self.vehicles(with: plate)
    if !vehicles.isEmpty { return vehicles }
    let machines =
      try machines(coded: MachineCode(key)) + (isNamedMachine(key) ? [.machine(knownKey(ofMachine: key))] : [])
    return try machines.isEmpty ? passed(under: plate) : machines
  }

  /// Whom gates wrote down under a plate of which nothing else is known; no ledger is asked for what cannot be one.
  private func passed(under plate: Plate) throws -> [SubjectFinder.Subject] {
    guard plate.isNoKey else { return [] }
    let passages = PlatePassages(reader: reader, register: register, context: context, plate: plate, color: color)
    let found = try passages.latest().map { event -> SubjectFinder.Subject in
      if let vehicle = event.text("vehicle") ?? event.text("vin") { return .vehicle(VIN(vehicle)) }
      return .sighted(.plate(plate, color: event.values.plateColor))
    }
    let colorless = SubjectFinder.Subject.sighted(.plate(plate, color: nil))
    return found.contains { $0 != colorless } ? found.filter { $0 != colorless } : found
  }

  private func subjects(_ named: NamedRecord) throws -> [SubjectFinder.Subject] {
    switch (named.kind, SightedKey(named.key)) {
    case (.vehicle, .plate(let plate, let color)?):
      let found = try vehicles(with: plate)
      return try (found.isEmpty ? passed(under: plate) : found).filter { $0 == .sighted(.plate(plate, color: color)) }
    case (.machine, .code(let code)?): return try machines(coded: code)
    case (.vehicle, nil):
      let vin = VIN(named.key)
      let isKnown = try isNamed("vin", vin.text) || isListedByKey(vin, readAs: Plate(named.key))
      return isKnown ? [.vehicle(vin)] : []
    case (.machine, nil): return try isNamedMachine(named.key) ? [.machine(named.key)] : []
    default: return []
    }
  }

  /// Whether an entry of a list names a vehicle by its key and by nothing else. A text of no form that records note as a plate is
  /// a plate in the list too, or the entry would hide what they found.
  private func isListedByKey(_ vin: VIN, readAs plate: Plate) throws -> Bool {
    guard !plate.isNoKey, try reader.isListed(.vehicle, key: vin.text, question) else { return false }
    return try records(by: "plate", plate.text).isEmpty
  }

  private func knownKey(ofMachine name: String) throws -> String {
    try bearers.key(of: .machine, named: name, at: context.at)
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
    var found = try records(by: "plate", plate.text).compactMap { record -> SubjectFinder.Subject? in
      let seen = record.values.plateColor
      if let color, let seen, color != seen { return nil }
      let named = try subject(of: record, noting: plate)
      guard let color, case .vehicle(let vin) = named,
        try register.bears(plate, inAnotherColorThan: color, vehicle: vin.text, at: context.at)
      else { return named }
      // Without a VIN it may be about the plate asked for all the same, whomever it is counted for.
      return record.text("vin") == nil ? .sighted(.plate(plate, color: color)) : nil
    }
    found += try listed(under: plate).map { .sighted($0) }
    let colorless = SubjectFinder.Subject.sighted(.plate(plate, color: nil))
    return found.contains { $0 != colorless } ? found.filter { $0 != colorless } : found
  }

  /// Whom the records and lists speak of that note a plate in the colour asked for and in no other, with repetition. What
  /// was annulled proves no such plate.
  ///
  /// - Throws: `StoreError`.
  func noting(_ plate: Plate) throws -> [SubjectFinder.Subject] {
    let noting = try records(by: "plate", plate.text).filter {
      $0.values.plateColor == color && !$0.values.isAnnulled
    }
    let found = try noting.map { try subject(of: $0, noting: plate) }
    return try isListed(plate) ? found + [.sighted(.plate(plate, color: color))] : found
  }

  /// Whether an entry of a list names a plate in the colour asked for.
  ///
  /// - Throws: `StoreError`.
  private func isListed(_ plate: Plate) throws -> Bool {
    try reader.isListed(.vehicle, key: SightedKey.plate(plate, color: color).text, question)
  }

  private func subject(of record: SubjectState, noting plate: Plate) throws -> SubjectFinder.Subject {
    if let vin = record.text("vin") { return .vehicle(VIN(vin)) }
    let (seen, time) = (record.values.plateColor, record.moment("at") ?? context.at)
    if let bearer = try bearers.vehicle(bearing: plate, seen ?? color, at: time) { return .vehicle(VIN(bearer)) }
    // What notes no colour is counted for the bearer in another colour, where there is one.
    let isAnothers = try seen == nil && color != nil && bearers.vehicle(bearing: plate, nil, at: time) != nil
    return .sighted(.plate(plate, color: isAnothers ? color : seen))
  }

  /// What entries of lists name by the plate.
  private func listed(under plate: Plate) throws -> [SightedKey] {
    let colors = [nil] + PlateColor.allCases.filter { color == nil || $0 == color }.map { Optional($0) }
    let keys = colors.map { SightedKey.plate(plate, color: $0) }
    return try keys.filter { key in
      try reader.isListed(.vehicle, key: key.text, question)
        || (key == .plate(plate, color: nil) && reader.isListed(.vehicle, key: plate.text, question))
    }
  }

  private func machines(coded code: MachineCode) throws -> [SubjectFinder.Subject] {
    let own = SightedKey.code(code).text
    let found = try records(by: "machineCode", code.text).map { record in
      try record.text("machine") ?? bearers.key(of: .machine, named: own, at: record.moment("at") ?? context.at)
    }
    let isNamed = try isNamed("machine", own) || reader.isListed(.machine, key: own, question)
    return Set(found + (isNamed ? [own] : [])).sorted().map { .machine($0) }
  }

  private func records(by attribute: String, _ text: String) throws -> [SubjectState] {
    try Self.kinds.filter { $0.attribute(attribute) != nil }.flatMap { kind in
      try reader.states(of: kind, where: attribute, is: .text(text), question)
        .filter { $0.moment("at").map { $0 <= context.at } ?? true }
    }
  }
}
