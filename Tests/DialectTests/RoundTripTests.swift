import RegistryModel
import Testing

@testable import RecordExchange

@Suite("Round trips")
struct RoundTripTests {
  static let writers: [any DialectWriter.Type] = [
    VehisparaWriter.self, JiangsuWriter.self, ShenyangWriter.self, MessageRowWriter.self, NanjingWriter.self,
    WsInvokeWriter.self,
  ]

  @Test("Records written in a dialect are read back equal", arguments: 0..<writers.count)
  func readBackEqual(index: Int) throws {
    let writer = Self.writers[index]
    var random = RandomRecords(seed: UInt64(index))
    for _ in 0..<60 {
      var record = try random.record()
      let messages = writer.messages(of: &record)
      let reading = try FileReading(
        text: messages.joined(separator: "\n\n"), dialect: writer.id, station: record.station.text)
      #expect(reading.refused.isEmpty, "\(reading.refused)")
      let joined = try #require(reading.joined.first)
      #expect(reading.joined.count == 1)
      #expect(reading.records == [record], "\(joined.findings) \(joined.leftovers)")
    }
  }

  @Test("Messages join whatever their order", arguments: [0, 1, 3, 5])
  func anyOrder(index: Int) throws {
    let writer = Self.writers[index]
    var random = RandomRecords(seed: 99)
    var expected: [InspectionRecord] = []
    var messages: [String] = []
    for _ in 0..<20 {
      var record = try random.record()
      messages += writer.messages(of: &record).filter { !$0.isEmpty }
      if index == 3 || index == 5, let station = StationCode("32010000001") { record.station = station }
      expected.append(record)
    }
    messages.shuffle(using: &random.generator)
    let reading = try FileReading(text: messages.joined(separator: "\n"), dialect: writer.id)
    let key: (InspectionRecord) -> String = { $0.serial.text }
    #expect(reading.records.sorted { key($0) < key($1) } == expected.sorted { key($0) < key($1) })
  }

  @Test("HGBY: what it says of an OBD check is read back")
  func hgby() throws {
    let text = """
      <Params><szToken>secret</szToken><lDetectID>77</lDetectID><szVIN>LZZ5ELND70A100001</szVIN><nMILOK>0</nMILOK>
      <nConnect_OK>1</nConnect_OK><szENGCALID>EN1</szENGCALID><szENGCVN>8A2F</szENGCVN><szCheckResult>0</szCheckResult>
      </Params>
      <response><head><code>0</code></head><body><InspectInfo><Vehicle DETECT_ID="77" AUT_VIN="LZZ5ELND70A100001"
      AUT_PLATE="粤B12345" AUT_PCLASS="蓝" AUT_DMANUF="2012/6/14 0:00:00" AUT_EPOWER="77.0"/></InspectInfo></body></response>
      """
    let reading = try FileReading(text: text)
    #expect(reading.texts(.obdOutcome) == ["fail"])
    #expect(reading.texts(.obdIndicatorWorks) == ["false"])
    #expect(reading.texts(.calibrationVerification) == ["8A2F"])
    #expect(reading.texts(.manufacturedOn) == ["2012-06-14"])
    #expect(reading.vehicles.first?.delta.values["ratedPower"] == .integer(770))
    #expect(!reading.parts.flatMap(\.leftovers).contains { $0.text == "secret" })
    guard case .waiting(let missing)? = reading.joined.first?.state else {
      Issue.record("an OBD check alone is no inspection")
      return
    }
    #expect(missing.contains(.start))
  }

  @Test("The canonical form is recognised, and left to its own reader")
  func canonical() throws {
    var random = RandomRecords(seed: 5)
    let record = try random.record()
    var bytes: [UInt8] = []
    InspectionRecordWriter.start(to: &bytes)
    InspectionRecordWriter.write(record, to: &bytes)
    InspectionRecordWriter.end(to: &bytes)
    guard case .canonical = try Checkout.catalogue().recognise(beginning: bytes) else {
      Issue.record("not recognised")
      return
    }
    var read: [ReadRecord.Content] = []
    _ = try DocumentReader(.bytes(bytes), schemas: Checkout.path("Schemas")).readBatches(of: 10) { batch in
      read += batch.map(\.content)
    }
    #expect(read == [.inspection(record)])
  }
}
