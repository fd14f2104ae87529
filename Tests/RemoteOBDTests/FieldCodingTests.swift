import RemoteOBD
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
