import RegistryModel
import RemoteOBD
import TestSupport
import Testing

@Suite("Field codings")
struct FieldCodingTests {
  static let values: [(field: FieldSpec, raw: UInt32, value: FieldValue, text: String?)] = [
    (EngineStream.vehicleSpeed, 0xFAFF, .value(25_099_609_375), "250.99609375"),
    (EngineStream.vehicleSpeed, 0xFFFF, .invalid, nil),
    (EngineStream.vehicleSpeed, 0xFEFF, .error, nil),
    (EngineStream.vehicleSpeed, 0xFE00, .error, nil),
    (EngineStream.vehicleSpeed, 0xFB00, .outOfRange(0xFB00), nil),
    (EngineStream.vehicleSpeed, 0xFFF0, .outOfRange(0xFFF0), nil),
    (EngineStream.barometricPressure, 0xFA, .value(1250), "125"),
    (EngineStream.barometricPressure, 0xFE, .error, nil),
    (EngineStream.barometricPressure, 0xFF, .invalid, nil),
    (EngineStream.barometricPressure, 0xFB, .outOfRange(0xFB), nil),
    (EngineStream.netTorque, 0, .value(-125), "-125"),
    (EngineStream.netTorque, 250, .value(125), "125"),
    (EngineStream.engineSpeed, 0xFAFF, .value(8_031_875), "8031.875"),
    (EngineStream.upstreamNOx, 0, .sensorOff, nil),
    (EngineStream.upstreamNOx, 1, .value(-19_995), "-199.95"),
    (EngineStream.upstreamNOx, 4000, .value(0), "0"),
    (EngineStream.downstreamNOx, 0xFAFF, .value(301_275), "3012.75"),
    (EngineStream.reagentLevel, 250, .value(1000), "100"),
    (EngineStream.inletTemperature, 0, .value(-27_300_000), "-273"),
    (EngineStream.outletTemperature, 0xFAFF, .value(173_496_875), "1734.96875"),
    (EngineStream.coolantTemperature, 250, .value(210), "210"),
    (EngineStream.odometer, 0xFFFF_FFFF, .invalid, nil),
    (EngineStream.odometer, 0xFEFF_FFFF, .error, nil),
    (EngineStream.odometer, 1, .value(1), "0.1"),
  ]

  @Test("raw numbers read as the standard says", arguments: values.indices)
  func reading(_ index: Int) {
    let row = FieldCodingTests.values[index]
    #expect(row.field.coding.value(raw: row.raw) == row.value)
    #expect(row.field.text(row.value) == row.text)
    if row.raw != 0xFE00 { #expect(row.field.coding.raw(row.value) == row.raw) }
  }

  @Test("every raw number of two bytes is a value or says why not, and goes back")
  func exhaustive() {
    for field in EngineStream.fields where field.coding.width == 2 {
      for raw in 0...0xFFFF as ClosedRange<UInt32> {
        let value = field.coding.value(raw: raw)
        if value == .error { continue }
        if field.coding.raw(value) != raw { Issue.record("\(field.name) \(raw)") }
      }
    }
  }

  /// The fields of `EngineReadings` in the order of `EngineStream.fields`.
  static let readings: [@Sendable (EngineReadings) -> FieldValue] = [
    { $0.vehicleSpeed }, { $0.barometricPressure }, { $0.netTorque }, { $0.frictionTorque }, { $0.engineSpeed },
    { $0.fuelFlow }, { $0.upstreamNOx }, { $0.downstreamNOx }, { $0.reagentLevel }, { $0.intakeAir },
    { $0.inletTemperature }, { $0.outletTemperature }, { $0.filterPressureDrop }, { $0.coolantTemperature },
    { $0.fuelLevel }, { $0.longitude }, { $0.latitude }, { $0.odometer },
  ]

  @Test("an engine record reads the same in place, field by field, as from the table", arguments: RecordLayout.allCases)
  func readingsInPlace(_ layout: RecordLayout) throws {
    #expect(FieldCodingTests.readings.count == EngineStream.fields.count)
    var generator = SeededGenerator(seed: 11)
    let moment = try #require(Instant("2025-07-01T08:20:00"))
    let time = try #require(WireTime(moment))
    for _ in 0..<60 {
      let records = (0..<3).map { _ in
        // Zeros, ones and FE are what fields have a meaning of their own for.
        let body = (0..<EngineStream.bodyLength).map { _ -> UInt8 in
          Bool.random(using: &generator)
            ? [0, 0xFF, 0xFE, 0xFA, 0xFB].randomElement(using: &generator) ?? 0
            : UInt8.random(in: 0...255, using: &generator)
        }
        return DataRecord(type: .engineStream, serial: 7, time: time, body: body)
      }
      let report = RealTimeReport(time: time, serial: 1, layout: layout, parts: records.map { .record($0) })
      let header = FrameHeader(command: .realTime, identity: WireText("L99TEST00PA000001", length: 17))
      let bytes = try #require(RemoteFrame(header: header, body: .report(report)).encoded())
      var decoder = StreamDecoder()
      var seen = 0
      decoder.feed(bytes) { event in
        guard case .frame(let frame, _) = event else { return }
        let told = frame.forEachRecord { record in
          guard let readings = record.engineReadings else { return }
          for (field, read) in zip(EngineStream.fields, FieldCodingTests.readings)
          where read(readings) != record.value(field) {
            Issue.record("\(field.name) of \(record.body.bytes)")
          }
          if record.body.bytes != records[seen].body || record.index != seen || record.indexInRun != seen {
            Issue.record("record \(seen) is another")
          }
          seen += 1
        }
        #expect(told == layout)
      }
      #expect(seen == 3)
    }
  }

  @Test("a record refuses values that its fields cannot hold, and fields of another type")
  func refusing() {
    #expect(DataRecord(type: .engineStream, values: [EngineStream.vehicleSpeed: .value(1)]) == nil)
    #expect(DataRecord(type: .engineStream, values: [EngineStream.reagentLevel: .value(1004)]) == nil)
    #expect(DataRecord(type: .hybridState, values: [EngineStream.odometer: .value(1)]) == nil)
    #expect(DataRecord(type: .obdInformation, values: [:]) == nil)
    #expect(DataRecord(type: .engineStream, values: [:])?.values.allSatisfy { $0.value == .invalid } == true)
  }

  @Test("bodies have the lengths of the standards")
  func lengths() {
    let lengths: [(RecordType, Int)] = [
      (.engineStream, 37), (.catalystStream, 30), (.catalystStreamWithNOx, 32), (.hybridState, 8), (.supplement, 17),
    ]
    for (type, length) in lengths {
      #expect(DataRecord(type: type, values: [:])?.body.count == length, "\(type.name)")
    }
  }
}
