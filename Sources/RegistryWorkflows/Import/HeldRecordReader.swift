import RecordExchange
import RegistryModel
import RegistryStore

/// Reads a held record again from the bytes in which it came, in the encoding of its file.
struct HeldRecordReader {
  let schemas: String

  /// The record as it reads today, its places those of the file in which it came.
  ///
  /// - Throws: `WorkflowError` where not even its document can be made again.
  func read(_ held: HeldRecord) throws -> ReadRecord {
    let root = held.kind == "inspection" || held.kind == "unknown" ? Root.inspections : Root.register
    for root in held.kind == "unknown" ? [Root.inspections, .register] : [root] {
      if var record = try? first(of: root.document(around: held)) {
        if let place = held.position { record.move(to: place) }
        return record
      }
    }
    throw WorkflowError(
      .unusableInput, zh: "该记录的原文无法作为记录读取", en: "the record's bytes cannot be read as a record",
      location: "\(held.id.number)", hintZH: "请检验机构重新发送，或弃置（discard）", hintEN: "ask for it again, or discard it")
  }

  private func first(of document: [UInt8]) throws -> ReadRecord? {
    var found: ReadRecord?
    _ = try DocumentReader(.bytes(document), schemas: schemas).readBatches(of: 1) { batch in
      if found == nil { found = batch.first { $0.isRecord } }
    }
    return found
  }

  /// The documents a record may have stood in.
  private enum Root {
    case inspections
    case register

    func document(around held: HeldRecord) -> [UInt8] {
      let name = self == .inspections ? "inspectionRecords" : "registerRecords"
      let namespace = self == .inspections ? InspectionRecordWriter.namespace : RegisterDeltaWriter.namespace
      let start = "<\(name) xmlns=\"\(namespace)\" version=\"1.0\">"
      let end = "</\(name)>"
      switch held.encoding {
      case "UTF-16LE":
        return [0xFF, 0xFE] + utf16(start) { [$0.low, $0.high] } + held.bytes + utf16(end) { [$0.low, $0.high] }
      case "UTF-16BE":
        return [0xFE, 0xFF] + utf16(start) { [$0.high, $0.low] } + held.bytes + utf16(end) { [$0.high, $0.low] }
      case "GB18030":
        return Array("<?xml version=\"1.0\" encoding=\"GB18030\"?>\(start)".utf8) + held.bytes + Array(end.utf8)
      default: return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(start)".utf8) + held.bytes + Array(end.utf8)
      }
    }

    /// ASCII text in UTF-16; `order` puts low and high byte in place.
    private func utf16(_ text: String, _ order: ((low: UInt8, high: UInt8)) -> [UInt8]) -> [UInt8] {
      text.utf8.flatMap { order((low: $0, high: 0)) }
    }
  }
}
