/// A language that Hegui speaks.
public enum Language: String, Sendable, CaseIterable {
  /// Chinese, simplified.
  case zh
  /// English.
  case en
}

/// The same text in Chinese and in English.
public struct BilingualText: Hashable, Codable, Sendable {
  /// The Chinese text.
  public let zh: String
  /// The English text.
  public let en: String

  /// Pairs a Chinese and an English text.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
