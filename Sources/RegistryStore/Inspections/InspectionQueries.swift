public import RegistryModel

extension RegistryReader {
  /// Inspections of a vehicle by its VIN, latest end first; those that ended up to `end` where it is given.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + limit).
  public func inspections(
    vin: VIN, limit: Int, until end: Instant? = nil, knownAt: Instant? = nil
  ) throws -> [InspectionSummary] {
    try summaries(where: "vin = ?1" + Self.ended(until: end), latestFirst: limit, knownAt) { statement in
      statement.bind(1, vin.text)
      if let end { statement.bind(3, end.millisecondsSinceEpoch) }
    }
  }

  private static func ended(until end: Instant?) -> String { end == nil ? "" : " AND endedAt <= ?3" }

  /// Inspections of vehicles presented under a plate, latest end first; of any colour where `color` is nil, and those that
  /// ended up to `end` where it is given.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + limit) with a colour, O(log n + inspections of the plate) without.
  public func inspections(
    plate: Plate, color: PlateColor?, limit: Int, until end: Instant? = nil, knownAt: Instant? = nil
  ) throws -> [InspectionSummary] {
    let condition = "plate = ?1" + (color == nil ? "" : " AND plateColor = ?2") + Self.ended(until: end)
    return try summaries(where: condition, latestFirst: limit, knownAt) { statement in
      statement.bind(1, plate.text)
      if let color { statement.bind(2, color.rawValue) }
      if let end { statement.bind(3, end.millisecondsSinceEpoch) }
    }
  }

  /// The colours in which a plate was noted by inspections that ended up to `end`.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n) for each colour: each look-up of a plate asks for them, so the index is followed from one to the
  ///   next, however many inspections there are.
  public func inspectedColors(of plate: Plate, until end: Instant, knownAt: Instant? = nil) throws -> [PlateColor] {
    let filter = VersionFilter(knownAt)
    let sql = filter.query(
      "plateColor", from: "inspection", where: "plate = ?1 AND plateColor > ?2" + Self.ended(until: end),
      order: "plateColor", tail: "LIMIT 1")
    var found: [PlateColor] = []
    while let next = try connection.first(
      sql,
      {
        $0.bind(1, plate.text)
        $0.bind(2, found.last?.rawValue ?? "")
        $0.bind(3, end.millisecondsSinceEpoch)
        filter.bind($0)
      },
      row: { row -> PlateColor in
        var reader = RowReader(row)
        return try reader.code()
      })
    {
      found.append(next)
    }
    return found
  }

  /// The inspections that carry a serial, sorted by station: a serial is unique only within its station.
  ///
  /// - Throws: `StoreError`.
  public func inspections(serial: InspectionSerial, knownAt: Instant? = nil) throws -> [InspectionSummary] {
    try standing(serial, InspectionSummary.columns, knownAt, row: InspectionSummary.init(from:))
  }

  /// The inspections that carried a serial and were replaced, sorted by station: what became of a serial that no longer
  /// stands.
  ///
  /// - Throws: `StoreError`.
  public func replacedInspections(serial: InspectionSerial) throws -> [InspectionSummary] {
    try connection.all(
      """
      SELECT \(InspectionSummary.columns) FROM inspection
      WHERE serial = ?1 AND replacedAt IS NOT NULL ORDER BY station, recordedAt
      """, { $0.bind(1, serial.text) }, row: InspectionSummary.init(from:))
  }

  /// The whole inspection of a station's serial as it stands, or as it stood at `knownAt`.
  ///
  /// - Throws: `StoreError`.
  public func inspection(
    station: StationCode, serial: InspectionSerial, knownAt: Instant? = nil
  ) throws -> StoredInspection? {
    let filter = VersionFilter(knownAt)
    let sql = filter.query(
      "id", from: "inspection", where: "serial = ?1 AND station = ?2", order: "id DESC", tail: "LIMIT 1")
    let id = try connection.first(
      sql,
      {
        $0.bind(1, serial.text)
        $0.bind(2, station.text)
        filter.bind($0)
      }, row: { $0.integer(0) })
    return try id.map { try InspectionLoading.inspection($0, connection) }
  }

  /// Inspections of a vehicle that ended up to `end`, latest first, as far as they can be judged: without their process
  /// data, by which no limit is checked.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + limit).
  public func judgedInspections(
    vin: VIN, limit: Int, until end: Instant, knownAt: Instant? = nil
  ) throws -> [StoredInspection] {
    try latest(
      limit, InspectionLoading.columns, where: "vin = ?1" + Self.ended(until: end), knownAt,
      { statement in
        statement.bind(1, vin.text)
        statement.bind(3, end.millisecondsSinceEpoch)
      }, row: { try InspectionLoading.inspection(from: $0, including: .whatIsJudged, connection) })
  }

  /// The inspections that carry a serial, as ``judgedInspections(vin:limit:until:knownAt:)``, sorted by station.
  ///
  /// - Throws: `StoreError`.
  public func judgedInspections(serial: InspectionSerial, knownAt: Instant? = nil) throws -> [StoredInspection] {
    try standing(
      serial, InspectionLoading.columns, knownAt,
      row: { try InspectionLoading.inspection(from: $0, including: .whatIsJudged, connection) })
  }

  /// The whole inspections of a station as they stand, of serials that start with a text, sorted by serial.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + serials that start so, of all stations).
  public func inspections(station: StationCode, serialsFrom start: String) throws -> [StoredInspection] {
    let ids = try connection.all(
      """
      SELECT id FROM inspection
      WHERE serial >= ?1 AND serial < ?1 || char(0x10FFFF) AND station = ?2 AND replacedAt IS NULL ORDER BY serial
      """,
      {
        $0.bind(1, start)
        $0.bind(2, station.text)
      }, row: { $0.integer(0) })
    return try ids.map { try InspectionLoading.inspection($0, connection) }
  }

  /// All versions of a station's serial, in the order in which they were recorded.
  ///
  /// - Throws: `StoreError`.
  public func inspectionVersions(
    station: StationCode, serial: InspectionSerial
  ) throws -> [StoredInspection] {
    try versions(station, serial).map { try InspectionLoading.inspection($0, connection) }
  }

  /// What was found in the inspection of a station's serial when it was taken, in the order of the record.
  ///
  /// - Throws: `StoreError`.
  public func findings(station: StationCode, serial: InspectionSerial) throws -> [StoredFinding] {
    guard let latest = try versions(station, serial).last else { return [] }
    return try FindingTable.findings(ofInspection: latest, connection)
  }

  /// The latest valid periodic inspection that ended before a moment (reading A-15): of kind periodic, any attempt, a
  /// verdict of pass or fail given, neither cancelled nor replaced.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + inspections of the vehicle since).
  public func latestValidPeriodicInspection(
    of vehicle: VehicleIdentity, endedBefore moment: Instant, knownAt: Instant? = nil
  ) throws -> InspectionSummary? {
    let condition = """
      \(vehicle.condition) AND endedAt < ?3 AND kind = 'periodic' AND (verdict = 'pass' OR verdict = 'fail')
      AND cancellation IS NULL
      """
    return try summaries(where: condition, latestFirst: 1, knownAt) { statement in
      vehicle.bind(statement)
      statement.bind(3, moment.millisecondsSinceEpoch)
    }.first
  }

  /// Those of `plates` under which some vehicle was inspected, with their colours, as far as it was known at `knownAt`;
  /// sorted.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(plates · log n + sightings).
  public func inspectedPlates(among plates: [Plate], knownAt: Instant? = nil) throws -> [InspectedPlate] {
    let filter = VersionFilter(knownAt)
    let versions = filter.query("plateColor, vin", from: "inspection", where: "plate = ?1", order: nil)
    var sightings: [InspectedPlate] = []
    for plate in Set(plates).sorted() {
      sightings += try connection.all(
        "SELECT DISTINCT plateColor, vin FROM (\(versions)) ORDER BY plateColor, vin",
        {
          $0.bind(1, plate.text)
          filter.bind($0)
        }
      ) { row in
        var reader = RowReader(row)
        let color: PlateColor? = try reader.optionalCode()
        return InspectedPlate(plate: plate, color: color, vin: VIN(try reader.text()))
      }
    }
    return sightings
  }

  private func summaries(
    where condition: String, latestFirst limit: Int, _ knownAt: Instant?, _ bind: (Statement) -> Void
  ) throws -> [InspectionSummary] {
    try latest(
      limit, InspectionSummary.columns, where: condition, knownAt, bind, row: InspectionSummary.init(from:))
  }

  /// What stands of a serial, sorted by station.
  private func standing<Value>(
    _ serial: InspectionSerial, _ columns: String, _ knownAt: Instant?, row: (Statement) throws -> Value
  ) throws -> [Value] {
    let filter = VersionFilter(knownAt)
    let sql = filter.query(columns, from: "inspection", where: "serial = ?1", order: "station, recordedAt")
    return try connection.all(
      sql,
      {
        $0.bind(1, serial.text)
        filter.bind($0)
      }, row: row)
  }

  /// The indexes give the order of ends; SQLite would sort within each of them, through a table of its own, although two
  /// inspections seldom end at one moment. So that is done here, and rows are read as far as they are asked for.
  private func latest<Value: RankedByEnd>(
    _ limit: Int, _ columns: String, where condition: String, _ knownAt: Instant?, _ bind: (Statement) -> Void,
    row: (Statement) throws -> Value
  ) throws -> [Value] {
    guard limit > 0 else { return [] }
    let filter = VersionFilter(knownAt)
    let sql = filter.query(
      columns + ", endedAt AS lastEnd", from: "inspection", where: condition, order: "lastEnd DESC")
    var found: [Value] = []
    var end: Int64?
    var hasTies = false
    try connection.walk(
      sql,
      { statement in
        bind(statement)
        filter.bind(statement)
      },
      while: { statement in
        let next = statement.integer(statement.columnCount - 1)
        guard found.count < limit || next == end else { return false }
        hasTies = hasTies || next == end
        end = next
        found.append(try row(statement))
        return true
      })
    if hasTies { found.sort { $0.rank.isLater(than: $1.rank) } }
    if found.count > limit { found.removeLast(found.count - limit) }
    return found
  }

  private func versions(_ station: StationCode, _ serial: InspectionSerial) throws -> [Int64] {
    // Both halves of the index on serials.
    try connection.all(
      """
      SELECT id, recordedAt FROM inspection WHERE serial = ?1 AND station = ?2 AND replacedAt IS NULL
      UNION ALL
      SELECT id, recordedAt FROM inspection WHERE serial = ?1 AND station = ?2 AND replacedAt IS NOT NULL
      ORDER BY recordedAt, id
      """,
      {
        $0.bind(1, serial.text)
        $0.bind(2, station.text)
      }, row: { $0.integer(0) })
  }
}

/// By what a vehicle is looked for among the inspections.
public enum VehicleIdentity: Hashable, Sendable {
  /// By its VIN.
  case vin(VIN)
  /// By its plate and the colour of the plate.
  case plate(Plate, PlateColor)
}

extension VehicleIdentity {
  /// A condition on the columns of an inspection, with the parameters 1 and 2.
  var condition: String {
    switch self {
    case .vin: "vin = ?1"
    case .plate: "plate = ?1 AND plateColor = ?2"
    }
  }

  func bind(_ statement: Statement) {
    switch self {
    case .vin(let vin): statement.bind(1, vin.text)
    case .plate(let plate, let color):
      statement.bind(1, plate.text)
      statement.bind(2, color.rawValue)
    }
  }
}
