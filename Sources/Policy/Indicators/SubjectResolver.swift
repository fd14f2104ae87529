import RegistryModel

/// Finds the records that a counted record is about, and the place it counts for.
struct SubjectResolver<Register: RegisterView> {
  let register: Register
  /// The place that records may belong to; nil for everywhere.
  let place: DivisionCode?

  /// Keys of the records that `state` names, by the id of their kind: by reference, and vehicles and machines also by
  /// what was read off them.
  func related(to state: RecordState, at moment: Instant) throws -> [String: String] {
    var found: [String: String] = [:]
    for attribute in state.kind.attributes {
      guard case .reference(let kind) = attribute.type, attribute.name == kind, let key = state.text(kind)
      else { continue }
      found[kind] = key
    }
    if state.kind != .vehicle, found["vehicle"] == nil { found["vehicle"] = try vehicle(named: state, at: moment) }
    if state.kind != .machine, found["machine"] == nil { found["machine"] = try machine(named: state, at: moment) }
    return found
  }

  private func vehicle(named state: RecordState, at moment: Instant) throws -> String? {
    if let vin = state.text("vin") { return vin }
    guard let plate = state.text("plate") else { return nil }
    let color = state.text("plateColor")
    let found = try register.states(of: .vehicle, where: RecordFilter("plate", equals: .text(plate)), at: moment)
      .filter { color == nil || $0.text("plateColor") == nil || $0.text("plateColor") == color }
    guard found.isEmpty, let color else { return found.count == 1 ? found[0].key : nil }
    return try unregisteredVehicle(bearing: plate, color, at: moment)
  }

  /// The vehicle behind the key of a plate with its colour; nil for other keys, and where nobody noted its VIN.
  func vehicle(seenAs key: String, at moment: Instant) throws -> String? {
    guard case .plate(let plate, let color?)? = SightedKey(key) else { return nil }
    return try unregisteredVehicle(bearing: plate.text, color.rawValue, at: moment)
  }

  /// The plates that were noted together with a VIN, at checks, repairs or inspections.
  func plates(notedWith vin: String, at moment: Instant) throws -> Set<AttributeValue> {
    let noted = try Self.noting.flatMap { kind in
      try register.states(of: kind, where: RecordFilter("vin", equals: .text(vin)), at: moment)
        .compactMap { $0.values["plate"] }
    }
    let presented = try register.inspections(ofVehicle: vin, until: moment).compactMap { $0.plate?.text }
    return Set(noted + presented.map { .text($0) })
  }

  /// Kinds of records that note the VIN of a vehicle beside its plate, as inspections do.
  private static var noting: [RecordKind] { [.check, .repair] }

  /// The vehicle that the register does not hold and of which a check, repair or inspection noted the VIN together with this
  /// plate and colour; nil where none did, or of several.
  private func unregisteredVehicle(bearing plate: String, _ color: String, at moment: Instant) throws -> String? {
    var noted = Set(
      try Self.noting.flatMap { kind in
        try register.states(of: kind, where: RecordFilter("plate", equals: .text(plate)), at: moment)
          .filter { $0.text("plateColor") == color }.compactMap { $0.text("vin") }
      })
    if let color = PlateColor(rawValue: color) {
      noted.formUnion(try register.vehicles(presentedUnder: Plate(plate), color, until: moment))
    }
    guard noted.count == 1, let vin = noted.first,
      try register.changes(of: .vehicle, key: vin).allSatisfy({ $0 > moment })
    else { return nil }
    return vin
  }

  private func machine(named state: RecordState, at moment: Instant) throws -> String? {
    guard let code = state.text("machineCode") else { return nil }
    let filter = RecordFilter("code", equals: .text(code))
    let found = try register.states(of: .machine, where: filter, at: moment)
    guard found.isEmpty else { return found.count == 1 ? found[0].key : nil }
    // A code is given to one machine alone: whoever bears the plate of an earlier code is that machine still.
    let former = try register.keys(of: .machine, everHaving: filter, until: moment)
    return former.count == 1 ? former[0] : nil
  }

  /// What makes a record count once: its key, or the subject that `attribute` names; nil where it names none.
  ///
  /// A vehicle or machine that the register does not hold still counts once, by what was read off it.
  func subject(of state: RecordState, by attribute: String?, related: [String: String]) -> String? {
    guard let attribute else { return state.key }
    if attribute == "vin" || attribute == "plate" || attribute == "vehicle" {
      if let key = related["vehicle"] { return key }
      return SightedKey(of: .vehicle, readFrom: state.values)?.text
    }
    if attribute == "machine" || attribute == "machineCode" {
      return related["machine"] ?? SightedKey(of: .machine, readFrom: state.values)?.text
    }
    guard let value = state.values[attribute], let type = state.kind.attribute(attribute)?.type else { return nil }
    return type.text(of: value)
  }

  /// Whether a record belongs to the place of the plan; unknown where nothing says so. Kinds without a place belong to the
  /// place of the unit, station, site or vehicle they are about.
  func belongs(_ state: RecordState, related: [String: String], at moment: Instant) throws -> Truth {
    if state.kind.attribute("place") != nil { return isWithin(state.text("place")) }
    for kind in [RecordKind.unit, .station, .site, .vehicle] {
      guard let key = related[kind.id] ?? state.text(kind.id) else { continue }
      return isWithin(try register.state(of: kind, key: key, at: moment)?.text("place"))
    }
    return state.kind.attributes.contains { if case .reference = $0.type { true } else { false } } ? .unknown : .yes
  }

  private func isWithin(_ text: String?) -> Truth {
    guard let place else { return .yes }
    guard let text, let own = DivisionCode(text) else { return .unknown }
    return Truth(place.covers(own))
  }
}
