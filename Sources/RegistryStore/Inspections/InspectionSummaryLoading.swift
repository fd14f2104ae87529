import RegistryModel

extension InspectionSummary {
  /// The columns from which `init(from:)` reads, the id in front.
  static let columns = """
    id, station, serial, kind, attempt, startedAt, endedAt, plate, plateColor, vin, verdict, cancellation, methods, \
    computedVerdict, disagreements, recordedAt, replacedAt, supersedes
    """

  init(from statement: Statement) throws {
    var row = RowReader(statement, from: 1)
    station = try InspectionCore.station(row.text())
    serial = try InspectionCore.serial(row.text())
    kind = try row.code()
    attempt = try row.integer()
    start = try row.moment()
    end = try row.moment()
    plate = row.optionalText().map { Plate($0) }
    plateColor = try row.optionalCode()
    vin = VIN(try row.text())
    verdict = try row.optionalCode()
    cancellation = row.optionalText()
    methods = try InspectionCore.methods(from: row.optionalText())
    judgement = try InspectionCore.judgement(&row)
    version = RecordVersion(recordedAt: try row.moment(), replacedAt: row.optionalMoment())
    supersedes = try row.optionalText().map { try InspectionCore.serial($0) }
  }
}
