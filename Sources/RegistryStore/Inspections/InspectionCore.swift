import RegistryModel

/// The table of the inspections' core: identity, times, vehicle's identity, verdict, versions.
enum InspectionCore {
  static let columns = [
    "station", "serial", "line", "inspector", "kind", "attempt", "startedAt", "endedAt", "plate", "plateColor",
    "plateKind", "vin", "verdict", "methods", "parts", "supersedes", "cancellation", "computedVerdict",
    "disagreements", "file", "byteOffset", "byteCount", "recordedAt", "replacedAt", "replacedBy",
  ]

  /// The columns that hold what was received, for the content hash.
  static let receivedColumns = Array(columns.prefix { $0 != "computedVerdict" })

  static let insertion =
    "INSERT INTO inspection (\(columns.joined(separator: ", "))) VALUES ("
    + (1...columns.count).map { "?\($0)" }.joined(separator: ", ") + ")"

  /// Which parts an inspection has beside the results of test methods; bits of the column `parts`.
  struct Parts: OptionSet {
    let rawValue: Int
    static let obd = Parts(rawValue: 1)
    static let process = Parts(rawValue: 2)
    static let registration = Parts(rawValue: 4)

    init(rawValue: Int) { self.rawValue = rawValue }

    init(_ record: InspectionRecord) {
      self = []
      if record.obd != nil { insert(.obd) }
      if record.process != nil { insert(.process) }
      if record.registration != nil { insert(.registration) }
    }
  }

  static func insert(
    _ record: InspectionRecord, _ source: SourceSlice?, _ judgement: Judgement?, recordedAt: Instant,
    replacedBy: Int64?, with statement: Statement
  ) throws {
    var row = RowWriter(statement)
    row.text(record.station.text)
    row.text(record.serial.text)
    row.text(record.line)
    row.text(record.inspector)
    row.text(record.kind.rawValue)
    row.integer(record.attempt)
    row.moment(record.start)
    row.moment(record.end)
    row.text(record.vehicle.plate?.text)
    row.code(record.vehicle.plateColor)
    row.text(record.vehicle.plateKind)
    row.text(record.vehicle.vin.text)
    row.code(record.verdict)
    row.text(methods(of: record))
    row.integer(Parts(record).rawValue)
    row.text(record.supersedes?.text)
    row.text(record.cancellation)
    row.code(judgement?.verdict)
    row.integer(judgement?.disagreements)
    row.integer(source?.file.number)
    row.integer(source?.byteOffset)
    row.integer(source?.byteCount)
    row.moment(recordedAt)
    row.moment(replacedBy == nil ? nil : recordedAt)
    row.integer(replacedBy)
    try statement.run()
  }

  private static func methods(of record: InspectionRecord) -> String? {
    switch record.results.count {
    case 0: nil
    case 1: record.results[0].method.rawValue
    default: record.results.map(\.method.rawValue).joined(separator: " ")
    }
  }

  static func methods(from column: String?) throws -> [TestMethod] {
    // One is the rule.
    if let method = column.flatMap(TestMethod.init) { return [method] }
    return try (column ?? "").split(separator: " ").map { name in
      guard let method = TestMethod(rawValue: String(name)) else {
        throw StoreError(.corrupt, "\(name) is no test method")
      }
      return method
    }
  }

  static func station(_ text: String) throws -> StationCode {
    guard let code = StationCode(text) else { throw StoreError(.corrupt, "\(text) is no station code") }
    return code
  }

  static func serial(_ text: String) throws -> InspectionSerial {
    guard let serial = InspectionSerial(text) else { throw StoreError(.corrupt, "\(text) is no serial") }
    return serial
  }

  static func judgement(_ row: inout RowReader) throws -> Judgement? {
    let verdict: ComputedVerdict? = try row.optionalCode()
    let disagreements = row.optionalInteger() ?? 0
    return verdict.map { Judgement(verdict: $0, disagreements: disagreements) }
  }
}
