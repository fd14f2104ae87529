import RegistryModel

/// Writes the wsInvokeInterface dialect (WS541).
enum WsInvokeWriter: DialectWriter {
  static let id = "wsinvoke"

  static func messages(of record: inout InspectionRecord) -> [String] {
    defer { record.numberAttempt() }
    record.line = nil
    record.vehicle.plateColor = nil
    record.vehicle.stage = nil
    record.vehicle.ratedPower = nil
    record.vehicle.displacement = nil
    record.vehicle.aftertreatment = []
    if record.vehicle.use == .middleSchoolBus { record.vehicle.use = nil }
    if record.lugdown == nil { record.ambient = nil }
    let outcome: CheckOutcome = record.verdict == .pass ? .pass : .fail
    record.changeResult(
      lugdown: {
        $0.outcome = outcome
        ($0.engineSpeedAtMaxPower, $0.ratedSpeedFrom, $0.ratedSpeedTo) = (nil, nil, nil)
      }, freeAcceleration: { $0.outcome = outcome })
    record.results = record.results.map { result in
      guard case .filterSmoke(var filter) = result else { return result }
      filter.outcome = outcome
      return .filterSmoke(filter)
    }
    record.appearance = nil
    record.obd?.performanceRatios = []
    record.obd?.vinRead = nil
    record.obd?.odometer = nil
    let written = record
    let declaration = "<?xml version=”1.0” encoding=”gb2312”?>\n"
    return [
      wrap(written, [("kssj", Tag.digits(written.start)), ("jczt", "4")]),
      wrap(written, [("jssj", Tag.digits(written.end)), ("jczt", "4"), ("jcrq", "--")]),
      declaration + wrap(written, vehicle(written) + [("jczt", written.verdict == .pass ? "1" : "0")], data(written)),
      written.obd.map { obd($0, written) } ?? "",
    ]
  }

  private static func wrap(_ record: InspectionRecord, _ fields: [(String, String?)], _ data: String = "") -> String {
    let key = Tag.elements([
      ("jclsh", record.serial.text), ("jccs", String(record.attempt)), ("clsbdh", record.vehicle.vin.text),
      ("jcffid", record.lugdown != nil ? "6" : record.filterSmoke != nil ? "5" : "4"), ("jcbz", "-"),
    ])
    return "<root><jdcjc>\n\(key)\(Tag.elements(fields))\(data)</jdcjc></root>"
  }

  private static func vehicle(_ record: InspectionRecord) -> [(String, String?)] {
    let vehicle = record.vehicle
    return [
      ("jyzl", Tag.code(record.kind, [(.registration, "1"), (.periodic, "2"), (.transfer, "3"), (.supervision, "4")])),
      ("hphm", vehicle.plate?.text), ("hpzl", vehicle.plateKind), ("cllx", vehicle.type),
      ("syxz", vehicle.use?.rawValue), ("rlzl", vehicle.fuel.rawValue), ("zbzl", vehicle.curbMass?.number),
      ("zzl", vehicle.grossMass?.number), ("edzs", vehicle.ratedSpeed?.number), ("fdjxh", vehicle.engineModel),
      ("ccrq", vehicle.manufacturedOn.map { "\($0)" }),
      ("ccdjrq", vehicle.firstRegisteredOn.map { String("\($0)".filter(\.isNumber)) }),
      ("xslc", vehicle.odometer?.number),
    ]
  }

  private static func data(_ record: InspectionRecord) -> String {
    var fields: [(String, String?)] = []
    if let result = record.lugdown {
      fields = [
        ("zdlbglxz", result.minWheelPower?.text), ("sczdlbgl", result.maxWheelPower.text),
        ("velmaxhp", result.speedAtMaxPower?.text), ("pfxz100", result.smokeLimit?.text), ("pfjg100", result.k100.text),
        ("pfjg80", result.k80.text), ("noxxz80", result.noxLimit?.text), ("noxjg80", result.nox80?.text ?? "-"),
        ("ldhjwd", record.ambient?.temperature.text), ("ldhjsd", record.ambient?.humidity.text),
        ("ldhjdqy", record.ambient?.pressure.text),
      ]
    }
    if let result = record.freeAcceleration {
      fields = result.readings.enumerated().map { ("btgpfjg\($0.offset + 1)", $0.element.text) }
      fields += [
        ("btgpfpjz", result.mean?.text), ("btgdszs", result.idleSpeed?.text), ("btgpfxz", result.smokeLimit?.text),
      ]
    }
    if let result = record.filterSmoke {
      fields = result.readings.enumerated().map { ("lzspfjg\($0.offset + 1)", $0.element.text) }
      fields += [("lzspfpjz", result.mean?.text), ("lzspfxz", result.limit?.text)]
    }
    return "<data>\(Tag.elements(fields))</data>"
  }

  private static func obd(_ check: OBDCheck, _ record: InspectionRecord) -> String {
    let notReady = ["SCR": "5", "DPF": "8"]
    let engine = check.calibrations.first { $0.unit == "engine" }
    let after = check.calibrations.first { $0.unit == "aftertreatment" }
    let fields = Tag.elements([
      ("jylsh", record.serial.text), ("jccs", String(record.attempt)), ("clsbdh", record.vehicle.vin.text),
      ("fdj_calid", engine?.identification), ("fdj_cvn", engine?.verificationNumber),
      ("hc_calid", after?.identification), ("hc_cvn", after?.verificationNumber),
      ("obd_gzq", check.indicatorWorks == true ? "1" : "0"),
      ("obd_txqk", check.communication == .established ? "1" : "0"),
      (
        "obd_txqk_yy",
        Tag.code(check.communication, [(.connectorNotFound, "1"), (.connectorDamaged, "2"), (.noResponse, "3")])
      ), ("obd_gzd_zt", check.indicatorLit == true ? "1" : "0"), ("obd_gzdm", check.faultCodes.joined(separator: ",")),
      ("obd_zd_yy", check.notReady.compactMap { notReady[$0] }.joined(separator: ",")),
      ("obd_bgd_jczt", check.outcome == .pass ? "1" : "0"),
    ])
    return "<root><obd>\(fields)</obd></root>"
  }
}
