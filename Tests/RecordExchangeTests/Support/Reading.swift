import RecordExchange
import RegistryModel
import XMLStreaming

/// Folder of the schemas.
let schemaFolder = #filePath.split(separator: "/").dropLast(4).reduce(into: "") { $0 += "/" + $1 } + "/Schemas"

/// All that a reader hands over.
func readAll(
  _ bytes: [UInt8], chunkSize: Int = 64 << 10, batches: Int = 7
) throws -> (records: [ReadRecord], summary: ReadSummary) {
  var records: [ReadRecord] = []
  let reader = try DocumentReader(.bytes(bytes), schemas: schemaFolder, chunkSize: chunkSize)
  let summary = try reader.readBatches(of: batches) { records += $0 }
  return (records, summary)
}

/// A file of inspection records.
func inspectionFile(_ records: [InspectionRecord]) -> [UInt8] {
  var bytes: [UInt8] = []
  InspectionRecordWriter.start(to: &bytes)
  for record in records { InspectionRecordWriter.write(record, to: &bytes) }
  InspectionRecordWriter.end(to: &bytes)
  return bytes
}

/// A file of register records.
func registerFile(_ deltas: [RegisterDelta]) -> [UInt8] {
  var bytes: [UInt8] = []
  RegisterDeltaWriter.start(to: &bytes)
  for delta in deltas { RegisterDeltaWriter.write(delta, to: &bytes) }
  RegisterDeltaWriter.end(to: &bytes)
  return bytes
}
