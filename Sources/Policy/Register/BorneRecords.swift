public import RegistryModel

extension IdentityBearers {
  /// The key of the vehicle that a record names at `time`: by reference, by its VIN, or by a plate; nil where it names none,
  /// or nobody is known to have borne the plate.
  ///
  /// - Throws: What the records throw.
  public func vehicle(namedIn values: [String: AttributeValue], at time: Instant) throws -> String? {
    if let name = values.text("vehicle") ?? values.text("vin") { return try key(of: .vehicle, named: name, at: time) }
    return try values.text("plate").flatMap { try vehicle(bearing: Plate($0), values.plateColor, at: time) }
  }

  /// The key of the machine that a record names at `time`, by itself or by its code; of one that the register does not hold,
  /// that of its code. nil where it names none.
  ///
  /// - Throws: What the records throw.
  public func machine(namedIn values: [String: AttributeValue], at time: Instant) throws -> String? {
    let code = values.text("machineCode").map { SightedKey.code(MachineCode($0)).text }
    return try (values.text("machine") ?? code).map { try key(of: .machine, named: $0, at: time) }
  }

  /// The records of a kind that are about a vehicle and happened up to ``known``: those that name its VIN, and those that
  /// name its plate alone at a time when it bore it; sorted by key.
  ///
  /// - Throws: What the records throw.
  /// - Complexity: O(log n + records of the vehicle and under its plates).
  public func records(of kind: RecordKind, aboutVehicle key: String) throws -> [RecordState] {
    var found: [String: RecordState] = [:]
    for (state, _) in try records(of: kind, naming: "vin", key) { found[state.key] = state }
    for plate in try plates(of: key) {
      for (state, at) in try records(of: kind, naming: "plate", plate.text)
      where try state.text("vin") == nil && vehicle(bearing: plate, state.values.plateColor, at: at) == key {
        found[state.key] = state
      }
    }
    return found.values.sorted { $0.key < $1.key }
  }

  /// The records of a kind that are about a machine and happened up to ``known``: those that name its key, and those that
  /// name a code, in whichever attribute, at a time when it bore it; sorted by key.
  ///
  /// - Throws: What the records throw.
  /// - Complexity: O(log n + records of the machine and under its codes).
  public func records(of kind: RecordKind, aboutMachine key: String) throws -> [RecordState] {
    let codes = try codes(shownBy: key)
    var found: [String: RecordState] = [:]
    for name in names(ofMachine: key, showing: codes) {
      for (state, at) in try records(of: kind, naming: "machine", name)
      where try name == key || self.key(of: .machine, named: name, at: at) == key {
        found[state.key] = state
      }
    }
    for code in codes {
      for (state, at) in try records(of: kind, naming: "machineCode", code.text)
      where try state.text("machine") == nil
        && self.key(of: .machine, named: SightedKey.code(code).text, at: at) == key
      {
        found[state.key] = state
      }
    }
    return found.values.sorted { $0.key < $1.key }
  }

  private func records(
    of kind: RecordKind, naming attribute: String, _ text: String
  ) throws -> [(state: RecordState, at: Instant)] {
    try records.states(of: kind, having: RecordFilter(attribute, equals: .text(text)), at: known).compactMap { state in
      try records.happened(state).flatMap { $0 <= known ? (state, $0) : nil }
    }
  }
}
