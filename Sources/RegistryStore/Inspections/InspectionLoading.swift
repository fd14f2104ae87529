import RegistryModel

/// Puts inspections together from their rows.
enum InspectionLoading {
  /// The columns from which `inspection(from:)` reads, the id in front.
  static let columns = (["id"] + InspectionCore.columns).joined(separator: ", ")

  private static let query = "SELECT \(columns) FROM inspection WHERE id = ?1"

  /// How much of an inspection is read.
  enum Extent {
    case everything
    /// All but the process data.
    case whatIsJudged
  }

  /// The inspection of a row.
  static func inspection(_ id: Int64, _ connection: Connection) throws -> StoredInspection {
    let found = try connection.first(query, { $0.bind(1, id) }) { try inspection(from: $0, connection) }
    guard let found else { throw StoreError(.corrupt, "there is no inspection \(id)") }
    return found
  }

  /// The inspection of a row that was read with ``columns``.
  static func inspection(
    from statement: Statement, including extent: Extent = .everything, _ connection: Connection
  ) throws -> StoredInspection {
    var row = RowReader(statement)
    let id = try row.integer64()
    let detail = try PartTables.detail.requiredPart(of: id, connection)
    let station = try InspectionCore.station(row.text())
    let serial = try InspectionCore.serial(row.text())
    let line = row.optionalText()
    let inspector = row.optionalText()
    let kind: InspectionKind = try row.code()
    let attempt = try row.integer()
    let start = try row.moment()
    let end = try row.moment()
    var vehicle = detail.vehicle
    vehicle.plate = row.optionalText().map { Plate($0) }
    vehicle.plateColor = try row.optionalCode()
    vehicle.plateKind = row.optionalText()
    vehicle.vin = VIN(try row.text())
    var record = InspectionRecord(
      station: station, serial: serial, kind: kind, attempt: attempt, start: start, end: end, vehicle: vehicle)
    record.line = line
    record.inspector = inspector
    record.appearance = detail.appearance
    record.ambient = detail.ambient
    record.verdict = try row.optionalCode()
    let methods = try InspectionCore.methods(from: row.optionalText())
    let parts = InspectionCore.Parts(rawValue: try row.integer())
    record.supersedes = try row.optionalText().map { try InspectionCore.serial($0) }
    record.cancellation = row.optionalText()
    if parts.contains(.registration) { record.registration = detail.registration }
    if parts.contains(.obd) { record.obd = try PartTables.obd.requiredPart(of: id, connection) }
    if extent == .everything, parts.contains(.process) {
      record.process = try PartTables.process.requiredPart(of: id, connection)
    }
    record.results = try methods.map { try result($0, of: id, connection) }
    let judgement = try InspectionCore.judgement(&row)
    let source = try source(from: &row)
    let version = RecordVersion(recordedAt: try row.moment(), replacedAt: row.optionalMoment())
    return StoredInspection(record: record, judgement: judgement, source: source, version: version)
  }

  private static func result(_ method: TestMethod, of id: Int64, _ connection: Connection) throws -> MethodResult {
    switch method {
    case .lugdown: .lugdown(try PartTables.lugdown.requiredPart(of: id, connection))
    case .freeAcceleration: .freeAcceleration(try PartTables.freeAcceleration.requiredPart(of: id, connection))
    case .filterSmoke: .filterSmoke(try PartTables.filterSmoke.requiredPart(of: id, connection))
    case .ringelmann: .ringelmann(try PartTables.ringelmann.requiredPart(of: id, connection))
    case .doubleIdle: .doubleIdle(try PartTables.doubleIdle.requiredPart(of: id, connection))
    case .steadyState: .steadyState(try PartTables.steadyState.requiredPart(of: id, connection))
    case .shortTransient: .shortTransient(try PartTables.shortTransient.requiredPart(of: id, connection))
    case .transient: .transient(try PartTables.transient.requiredPart(of: id, connection))
    }
  }

  private static func source(from row: inout RowReader) throws -> SourceSlice? {
    let file = row.optionalInteger64()
    let offset = row.optionalInteger() ?? 0
    let count = row.optionalInteger() ?? 0
    return file.map { SourceSlice(file: ReceivedFileID($0), byteOffset: offset, byteCount: count) }
  }
}
