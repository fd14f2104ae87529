import RegistryModel

/// The indicators of a period: figure, target, result, and a bar against the target.
struct IndicatorSection {
  let report: PeriodReport
  let language: PageLanguage

  var html: HTML {
    let rows = report.latestIndicators
    guard !rows.isEmpty else { return .empty }
    let table = PageTable(
      columns: [
        .text(language.label(IndicatorWord.row)), .text(language.label(IndicatorWord.name)),
        .number(language.label(IndicatorWord.figure)), .number(language.label(IndicatorWord.target)),
        .text(language.label(IndicatorWord.result)),
      ], rows: rows.map(cells))
    return .element(
      "section", [],
      [.element("h2", [], language.label("指标", "Indicators")), legend, table.html])
  }

  private func cells(_ row: IndicatorRow) -> [HTML] {
    var name = [language.label(row.name), BulletChart(row: row, language: language).html]
    for note in row.notes { name.append(.element("p", [.set("class", "notes")], .text(note[language.first]))) }
    if !row.missing.isEmpty {
      name.append(
        .element(
          "p", [.set("class", "notes")], language.label("缺少", "missing"), HTML(constant: ": "),
          .value(row.missing.joined(separator: ", "))))
    }
    if !row.parts.isEmpty { name.append(parts(row)) }
    return [
      .element(
        "span", [.set("class", "whole")], .text(row.rule), HTML(constant: "<br>"),
        .element("small", [], .text(row.period))), .join(name),
      figure(row), .text(IndicatorWord.target(row)), result(row),
    ]
  }

  /// The share with its fraction below it, or the count.
  private func figure(_ row: IndicatorRow) -> HTML {
    guard row.isShare, let value = row.value else { return .text(IndicatorWord.figure(row)) }
    return .join([
      .text(IndicatorWord.percent(value)),
      .element("span", [.set("class", "fraction")], .text(IndicatorWord.fraction(row))),
    ])
  }

  private func result(_ row: IndicatorRow) -> HTML {
    var pieces = [
      HTML.element(
        "span", [.set("class", "result " + row.result)], .text(IndicatorWord.result(row.result, language.first)))
    ]
    let counts = report.resultCounts(of: row.id)
    if !counts.isEmpty {
      let text = counts.map { IndicatorWord.result($0.result, language.first) + " \($0.count)" }
      pieces.append(
        .element(
          "p", [.set("class", "notes")], .text(language.only("全期：", "all periods: ") + text.joined(separator: ", "))))
    }
    if let shortfall = row.shortfall {
      pieces.append(
        .element(
          "p", [.set("class", "notes")], .text(language.only("差 ", "short by ") + IndicatorWord.number(shortfall))))
    }
    if let wording = IndicatorWord.wording(row, language.first) {
      pieces.append(.element("p", [.set("class", "notes")], .text(wording)))
    }
    return .join(pieces)
  }

  private func parts(_ row: IndicatorRow) -> HTML {
    PageTable(
      columns: [.text(language.label("分项", "part")), .number(language.label(IndicatorWord.figure))],
      rows: row.parts.map { part in
        let denominator = part.denominator.map { " / " + IndicatorWord.number($0) } ?? ""
        return [.value(part.key ?? "—"), .text(IndicatorWord.number(part.numerator) + denominator)]
      }
    ).html
  }

  /// What the fills and the mark mean.
  private var legend: HTML {
    let fills = ["met", "notMet", "shownOnly", "targetNotLoaded"].map { result in
      HTML.element(
        "span", [], sample(FillPatterns.fill(result)), .text(IndicatorWord.result(result, language.first)))
    }
    let mark = HTML.element("span", [], sample("#ffffff", width: 6), language.label("目标标记", "target mark"))
    return .element("div", [.set("class", "legend")], fills + [mark])
  }

  private func sample(_ fill: String, width: Int = 26) -> HTML {
    .element(
      "svg", [.set("viewBox", "0 0 28 14"), .set("width", "28"), .set("height", "14"), .set("aria-hidden", "true")],
      .shape(
        "rect",
        [
          .set("x", "\((28 - width) / 2)"), .set("y", "1"), .set("width", "\(width)"), .set("height", "12"),
          .set("fill", fill),
          .set("stroke", "#1a1a1a"), .set("stroke-width", width < 10 ? "1.5" : "1"),
        ]))
  }
}
