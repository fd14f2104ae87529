public import RegistryModel

extension IdentityBearers {
  /// The vehicle that bore a plate at `time`: the one that the register says bore it, else the one whose VIN was noted
  /// beside it. nil where nobody is known, where that are several, and where the last known bearer had given it up: a
  /// plate that was handed back may be on any vehicle.
  ///
  /// Suspected and annulled checks prove nothing of whom they speak.
  ///
  /// - Parameter color: nil where it was not noted. A vehicle whose colour the register does not know may bear any.
  /// - Throws: What the records throw.
  /// - Complexity: O(log n) where the register knows a bearer at `time`; else O(records under the plate that note a VIN).
  public func vehicle(bearing plate: Plate, _ color: PlateColor?, at time: Instant) throws -> String? {
    try records.vehicle(bearing: plate, color, at: time, known: known)
  }

  /// The same, worked out from the records.
  func vehicleTold(bearing plate: Plate, _ color: PlateColor?, at time: Instant) throws -> String? {
    let filter = RecordFilter("plate", equals: .text(plate.text))
    let holders = try holders(of: .vehicle, filter, at: time) { $0.mayShow(color) }
    guard holders.isEmpty else { return holders.count == 1 ? holders[0].key : nil }
    let held = try bearings(of: .vehicle, filter, where: { $0.mayShow(color) })
    var registered: [String: RecordState?] = [:]
    let seen = try records.sightings(of: plate, color, known: known).filter { sighting in
      let state =
        try registered[sighting.vehicle]
        ?? records.state(of: .vehicle, key: sighting.vehicle, at: Swift.min(time, known))
      registered[sighting.vehicle] = .some(state)
      return state.map { !$0.shows(anotherThan: plate, sighting.color == nil ? color : nil) } ?? true
    }
    // Vehicles of several colours bore it: without a colour none of them is meant.
    guard color != nil || Set(seen.filter { $0.at <= time }.compactMap(\.color)).count < 2 else { return nil }
    return (held + seen.map { Bearing(key: $0.vehicle, seenAt: $0.at) }).bearer(at: time, keepsReleased: false)
  }

  /// The key under which the vehicle that showed a plate at `time` is known: that of its bearer, else what was read off it.
  /// A record without a colour speaks of the vehicle whose colour was noted with the plate last before, else first after,
  /// as far as anyone can tell.
  ///
  /// - Throws: What the records throw.
  public func key(bearing plate: Plate, _ color: PlateColor?, at time: Instant) throws -> String {
    if let vehicle = try vehicle(bearing: plate, color, at: time) { return vehicle }
    return SightedKey.plate(plate, color: try color ?? self.color(of: plate, at: time)).text
  }

  /// The colour in which a plate was noted; nil where nobody noted one, or several were noted before `time`.
  private func color(of plate: Plate, at time: Instant) throws -> PlateColor? {
    let filter = RecordFilter("plate", equals: .text(plate.text))
    let noted = try (Self.noting + [.suspicion]).flatMap { kind in
      try records.states(of: kind, having: filter, and: .stated("plateColor"), at: known).compactMap {
        state -> Bearing? in
        // Whatever became of a finding, the plate had the colour that was seen.
        guard let color = state.values.plateColor, let at = state.moment("at"), at <= known else { return nil }
        return Bearing(key: color.rawValue, seenAt: at)
      }
    }
    let presented = try records.inspections(under: plate, until: known).compactMap { inspection in
      inspection.plateColor.map { Bearing(key: $0.rawValue, seenAt: inspection.end) }
    }
    let seen = noted + presented
    guard Set(seen.filter { $0.from <= time }.map(\.key)).count < 2 else { return nil }
    return seen.bearer(at: time, keepsReleased: false).flatMap { PlateColor(rawValue: $0) }
  }

  /// Whether anything tells of a bearer of the plate, at whatever time.
  ///
  /// - Throws: What the records throw.
  public func isNoted(_ plate: Plate, _ color: PlateColor?) throws -> Bool {
    let filter = RecordFilter("plate", equals: .text(plate.text))
    return try !bearings(of: .vehicle, filter).isEmpty || !records.sightings(of: plate, color, known: known).isEmpty
  }

  /// The plates that a vehicle bore up to ``known``, by the register and by what was noted beside its VIN.
  ///
  /// - Throws: What the records throw.
  public func plates(of vehicle: String) throws -> [Plate] { try records.plates(ofVehicle: vehicle, known: known) }

  /// The same, worked out from the records.
  func platesTold(of vehicle: String) throws -> [Plate] {
    let held = try records.values(of: "plate", heldBy: vehicle, .vehicle, until: known)
    let noted = try Self.noting.flatMap { kind in
      try records.texts(of: "plate", among: kind, having: RecordFilter("vin", equals: .text(vehicle)), at: known)
    }
    let presented = try records.inspections(ofVehicle: vehicle, until: known).compactMap(\.plate)
    let texts = held.compactMap { if case .text(let text) = $0 { text } else { nil } } + noted
    return Set(texts.map { Plate($0) } + presented).sorted()
  }

  /// Kinds of records that note the VIN of a vehicle beside its plate, as inspections do.
  private static var noting: [RecordKind] { [.check, .repair] }

  /// When a VIN was noted beside the plate, worked out from the records.
  func sightingsTold(of plate: Plate, _ color: PlateColor?) throws -> [PlateSighting] {
    let filter = RecordFilter("plate", equals: .text(plate.text))
    var found: [PlateSighting] = []
    for kind in Self.noting {
      for state in try records.states(of: kind, having: filter, and: .stated("vin"), at: known)
      where state.mayShow(color) {
        guard state.values.isProof, let vin = state.text("vin"), let at = state.moment("at"), at <= known else {
          continue
        }
        found.append(PlateSighting(vehicle: vin, at: at, color: state.values.plateColor))
      }
    }
    for inspection in try records.inspections(under: plate, until: known) {
      guard color == nil || inspection.plateColor == nil || inspection.plateColor == color else { continue }
      found.append(PlateSighting(vehicle: inspection.vehicle, at: inspection.end, color: inspection.plateColor))
    }
    return found
  }
}

extension RecordState {
  /// Whether it may be about a plate of the colour: one side that does not know it excludes nothing.
  fileprivate func mayShow(_ color: PlateColor?) -> Bool {
    color == nil || values.plateColor == nil || values.plateColor == color
  }

  /// Whether the register says of a vehicle that it bears another plate, or this number in another colour.
  ///
  /// - Parameter color: nil where what was noted beside its VIN tells the colour itself.
  fileprivate func shows(anotherThan plate: Plate, _ color: PlateColor?) -> Bool {
    text("plate").map { $0 != plate.text || !mayShow(color) } ?? false
  }
}
