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
    return try PlateHistory(of: plate, color, in: self).bearer(at: time, in: records)
  }

  /// The same, from few records where they tell, else from what is kept of the plate.
  func vehicleTold(
    bearing plate: Plate, _ color: PlateColor?, at time: Instant, keeping history: () throws -> PlateHistory
  ) throws -> String? {
    let filter = RecordFilter("plate", equals: .text(plate.text))
    if let holders = try holdersAmongFew(of: .vehicle, filter, at: time, where: { $0.mayShow(color) }),
      !holders.isEmpty
    {
      return holders.count == 1 ? holders[0].key : nil
    }
    return try history().bearer(at: time, in: records)
  }

  /// The key under which the vehicle that showed a plate at `time` is known: that of its bearer, else what was read off it.
  /// A record without a colour speaks of the vehicle whose colour was noted with the plate last before, else first after,
  /// as far as anyone can tell.
  ///
  /// - Throws: What the records throw.
  public func key(bearing plate: Plate, _ color: PlateColor?, at time: Instant) throws -> String {
    if let vehicle = try vehicle(bearing: plate, color, at: time) { return vehicle }
    return SightedKey.plate(plate, color: try color ?? records.color(of: plate, at: time, known: known)).text
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
    let held = try records.values(of: "plate", heldBy: vehicle, .vehicle, until: known).compactMap { value in
      if case .text(let text) = value { Plate(text) } else { nil }
    }
    return Set(try held + platesNoted(of: vehicle)).sorted()
  }

  /// Those of them that were noted beside its VIN, in no order.
  ///
  /// - Throws: What the records throw.
  public func platesNoted(of vehicle: String) throws -> [Plate] {
    let noted = try Self.noting.flatMap { kind in
      try records.texts(of: "plate", among: kind, having: RecordFilter("vin", equals: .text(vehicle)), at: known)
    }
    return try noted.map { Plate($0) } + records.inspections(ofVehicle: vehicle, until: known).compactMap(\.plate)
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
  func mayShow(_ color: PlateColor?) -> Bool {
    color == nil || values.plateColor == nil || values.plateColor == color
  }

  /// Whether the register says of a vehicle that it bears another plate, or this number in another colour.
  ///
  /// - Parameter color: nil where what was noted beside its VIN tells the colour itself.
  func shows(anotherThan plate: Plate, _ color: PlateColor?) -> Bool {
    text("plate").map { $0 != plate.text || !mayShow(color) } ?? false
  }
}
