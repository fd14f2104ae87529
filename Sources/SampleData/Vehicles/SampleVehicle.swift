import RegistryModel

/// One vehicle of the sample, computed from its number alone.
struct SampleVehicle {
  /// Its number, from 0.
  let number: Int
  /// What it is.
  let design: VehicleDesign
  let vin: String
  let plate: String
  let firstRegisteredOn: CivilDate
  let manufacturedOn: CivilDate
  /// Emission stage by the day of first registration.
  let stage: Int
  let curbMass: Int
  let grossMass: Int
  /// Length in mm.
  let length: Int
  /// Rated power in 0.1 kW.
  let ratedPower: Int
  /// Rated engine speed in r/min.
  let ratedSpeed: Int
  /// Displacement in mL.
  let displacement: Int
  /// Where the vehicle stands between the cleanest (0) and the dirtiest (999) of its stage.
  let wear: Int
  /// Whether the lugdown cannot be driven, so that free acceleration is used.
  let needsFreeAcceleration: Bool
  /// Whether the register holds it; some are known from inspections only.
  let isRegistered: Bool
  /// Kilometres a day, in 0.1 km.
  let dailyDistance: Int

  init(number: Int, options: SampleOptions) {
    var random = SeededRandom(seed: options.seed, stream: .vehicle, index: number)
    self.number = number
    let design = random.pick(VehicleDesign.table) ?? .heavyTruck
    self.design = design
    // Younger vehicles are more frequent: the smaller of two ages. Electric ones came late.
    let longest = design.isElectric ? 900 : 4700
    let age = min(random.below(longest), random.below(longest)) + 30
    firstRegisteredOn = options.from.adding(days: -age)
    manufacturedOn = firstRegisteredOn.adding(days: -random.within(10...90))
    stage = design.stage(registeredOn: firstRegisteredOn)
    let maker = design.makers[random.below(design.makers.count)]
    vin = VINComposer.vin(wmi: maker, year: manufacturedOn.year, number: number, random: &random)
    plate =
      design.isElectric
      ? PlateComposer.electric(place: options.place, number: number, isLarge: design.plateColor == .yellowGreen)
      : PlateComposer.ordinary(place: options.place, number: number)
    curbMass = random.within(design.curbMass) / 10 * 10
    grossMass = max(curbMass + 800, random.within(design.grossMass) / 5 * 5)
    length = random.within(design.length) / 5 * 5
    ratedPower = random.within(design.ratedPower) * 10
    ratedSpeed = design.isHeavyEngine ? 1900 + 100 * random.below(4) : 2800 + 100 * random.below(5)
    displacement = random.within(design.displacement) / 10 * 10
    wear = random.below(1000)
    needsFreeAcceleration = random.chance(90)
    isRegistered = !random.chance(20)
    dailyDistance = random.within(300...2600)
  }

  /// Devices fitted, by stage.
  var aftertreatment: [AftertreatmentDevice] {
    switch (design.fuel, stage) {
    case (.diesel, 6): design.isHeavyEngine ? [.doc, .dpf, .scr] : [.doc, .dpf, .egr]
    case (.diesel, 4...5): design.isHeavyEngine ? [.scr] : [.doc, .egr]
    case (.petrol, 1...), (.naturalGas, 1...): [.twc]
    default: []
    }
  }

  /// The environmental disclosure number, from stage 5 on.
  var disclosure: String? {
    guard stage >= 5, !design.isElectric else { return nil }
    let category = design.fuel == .diesel ? (design.isHeavyEngine ? "ZC" : "QC") : "QQ"
    return "CN\(category)G\(stage)Z2" + (1000 + design.rawValue).zeroPadded(to: 4) + "000001"
      + (number % 1_000_000).zeroPadded(to: 6)
  }

  /// The engine model: power in kW and stage.
  var engineModel: String { "SD\(displacement / 1000)-\(ratedPower / 10)E\(stage)" }

  /// The vehicle as a station would write it down on `day`.
  func presented(on day: CivilDate) -> PresentedVehicle {
    var vehicle = PresentedVehicle(vin: VIN(vin), fuel: design.fuel)
    vehicle.plate = Plate(plate)
    vehicle.plateColor = design.plateColor
    vehicle.plateKind = design.plateKind
    vehicle.type = design.type
    vehicle.use = design.use
    vehicle.stage = stage
    vehicle.curbMass = Quantity(scaled: curbMass)
    vehicle.grossMass = Quantity(scaled: grossMass)
    vehicle.ratedPower = Quantity(scaled: ratedPower)
    vehicle.ratedSpeed = Quantity(scaled: ratedSpeed)
    vehicle.engineModel = engineModel
    vehicle.displacement = Quantity(scaled: displacement)
    vehicle.aftertreatment = aftertreatment
    vehicle.disclosure = disclosure.map { DisclosureNumber($0) }
    vehicle.manufacturedOn = manufacturedOn
    vehicle.firstRegisteredOn = firstRegisteredOn
    vehicle.odometer = Quantity(
      scaled: (day.daysSinceEpoch - firstRegisteredOn.daysSinceEpoch) * dailyDistance + number % 997)
    return vehicle
  }
}
