public import Policy
public import RegistryModel

/// The figures of a plan for a period.
public struct IndicatorReport: Report, Codable {
  /// The pack.
  public var pack: String
  /// The period asked for.
  public var period: String
  /// The figures, in the order of the plan and of time.
  public var indicators: [IndicatorRow]

  /// A report of figures.
  public init(pack: String, period: ReportingPeriod, figures: [IndicatorFigure]) {
    self.pack = pack
    self.period = period.description
    indicators = figures.map { IndicatorRow($0) }
  }

  /// A report of rows that are made already, such as those of plans or of a frozen period.
  public init(pack: String, period: String, rows: [IndicatorRow]) {
    self.pack = pack
    self.period = period
    indicators = rows
  }

  /// Whether a target is missed or cannot be judged.
  public var needsAction: Bool { indicators.contains(where: \.needsAction) }
}

extension IndicatorReport {
  /// One line for each indicator, or one for all its periods where it has several; then notes, records and plans.
  public func lines(in language: Language, width: Int) -> [String] { collectedLines(in: language, width: width) }

  /// The same one by one: figures may have more records behind them than there is memory for lines.
  public func forEachLine(in language: Language, width: Int, _ put: (String) -> Void) {
    var table = TextTable([
      .text(IndicatorWord.row[language]), .text(IndicatorWord.period[language]),
      .number(IndicatorWord.figure[language]),
      .number(IndicatorWord.target[language]), .text(IndicatorWord.result[language]),
      .text(IndicatorWord.name[language]),
    ])
    for group in groups {
      if group.count > 3 {
        table.append(summary(of: group, language))
      } else {
        for row in group { table.append(cells(row, language)) }
      }
    }
    table.lines(width: width).forEach(put)
    for row in indicators {
      IndicatorDetailText.forEachLine(of: row, language, width: width, showsNotes: indicators.count <= 100, put)
    }
  }

  /// Every figure.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable([
      "rule", "id", "name", "period", "numerator", "denominator", "value", "target", "result", "wording", "reached",
      "shortfall", "uncertain",
    ])
    for row in indicators {
      table.append([
        row.rule, row.id, row.name[language], row.period, IndicatorWord.number(row.numerator),
        IndicatorWord.number(row.denominator), IndicatorWord.number(row.value), IndicatorWord.number(row.target),
        row.result, row.wording, row.reached.map { String($0) } ?? "", IndicatorWord.number(row.shortfall),
        "\(row.uncertain)",
      ])
    }
    return table
  }

  /// The figures of parts; nil where no figure has any.
  var partsTable: CSVTable? {
    guard indicators.contains(where: { !$0.parts.isEmpty }) else { return nil }
    var table = CSVTable(["rule", "id", "period", "part", "numerator", "denominator", "reached", "shortfall"])
    for row in indicators {
      for part in row.parts {
        table.append([
          row.rule, row.id, row.period, part.key ?? "", IndicatorWord.number(part.numerator),
          IndicatorWord.number(part.denominator), part.reached.map { String($0) } ?? "",
          IndicatorWord.number(part.shortfall),
        ])
      }
    }
    return table
  }

  /// Figures of one indicator, in the order in which indicators first occur.
  var groups: [[IndicatorRow]] {
    var order: [String] = []
    var byID: [String: [IndicatorRow]] = [:]
    for row in indicators {
      if byID[row.id] == nil { order.append(row.id) }
      byID[row.id, default: []].append(row)
    }
    return order.compactMap { byID[$0] }
  }

  private func cells(_ row: IndicatorRow, _ language: Language) -> [String] {
    [
      row.rule, row.period, IndicatorWord.figure(row), IndicatorWord.target(row), IndicatorWord.result(row, language),
      row.name[language],
    ]
  }

  private func summary(of group: [IndicatorRow], _ language: Language) -> [String] {
    guard let first = group.first, let last = group.last else { return [] }
    var counts: [String: Int] = [:]
    for row in group { counts[row.result, default: 0] += 1 }
    let parts = IndicatorFigure.Result.allCases.compactMap { result in
      counts[result.rawValue].map { IndicatorWord.result(result.rawValue, language) + " " + "\($0)" }
    }
    return [
      first.rule, first.period + "…" + last.period, "", IndicatorWord.target(first),
      parts.joined(separator: language == .zh ? "，" : ", "), first.name[language],
    ]
  }
}
