import RegistryModel

/// Writes the dialect of Nanjing (NJ34).
enum NanjingWriter: DialectWriter {
  static let id = "nanjing"

  static func messages(of record: inout InspectionRecord) -> [String] {
    defer { record.numberAttempt() }
    let digits = record.station.text.suffix(5)
    if let station = StationCode("320100" + digits) { record.station = station }
    record.kind = .periodic
    record.vehicle.plateKind = nil
    record.vehicle.type = nil
    record.vehicle.use = nil
    record.vehicle.stage = nil
    record.vehicle.curbMass = nil
    record.vehicle.displacement = nil
    record.changeResult(
      lugdown: { ($0.speedAtMaxPower, $0.engineSpeedAtMaxPower) = (nil, nil) },
      freeAcceleration: { $0.idleSpeed = nil })
    record.appearance = record.appearance.map { AppearanceCheck(outcome: $0.outcome) }
    if record.obd?.outcome == .fail { record.obd?.outcome = .notChecked }
    if record.obd?.communication != .established { record.obd?.communication = .noResponse }
    record.obd?.indicatorLit = nil
    record.obd?.faultCodes = []
    record.obd?.notReady = []
    record.obd?.performanceRatios = []
    record.obd?.vinRead = nil
    record.obd?.odometer = nil
    let written = record
    let fields = head(written) + vehicle(written.vehicle) + results(written) + (written.obd.map(obd) ?? [])
    return ["<TEST_RESULT><RESULT_DATA>\n\(Tag.elements(fields))\n</RESULT_DATA></TEST_RESULT>"]
  }

  private static func head(_ record: InspectionRecord) -> [(String, String?)] {
    let start = Tag.moment(record.start).split(separator: " ").map(String.init)
    let end = Tag.moment(record.end).split(separator: " ").map(String.init)
    return [
      ("INSPECTION_ID", record.serial.text), ("STATION_ID", String(record.station.text.suffix(5))),
      ("LINE_ID", record.line), ("INSPECTION_DATE", start[0]), ("INSPECTION_TIME_FROM", start[1]),
      ("INSPECTION_TIME_TO", end[1]), ("INSPECTION_STATUS", "年检"), ("INSPECTION_COUNT", String(record.attempt)),
      ("INSPECTION_TYPE", record.lugdown == nil ? "103" : "102"), ("TEMPERATURE", record.ambient?.temperature.text),
      ("PRESSURE", record.ambient?.pressure.text), ("ARH", record.ambient?.humidity.text),
      ("SURFACE_PASS", Tag.code(record.appearance?.outcome, [(.pass, "Y"), (.fail, "N")])),
      ("PASSED", Tag.code(record.verdict, [(.pass, "Y"), (.fail, "N")])),
    ]
  }

  private static func vehicle(_ vehicle: PresentedVehicle) -> [(String, String?)] {
    [
      ("VEHICLE_TAG_NO", vehicle.plate.map { $0.text.prefix(1) + " " + $0.text.dropFirst() }),
      (
        "VEHICLE_TAG_COLOR", Tag.code(vehicle.plateColor, [(.blue, "0"), (.yellow, "1"), (.white, "2"), (.black, "3")])
      ),
      ("UNDERCARRIAGE_NO", vehicle.vin.text), ("OIL_TYPE", "502"), ("MAX_WEIGHT", vehicle.grossMass?.number),
      ("ENGINE_POWER", vehicle.ratedPower?.number), ("RATING_ROTATE", vehicle.ratedSpeed?.number),
      ("MOTO_MODEL", vehicle.engineModel), ("DPF", vehicle.aftertreatment.contains(.dpf) ? "Y" : "N"),
      ("SCR", vehicle.aftertreatment.contains(.scr) ? "Y" : "N"),
      ("MANUFACTURE_DATE", vehicle.manufacturedOn.map { "\($0)" }),
      ("REGISTER_DATE", vehicle.firstRegisteredOn.map { "\($0)" }), ("COURSE_READING", vehicle.odometer?.number),
    ]
  }

  private static func results(_ record: InspectionRecord) -> [(String, String?)] {
    let outcome: [(CheckOutcome, String)] = [(.pass, "Y"), (.fail, "N")]
    var fields: [(String, String?)] = []
    if let result = record.lugdown {
      fields += [
        ("S100", result.k100.text), ("S80", result.k80.text), ("NO80", result.nox80?.text ?? " "),
        ("MAXPOWER", result.maxWheelPower.text), ("RATEREVDOWN", result.ratedSpeedFrom?.text),
        ("RATEREVUP", result.ratedSpeedTo?.text), ("S100_LIMIT", result.smokeLimit?.text),
        ("NO80_LIMIT", result.noxLimit?.text), ("MAXPOWERLIMIT", result.minWheelPower?.text),
        ("LUGDOWN_PASSED", Tag.code(result.outcome, outcome)),
      ]
    }
    if let result = record.freeAcceleration {
      fields += result.readings.enumerated().map { ("OUT\($0.offset + 1)", $0.element.text) }
      fields += [
        ("OUT_AVG", result.mean?.text), ("LIMIT", result.smokeLimit?.text),
        ("FILTER_PASSED", Tag.code(result.outcome, outcome)),
      ]
    }
    return fields
  }

  private static func obd(_ check: OBDCheck) -> [(String, String?)] {
    let engine = check.calibrations.first { $0.unit == "engine" }
    let after = check.calibrations.first { $0.unit == "aftertreatment" }
    return [
      ("OBD_PASS", check.outcome == .pass ? "Y" : "N"),
      ("OBD_COMMUNICATION", check.communication == .established ? "Y" : "N"),
      ("OBD_INDICATOR", check.indicatorWorks == true ? "Y" : "N"), ("ENGINE_CONTROL_CALID", engine?.identification),
      ("ENGINE_CONTROL_CVN", engine?.verificationNumber ?? " "), ("AFTER_CONTROL_CALID", after?.identification),
      ("AFTER_CONTROL_CVN", after?.verificationNumber ?? " "),
    ]
  }
}
