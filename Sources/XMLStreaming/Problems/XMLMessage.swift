/// A message in Chinese and in English.
public struct XMLMessage: Hashable, Sendable {
  /// The Chinese text.
  public let zh: String
  /// The English text.
  public let en: String

  /// Pairs a Chinese and an English text.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
}
