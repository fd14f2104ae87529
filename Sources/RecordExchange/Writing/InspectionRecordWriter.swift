public import RegistryModel

/// Writes inspection records as `Schemas/inspection-records.xsd` describes them, in UTF-8.
public enum InspectionRecordWriter {
  /// The namespace of inspection records.
  public static let namespace = "urn:hegui:inspection-records:1"

  /// Appends the beginning of a file: declaration and root element.
  ///
  /// - Parameters:
  ///   - station: the station that sends the file, where all records are of one.
  ///   - created: when the file was made.
  public static func start(station: StationCode? = nil, created: Instant? = nil, to bytes: inout [UInt8]) {
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<inspectionRecords")
    bytes.attribute("xmlns", namespace)
    bytes.append(" version=\"1.0\"")
    if let station { bytes.attribute("station", station.text) }
    if let created { bytes.attribute("created", "\(created)") }
    bytes.append(">")
  }

  /// Appends the end of a file.
  public static func end(to bytes: inout [UInt8]) {
    bytes.append("\n</inspectionRecords>\n")
  }

  /// Appends one record; its method results come in the order of the schema.
  ///
  /// Text that XML cannot carry (control characters) becomes U+FFFD.
  ///
  /// - Complexity: O(length of the record).
  public static func write(_ record: InspectionRecord, to bytes: inout [UInt8]) {
    bytes.open("inspection", 1)
    bytes.element("station", record.station.text, 2)
    bytes.element("line", record.line, 2)
    bytes.element("inspector", record.inspector, 2)
    bytes.element("serial", record.serial.text, 2)
    bytes.element("kind", record.kind.rawValue, 2)
    bytes.open("attempt", 2)
    bytes.appendNumber(record.attempt)
    bytes.close("attempt")
    bytes.element("start", record.start, 2)
    bytes.element("end", record.end, 2)
    PresentedVehicleWriter.write(record.vehicle, to: &bytes)
    if let appearance = record.appearance { CheckWriter.write(appearance, to: &bytes) }
    if let obd = record.obd { CheckWriter.write(obd, to: &bytes) }
    for method in TestMethod.allCases {
      for result in record.results where result.method == method { MethodResultWriter.write(result, to: &bytes) }
    }
    if let process = record.process { write(process, to: &bytes) }
    if let ambient = record.ambient { write(ambient, to: &bytes) }
    if let registration = record.registration { CheckWriter.write(registration, to: &bytes) }
    bytes.element("verdict", record.verdict?.rawValue, 2)
    bytes.element("supersedes", record.supersedes?.text, 2)
    bytes.element("cancellation", record.cancellation, 2)
    bytes.closeBlock("inspection", 1)
  }

  private static func write(_ process: ProcessAttachment, to bytes: inout [UInt8]) {
    bytes.appendIndent(2)
    bytes.append("<process rows=\"")
    bytes.appendNumber(process.rowCount)
    bytes.append("\"")
    bytes.attribute("columns", process.columns)
    if let rows = process.rows, !rows.isEmpty {
      bytes.append(">")
      bytes.appendEscaped(rows)
      bytes.close("process")
    } else {
      bytes.append("/>")
    }
  }

  private static func write(_ ambient: AmbientConditions, to bytes: inout [UInt8]) {
    bytes.open("ambient", 2)
    bytes.element("temperature", ambient.temperature, 3)
    bytes.element("pressure", ambient.pressure, 3)
    bytes.element("humidity", ambient.humidity, 3)
    bytes.closeBlock("ambient", 2)
  }
}
