import RegistryModel

/// Encodes the values of one attribute: the lookup of its code list is done once.
enum AttributeCoder: Sendable {
  case number
  case code(CodePlaces)
  case codes(CodePlaces)
  case general(AttributeType, SlotEncoder)

  init(_ type: AttributeType, _ encoder: SlotEncoder) {
    switch type {
    case .flag, .count, .quantity, .day, .moment: self = .number
    case .code(let list): self = .code(CodePlaces(list))
    case .codes(let list): self = .codes(CodePlaces(list))
    default: self = .general(type, encoder)
    }
  }

  /// The number of a value; nil where it is none of the type.
  func encode(_ value: AttributeValue) -> Int? {
    switch (self, value) {
    case (.number, .flag(let flag)): return flag ? 1 : 0
    case (.number, .integer(let number)): return number
    case (.number, .day(let day)): return day.daysSinceEpoch
    case (.number, .moment(let moment)): return Int(moment.millisecondsSinceEpoch)
    case (.code(let places), .text(let code)): return places.place(of: code)
    case (.codes(let places), .codes(let set)): return places.mask(of: set)
    case (.general(let type, let encoder), _): return encoder.encode(value, as: type)
    default: return nil
    }
  }
}

/// The places of codes in their list. A reference, so that encoding a value counts one.
final class CodePlaces: Sendable {
  private let codes: [String]
  private let places: [String: Int]

  /// A short list is gone through sooner than a code is hashed.
  private static let short = 10

  init(_ list: CodeList) {
    codes = list.codes.map(\.code)
    places =
      codes.count <= Self.short
      ? [:] : Dictionary(codes.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of a code; nil where the list has none.
  func place(of code: String) -> Int? {
    guard codes.count <= Self.short else { return places[code] }
    for place in codes.indices where codes[place] == code { return place }
    return nil
  }

  /// A set of codes as bits; nil where one is not in the list, or has no bit.
  func mask(of set: some Sequence<String>) -> Int? {
    var mask = 0
    for code in set {
      guard let bit = place(of: code), bit < 62 else { return nil }
      mask |= 1 << bit
    }
    return mask
  }
}
