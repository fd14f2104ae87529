import RegistryModel
import Testing

/// A record in which every element of the schema has a value. No real inspection uses all methods.
enum FullInspection {
  static func record() throws -> InspectionRecord {
    let day = try #require(CivilDate("2020-06-05"))
    var record = InspectionRecord(
      station: try #require(StationCode("13013101")), serial: try #require(InspectionSerial("A20200605-0001")),
      kind: .registration, attempt: 2, start: Instant(day, secondOfDay: 30_000),
      end: Instant(millisecondsSinceEpoch: Instant(day, secondOfDay: 31_000).millisecondsSinceEpoch + 250),
      vehicle: try vehicle(on: day))
    record.line = "1"
    record.inspector = "J001"
    var appearance = AppearanceCheck(outcome: .pass)
    appearance.controlDevices = .pass
    appearance.obdConnector = .notChecked
    appearance.malfunctionIndicator = .pass
    appearance.leaks = .fail
    appearance.note = "渗油"
    record.appearance = appearance
    record.obd = obd()
    record.results = [
      .lugdown(lugdown()), .freeAcceleration(freeAcceleration()), .filterSmoke(filterSmoke()),
      .ringelmann(ringelmann()), .doubleIdle(doubleIdle()), .steadyState(steadyState()),
      .shortTransient(transient()), .transient(transient()),
    ]
    record.process = ProcessAttachment(rowCount: 2, columns: "time,k", rows: "1,0.20\n2,0.31")
    record.ambient = AmbientConditions(
      temperature: Reading(scaled: -21), pressure: Reading(scaled: 1011), humidity: Reading(scaled: 492))
    var items = RegistrationItems()
    items.disclosureVerified = true
    items.vehicleListVerified = true
    items.controlDeviceExamined = false
    items.laneTest = .pass
    record.registration = items
    record.verdict = .invalid
    record.supersedes = InspectionSerial("A20200604-0009")
    record.cancellation = "重新检验"
    return record
  }

  private static func vehicle(on day: CivilDate) throws -> PresentedVehicle {
    var vehicle = PresentedVehicle(vin: VIN("LZ0B9JA36H1000613"), fuel: .diesel)
    vehicle.plate = Plate("冀A12345")
    vehicle.plateColor = .yellow
    vehicle.plateKind = "01"
    vehicle.type = "H11"
    vehicle.use = .freight
    vehicle.stage = 5
    vehicle.curbMass = Quantity(scaled: 8800)
    vehicle.grossMass = Quantity(scaled: 25_000)
    vehicle.ratedPower = Quantity(scaled: 2760)
    vehicle.ratedSpeed = Quantity(scaled: 2100)
    vehicle.engineModel = "D10.38-50"
    vehicle.displacement = Quantity(scaled: 9726)
    vehicle.aftertreatment = [.doc, .scr]
    vehicle.disclosure = DisclosureNumber("CN ZC G5 Z2 0402000045 000002")
    vehicle.manufacturedOn = day.adding(days: -900)
    vehicle.firstRegisteredOn = day.adding(days: -850)
    vehicle.odometer = Quantity(scaled: 1_234_567)
    return vehicle
  }

  private static func obd() -> OBDCheck {
    var check = OBDCheck(outcome: .fail, communication: .established)
    check.indicatorWorks = true
    check.indicatorLit = true
    check.faultCodes = ["P0401", "P20EE"]
    check.notReady = ["DPF", "SCR"]
    check.calibrations = [
      OBDCheck.Calibration(unit: "engine", identification: "EC 01", verificationNumber: "0A1B2C3D")
    ]
    check.performanceRatios = [OBDCheck.PerformanceRatio(monitor: "SCR", completions: 12, conditions: 40)]
    check.vinRead = VIN("LZ0B9JA36H1000613")
    check.odometer = Quantity(scaled: 1_234_570)
    return check
  }

  private static func lugdown() -> LugdownResult {
    var result = LugdownResult(
      k100: Reading(scaled: 31), k80: Reading(scaled: 42), maxWheelPower: Reading(scaled: 1650))
    result.nox80 = Reading(scaled: 62_000)
    result.speedAtMaxPower = Reading(scaled: 702)
    result.engineSpeedAtMaxPower = Reading(scaled: 1980)
    result.ratedSpeedFrom = Reading(scaled: 2000)
    result.ratedSpeedTo = Reading(scaled: 2200)
    result.smokeLimit = Reading(scaled: 120)
    result.noxLimit = Reading(scaled: 150_000)
    result.minWheelPower = Reading(scaled: 1104)
    result.outcome = .pass
    return result
  }

  private static func freeAcceleration() -> FreeAccelerationResult {
    var result = FreeAccelerationResult(readings: [31, 33, 32].map { Reading(scaled: $0) })
    result.mean = Reading(scaled: 32)
    result.idleSpeed = Reading(scaled: 650)
    result.maxSpeed = Reading(scaled: 2300)
    result.reason = .coupledDriveAxles
    result.smokeLimit = Reading(scaled: 120)
    result.outcome = .pass
    return result
  }

  private static func filterSmoke() -> FilterSmokeResult {
    var result = FilterSmokeResult(readings: [Reading(scaled: 25)])
    result.mean = Reading(scaled: 25)
    result.limit = Reading(scaled: 40)
    result.outcome = .pass
    return result
  }

  private static func ringelmann() -> RingelmannResult {
    var result = RingelmannResult(level: Reading(scaled: 1))
    result.visibleSmoke = false
    result.limit = Reading(scaled: 1)
    result.outcome = .pass
    return result
  }

  private static func doubleIdle() -> DoubleIdleResult {
    var low = DoubleIdleResult.IdleReadings(co: Reading(scaled: 12), hc: Reading(scaled: 3100))
    low.coLimit = Reading(scaled: 60)
    low.hcLimit = Reading(scaled: 8000)
    var result = DoubleIdleResult(low: low, high: low)
    result.lambda = Reading(scaled: 1003)
    result.outcome = .pass
    return result
  }

  private static func steadyState() -> SteadyStateResult {
    var mode = SteadyStateResult.ModeReadings(
      co: Reading(scaled: 12), hc: Reading(scaled: 3100), no: Reading(scaled: 21_000))
    mode.coLimit = Reading(scaled: 50)
    mode.hcLimit = Reading(scaled: 9000)
    mode.noLimit = Reading(scaled: 70_000)
    var result = SteadyStateResult(asm5025: mode, asm2540: mode)
    result.outcome = .pass
    return result
  }

  private static func transient() -> TransientResult {
    var result = TransientResult(co: Reading(scaled: 150))
    result.hc = Reading(scaled: 30)
    result.nox = Reading(scaled: 35)
    result.hcPlusNOx = Reading(scaled: 65)
    result.coLimit = Reading(scaled: 800)
    result.hcLimit = Reading(scaled: 160)
    result.noxLimit = Reading(scaled: 130)
    result.hcPlusNOxLimit = Reading(scaled: 150)
    result.outcome = .pass
    return result
  }
}

extension Reading {
  /// A reading of `scaled` smallest steps.
  fileprivate init(scaled: Int) {
    self.init(Quantity(scaled: scaled))
  }
}
