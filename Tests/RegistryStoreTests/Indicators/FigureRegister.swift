import RegistryModel
import TestSupport
import Testing

/// Statements at random about few subjects, with the values that indicators ask for, and with some of them missing.
enum FigureRegister {
  /// - Parameter lack: how many of ten values go missing.
  static func deltas(_ count: Int, lacking lack: Int, _ generator: inout SeededGenerator) throws -> [RegisterDelta] {
    let start = try day("2020-01-01")
    return (0..<count).map { number in
      let kind = kinds[generator.number(0...(kinds.count - 1))]
      var values: [String: AttributeValue] = [:]
      for attribute in kind.attributes where generator.number(0...9) >= lack {
        values[attribute.name] = value(of: attribute, start, &generator)
      }
      return RegisterDelta(
        kind: kind, key: kind.id + String(generator.number(0...(kind == .check ? 40 : 12))), record: "R\(number)",
        effective: Instant(start.adding(days: generator.number(-30...200)), secondOfDay: generator.number(0...86_399)),
        values: values)
    }
  }

  private static let kinds: [RecordKind] = [
    .vehicle, .vehicle, .machine, .check, .check, .check, .unit, .shipment, .window,
  ]

  private static func value(
    of attribute: Attribute, _ start: CivilDate, _ generator: inout SeededGenerator
  ) -> AttributeValue? {
    func one(_ texts: String...) -> AttributeValue { .text(texts[generator.number(0...(texts.count - 1))]) }
    let near = start.adding(days: generator.number(-20...260))
    switch (attribute.name, attribute.type) {
    case ("place", _): return one("130131", "130131", "130100", "410600")
    case ("fuel", _): return one("B", "B", "C", "E")
    case ("category", _): return one("truck", "truck", "bus")
    case ("class", .code(let list)) where list.id == "vehicleClass": return one("heavy", "heavy", "light")
    case ("kind", .code(let list)) where list.id == "checkKind": return one("machine", "roadside", "premises")
    case ("status", .code(let list)) where list.id == "serviceStatus": return one("inService", "inService", "outOfUse")
    case ("mode", _): return one("rail", "road")
    case ("vin", _): return one("vehicle1", "vehicle2", "vehicle3", "elsewhere")
    case ("plate", _), ("machineCode", _), ("code", _): return one("p1", "p2", "p3")
    case ("name", _): return one("w")
    case ("stage", _): return .integer(generator.number(0...4))
    case ("tonnes", _): return .integer(generator.number(1...5) * 1000)
    case (_, .reference(let kind)): return .text(kind + String(generator.number(0...12)))
    case (_, .day): return .day(near)
    case (_, .moment): return .moment(Instant(near, secondOfDay: generator.number(0...86_399)))
    case (_, .flag): return .flag(generator.flag())
    case (_, .code(let list)): return .text(list.codes[generator.number(0...(list.codes.count - 1))].code)
    default: return nil
    }
  }
}
