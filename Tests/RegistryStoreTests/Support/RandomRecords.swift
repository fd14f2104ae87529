import RegistryModel
import TestSupport

extension SeededGenerator {
  /// An inspection with any combination of parts.
  mutating func inspection(station: StationCode, serial: InspectionSerial) -> InspectionRecord {
    let start = moment()
    var record = InspectionRecord(
      station: station, serial: serial, kind: code(InspectionKind.self), attempt: number(1...4), start: start,
      end: start.adding(seconds: number(0...4000)), vehicle: vehicle())
    record.line = optional { $0.text() }
    record.inspector = optional { $0.text() }
    record.appearance = optional { $0.appearance() }
    record.obd = optional { $0.obd() }
    record.results = results()
    record.process = optional {
      ProcessAttachment(rowCount: $0.number(0...90), columns: $0.text(), rows: $0.optional { $0.text() })
    }
    record.ambient = optional {
      AmbientConditions(temperature: $0.reading(), pressure: $0.reading(), humidity: $0.reading())
    }
    record.registration = optional { $0.registration() }
    record.verdict = optional { $0.code(StationVerdict.self) }
    record.cancellation = optional { $0.text() }
    return record
  }

  mutating func code<Code: CaseIterable>(_ type: Code.Type) -> Code where Code.AllCases == [Code] {
    type.allCases[number(0...(type.allCases.count - 1))]
  }

  mutating func moment() -> Instant {
    Instant(millisecondsSinceEpoch: Int64(number(1_500_000_000_000...1_700_000_000_000)))
  }

  /// A reading, half of the time written in another precision than the usual one.
  mutating func reading<Unit: UnitOfMeasure>() -> Reading<Unit> {
    let value = Quantity<Unit>(scaled: number(-50...40_000))
    switch number(0...3) {
    case 0: return Reading(value, textAsSent: value.number + (Unit.decimals == 0 ? ".0" : "0"))
    case 1: return Reading(value, textAsSent: text())
    default: return Reading(value)
    }
  }

  private mutating func vehicle() -> PresentedVehicle {
    var vehicle = PresentedVehicle(vin: VIN("LHG\(number(1_000_000...1_000_050))"), fuel: code(FuelKind.self))
    vehicle.plate = optional { Plate("冀A\($0.number(10_000...10_050))") }
    vehicle.plateColor = optional { $0.code(PlateColor.self) }
    vehicle.plateKind = optional { $0.text() }
    vehicle.type = optional { $0.text() }
    vehicle.use = optional { $0.code(VehicleUse.self) }
    vehicle.stage = optional { $0.number(0...6) }
    vehicle.curbMass = optional { Quantity(scaled: $0.number(0...50_000)) }
    vehicle.grossMass = optional { Quantity(scaled: $0.number(0...50_000)) }
    vehicle.ratedPower = optional { Quantity(scaled: $0.number(0...9000)) }
    vehicle.ratedSpeed = optional { Quantity(scaled: $0.number(0...9000)) }
    vehicle.engineModel = optional { $0.text() }
    vehicle.displacement = optional { Quantity(scaled: $0.number(0...20_000)) }
    vehicle.aftertreatment = list(upTo: 3) { $0.code(AftertreatmentDevice.self) }
    vehicle.disclosure = optional { DisclosureNumber($0.text()) }
    vehicle.manufacturedOn = optional { CivilDate(daysSinceEpoch: $0.number(10_000...20_000)) }
    vehicle.firstRegisteredOn = optional { CivilDate(daysSinceEpoch: $0.number(10_000...20_000)) }
    vehicle.odometer = optional { Quantity(scaled: $0.number(0...9_000_000)) }
    return vehicle
  }

  private mutating func appearance() -> AppearanceCheck {
    var check = AppearanceCheck(outcome: code(CheckOutcome.self))
    check.controlDevices = optional { $0.code(CheckOutcome.self) }
    check.obdConnector = optional { $0.code(CheckOutcome.self) }
    check.malfunctionIndicator = optional { $0.code(CheckOutcome.self) }
    check.leaks = optional { $0.code(CheckOutcome.self) }
    check.note = optional { $0.text() }
    return check
  }

  private mutating func obd() -> OBDCheck {
    var check = OBDCheck(outcome: code(CheckOutcome.self), communication: code(OBDCheck.Communication.self))
    check.indicatorWorks = optional { $0.flag() }
    check.indicatorLit = optional { $0.flag() }
    check.faultCodes = list(upTo: 3) { $0.text() }
    check.notReady = list(upTo: 3) { $0.text() }
    check.calibrations = list(upTo: 3) {
      .init(unit: $0.text(), identification: $0.text(), verificationNumber: $0.optional { $0.text() })
    }
    check.performanceRatios = list(upTo: 3) {
      .init(monitor: $0.text(), completions: $0.number(0...99), conditions: $0.number(0...99))
    }
    check.vinRead = optional { VIN($0.text()) }
    check.odometer = optional { Quantity(scaled: $0.number(0...9_000_000)) }
    return check
  }

  private mutating func registration() -> RegistrationItems {
    var items = RegistrationItems()
    items.disclosureVerified = optional { $0.flag() }
    items.vehicleListVerified = optional { $0.flag() }
    items.controlDeviceExamined = optional { $0.flag() }
    items.laneTest = optional { $0.code(CheckOutcome.self) }
    return items
  }
}
