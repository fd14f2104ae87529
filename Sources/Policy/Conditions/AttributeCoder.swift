import RegistryModel

/// Encodes the values of one attribute: the lookup of its code list is done once.
enum AttributeCoder: Sendable {
  case number
  case code([String: Int])
  case codes([String: Int])
  case general(AttributeType, SlotEncoder)

  init(_ type: AttributeType, _ encoder: SlotEncoder) {
    switch type {
    case .flag, .count, .quantity, .day, .moment: self = .number
    case .code(let list): self = .code(AttributeCoder.places(list))
    case .codes(let list): self = .codes(AttributeCoder.places(list))
    default: self = .general(type, encoder)
    }
  }

  private static func places(_ list: CodeList) -> [String: Int] {
    Dictionary(list.codes.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of a value; nil where it is none of the type.
  func encode(_ value: AttributeValue) -> Int? {
    switch (self, value) {
    case (.number, .flag(let flag)): return flag ? 1 : 0
    case (.number, .integer(let number)): return number
    case (.number, .day(let day)): return day.daysSinceEpoch
    case (.number, .moment(let moment)): return Int(moment.millisecondsSinceEpoch)
    case (.code(let places), .text(let code)): return places[code]
    case (.codes(let places), .codes(let set)):
      var mask = 0
      for code in set {
        guard let bit = places[code], bit < 62 else { return nil }
        mask |= 1 << bit
      }
      return mask
    case (.general(let type, let encoder), _): return encoder.encode(value, as: type)
    default: return nil
    }
  }
}
