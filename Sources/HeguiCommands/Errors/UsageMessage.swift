import RegistryModel

/// The parser's English usage messages, on one line and in both languages.
enum UsageMessage {
  /// The message in both languages; a message of unknown form stays English in both.
  static func text(_ message: String) -> BilingualText {
    let line = message.split(separator: "\n").map { $0.trimmingBlanks }.joined(separator: " ")
    let english = withoutStop(inOneSentence(line.hasPrefix("Error: ") ? String(line.dropFirst(7)) : line))
    return BilingualText(zh: wrongValue(english) ?? leftOver(english) ?? prefixed(english) ?? english, en: english)
  }

  /// `The value 'x' is invalid for '--format <format>'. Please provide one of 'text', 'json' or 'csv'.`
  private static func wrongValue(_ english: String) -> String? {
    guard english.hasPrefix("The value "), let middle = english.firstRange(of: " is invalid for ") else { return nil }
    let value = english[english.index(english.startIndex, offsetBy: 10)..<middle.lowerBound]
    var rest = english[middle.upperBound...]
    var choices = ""
    if let mark = rest.firstRange(of: ". Please provide one of ") {
      choices = "；可用：" + listed(rest[mark.upperBound...])
      rest = rest[..<mark.lowerBound]
    } else if let mark = rest.firstRange(of: ": ") {
      choices = "：" + rest[mark.upperBound...]
      rest = rest[..<mark.lowerBound]
    }
    return "\(rest) 的值 \(value) 无效" + choices
  }

  /// What to do follows behind a semicolon.
  private static func withoutStop(_ english: String) -> String {
    english.hasSuffix(".") ? String(english.dropLast()) : english
  }

  /// The parser gives many choices as a list of lines, `the following: - blue - yellow`, few as `'text' or 'json'.`
  private static func inOneSentence(_ english: String) -> String {
    // Of two choices the parser says `'zh' and 'en'`.
    if let two = english.firstRange(of: "Please provide one of '") {
      return String(english[..<two.lowerBound]) + english[two.lowerBound...].replacing("' and '", with: "' or '")
    }
    guard let mark = english.firstRange(of: "Please provide one of the following: - ") else { return english }
    let choices = english[mark.upperBound...].split(separator: " - ").map { "'\($0)'" }
    let list = choices.dropLast().joined(separator: ", ") + " or " + (choices.last ?? "")
    return english[..<mark.lowerBound] + "Please provide one of " + list
  }

  /// `'text', 'json' or 'csv'` as a Chinese list.
  private static func listed(_ choices: Substring) -> String {
    String(choices).replacing(" or ", with: "、").replacing(", ", with: "、").replacing("'", with: "")
  }

  /// `2 unexpected arguments: 'y', 'z'`.
  private static func leftOver(_ english: String) -> String? {
    guard let mark = english.firstRange(of: " unexpected arguments: ") else { return nil }
    return "多余的参数 " + english[mark.upperBound...].replacing(", ", with: "、")
  }

  private static func prefixed(_ english: String) -> String? {
    for (prefix, zh) in translations where english.hasPrefix(prefix) {
      return zh + english.dropFirst(prefix.count).replacing(". Did you mean ", with: "；是否想用 ")
    }
    return nil
  }

  private static let translations: [(String, String)] = [
    ("Unknown option ", "未知选项 "), ("Missing expected argument ", "缺少参数 "),
    ("Missing value for ", "缺少选项的值 "), ("Unexpected argument ", "多余的参数或未知命令 "),
    ("Value to be set with ", "选项冲突："), ("Missing one of: ", "缺少其一："),
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
