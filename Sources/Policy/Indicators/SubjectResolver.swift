import RegistryModel

/// Finds the records that a counted record is about, and the place it counts for.
struct SubjectResolver<Register: RegisterView> {
  let register: Register
  /// The place that records may belong to; nil for everywhere.
  let place: DivisionCode?

  /// Keys of the records that `state` names, by the id of their kind: by reference, and vehicles and machines also by
  /// what was read off them.
  ///
  /// - Parameters:
  ///   - moment: when the record happened, where it does not say that itself: whoever bore the plate or code then is
  ///     meant.
  ///   - known: what takes effect after it is not known.
  func related(
    to state: RecordState, at moment: @autoclosure () throws -> Instant, known: Instant
  ) throws -> [String: String] {
    let bearers = IdentityBearers(in: register, known: known)
    func time() throws -> Instant { min(try state.moment("at") ?? moment(), known) }
    var found: [String: String] = [:]
    for attribute in state.kind.attributes {
      guard case .reference(let kind) = attribute.type, attribute.name == kind, let name = state.text(kind),
        let own = RecordKind.named(kind)
      else { continue }
      found[kind] = try bearers.key(of: own, named: name, at: time())
    }
    if state.kind != .vehicle, found["vehicle"] == nil {
      found["vehicle"] = try vehicle(named: state, bearers, at: time())
    }
    if state.kind != .machine, found["machine"] == nil, let code = state.text("machineCode") {
      found["machine"] = try bearers.machine(bearing: MachineCode(code), at: time())
    }
    return found
  }

  private func vehicle(
    named state: RecordState, _ bearers: IdentityBearers<Register>, at time: @autoclosure () throws -> Instant
  ) throws -> String? {
    if let vin = state.text("vin") { return vin }
    guard case .plate(let plate, let color)? = SightedKey(of: .vehicle, readFrom: state.values) else { return nil }
    // Where others tell no more than the record itself, it names no vehicle.
    let key = try bearers.key(bearing: plate, color, at: time())
    return key == SightedKey.plate(plate, color: color).text ? nil : key
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
