import RegistryModel

/// The content hash: SHA-256 over all domain rows in the order of their keys.
///
/// Values are added with the names of their columns, and columns without a value are left out, so that a column that a
/// later schema adds does not change the hash of content that does not use it.
struct ContentHash {
  private var hasher = CanonicalHasher()
  private let connection: Connection

  static func digest(_ connection: Connection, report: (WorkStage) -> Void) throws -> String {
    var hash = ContentHash(connection: connection)
    report(stage(BilingualText(zh: "检验记录", en: "inspections"), 1))
    try hash.addInspections()
    for (number, kind) in RecordKind.all.enumerated() {
      report(stage(kind.title, number + 2))
      try hash.addSubjects(of: kind)
    }
    report(stage(BilingualText(zh: "远程监控", en: "remote monitoring"), RecordKind.all.count + 2))
    try hash.addVehicleDays()
    try hash.addBoundaries()
    try hash.addPublications()
    return hash.hasher.digest()
  }

  /// The days of remote monitors come last of what takes time.
  private static func stage(_ content: BilingualText, _ number: Int) -> WorkStage {
    let title = BilingualText(zh: "内容摘要：" + content.zh, en: "content hash: " + content.en)
    return WorkStage(title, done: number, of: RecordKind.all.count + 2)
  }

  private init(connection: Connection) {
    self.connection = connection
    hasher.add("hegui-content-1")
  }

  private mutating func addInspections() throws {
    for (mark, condition, order) in ContentHash.inspectionHalves {
      try connection.forEach(ContentHash.inspectionQuery(where: condition, order: order)) { row in
        hasher.add(mark)
        add(row, ContentHash.inspectionColumns)
      }
    }
  }

  /// States that were replaced are left out: which ones there were depends on the order of arrival. The statements that
  /// stand carry all content, and the states that follow from them.
  private mutating func addSubjects(of kind: RecordKind) throws {
    let table = connection.subjectTable(kind)
    let names = ["key", "record", "statedAt", "validFrom", "validUntil", "given"] + table.columns.map(\.name)
    let list = names.map { SubjectTable.quoted($0) }.joined(separator: ", ")
    try connection.forEach(
      """
      SELECT \(list) FROM \(table.name) WHERE replacedAt IS NULL ORDER BY key, validFrom, statedAt, record
      """
    ) { row in
      hasher.add(kind.id)
      add(row, names)
    }
  }

  /// The figures and events that stand; states are left out, which the figures follow from.
  private mutating func addVehicleDays() throws {
    let names = VehicleDayRows.storedColumns
    try connection.forEach(
      "SELECT \(names.joined(separator: ", ")) FROM vehicleDay WHERE replacedAt IS NULL ORDER BY identity, day"
    ) { row in
      hasher.add("vehicleDay")
      add(row, names)
    }
    let events = ["identity", "day"] + VehicleDayRows.eventColumns
    try connection.forEach(
      """
      SELECT \(events.joined(separator: ", ")) FROM vehicleDay JOIN vehicleDayEvent ON vehicleDay = id
      WHERE replacedAt IS NULL ORDER BY identity, day, position
      """
    ) { row in
      hasher.add("vehicleDayEvent")
      add(row, events)
    }
  }

  /// Boundaries that stand, with the digests of their shapes.
  private mutating func addBoundaries() throws {
    let names = ["boundary", "system", "validFrom", "validUntil", "digest"]
    try connection.forEach(
      """
      SELECT \(names.joined(separator: ", ")) FROM zoneBoundary JOIN boundaryShape ON boundaryShape.id = shape
      WHERE replacedAt IS NULL ORDER BY boundary, validFrom
      """
    ) { row in
      hasher.add("zoneBoundary")
      add(row, names)
    }
  }

  private mutating func addPublications() throws {
    let names = ["kind", "place", "period", "version", "publishedAt", "location", "reason", "payload"]
    try connection.forEach(
      "SELECT \(names.joined(separator: ", ")) FROM frozenPublication ORDER BY kind, place, period, version"
    ) { row in
      hasher.add("publication")
      add(row, names)
    }
  }

  private mutating func add(_ row: Statement, _ names: [String]) {
    for (offset, name) in names.enumerated() {
      let column = Int32(offset)
      switch row.type(column) {
      case Statement.nullType: continue
      case Statement.integerType:
        hasher.add(name)
        hasher.add(row.integer(column))
      default:
        hasher.add(name)
        row.withBytes(column) { hasher.addBytes($0, tag: CanonicalHasher.Tag.text) }
      }
    }
    // Ends the row, so that its last value cannot be taken for the first of the next.
    hasher.addNothing()
  }

  /// Each half of the inspections in the order of an index.
  static let inspectionHalves = [
    ("inspection", "replacedAt IS NULL", "serial, station"),
    ("inspection-replaced", "replacedAt IS NOT NULL", "serial, station, recordedAt, id"),
  ]

  /// The columns of core and parts that hold what was received.
  private static let inspectionColumns: [String] =
    InspectionCore.receivedColumns.map { "inspection." + $0 }
    + PartTables.all.flatMap { part in (["sentTexts"] + part.columns).map { part.name + "." + $0 } }

  static func inspectionQuery(where condition: String, order: String) -> String {
    let joins = PartTables.all.map { "LEFT JOIN \($0.name) ON \($0.name).inspection = inspection.id" }
    return """
      SELECT \(inspectionColumns.joined(separator: ", ")) FROM inspection
      \(joins.joined(separator: "\n")) WHERE \(condition) ORDER BY \(order)
      """
  }
}
