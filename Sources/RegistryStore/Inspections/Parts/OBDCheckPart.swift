import RegistryModel

/// Lists lie in one column each, as JSON arrays: rows of their own cost a quarter of storing an inspection, and SQL can look
/// into the arrays where it has to compare control units or fault codes.
extension OBDCheck: InspectionPart {
  static let columnNames = [
    "outcome", "communication", "indicatorWorks", "indicatorLit", "faultCodes", "notReady", "performanceRatios",
    "vinRead", "odometer", "calibrations",
  ]

  func write(to row: inout RowWriter) {
    row.text(outcome.rawValue)
    row.text(communication.rawValue)
    row.flag(indicatorWorks)
    row.flag(indicatorLit)
    row.texts(faultCodes)
    row.texts(notReady)
    row.texts(performanceRatios.flatMap { [$0.monitor, String($0.completions), String($0.conditions)] })
    row.text(vinRead?.text)
    row.quantity(odometer)
    row.texts(calibrations.flatMap { [$0.unit, $0.identification, $0.verificationNumber] })
  }

  init(from row: inout RowReader) throws {
    self.init(outcome: try row.code(), communication: try row.code())
    indicatorWorks = row.optionalFlag()
    indicatorLit = row.optionalFlag()
    faultCodes = try row.texts()
    notReady = try row.texts()
    let parts = try row.texts()
    for index in stride(from: 0, to: parts.count - 2, by: 3) {
      performanceRatios.append(
        PerformanceRatio(
          monitor: parts[index], completions: try row.required(Int(parts[index + 1])),
          conditions: try row.required(Int(parts[index + 2]))))
    }
    vinRead = row.optionalText().map { VIN($0) }
    odometer = row.optionalQuantity()
    calibrations = try OBDCheck.calibrations(in: row.optionalTexts(), row)
  }

  /// The calibrations of the column `calibrations`, three texts each.
  static func calibrations(in identities: [String?], _ row: RowReader) throws -> [Calibration] {
    try stride(from: 0, to: identities.count - 2, by: 3).map { index in
      Calibration(
        unit: try row.required(identities[index]), identification: try row.required(identities[index + 1]),
        verificationNumber: identities[index + 2])
    }
  }
}
