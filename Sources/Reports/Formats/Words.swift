import RegistryModel

/// How verdicts are called.
enum VerdictWord {
  static func text(_ verdict: String?, _ language: Language) -> String {
    guard let verdict else { return "—" }
    return (StationVerdict(rawValue: verdict)?.title ?? words[verdict])?[language] ?? verdict
  }

  private static let words: [String: BilingualText] = [
    "cannotJudge": BilingualText(zh: "无法判定", en: "cannot judge"),
    "undetermined": BilingualText(zh: "无法判定", en: "cannot judge"),
  ]
}

/// How plate colours are called.
enum ColorWord {
  static func text(_ color: String, _ language: Language) -> String {
    CodeList.plateColor.title(of: color)?[language] ?? color
  }
}

/// How answers of decisions are called.
enum AnswerWord {
  static func text(_ answer: String, _ language: Language) -> String { words[answer]?[language] ?? answer }

  private static let words: [String: BilingualText] = [
    "prohibited": BilingualText(zh: "禁止", en: "prohibited"),
    "refuse": BilingualText(zh: "不予办理", en: "refuse"),
    "required": BilingualText(zh: "必须办理", en: "required"),
    "listed": BilingualText(zh: "列入名单", en: "listed"),
    "advice": BilingualText(zh: "提示", en: "advice"),
    "allowed": BilingualText(zh: "已载入规则未限制", en: "not caught by the loaded rules"),
    "undetermined": BilingualText(zh: "无法确定", en: "undetermined"),
    "noRuleLoaded": BilingualText(zh: "未载入规则", en: "no rule loaded"),
  ]
}
