import RegistryModel

/// The register records of the sample: units, workshops, stations with their lines, vehicles and machines.
struct SampleRegister {
  let options: SampleOptions

  /// Parts of the register in the order of the file.
  enum Section: CaseIterable {
    case units, workshops, stations, devices, vehicles, machines
  }

  /// How many subjects a section has.
  func count(of section: Section) -> Int {
    switch section {
    case .units: SampleRegister.units(options)
    case .workshops: (options.stations + 1) / 2
    case .stations: options.stations
    case .devices: options.vehicles == 0 ? 0 : 2 * SampleRegister.devicesOfAKind
    case .vehicles: options.vehicles
    case .machines: options.machines
    }
  }

  /// Number of units: one for about forty vehicles and machines.
  static func units(_ options: SampleOptions) -> Int {
    min(max((options.vehicles + options.machines) / 40, 3), 20_000)
  }

  /// The key of a unit, counted from 0.
  static func unitKey(_ index: Int) -> String { "U" + (index + 1).zeroPadded(to: 5) }

  /// The key of a machine, counted from 0.
  static func machineKey(_ index: Int) -> String { "NRM" + (index + 1).zeroPadded(to: 7) }

  /// The records of one subject of a section.
  func deltas(of section: Section, at index: Int) -> [RegisterDelta] {
    switch section {
    case .units: [unit(index)]
    case .workshops: [workshop(index)]
    case .stations: station(index)
    case .devices: [device(index)]
    case .vehicles: VehicleRecords(options: options).deltas(of: SampleVehicle(number: index, options: options))
    case .machines: [MachineRecords(options: options).delta(at: index)]
    }
  }

  /// The day from which units and stations are in the register: five years before the sample begins.
  private var opening: CivilDate { options.from.adding(months: -60) }

  /// Remote-sensing devices, and as many black-smoke cameras.
  static let devicesOfAKind = 12

  /// The key of a device that makes checks of a kind, counted from 0.
  static func deviceKey(_ kind: CheckKind, _ index: Int) -> String {
    (kind == .remoteSensing ? "RS" : "BS") + (index % devicesOfAKind + 1).zeroPadded(to: 2)
  }

  private func device(_ index: Int) -> RegisterDelta {
    let isCamera = index >= SampleRegister.devicesOfAKind
    let key = SampleRegister.deviceKey(isCamera ? .blackSmoke : .remoteSensing, index)
    return RegisterDelta(
      kind: .device, key: key, record: key + "-1", effective: Instant(opening),
      values: [
        "kind": .text(isCamera ? "blackSmokeCamera" : "remoteSensing"), "place": .text(options.place.text),
        "inServiceOn": .day(opening),
      ])
  }

  private func unit(_ index: Int) -> RegisterDelta {
    var random = SeededRandom(seed: options.seed, stream: .unit, index: index)
    let sectors = ["logistics", "logistics", "construction", "steel", "cement", "coal", "mining", "buildingMaterials"]
    let sector = sectors[random.below(sectors.count)]
    let roles: [String] =
      switch sector {
      case "logistics": random.chance(300) ? ["logisticsPark"] : []
      case "construction": []
      case "mining": ["mine"]
      case "coal": ["coalTrader"]
      default: ["largePlant"]
      }
    return RegisterDelta(
      kind: .unit, key: SampleRegister.unitKey(index), record: "U" + String(index + 1), effective: Instant(opening),
      values: [
        "name": .text("示例单位" + (index + 1).zeroPadded(to: 5)), "place": .text(options.place.text),
        "sector": .text(sector), "roles": .codes(roles),
      ])
  }

  private func workshop(_ index: Int) -> RegisterDelta {
    RegisterDelta(
      kind: .workshop, key: "M" + (index + 1).zeroPadded(to: 4), record: "M" + String(index + 1),
      effective: Instant(opening),
      values: [
        "name": .text("示例维修站" + (index + 1).zeroPadded(to: 4)), "place": .text(options.place.text),
        "listedFrom": .day(opening), "emissionRepair": .flag(true),
      ])
  }

  private func station(_ index: Int) -> [RegisterDelta] {
    guard let station = SampleStation(number: index, options: options) else { return [] }
    let methods: AttributeValue = .codes(["doubleIdle", "freeAcceleration", "lugdown", "shortTransient"])
    let head = RegisterDelta(
      kind: .station, key: station.code.text, record: "S" + String(index + 1), effective: Instant(opening),
      values: [
        "name": .text("示例检验机构" + (index + 1).zeroPadded(to: 2)), "place": .text(options.place.text),
        "listedFrom": .day(opening), "methods": methods,
      ])
    let lines = (0..<station.lines).map { line in
      RegisterDelta(
        kind: .line, key: station.code.text + "/" + station.lineNumber(line),
        record: "L\(index + 1)-\(line + 1)", effective: Instant(opening),
        values: [
          "station": .text(station.code.text), "number": .text(station.lineNumber(line)), "methods": methods,
          "inServiceOn": .day(opening),
        ])
    }
    return [head] + lines
  }
}
