import RegistryModel

/// What became of the text of a value.
enum ValueOutcome: Equatable {
  /// The canonical text.
  case value(String)
  /// The canonical text, with more decimals than the record keeps.
  case rounded(String)
  /// Nothing is known.
  case nothing
  /// The code is in no table.
  case unknownCode
  /// The text cannot be read.
  case unreadable
}

extension FieldForm {
  /// Brings a text into the canonical form; `masks` are those of the mapping.
  ///
  /// - Complexity: O(length of the text).
  func canonical(_ text: String, masks: [DateMask]) -> ValueOutcome {
    switch self {
    case .text(let limit):
      // As the schema counts, which knows nothing of characters that are combined of several.
      return text.utf8.count <= limit || text.unicodeScalars.count <= limit ? .value(text) : .unreadable
    case .identity(let limit):
      // The writing is kept, as in a canonical record; where it is longer than one may be, the spelling that is compared.
      let written = Self.withoutNeedlessBlanks(text)
      if Self.isIdentity(written, limit) { return .value(written) }
      let identity = IdentityText.normalised(written)
      guard !identity.isEmpty, identity.unicodeScalars.count <= limit else { return .unreadable }
      return .value(written.unicodeScalars.count > limit ? identity : written)
    case .station: return StationCode(text).map { .value($0.text) } ?? .unreadable
    case .serial:
      let ascii = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? text : PercentCoding.encoded(text)
      return InspectionSerial(ascii).map { .value($0.text) } ?? .unreadable
    case .count(let range):
      guard let number = DecimalText(text)?.scaled(toDecimals: 0), range.contains(number) else { return .unreadable }
      return .value(String(number))
    case .moment:
      if let found = masks.lazy.compactMap({ $0.read(text) }).first { return .value("\(found.moment)") }
      return masks.isEmpty ? Instant(text).map { .value("\($0)") } ?? .unreadable : .unreadable
    case .day:
      if let found = masks.lazy.compactMap({ $0.read(text) }).first { return .value("\(found.day)") }
      return masks.isEmpty ? CivilDate(text).map { .value("\($0)") } ?? .unreadable : .unreadable
    case .code(let codes): return codes.contains(text) ? .value(text) : .unreadable
    case .flag: return text == "true" || text == "false" ? .value(text) : .unreadable
    case .shortCode(let letters, let digits):
      let bytes = Array(text.utf8)
      guard bytes.count == letters + digits, bytes[..<letters].allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }),
        bytes[letters...].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
      else { return .unknownCode }
      return .value(text)
    case .reading(let unit), .quantity(let unit):
      guard let number = DecimalText(text)?.rounded(toDecimals: unit.decimals),
        unit.bounds.contains(number.scaled)
      else { return .unreadable }
      return number.isExact ? .value(text) : .rounded(text)
    }
  }

  /// The text with one space for each run of blanks, and none around it.
  private static func withoutNeedlessBlanks(_ text: String) -> String {
    // The bytes with which blanks begin; others are looked for only where one of these is there.
    let mayHaveBlanks = text.utf8.contains { $0 <= 0x20 || $0 == 0xC2 || ($0 >= 0xE1 && $0 <= 0xE3) }
    return mayHaveBlanks ? text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : text
  }

  /// Whether a text surely has an identity of at most `limit` characters: one with a letter or digit that stays.
  private static func isIdentity(_ text: String, _ limit: Int) -> Bool {
    text.utf8.count <= limit
      && text.utf8.contains { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) }
  }
}
