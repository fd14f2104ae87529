import RegistryModel
import TestSupport

/// Random values that the schema allows.
struct RandomRecords {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  mutating func flip() -> Bool { Bool.random(using: &generator) }
  mutating func maybe<Value>(_ value: (inout RandomRecords) -> Value) -> Value? { flip() ? value(&self) : nil }

  mutating func pick<Value: CaseIterable>(_: Value.Type) -> Value? { Value.allCases.randomElement(using: &generator) }

  mutating func text(_ length: ClosedRange<Int>) -> String {
    let letters = Array(
      "abcXYZ0189 <>&\"'-.测试喆é𠀀，\u{7F}\u{85}\u{9B}\u{AD}\u{61C}\u{202E}\u{2028}\u{FEFF}\u{E0041}".unicodeScalars)
    var text = ""
    for _ in 0..<int(length) { text.unicodeScalars.append(letters[int(0...letters.count - 1)]) }
    return text
  }

  mutating func code(_ length: ClosedRange<Int>) -> String {
    let letters = Array("ABCDEFGHJKLMNPRSTUVWXYZ0123456789")
    return String((0..<int(length)).map { _ in letters[int(0...letters.count - 1)] })
  }

  mutating func day() -> CivilDate { CivilDate(daysSinceEpoch: int(0...22_000)) }
  mutating func moment() -> Instant {
    Instant(millisecondsSinceEpoch: Int64(int(0...1_800_000_000)) * 1000 + (flip() ? 0 : Int64(int(0...999))))
  }

  /// A reading, now and then in a precision other than the usual.
  mutating func reading<Unit>(_ range: ClosedRange<Int>) -> Reading<Unit> {
    let value = Quantity<Unit>(scaled: int(range))
    guard Unit.decimals > 0, int(0...3) == 0 else { return Reading(value) }
    if flip() { return Reading(value, textAsSent: value.number + "0") }
    return value.scaled % 10 == 0 && Unit.decimals > 1
      ? Reading(value, textAsSent: String(value.number.dropLast())) : Reading(value)
  }

  mutating func quantity<Unit>(_ range: ClosedRange<Int>) -> Quantity<Unit> { Quantity(scaled: int(range)) }
}

extension RandomRecords {
  mutating func inspection() -> InspectionRecord? {
    guard let station = StationCode(code(8...18)), let serial = InspectionSerial(code(1...30)),
      let kind = pick(InspectionKind.self), let vehicle = vehicle()
    else { return nil }
    var record = InspectionRecord(
      station: station, serial: serial, kind: kind, attempt: int(1...99), start: moment(), end: moment(),
      vehicle: vehicle)
    record.line = maybe { $0.text(1...12) }
    record.inspector = maybe { $0.text(1...32) }
    record.appearance = appearance()
    record.obd = obd()
    record.results = TestMethod.allCases.compactMap { result($0) }
    record.process = maybe {
      ProcessAttachment(rowCount: $0.int(0...99), columns: $0.text(1...40), rows: $0.maybe { $0.text(1...200) })
    }
    record.ambient = maybe {
      AmbientConditions(
        temperature: $0.reading(-400...500), pressure: $0.reading(500...1_100), humidity: $0.reading(0...1_000))
    }
    record.registration = maybe {
      var items = RegistrationItems()
      items.disclosureVerified = $0.maybe { $0.flip() }
      items.vehicleListVerified = $0.maybe { $0.flip() }
      items.controlDeviceExamined = $0.maybe { $0.flip() }
      items.laneTest = $0.pick(CheckOutcome.self)
      return items
    }
    record.verdict = flip() ? pick(StationVerdict.self) : nil
    record.supersedes = flip() ? InspectionSerial(code(1...64)) : nil
    record.cancellation = maybe { $0.text(1...256) }
    return record
  }

  private mutating func vehicle() -> PresentedVehicle? {
    guard let fuel = pick(FuelKind.self) else { return nil }
    var vehicle = PresentedVehicle(vin: VIN(code(1...20)), fuel: fuel)
    if flip() {
      vehicle.plate = Plate("冀" + code(1...7))
      vehicle.plateColor = flip() ? pick(PlateColor.self) : nil
      vehicle.plateKind = maybe { String($0.int(10...99)) }
    }
    vehicle.type = maybe { "H" + String($0.int(10...99)) }
    vehicle.use = flip() ? pick(VehicleUse.self) : nil
    vehicle.stage = maybe { $0.int(0...6) }
    vehicle.curbMass = maybe { $0.quantity(0...999_999) }
    vehicle.grossMass = maybe { $0.quantity(0...999_999) }
    vehicle.ratedPower = maybe { $0.quantity(0...99_999) }
    vehicle.ratedSpeed = maybe { $0.quantity(0...30_000) }
    vehicle.engineModel = maybe { $0.text(1...64) }
    vehicle.displacement = maybe { $0.quantity(0...999_999) }
    vehicle.aftertreatment = AftertreatmentDevice.allCases.filter { _ in flip() }.sorted()
    vehicle.disclosure = maybe { DisclosureNumber($0.code(1...40)) }
    vehicle.manufacturedOn = maybe { $0.day() }
    vehicle.firstRegisteredOn = maybe { $0.day() }
    vehicle.odometer = maybe { $0.quantity(0...99_999_999) }
    return vehicle
  }

  private mutating func appearance() -> AppearanceCheck? {
    guard flip(), let outcome = pick(CheckOutcome.self) else { return nil }
    var check = AppearanceCheck(outcome: outcome)
    check.controlDevices = flip() ? pick(CheckOutcome.self) : nil
    check.obdConnector = flip() ? pick(CheckOutcome.self) : nil
    check.malfunctionIndicator = flip() ? pick(CheckOutcome.self) : nil
    check.leaks = flip() ? pick(CheckOutcome.self) : nil
    check.note = maybe { $0.text(1...256) }
    return check
  }

  private mutating func obd() -> OBDCheck? {
    guard flip(), let outcome = pick(CheckOutcome.self), let communication = pick(OBDCheck.Communication.self)
    else { return nil }
    var check = OBDCheck(outcome: outcome, communication: communication)
    check.indicatorWorks = maybe { $0.flip() }
    check.indicatorLit = maybe { $0.flip() }
    check.faultCodes = (0..<int(0...4)).map { _ in code(1...6) }.sorted()
    check.notReady = (0..<int(0...4)).map { _ in code(1...6) }.sorted()
    for _ in 0..<int(0...3) {
      check.calibrations.append(
        OBDCheck.Calibration(
          unit: text(1...32), identification: text(1...64), verificationNumber: maybe { $0.text(1...64) }))
    }
    for _ in 0..<int(0...3) {
      check.performanceRatios.append(
        OBDCheck.PerformanceRatio(monitor: text(1...32), completions: int(0...9_999), conditions: int(0...9_999_999)))
    }
    check.vinRead = maybe { VIN($0.code(1...17)) }
    check.odometer = maybe { $0.quantity(0...999) }
    return check
  }
}
