import RegistryModel
import Testing

@testable import RecordExchange

@Suite("Statements about vehicles, made once for the same words")
struct VehicleStatementMakerTests {
  private static let moment = Instant(millisecondsSinceEpoch: 1_000)

  private func found(_ mass: String, owner: String = "") -> InterpretedRecord {
    let origin = MessageOrigin(line: 1, column: 1, byteOffset: 0, byteCount: 1, encoding: "UTF-8")
    var record = InterpretedRecord(origin: origin)
    record.values = [
      PartValue(.vin, "LZZ5ELND70A573285"), PartValue(.attempt, "1"), PartValue(.grossMass, mass),
      PartValue(.fuel, "B", isAssumed: true), PartValue(.registerOwnerName, owner),
    ]
    return record
  }

  private func key(_ serial: String) -> InspectionKey { InspectionKey(station: "14550987", serial: serial) }

  @Test("the same words give what a maker gives that has not heard them before; other words do not")
  func again() throws {
    var maker = VehicleStatementMaker()
    // The same letters for Swift, and other bytes.
    let records = [
      found("18000"), found("18000"), found("25000"), found("18000", owner: "\u{E9}"),
      found("18000", owner: "e\u{301}"),
    ]
    var numbers: [String] = []
    for (index, record) in records.enumerated() {
      var fresh = VehicleStatementMaker()
      let key = key("\(index)")
      let made = maker.delta(of: record, "vehispara", key, receivedAt: Self.moment)
      let first = fresh.delta(of: record, "vehispara", key, receivedAt: Self.moment)
      #expect(made == first)
      let parts = try #require(made).record.split(separator: "-")
      numbers.append(String(parts.dropLast().last ?? ""))
      #expect(parts.last == "\(String(Self.moment.millisecondsSinceEpoch, radix: 36))", "told last")
    }
    #expect(numbers[0] == numbers[1], "another inspection, the same words")
    #expect(Set(numbers).count == 4)
  }

  @Test("a vehicle without a VIN is not stated")
  func withoutVIN() {
    var maker = VehicleStatementMaker()
    var record = found("18000")
    record.values.removeFirst()
    let made = maker.delta(of: record, "vehispara", nil, receivedAt: Self.moment)
    #expect(made == nil)
  }
}
