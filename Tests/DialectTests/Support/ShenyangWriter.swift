import RegistryModel

/// Writes the dialect of Shenyang (SY24).
enum ShenyangWriter: DialectWriter {
  static let id = "shenyang"

  static func messages(of record: inout InspectionRecord) -> [String] {
    let clid = "辽A" + record.serial.text.suffix(5) + "20010101"
    if let serial = InspectionSerial(
      "%E8%BE%BDA" + record.serial.text.suffix(5) + "20010101-" + Tag.digits(record.start))
    {
      record.serial = serial
    }
    var vehicle = PresentedVehicle(vin: record.vehicle.vin, fuel: .diesel)
    vehicle.plate = record.vehicle.plate
    vehicle.plateColor = record.vehicle.plateColor
    vehicle.ratedPower = record.vehicle.ratedPower
    vehicle.ratedSpeed = record.vehicle.ratedSpeed
    vehicle.odometer = record.vehicle.odometer
    record.vehicle = vehicle
    record.kind = .periodic
    record.attempt = 1
    record.verdict = nil
    record.changeResult(
      lugdown: {
        ($0.outcome, $0.smokeLimit, $0.noxLimit, $0.minWheelPower) = (nil, nil, nil, nil)
      },
      freeAcceleration: {
        ($0.outcome, $0.smokeLimit, $0.mean) = (nil, nil, nil)
      })
    record.obd?.outcome = .notChecked
    if record.obd?.communication != .established { record.obd?.communication = .noResponse }
    record.obd?.vinRead = nil
    record.obd?.odometer = nil
    let times = [record.start, record.end].map { Tag.digits($0) }
    record.process = ProcessAttachment(
      rowCount: 2, columns: "DataTime,Tpye,Xh", rows: "\(times[0]),0,1\n\(times[1]),4,2")
    let written = record
    let name = written.lugdown == nil ? "SMOKE" : "LUGDOWN"
    let rows = zip(times, ["0", "4"]).enumerated().map { number, row in
      "<P_\(name)>"
        + Tag.elements([("DataTime", row.0), ("Tpye", row.1), ("Xh", String(number + 1))]) + "</P_\(name)>"
    }
    return [
      wrap("CARINFO", written, clid, carInfo(written)), wrap("T_" + name, written, clid, result(written)),
      "<WQ>\(rows.joined())</WQ>", wrap("OBD_DIESEL_INFO", written, clid, written.obd.map { obd($0, written) } ?? ""),
      wrap("OBD_DIESEL_IUPR", written, clid, written.obd.map(ratios) ?? ""),
    ]
  }

  private static func wrap(_ name: String, _ record: InspectionRecord, _ clid: String, _ fields: String) -> String {
    let head = Tag.elements([("TsNo", record.station.text), ("TestLineNo", record.line), ("Clid", clid)])
    return "<?xml version=\"1.0\" encoding=\"gb2312\"?>\n<WQ>\n<\(name)>\n\(head)\(fields)\n</\(name)>\n</WQ>"
  }

  private static func carInfo(_ record: InspectionRecord) -> String {
    Tag.elements([
      ("Hp", record.vehicle.plate?.text),
      ("Cpys", Tag.code(record.vehicle.plateColor, [(.blue, "蓝"), (.yellow, "黄"), (.black, "黑"), (.white, "白")])),
      ("Rlzl", "柴油"), ("Edgl", record.vehicle.ratedPower?.number), ("Edzs", record.vehicle.ratedSpeed?.number),
    ])
  }

  private static func result(_ record: InspectionRecord) -> String {
    var fields: [(String, String?)] = [
      ("Temperature", record.ambient?.temperature.text), ("Atmosphere", record.ambient?.pressure.text),
      ("Humidity", record.ambient?.humidity.text),
    ]
    if let result = record.lugdown {
      fields += [
        ("K100", result.k100.text), ("K80", result.k80.text), ("MaxPower", result.maxWheelPower.text),
        ("RateRevUp", result.ratedSpeedTo?.text), ("RateRevDown", result.ratedSpeedFrom?.text),
        ("Rev100", result.engineSpeedAtMaxPower?.text), ("Nox_80", result.nox80?.text),
        ("VelMaxHp", result.speedAtMaxPower?.text),
      ]
    }
    if let result = record.freeAcceleration {
      fields.append(("IdleRev", result.idleSpeed?.text))
      fields += result.readings.enumerated().map { ("SmokeK\($0.offset + 1)", $0.element.text) }
    }
    return Tag.elements(fields)
  }

  private static func obd(_ check: OBDCheck, _ record: InspectionRecord) -> String {
    let engine = check.calibrations.first { $0.unit == "engine" }
    let after = check.calibrations.first { $0.unit == "aftertreatment" }
    return Tag.elements([
      ("VIN", record.vehicle.vin.text), ("Xslc", record.vehicle.odometer?.number),
      ("FaultResults", check.indicatorWorks == true ? "Y" : "N"),
      ("LineResult", check.communication == .established ? "Y" : "N"),
      ("FaultIndicator", check.indicatorLit == true ? "Y" : "N"),
      ("FaultCode", check.faultCodes.joined(separator: ",")),
      ("SCRStatus", check.notReady.contains("SCR") ? "N" : "Y"),
      ("DPDStatus", check.notReady.contains("DPF") ? "N" : "Y"),
      ("FdjCALID", engine?.identification), ("FdjCVN", engine?.verificationNumber),
      ("HcldyCALID", after?.identification), ("HcldyCVN", after?.verificationNumber),
    ])
  }

  private static func ratios(_ check: OBDCheck) -> String {
    let names = ["NOx catalyst": "NOXCH", "boost pressure": "ZYYL"]
    return check.performanceRatios.map { ratio in
      let name = names[ratio.monitor] ?? ""
      return Tag.elements([
        (name + "_JKCS", String(ratio.completions)), (name + "_FHCS", String(ratio.conditions)),
      ])
    }.joined()
  }
}
