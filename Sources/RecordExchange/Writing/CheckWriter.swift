import RegistryModel

/// Writes the checks of an inspection record that are no emission test.
enum CheckWriter {
  static func write(_ check: AppearanceCheck, to bytes: inout [UInt8]) {
    bytes.open("appearance", 2)
    bytes.element("outcome", check.outcome, 3)
    bytes.element("controlDevices", check.controlDevices, 3)
    bytes.element("obdConnector", check.obdConnector, 3)
    bytes.element("malfunctionIndicator", check.malfunctionIndicator, 3)
    bytes.element("leaks", check.leaks, 3)
    bytes.element("note", check.note, 3)
    bytes.closeBlock("appearance", 2)
  }

  static func write(_ check: OBDCheck, to bytes: inout [UInt8]) {
    bytes.open("obd", 2)
    bytes.element("outcome", check.outcome, 3)
    bytes.element("communication", check.communication.rawValue, 3)
    bytes.element("indicatorWorks", check.indicatorWorks, 3)
    bytes.element("indicatorLit", check.indicatorLit, 3)
    writeNames("faultCodes", check.faultCodes, to: &bytes)
    writeNames("notReady", check.notReady, to: &bytes)
    for calibration in check.calibrations {
      bytes.appendIndent(3)
      bytes.append("<calibration")
      bytes.attribute("unit", calibration.unit)
      bytes.append(">")
      bytes.element("identification", calibration.identification, 4)
      bytes.element("verificationNumber", calibration.verificationNumber, 4)
      bytes.closeBlock("calibration", 3)
    }
    for ratio in check.performanceRatios {
      bytes.appendIndent(3)
      bytes.append("<performanceRatio")
      bytes.attribute("monitor", ratio.monitor)
      bytes.append(" completions=\"")
      bytes.appendNumber(ratio.completions)
      bytes.append("\" conditions=\"")
      bytes.appendNumber(ratio.conditions)
      bytes.append("\"/>")
    }
    bytes.element("vinRead", check.vinRead?.text, 3)
    bytes.element("odometer", check.odometer, 3)
    bytes.closeBlock("obd", 2)
  }

  static func write(_ items: RegistrationItems, to bytes: inout [UInt8]) {
    bytes.open("registration", 2)
    bytes.element("disclosureVerified", items.disclosureVerified, 3)
    bytes.element("vehicleListVerified", items.vehicleListVerified, 3)
    bytes.element("controlDeviceExamined", items.controlDeviceExamined, 3)
    bytes.element("laneTest", items.laneTest, 3)
    bytes.closeBlock("registration", 2)
  }

  private static func writeNames(_ name: StaticString, _ names: [String], to bytes: inout [UInt8]) {
    if !names.isEmpty { bytes.element(name, names.joined(separator: " "), 3) }
  }
}
