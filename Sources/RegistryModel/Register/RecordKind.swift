/// A kind of record that the register keeps: vehicles, machines, units, stations, checks and so on.
///
/// Each kind is declared once, in a file of `Register/Kinds`. The XML element, the table, the facts that rules may ask
/// for and the documentation all follow from that declaration.
public struct RecordKind: Sendable {
  /// A reference, since every state of a record carries its kind: a copy counts one and not one for each text.
  private let declaration: Declaration

  private final class Declaration: Sendable {
    let id: String
    let title: BilingualText
    let key: KeyForm
    let attributes: [Attribute]
    /// Where each attribute stands, by its name.
    let places: [String: Int]

    init(_ id: String, _ title: BilingualText, _ key: KeyForm, _ attributes: [Attribute]) {
      places = Dictionary(
        attributes.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
      self.id = id
      self.title = title
      self.key = key
      self.attributes = attributes
    }
  }

  init(_ id: String, zh: String, en: String, key: KeyForm, attributes: [Attribute]) {
    declaration = Declaration(id, BilingualText(zh: zh, en: en), key, attributes)
  }

  /// Stable name: XML element, table and fact prefix.
  public var id: String { declaration.id }
  /// What it is called.
  public var title: BilingualText { declaration.title }
  /// What identifies one of them.
  public var key: KeyForm { declaration.key }
  /// Attributes in the order of the XML element.
  public var attributes: [Attribute] { declaration.attributes }

  /// What identifies a record of a kind.
  public enum KeyForm: String, Sendable {
    /// A VIN.
    case vin
    /// A station code.
    case station
    /// Any identifier the keeper of the register assigned: 1–64 printable characters without blanks.
    case identifier
  }

  /// The attribute of that name; nil where the kind has none.
  public func attribute(_ name: String) -> Attribute? {
    declaration.places[name].map { declaration.attributes[$0] }
  }

  /// Whether the kind has an attribute of that name.
  public func hasAttribute(_ name: String) -> Bool { declaration.places[name] != nil }
}

extension RecordKind: Hashable {
  /// Two kinds are the same where their ids are.
  public static func == (left: RecordKind, right: RecordKind) -> Bool {
    left.declaration === right.declaration || left.declaration.id == right.declaration.id
  }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(declaration.id) }
}

/// One attribute of a kind of record.
public struct Attribute: Sendable {
  /// Stable name: XML element, column and fact name.
  public let name: String
  /// What its values are.
  public let type: AttributeType
  /// What it is called.
  public let title: BilingualText
  /// Whether it says something about a natural person; such values are masked in output unless asked for.
  public let isPersonal: Bool
  /// Whether the first record of a subject must state it.
  public let isRequired: Bool
  /// Whether subjects are looked for by it although its type alone does not say so.
  public let isLookedUp: Bool

  init(
    _ name: String, _ type: AttributeType, zh: String, en: String, personal: Bool = false, required: Bool = false,
    lookedUp: Bool = false
  ) {
    self.name = name
    self.type = type
    title = BilingualText(zh: zh, en: en)
    isPersonal = personal
    isRequired = required
    isLookedUp = lookedUp
  }
}

/// The type of an attribute's values.
public enum AttributeType: Sendable {
  /// Yes or no.
  case flag
  /// A whole number within a range.
  case count(ClosedRange<Int>)
  /// A decimal number of a unit, kept as a whole number of its smallest step.
  case quantity(any UnitOfMeasure.Type)
  /// A day.
  case day
  /// A moment.
  case moment
  /// One code of a list.
  case code(CodeList)
  /// Any number of codes of a list.
  case codes(CodeList)
  /// Text of at most so many characters.
  case text(Int)
  /// A number plate.
  case plate
  /// A VIN.
  case vin
  /// A machine code.
  case machineCode
  /// A disclosure number.
  case disclosure
  /// A division code.
  case division
  /// The key of a record of another kind, by its id.
  case reference(String)
}

/// A value of an attribute.
public enum AttributeValue: Hashable, Sendable {
  /// Yes or no.
  case flag(Bool)
  /// A count, or a quantity in its unit's smallest step.
  case integer(Int)
  /// A day.
  case day(CivilDate)
  /// A moment.
  case moment(Instant)
  /// A code, text, identity or key, normalised.
  case text(String)
  /// Codes, sorted, without repetition.
  case codes([String])
}

extension AttributeType {
  /// Reads the text of a record; nil where the text is no value of this type.
  ///
  /// - Complexity: O(length of the text).
  public func value(from text: String) -> AttributeValue? {
    switch self {
    case .flag:
      switch text {
      case "true", "1": return .flag(true)
      case "false", "0": return .flag(false)
      default: return nil
      }
    case .count(let range):
      guard let number = DecimalText(text)?.scaled(toDecimals: 0), range.contains(number) else { return nil }
      return .integer(number)
    case .quantity(let unit):
      guard let number = DecimalText(text)?.scaled(toDecimals: unit.decimals) else { return nil }
      return .integer(number)
    case .day: return CivilDate(text).map { .day($0) }
    case .moment: return Instant(text).map { .moment($0) }
    case .code(let list): return list.contains(text) ? .text(text) : nil
    case .codes(let list):
      let codes = text.split(separator: " ").map(String.init)
      guard codes.allSatisfy({ list.contains($0) }) else { return nil }
      return .codes(Set(codes).sorted())
    case .text(let limit): return text.count <= limit ? .text(text) : nil
    case .plate: return .text(Plate(text).text)
    case .vin: return .text(VIN(text).text)
    case .machineCode: return .text(MachineCode(text).text)
    case .disclosure: return .text(DisclosureNumber(text).text)
    case .division: return DivisionCode(text).map { .text($0.text) }
    case .reference: return RecordKind.isIdentifier(text) ? .text(text) : nil
    }
  }

  /// The text of `value` as a record writes it.
  public func text(of value: AttributeValue) -> String {
    switch value {
    case .flag(let flag): return flag ? "true" : "false"
    case .integer(let number):
      if case .quantity(let unit) = self { return DecimalText.format(number, decimals: unit.decimals) }
      return String(number)
    case .day(let day): return "\(day)"
    case .moment(let moment): return "\(moment)"
    case .text(let text): return text
    case .codes(let codes): return codes.joined(separator: " ")
    }
  }
}

extension RecordKind {
  /// Whether `text` can be the identifier of a record: 1–64 characters, no blanks, no control characters.
  public static func isIdentifier(_ text: some StringProtocol) -> Bool {
    (1...64).contains(text.count)
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && !$0.properties.isWhitespace }
  }
}
