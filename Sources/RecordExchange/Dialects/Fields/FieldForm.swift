import RegistryModel

/// What the canonical text of a field looks like.
enum FieldForm: Sendable {
  /// Text of at most so many characters.
  case text(Int)
  /// Text that identifies something, of at most so many characters, compared with full-width letters narrowed and
  /// separators dropped.
  case identity(Int)
  /// A station code.
  case station
  /// A serial: printable ASCII; other characters are percent-encoded.
  case serial
  /// A whole number in a range.
  case count(ClosedRange<Int>)
  /// A moment.
  case moment
  /// A day.
  case day
  /// One of these codes.
  case code([String])
  /// A code of this form: a letter and two digits, or two digits.
  case shortCode(letters: Int, digits: Int)
  /// Yes or no.
  case flag
  /// A number in a unit, with the text as sent.
  case reading(any BoundedUnit.Type)
  /// A number in a unit.
  case quantity(any BoundedUnit.Type)

  /// The codes that the form allows; nil where it is not a list of codes.
  var codes: [String]? {
    switch self {
    case .code(let codes): codes
    case .flag: ["true", "false"]
    default: nil
    }
  }

  /// Whether it is a day or a moment.
  var isDate: Bool {
    switch self {
    case .day, .moment: true
    default: false
    }
  }

  /// Whether its texts identify something, however they are written.
  var isIdentity: Bool { if case .identity = self { true } else { false } }

  /// The unit; nil where the form is no number of a unit.
  var unit: (any BoundedUnit.Type)? {
    switch self {
    case .reading(let unit), .quantity(let unit): unit
    default: nil
    }
  }
}
