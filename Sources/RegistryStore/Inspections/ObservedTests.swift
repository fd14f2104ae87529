import Crypto
public import RegistryModel

extension RegistryReader {
  /// Calls `body` for every inspection that began in `interval` and stands, as the supervision of stations looks at it, with a
  /// number by which it is asked for again; in no particular order. Those that their station declared void are left out.
  ///
  /// One pass over the table; memory does not grow with the number of inspections.
  /// - Throws: `StoreError`, and whatever `body` throws.
  /// - Complexity: O(inspections).
  public func forEachObservedTest(
    during interval: MomentInterval, at stations: ObservedStations = .all, knownAt: Instant? = nil,
    _ body: (ObservedTest, _ number: Int64) throws -> Void
  ) throws {
    try connection.forEach(
      ObservedTestRow.query(of: stations, knownAt: knownAt),
      { statement in
        statement.bind(1, interval.from?.millisecondsSinceEpoch ?? Int64.min)
        statement.bind(2, interval.until?.millisecondsSinceEpoch ?? Int64.max)
        switch stations {
        case .all: break
        case .only(let station), .besides(let station): statement.bind(3, station.text)
        }
        if let knownAt { statement.bind(9, knownAt.millisecondsSinceEpoch) }
      }, row: { try body(ObservedTestRow.test($0), $0.integer(0)) })
  }

  /// Calls `body` for the inspections of these numbers, in their order.
  ///
  /// - Parameter numbers: as given within this reading of the registry.
  /// - Throws: `StoreError`, and whatever `body` throws.
  /// - Complexity: O(numbers × log n); fastest in ascending order.
  public func forEachObservedTest(
    numbered numbers: [Int64], knownAt: Instant? = nil, _ body: (ObservedTest) throws -> Void
  ) throws {
    let query = ObservedTestRow.queryByNumber(knownAt: knownAt)
    for number in numbers {
      try connection.forEach(
        query,
        { statement in
          statement.bind(1, number)
          if let knownAt { statement.bind(9, knownAt.millisecondsSinceEpoch) }
        }, row: { try body(ObservedTestRow.test($0)) })
    }
  }
}

/// Whose inspections are looked at.
public enum ObservedStations: Hashable, Sendable {
  /// Those of all stations.
  case all
  /// Those of one.
  case only(StationCode)
  /// Those of all others, with no more than may be a copy of something at that one: the process rows, and what control units
  /// answered.
  case besides(StationCode)
}

/// Puts observed tests together from one row each.
enum ObservedTestRow {
  /// What counts as measured, by table; names are unique over all of them.
  private static let measured: [(table: String, values: [(column: String, name: String)])] = [
    plain("lugdown", ["k100", "k80", "nox80", "maxWheelPower", "speedAtMaxPower", "engineSpeedAtMaxPower"]),
    plain("freeAcceleration", ["reading1", "reading2", "reading3", "idleSpeed", "maxSpeed"]),
    ("filterSmoke", [("reading1", "filter1"), ("reading2", "filter2"), ("reading3", "filter3")]),
    plain("doubleIdle", ["lowCO", "lowHC", "highCO", "highHC", "lambda"]),
    plain("steadyState", ["co5025", "hc5025", "no5025", "co2540", "hc2540", "no2540"]),
    ("shortTransient", [("co", "shortCO"), ("hc", "shortHC"), ("nox", "shortNOx")]),
    (
      "transient",
      [("co", "transientCO"), ("hc", "transientHC"), ("nox", "transientNOx"), ("hcPlusNOx", "transientHCPlusNOx")]
    ),
  ]

  private static func plain(
    _ table: String, _ columns: [String]
  ) -> (table: String, values: [(column: String, name: String)]) {
    (table, columns.map { ($0, $0) })
  }

  private static let names = measured.flatMap { $0.values.map(\.name) }

  static func query(of stations: ObservedStations, knownAt: Instant?) -> String {
    let version =
      knownAt == nil
      ? "inspection.replacedAt IS NULL"
      : "inspection.recordedAt <= ?9 AND (inspection.replacedAt IS NULL OR inspection.replacedAt > ?9)"
    // No index goes by the moment: read in the order of the table, each page comes once, and not one for each row.
    let condition = "startedAt >= ?1 AND startedAt < ?2 AND cancellation IS NULL AND \(version)"
    switch stations {
    case .all: return query("NOT INDEXED", wholeColumns(knownAt: knownAt), where: condition)
    case .only: return query("NOT INDEXED", wholeColumns(knownAt: knownAt), where: condition + " AND station = ?3")
    case .besides:
      let nothing = ["NULL", "NULL"]
      let columns = nothing + copied + nothing + names.map { _ in "NULL" }
      return query("NOT INDEXED", columns, where: condition + " AND station <> ?3", joining: ["obd", "processData"])
    }
  }

  static func queryByNumber(knownAt: Instant?) -> String {
    query("", wholeColumns(knownAt: knownAt), where: "inspection.id = ?1")
  }

  private static let parts = ["inspectionDetail", "obd", "processData"] + measured.map(\.table)
  /// What may be a copy of another inspection's.
  private static let copied = [
    "obd.calibrations", "processData.rowCount", "processData.columnNames", "processData.rowTexts",
  ]

  private static func wholeColumns(knownAt: Instant?) -> [String] {
    ["inspectionDetail.ratedPower", "inspectionDetail.engineModel"] + copied
      + ["ratedPower", "engineModel"].map { registered($0, knownAt: knownAt) }
      + measured.flatMap { part in part.values.map { part.table + "." + $0.column } }
  }

  private static func query(
    _ index: String, _ columns: [String], where condition: String, joining parts: [String] = parts
  ) -> String {
    let joins = parts.map { "LEFT JOIN \($0) ON \($0).inspection = inspection.id" }.joined(separator: "\n")
    return """
      SELECT inspection.id, station, serial, line, vin, startedAt, endedAt, methods, \(columns.joined(separator: ", "))
      FROM inspection \(index)
      \(joins)
      WHERE \(condition)
      """
  }

  /// What the register holds of the vehicle when the inspection began. Indexes of the register come in two halves, so a
  /// question as of earlier knowledge asks both.
  private static func registered(_ column: String, knownAt: Instant?) -> String {
    func value(_ version: String) -> String {
      """
      (SELECT \(column) FROM vehicle WHERE key = inspection.vin AND validFrom <= inspection.startedAt
        AND (validUntil IS NULL OR validUntil > inspection.startedAt) AND \(version) ORDER BY validFrom DESC LIMIT 1)
      """
    }
    guard knownAt != nil else { return value("replacedAt IS NULL") }
    let past = value("replacedAt IS NOT NULL AND replacedAt > ?9 AND recordedAt <= ?9")
    return "COALESCE(\(value("replacedAt IS NULL AND recordedAt <= ?9")), \(past))"
  }

  static func test(_ statement: Statement) throws -> ObservedTest {
    var row = RowReader(statement)
    // The number, by which it is asked for again.
    _ = try row.integer64()
    let reference = TestReference(
      station: try InspectionCore.station(row.text()), serial: try InspectionCore.serial(row.text()))
    let line = row.optionalText()
    let vin = VIN(try row.text())
    let start = try row.moment()
    var test = ObservedTest(reference: reference, vin: vin, start: start, end: try row.moment())
    test.line = line
    test.methods = try InspectionCore.methods(from: row.optionalText())
    test.ratedPower = row.optionalQuantity()
    test.engineModel = row.optionalText()
    test.calibrations = try OBDCheck.calibrations(in: row.optionalTexts(), row)
    test.processRows = row.optionalInteger() ?? 0
    let columns = row.optionalText()
    if let rows = row.optionalText(), !rows.isEmpty {
      var hash = SHA256()
      hash.update(data: Array((columns ?? "").utf8))
      hash.update(data: [0x0A])
      hash.update(data: Array(rows.utf8))
      test.processDigest = Hexadecimal.text(of: hash.finalize())
    }
    test.registeredPower = row.optionalQuantity()
    test.registeredEngineModel = row.optionalText()
    for name in names {
      if let scaled = row.optionalInteger() { test.readings.append(ObservedTest.MeasuredValue(name, scaled)) }
    }
    return test
  }
}
