import RegistryModel

/// What every inspection has beside its core, and what is small: the vehicle as presented, appearance, ambient
/// conditions and the items of a registration inspection.
struct InspectionDetail: InspectionPart {
  /// The vehicle; plate and VIN lie in the core and are put in by the reader of the core, their writings lie here.
  var vehicle: PresentedVehicle
  var appearance: AppearanceCheck?
  var ambient: AmbientConditions?
  /// The items; all unknown where the record has none, which the core tells apart.
  var registration: RegistrationItems

  init(_ record: InspectionRecord) {
    vehicle = record.vehicle
    appearance = record.appearance
    ambient = record.ambient
    registration = record.registration ?? RegistrationItems()
  }

  static let columnNames = [
    "type", "use", "fuel", "stage", "curbMass", "grossMass", "ratedPower", "ratedSpeed", "engineModel",
    "displacement", "aftertreatment", "disclosure", "manufacturedOn", "firstRegisteredOn", "odometer",
    "appearance", "controlDevices", "obdConnector", "malfunctionIndicator", "leaks", "appearanceNote",
    "temperature", "pressure", "humidity",
    "disclosureVerified", "vehicleListVerified", "controlDeviceExamined", "laneTest",
  ]

  func write(to row: inout RowWriter) {
    row.text(vehicle.type)
    row.code(vehicle.use)
    row.text(vehicle.fuel.rawValue)
    row.integer(vehicle.stage)
    row.quantity(vehicle.curbMass)
    row.quantity(vehicle.grossMass)
    row.quantity(vehicle.ratedPower)
    row.quantity(vehicle.ratedSpeed)
    row.text(vehicle.engineModel)
    row.quantity(vehicle.displacement)
    row.text(vehicle.aftertreatment.isEmpty ? nil : vehicle.aftertreatment.map(\.rawValue).joined(separator: " "))
    row.text(vehicle.disclosure?.text)
    row.day(vehicle.manufacturedOn)
    row.day(vehicle.firstRegisteredOn)
    row.quantity(vehicle.odometer)
    row.code(appearance?.outcome)
    row.code(appearance?.controlDevices)
    row.code(appearance?.obdConnector)
    row.code(appearance?.malfunctionIndicator)
    row.code(appearance?.leaks)
    row.text(appearance?.note)
    row.reading(ambient?.temperature, "temperature")
    row.reading(ambient?.pressure, "pressure")
    row.reading(ambient?.humidity, "humidity")
    row.flag(registration.disclosureVerified)
    row.flag(registration.vehicleListVerified)
    row.flag(registration.controlDeviceExamined)
    row.code(registration.laneTest)
    row.note(writing: vehicle.writings.plate, "plate")
    row.note(writing: vehicle.writings.vin, "vin")
    row.note(writing: vehicle.writings.disclosure, "disclosure")
  }

  init(from row: inout RowReader) throws {
    let type = row.optionalText()
    let use: VehicleUse? = try row.optionalCode()
    vehicle = PresentedVehicle(vin: VIN(""), fuel: try row.code())
    vehicle.type = type
    vehicle.use = use
    vehicle.stage = row.optionalInteger()
    vehicle.curbMass = row.optionalQuantity()
    vehicle.grossMass = row.optionalQuantity()
    vehicle.ratedPower = row.optionalQuantity()
    vehicle.ratedSpeed = row.optionalQuantity()
    vehicle.engineModel = row.optionalText()
    vehicle.displacement = row.optionalQuantity()
    vehicle.aftertreatment = try (row.optionalText() ?? "").split(separator: " ").map { name in
      try row.required(AftertreatmentDevice(rawValue: String(name)))
    }
    vehicle.disclosure = row.optionalText().map { DisclosureNumber($0) }
    vehicle.manufacturedOn = row.optionalDay()
    vehicle.firstRegisteredOn = row.optionalDay()
    vehicle.odometer = row.optionalQuantity()
    vehicle.writings.plate = row.writing("plate")
    vehicle.writings.vin = row.writing("vin")
    vehicle.writings.disclosure = row.writing("disclosure")
    appearance = try InspectionDetail.appearance(from: &row)
    ambient = InspectionDetail.ambient(from: &row)
    registration = RegistrationItems()
    registration.disclosureVerified = row.optionalFlag()
    registration.vehicleListVerified = row.optionalFlag()
    registration.controlDeviceExamined = row.optionalFlag()
    registration.laneTest = try row.optionalCode()
  }

  private static func appearance(from row: inout RowReader) throws -> AppearanceCheck? {
    guard let outcome: CheckOutcome = try row.optionalCode() else {
      row.skip(5)
      return nil
    }
    var check = AppearanceCheck(outcome: outcome)
    check.controlDevices = try row.optionalCode()
    check.obdConnector = try row.optionalCode()
    check.malfunctionIndicator = try row.optionalCode()
    check.leaks = try row.optionalCode()
    check.note = row.optionalText()
    return check
  }

  private static func ambient(from row: inout RowReader) -> AmbientConditions? {
    let temperature: Reading<DegreesCelsius>? = row.optionalReading("temperature")
    let pressure: Reading<Kilopascals>? = row.optionalReading("pressure")
    let humidity: Reading<RelativeHumidity>? = row.optionalReading("humidity")
    guard let temperature, let pressure, let humidity else { return nil }
    return AmbientConditions(temperature: temperature, pressure: pressure, humidity: humidity)
  }
}
