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

  @Test("Filter smoke and appearance are read back equal, where a dialect has them", arguments: [0, 4, 5])
  func everyMethod(index: Int) throws {
    let writer = Self.writers[index]
    var random = RandomRecords(seed: 70 + UInt64(index))
    for _ in 0..<40 {
      var record = try random.record()
      // Nanjing has no filter smoke.
      if index != 4, random.maybe() { record.results = [.filterSmoke(random.filterSmoke())] }
      if random.maybe() { record.appearance = random.appearance() }
      let messages = writer.messages(of: &record)
      let reading = try FileReading(
        text: messages.joined(separator: "\n"), dialect: writer.id, station: record.station.text)
      #expect(reading.refused.isEmpty, "\(reading.refused)")
      #expect(reading.records == [record], "\(reading.joined.flatMap(\.findings))")
    }
  }

  @Test("HGBY: what it says of random checks and vehicles is read back equal")
  func hgbyAtRandom() throws {
    var random = RandomRecords(seed: 41)
    for _ in 0..<40 {
      let record = try random.record()
      let check = try #require(record.obd)
      let vehicle = record.vehicle
      let attributes = [
        ("DETECT_ID", record.serial.text), ("AUT_VIN", vehicle.vin.text), ("AUT_PLATE", vehicle.plate?.text ?? ""),
        ("AUT_EPOWER", vehicle.ratedPower?.number ?? ""), ("AUT_ENGINEMODEL", vehicle.engineModel ?? ""),
        ("AUT_MASSTT", vehicle.grossMass?.number ?? ""),
      ].map { "\($0.0)=\"\($0.1)\"" }.joined(separator: " ")
      let unit = try #require(check.calibrations.first { $0.unit == "aftertreatment" })
      let text =
        "<response><head><code>0</code></head><body><InspectInfo><Vehicle \(attributes)/></InspectInfo></body></response>"
        + "<Params>"
        + Tag.elements([
          ("lDetectID", record.serial.text), ("szVIN", vehicle.vin.text),
          ("nMILOK", check.indicatorWorks == true ? "1" : "0"),
          ("nConnect_OK", check.communication == .established ? "1" : "0"),
          ("szFaultCodeAndMsg", check.faultCodes.joined(separator: ",")),
          ("szNotReadyItems", check.notReady.joined(separator: ",")), ("szPSTPRCSCALID", unit.identification),
          ("szPSTPRCSCVN", unit.verificationNumber), ("szCheckResult", check.outcome == .pass ? "1" : "0"),
        ]) + "</Params>"
      let reading = try FileReading(text: text, dialect: "hgby")
      #expect(reading.joined.map(\.key.serial) == [record.serial.text])
      #expect(Set(reading.texts(.vin)) == [vehicle.vin.text])
      #expect(reading.texts(.plate) == [vehicle.plate?.text])
      #expect(reading.texts(.ratedPower) == [vehicle.ratedPower?.number])
      #expect(reading.texts(.grossMass) == [vehicle.grossMass?.number])
      #expect(reading.texts(.engineModel) == [vehicle.engineModel])
      #expect(reading.texts(.obdOutcome) == [check.outcome.rawValue])
      #expect(reading.texts(.obdIndicatorWorks) == [check.indicatorWorks == true ? "true" : "false"])
      #expect(reading.texts(.obdCommunication) == [check.communication == .established ? "established" : "noResponse"])
      #expect(reading.texts(.obdFaultCodes) == check.faultCodes)
      #expect(reading.texts(.obdNotReady) == check.notReady)
      #expect(reading.texts(.calibrationIdentification) == [unit.identification])
      #expect(reading.texts(.calibrationVerification) == [unit.verificationNumber])
    }
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
    #expect(missing.contains(.field(.start)))
    #expect(missing.contains(.section(.result)), "which method comes is not known")
  }

  @Test("The canonical form is recognised, and left to its own reader, which reads random records back equal")
  func canonical() throws {
    var random = RandomRecords(seed: 5)
    var records: [InspectionRecord] = []
    for _ in 0..<60 {
      var record = try random.record()
      if random.maybe() { record.results.append(.filterSmoke(random.filterSmoke())) }
      if random.maybe() { record.appearance = random.appearance() }
      records.append(record)
    }
    var bytes: [UInt8] = []
    InspectionRecordWriter.start(to: &bytes)
    for record in records { InspectionRecordWriter.write(record, to: &bytes) }
    InspectionRecordWriter.end(to: &bytes)
    guard case .canonical = try Checkout.catalogue().recognise(beginning: bytes) else {
      Issue.record("not recognised")
      return
    }
    var read: [ReadRecord.Content] = []
    _ = try DocumentReader(.bytes(bytes), schemas: Checkout.path("Schemas")).readBatches(of: 10) { batch in
      read += batch.map(\.content)
    }
    #expect(read == records.map { .inspection($0) })
  }
}
