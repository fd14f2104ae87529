import RegistryModel

@testable import RecordExchange

/// Everything that reading a file of messages hands over.
struct FileReading {
  var joined: [JoinedInspection] = []
  var vehicles: [VehicleStatement] = []
  var withoutRecord: [Finding] = []
  var refused: [RefusedMessage] = []
  var notes: [Finding] = []
  var summary: DialectSummary

  /// The calls by which stations of Jiangsu send the results that the tests write; other dialects do not ask for it.
  static let resultsOfDiesel = MessageCall.argument(name: "checkmethod", values: ["4", "5", "6", "7"])

  /// Reads a file with the profiles of the project, or with one of them.
  init(
    _ source: DocumentSource, dialect: String? = nil, station: String? = "32010000001", kept: [MessagePart] = [],
    openInspections: Int = 20_000, received: Instant = Instant(CivilDate(daysSinceEpoch: 20_000)),
    call: MessageCall? = Self.resultsOfDiesel
  ) throws {
    var catalogue = try Checkout.catalogue()
    if let dialect { catalogue = try DialectCatalogue(catalogue.profiles.filter { $0.id == dialect }) }
    var settings = DialectSettings(
      receivedAt: received, station: station.flatMap { StationCode($0) }, openInspections: openInspections)
    settings.call = call
    let reader = try DialectReader(source, catalogue: catalogue, settings: settings)
    var outcomes: [DialectOutcome] = []
    summary = try reader.read(kept: { key in kept.filter { $0.key == key } }) { outcomes.append($0) }
    for outcome in outcomes {
      switch outcome {
      case .inspection(let inspection): joined.append(inspection)
      case .vehicle(let statement): vehicles.append(statement)
      case .noRecord(_, let finding): withoutRecord.append(finding)
      case .refused(let message): refused.append(message)
      case .note(let finding): notes.append(finding)
      }
    }
  }

  /// Reads messages from text.
  init(
    text: String, dialect: String? = nil, station: String? = "32010000001", kept: [MessagePart] = [],
    openInspections: Int = 20_000, received: Instant = Instant(CivilDate(daysSinceEpoch: 20_000)),
    call: MessageCall? = Self.resultsOfDiesel
  ) throws {
    try self.init(
      .bytes(Array(text.utf8)), dialect: dialect, station: station, kept: kept, openInspections: openInspections,
      received: received, call: call)
  }

  /// The records that are complete.
  var records: [InspectionRecord] {
    joined.compactMap { inspection in
      if case .complete(let record) = inspection.state { return record }
      return nil
    }
  }

  /// All parts.
  var parts: [MessagePart] { joined.flatMap(\.parts) }

  /// The texts of a field in all parts.
  func texts(_ field: CanonicalField) -> [String] {
    parts.flatMap { $0.values.filter { $0.field == field }.map(\.text) }
  }

  /// Codes of the findings on the file and its records.
  var codes: Set<String> {
    Set(
      (summary.findings + notes + withoutRecord + refused.flatMap(\.findings) + joined.flatMap(\.findings)).map(
        \.code.id))
  }
}
