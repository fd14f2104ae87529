import RegistryModel

extension DoubleIdleResult: InspectionPart {
  static let columnNames = [
    "lowCO", "lowHC", "lowCOLimit", "lowHCLimit", "highCO", "highHC", "highCOLimit", "highHCLimit", "lambda",
    "outcome",
  ]

  func write(to row: inout RowWriter) {
    for (readings, prefix) in [(low, "low"), (high, "high")] {
      row.reading(readings.co, prefix + "CO")
      row.reading(readings.hc, prefix + "HC")
      row.reading(readings.coLimit, prefix + "COLimit")
      row.reading(readings.hcLimit, prefix + "HCLimit")
    }
    row.reading(lambda, "lambda")
    row.code(outcome)
  }

  init(from row: inout RowReader) throws {
    let low = try IdleReadings(from: &row, prefix: "low")
    let high = try IdleReadings(from: &row, prefix: "high")
    self.init(low: low, high: high)
    lambda = row.optionalReading("lambda")
    outcome = try row.optionalCode()
  }
}

extension DoubleIdleResult.IdleReadings {
  fileprivate init(from row: inout RowReader, prefix: String) throws {
    let co: Reading<VolumePercent> = try row.reading(prefix + "CO")
    self.init(co: co, hc: try row.reading(prefix + "HC"))
    coLimit = row.optionalReading(prefix + "COLimit")
    hcLimit = row.optionalReading(prefix + "HCLimit")
  }
}

extension SteadyStateResult: InspectionPart {
  static let columnNames = [
    "co5025", "hc5025", "no5025", "coLimit5025", "hcLimit5025", "noLimit5025",
    "co2540", "hc2540", "no2540", "coLimit2540", "hcLimit2540", "noLimit2540", "outcome",
  ]

  func write(to row: inout RowWriter) {
    for (mode, suffix) in [(asm5025, "5025"), (asm2540, "2540")] {
      row.reading(mode?.co, "co" + suffix)
      row.reading(mode?.hc, "hc" + suffix)
      row.reading(mode?.no, "no" + suffix)
      row.reading(mode?.coLimit, "coLimit" + suffix)
      row.reading(mode?.hcLimit, "hcLimit" + suffix)
      row.reading(mode?.noLimit, "noLimit" + suffix)
    }
    row.code(outcome)
  }

  init(from row: inout RowReader) throws {
    let slow = try SteadyStateResult.mode(from: &row, suffix: "5025")
    let fast = try SteadyStateResult.mode(from: &row, suffix: "2540")
    self.init(asm5025: slow, asm2540: fast)
    outcome = try row.optionalCode()
  }

  /// A mode that was not driven has no CO reading.
  private static func mode(from row: inout RowReader, suffix: String) throws -> ModeReadings? {
    guard let co: Reading<VolumePercent> = row.optionalReading("co" + suffix) else {
      row.skip(5)
      return nil
    }
    let hc: Reading<PartsPerMillion> = try row.reading("hc" + suffix)
    var readings = ModeReadings(co: co, hc: hc, no: try row.reading("no" + suffix))
    readings.coLimit = row.optionalReading("coLimit" + suffix)
    readings.hcLimit = row.optionalReading("hcLimit" + suffix)
    readings.noLimit = row.optionalReading("noLimit" + suffix)
    return readings
  }
}

extension TransientResult: InspectionPart {
  static let columnNames = [
    "co", "hc", "nox", "hcPlusNOx", "coLimit", "hcLimit", "noxLimit", "hcPlusNOxLimit", "outcome",
  ]

  func write(to row: inout RowWriter) {
    row.reading(co, "co")
    row.reading(hc, "hc")
    row.reading(nox, "nox")
    row.reading(hcPlusNOx, "hcPlusNOx")
    row.reading(coLimit, "coLimit")
    row.reading(hcLimit, "hcLimit")
    row.reading(noxLimit, "noxLimit")
    row.reading(hcPlusNOxLimit, "hcPlusNOxLimit")
    row.code(outcome)
  }

  init(from row: inout RowReader) throws {
    self.init(co: try row.reading("co"))
    hc = row.optionalReading("hc")
    nox = row.optionalReading("nox")
    hcPlusNOx = row.optionalReading("hcPlusNOx")
    coLimit = row.optionalReading("coLimit")
    hcLimit = row.optionalReading("hcLimit")
    noxLimit = row.optionalReading("noxLimit")
    hcPlusNOxLimit = row.optionalReading("hcPlusNOxLimit")
    outcome = try row.optionalCode()
  }
}
