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

  /// - Throws: `StoreError`; `WorkflowError` where the pack is not loaded.
  init(context: WorkflowContext, pack: String, reader: RegistryReader) throws {
    self.context = context
    self.reader = reader
    engine = try IndicatorWorkflow(context: context).engine(of: pack, reader)
  }

  /// A draft of the report: a period that is over is shown as of its last day, whenever it is asked for.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where the period has not begun.
  func report(_ scope: PeriodReport.Scope, _ period: ReportingPeriod) throws -> PeriodReport {
    let day = try IndicatorWorkflow(context: context).asOf(period) ?? period.lastDay
    let snapshot = reader.snapshot(knownAt: context.knownAt, namesSources: false)
    let rows = try engine.figures(
      IndicatorEngine.Request(period, asOf: day), in: snapshot,
      inspections: LatestInspections(reader: reader, knownAt: context.knownAt)
    ).map { IndicatorRow($0) }
    let duties = try PublicationWorkflow(context: context).states(of: engine, period, asOf: day, reader)
    var report = PeriodReport(
      pack: pack.id, place: BilingualText(zh: pack.place.text, en: pack.place.text), plan: pack.title,
      period: period.description, scope: scope,
      asOf: day, ranking: try ranking(period), indicators: rows,
      lists: try PeriodLists(context: context, reader: reader, day: day).sections(of: engine.compiledPack),
      publications: PublicationReport(pack: pack.id, period: period, asOf: day, states: duties).publications)
    report.addIndicatorTrends()
    return report
  }

  /// The ranking of the month, where the plan orders one: the published one, else a draft.
  private func ranking(_ period: ReportingPeriod) throws -> RankingReport? {
    guard case .month(let month) = period, pack.ordersRanking else { return nil }
    return try RankingWorkflow(context: context).show(month, place: pack.place, version: nil, draft: false, reader)
  }
}
