import Policy
import RegistryModel
import TestSupport
import Testing

@Suite("Whose a plate or code was at a time")
struct IdentityBearerTests {
  private static let plate = Plate("冀A77001")
  private static let code = MachineCode("21A100021")
  private static let vins = ["LZZ5BLVF6EA000111", "LZZ5BLVF6EA000112", "LZZ5BLVF6EA000113"]

  private static func noon(_ day: Int) -> Instant {
    Instant(CivilDate(daysSinceEpoch: 18_000 + day)).adding(seconds: 43_200)
  }

  private static func delta(
    _ kind: RecordKind, _ key: String, _ day: Int, _ number: Int, _ values: [String: AttributeValue],
    cleared: [String] = []
  ) -> RegisterDelta {
    RegisterDelta(
      kind: kind, key: key, record: "r\(number)", effective: noon(day), stated: noon(day), values: values,
      cleared: cleared)
  }

  private static func sighting(
    _ vin: String, _ day: Int, _ number: Int, color: PlateColor? = .yellow, status: String = "confirmed"
  ) -> RegisterDelta {
    var values: [String: AttributeValue] = [
      "at": .moment(noon(day)), "plate": .text(plate.text), "vin": .text(vin), "status": .text(status),
    ]
    values["plateColor"] = color.map { .text($0.rawValue) }
    return delta(.check, "C\(number)", day, number, values)
  }

  private static func registration(_ vin: String, _ day: Int, _ number: Int, plate text: String) -> RegisterDelta {
    delta(.vehicle, vin, day, number, ["plate": .text(text), "plateColor": .text("yellow")])
  }

  private func bearer(
    _ deltas: [RegisterDelta], at day: Int, known: Int = 99, color: PlateColor? = .yellow
  ) throws -> String? {
    try IdentityBearers(in: InMemoryRegister(deltas), known: Self.noon(known))
      .vehicle(bearing: Self.plate, color, at: Self.noon(day))
  }

  @Test("the last one noted before leads, then the first after; what is suspected or annulled tells nothing")
  func nearest() throws {
    let deltas = [Self.sighting(Self.vins[0], 10, 1), Self.sighting(Self.vins[1], 20, 2)]
    #expect(try bearer(deltas, at: 5) == Self.vins[0])
    #expect(try bearer(deltas, at: 10) == Self.vins[0])
    #expect(try bearer(deltas, at: 19) == Self.vins[0])
    #expect(try bearer(deltas, at: 25) == Self.vins[1])
    for status in ["suspected", "annulled"] {
      #expect(try bearer(deltas + [Self.sighting(Self.vins[2], 22, 3, status: status)], at: 25) == Self.vins[1])
    }
    #expect(try bearer(deltas, at: 15, color: .blue) == nil)
  }

  @Test("of two vehicles noted at one moment, and of two colours where none is said, nobody is accused")
  func several() throws {
    #expect(try bearer([Self.sighting(Self.vins[0], 10, 1), Self.sighting(Self.vins[1], 10, 2)], at: 12) == nil)
    let colors = [Self.sighting(Self.vins[0], 10, 1), Self.sighting(Self.vins[1], 11, 2, color: .blue)]
    #expect(try bearer(colors, at: 12, color: nil) == nil)
    #expect(try bearer(colors, at: 12, color: .blue) == Self.vins[1])
  }

  @Test(
    "a VIN beside a plate without its colour makes no vehicle that bears the number in blue the bearer of the yellow one"
  )
  func otherColor() throws {
    let registered = Self.delta(
      .vehicle, Self.vins[0], 5, 1, ["plate": .text(Self.plate.text), "plateColor": .text("blue")])
    let colorless = Self.sighting(Self.vins[0], 10, 2, color: nil)
    #expect(try bearer([registered, colorless], at: 12) == nil)
    #expect(try bearer([registered, colorless], at: 12, color: .blue) == Self.vins[0])
    #expect(try bearer([registered, colorless], at: 12, color: nil) == Self.vins[0])
    #expect(try bearer([colorless], at: 12) == Self.vins[0], "of whom nobody knows the colour may bear any")
    let other = Self.sighting(Self.vins[1], 11, 3, color: nil)
    #expect(try bearer([registered, other, Self.sighting(Self.vins[0], 12, 4, color: nil)], at: 13) == Self.vins[1])
  }

  @Test("the register leads while it tells; a plate that was handed back is nobody's until it is given again")
  func registered() throws {
    let deltas = [
      Self.registration(Self.vins[0], 10, 1, plate: Self.plate.text),
      Self.registration(Self.vins[0], 20, 2, plate: "冀A77009"),
      Self.registration(Self.vins[1], 30, 3, plate: Self.plate.text),
      Self.sighting(Self.vins[2], 12, 4),
    ]
    #expect(try bearer(deltas, at: 5) == Self.vins[0])
    #expect(try bearer(deltas, at: 15) == Self.vins[0])
    #expect(try bearer(deltas, at: 25) == nil)
    #expect(try bearer(deltas, at: 31) == Self.vins[1])
    #expect(try bearer(deltas, at: 5, known: 9) == nil)
  }

  @Test("a code is that of its machine until another one gets it")
  func codes() throws {
    func machine(_ key: String, _ day: Int, _ number: Int, _ values: [String: AttributeValue]) -> RegisterDelta {
      Self.delta(.machine, key, day, number, values)
    }
    let coded: [String: AttributeValue] = ["code": .text(Self.code.text)]
    let cancelled: [String: AttributeValue] = ["codeCancelledOn": .day(Self.noon(20).day)]
    let deltas = [machine("M1", 10, 1, coded), machine("M1", 20, 2, cancelled), machine("M2", 30, 3, coded)]
    let bearers = IdentityBearers(in: InMemoryRegister(deltas), known: Self.noon(99))
    for (day, key) in [(5, "M1"), (15, "M1"), (25, "M1"), (30, "M2"), (40, "M2")] {
      #expect(try bearers.machine(bearing: Self.code, at: Self.noon(day)) == key, "day \(day)")
    }
    #expect(try bearers.key(of: .machine, named: Self.code.text, at: Self.noon(15)) == "M1")
    #expect(try bearers.key(of: .machine, named: "code:21A100021", at: Self.noon(40)) == "M2")
    #expect(try bearers.key(of: .machine, named: "21A100099", at: Self.noon(40)) == "code:21A100099")
    #expect(try bearers.key(of: .machine, named: "M-7", at: Self.noon(40)) == "M-7")
  }

  @Test("what comes to be known of later times moves no record to another bearer", arguments: 0..<200)
  func stable(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var deltas: [RegisterDelta] = []
    for number in 0..<8 {
      let vin = Self.vins.randomElement(using: &random) ?? ""
      let day = 2 * number + 2 + Int.random(in: 0...1, using: &random)
      let colors: [PlateColor?] = [.yellow, .blue, nil]
      switch Int.random(in: 0..<4, using: &random) {
      case 0: deltas.append(Self.registration(vin, day, number, plate: Self.plate.text))
      case 1: deltas.append(Self.registration(vin, day, number, plate: "冀A7700\(number)"))
      default:
        deltas.append(Self.sighting(vin, day, number, color: colors.randomElement(using: &random) ?? nil))
      }
    }
    for color in [nil, PlateColor.yellow, .blue] {
      for day in 1...18 {
        var told: String?
        for known in day...20 {
          let now = try bearer(deltas, at: day, known: known, color: color)
          if let told { #expect(now == told, "day \(day), known on day \(known)") }
          told = now ?? told
        }
        #expect(try bearer(deltas.reversed(), at: day, color: color) == bearer(deltas, at: day, color: color))
      }
    }
  }
}
