import Policy
import RegistryModel
import Testing

/// Ledgers of units with hundreds of thousands of passages.
@Suite("What a gate ledger reads and keeps")
struct GateReadingTests {
  private static let day = CivilDate(daysSinceEpoch: 18_000)

  /// A passage in and out on each of the last `days` days, by five trucks in turn, with keys that run against the time.
  private func register(days: Int) -> InMemoryRegister {
    var deltas = (0..<5).map { truck in
      RegisterDelta(
        kind: .vehicle, key: "V\(truck)", record: "V\(truck)", effective: Instant(Self.day.adding(days: -800)),
        values: ["plate": .text("冀A7700\(truck)"), "category": .text("truck")])
    }
    for day in 0..<days {
      for (number, direction) in ["in", "out"].enumerated() {
        let at = Instant(Self.day.adding(days: -day)).adding(seconds: 3600 * (number + 1))
        let key = "G\((2 * day + number).zeroPadded(to: 4))"
        deltas.append(
          RegisterDelta(
            kind: .gateEvent, key: key, record: key, effective: at,
            values: [
              "unit": .text("U1"), "at": .moment(at), "direction": .text(direction),
              "plate": .text("冀A7700\(day % 5)"), "tonnes": .integer(2000),
            ]))
      }
    }
    return InMemoryRegister(deltas)
  }

  @Test("Months that are read one after the other are one ledger, in the order of the keys")
  func months() throws {
    let ledger = try GateLedger(
      of: "U1", during: GateLedger<InMemoryRegister>.year(upTo: Self.day), at: Instant(Self.day.adding(days: 1)),
      in: register(days: 300))
    #expect(ledger.passages.count == 600)
    let days = ledger.passages.map { $0.at.day }
    #expect(days == days.sorted(by: >))
    #expect(ledger.passages.allSatisfy { $0.key?.hasPrefix("V") == true })
    #expect(try ledger.visitsDaily(upTo: Self.day) == .between(10, 10))
    #expect(try ledger.goodsDaily(upTo: Self.day) == .between(4000, 4000))
  }

  @Test("A plate that passes on within a day is that of whoever bore it when it passed")
  func handOver() throws {
    let midnight = Instant(Self.day)
    func at(_ hour: Int) -> Instant { midnight.adding(seconds: 3600 * hour) }
    let plate = AttributeValue.text("冀A77000")
    var deltas = [
      RegisterDelta(
        kind: .vehicle, key: "V0", record: "V0", effective: Instant(Self.day.adding(days: -800)),
        values: ["plate": plate]),
      RegisterDelta(kind: .vehicle, key: "V0", record: "V0-2", effective: at(11), values: [:], cleared: ["plate"]),
      RegisterDelta(kind: .vehicle, key: "V1", record: "V1", effective: at(12), values: ["plate": plate]),
    ]
    for hour in [9, 15] {
      deltas.append(
        RegisterDelta(
          kind: .gateEvent, key: "G\(hour)", record: "G\(hour)", effective: at(hour),
          values: ["unit": .text("U1"), "at": .moment(at(hour)), "direction": .text("in"), "plate": plate]))
    }
    let ledger = try GateLedger(
      of: "U1", during: EffectiveInterval(from: Self.day, until: Self.day.adding(days: 1)), at: at(23),
      in: InMemoryRegister(deltas))
    #expect(Dictionary(uniqueKeysWithValues: ledger.passages.map { ($0.at, $0.key) }) == [at(9): "V0", at(15): "V1"])
  }
}
