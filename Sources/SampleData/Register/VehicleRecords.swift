import RegistryModel

/// Register records of vehicles: one at registration, and for some a later change of owner or state.
struct VehicleRecords {
  let options: SampleOptions

  /// The records of a vehicle; none for one that the register does not hold.
  func deltas(of vehicle: SampleVehicle) -> [RegisterDelta] {
    guard vehicle.isRegistered else { return [] }
    var random = SeededRandom(seed: options.seed &+ 1, stream: .vehicle, index: vehicle.number)
    let isOwnedByUnit = random.chance(vehicle.design.isHeavyEngine ? 650 : 300)
    let units = SampleRegister.units(options)
    var values = traits(of: vehicle)
    values["ownerKind"] = .text(isOwnedByUnit ? "unit" : "person")
    if isOwnedByUnit {
      values["owner"] = .text(SampleRegister.unitKey(random.below(units)))
    } else {
      values["ownerName"] = .text("个人-" + (vehicle.number + 1).zeroPadded(to: 6))
    }
    let first = RegisterDelta(
      kind: .vehicle, key: vehicle.vin, record: "V\(vehicle.number + 1)-1",
      effective: Instant(vehicle.firstRegisteredOn), values: values)
    guard random.chance(40) else { return [first] }
    let age = options.from.daysSinceEpoch - vehicle.firstRegisteredOn.daysSinceEpoch
    let change = vehicle.firstRegisteredOn.adding(days: 1 + random.below(max(age, 2) - 1))
    let second =
      isOwnedByUnit
      ? RegisterDelta(
        kind: .vehicle, key: vehicle.vin, record: "V\(vehicle.number + 1)-2", effective: Instant(change),
        values: [
          "ownerKind": .text("person"), "ownerName": .text("个人-" + (vehicle.number + 1).zeroPadded(to: 6)),
        ], cleared: ["owner"])
      : RegisterDelta(
        kind: .vehicle, key: vehicle.vin, record: "V\(vehicle.number + 1)-2", effective: Instant(change),
        values: ["ownerKind": .text("unit"), "owner": .text(SampleRegister.unitKey(random.below(units)))],
        cleared: ["ownerName"])
    return [first, second]
  }

  private func traits(of vehicle: SampleVehicle) -> [String: AttributeValue] {
    let design = vehicle.design
    var values: [String: AttributeValue] = [
      "plate": .text(vehicle.plate), "plateColor": .text(design.plateColor.rawValue),
      "plateKind": .text(design.plateKind), "place": .text(options.place.text), "category": .text("truck"),
      "type": .text(design.type), "class": .text(design.weightClass), "use": .text(design.use.rawValue),
      "service": .text(design.service), "operating": .flag(design.use == .freight),
      "fuel": .text(design.fuel.rawValue), "drive": .text(design.isElectric ? "batteryElectric" : "combustion"),
      "curbMass": .integer(vehicle.curbMass), "grossMass": .integer(vehicle.grossMass),
      "length": .integer(vehicle.length), "ratedPower": .integer(vehicle.ratedPower),
      "manufacturedOn": .day(vehicle.manufacturedOn), "firstRegisteredOn": .day(vehicle.firstRegisteredOn),
      "inServiceOn": .day(vehicle.firstRegisteredOn), "status": .text("inService"),
    ]
    guard !design.isElectric else { return values }
    values["stage"] = .integer(vehicle.stage)
    values["stageSource"] = .text(vehicle.disclosure == nil ? "record" : "disclosure")
    values["disclosure"] = vehicle.disclosure.map { .text($0) }
    values["engineModel"] = .text(vehicle.engineModel)
    values["displacement"] = .integer(vehicle.displacement)
    values["aftertreatment"] = .codes(vehicle.aftertreatment.map(\.rawValue).sorted())
    if design == .gasTractor, vehicle.stage < 6 { values["engineTechnology"] = .codes(["leanBurn"]) }
    return values
  }
}
