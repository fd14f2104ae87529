import RegistryModel

/// Turns attribute values into the whole numbers of slots.
///
/// Texts are numbered by the constants that a pack compares them with; any other text is −1 and equals none of them.
struct SlotEncoder: Sendable {
  private var symbols: [String: Int] = [:]
  private var codes: [String: [String: Int]] = [:]

  /// Makes room for the codes of `type`.
  mutating func learn(_ type: AttributeType) {
    guard let list = SlotEncoder.list(of: type), codes[list.id] == nil else { return }
    codes[list.id] = Dictionary(
      list.codes.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// Numbers a text that a condition compares with.
  mutating func symbol(_ text: String) -> Int {
    if let number = symbols[text] { return number }
    symbols[text] = symbols.count
    return symbols.count - 1
  }

  /// The number of a value of `type`; nil where the value is not of that type.
  func encode(_ value: AttributeValue, as type: AttributeType) -> Int? {
    switch (value, type) {
    case (.flag(let flag), .flag): return flag ? 1 : 0
    case (.integer(let number), .count), (.integer(let number), .quantity): return number
    case (.day(let day), .day): return day.daysSinceEpoch
    case (.moment(let moment), .moment): return Int(moment.millisecondsSinceEpoch)
    case (.text(let code), .code(let list)): return codes[list.id]?[code] ?? list.codes.firstIndex { $0.code == code }
    case (.codes(let set), .codes(let list)):
      var mask = 0
      for code in set {
        guard let bit = codes[list.id]?[code] ?? list.codes.firstIndex(where: { $0.code == code }), bit < 62 else {
          return nil
        }
        mask |= 1 << bit
      }
      return mask
    case (.text(let text), .text), (.text(let text), .plate), (.text(let text), .vin), (.text(let text), .machineCode),
      (.text(let text), .disclosure), (.text(let text), .division), (.text(let text), .reference):
      return symbols[text] ?? -1
    default: return nil
    }
  }

  private static func list(of type: AttributeType) -> CodeList? {
    switch type {
    case .code(let list), .codes(let list): list
    default: nil
    }
  }
}
