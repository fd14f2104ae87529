import RegistryModel
import XMLStreaming

/// Reads canonical inspection records (`Schemas/inspection-records.xsd`).
///
/// It enforces all that the schema enforces: order, occurrence and the form of each value.
struct InspectionRecordDecoder: RecordInterpreter {
  let names = InspectionName.vocabulary

  func interpret(_ elements: RecordElements) throws(Refusal) -> ReadRecord.Content {
    .inspection(try Self.decode(elements))
  }

  static func decode(_ elements: RecordElements) throws(Refusal) -> InspectionRecord {
    guard elements.nodes[0].name == InspectionName.inspection.rawValue else { throw Refusal(element: 0) }
    try elements.requireNoAttributes(0)
    var fields = try InspectionFields(elements, of: 0)
    let station = try fields.required(.station, ValueForm.stationCode)
    let line = try fields.optional(.line) { ValueForm.text($0, limit: 12) }
    let inspector = try fields.optional(.inspector) { ValueForm.text($0, limit: 32) }
    let serial = try fields.required(.serial, ValueForm.serial)
    let kind = try fields.required(.kind, ValueForm.kind)
    let attempt = try fields.required(.attempt) { NumberForm.whole($0, in: 1...99) }
    let start = try fields.required(.start, ValueForm.moment)
    let end = try fields.required(.end, ValueForm.moment)
    let vehicle = try PresentedVehicleDecoder.decode(elements, at: try fields.require(.vehicle))
    var record = InspectionRecord(
      station: station, serial: serial, kind: kind, attempt: attempt, start: start, end: end, vehicle: vehicle)
    record.line = line
    record.inspector = inspector
    if let element = fields.take(.appearance) { record.appearance = try CheckDecoder.appearance(elements, at: element) }
    if let element = fields.take(.obd) { record.obd = try CheckDecoder.obd(elements, at: element) }
    try MethodResultDecoder.decode(&fields, into: &record.results)
    if let element = fields.take(.process) { record.process = try process(elements, at: element) }
    if let element = fields.take(.ambient) { record.ambient = try ambient(elements, at: element) }
    if let element = fields.take(.registration) {
      record.registration = try CheckDecoder.registration(elements, at: element)
    }
    record.verdict = try fields.optional(.verdict, ValueForm.verdict)
    record.supersedes = try fields.optional(.supersedes, ValueForm.serial)
    record.cancellation = try fields.optional(.cancellation) { ValueForm.text($0, limit: 256) }
    try fields.finish()
    return record
  }

  private static func process(_ elements: RecordElements, at element: Int) throws(Refusal) -> ProcessAttachment {
    let node = elements.nodes[element]
    guard node.attributeCount == 2, node.flags.allowText, Int(node.end) == element + 1,
      let rows = elements.attribute(InspectionName.rows.rawValue, of: element).flatMap(ValueForm.counter),
      let columns = elements.attribute(InspectionName.columns.rawValue, of: element)
        .flatMap({ ValueForm.text($0, limit: 1024) })
    else { throw Refusal(element: element) }
    let text = elements.text(of: element)
    return ProcessAttachment(rowCount: rows, columns: columns, rows: text.isEmpty ? nil : text.string)
  }

  private static func ambient(_ elements: RecordElements, at element: Int) throws(Refusal) -> AmbientConditions {
    try elements.requireNoAttributes(element)
    var fields = try InspectionFields(elements, of: element)
    let conditions = AmbientConditions(
      temperature: try fields.reading(.temperature), pressure: try fields.reading(.pressure),
      humidity: try fields.reading(.humidity))
    try fields.finish()
    return conditions
  }
}
