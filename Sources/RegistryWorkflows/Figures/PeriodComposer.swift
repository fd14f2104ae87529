import Policy
import RegistryModel
import RegistryStore
import Reports

/// Makes the report of a period from the register as it is known now, or as it was at `--known-at`.
struct PeriodComposer {
  let context: WorkflowContext
  let reader: RegistryReader
  private let engine: IndicatorEngine

  var pack: PolicyPack { engine.pack }

  /// - Parameter place: a part of the plan's place; nil for the whole.
  /// - Throws: `StoreError`; `WorkflowError` where the pack is not loaded or the place is no part of its own.
  init(context: WorkflowContext, pack: String, place: DivisionCode? = nil, reader: RegistryReader) throws {
    self.context = context
    self.reader = reader
    engine = try IndicatorWorkflow(context: context).engine(of: pack, place: place, reader)
  }

  /// A draft of the report: a period that is over is shown as of its last day, whenever it is asked for.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where the period has not begun.
  func report(_ scope: PeriodReport.Scope, _ period: ReportingPeriod) throws -> PeriodReport {
    var report = try figures(scope, period)
    let duties = try PublicationWorkflow(context: context).states(of: engine, period, asOf: report.asOf, reader)
    report.lists = try PeriodLists(context: context, reader: reader, day: report.asOf).sections(
      of: engine.compiledPack)
    report.publications =
      PublicationReport(pack: pack.id, period: period, asOf: report.asOf, states: duties)
      .publications
    report.progress = try CaseEngine(engine.compiledPack).standings(
      on: report.asOf, in: reader.snapshot(knownAt: context.knownAt), report: context.report
    ).map { ProgressRow($0) }
    report.addIndicatorTrends()
    return report
  }

  /// The figures and the ranking of such a report alone: all that a frozen version is compared with.
  ///
  /// - Throws: as ``report(_:_:)``.
  func figures(_ scope: PeriodReport.Scope, _ period: ReportingPeriod) throws -> PeriodReport {
    let day = try IndicatorWorkflow(context: context).asOf(period) ?? period.lastDay
    let snapshot = reader.snapshot(knownAt: context.knownAt, namesSources: false)
    let rankings = RankingFigures(context: context, reader: reader, place: pack.place, day: day)
    let rows = try engine.figures(
      IndicatorEngine.Request(period, asOf: day, foundBy: day), in: snapshot,
      inspections: LatestInspections(reader: reader, knownAt: context.knownAt), report: context.report
    ).map { try rankings.row(of: $0) }
    return PeriodReport(
      pack: pack.id, place: BilingualText(zh: pack.place.text, en: pack.place.text), plan: pack.title,
      period: period.description, scope: scope, asOf: day, ranking: try ranking(period, rankings), indicators: rows)
  }

  /// The ranking of the month, where the plan orders one: the published one, else a draft.
  private func ranking(_ period: ReportingPeriod, _ rankings: RankingFigures) throws -> RankingReport? {
    guard case .month(let month) = period, pack.ordersRanking else { return nil }
    return try rankings.ranking(month)
  }
}
