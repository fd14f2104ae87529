import RegistryModel
import TestSupport
import Testing

/// Random inspections of diesel vehicles; each writer keeps what its dialect can say.
struct RandomRecords {
  var generator: SeededGenerator

  /// The fixtures of the dialects were composed by these numbers.
  init(seed: UInt64) { generator = SeededGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...(elements.count - 1))] }
  mutating func maybe() -> Bool { number(0...3) > 0 }

  /// A reading, sometimes with fewer decimals than the unit has.
  mutating func reading<Unit>(_ range: ClosedRange<Int>) -> Reading<Unit> {
    let value = Quantity<Unit>(scaled: number(range))
    let whole = Quantity<Unit>(scaled: value.scaled / 10 * 10)
    if Unit.decimals > 0, maybe() == false, whole.scaled > 0, whole.scaled >= range.lowerBound {
      return Reading(whole, textAsSent: String(whole.number.dropLast(Unit.decimals == 1 ? 2 : 1)))
    }
    return Reading(value)
  }

  mutating func record() throws -> InspectionRecord {
    let station = String(number(10_000_000...99_999_999))
    let start = Instant(CivilDate(daysSinceEpoch: number(18_300...20_000)), secondOfDay: number(30_000...60_000))
    let digits = String(number(1_000_000...9_999_999))
    var vehicle = PresentedVehicle(vin: VIN("LZZ5ELND7" + "0A" + String(number(100_000...999_999))), fuel: .diesel)
    vehicle.plate = Plate("粤B" + String(number(10_000...99_999)))
    vehicle.plateColor = pick([.blue, .yellow, .white, .black])
    vehicle.plateKind = pick(["01", "02"])
    vehicle.type = pick(["H11", "Q11", "Z11"])
    vehicle.use = pick(VehicleUse.allCases)
    vehicle.stage = number(0...6)
    vehicle.curbMass = Quantity(scaled: number(1_000...20_000))
    vehicle.grossMass = Quantity(scaled: number(20_000...49_000))
    vehicle.ratedPower = Quantity(scaled: number(600...4_000))
    vehicle.ratedSpeed = Quantity(scaled: number(1_800...3_600))
    vehicle.engineModel = "WP" + String(number(4...13))
    vehicle.displacement = Quantity(scaled: number(2...13) * 100)
    vehicle.aftertreatment = maybe() ? [.dpf, .scr] : []
    vehicle.manufacturedOn = CivilDate(daysSinceEpoch: number(14_000...17_000))
    vehicle.firstRegisteredOn = CivilDate(daysSinceEpoch: number(17_001...18_000))
    vehicle.odometer = Quantity(scaled: number(1_000...900_000) * 10)
    var record = InspectionRecord(
      station: try #require(StationCode(station)), serial: try #require(InspectionSerial(station + digits)),
      kind: pick([.periodic, .registration, .transfer]), attempt: number(1...3), start: start,
      end: start.adding(seconds: number(200...2_000)), vehicle: vehicle)
    record.line = "0" + String(number(1...9))
    record.verdict = pick([.pass, .fail])
    record.obd = obd()
    record.results = [maybe() ? .lugdown(lugdown()) : .freeAcceleration(freeAcceleration())]
    record.ambient = AmbientConditions(
      temperature: reading(50...350), pressure: reading(950...1_050), humidity: reading(100...900))
    return record
  }

  /// Two of the results a station may send beside those of ``record()``.
  mutating func filterSmoke() -> FilterSmokeResult {
    var result = FilterSmokeResult(readings: [reading(1...90), reading(1...90), reading(1...90)])
    result.mean = reading(1...90)
    result.limit = reading(45...45)
    result.outcome = pick([.pass, .fail])
    return result
  }

  mutating func appearance() -> AppearanceCheck {
    var check = AppearanceCheck(outcome: pick([.pass, .fail]))
    check.controlDevices = pick([.pass, .fail, nil])
    check.leaks = pick([.pass, .fail, nil])
    check.obdConnector = pick([.pass, .fail, nil])
    check.malfunctionIndicator = pick([.pass, .fail, nil])
    return check
  }

  private mutating func lugdown() -> LugdownResult {
    var result = LugdownResult(k100: reading(1...300), k80: reading(1...300), maxWheelPower: reading(300...2_500))
    if maybe() { result.nox80 = reading(1_000...200_000) }
    result.speedAtMaxPower = reading(500...900)
    result.engineSpeedAtMaxPower = reading(1_500...3_000)
    result.ratedSpeedFrom = reading(1_500...2_000)
    result.ratedSpeedTo = reading(2_001...3_000)
    result.smokeLimit = reading(120...120)
    result.noxLimit = reading(150_000...150_000)
    result.minWheelPower = reading(200...1_000)
    result.outcome = pick([.pass, .fail])
    return result
  }

  private mutating func freeAcceleration() -> FreeAccelerationResult {
    var result = FreeAccelerationResult(readings: [reading(1...200), reading(1...200), reading(1...200)])
    result.mean = reading(1...200)
    result.idleSpeed = reading(500...900)
    result.smokeLimit = reading(120...120)
    result.outcome = pick([.pass, .fail])
    return result
  }

  private mutating func obd() -> OBDCheck {
    var check = OBDCheck(outcome: pick([.pass, .fail]), communication: pick(OBDCheck.Communication.allCases))
    check.indicatorWorks = pick([true, false])
    check.indicatorLit = pick([true, false])
    check.faultCodes = maybe() ? [] : ["P0001", "P20EE"]
    check.notReady = maybe() ? [] : ["DPF", "SCR"]
    check.calibrations = [
      .init(unit: "aftertreatment", identification: "AT" + String(number(1...999)), verificationNumber: "8A2F"),
      .init(unit: "engine", identification: "EN" + String(number(1...999))),
    ]
    check.performanceRatios = [
      .init(monitor: "NOx catalyst", completions: number(0...99), conditions: number(100...200)),
      .init(monitor: "boost pressure", completions: number(0...99), conditions: number(100...200)),
    ]
    check.vinRead = VIN("LZZ5ELND70A" + String(number(100_000...999_999)))
    check.odometer = Quantity(scaled: number(1_000...900_000) * 10)
    return check
  }
}
