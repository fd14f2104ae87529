import RegistryModel

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
    row.integer(calibrations.count)
  }

  /// Reads all but the calibrations, which have rows of their own; as many empty ones stand in for them.
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
    calibrations = Array(repeating: Calibration(unit: "", identification: ""), count: try row.integer())
  }
}

/// Rows of calibration identities, by inspection and position.
enum CalibrationTable {
  static let insertion = """
    INSERT INTO calibration (inspection, position, unit, identification, verificationNumber)
    VALUES (?1, ?2, ?3, ?4, ?5)
    """

  static func insert(_ calibrations: [OBDCheck.Calibration], of inspection: Int64, with statement: Statement) throws {
    for (position, calibration) in calibrations.enumerated() {
      statement.bind(1, inspection)
      statement.bind(2, position)
      statement.bind(3, calibration.unit)
      statement.bind(4, calibration.identification)
      statement.bind(5, calibration.verificationNumber)
      try statement.run()
    }
  }

  static func calibrations(of inspection: Int64, _ connection: Connection) throws -> [OBDCheck.Calibration] {
    try connection.all(
      "SELECT unit, identification, verificationNumber FROM calibration WHERE inspection = ?1 ORDER BY position",
      { $0.bind(1, inspection) },
      row: {
        OBDCheck.Calibration(unit: $0.text(0), identification: $0.text(1), verificationNumber: $0.optionalText(2))
      })
  }
}
