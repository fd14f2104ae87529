public import RegistryModel

/// Computes the indicators of a pack over a register.
///
/// Exact fractions decide, unknown data never counts as met, and a figure is as of the last day of its period, whenever
/// it is asked for.
public struct IndicatorEngine: Sendable {
  let compiled: CompiledIndicators

  /// An engine for the indicators and publication duties of `pack`.
  public init(_ pack: CompiledPack) { compiled = CompiledIndicators(pack) }

  /// The pack.
  public var pack: PolicyPack { compiled.pack.pack }

  /// The pack with its compiled conditions.
  public var compiledPack: CompiledPack { compiled.pack }

  /// Ids of the clause rows that have indicators, in the order of the pack.
  public var rows: [String] {
    var rows: [String] = []
    for item in compiled.items where rows.last != item.row { rows.append(item.row) }
    return rows
  }

  /// Whether `rule` is the id of an indicator or of a row that has one.
  public func knows(_ rule: String) -> Bool {
    compiled.items.contains { $0.row == rule || $0.indicator.id == rule }
  }

  /// What to compute.
  public struct Request: Sendable {
    /// The period; shorter rhythms give a figure for each of their periods within it, longer ones the state at its end.
    public let period: ReportingPeriod
    /// A row or an indicator, by its id; nil for all.
    public let rule: String?
    /// The last day that is known; nil where the period is over.
    public let asOf: CivilDate?
    /// Whether to name the records behind each figure.
    public let explains: Bool
    /// The last day whose confirmations and annulments a ranking knows, which may lie after its month; nil for the last
    /// day of the month.
    public let foundBy: CivilDate?

    /// Asks for the figures of a period.
    public init(
      _ period: ReportingPeriod, rule: String? = nil, asOf: CivilDate? = nil, explains: Bool = false,
      foundBy: CivilDate? = nil
    ) {
      self.period = period
      self.rule = rule
      self.asOf = asOf
      self.explains = explains
      self.foundBy = foundBy
    }
  }

  /// The figures that `request` asks for, in the order of the pack and of time.
  ///
  /// - Parameters:
  ///   - inspections: where rankings find the station of a vehicle; nil leaves their parts out.
  ///   - report: takes which figure is begun.
  /// - Throws: What the register throws; ``IndicatorError/sumTooLarge``.
  /// - Complexity: For each figure O(number of records of the kinds it counts).
  public func figures(
    _ request: Request, in register: some RegisterView, inspections: (any InspectionHistory)? = nil,
    report: (WorkStage) -> Void = { _ in }
  ) throws -> [IndicatorFigure] {
    var figures: [IndicatorFigure] = []
    let memo = CountMemo()
    let wanted = compiled.items.filter { item in
      request.rule.map { $0 == item.row || $0 == item.indicator.id } ?? true
    }
    for (number, item) in wanted.enumerated() {
      report(
        WorkStage(BilingualText(zh: "指标 " + item.row, en: "figure " + item.row), done: number + 1, of: wanted.count))
      for span in FigureSpan.spans(of: item.indicator, request, pack: pack) {
        let computation = FigureComputation(
          compiled: compiled, item: item, span: span, register: register, inspections: inspections,
          explains: request.explains, foundBy: request.foundBy, memo: memo)
        figures.append(try computation.figure())
      }
    }
    return figures
  }
}
