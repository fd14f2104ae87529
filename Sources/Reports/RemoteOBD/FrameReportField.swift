public import RegistryModel
public import RemoteOBD

extension FrameReport {
  /// One field: its value, or why it has none.
  public struct Field: Encodable, Sendable {
    /// Stable name.
    public var name: String
    /// Title.
    public var title: BilingualText
    /// Unit; empty where there is none.
    public var unit: String
    /// What it says.
    public var content: DecodedField.Content

    init(_ field: DecodedField) {
      name = field.name
      title = field.title
      unit = field.unit
      content = field.content
    }

    enum CodingKeys: String, CodingKey {
      case value, unit, state, raw
    }

    /// Writes value and unit; an invalid field has no value but a state and the raw number.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch content {
      case .number(let text), .text(let text): try container.encode(text, forKey: .value)
      case .term(let term): try container.encode(term.name, forKey: .value)
      case .terms(let terms): try container.encode(terms.map(\.name), forKey: .value)
      case .list(let texts): try container.encode(texts, forKey: .value)
      case .flag(let flag): try container.encode(flag, forKey: .value)
      case .none(let state, let raw):
        try container.encodeNil(forKey: .value)
        try container.encode(state, forKey: .state)
        try container.encode(raw, forKey: .raw)
      }
      if !unit.isEmpty { try container.encode(unit, forKey: .unit) }
    }

    func text(_ language: Language) -> String {
      guard case .number(let text) = content, !unit.isEmpty else { return value(language) }
      return text + " " + unit
    }

    /// What it says, a number without its unit.
    func value(_ language: Language) -> String {
      let comma = BilingualText(zh: "、", en: ", ")
      let none = BilingualText(zh: "无", en: "none")
      switch content {
      case .number(let text), .text(let text): return text
      case .term(let term): return term.title[language]
      case .terms(let terms):
        return terms.isEmpty ? none[language] : terms.map { $0.title[language] }.joined(separator: comma[language])
      case .list(let texts): return texts.isEmpty ? none[language] : texts.joined(separator: comma[language])
      case .flag(let flag):
        return (flag ? BilingualText(zh: "是", en: "yes") : BilingualText(zh: "否", en: "no"))[language]
      case .none(let state, let raw):
        return state.title[language] + " (0x" + String(raw, radix: 16, uppercase: true) + ")"
      }
    }
  }
}

extension FieldAbsence {
  /// What it is called.
  fileprivate var title: BilingualText {
    switch self {
    case .invalid: BilingualText(zh: "无效", en: "invalid")
    case .error: BilingualText(zh: "错误", en: "error")
    case .sensorOff: BilingualText(zh: "传感器未工作", en: "sensor off")
    case .outOfRange: BilingualText(zh: "超出量程", en: "out of range")
    }
  }
}
