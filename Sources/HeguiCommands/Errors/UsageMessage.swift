import RegistryModel

/// The parser's English usage messages, on one line and in both languages.
enum UsageMessage {
  /// The message in both languages; a message of unknown form stays English in both.
  static func text(_ message: String) -> BilingualText {
    let line = message.split(separator: "\n").map { $0.trimmingBlanks }.joined(separator: " ")
    let english = line.hasPrefix("Error: ") ? String(line.dropFirst(7)) : line
    for (prefix, zh) in translations where english.hasPrefix(prefix) {
      return BilingualText(zh: zh + english.dropFirst(prefix.count), en: english)
    }
    return BilingualText(zh: english, en: english)
  }

  private static let translations: [(String, String)] = [
    ("Unknown option ", "未知选项 "), ("Missing expected argument ", "缺少参数 "),
    ("Missing value for ", "缺少选项的值 "), ("The value ", "值无效："), ("Unexpected argument ", "多余的参数 "),
    ("Value to be set with ", "选项冲突："),
  ]
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
