import RegistryModel

/// A part of an inspection that has a table of its own.
///
/// The columns `inspection` and `sentTexts` come first in every such table; `columnNames` names the others in the order in
/// which `write` and `init(from:)` go through them. A property test holds the two against each other.
protocol InspectionPart {
  static var columnNames: [String] { get }
  func write(to row: inout RowWriter)
  init(from row: inout RowReader) throws
}

/// The table of a part.
struct PartTable<Part: InspectionPart>: Sendable {
  let name: String
  let insertion: String
  private let selection: StandingQuery

  init(name: String) {
    self.name = name
    let columns = ["inspection", "sentTexts"] + Part.columnNames
    let parameters = (1...columns.count).map { "?\($0)" }
    insertion =
      "INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\(parameters.joined(separator: ", ")))"
    selection = StandingQuery(
      "SELECT sentTexts, \(Part.columnNames.joined(separator: ", ")) FROM \(name) WHERE inspection = ?1")
  }

  /// Writes the row of `part` with a prepared `insertion`.
  func insert(_ part: Part, of inspection: Int64, with statement: Statement) throws {
    var writer = RowWriter(statement, from: 3)
    part.write(to: &writer)
    statement.bind(1, inspection)
    statement.bind(2, writer.notedTexts)
    try statement.run()
  }

  /// The part of an inspection; nil where it has none.
  func part(of inspection: Int64, _ connection: Connection) throws -> Part? {
    try connection.first(selection, { $0.bind(1, inspection) }) { row in
      var reader = RowReader(row)
      reader.sentTextsColumn()
      return try Part(from: &reader)
    }
  }

  /// The part of an inspection whose row says that it has one.
  func requiredPart(of inspection: Int64, _ connection: Connection) throws -> Part {
    guard let part = try part(of: inspection, connection) else {
      throw StoreError(.corrupt, "inspection \(inspection) has no row in \(name)")
    }
    return part
  }
}

/// The tables of all parts.
enum PartTables {
  static let detail = PartTable<InspectionDetail>(name: "inspectionDetail")
  static let obd = PartTable<OBDCheck>(name: "obd")
  static let process = PartTable<ProcessAttachment>(name: "processData")
  static let lugdown = PartTable<LugdownResult>(name: "lugdown")
  static let freeAcceleration = PartTable<FreeAccelerationResult>(name: "freeAcceleration")
  static let filterSmoke = PartTable<FilterSmokeResult>(name: "filterSmoke")
  static let ringelmann = PartTable<RingelmannResult>(name: "ringelmann")
  static let doubleIdle = PartTable<DoubleIdleResult>(name: "doubleIdle")
  static let steadyState = PartTable<SteadyStateResult>(name: "steadyState")
  static let shortTransient = PartTable<TransientResult>(name: "shortTransient")
  static let transient = PartTable<TransientResult>(name: "transient")

  /// Names and columns of all of them, in one fixed order.
  static let all: [(name: String, columns: [String])] = [
    (detail.name, InspectionDetail.columnNames), (obd.name, OBDCheck.columnNames),
    (process.name, ProcessAttachment.columnNames),
    (lugdown.name, LugdownResult.columnNames), (freeAcceleration.name, FreeAccelerationResult.columnNames),
    (filterSmoke.name, FilterSmokeResult.columnNames), (ringelmann.name, RingelmannResult.columnNames),
    (doubleIdle.name, DoubleIdleResult.columnNames), (steadyState.name, SteadyStateResult.columnNames),
    (shortTransient.name, TransientResult.columnNames), (transient.name, TransientResult.columnNames),
  ]
}
