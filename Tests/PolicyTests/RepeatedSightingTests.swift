import Policy
import RegistryModel
import TestSupport
import Testing

/// What is said to repeat a sighting changes whose no record under the plate is, at any time and in any colour.
@Suite("A VIN noted once more beside a plate")
struct RepeatedSightingTests {
  @Test("what repeats a sighting changes no bearer", arguments: 1...12)
  func changesNothing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var repeated = 0
    for _ in 0..<40 {
      var register = InMemoryRegister()
      for number in 0..<(2 + random.below(9)) { Self.add(number, &random, to: &register) }
      let delta = Self.check("new", &random)
      guard try register.repeatsSighting(delta.values, known: .endOfTime) else { continue }
      repeated += 1
      let before = try Self.bearers(in: register)
      let held = register
      register.record(delta)
      #expect(try Self.bearers(in: register) == before, "seed \(seed): \(delta) beside \(held)")
      if let vin = delta.values.text("vin") {
        #expect(try register.plates(of: VIN(vin), known: .endOfTime) == held.plates(of: VIN(vin), known: .endOfTime))
      }
    }
    #expect(repeated > 2)
  }

  private static let plate = "冀A88881"
  private static let vins = ["LZZTESTAAAA000001", "LZZTESTAAAA000002"]
  private static let hours = 0..<8

  private static func moment(_ hour: Int) -> Instant {
    Instant(millisecondsSinceEpoch: 1_590_000_000_000).adding(seconds: hour * 3600)
  }

  /// Whose the plate is at each hour, in each colour and without one.
  private static func bearers(in register: InMemoryRegister) throws -> [String] {
    try ([nil, .yellow, .blue] as [PlateColor?]).flatMap { color in
      try (-1...9).map {
        try IdentityBearers(in: register, known: .endOfTime).key(bearing: Plate(plate), color, at: moment($0 + 1))
      }
    }
  }

  private static func check(_ key: String, _ random: inout SeededGenerator) -> RegisterDelta {
    record(random.below(5) == 0 ? .repair : .check, key, &random)
  }

  private static func record(_ kind: RecordKind, _ key: String, _ random: inout SeededGenerator) -> RegisterDelta {
    let at = moment(1 + random.below(hours.count))
    var values: [String: AttributeValue] = ["plate": .text(plate), "at": .moment(at)]
    if kind == .check { values["kind"] = .text("remoteSensing") }
    if random.below(3) != 0 { values["vin"] = .text(vins[random.below(6) == 0 ? 1 : 0]) }
    if random.below(4) != 0 { values["plateColor"] = .text(random.below(6) == 0 ? "blue" : "yellow") }
    if kind == .check, random.below(6) == 0 {
      values["status"] = .text(random.below(2) == 0 ? "suspected" : "annulled")
    }
    return RegisterDelta(kind: kind, key: key, record: key, effective: at, stated: at, values: values)
  }

  private static func add(_ number: Int, _ random: inout SeededGenerator, to register: inout InMemoryRegister) {
    let at = moment(1 + random.below(hours.count))
    switch random.below(12) {
    case 0:
      // A vehicle that is given the plate, or another one in its place.
      register.record(
        RegisterDelta(
          kind: .vehicle, key: vins[random.below(2)], record: "V\(number)", effective: at, stated: at,
          values: [
            "plate": .text(random.below(2) == 0 ? plate : "冀A88882"),
            "plateColor": .text(random.below(4) == 0 ? "blue" : "yellow"),
          ]))
    case 1:
      register.record(
        InspectionMark(
          vehicle: vins[random.below(2)], plate: Plate(plate), plateColor: random.below(2) == 0 ? .yellow : nil,
          station: "S", serial: "\(number)", end: at, isPassed: true))
    default: register.record(check("C\(number)", &random))
    }
  }
}
