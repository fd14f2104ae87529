import RegistryModel
import RegistryStore
import TestSupport
import Testing

@Suite("What an inspection asks of the register")
struct RegisteredVehicleTests {
  let folder: TemporaryFolder
  let registry: Registry

  init() throws {
    folder = try TemporaryFolder()
    registry = try folder.registry()
  }

  @Test("The narrow questions have the answers of the wide ones", arguments: 0..<4)
  func agreement(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let deltas = try (0..<60).map { number -> RegisterDelta in
      var values: [String: AttributeValue] = [:]
      if generator.flag() { values["plate"] = .text("冀A\(generator.number(0...2))") }
      if generator.flag() { values["plateColor"] = .text(generator.flag() ? "yellow" : "blue") }
      if generator.flag() { values["stage"] = .integer(generator.number(0...6)) }
      if generator.flag() { values["ratedPower"] = .integer(generator.number(500...3000)) }
      if generator.flag() { values["fuel"] = .text(generator.flag() ? "B" : "A") }
      if generator.flag() { values["type"] = .text(generator.flag() ? "H11" : "H51") }
      if generator.flag() { values["plateKind"] = .text(generator.flag() ? "01" : "13") }
      if generator.flag() { values["grossMass"] = .integer(generator.number(1000...30000)) }
      for name in ["manufacturedOn", "firstRegisteredOn"] where generator.flag() {
        values[name] = .day(CivilDate(daysSinceEpoch: generator.number(15000...18000)))
      }
      return RegisterDelta(
        kind: .vehicle, key: "V\(generator.number(0...4))", record: "R\(number)",
        effective: try moment("2020-01-0\(generator.number(1...4))T00:00"), values: values, cleared: [])
    }
    try registry.store(deltas)
    try registry.read { reader in
      for day in 0...5 {
        let at = try moment("2020-01-01T12:00").adding(seconds: (day - 1) * 86_400)
        let question = RegisterQuestion(at: at)
        for number in 0...5 {
          let state = try reader.state(of: .vehicle, key: "V\(number)", question)
          let vehicle = try reader.registeredVehicle(VIN("V\(number)"), at: at)
          #expect((vehicle == nil) == (state == nil))
          #expect(vehicle?.plate == state?.text("plate").map { Plate($0) })
          #expect(vehicle?.plateColor == state?.text("plateColor").flatMap(PlateColor.init))
          #expect(vehicle?.stage == state?.integer("stage"))
          #expect(vehicle?.ratedPower?.scaled == state?.integer("ratedPower"))
          #expect(vehicle?.fuel == state?.text("fuel").flatMap(FuelKind.init))
          #expect(vehicle?.type == state?.text("type"))
          #expect(vehicle?.plateKind == state?.text("plateKind"))
          #expect(vehicle?.grossMass?.scaled == state?.integer("grossMass"))
          #expect(vehicle?.manufacturedOn == state?.day("manufacturedOn"))
          #expect(vehicle?.firstRegisteredOn == state?.day("firstRegisteredOn"))
        }
        for number in 0...3 {
          let plate = Plate("冀A\(number)")
          let holder = try reader.holder(ofPlate: plate, color: .yellow, at: at)
          let first = try reader.vehicles(plate: plate, color: .yellow, question).first
          #expect(holder?.text == first?.key)
        }
      }
    }
  }

  @Test("The mark of a state changes with the writes of others, and not with one's own")
  func outsideVersion() throws {
    let other = try Registry.openForWriting(folder.path("registry.sqlite"), by: .test)
    let before = try registry.read { try $0.outsideVersion() }
    try registry.write(.test) { try $0.set("place", to: ["130131"]) }
    let own = try registry.read { try $0.outsideVersion() }
    #expect(own == before)
    try other.write(.test.later(1)) { try $0.set("place", to: ["130132"]) }
    let after = try registry.write(.test.later(2)) { try $0.reader.outsideVersion() }
    #expect(after != before)
  }
}
