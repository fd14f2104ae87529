import RegistryModel

/// Figures over time as lines, told apart by their dashes and the shapes of their points.
struct TrendChart {
  let trend: PeriodReport.Trend
  let language: PageLanguage

  private static let width = 440
  private static let height = 190
  private static let left = 48
  private static let right = 70
  private static let top = 12
  private static let bottom = 26
  private static let dashes = ["", "7 3", "2 3", "9 3 2 3", "12 4"]

  private var shown: [PeriodReport.Trend.Series] { Array(trend.series.prefix(Self.dashes.count)) }

  var html: HTML {
    guard !trend.labels.isEmpty, !shown.isEmpty else { return .empty }
    var pieces = [HTML.element("title", [], .text(trend.name[language.first]))]
    pieces += axes
    if let target = trend.target { pieces += targetLine(target) }
    for (index, series) in shown.enumerated() { pieces += line(series, index) }
    let drawing = HTML.element(
      "svg",
      [
        .set("viewBox", "0 0 \(Self.width) \(Self.height)"), .set("width", "\(Self.width)"),
        .set("height", "\(Self.height)"),
        .set("role", "img"),
      ], pieces)
    return .element(
      "figure", [], .element("figcaption", [], language.label(trend.name)), drawing, shown.count > 1 ? legend : .empty)
  }

  // MARK: Scale

  private var most: Double {
    let values = shown.flatMap { $0.values.compactMap { $0 } } + [trend.target ?? 0]
    let most = values.max() ?? 0
    guard most > 0 else { return 1 }
    if trend.isShare, most <= 1, most > 0.5 { return 1 }
    // The next 1, 2 or 5 of a power of ten, so that the ticks are round.
    var step = 1.0
    while step * 10 <= most { step *= 10 }
    while step > most { step /= 10 }
    for factor in [1.0, 2, 5, 10] where step * factor >= most { return step * factor }
    return step * 10
  }

  private func x(_ index: Int) -> Int {
    let room = Self.width - Self.left - Self.right
    guard trend.labels.count > 1 else { return Self.left + room / 2 }
    return Self.left + room * index / (trend.labels.count - 1)
  }

  private func y(_ value: Double) -> Int {
    let room = Double(Self.height - Self.top - Self.bottom)
    return Self.top + Int((room * (1 - max(0, min(1, value / most)))).rounded())
  }

  // MARK: Pieces

  private var axes: [HTML] {
    var pieces: [HTML] = []
    for tick in [0.0, 0.5, 1] {
      let value = most * tick
      pieces.append(segment(Self.left, y(value), Self.width - Self.right, y(value), "#d9d9d9"))
      pieces.append(text(Self.left - 6, y(value) + 4, anchor: "end", label(value)))
    }
    let every = max(1, (trend.labels.count + 4) / 5)
    for index in stride(from: 0, to: trend.labels.count, by: every) {
      pieces.append(text(x(index), Self.height - 8, anchor: "middle", trend.labels[index]))
    }
    pieces.append(segment(Self.left, y(0), Self.width - Self.right, y(0), "#1a1a1a"))
    return pieces
  }

  private func targetLine(_ target: Double) -> [HTML] {
    [
      .shape(
        "line",
        [
          .set("x1", "\(Self.left)"), .set("y1", "\(y(target))"), .set("x2", "\(Self.width - Self.right)"),
          .set("y2", "\(y(target))"),
          .set("stroke", "#1a1a1a"), .set("stroke-width", "1"), .set("stroke-dasharray", "3 3"),
        ]),
      text(
        Self.width - Self.right + 5, y(target) + 4, anchor: "start",
        language.only("目标 ", "target ") + label(target)),
    ]
  }

  /// A series, with gaps where there is no base.
  private func line(_ series: PeriodReport.Trend.Series, _ index: Int) -> [HTML] {
    var pieces: [HTML] = []
    var points: [String] = []
    func finish() {
      if points.count > 1 {
        pieces.append(
          .shape(
            "polyline",
            [
              .set("points", points.joined(separator: " ")), .set("fill", "none"), .set("stroke", "#1a1a1a"),
              .set("stroke-width", "2"), .set("stroke-dasharray", Self.dashes[index]),
            ]))
      }
      points = []
    }
    for (place, value) in series.values.prefix(trend.labels.count).enumerated() {
      guard let value else {
        finish()
        continue
      }
      points.append("\(x(place)),\(y(value))")
      if trend.labels.count <= 40 { pieces.append(Self.point(index, x(place), y(value))) }
    }
    finish()
    return pieces
  }

  private static func point(_ series: Int, _ x: Int, _ y: Int) -> HTML {
    let fill = series % 2 == 0 ? "#1a1a1a" : "#ffffff"
    let look: [HTML.Attribute] = [.set("fill", fill), .set("stroke", "#1a1a1a"), .set("stroke-width", "1.5")]
    switch series {
    case 0, 3: return .shape("circle", [.set("cx", "\(x)"), .set("cy", "\(y)"), .set("r", "3.5")] + look)
    case 1:
      return .shape(
        "rect", [.set("x", "\(x - 3)"), .set("y", "\(y - 3)"), .set("width", "6"), .set("height", "6")] + look)
    default:
      return .shape("path", [.set("d", "M\(x) \(y - 4)L\(x + 4) \(y + 3)L\(x - 4) \(y + 3)Z")] + look)
    }
  }

  private var legend: HTML {
    .element(
      "div", [.set("class", "legend")],
      shown.enumerated().map { index, series in
        let sample = HTML.element(
          "svg",
          [.set("viewBox", "0 0 36 12"), .set("width", "36"), .set("height", "12"), .set("aria-hidden", "true")],
          .shape(
            "line",
            [
              .set("x1", "0"), .set("y1", "6"), .set("x2", "36"), .set("y2", "6"), .set("stroke", "#1a1a1a"),
              .set("stroke-width", "2"),
              .set("stroke-dasharray", Self.dashes[index]),
            ]), Self.point(index, 18, 6))
        return .element("span", [], sample, .value(series.name))
      })
  }

  private func segment(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ color: String) -> HTML {
    .shape(
      "line",
      [.set("x1", "\(x1)"), .set("y1", "\(y1)"), .set("x2", "\(x2)"), .set("y2", "\(y2)"), .set("stroke", color)])
  }

  private func text(_ x: Int, _ y: Int, anchor: String, _ content: String) -> HTML {
    .element("text", [.set("x", "\(x)"), .set("y", "\(y)"), .set("text-anchor", anchor)], .text(content))
  }

  private func label(_ value: Double) -> String {
    let scaled = trend.isShare ? value * 100 : value
    let tenths = Int((scaled * 10).rounded())
    let text = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    return trend.isShare ? text + "%" : text
  }
}
