import EmissionStandards
import Policy
import RegistryModel

/// How verdicts are called; a dash where there is none.
enum VerdictWord {
  static func text(_ verdict: StationVerdict?, _ language: Language) -> String { verdict?.title[language] ?? "—" }

  static func text(_ verdict: ComputedVerdict?, _ language: Language) -> String {
    switch verdict {
    case .pass?: StationVerdict.pass.title[language]
    case .fail?: StationVerdict.fail.title[language]
    case .undetermined?: open[language]
    case nil: "—"
    }
  }

  static func text(_ outcome: Verdict.Outcome, _ language: Language) -> String {
    switch outcome {
    case .pass: StationVerdict.pass.title[language]
    case .fail: StationVerdict.fail.title[language]
    case .cannotJudge: open[language]
    }
  }

  private static let open = BilingualText(zh: "无法判定", en: "cannot judge")
}

/// How plate colours are called.
enum ColorWord {
  static func text(_ color: String, _ language: Language) -> String {
    CodeList.plateColor.title(of: color)?[language] ?? color
  }
}

extension Answer {
  /// What the answer is called.
  var title: BilingualText {
    switch self {
    case .prohibited: BilingualText(zh: "禁止", en: "prohibited")
    case .refuse: BilingualText(zh: "不予办理", en: "refuse")
    case .required: BilingualText(zh: "必须办理", en: "required")
    case .listed: BilingualText(zh: "列入名单", en: "listed")
    case .advice: BilingualText(zh: "提示", en: "advice")
    case .allowed: BilingualText(zh: "已载入规则未限制", en: "not caught by the loaded rules")
    case .undetermined: BilingualText(zh: "无法确定", en: "undetermined")
    case .noRuleLoaded: BilingualText(zh: "未载入规则", en: "no rule loaded")
    }
  }
}
