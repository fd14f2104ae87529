import RegistryModel
import Testing

@testable import EmissionStandards

/// Composed inspections: complete and clean unless a test says otherwise.
enum Composed {
  static func day(_ text: String) throws -> CivilDate {
    try #require(CivilDate(text), "\(text) is no day")
  }

  static func reading<Unit: UnitOfMeasure>(_ text: String, of unit: Unit.Type = Unit.self) throws -> Reading<Unit> {
    try #require(Reading<Unit>(text), "\(text) is no reading")
  }

  static func lugdown(k100: String = "0.50", k80: String = "0.40", nox: String? = "600", power: String = "120.0") throws
    -> LugdownResult
  {
    var result = LugdownResult(k100: try reading(k100), k80: try reading(k80), maxWheelPower: try reading(power))
    result.nox80 = try nox.map { try reading($0) }
    return result
  }

  static func freeAcceleration(_ readings: [String], mean: String? = nil) throws -> FreeAccelerationResult {
    var result = FreeAccelerationResult(readings: try readings.map { try reading($0) })
    result.mean = try mean.map { try reading($0) }
    result.reason = .permanentFourWheelDrive
    return result
  }

  /// A periodic inspection of a diesel truck of 257 kW made in 2019, appearance and OBD passed.
  static func diesel(_ results: [MethodResult], on day: String = "2021-03-01") throws -> InspectionRecord {
    var record = try bare(fuel: .diesel, on: day)
    record.vehicle.ratedPower = Quantity(scaled: 2570)
    record.results = results
    return record
  }

  /// A periodic inspection of a light petrol car made in 2019, appearance and OBD passed.
  static func petrol(_ results: [MethodResult], on day: String = "2021-03-01") throws -> InspectionRecord {
    var record = try bare(fuel: .petrol, on: day)
    record.vehicle.grossMass = Quantity(scaled: 1800)
    record.results = results
    return record
  }

  private static func bare(fuel: FuelKind, on text: String) throws -> InspectionRecord {
    let start = Instant(try day(text), secondOfDay: 9 * 3600)
    var vehicle = PresentedVehicle(vin: VIN("LZ0B9JA36H1000613"), fuel: fuel)
    vehicle.manufacturedOn = try day("2019-02-01")
    var record = InspectionRecord(
      station: try #require(StationCode("13013101")), serial: try #require(InspectionSerial("1")), kind: .periodic,
      attempt: 1, start: start, end: start.adding(seconds: 900), vehicle: vehicle)
    record.appearance = AppearanceCheck(outcome: .pass)
    record.obd = obd()
    record.ambient = AmbientConditions(
      temperature: try reading("20.0"), pressure: try reading("101.3"), humidity: try reading("50.0"))
    return record
  }

  /// An OBD check that says all that is needed: it communicates, the indicator works and is dark.
  static func obd(_ outcome: CheckOutcome = .pass) -> OBDCheck {
    var check = OBDCheck(outcome: outcome, communication: .established)
    check.indicatorWorks = true
    check.indicatorLit = false
    return check
  }

  /// A context in which the place has declared `set` for all time.
  static func context(_ set: LimitSet) -> JudgementContext {
    JudgementContext(limitSet: .declared(set, by: Citation(document: "composed notice", clause: "1")))
  }
}
