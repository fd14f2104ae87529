import RegistryModel

/// Turns attribute values into the whole numbers of slots.
///
/// Texts are numbered by the constants that a pack compares them with; any other text is −1 and equals none of them.
struct SlotEncoder: Sendable {
  private var symbols: [String: Int] = [:]
  private var codes: [String: CodePlaces] = [:]

  /// Makes room for the codes of `type`.
  mutating func learn(_ type: AttributeType) {
    guard let list = SlotEncoder.list(of: type), codes[list.id] == nil else { return }
    codes[list.id] = CodePlaces(list)
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
    case (.text(let code), .code(let list)): return places(list).place(of: code)
    case (.codes(let set), .codes(let list)): return places(list).mask(of: set)
    case (.text(let text), .text), (.text(let text), .plate), (.text(let text), .vin), (.text(let text), .machineCode),
      (.text(let text), .disclosure), (.text(let text), .division), (.text(let text), .reference):
      return symbols[text] ?? -1
    default: return nil
    }
  }

  private func places(_ list: CodeList) -> CodePlaces { codes[list.id] ?? CodePlaces(list) }

  private static func list(of type: AttributeType) -> CodeList? {
    switch type {
    case .code(let list), .codes(let list): list
    default: nil
    }
  }
}
