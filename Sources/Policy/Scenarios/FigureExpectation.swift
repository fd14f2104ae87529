public import RegistryModel

/// What the figures of a row have to come to.
public struct FigureExpectation: Sendable {
  /// The row.
  public let row: String
  /// The indicator whose figure is meant; nil for the first of the row.
  public let indicator: String?
  /// The period.
  public let period: ReportingPeriod
  /// The part of the plan's place that is asked for; nil for the whole.
  public let place: DivisionCode?
  /// The result: of the indicator where one is named, else of all indicators of the row together.
  public let result: IndicatorFigure.Result
  /// Whether the target is reached, where that is expected.
  public let reached: Bool?
  /// Expected texts of the figure by name: `numerator`, `denominator`, `percent`, `shortfall`, `remaining`, `parts`.
  public let texts: [String: String]

  /// An expectation.
  public init(
    row: String, indicator: String? = nil, period: ReportingPeriod, place: DivisionCode? = nil,
    result: IndicatorFigure.Result,
    reached: Bool? = nil, texts: [String: String] = [:]
  ) {
    self.row = row
    self.indicator = indicator
    self.period = period
    self.place = place
    self.result = result
    self.reached = reached
    self.texts = texts
  }

  /// Names of the texts that can be expected.
  public static let names = ["numerator", "denominator", "percent", "shortfall", "remaining", "parts"]

  /// What came out otherwise, one line each.
  ///
  /// - Throws: What the register throws.
  func differences(
    _ pack: CompiledPack, in register: some RegisterView, _ inspections: any InspectionHistory
  ) throws -> [String] {
    let engine = IndicatorEngine(try place.map { try CompiledPack(pack.pack.narrowed(to: $0)) } ?? pack)
    let all = try engine.figures(
      IndicatorEngine.Request(period, rule: row, explains: true), in: register, inspections: inspections)
    let figures = indicator.map { id in all.filter { $0.indicator.id == id } } ?? all
    guard let figure = figures.first, let result = IndicatorFigure.Result.joined(figures.map(\.result)) else {
      return ["\(row) has no figure for \(period)"]
    }
    var lines: [String] = []
    if result != self.result {
      let found = figures.map {
        "\($0.indicator.id) \($0.numerator?.description ?? "—")/\($0.denominator?.description ?? "—")"
      }
      lines.append(
        "\(row) \(result.rawValue), expected \(self.result.rawValue); \(found.joined(separator: " ")) missing \(figure.missing)"
      )
    }
    if let reached, figure.reached != reached { lines.append("\(row) reached \(String(describing: figure.reached))") }
    let found: [String: String?] = [
      "numerator": figure.numerator?.description, "denominator": figure.denominator?.description,
      "percent": figure.share?.percent(), "shortfall": figure.shortfall?.description,
      "remaining": figure.explanation?.remaining.map(\.key).joined(separator: " "),
      "parts": figure.parts.map { ($0.key ?? "-") + "=" + $0.numerator.description }.joined(separator: " "),
    ]
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) where found[name] != text {
      lines.append("\(row) \(name) \((found[name] ?? nil) ?? "—"), expected \(text)")
    }
    return lines
  }
}
