import RegistryModel

/// Writes the vehispara dialect (CS636).
enum VehisparaWriter: DialectWriter {
  static let id = "vehispara"

  static func messages(of record: inout InspectionRecord) -> [String] {
    defer { record.numberAttempt() }
    record.vehicle.stage = nil
    record.vehicle.engineModel = nil
    record.vehicle.displacement = nil
    record.vehicle.aftertreatment = []
    record.vehicle.firstRegisteredOn = nil
    record.appearance?.obdConnector = nil
    record.appearance?.malfunctionIndicator = nil
    record.appearance?.note = nil
    let written = record
    var messages = [
      list(written), message("KS001", written, start(written)), message("JS001", written, end(written)),
    ]
    if let lugdown = written.lugdown { messages.append(message("JC004", written, fields(lugdown, written))) }
    if let free = written.freeAcceleration { messages.append(message("JC005", written, fields(free, written))) }
    if let filter = written.filterSmoke { messages.append(message("JC006", written, fields(filter, written))) }
    if let check = written.appearance { messages.append(message("WJ001", written, fields(check))) }
    if let obd = written.obd { messages.append(message("JC011", written, fields(obd))) }
    return messages
  }

  private static let outcome: [(CheckOutcome, String)] = [(.pass, "1"), (.fail, "0")]

  private static func message(_ id: String, _ record: InspectionRecord, _ fields: String) -> String {
    let moment = Tag.moment(record.end) + ":000"
    return """
      <?xml version="1.0" encoding="GBK"?><root><head><organ>\(record.station)</organ><jkxlh>KEY</jkxlh><jkid>\(id)</jkid>\
      <sjc>\(moment)</sjc></head><body><vehispara><jylsh>\(record.serial)</jylsh><testtimes>\(record.attempt)</testtimes>
      \(fields)</vehispara></body></root>
      """
  }

  private static func list(_ record: InspectionRecord) -> String {
    let vehicle = record.vehicle
    let fields = Tag.elements([
      ("jcCarBrandTypeNum", vehicle.plateKind.map { "大型汽车(\($0))" }), ("jcCarBrandNumber", vehicle.plate?.text),
      (
        "jcCarBrandCorolNum",
        Tag.code(vehicle.plateColor, [(.blue, "0"), (.yellow, "1"), (.white, "2"), (.black, "3")])
      ),
      ("jcCarTypeNum", vehicle.type), ("jcCarNatureNum", vehicle.use?.rawValue),
      ("jcCarFuelTypeNum", vehicle.fuel.rawValue), ("jcCarIdentificationNumber", vehicle.vin.text),
      (
        "jcCarCheckTypeNum",
        Tag.code(record.kind, [(.periodic, "1"), (.registration, "2"), (.comparison, "3"), (.transfer, "4")])
      ),
      ("jcCarCheckSerialNumber", record.serial.text), ("jcCarCheckDetectionTimes", String(record.attempt)),
      ("jcCarCheckMethodNum", record.lugdown != nil ? "4" : record.filterSmoke != nil ? "6" : "5"),
      ("zbzl", vehicle.curbMass?.number),
      ("gvm", vehicle.grossMass?.number), ("enginepower", vehicle.ratedPower?.number),
      ("enginespeed", vehicle.ratedSpeed?.number), ("mdate", vehicle.manufacturedOn.map { "\($0) 00:00:00" }),
      ("odometer", vehicle.odometer?.number),
    ])
    return "<root><head><code>1</code><rownum>1</rownum></head><body><vehispara>\(fields)</vehispara></body></root>"
  }

  private static func start(_ record: InspectionRecord) -> String {
    Tag.elements([("testlineno", record.line), ("dqsj", Tag.moment(record.start))])
  }

  private static func end(_ record: InspectionRecord) -> String {
    Tag.element("result", Tag.code(record.verdict, [(.pass, "1"), (.fail, "0")]))
  }

  private static func ambient(_ record: InspectionRecord) -> [(String, String?)] {
    [
      ("wd", record.ambient?.temperature.text), ("dqy", record.ambient?.pressure.text),
      ("xdsd", record.ambient?.humidity.text),
    ]
  }

  private static func fields(_ result: LugdownResult, _ record: InspectionRecord) -> String {
    Tag.elements(
      ambient(record) + [
        ("velmaxhp", result.speedAtMaxPower?.text), ("maxpower", result.maxWheelPower.text),
        ("maxpowerlimit", result.minWheelPower?.text), ("zdlbglzs", result.engineSpeedAtMaxPower?.text),
        ("smokeklimit", result.smokeLimit?.text), ("k100", result.k100.text), ("k80", result.k80.text),
        ("nox", result.nox80?.text), ("noxlimit", result.noxLimit?.text), ("raterevup", result.ratedSpeedTo?.text),
        ("raterevdown", result.ratedSpeedFrom?.text), ("result", Tag.code(result.outcome, outcome)),
      ])
  }

  /// The last measurement is number 1.
  private static func fields(_ result: FreeAccelerationResult, _ record: InspectionRecord) -> String {
    let readings = result.readings.reversed().enumerated().map { ("smokek\($0.offset + 1)", Optional($0.element.text)) }
    return Tag.elements(
      ambient(record) + readings + [
        ("smokeavg", result.mean?.text), ("idlerev", result.idleSpeed?.text), ("smokeklimit", result.smokeLimit?.text),
        ("result", Tag.code(result.outcome, outcome)),
      ])
  }

  /// The last measurement is number 1.
  private static func fields(_ result: FilterSmokeResult, _ record: InspectionRecord) -> String {
    let readings = result.readings.reversed().enumerated().map {
      ("smokerb\($0.offset + 1)", Optional($0.element.text))
    }
    return Tag.elements(
      ambient(record) + readings + [
        ("smokerbavg", result.mean?.text), ("rblimit", result.limit?.text),
        ("result", Tag.code(result.outcome, outcome)),
      ])
  }

  /// `pwkz` Y is in order, `ly` Y is a leak.
  private static func fields(_ check: AppearanceCheck) -> String {
    Tag.elements([
      ("jyjg", Tag.code(check.outcome, outcome)),
      ("pwkz", Tag.code(check.controlDevices, [(.pass, "Y"), (.fail, "N")])),
      ("ly", Tag.code(check.leaks, [(.pass, "N"), (.fail, "Y")])),
    ])
  }

  private static func fields(_ check: OBDCheck) -> String {
    let numbers = ["NOx catalyst": "2", "boost pressure": "7"]
    let ratios = check.performanceRatios.map { ratio in
      "<iupr>"
        + Tag.elements([
          ("jcxmmc", numbers[ratio.monitor]), ("jcwccs", String(ratio.completions)),
          ("fhjctjcs", String(ratio.conditions)),
        ]) + "</iupr>"
    }
    let engine = check.calibrations.first { $0.unit == "engine" }
    let after = check.calibrations.first { $0.unit == "aftertreatment" }
    return Tag.elements([
      ("jyjg", Tag.code(check.outcome, outcome)), ("vin", check.vinRead?.text),
      ("gzjg", check.indicatorWorks == true ? "1" : "0"), ("tx", check.communication == .established ? "1" : "0"),
      (
        "txbz",
        Tag.code(check.communication, [(.connectorDamaged, "1"), (.connectorNotFound, "2"), (.noResponse, "3")])
      ),
      ("bj", check.indicatorLit == true ? "0" : "1"), ("bjbz", check.faultCodes.joined(separator: ",")),
      ("jxxmbz", check.notReady.joined(separator: ",")), ("odometer", check.odometer?.number),
      ("enginecalid", engine?.identification), ("enginecvn", engine?.verificationNumber),
      ("hclcalid", after?.identification), ("hclcvn", after?.verificationNumber),
    ]) + "<iupr><iuprs>\(ratios.joined())</iuprs></iupr>"
  }
}
