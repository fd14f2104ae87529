import Foundation
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
    let fraction = number(numerator) + "/" + (row.denominator.map { number($0) } ?? "—")
    return row.value.map { fraction + " = " + percent($0) } ?? fraction
  }

  /// The target with its sign, or a dash.
  static func target(_ row: IndicatorRow) -> String {
    guard let target = row.target else { return "—" }
    return "≥ " + (row.isShare ? percent(target, atMost: 1) : number(target))
  }

  static func result(_ row: IndicatorRow, _ language: Language) -> String {
    var text = result(row.result, language)
    if row.result == "shownOnly", row.wording != "firm", let wording = wordings[row.wording] {
      text += " (" + wording[language] + (row.reached.map { reachedWord($0)[language] } ?? "") + ")"
    }
    if let shortfall = row.shortfall {
      text += BilingualText(zh: "，差 ", en: ", short by ")[language] + number(shortfall)
    }
    return text
  }

  static func result(_ result: String, _ language: Language) -> String { results[result]?[language] ?? result }

  static func number(_ value: Decimal?) -> String { value.map { "\($0)" } ?? "" }

  /// One decimal, rounded half up; for display only.
  static func percent(_ value: Decimal, atMost places: Int? = nil) -> String {
    var scaled = value * 100
    var rounded = Decimal()
    NSDecimalRound(&rounded, &scaled, 1, .plain)
    let text = "\(rounded)"
    guard places == nil, !text.contains(".") else { return text + "%" }
    return text + ".0%"
  }

  private static func reachedWord(_ reached: Bool) -> BilingualText {
    reached ? BilingualText(zh: "，已达到", en: ", reached") : BilingualText(zh: "，未达到", en: ", not reached")
  }

  private static let results: [String: BilingualText] = [
    "met": BilingualText(zh: "达标", en: "met"),
    "notMet": BilingualText(zh: "未达标", en: "not met"),
    "noBase": BilingualText(zh: "无基数", en: "no base"),
    "targetNotLoaded": BilingualText(zh: "目标未载入", en: "target not loaded"),
    "shownOnly": BilingualText(zh: "仅展示", en: "shown only"),
  ]

  private static let wordings: [String: BilingualText] = [
    "about": BilingualText(zh: "左右", en: "about"),
    "strive": BilingualText(zh: "力争", en: "strive"),
    "basically": BilingualText(zh: "基本", en: "basically"),
    "inPrinciple": BilingualText(zh: "原则上", en: "in principle"),
  ]
}
