import Policy
public import RegistryModel
import RegistryStore
public import Reports

/// The report of a month or a year as one page: ranking, figures and publications of a plan.
public struct PeriodReportWorkflow {
  let context: WorkflowContext

  /// Reports from the registry of `context`.
  public init(context: WorkflowContext) {
    self.context = context
  }

  /// Gathers the report of a period; a draft, whatever was published before.
  ///
  /// - Throws: `StoreError`; `WorkflowError` where the pack is not loaded or the period is of another length.
  public func report(_ scope: PeriodReport.Scope, pack: String, period text: String) throws -> PeriodReport {
    let period = try IndicatorWorkflow.period(text)
    switch (scope, period) {
    case (.month, .month), (.year, .year): break
    default:
      throw WorkflowError(
        .usage, zh: "期间与报告种类不符", en: "the period does not fit the report", location: text,
        hintZH: "月报写 2020-06，年报写 2020", hintEN: "write 2020-06 for a month, 2020 for a year")
    }
    let figures = IndicatorWorkflow(context: context)
    return try context.openForReading().read { reader in
      let engine = try figures.engine(of: pack, reader)
      let snapshot = reader.snapshot(knownAt: context.knownAt)
      let day = figures.asOf(period) ?? period.lastDay
      let rows = try engine.figures(
        IndicatorEngine.Request(period, asOf: day), in: snapshot,
        inspections: LatestInspections(reader: reader, knownAt: context.knownAt)
      ).map { IndicatorRow($0) }
      // Only confirmed fraud may be public (reading A-41): the cases say which is.
      let confirmed = try CaseEngine(CompiledPack(engine.pack)).confirmedSubjects(
        at: Question.AskedTime.day(day).last, in: snapshot)
      let duties = try engine.publications(period, asOf: day, confirmed: confirmed, in: snapshot)
      var report = PeriodReport(
        place: BilingualText(zh: engine.pack.place.text, en: engine.pack.place.text), plan: engine.pack.title,
        period: period.description, scope: scope, asOf: day, ranking: try ranking(period, of: engine.pack),
        indicators: rows,
        publications: PublicationReport(pack: pack, period: period, asOf: day, states: duties).publications)
      report.addIndicatorTrends()
      return report
    }
  }

  /// Writes the page of a report.
  ///
  /// - Throws: `WorkflowError` where the file cannot be written.
  public func write(_ report: PeriodReport, to path: String, in language: Language) throws {
    let file = try OutputFile(path: path)
    try file.append(Array(report.html(in: language).utf8))
    try file.flush()
  }

  /// Writes a ranking as a page of its own.
  ///
  /// - Throws: `WorkflowError` where the file cannot be written.
  public func write(_ ranking: RankingReport, of month: YearMonth, to path: String, in language: Language) throws {
    let page = PeriodReport(
      place: BilingualText(zh: ranking.place, en: ranking.place), plan: Self.rankingTitle, period: "\(month)",
      scope: .month, asOf: ReportingPeriod.month(month).lastDay, version: ranking.version, frozen: ranking.frozen,
      correctionReason: ranking.correctionReason, ranking: ranking)
    try write(page, to: path, in: language)
  }

  private static let rankingTitle = BilingualText(zh: "检验机构排名", en: "ranking of inspection stations")

  /// The ranking of the month, where the plan orders one.
  private func ranking(_ period: ReportingPeriod, of pack: PolicyPack) throws -> RankingReport? {
    guard case .month(let month) = period, pack.ordersRanking else {
      return nil
    }
    return try RankingWorkflow(context: context).show(month, place: pack.place, version: nil, draft: false)
  }
}
