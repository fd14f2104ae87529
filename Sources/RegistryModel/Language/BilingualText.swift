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

  /// A text that has both side by side, as packs write names: `公众 / the public`. Without the stroke it stands for both.
  public init(sideBySide text: String) {
    let parts = text.split(separator: " / ", maxSplits: 1)
    zh = parts.first.map(String.init) ?? text
    en = parts.last.map(String.init) ?? text
  }

  /// Both side by side.
  public var sideBySide: String { zh + " / " + en }

  /// The text in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
