import RegistryModel

/// Writes the Message/Row dialect (MSG40).
enum MessageRowWriter: DialectWriter {
  static let id = "message-row"

  static func messages(of record: inout InspectionRecord) -> [String] {
    record.kind = .periodic
    record.attempt = 1
    record.vehicle.plateColor = nil
    record.vehicle.plateKind = nil
    record.vehicle.use = nil
    record.vehicle.curbMass = nil
    record.vehicle.engineModel = nil
    record.vehicle.aftertreatment = []
    let outcome: CheckOutcome = record.verdict == .pass ? .pass : .fail
    record.changeResult(
      lugdown: {
        $0.outcome = outcome
        ($0.smokeLimit, $0.noxLimit, $0.minWheelPower, $0.ratedSpeedFrom, $0.ratedSpeedTo) = (nil, nil, nil, nil, nil)
      },
      freeAcceleration: {
        $0.outcome = outcome
        $0.smokeLimit = nil
      })
    let written = record
    return [vehicle(written), result(written), written.obd.map { obd($0, written) } ?? ""]
  }

  private static func wrap(_ inner: String, _ record: InspectionRecord) -> String {
    "<Message Device=\"\(record.line ?? "")\" OutlookID=\"\(record.serial)\">\(inner)</Message>"
  }

  private static func vehicle(_ record: InspectionRecord) -> String {
    let vehicle = record.vehicle
    let litres = vehicle.displacement.map { Quantity<Tonnes>(scaled: $0.scaled).number }
    let fields = Tag.elements([
      ("License", vehicle.plate?.text), ("Vin", vehicle.vin.text),
      ("RegisterDate", vehicle.firstRegisteredOn.map { "\($0)" }),
      ("VehicleType", vehicle.type), ("Volume", litres), ("Odometer", vehicle.odometer?.number), ("FuelType", "1"),
      ("RatedRev", vehicle.ratedSpeed.map { $0.number + ".0" }), ("RatedPower", vehicle.ratedPower?.number),
      ("MaxMass", vehicle.grossMass.map { $0.number + ".0" }), ("StandardID", vehicle.stage.map(String.init)),
      ("ccrq", vehicle.manufacturedOn.map { "\($0)" }),
    ])
    return wrap("<Respond Name=\"VehicleInfo\"><Row><Vehicle>\(fields)</Vehicle></Row></Respond>", record)
  }

  private static func result(_ record: InspectionRecord) -> String {
    var fields: [(String, String?)] = [
      ("Temperature", record.ambient?.temperature.text), ("AirPressure", record.ambient?.pressure.text),
      ("Humidity", record.ambient?.humidity.text), ("StartTime", Tag.moment(record.start)),
      ("EndTime", Tag.moment(record.end)),
      ("Result", Tag.code(record.verdict, [(.fail, "0"), (.pass, "1"), (.aborted, "2"), (.invalid, "3")])),
    ]
    if let result = record.lugdown {
      fields += [
        ("K100", result.k100.text), ("K80", result.k80.text), ("NOX", result.nox80?.text),
        ("MaxPower", result.maxWheelPower.text), ("RealVelMaxHP", result.speedAtMaxPower?.text),
        ("Rev100", result.engineSpeedAtMaxPower?.text),
      ]
    }
    if let result = record.freeAcceleration {
      fields += result.readings.enumerated().map { ("SmokeK\($0.offset + 1)", $0.element.text) }
      fields += [("SmokeAvg", result.mean?.text), ("IdleRev", result.idleSpeed?.text)]
    }
    let name = record.lugdown == nil ? "UploadDieselFAResult" : "UploadDieselResult"
    return wrap("<Request Name=\"\(name)\"><Result><Row>\(Tag.elements(fields))</Row></Result></Request>", record)
  }

  private static func obd(_ check: OBDCheck, _ record: InspectionRecord) -> String {
    let notReady = ["SCR": "1", "DPF": "4"]
    let names = ["NOx catalyst": "NOXCHQ", "boost pressure": "ZYYL"]
    let engine = check.calibrations.first { $0.unit == "engine" }
    let after = check.calibrations.first { $0.unit == "aftertreatment" }
    let fields = Tag.elements([
      ("VIN", check.vinRead?.text), ("LJXSLC", check.odometer?.number), ("FDJKZCALID", engine?.identification),
      ("FDJKZCVN", engine?.verificationNumber), ("HCLKZCALID", after?.identification),
      ("HCLKZCVN", after?.verificationNumber), ("GZZSQ", check.indicatorWorks == true ? "1" : "0"),
      (
        "TXQK",
        Tag.code(
          check.communication,
          [(.established, "1"), (.connectorDamaged, "2"), (.connectorNotFound, "3"), (.noResponse, "4")])
      ), ("GZZSQBJ", check.indicatorLit == true ? "1" : "0"),
      ("JXZTWWCXM", check.notReady.isEmpty ? "0" : check.notReady.compactMap { notReady[$0] }.joined(separator: ",")),
      ("JCJG", check.outcome == .pass ? "1" : "0"),
    ])
    let ratios = check.performanceRatios.map { ratio in
      let name = names[ratio.monitor] ?? ""
      return Tag.elements([(name + "WCCS", String(ratio.completions)), (name + "FHCS", String(ratio.conditions))])
    }
    let faults = Tag.element("DQGZM", check.faultCodes.joined(separator: ","))
    return wrap(
      "<Request Name=\"OBDUploadDieselResult\"><Result><Row><Info>\(fields)</Info></Row></Result>"
        + "<FaultCode><Row><Info>\(faults)</Info></Row></FaultCode>"
        + "<IUPR><Row><Info>\(ratios.joined())</Info></Row></IUPR></Request>", record)
  }
}
