import RegistryModel
import TestSupport
import Testing

@testable import Policy

/// Whose something was, by the few sightings of each bearer that tell, held against all sightings.
struct GroupedSightingTests {
  private static func moment(_ random: inout SeededGenerator) -> Instant {
    Instant(millisecondsSinceEpoch: Int64.random(in: 0..<12, using: &random))
  }

  @Test("Two sightings of each bearer tell the same as all of them", arguments: UInt64(0)..<300)
  func sameBearer(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sightings = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
      (key: "V\(Int.random(in: 0..<3, using: &random))", at: Self.moment(&random))
    }
    let held = (0..<Int.random(in: 0..<3, using: &random)).map { _ in
      let from = Self.moment(&random)
      return Bearing(
        key: "V\(Int.random(in: 0..<4, using: &random))", from: from,
        until: Bool.random(using: &random)
          ? nil : Instant(millisecondsSinceEpoch: from.millisecondsSinceEpoch + 1 + Int64(random.below(4))))
    }
    let grouped = GroupedSightings(sightings)
    let all = held + sightings.map { Bearing(key: $0.key, seenAt: $0.at) }
    for time in Int64(-1)...17 {
      let time = Instant(millisecondsSinceEpoch: time)
      for keepsReleased in [true, false] {
        #expect(
          (held + grouped.telling(at: time)).bearer(at: time, keepsReleased: keepsReleased)
            == all.bearer(at: time, keepsReleased: keepsReleased))
        #expect(
          grouped.telling(at: time, besides: "V1").bearer(at: time, keepsReleased: keepsReleased)
            == all.dropFirst(held.count).filter { $0.key != "V1" }.bearer(at: time, keepsReleased: keepsReleased))
      }
    }
  }

  /// What is kept of a plate or code answers as what is read anew for each question.
  @Test("A register that remembers tells the bearers that the records tell", arguments: UInt64(0)..<100)
  func remembered(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (plate, code) = (Plate("冀A77001"), MachineCode("21A100021"))
    let colors: [PlateColor?] = [nil, .yellow, .blue]
    var deltas: [RegisterDelta] = []
    func add(_ kind: RecordKind, _ key: String, _ values: [String: AttributeValue], cleared: [String] = []) {
      deltas.append(
        RegisterDelta(
          kind: kind, key: key, record: "r\(deltas.count)", effective: Self.moment(&random), values: values,
          cleared: cleared))
    }
    for number in 0..<12 {
      let (vin, machine) = ("LZZ5BLVF6EA00011\(random.below(3))", "M-\(random.below(3))")
      let color = colors[random.below(3)].map { AttributeValue.text($0.rawValue) }
      var check: [String: AttributeValue] = ["at": .moment(Self.moment(&random)), "plate": .text(plate.text)]
      check["plateColor"] = color
      if random.below(2) == 0 { check["vin"] = .text(vin) }
      check["status"] = .text(["confirmed", "suspected", "annulled"][random.below(3)])
      add(.check, "C\(number)", check)
      add(
        .check, "K\(number)",
        [
          "at": .moment(Self.moment(&random)), "machineCode": .text(code.text),
          "machine": .text(random.below(3) == 0 ? code.text : machine), "status": .text("confirmed"),
        ])
      guard seed % 3 > 0, random.below(2) == 0 else { continue }
      var vehicle: [String: AttributeValue] = ["plate": .text(random.below(3) == 0 ? "冀A77002" : plate.text)]
      vehicle["plateColor"] = color
      add(.vehicle, vin, random.below(4) == 0 ? [:] : vehicle, cleared: random.below(4) == 0 ? ["plate"] : [])
      add(.machine, machine, ["code": .text(random.below(3) == 0 ? "21A100022" : code.text)])
      if random.below(2) == 0 {
        add(.machine, machine, ["codeCancelledOn": .day(CivilDate(daysSinceEpoch: random.below(2)))])
      }
    }
    let plain = InMemoryRegister(deltas.filter { !($0.values.isEmpty && $0.cleared.isEmpty) })
    let remembering = RememberedRegister(plain)
    for known in [Instant(millisecondsSinceEpoch: 6), .endOfTime] {
      let (own, other) = (IdentityBearers(in: plain, known: known), IdentityBearers(in: remembering, known: known))
      for time in (Int64(-1)...13).shuffled(using: &random) {
        let time = Instant(millisecondsSinceEpoch: time)
        for color in colors {
          #expect(
            try own.vehicle(bearing: plate, color, at: time) == other.vehicle(bearing: plate, color, at: time))
          #expect(try own.key(bearing: plate, color, at: time) == other.key(bearing: plate, color, at: time))
        }
        #expect(try own.machine(bearing: code, at: time) == other.machine(bearing: code, at: time))
      }
    }
  }
}
