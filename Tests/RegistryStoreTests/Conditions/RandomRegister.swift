import Policy
import RegistryModel
import TestSupport

/// Statements at random about few subjects with many values in common, so that relations meet and values go missing.
struct RandomRegister {
  /// The day around which everything happens.
  static let day = CivilDate(daysSinceEpoch: 18_400)
  /// Kinds whose records the conditions ask about.
  static let kinds: [RecordKind] = [.vehicle, .machine, .unit, .check, .letter, .site]
  /// Kinds that notices bring.
  static let notices: [RecordKind] = [.zone, .alert, .window, .parameter, .listEntry]

  static func deltas(_ count: Int, _ generator: inout SeededGenerator) -> [RegisterDelta] {
    (0..<count).map { delta(numbered: $0, &generator) }
  }

  static func key(of kind: String, _ generator: inout SeededGenerator) -> String {
    kind + String(generator.number(0...4))
  }

  private static func delta(numbered number: Int, _ generator: inout SeededGenerator) -> RegisterDelta {
    let kind =
      generator.number(0...3) == 0
      ? notices[generator.number(0...(notices.count - 1))] : kinds[generator.number(0...(kinds.count - 1))]
    var values: [String: AttributeValue] = [:]
    var cleared: [String] = []
    for attribute in kind.attributes {
      switch generator.number(0...9) {
      case 0...(notices.contains(kind) ? 8 : 4): values[attribute.name] = value(of: attribute, kind, &generator)
      case 9: cleared.append(attribute.name)
      default: break
      }
    }
    return RegisterDelta(
      kind: kind, key: key(of: kind.id, &generator), record: "R\(number)",
      effective: Instant(day.adding(days: generator.number(-4...2)), secondOfDay: generator.number(0...20) * 3600),
      stated: Instant(day.adding(days: generator.number(-4...2))), values: values, cleared: cleared)
  }

  private static func value(
    of attribute: Attribute, _ kind: RecordKind, _ generator: inout SeededGenerator
  ) -> AttributeValue {
    func one(_ texts: [String]) -> AttributeValue { .text(texts[generator.number(0...(texts.count - 1))]) }
    switch (kind.id, attribute.name) {
    case ("parameter", "pack"): return .text("p")
    case ("parameter", "name"): return one(["day", "count", "flag", "hours"])
    case ("parameter", "value"): return one(["2020-05-17", "3", "true", "07:00-09:00", "x"])
    case ("window", "name"): return one(["w", "v"])
    case ("zone", "hours"): return one(["00:00-12:00", "07:00-09:00", "x"])
    case ("zone", "stagesBanned"): return one(["0-2", "3", "x"])
    case ("listEntry", "list"): return one(["byHand", "computed", "nested"])
    case ("listEntry", "subject"): return .text(key(of: kinds[generator.number(0...2)].id, &generator))
    default: return value(of: attribute.type, &generator)
    }
  }

  /// A value of a type, out of few.
  static func value(of type: AttributeType, _ generator: inout SeededGenerator) -> AttributeValue {
    switch type {
    case .flag: .flag(generator.flag())
    case .count(let range):
      .integer(range.lowerBound + generator.number(0...min(4, range.upperBound - range.lowerBound)))
    case .quantity: .integer(generator.number(0...4))
    case .day: .day(day.adding(days: generator.number(-3...3)))
    case .moment:
      .moment(Instant(day.adding(days: generator.number(-2...2)), secondOfDay: generator.number(0...86_399)))
    case .code(let list): .text(list.codes[generator.number(0...(list.codes.count - 1))].code)
    case .codes(let list):
      .codes(Set(generator.list(upTo: 2) { list.codes[$0.number(0...(list.codes.count - 1))].code }).sorted())
    case .division: .text(["130131", "130100", "410600"][generator.number(0...2)])
    case .reference(let kind): .text(key(of: kind, &generator))
    case .text, .plate, .vin, .machineCode, .disclosure: .text(["", "a", "B'7", "冀A1"][generator.number(0...3)])
    }
  }
}
