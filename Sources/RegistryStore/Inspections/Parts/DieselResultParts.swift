import RegistryModel

extension LugdownResult: InspectionPart {
  static let columnNames = [
    "k100", "k80", "nox80", "maxWheelPower", "speedAtMaxPower", "engineSpeedAtMaxPower", "ratedSpeedFrom",
    "ratedSpeedTo", "smokeLimit", "noxLimit", "minWheelPower", "outcome",
  ]

  func write(to row: inout RowWriter) {
    row.reading(k100, "k100")
    row.reading(k80, "k80")
    row.reading(nox80, "nox80")
    row.reading(maxWheelPower, "maxWheelPower")
    row.reading(speedAtMaxPower, "speedAtMaxPower")
    row.reading(engineSpeedAtMaxPower, "engineSpeedAtMaxPower")
    row.reading(ratedSpeedFrom, "ratedSpeedFrom")
    row.reading(ratedSpeedTo, "ratedSpeedTo")
    row.reading(smokeLimit, "smokeLimit")
    row.reading(noxLimit, "noxLimit")
    row.reading(minWheelPower, "minWheelPower")
    row.code(outcome)
  }

  init(from row: inout RowReader) throws {
    let k100: Reading<OpacityCoefficient> = try row.reading("k100")
    let k80: Reading<OpacityCoefficient> = try row.reading("k80")
    let nox80: Reading<PartsPerMillion>? = row.optionalReading("nox80")
    self.init(k100: k100, k80: k80, maxWheelPower: try row.reading("maxWheelPower"))
    self.nox80 = nox80
    speedAtMaxPower = row.optionalReading("speedAtMaxPower")
    engineSpeedAtMaxPower = row.optionalReading("engineSpeedAtMaxPower")
    ratedSpeedFrom = row.optionalReading("ratedSpeedFrom")
    ratedSpeedTo = row.optionalReading("ratedSpeedTo")
    smokeLimit = row.optionalReading("smokeLimit")
    noxLimit = row.optionalReading("noxLimit")
    minWheelPower = row.optionalReading("minWheelPower")
    outcome = try row.optionalCode()
  }
}

extension FreeAccelerationResult: InspectionPart {
  static let columnNames = [
    "reading1", "reading2", "reading3", "furtherReadings", "mean", "idleSpeed", "maxSpeed", "reason", "smokeLimit",
    "outcome",
  ]

  func write(to row: inout RowWriter) {
    row.readings(readings)
    row.reading(mean, "mean")
    row.reading(idleSpeed, "idleSpeed")
    row.reading(maxSpeed, "maxSpeed")
    row.code(reason)
    row.reading(smokeLimit, "smokeLimit")
    row.code(outcome)
  }

  init(from row: inout RowReader) throws {
    self.init(readings: try row.readings())
    mean = row.optionalReading("mean")
    idleSpeed = row.optionalReading("idleSpeed")
    maxSpeed = row.optionalReading("maxSpeed")
    reason = try row.optionalCode()
    smokeLimit = row.optionalReading("smokeLimit")
    outcome = try row.optionalCode()
  }
}

extension FilterSmokeResult: InspectionPart {
  static let columnNames = ["reading1", "reading2", "reading3", "furtherReadings", "mean", "smokeLimit", "outcome"]

  func write(to row: inout RowWriter) {
    row.readings(readings)
    row.reading(mean, "mean")
    row.reading(limit, "smokeLimit")
    row.code(outcome)
  }

  init(from row: inout RowReader) throws {
    self.init(readings: try row.readings())
    mean = row.optionalReading("mean")
    limit = row.optionalReading("smokeLimit")
    outcome = try row.optionalCode()
  }
}

extension RingelmannResult: InspectionPart {
  static let columnNames = ["level", "visibleSmoke", "levelLimit", "outcome"]

  func write(to row: inout RowWriter) {
    row.reading(level, "level")
    row.flag(visibleSmoke)
    row.reading(limit, "levelLimit")
    row.code(outcome)
  }

  init(from row: inout RowReader) throws {
    self.init(level: try row.reading("level"))
    visibleSmoke = row.optionalFlag()
    limit = row.optionalReading("levelLimit")
    outcome = try row.optionalCode()
  }
}

extension ProcessAttachment: InspectionPart {
  static let columnNames = ["rowCount", "columnNames", "rowTexts"]

  func write(to row: inout RowWriter) {
    row.integer(rowCount)
    row.text(columns)
    row.text(rows)
  }

  init(from row: inout RowReader) throws {
    self.init(rowCount: try row.integer(), columns: try row.text(), rows: row.optionalText())
  }
}
