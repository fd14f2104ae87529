import Foundation
import RegistryModel

/// One figure as a bar against its target mark. The fill says the result: solid, striped, dotted, ruled.
struct BulletChart {
  let row: IndicatorRow
  let language: PageLanguage

  private static let width = 320
  private static let height = 34
  private static let barTop = 4
  private static let barHeight = 14

  var html: HTML {
    guard let value = row.value.map(PeriodReport.double) else { return .empty }
    let target = row.target.map(PeriodReport.double)
    let scale = scale(value, target)
    var shapes = [
      HTML.element("title", [], .text(description)),
      .shape(
        "rect",
        [
          .set("x", "1"), .set("y", "\(Self.barTop)"), .set("width", "\(Self.width - 2)"),
          .set("height", "\(Self.barHeight)"),
          .set("fill", "#ffffff"), .set("stroke", "#767676"),
        ]),
      .shape(
        "rect",
        [
          .set("x", "1"), .set("y", "\(Self.barTop)"), .set("width", "\(position(value, scale) - 1)"),
          .set("height", "\(Self.barHeight)"), .set("fill", FillPatterns.fill(row.result)), .set("stroke", "#1a1a1a"),
        ]),
    ]
    if let target { shapes += mark(position(target, scale)) }
    return .element(
      "svg",
      [
        .set("viewBox", "0 0 \(Self.width) \(Self.height)"), .set("width", "\(Self.width)"),
        .set("height", "\(Self.height)"),
        .set("role", "img"),
      ], shapes)
  }

  /// The mark of the target: a thick line across the bar, with its value below.
  private func mark(_ x: Int) -> [HTML] {
    let anchor = x > Self.width - 40 ? "end" : x < 40 ? "start" : "middle"
    let left = min(max(0, x - 3), Self.width - 7)
    return [
      .shape(
        "rect",
        [
          .set("x", "\(left)"), .set("y", "0"), .set("width", "6"),
          .set("height", "\(Self.barTop * 2 + Self.barHeight)"),
          .set("fill", "#ffffff"), .set("stroke", "#1a1a1a"), .set("stroke-width", "1.5"),
        ]),
      .element(
        "text",
        [.set("x", "\(x)"), .set("y", "\(Self.height - 1)"), .set("text-anchor", anchor), .set("font-size", "11")],
        .text(IndicatorWord.targetValue(row))),
    ]
  }

  private func scale(_ value: Double, _ target: Double?) -> Double {
    let most = max(value, target ?? 0)
    if row.isShare { return max(1, most) }
    return most > 0 ? most * 1.15 : 1
  }

  private func position(_ value: Double, _ scale: Double) -> Int {
    1 + Int((max(0, min(1, value / scale)) * Double(Self.width - 2)).rounded())
  }

  private var description: String {
    let target = row.target == nil ? "" : language.only("，目标 ", ", target ") + IndicatorWord.target(row)
    return row.name[language.first] + language.only("：", ": ") + IndicatorWord.figure(row) + target + ", "
      + IndicatorWord.result(row, language.first)
  }
}
