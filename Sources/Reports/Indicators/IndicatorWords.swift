import Foundation
import Policy
import RegistryModel

/// How figures, targets and results of indicators are written.
enum IndicatorWord {
  static let row = BilingualText(zh: "条款", en: "row")
  static let period = BilingualText(zh: "期间", en: "period")
  static let figure = BilingualText(zh: "数值", en: "figure")
  static let target = BilingualText(zh: "目标", en: "target")
  static let result = BilingualText(zh: "结果", en: "result")
  static let name = BilingualText(zh: "指标", en: "indicator")
  static let shortfall = BilingualText(zh: "差额", en: "missing")

  /// `13/137 = 9.5%`, `324`, or a dash.
  static func figure(_ row: IndicatorRow) -> String {
    guard let numerator = row.numerator else { return "—" }
    guard row.isShare else { return number(numerator) }
    return row.value.map { fraction(row) + " = " + percent($0) } ?? fraction(row)
  }

  /// `13/137`, with dashes for what is missing.
  static func fraction(_ row: IndicatorRow) -> String {
    (row.numerator.map { number($0) } ?? "—") + "/" + (row.denominator.map { number($0) } ?? "—")
  }

  /// The target with its sign, or a dash.
  static func target(_ row: IndicatorRow) -> String { row.target == nil ? "—" : "≥ " + targetValue(row) }

  /// The target without its sign; empty where there is none.
  static func targetValue(_ row: IndicatorRow) -> String {
    guard let target = row.target else { return "" }
    return row.isShare ? percent(target, fixed: false) : number(target)
  }

  static func result(_ row: IndicatorRow, _ language: Language) -> String {
    var text = result(row.result, language)
    if let wording = wording(row, language) { text += " (" + wording + ")" }
    if let shortfall = row.shortfall {
      text += BilingualText(zh: "，差 ", en: ", short by ")[language] + number(shortfall)
    }
    return text
  }

  /// How soft wording stands: what the plan says, and whether it is reached; nil for firm wording.
  static func wording(_ row: IndicatorRow, _ language: Language) -> String? {
    Indicator.Wording(rawValue: row.wording)?.softTitle.map {
      $0[language] + (row.reached.map { reachedWord($0)[language] } ?? "")
    }
  }

  static func result(_ result: String, _ language: Language) -> String {
    IndicatorFigure.Result(rawValue: result)?.title[language] ?? result
  }

  static func number(_ value: Decimal?) -> String { value.map { "\($0)" } ?? "" }

  /// One decimal, rounded half up, for display only; whole percent stay whole where it is not `fixed`.
  static func percent(_ value: Decimal, fixed: Bool = true) -> String {
    var scaled = value * 100
    var rounded = Decimal()
    NSDecimalRound(&rounded, &scaled, 1, .plain)
    let text = "\(rounded)"
    return fixed && !text.contains(".") ? text + ".0%" : text + "%"
  }

  private static func reachedWord(_ reached: Bool) -> BilingualText {
    reached ? BilingualText(zh: "，已达到", en: ", reached") : BilingualText(zh: "，未达到", en: ", not reached")
  }
}

extension IndicatorFigure.Result {
  /// What it is called. Reports that were frozen keep the word as it was then.
  fileprivate var title: BilingualText {
    switch self {
    case .met: BilingualText(zh: "达标", en: "met")
    case .notMet: BilingualText(zh: "未达标", en: "not met")
    case .noBase: BilingualText(zh: "无基数", en: "no base")
    case .targetNotLoaded: BilingualText(zh: "目标未载入", en: "target not loaded")
    case .shownOnly: BilingualText(zh: "仅展示", en: "shown only")
    }
  }
}

extension Indicator.Wording {
  /// What soft wording is called; nil for a firm number.
  fileprivate var softTitle: BilingualText? {
    switch self {
    case .firm: nil
    case .about: BilingualText(zh: "左右", en: "about")
    case .strive: BilingualText(zh: "力争", en: "strive")
    case .basically: BilingualText(zh: "基本", en: "basically")
    case .inPrinciple: BilingualText(zh: "原则上", en: "in principle")
    }
  }
}
