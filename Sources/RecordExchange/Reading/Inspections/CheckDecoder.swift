import RegistryModel
import XMLStreaming

/// Reads the checks of an inspection record that are no emission test.
enum CheckDecoder {
  static func appearance(_ elements: RecordElements, at element: Int) throws(Refusal) -> AppearanceCheck {
    try elements.requireNoAttributes(element)
    var fields = try InspectionFields(elements, of: element)
    var check = AppearanceCheck(outcome: try fields.required(.outcome, ValueForm.outcome))
    check.controlDevices = try fields.optional(.controlDevices, ValueForm.outcome)
    check.obdConnector = try fields.optional(.obdConnector, ValueForm.outcome)
    check.malfunctionIndicator = try fields.optional(.malfunctionIndicator, ValueForm.outcome)
    check.leaks = try fields.optional(.leaks, ValueForm.outcome)
    check.note = try fields.optional(.note) { ValueForm.text($0, limit: 256) }
    try fields.finish()
    return check
  }

  static func obd(_ elements: RecordElements, at element: Int) throws(Refusal) -> OBDCheck {
    try elements.requireNoAttributes(element)
    var fields = try InspectionFields(elements, of: element)
    let outcome = try fields.required(.outcome, ValueForm.outcome)
    var check = OBDCheck(
      outcome: outcome, communication: try fields.required(.communication, ValueForm.communication))
    check.indicatorWorks = try fields.optional(.indicatorWorks, ValueForm.flag)
    check.indicatorLit = try fields.optional(.indicatorLit, ValueForm.flag)
    check.faultCodes = try fields.optional(.faultCodes, ValueForm.names) ?? []
    check.notReady = try fields.optional(.notReady, ValueForm.names) ?? []
    while let element = fields.take(.calibration) {
      guard check.calibrations.count < 16 else { throw Refusal(element: element) }
      check.calibrations.append(try calibration(elements, at: element))
    }
    while let element = fields.take(.performanceRatio) {
      guard check.performanceRatios.count < 32 else { throw Refusal(element: element) }
      check.performanceRatios.append(try ratio(elements, at: element))
    }
    check.vinRead = try fields.optional(.vinRead, ValueForm.vin)
    check.odometer = try fields.optionalQuantity(.odometer)
    try fields.finish()
    return check
  }

  static func registration(_ elements: RecordElements, at element: Int) throws(Refusal) -> RegistrationItems {
    try elements.requireNoAttributes(element)
    var fields = try InspectionFields(elements, of: element)
    var items = RegistrationItems()
    items.disclosureVerified = try fields.optional(.disclosureVerified, ValueForm.flag)
    items.vehicleListVerified = try fields.optional(.vehicleListVerified, ValueForm.flag)
    items.controlDeviceExamined = try fields.optional(.controlDeviceExamined, ValueForm.flag)
    items.laneTest = try fields.optional(.laneTest, ValueForm.outcome)
    try fields.finish()
    return items
  }

  private static func calibration(
    _ elements: RecordElements, at element: Int
  ) throws(Refusal) -> OBDCheck.Calibration {
    guard elements.nodes[element].attributeCount == 1,
      let unit = elements.attribute(InspectionName.unit.rawValue, of: element)
        .flatMap({ ValueForm.text($0, limit: 32) })
    else { throw Refusal(element: element) }
    var fields = try InspectionFields(elements, of: element)
    let calibration = OBDCheck.Calibration(
      unit: unit, identification: try fields.required(.identification) { ValueForm.text($0, limit: 64) },
      verificationNumber: try fields.optional(.verificationNumber) { ValueForm.text($0, limit: 64) })
    try fields.finish()
    return calibration
  }

  private static func ratio(
    _ elements: RecordElements, at element: Int
  ) throws(Refusal) -> OBDCheck.PerformanceRatio {
    let node = elements.nodes[element]
    // The type has no content at all: not even white space is allowed in it.
    guard node.attributeCount == 3, node.flags.isEmpty, Int(node.end) == element + 1, node.textLength == 0,
      let monitor = elements.attribute(InspectionName.monitor.rawValue, of: element)
        .flatMap({ ValueForm.text($0, limit: 32) }),
      let completions = elements.attribute(InspectionName.completions.rawValue, of: element)
        .flatMap(ValueForm.counter),
      let conditions = elements.attribute(InspectionName.conditions.rawValue, of: element).flatMap(ValueForm.counter)
    else { throw Refusal(element: element) }
    return OBDCheck.PerformanceRatio(monitor: monitor, completions: completions, conditions: conditions)
  }
}
