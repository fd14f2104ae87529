import RegistryModel

/// Writes the dialect of Jiangsu (JS2020).
enum JiangsuWriter: DialectWriter {
  static let id = "jiangsu"

  static func messages(of record: inout InspectionRecord) -> [String] {
    var vehicle = PresentedVehicle(vin: record.vehicle.vin, fuel: .diesel)
    vehicle.plate = record.vehicle.plate
    record.vehicle = vehicle
    record.attempt = 1
    let outcome: CheckOutcome = record.verdict == .pass ? .pass : .fail
    record.changeResult(lugdown: { $0.outcome = outcome }, freeAcceleration: { $0.outcome = outcome })
    record.obd?.indicatorLit = nil
    record.obd?.vinRead = nil
    let written = record
    return [result(written), written.obd.map { obd($0, written) } ?? ""]
  }

  private static func result(_ record: InspectionRecord) -> String {
    var fields: [(String, String?)] = [
      ("check_id", record.serial.text),
      (
        "check_type",
        Tag.code(record.kind, [(.periodic, "1"), (.registration, "2"), (.transfer, "3"), (.comparison, "4")])
      ),
      ("unit_id", record.station.text), ("line_id", record.line), ("vin", record.vehicle.vin.text),
      ("plate", record.vehicle.plate?.text), ("start_time", Tag.moment(record.start)),
      ("end_time", Tag.moment(record.end)), ("temperature", record.ambient?.temperature.text),
      ("pressure", record.ambient?.pressure.text), ("humidity", record.ambient?.humidity.text),
      ("passed", Tag.code(record.verdict, [(.fail, "0"), (.pass, "1"), (.aborted, "2"), (.invalid, "3")])),
    ]
    if let result = record.lugdown {
      fields += [
        ("smokeklimit", result.smokeLimit?.text), ("k80nolimit", result.noxLimit?.text), ("k100", result.k100.text),
        ("k80", result.k80.text), ("k80no", result.nox80?.text ?? "99999"),
        ("maxpowerlimit", result.minWheelPower?.text), ("maxpower", result.maxWheelPower.text),
        ("raterevup", result.ratedSpeedTo?.text), ("raterevdown", result.ratedSpeedFrom?.text),
        ("rev100", result.speedAtMaxPower?.text), ("edzs100", result.engineSpeedAtMaxPower?.text),
      ]
    }
    if let result = record.freeAcceleration {
      fields += result.readings.enumerated().map { ("smoke\($0.offset + 1)", $0.element.text) }
      fields += [
        ("smoke_avg", result.mean?.text), ("idle_rev", result.idleSpeed?.text),
        ("smoke_limit", result.smokeLimit?.text),
      ]
    }
    return "<result><result_data>\(Tag.elements(fields))</result_data></result>"
  }

  private static func obd(_ check: OBDCheck, _ record: InspectionRecord) -> String {
    let notReady = ["SCR": "0", "DPF": "3"]
    let numbers = ["NOx catalyst": "2", "boost pressure": "7"]
    let fields = Tag.elements([
      ("CHECK_ID", record.serial.text), ("UNIT_ID", record.station.text), ("VIN", record.vehicle.vin.text),
      ("RLZL", "B"), ("ODOMETER", check.odometer?.number), ("OBDZSQ", check.indicatorWorks == true ? "0" : "1"),
      ("COMMUNICATION", check.communication == .established ? "0" : "1"),
      (
        "COMMUNICATION_DESC",
        Tag.code(check.communication, [(.connectorDamaged, "0"), (.connectorNotFound, "1"), (.noResponse, "2")])
      ), ("ISREADYFAILITEM", check.notReady.compactMap { notReady[$0] }.joined(separator: ",")),
      ("PASSED", check.outcome == .pass ? "1" : "0"),
    ])
    let faults = check.faultCodes.map { "<trou_data>\(Tag.element("trouble_desc", $0))</trou_data>" }
    let units = check.calibrations.map { unit in
      "<cal_data>"
        + Tag.elements([
          ("obd_con_name", unit.unit), ("calid", unit.identification), ("cvn", unit.verificationNumber),
        ]) + "</cal_data>"
    }
    let ratios = check.performanceRatios.map { ratio in
      "<iupr_data>"
        + Tag.elements([
          ("name", numbers[ratio.monitor]), ("times", String(ratio.completions)),
          ("oktimes", String(ratio.conditions)),
        ]) + "</iupr_data>"
    }
    return "<RESULT><RESULT_DATA>\(fields)</RESULT_DATA>\((faults + units + ratios).joined())</RESULT>"
  }
}
