import Policy
import RegistryModel
import TestSupport

/// Random values of attributes, near the numbers and days that plans compare them with.
enum RandomRecords {
  static func value(
    of attribute: Attribute, near day: CivilDate, _ random: inout SeededGenerator
  ) -> AttributeValue? {
    switch attribute.type {
    case .flag: return .flag(Bool.random(using: &random))
    case .count(let range):
      return .integer(Int.random(in: range.lowerBound...min(range.upperBound, range.lowerBound + 6), using: &random))
    case .quantity: return .integer([0, 99, 100, 149_999, 150_000, 1_500_000_000].randomElement(using: &random) ?? 0)
    case .day: return .day(day.adding(days: Int.random(in: -2...2, using: &random)))
    case .moment: return .moment(Instant(day.adding(days: Int.random(in: -2...2, using: &random))))
    case .code(let list): return (list.codes.randomElement(using: &random)?.code).map { .text($0) }
    case .codes(let list): return .codes([list.codes.randomElement(using: &random)?.code].compactMap { $0 })
    case .division: return .text("990100")
    case .reference(let kind): return .text(kind + String(Int.random(in: 0...1, using: &random)))
    case .text, .plate, .vin, .machineCode, .disclosure: return .text("text")
    }
  }

  /// A record of `kind` in which about a third of the attributes are missing.
  static func state(
    of kind: RecordKind, key: String, near day: CivilDate, _ random: inout SeededGenerator
  ) -> RecordState {
    var values: [String: AttributeValue] = [:]
    for attribute in kind.attributes where Int.random(in: 0..<3, using: &random) > 0 {
      values[attribute.name] = value(of: attribute, near: day, &random)
    }
    return RecordState(kind: kind, key: key, values: values)
  }
}
