import RegistryModel

/// The language a page leads with; the other one stands beside it, smaller.
struct PageLanguage {
  let first: Language

  private var second: Language { first == .zh ? .en : .zh }

  /// A label in both languages.
  func label(_ text: BilingualText) -> HTML {
    guard text.zh != text.en else { return .text(text.zh) }
    return .join([
      .text(text[first]), HTML(constant: " "),
      .element("span", [.set("class", "other"), .set("lang", tag(second))], .text(text[second])),
    ])
  }

  /// A label in both languages.
  func label(_ zh: String, _ en: String) -> HTML { label(BilingualText(zh: zh, en: en)) }

  /// A text in the leading language alone.
  func only(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[first] }

  func tag(_ language: Language) -> String { language == .zh ? "zh-CN" : "en" }
}
